import { normalizeName } from '../../../model/ids.js'
import { ENTITY_TYPES } from '../../../model/ontology.js'
import { compareColumns } from '../../../model/order.js'
import type { EntityQuery, EntityRow, Page, SearchQuery } from '../../graph-store.js'
import { decodeKey, EMPTY_PAGE, mapPage, MOST, toLimit, toPage } from '../../page-keys.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
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
const toAscending = ({ mentionCount, id }: EntityRow) => [-mentionCount, id]

/** Both lists as one, most mentioned first, each entity once. */
function mergeRows(a: readonly EntityAnswer[], b: readonly EntityAnswer[]): readonly EntityRow[] {
  const rows = new Map([...a, ...b].map(({ entity }) => [entity.id, toEntityRow(entity)]))
  return [...rows.values()].sort((x, y) => compareColumns(toAscending(x), toAscending(y)))
}

async function findEntitiesIn(session: CypherSession, query: EntityQuery & { readonly place: string }): Promise<Page<EntityRow>> {
  const { types = ENTITY_TYPES, place } = query
  const [mentionCount, id] = decodeKey(query.after, [MOST, ''])
  const limit = toLimit(query)
  const within = await findSubPlaces(session, place)
  const located = await session.run<EntityAnswer>({ name: 'find-located-entities' }, { places: [place, ...within], types, mentionCount, id, limit })
  const places = await session.run<EntityAnswer>({ name: 'find-entities-among' }, { ids: within, types, mentionCount, afterId: id, limit })
  return toPage(mergeRows(located, places), query, toColumns)
}

/** `GraphView.findEntities`. */
export async function findEntities(session: CypherSession, query: EntityQuery): Promise<Page<EntityRow>> {
  const { types = ENTITY_TYPES, place } = query
  if (place !== undefined) return findEntitiesIn(session, { ...query, place })
  const [mentionCount, id] = decodeKey(query.after, [MOST, ''])
  const found = await session.run<EntityAnswer>({ name: 'find-entities' }, { types, mentionCount, id, limit: toLimit(query) })
  return toPage(found.map(({ entity }) => toEntityRow(entity)), query, toColumns)
}

interface SearchHit {
  readonly tier: number
  readonly entity: EntityRow
}

/** `GraphView.searchEntities`: the terms joined are the whole name or prefix that ranks first. */
export async function searchEntities(session: CypherSession, query: SearchQuery): Promise<Page<EntityRow>> {
  const { text, types = ENTITY_TYPES } = query
  const [tier, mentionCount, id] = decodeKey(query.after, [-1, MOST, ''])
  const limit = toLimit(query)
  const terms = text.split(/\s+/u).map(normalizeName).filter((term) => term !== '')
  if (terms.length === 0) return EMPTY_PAGE
  const prefix = `\n${terms.join('')}`
  const params = { terms, whole: `${prefix}\n`, prefix, types, tier, mentionCount, id, limit }
  const found = await session.run<EntityAnswer & { tier: number }>({ name: 'search-entities' }, params)
  const hits: readonly SearchHit[] = found.map(({ entity, tier: rank }) => ({ tier: rank, entity: toEntityRow(entity) }))
  return mapPage(toPage(hits, query, (hit) => [hit.tier, ...toColumns(hit.entity)]), (hit) => hit.entity)
}
