import type { Article, SourceDocument } from '../../../model/article.js'
import type { ArticleFacts, GraphBatch } from '../../../model/graph-batch.js'
import { compareColumns, compareText } from '../../../model/order.js'
import { filesAt } from '../../file-spans.js'
import { toFiles, type SourceFile } from '../../printings.js'
import type { PastFacts } from '../archive.js'
import type { CypherReader, CypherSession } from '../cypher-session.js'
import { findTouchedPrintings } from '../load-before.js'
import { toPrinting, type PrintingRecord } from '../rows.js'
import { getSourceRecords } from './articles.js'
import { loadFacts } from './batches.js'
import { getSeqAt } from './history.js'

const SOURCES_A_PAGE = 100

type SourceText = Pick<SourceDocument, 'id' | 'sha256' | 'text'>

/** What a printing said, and the files that carried it, once a change was made. */
interface Standing {
  readonly files: readonly SourceFile[]
  readonly facts: ArticleFacts
}

async function getText(session: CypherSession, id: string): Promise<SourceText | undefined> {
  const [standing] = await getSourceRecords(session, [id])
  if (standing) return standing
  const [past] = await session.run<{ source: SourceText }>({ name: 'get-past-sources' }, { ids: [id] })
  return past?.source
}

/** Printings of today that stood already then. */
async function findStanding(session: CypherSession, id: string, seq: number): Promise<readonly Standing[]> {
  const printings = (await findTouchedPrintings(session, { articles: [], sources: [id] })).filter(({ since }) => since <= seq)
  const facts = await loadFacts(session, printings)
  return printings.flatMap((printing, index) => {
    const said = facts[index]
    return said ? [{ files: filesAt(printing, seq), facts: said }] : []
  })
}

/** Printings that stood then and stand no more, or say something else today. */
async function findPast(session: CypherSession, source: string, seq: number): Promise<readonly Standing[]> {
  const found = await session.run<{ printing: PrintingRecord & { readonly facts: string } }>({ name: 'get-past-printings' }, { source, seq })
  return found.map(({ printing }) => ({
    files: filesAt(toPrinting(printing), seq), facts: { article: JSON.parse(printing.body) as Article, ...(JSON.parse(printing.facts) as PastFacts) },
  }))
}

const toPlace = ({ facts: { article } }: Standing) => [article.segments[0]?.[0] ?? 0, article.id]

async function readSource(session: CypherSession, id: string, seq: number): Promise<readonly GraphBatch[]> {
  const text = await getText(session, id)
  if (text === undefined) return []
  const standing = [...await findStanding(session, id, seq), ...await findPast(session, id, seq)].sort((a, b) => compareColumns(toPlace(a), toPlace(b)))
  return toFiles(standing).map(({ file, encoding }): GraphBatch => {
    const carried = standing.filter(({ files }) => files.some((other) => other.file === file))
    const source = { id, file, encoding, sha256: text.sha256, text: text.text }
    return { source, articles: carried.map(({ facts }) => ({ ...facts, article: { ...facts.article, file } })) }
  })
}

/** A page of the ids of all sources that there are or were, each once. */
async function findSourceIds(session: CypherSession, id: string): Promise<readonly string[]> {
  const pages: (readonly string[])[] = []
  for (const name of ['find-source-ids', 'find-past-source-ids']) {
    pages.push((await session.run<{ id: string }>({ name }, { id, limit: SOURCES_A_PAGE })).map((row) => row.id))
  }
  // Behind the end of a full page there may be others, which come before what the other page holds there.
  const ends = pages.filter(({ length }) => length === SOURCES_A_PAGE).map((page) => page.at(-1) ?? '')
  const within = (each: string): boolean => ends.every((end) => each <= end)
  return [...new Set(pages.flat())].filter(within).sort(compareText)
}

/** `GraphView.readBatches` as the graph stood at an instant; one source at a time is in memory. */
export async function* readBatchesAt(reader: CypherReader, at: string): AsyncGenerator<GraphBatch> {
  const seq = await reader.read((session) => getSeqAt(session, at))
  let last: string | undefined = ''
  while (last !== undefined) {
    const after: string = last
    const page = await reader.read((session) => findSourceIds(session, after))
    for (const id of page) yield* await reader.read((session) => readSource(session, id, seq))
    last = page.at(-1)
  }
}
