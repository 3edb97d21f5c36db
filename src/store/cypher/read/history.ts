import type { HistoryRow, LogEntry, Page, PageRequest } from '../../graph-store.js'
import { toHistory, type Version } from '../../history.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import { decodeClaims } from '../../claims-text.js'
import type { Article } from '../../../model/article.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
import { getNamesakes, getRedirects } from '../redirects.js'

/** An entry of the log as a statement gives it. */
interface LogRecord extends Omit<LogEntry, 'what'> {
  readonly id: string
  readonly what: readonly string[]
}

interface VersionRecord {
  readonly body: string
  readonly claims: string
  readonly since: number | null
  readonly until: number
}

const toEntry = ({ seq, at, by, op, reason, what }: LogRecord): LogEntry => ({ seq, at, by, op, reason, what: [...what] })

/** The id of a change's entry: as texts in the order of the numbers. */
export const toEntryId = (seq: number): string => String(seq).padStart(16, '0')

/** `GraphView.findLog`. */
export async function findLog(session: CypherSession, query: PageRequest): Promise<Page<LogEntry>> {
  const [id] = decodeKey(query.after, [''])
  const found = await session.run<{ entry: LogRecord }>({ name: 'find-log-entries' }, { id, limit: toLimit(query) })
  return toPage(found.map(({ entry }) => toEntry(entry)), query, ({ seq }) => [toEntryId(seq)])
}

/** The number of the last change made by an instant; 0 where there was none. */
export async function getSeqAt(session: CypherSession, at: string): Promise<number> {
  const [found] = await session.run<{ seq: number }>({ name: 'get-seq-at' }, { at })
  return found?.seq ?? 0
}

function toVersions(ids: ReadonlySet<string>, { body, claims, since, until }: VersionRecord): readonly Version[] {
  const { id: article, title } = JSON.parse(body) as Article
  return decodeClaims(claims).filter(({ owner }) => ids.has(owner)).map((claim) => ({ article, title, since: since ?? 0, until, claim }))
}

/** What printings of today claim of a thing, and the ids that they claim it of. */
interface Standing {
  readonly ids: readonly string[]
  readonly records: readonly VersionRecord[]
}

/** Relations and figures have evidence; entities are looked for in all claims, under every name that leads to them. */
async function findStanding(session: CypherSession, id: string): Promise<Standing> {
  const evidenced = await session.run<VersionRecord & { readonly claimed: string }>({ name: 'find-printings-evidencing' }, { owner: id })
  if (evidenced.length > 0) return { ids: [...new Set([id, ...evidenced.map(({ claimed }) => claimed)])], records: toDistinctRecords(evidenced.map(({ claimed: _, ...record }) => record)) }
  const ids = await getNamesakes(session, (await getRedirects(session, [id])).get(id) ?? id), records: VersionRecord[] = []
  for (const each of ids) records.push(...await session.run<VersionRecord>({ name: 'find-printings-claiming' }, { id: JSON.stringify(each) }))
  return { ids, records: toDistinctRecords(records) }
}

/** Each printing once: it may claim several ids. */
const toDistinctRecords = (records: readonly VersionRecord[]): readonly VersionRecord[] => [...new Map(records.map((record) => [JSON.stringify(record), record])).values()]

/** `GraphView.getHistory`. Of an entity that is several names: what was said under any of them. */
export async function getHistory(session: CypherSession, id: string): Promise<readonly HistoryRow[]> {
  const { ids, records } = await findStanding(session, id), past: VersionRecord[] = []
  for (const owner of ids) past.push(...await session.run<VersionRecord>({ name: 'find-past-printings-of-owner' }, { owner }))
  const named = new Set(ids), versions = [...records, ...toDistinctRecords(past)].flatMap((record) => toVersions(named, record))
  const seqs = new Set(versions.flatMap(({ since, until }) => [since, until]))
  const found = await runPortions<{ entry: LogRecord }>(session, { name: 'get-log-entries' }, { key: 'ids', values: [...seqs].map(toEntryId) })
  return toHistory(versions, found.map(({ entry }) => toEntry(entry)))
}
