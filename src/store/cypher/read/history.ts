import type { Page, PageRequest } from '../../graph-store.js'
import type { HistoryRow, LogEntry } from '../../log-entry.js'
import { toHistory, type Version } from '../../history.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import { decodeClaims } from '../../claims-text.js'
import type { Article } from '../../../model/article.js'
import { toRelationId } from '../../../model/ids.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
import { findNaming, getNamesakes, getRedirects } from '../redirects.js'

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

/** Relations and figures have evidence; entities have mentions, under every name that leads to them, or are noted as claimed without any. */
async function findStanding(session: CypherSession, id: string): Promise<Standing> {
  const evidenced = await session.run<VersionRecord & { readonly claimed: string }>({ name: 'find-printings-evidencing' }, { owner: id })
  if (evidenced.length > 0) return { ids: [...new Set([id, ...evidenced.map(({ claimed }) => claimed)])], records: toDistinctRecords(evidenced.map(({ claimed: _, ...record }) => record)) }
  const shown = (await getRedirects(session, [id])).get(id) ?? id, ids = await getNamesakes(session, shown)
  const values = [...await findNaming(session, ids.map((each) => ({ id: each, entity: shown })))]
  return { ids, records: await runPortions<VersionRecord>(session, { name: 'get-printing-claims' }, { key: 'printings', values }) }
}

/** The ids that a relation may have been said under: of its type between any two names of its ends. Others have their own alone. */
async function toOtherIds(session: CypherSession, id: string, records: readonly VersionRecord[]): Promise<readonly string[]> {
  const claims = records.flatMap((record) => decodeClaims(record.claims)), relation = claims.find((claim) => claim.about === 'RELATION' && claim.owner === id)
  if (relation?.about !== 'RELATION') return []
  const { type, source, target } = relation, redirects = await getRedirects(session, [source, target])
  const [sources, targets] = [await getNamesakes(session, redirects.get(source) ?? source), await getNamesakes(session, redirects.get(target) ?? target)]
  return sources.flatMap((from) => targets.map((to) => toRelationId(type, from, to)))
}

async function findPast(session: CypherSession, owners: readonly string[]): Promise<readonly VersionRecord[]> {
  const past: VersionRecord[] = []
  for (const owner of owners) past.push(...await session.run<VersionRecord>({ name: 'find-past-printings-of-owner' }, { owner }))
  return past
}

/** Each printing once: it may claim several ids. */
const toDistinctRecords = (records: readonly VersionRecord[]): readonly VersionRecord[] => [...new Map(records.map((record) => [JSON.stringify(record), record])).values()]

/** `GraphView.getHistory`. Of an entity that is several names, and of a relation of such: what was said under any of them. */
export async function getHistory(session: CypherSession, id: string): Promise<readonly HistoryRow[]> {
  const { ids, records } = await findStanding(session, id), own = await findPast(session, ids)
  const others = (await toOtherIds(session, id, [...records, ...own])).filter((other) => !ids.includes(other)), past = [...own, ...await findPast(session, others)]
  const named = new Set([...ids, ...others]), versions = [...records, ...toDistinctRecords(past)].flatMap((record) => toVersions(named, record))
  const seqs = new Set(versions.flatMap(({ since, until }) => [since, until]))
  const found = await runPortions<{ entry: LogRecord }>(session, { name: 'get-log-entries' }, { key: 'ids', values: [...seqs].map(toEntryId) })
  return toHistory(versions, found.map(({ entry }) => toEntry(entry)))
}
