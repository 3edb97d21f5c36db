import type { CompanyProgrammeQuery, CompanyProgrammeRow, Page } from '../../graph-store.js'
import { decodeKey, EMPTY_PAGE, MOST, toLimit, toPage, toRank } from '../../page-keys.js'
import type { CypherParams, CypherSession } from '../cypher-session.js'
import { findCompaniesIn } from './places.js'
import { toEntityRow, toRelationRow, type EntityRecord, type RelationRecord } from '../rows.js'

interface LinkAnswer {
  readonly company: EntityRecord
  readonly relation: RelationRecord
  readonly target: EntityRecord
}

const LINKS = { RELATION_TYPES: ['RECEIVED', 'PARTICIPATED_IN', 'ORGANIZED'] } as const
const TARGETS = ['Programme', 'Award']

const toRow = ({ company, relation, target }: LinkAnswer): CompanyProgrammeRow => ({
  company: toEntityRow(company), relation: toRelationRow(relation), target: toEntityRow(target),
})

/** The companies that a query is about; `undefined` for any. */
async function findCompanies(session: CypherSession, { company, place }: CompanyProgrammeQuery): Promise<readonly string[] | undefined> {
  if (place === undefined) return company === undefined ? undefined : [company]
  const located = await findCompaniesIn(session, place)
  return company === undefined ? located : located.filter((id) => id === company)
}

function findLinks(session: CypherSession, { target }: CompanyProgrammeQuery, { companies, ...params }: CypherParams & { readonly companies: readonly string[] | undefined }): Promise<readonly LinkAnswer[]> {
  if (target !== undefined) {
    const isAnyCompany = companies === undefined
    return session.run({ name: 'find-company-programmes-of-target', identifiers: LINKS }, { ...params, target, isAnyCompany, companies: companies ?? [] })
  }
  if (companies === undefined) return session.run({ name: 'find-company-programmes', identifiers: LINKS }, params)
  return session.run({ name: 'find-company-programmes-of-companies', identifiers: LINKS }, { ...params, companies })
}

/** `GraphView.findCompanyProgrammes`. */
export async function findCompanyProgrammes(session: CypherSession, query: CompanyProgrammeQuery): Promise<Page<CompanyProgrammeRow>> {
  const [mentionCount, id, relation] = decodeKey(query.after, [MOST, '', ''])
  const limit = toLimit(query)
  const companies = await findCompanies(session, query)
  if (companies?.length === 0) return EMPTY_PAGE
  const company = query.after === undefined ? '' : toRank({ mentionCount, id })
  const params = { companies, targets: TARGETS, company, relation, limit }
  const found = await findLinks(session, query, params)
  return toPage(found.map(toRow), query, (row) => [row.company.mentionCount, row.company.id, row.relation.id])
}
