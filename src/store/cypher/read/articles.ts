import type { SourceDocument } from '../../../model/article.js'
import type { ArticleRow, GraphStats, Page, PageRequest } from '../../graph-store.js'
import type { SourceRow } from '../../source-row.js'
import { createEmptyStats } from '../../change-stats.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
import { toArticleRow, toSource, type ArticleRecord, type SourceRecord } from '../rows.js'

/** Articles by id. */
export async function getArticleMap(session: CypherSession, ids: readonly string[]): Promise<ReadonlyMap<string, ArticleRow>> {
  const values = [...new Set(ids)]
  const found = await runPortions<{ article: ArticleRecord }>(session, { name: 'get-articles' }, { key: 'ids', values })
  return new Map(found.map(({ article }) => [article.id, toArticleRow(article)]))
}

/** Source documents by id. */
export async function getSourceRecords(session: CypherSession, ids: readonly string[]): Promise<readonly SourceRecord[]> {
  const values = [...new Set(ids)]
  const found = await runPortions<{ source: SourceRecord }>(session, { name: 'get-sources' }, { key: 'ids', values })
  return found.map(({ source }) => source)
}

/** Source documents by id. */
export async function getSourceMap(session: CypherSession, ids: readonly string[]): Promise<ReadonlyMap<string, SourceDocument>> {
  const records = await getSourceRecords(session, ids)
  return new Map(records.map((record) => [record.id, toSource(record)]))
}

/** `GraphView.findSources`. */
export async function findSources(session: CypherSession, query: PageRequest): Promise<Page<SourceRow>> {
  const [id] = decodeKey(query.after, [''])
  const found = await session.run<{ source: Pick<SourceRecord, 'id' | 'files' | 'encodings'> & { readonly readWith?: string | null } }>({ name: 'find-sources' }, { id, limit: toLimit(query) })
  const toRow = ({ source }: (typeof found)[number]): SourceRow => ({ id: source.id, files: source.files.map((file, index) => ({ file, encoding: source.encodings[index] ?? '' })), readWith: source.readWith ?? '' })
  return toPage(found.map(toRow), query, (row) => [row.id])
}

/** `GraphView.findArticles`. */
export async function findArticles(session: CypherSession, query: PageRequest): Promise<Page<ArticleRow>> {
  const [publishedOn, id] = decodeKey(query.after, ['~', ''])
  const found = await session.run<{ article: ArticleRecord }>({ name: 'find-articles' }, { publishedOn, id, limit: toLimit(query) })
  return toPage(found.map(({ article }) => toArticleRow(article)), query, (row) => [row.publishedOn ?? '', row.id])
}

/** Version of what the change statements make of a journal. Raise it when that changes: graphs of another layout are rebuilt. */
export const LAYOUT = 7

/** How far the graph has come. */
export interface GraphState {
  /** The journal's operation that the graph shows; 0 for none. */
  readonly seq: number
  /** That operation's checksum; '' for none. */
  readonly checksum: string
  /** When that was; '' where nobody noted it. */
  readonly at: string
  readonly layout: number
  readonly stats: GraphStats
  /** How many ids lead to another entity. */
  readonly redirects: number
  /** How many annotations stand. */
  readonly annotations: number
}

/** The graph's state; that of an empty graph where none is noted. */
export async function getState(session: CypherSession): Promise<GraphState> {
  const [state] = await session.run<Omit<GraphState, 'stats'> & { stats: string }>({ name: 'get-state' }, {})
  if (state === undefined) return { seq: 0, checksum: '', at: '', layout: LAYOUT, stats: createEmptyStats(), redirects: 0, annotations: 0 }
  // What a graph of an older layout does not count, there is none of.
  return { ...state, stats: { ...createEmptyStats(), ...JSON.parse(state.stats) as GraphStats } }
}
