import type { HistoryRow, LogEntry, Page, PageRequest } from '../../graph-store.js'
import { toHistory, type Version } from '../../history.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import { decodeClaims } from '../../claims-text.js'
import type { Article } from '../../../model/article.js'
import { runPortions, type CypherSession } from '../cypher-session.js'

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

function toVersions(id: string, { body, claims, since, until }: VersionRecord): readonly Version[] {
  const { id: article, title } = JSON.parse(body) as Article
  return decodeClaims(claims).filter(({ owner }) => owner === id).map((claim) => ({ article, title, since: since ?? 0, until, claim }))
}

/** The printings of today that claim something of a thing. Relations and figures have evidence; entities are looked for in all claims. */
async function findStanding(session: CypherSession, id: string): Promise<readonly VersionRecord[]> {
  const evidenced = await session.run<VersionRecord>({ name: 'find-printings-evidencing' }, { owner: id })
  return evidenced.length > 0 ? evidenced : session.run<VersionRecord>({ name: 'find-printings-claiming' }, { id: JSON.stringify(id) })
}

/** `GraphView.getHistory`. */
export async function getHistory(session: CypherSession, id: string): Promise<readonly HistoryRow[]> {
  const standing = await findStanding(session, id), past = await session.run<VersionRecord>({ name: 'find-past-printings-of-owner' }, { owner: id })
  const versions = [...standing, ...past].flatMap((record) => toVersions(id, record))
  const seqs = new Set(versions.flatMap(({ since, until }) => [since, until]))
  const found = await runPortions<{ entry: LogRecord }>(session, { name: 'get-log-entries' }, { key: 'ids', values: [...seqs].map(toEntryId) })
  return toHistory(versions, found.map(({ entry }) => toEntry(entry)))
}
