import type { RelationType } from '../../model/ontology.js'
import type { Claim, RelationClaim } from '../claims.js'
import { decodeEntitySupport } from '../entity-support.js'
import type { GraphBefore, PreparedBatch, Replacement } from '../plan-change.js'
import type { Printing } from '../printings.js'
import { decodeRelationSupport, type RelationSupport } from '../relation-support.js'
import { decodeStatisticSupport } from '../statistic-support.js'
import type { Supports } from '../support-tally.js'
import { runPortions, type CypherSession, type Statement } from './cypher-session.js'
import { toPrinting, type PrintingRecord } from './rows.js'

/** The label at a relation's far end. */
export const toTargetLabel = (type: RelationType): 'Article' | 'Entity' => (type === 'WROTE' ? 'Article' : 'Entity')

/** A statement on relations that end at one kind of node. */
export const toRelationStatement = (name: string, label: 'Article' | 'Entity'): Statement => ({ name, identifiers: { TARGET_LABEL: label } })

/** Relations by the kind of node that they end at. */
export function groupByTarget<Relation extends { readonly type: RelationType }>(relations: readonly Relation[]): readonly (readonly ['Article' | 'Entity', readonly Relation[]])[] {
  return (['Entity', 'Article'] as const).map((label) => [label, relations.filter(({ type }) => toTargetLabel(type) === label)])
}

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

/** The printings that writing some batches touches. */
export const findPrintingsOfBatches = (session: CypherSession, batches: readonly PreparedBatch[]): Promise<readonly Printing[]> => {
  const articles = new Set(batches.flatMap((batch) => batch.articles.map(({ facts }) => facts.article.id)))
  return findTouchedPrintings(session, { articles: [...articles], sources: [...new Set(batches.map(({ source }) => source.id))] })
}

/** The claims of some printings, by printing id. */
export async function findClaims(session: CypherSession, printings: readonly string[]): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const found = await runPortions<{ printing: string; claims: string }>(session, { name: 'get-claims' }, { key: 'printings', values: printings })
  return new Map(found.map(({ printing, claims }) => [printing, JSON.parse(claims) as readonly Claim[]]))
}

const toOwners = (claims: readonly Claim[], about: Claim['about']): readonly { readonly id: string }[] =>
  [...new Set(claims.filter((claim) => claim.about === about).map(({ owner }) => owner))].map((id) => ({ id }))

async function findRelationSupports(session: CypherSession, claims: readonly RelationClaim[]): Promise<Supports['relations']> {
  const distinct = [...new Map(claims.map((claim) => [claim.owner, claim])).values()]
  const supports: RelationSupport[] = []
  for (const [label, relations] of groupByTarget(distinct)) {
    const values = relations.map(({ owner, source, target }) => ({ id: owner, source, target }))
    const found = await runPortions<EncodedRelation>(session, toRelationStatement('get-relation-supports', label), { key: 'rows', values })
    // One by one: as arguments of a call they would be too many in a large batch.
    for (const relation of found) supports.push(decodeRelationSupport(relation))
  }
  return byId(supports)
}

type EncodedRelation = Parameters<typeof decodeRelationSupport>[0]
type EncodedEntity = Parameters<typeof decodeEntitySupport>[0]
type EncodedStatistic = Parameters<typeof decodeStatisticSupport>[0]

const byId = <Support extends { readonly id: string }>(supports: readonly Support[]): Map<string, Support> =>
  new Map(supports.map((support) => [support.id, support]))

async function findEntitySupports(session: CypherSession, claims: readonly Claim[]): Promise<Supports['entities']> {
  const found = await runPortions<EncodedEntity>(session, { name: 'get-entity-supports' }, { key: 'rows', values: toOwners(claims, 'ENTITY') })
  return byId(found.map(decodeEntitySupport))
}

async function findStatisticSupports(session: CypherSession, claims: readonly Claim[]): Promise<Supports['statistics']> {
  const found = await runPortions<EncodedStatistic>(session, { name: 'get-statistic-supports' }, { key: 'rows', values: toOwners(claims, 'STATISTIC') })
  return byId(found.map(decodeStatisticSupport))
}

/** Which relations are there. Asked of their evidence, all types at once: most relations of a change are new. */
async function findEvidenced(session: CypherSession, claims: readonly RelationClaim[]): Promise<ReadonlySet<string>> {
  const values = [...new Set(claims.map(({ owner }) => owner))]
  const found = await runPortions<{ id: string }>(session, { name: 'find-evidenced' }, { key: 'ids', values })
  return new Set(found.map(({ id }) => id))
}

interface Known {
  readonly entities: ReadonlyMap<string, unknown>
  readonly articles: ReadonlySet<string>
}

/** Only between ends that are there can a relation be. */
const mayExist = ({ source, target }: RelationClaim, { entities, articles }: Known): boolean =>
  entities.has(source) && (entities.has(target) || articles.has(target))

async function findAllSupports(session: CypherSession, claims: readonly Claim[], articles: ReadonlySet<string>): Promise<Supports> {
  const entities = await findEntitySupports(session, claims), statistics = await findStatisticSupports(session, claims)
  const relations = claims.filter((claim) => claim.about === 'RELATION').filter((claim) => mayExist(claim, { entities, articles }))
  const evidenced = await findEvidenced(session, relations)
  return { entities, relations: await findRelationSupports(session, relations.filter(({ owner }) => evidenced.has(owner))), statistics }
}

/** All that a change must know of the graph as it stands. */
export async function loadBefore(session: CypherSession, printings: readonly Printing[], replacements: readonly Replacement[]): Promise<GraphBefore> {
  const articles = new Set(replacements.map(({ before, after }) => (after ?? before)?.article.id))
  const touched = printings.filter(({ article }) => articles.has(article.id)).map(({ id }) => id)
  const claims = await findClaims(session, touched)
  const changing = replacements.flatMap(({ id, claims: said }) => [...(claims.get(id) ?? []), ...said])
  const known = new Set(printings.map(({ article }) => article.id))
  return { printings, claims, supports: await findAllSupports(session, changing, known) }
}
