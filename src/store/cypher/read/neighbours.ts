import { RELATION_TYPES } from '../../../model/ontology.js'
import { compareText } from '../../../model/order.js'
import type { NeighbourQuery, NeighbourRow, Page } from '../../graph-store.js'
import { decodeKey, EMPTY_PAGE, MOST, toLimit, toPage } from '../../page-keys.js'
import { runPortions, toDistinctTypes, type CypherSession } from '../cypher-session.js'
import { groupRecords } from './evidence.js'
import { toEntityRow, toRelationRow, type EntityRecord, type RelationRecord } from '../rows.js'

interface NeighbourAnswer {
  readonly relation: RelationRecord
  readonly entity: EntityRecord
}

const STATEMENTS = { OUT: 'find-neighbours-out', IN: 'find-neighbours-in', BOTH: 'find-neighbours-both' } as const

const toNeighbour = ({ relation, entity }: NeighbourAnswer): NeighbourRow => ({ relation: toRelationRow(relation), entity: toEntityRow(entity) })

/** `GraphView.findNeighbours`. A relation of an entity with itself comes once. */
export async function findNeighbours(session: CypherSession, query: NeighbourQuery): Promise<Page<NeighbourRow>> {
  const { id, types = RELATION_TYPES, direction = 'BOTH' } = query
  const [evidenceCount, relation] = decodeKey(query.after, [MOST, ''])
  const limit = toLimit(query)
  if (types.length === 0) return EMPTY_PAGE
  const statement = { name: STATEMENTS[direction], identifiers: { RELATION_TYPES: toDistinctTypes(types) } }
  const found = await session.run<NeighbourAnswer>(statement, { id, evidenceCount, relation, limit })
  return toPage(found.map(toNeighbour), query, (row) => [row.relation.evidenceCount, row.relation.id])
}

/** Whom some people work for, by person. */
export async function getPostMap(session: CypherSession, people: readonly string[]): Promise<ReadonlyMap<string, readonly NeighbourRow[]>> {
  const found = await runPortions<NeighbourAnswer>(session, { name: 'get-posts' }, { key: 'ids', values: [...new Set(people)] })
  const rows = found.map(toNeighbour).sort((a, b) => compareText(a.relation.id, b.relation.id))
  return groupRecords(rows, ({ relation }) => relation.source)
}

/** Who wrote some articles, by article. */
export async function getWriterMap(session: CypherSession, articles: readonly string[]): Promise<ReadonlyMap<string, readonly NeighbourRow[]>> {
  const found = await runPortions<NeighbourAnswer>(session, { name: 'get-writers' }, { key: 'ids', values: [...new Set(articles)] })
  const rows = found.map(toNeighbour).sort((a, b) => compareText(a.relation.id, b.relation.id))
  return groupRecords(rows, ({ relation }) => relation.target)
}
