import type { RelationType } from '../../model/ontology.js'
import { findRenamed } from '../annotated.js'
import type { Claim, RelationClaim } from '../claims.js'
import { decodeClaims } from '../claims-text.js'
import { decodeCorrectionSupport } from '../correction-support.js'
import { decodeEntitySupport } from '../entity-support.js'
import type { ChangeNotes, GraphBefore, PrintingShift, Replacing } from '../plan-change.js'
import type { StoredPrinting } from '../printings.js'
import { decodeRelationSupport } from '../relation-support.js'
import { decodeStatisticSupport } from '../statistic-support.js'
import type { Supports } from '../support-tally.js'
import { runPortions, type CypherSession, type Statement } from './cypher-session.js'
import type { GraphMemory } from './graph-memory.js'
import { findShowings } from './redirects.js'
import { toPrinting, type PrintingRecord } from './rows.js'

/** Where a change is planned: the graph, and what is known of it without asking. */
export interface Planning {
  readonly session: CypherSession
  readonly memory: GraphMemory
  /** How many ids the graph leads to other entities. */
  readonly redirects: number
  /** How many annotations stand in the graph. */
  readonly annotations: number
}

/** The label at a relation's far end. */
export const toTargetLabel = (type: RelationType): 'Article' | 'Entity' => (type === 'WROTE' ? 'Article' : 'Entity')

/** A statement on relations that end at one kind of node. */
export const toRelationStatement = (name: string, label: 'Article' | 'Entity'): Statement => ({ name, identifiers: { TARGET_LABEL: label } })

/** Relations by the kind of node that they end at. */
export function groupByTarget<Relation extends { readonly type: RelationType }>(relations: readonly Relation[]): readonly (readonly ['Article' | 'Entity', readonly Relation[]])[] {
  return (['Entity', 'Article'] as const).map((label) => [label, relations.filter(({ type }) => toTargetLabel(type) === label)])
}

async function findPrintings(session: CypherSession, by: 'articles' | 'sources', ids: readonly string[]): Promise<readonly StoredPrinting[]> {
  const name = `get-printings-of-${by}`
  const found = await runPortions<{ printing: PrintingRecord }>(session, { name }, { key: by, values: ids })
  return found.map(({ printing }) => toPrinting(printing))
}

/** Each printing once. */
export const toDistinctPrintings = (printings: readonly StoredPrinting[]): readonly StoredPrinting[] => [...new Map(printings.map((printing) => [printing.id, printing])).values()]

/** Every printing of the articles and in the sources. */
export async function findTouchedPrintings(session: CypherSession, touched: { readonly articles: readonly string[]; readonly sources: readonly string[] }): Promise<readonly StoredPrinting[]> {
  const ofArticles = await findPrintings(session, 'articles', touched.articles)
  const ofSources = await findPrintings(session, 'sources', touched.sources)
  return toDistinctPrintings([...ofArticles, ...ofSources])
}

/** The claims of some printings, by printing id. */
export async function findClaims(session: CypherSession, printings: readonly string[]): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const found = await runPortions<{ printing: string; claims: string }>(session, { name: 'get-claims' }, { key: 'printings', values: printings })
  return new Map(found.map(({ printing, claims }) => [printing, decodeClaims(claims)]))
}

const toOwners = (claims: readonly Claim[], about: Claim['about']): readonly string[] =>
  [...new Set(claims.filter((claim) => claim.about === about).map(({ owner }) => owner))]

const toRows = (ids: readonly string[]): readonly { readonly id: string }[] => ids.map((id) => ({ id }))

type EncodedRelation = Parameters<typeof decodeRelationSupport>[0]
type EncodedEntity = Parameters<typeof decodeEntitySupport>[0]

const byId = <Support extends { readonly id: string }>(supports: readonly Support[]): Map<string, Support> =>
  new Map(supports.map((support) => [support.id, support]))

async function findEntitySupports({ session, memory }: Planning, ids: readonly string[]): Promise<Supports['entities']> {
  const supports = byId(ids.flatMap((id) => memory.getEntity(id) ?? []))
  const values = toRows(memory.filter(ids.filter((id) => !supports.has(id))))
  const found = await runPortions<EncodedEntity>(session, { name: 'get-entity-supports' }, { key: 'rows', values })
  for (const entity of found) supports.set(entity.id, decodeEntitySupport(entity))
  return supports
}

/** Supports that are kept as a text each. */
async function findSupports<Support extends { readonly id: string }>({ session, memory }: Planning, owners: readonly string[], { name, decode }: { readonly name: string; readonly decode: (kept: { readonly support: string }) => Support }): Promise<Map<string, Support>> {
  const found = await runPortions<{ support: string }>(session, { name }, { key: 'rows', values: toRows(memory.filter(owners)) })
  return byId(found.map(decode))
}

/** Which relations are there. Asked of their evidence, all types at once: most relations of a change are new. */
async function findEvidenced(session: CypherSession, values: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await runPortions<{ id: string }>(session, { name: 'find-evidenced' }, { key: 'ids', values })
  return new Set(found.map(({ id }) => id))
}

async function findRelationSupports({ session, memory }: Planning, claims: readonly RelationClaim[]): Promise<Supports['relations']> {
  const distinct = new Map(claims.map((claim) => [claim.owner, claim]))
  const supports = byId([...distinct.values()].flatMap((claim) => memory.getRelation(claim) ?? []))
  const evidenced = await findEvidenced(session, memory.filter([...distinct.keys()].filter((id) => !supports.has(id))))
  for (const [label, relations] of groupByTarget([...distinct.values()].filter(({ owner }) => evidenced.has(owner)))) {
    const values = relations.map(({ owner, source, target }) => ({ id: owner, source, target }))
    const found = await runPortions<EncodedRelation>(session, toRelationStatement('get-relation-supports', label), { key: 'rows', values })
    for (const relation of found) supports.set(relation.id, decodeRelationSupport(relation))
  }
  return supports
}

/** The entities and articles of which is known that they are there: those of the printings, and those whose supports were found. */
function toKnown({ printings, claims, showings }: GraphBefore, entities: Supports['entities']): ReadonlySet<string> {
  const claimed = [...claims.values()].flatMap((said) => said.flatMap((claim) => (claim.about === 'ENTITY' ? [showings.before.toShown(claim.owner)] : [])))
  return new Set([...printings.map(({ article }) => article.id), ...claimed, ...entities.keys()])
}

/** What supports are needed for. */
interface Needs {
  readonly claims: readonly Claim[]
  /** Entities that change without a claim. */
  readonly renamed: readonly string[]
}

async function findAllSupports(planning: Planning, { claims, renamed }: Needs, before: GraphBefore): Promise<Supports> {
  const entities = await findEntitySupports(planning, [...new Set([...toOwners(claims, 'ENTITY'), ...renamed])]), statistics = await findSupports(planning, toOwners(claims, 'STATISTIC'), { name: 'get-statistic-supports', decode: decodeStatisticSupport }), known = toKnown(before, entities)
  // Only between ends that are there can a relation be.
  const relations = claims.filter((claim) => claim.about === 'RELATION').filter(({ source, target }) => known.has(source) && known.has(target))
  const corrections = await findSupports(planning, toOwners(claims, 'CORRECTION'), { name: 'get-correction-supports', decode: decodeCorrectionSupport })
  return { entities, relations: await findRelationSupports(planning, relations), statistics, corrections }
}

/** Supports of all that some printings cease or begin to support, and of entities that get or lose a name by hand. */
export const loadSupports = (planning: Planning, { shifts, notes: { annotations } }: { readonly shifts: readonly PrintingShift[]; readonly notes: ChangeNotes }, before: GraphBefore): Promise<Supports> =>
  findAllSupports(planning, { claims: shifts.flatMap(({ gone, come }) => [...gone, ...come]), renamed: findRenamed(annotations.before, annotations.after) }, before)

/** All that a change must know of what the graph's articles say. */
export async function loadBefore({ session, redirects }: Planning, printings: readonly StoredPrinting[], { replacements, turning, notes }: Pick<Replacing, 'replacements' | 'turning'> & { readonly notes: ChangeNotes }): Promise<GraphBefore> {
  const changing = replacements.filter(({ keepsFacts }) => !keepsFacts).map(({ before, after }) => (after ?? before)?.article.id)
  const articles = new Set([...changing, ...printings.filter(({ id }) => turning.has(id)).map(({ article }) => article.id)])
  const claims = await findClaims(session, printings.filter(({ article }) => articles.has(article.id)).map(({ id }) => id))
  const said = [...claims.values(), ...replacements.map((replacement) => replacement.claims)]
  return { printings, claims, showings: await findShowings(session, said, { notes, hasRedirects: redirects > 0 }) }
}
