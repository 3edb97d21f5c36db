import { normalizeName } from '../../../model/ids.js'
import { ENTITY_TYPES, type EntityType } from '../../../model/ontology.js'
import { compareText } from '../../../model/order.js'
import type { EntityQuery, EntityRow, Page, PageRequest, SearchQuery } from '../../graph-store.js'
import { decodeKey, EMPTY_PAGE, mapPage, MOST, toLimit, toPage, toRank } from '../../page-keys.js'
import { toCandidateQuery } from '../candidates.js'
import { runPortions, type CypherParams, type CypherSession } from '../cypher-session.js'
import { findSubPlaces } from './places.js'
import { toEntityRow, type EntityRecord } from '../rows.js'

interface EntityAnswer {
  readonly entity: EntityRecord
}

/** Entities by id. */
export async function getEntityMap(session: CypherSession, ids: readonly string[]): Promise<ReadonlyMap<string, EntityRow>> {
  const values = [...new Set(ids)]
  const found = await runPortions<EntityAnswer>(session, { name: 'get-entities' }, { key: 'ids', values })
  return new Map(found.map(({ entity }) => [entity.id, toEntityRow(entity)]))
}

const toColumns = ({ mentionCount, id }: EntityRow) => [mentionCount, id]

/** The rank to go on after; '' for the first page. */
function toAfter({ after }: PageRequest): string {
  const [mentionCount, id] = decodeKey(after, [MOST, ''])
  return after === undefined ? '' : toRank({ mentionCount, id })
}

/** Lists as one, most mentioned first, each entity once. */
function mergeRows(answers: readonly (readonly EntityAnswer[])[]): readonly EntityRow[] {
  const rows = new Map(answers.flat().map(({ entity }) => [entity.id, toEntityRow(entity)]))
  return [...rows.values()].sort((x, y) => compareText(toRank(x), toRank(y)))
}

async function findEntitiesIn(session: CypherSession, { types, place }: EntityQuery & { readonly place: string }, page: CypherParams): Promise<readonly EntityRow[]> {
  const within = await findSubPlaces(session, place)
  const params = { ...page, types: types ?? ENTITY_TYPES }
  const located = await session.run<EntityAnswer>({ name: 'find-located-entities' }, { ...params, places: [place, ...within] })
  const places = await session.run<EntityAnswer>({ name: 'find-entities-among' }, { ...params, ids: within })
  return mergeRows([located, places])
}

async function findEntitiesOf(session: CypherSession, types: readonly EntityType[], page: CypherParams): Promise<readonly EntityRow[]> {
  const answers: (readonly EntityAnswer[])[] = []
  for (const type of new Set(types)) answers.push(await session.run<EntityAnswer>({ name: 'find-entities-of-type', identifiers: { ENTITY_TYPE: type } }, page))
  return mergeRows(answers)
}

async function findAll(session: CypherSession, page: CypherParams): Promise<readonly EntityRow[]> {
  const found = await session.run<EntityAnswer>({ name: 'find-entities' }, page)
  return found.map(({ entity }) => toEntityRow(entity))
}

/** `GraphView.findEntities`. */
export async function findEntities(session: CypherSession, query: EntityQuery): Promise<Page<EntityRow>> {
  const { types, place } = query
  const page = { after: toAfter(query), limit: toLimit(query) }
  if (place !== undefined) return toPage(await findEntitiesIn(session, { ...query, place }, page), query, toColumns)
  return toPage(await (types === undefined ? findAll(session, page) : findEntitiesOf(session, types, page)), query, toColumns)
}

interface SearchHit {
  readonly tier: number
  readonly entity: EntityRow
}

/** Looks among the index's candidates where the engine has an index and the terms something that it holds, else at every name. */
function runSearch(session: CypherSession, params: CypherParams & { readonly terms: readonly string[] }): Promise<readonly (EntityAnswer & { tier: number })[]> {
  const candidates = session.nameSearch === undefined ? undefined : toCandidateQuery(params.terms)
  if (session.nameSearch === undefined || candidates === undefined) return session.run({ name: 'search-entities' }, params)
  return session.run({ folder: 'search', name: session.nameSearch }, { ...params, candidates })
}

/** `GraphView.searchEntities`: the terms joined are the whole name or prefix that ranks first. */
export async function searchEntities(session: CypherSession, query: SearchQuery): Promise<Page<EntityRow>> {
  const { text, types = ENTITY_TYPES } = query
  const [tier, mentionCount, id] = decodeKey(query.after, [-1, MOST, ''])
  const limit = toLimit(query)
  const terms = text.split(/\s+/u).map(normalizeName).filter((term) => term !== '')
  if (terms.length === 0) return EMPTY_PAGE
  const prefix = `\n${terms.join('')}`
  const after = query.after === undefined ? '' : toRank({ mentionCount, id })
  const found = await runSearch(session, { terms, whole: `${prefix}\n`, prefix, types, tier, after, limit })
  const hits: readonly SearchHit[] = found.map(({ entity, tier: rank }) => ({ tier: rank, entity: toEntityRow(entity) }))
  return mapPage(toPage(hits, query, (hit) => [hit.tier, ...toColumns(hit.entity)]), (hit) => hit.entity)
}
