import { compareColumns } from '../../../model/order.js'
import { countGroups, SketchIndex, toLikest, type Sketch } from '../../../resemblance/candidates.js'
import { compareReports, toReport, type Report } from '../../../resemblance/same-report.js'
import type { Overlap } from '../../../resemblance/shingles.js'
import type { NearDuplicate } from '../../graph-store.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
import { getArticleMap, getSourceMap } from './articles.js'
import { groupRecords } from './evidence.js'

// An index cannot hold the keys of a text one by one in both engines, and a node a key would make loading slower: all sketches are read instead, 170 characters each.
const SKETCHES_A_PAGE = 20_000

type Pair = readonly [a: string, b: string]

const getSketches = (session: CypherSession, ids: Iterable<string>): Promise<readonly Sketch[]> =>
  runPortions<Sketch>(session, { name: 'get-article-bands' }, { key: 'ids', values: [...new Set(ids)] })

/** For each of some articles those that share bands with it, with how many. */
async function findSharers(session: CypherSession, asked: readonly Sketch[]): Promise<ReadonlyMap<string, Map<string, number>>> {
  const index = new SketchIndex(asked), sharers = new Map(asked.map(({ id }) => [id, new Map<string, number>()]))
  let page: readonly Sketch[] = [], id = ''
  do {
    page = await session.run<Sketch>({ name: 'find-article-bands' }, { id, limit: SKETCHES_A_PAGE })
    for (const other of page) for (const [known, shared] of index.find(other)) sharers.get(known)?.set(other.id, shared)
    id = page.at(-1)?.id ?? ''
  } while (page.length === SKETCHES_A_PAGE)
  return sharers
}

/** Articles as reports, by id. */
async function loadReports(session: CypherSession, ids: readonly string[]): Promise<ReadonlyMap<string, Report>> {
  const articles = await getArticleMap(session, ids), sources = await getSourceMap(session, [...articles.values()].map(({ source }) => source))
  const found = await runPortions<{ article: string; name: string }>(session, { name: 'get-article-names' }, { key: 'articles', values: [...articles.keys()] })
  const names = groupRecords(found, ({ article }) => article)
  return new Map([...articles].map(([id, article]) =>
    [id, toReport({ article, text: sources.get(article.source)?.text ?? '' }, (names.get(id) ?? []).map(({ name }) => name))]))
}

const toKey = ([a, b]: Pair): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Compares pairs of articles, each once; by `toKey`, those that are one report alone. */
async function comparePairs(session: CypherSession, pairs: readonly Pair[]): Promise<ReadonlyMap<string, Overlap>> {
  const distinct = new Map(pairs.map((pair) => [toKey(pair), pair])), reports = await loadReports(session, [...new Set(pairs.flat())])
  return new Map([...distinct].flatMap(([key, [a, b]]) => {
    const one = reports.get(a), other = reports.get(b), overlap = one && other && compareReports(one, other)
    return overlap ? [[key, overlap] as const] : []
  }))
}

/** `GraphView.findNearDuplicates`. */
export async function findNearDuplicates(session: CypherSession, ids: readonly string[]): Promise<readonly (readonly NearDuplicate[])[]> {
  const asked = await getSketches(session, ids)
  if (asked.every(({ bands }) => bands === '')) return ids.map(() => [])
  const candidates = new Map([...await findSharers(session, asked)].map(([id, sharers]) => [id, toLikest(sharers)]))
  const overlaps = await comparePairs(session, [...candidates].flatMap(([id, others]) => others.map((other): Pair => [id, other])))
  return ids.map((id) => (candidates.get(id) ?? []).flatMap((article): readonly NearDuplicate[] => {
    const overlap = overlaps.get(toKey([id, article]))
    return overlap ? [{ article, ...overlap }] : []
  }).sort((a, b) => compareColumns([-a.resemblance, a.article], [-b.resemblance, b.article])))
}

/** The pairs among some articles that may be one report. */
function toPairsAmong(sketches: readonly Sketch[]): readonly Pair[] {
  const index = new SketchIndex(sketches)
  return sketches.flatMap((sketch) => toLikest(index.find(sketch)).map((other): Pair => [sketch.id, other]))
}

/** `GraphView.countIndependentSources`. */
export async function countIndependentSources(session: CypherSession, groups: readonly (readonly string[])[]): Promise<readonly number[]> {
  const sketches = new Map((await getSketches(session, groups.filter(({ length }) => length > 1).flat())).map((sketch) => [sketch.id, sketch]))
  const pairs = groups.map((ids) => toPairsAmong([...new Set(ids)].flatMap((id) => sketches.get(id) ?? [])))
  const overlaps = await comparePairs(session, pairs.flat())
  return groups.map((ids, at) => countGroups(ids, (pairs[at] ?? []).filter((pair) => overlaps.has(toKey(pair)))))
}
