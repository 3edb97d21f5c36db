import type { GraphBatch } from '../../model/graph-batch.js'
import type { RelationType } from '../../model/ontology.js'
import type { Claim, RelationClaim } from '../claims.js'
import { decodeEntitySupport } from '../entity-support.js'
import type { GraphBefore, Replacement } from '../plan-change.js'
import type { Printing } from '../printings.js'
import { decodeRelationSupport } from '../relation-support.js'
import { decodeStatisticSupport } from '../statistic-support.js'
import type { Supports } from '../support-tally.js'
import { runPortions, type CypherSession, type Statement } from './cypher-session.js'
import { toPrinting, type PrintingRecord } from './rows.js'

/** The label at a relation's far end. */
export const toTargetLabel = (type: RelationType): 'Article' | 'Entity' => (type === 'WROTE' ? 'Article' : 'Entity')

/** A statement on the relations of one type. */
export const toRelationStatement = (name: string, type: RelationType): Statement => ({
  name, identifiers: { RELATION_TYPE: type, TARGET_LABEL: toTargetLabel(type) },
})

async function findPrintings(session: CypherSession, by: 'articles' | 'sources', ids: readonly string[]): Promise<readonly Printing[]> {
  const name = `get-printings-of-${by}`
  const found = await runPortions<{ printing: PrintingRecord }>(session, { name }, { key: by, values: ids })
  return found.map(({ printing }) => toPrinting(printing))
}

const toDistinct = (printings: readonly Printing[]): readonly Printing[] => [...new Map(printings.map((printing) => [printing.id, printing])).values()]

/** Every printing of the articles and in the sources. */
export async function findTouchedPrintings(session: CypherSession, touched: { readonly articles: readonly string[]; readonly sources: readonly string[] }): Promise<readonly Printing[]> {
  const ofArticles = await findPrintings(session, 'articles', touched.articles)
  const ofSources = await findPrintings(session, 'sources', touched.sources)
  return toDistinct([...ofArticles, ...ofSources])
}

/** The printings that writing a batch touches. */
export const findPrintingsOfBatch = (session: CypherSession, batch: GraphBatch): Promise<readonly Printing[]> =>
  findTouchedPrintings(session, { articles: batch.articles.map(({ article }) => article.id), sources: [batch.source.id] })

/** The claims of some printings, by printing id. */
export async function findClaims(session: CypherSession, printings: readonly string[]): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const claims = new Map(printings.map((id): [string, Claim[]] => [id, []]))
  const found = await runPortions<{ claim: { printing: string; body: string } }>(session, { name: 'get-claims' }, { key: 'printings', values: printings })
  for (const { claim } of found) claims.get(claim.printing)?.push(JSON.parse(claim.body) as Claim)
  return claims
}

const toOwners = (claims: readonly Claim[], about: Claim['about']): readonly { readonly id: string }[] =>
  [...new Set(claims.filter((claim) => claim.about === about).map(({ owner }) => owner))].map((id) => ({ id }))

async function findSupports<Support>(
  session: CypherSession, statement: Statement, { rows, decode }: { readonly rows: readonly object[]; readonly decode: (text: string) => Support },
): Promise<readonly (readonly [string, Support])[]> {
  const found = await runPortions<{ id: string; support: string }>(session, statement, { key: 'rows', values: rows })
  return found.map(({ id, support }) => [id, decode(support)] as const)
}

async function findRelationSupports(session: CypherSession, claims: readonly Claim[]): Promise<Supports['relations']> {
  const byType = new Map<RelationType, Map<string, RelationClaim>>()
  for (const claim of claims) if (claim.about === 'RELATION') byType.set(claim.type, (byType.get(claim.type) ?? new Map<string, RelationClaim>()).set(claim.owner, claim))
  const supports: Supports['relations'] = new Map()
  for (const [type, relations] of byType) {
    const rows = [...relations.values()].map(({ source, target }) => ({ source, target }))
    const found = await findSupports(session, toRelationStatement('get-relation-supports', type), { rows, decode: decodeRelationSupport })
    for (const [id, support] of found) supports.set(id, support)
  }
  return supports
}

async function findAllSupports(session: CypherSession, claims: readonly Claim[]): Promise<Supports> {
  const entities = await findSupports(session, { name: 'get-entity-supports' }, { rows: toOwners(claims, 'ENTITY'), decode: decodeEntitySupport })
  const statistics = await findSupports(session, { name: 'get-statistic-supports' }, { rows: toOwners(claims, 'STATISTIC'), decode: decodeStatisticSupport })
  return { entities: new Map(entities), relations: await findRelationSupports(session, claims), statistics: new Map(statistics) }
}

/** All that a change must know of the graph as it stands. */
export async function loadBefore(session: CypherSession, printings: readonly Printing[], replacements: readonly Replacement[]): Promise<GraphBefore> {
  const articles = new Set(replacements.map(({ before, after }) => (after ?? before)?.article.id))
  const touched = printings.filter(({ article }) => articles.has(article.id)).map(({ id }) => id)
  const claims = await findClaims(session, touched)
  const changing = replacements.flatMap(({ id, claims: said }) => [...(claims.get(id) ?? []), ...said])
  return { printings, claims, supports: await findAllSupports(session, changing) }
}
