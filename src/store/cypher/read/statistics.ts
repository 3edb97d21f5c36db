import { normalizeName } from '../../../model/ids.js'
import type { Statistic } from '../../../model/relation.js'
import type { Page, StatisticQuery } from '../../graph-store.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import type { StatisticFacts } from '../../statistic-support.js'
import type { CypherParams, CypherSession } from '../cypher-session.js'
import { findClaims, findTouchedPrintings } from '../load-before.js'
import { getEvidenceMap, toEvidenceList } from './evidence.js'

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
  const evidence = await getEvidenceMap(session, page.rows.map(({ id }) => id))
  const rows = page.rows.flatMap(({ id, body }) => {
    const list = toEvidenceList(evidence.get(id))
    return list ? [{ ...(JSON.parse(body) as StatisticFacts), evidence: list }] : []
  })
  return { ...page, rows }
}
