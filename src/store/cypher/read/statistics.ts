import { normalizeName } from '../../../model/ids.js'
import { compareText } from '../../../model/order.js'
import type { Statistic } from '../../../model/relation.js'
import type { FigureKey, Page, StatisticQuery } from '../../graph-store.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import type { StatisticFacts } from '../../statistic-support.js'
import { runPortions, type CypherParams, type CypherSession } from '../cypher-session.js'
import { findClaims, findTouchedPrintings } from '../load-before.js'
import { getEvidenceMap, groupRecords, toEvidenceList } from './evidence.js'

interface StatisticRecord {
  readonly id: string
  readonly subject: string
  readonly article: string
  readonly start: number
  readonly body: string
}

/** The statistics that an article claims, in any of its printings. */
async function findClaimed(session: CypherSession, article: string): Promise<readonly string[]> {
  const printings = await findTouchedPrintings(session, { articles: [article], sources: [] })
  const claims = await findClaims(session, printings.map(({ id }) => id))
  return [...new Set([...claims.values()].flat().filter(({ about }) => about === 'STATISTIC').map(({ owner }) => owner))]
}

async function runStatistics(session: CypherSession, { subject, article }: StatisticQuery, params: CypherParams): Promise<readonly { readonly statistic: StatisticRecord }[]> {
  if (subject !== undefined) return session.run({ name: 'find-statistics-of-subject' }, { ...params, subject, article: article ?? '' })
  if (article !== undefined) return session.run({ name: 'find-statistics-among' }, { ...params, ids: await findClaimed(session, article) })
  return session.run({ name: 'find-statistics' }, params)
}

/** `GraphView.findStatistics`. The measure is compared without width, case, spaces and brackets. */
export async function findStatistics(session: CypherSession, query: StatisticQuery): Promise<Page<Statistic>> {
  const [afterSubject, afterArticle, afterStart, afterId] = decodeKey(query.after, ['', '', -1, ''])
  const measure = normalizeName(query.measure ?? '')
  const params = { measure, afterSubject, afterArticle, afterStart, afterId, limit: toLimit(query) }
  const found = (await runStatistics(session, query, params)).map(({ statistic }) => statistic)
  const page = toPage(found, query, ({ subject, article, start, id }) => [subject, article, start, id])
  return { ...page, rows: await toStatistics(session, page.rows) }
}

async function toStatistics(session: CypherSession, records: readonly StatisticRecord[]): Promise<readonly Statistic[]> {
  const evidence = await getEvidenceMap(session, records.map(({ id }) => id))
  return records.flatMap(({ id, body }) => {
    const list = toEvidenceList(evidence.get(id))
    return list ? [{ ...(JSON.parse(body) as StatisticFacts), evidence: list }] : []
  })
}

const toKey = ({ subject, measure }: FigureKey): string => JSON.stringify([subject, normalizeName(measure)])

/** `GraphView.getFigures`. */
export async function getFigures(session: CypherSession, keys: readonly FigureKey[]): Promise<readonly (readonly Statistic[])[]> {
  const rows = new Map(keys.map((key) => [toKey(key), { subject: key.subject, measure: normalizeName(key.measure) }]))
  const found = await runPortions<{ statistic: StatisticRecord }>(session, { name: 'get-figures' }, { key: 'rows', values: [...rows.values()] })
  const statistics = await toStatistics(session, found.map(({ statistic }) => statistic).sort((a, b) => compareText(a.id, b.id)))
  const groups = groupRecords(statistics, toKey)
  return keys.map((key) => groups.get(toKey(key)) ?? [])
}
