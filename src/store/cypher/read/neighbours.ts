import { RELATION_TYPES } from '../../../model/ontology.js'
import { compareColumns } from '../../../model/order.js'
import type { NeighbourQuery, NeighbourRow, Page } from '../../graph-store.js'
import { decodeKey, MOST, toLimit, toPage } from '../../page-keys.js'
import type { CypherSession } from '../cypher-session.js'
import { toEntityRow, toRelationRow, type EntityRecord, type RelationRecord } from '../rows.js'

interface NeighbourAnswer {
  readonly relation: RelationRecord
  readonly entity: EntityRecord
}

const STATEMENTS = { OUT: ['find-neighbours-out'], IN: ['find-neighbours-in'], BOTH: ['find-neighbours-out', 'find-neighbours-in'] } as const

const toNeighbour = ({ relation, entity }: NeighbourAnswer): NeighbourRow => ({ relation: toRelationRow(relation), entity: toEntityRow(entity) })
const toAscending = ({ relation }: NeighbourRow) => [-relation.evidenceCount, relation.id]

/** `GraphView.findNeighbours`. A relation of an entity with itself comes once. */
export async function findNeighbours(session: CypherSession, query: NeighbourQuery): Promise<Page<NeighbourRow>> {
  const { id, types = RELATION_TYPES, direction = 'BOTH' } = query
  const [evidenceCount, relation] = decodeKey(query.after, [MOST, ''])
  const params = { id, types, evidenceCount, relation, limit: toLimit(query) }
  const rows = new Map<string, NeighbourRow>()
  for (const name of STATEMENTS[direction]) {
    for (const found of await session.run<NeighbourAnswer>({ name }, params)) rows.set(found.relation.id, toNeighbour(found))
  }
  const sorted = [...rows.values()].sort((a, b) => compareColumns(toAscending(a), toAscending(b)))
  return toPage(sorted, query, (row) => [row.relation.evidenceCount, row.relation.id])
}
