import { WenmaiError } from '../../../model/errors.js'
import { RELATION_TYPES, type RelationType } from '../../../model/ontology.js'
import type { EntityRow, PathQuery, PathRow, RelationRow } from '../../graph-store.js'
import { findShortestWalks, type Edge, type Walk } from '../../shortest-walks.js'
import { runPortions, toDistinctTypes, type CypherSession } from '../cypher-session.js'
import { getEntityMap } from './entities.js'
import { toRelationRow, type RelationRecord } from '../rows.js'

const MAX_DEPTH = 6
const MAX_PATHS = 10

const findEdges = (session: CypherSession, ids: readonly string[], types: readonly RelationType[]): Promise<readonly Edge[]> =>
  runPortions<Edge>(session, { name: 'find-edges', identifiers: { RELATION_TYPES: toDistinctTypes(types) } }, { key: 'ids', values: ids })

const toPairs = ({ entities }: Walk) =>
  entities.slice(1).flatMap((id, index) => [{ source: entities[index], target: id }, { source: id, target: entities[index] }])

async function getRelationMap(session: CypherSession, walks: readonly Walk[]): Promise<ReadonlyMap<string, RelationRow>> {
  const pairs = new Map(walks.flatMap(toPairs).map((pair) => [`${pair.source} ${pair.target}`, pair]))
  const found = await runPortions<{ relation: RelationRecord }>(session, { name: 'get-relations-between' }, { key: 'rows', values: [...pairs.values()] })
  return new Map(found.map(({ relation }) => [relation.id, toRelationRow(relation)]))
}

const pick = <Row>(ids: readonly string[], rows: ReadonlyMap<string, Row>): readonly Row[] => ids.flatMap((id) => rows.get(id) ?? [])

async function toPaths(session: CypherSession, walks: readonly Walk[]): Promise<readonly PathRow[]> {
  const entities: ReadonlyMap<string, EntityRow> = await getEntityMap(session, walks.flatMap((walk) => walk.entities))
  const relations = await getRelationMap(session, walks)
  return walks.map((walk) => ({ entities: pick(walk.entities, entities), relations: pick(walk.relations, relations) }))
}

/** `GraphView.findPaths`. @throws WenmaiError `BAD_INPUT` for a depth outside 0–6. */
export async function findPaths(session: CypherSession, { from, to, maxDepth, types = RELATION_TYPES }: PathQuery): Promise<readonly PathRow[]> {
  const fits = Number.isSafeInteger(maxDepth) && maxDepth >= 0 && maxDepth <= MAX_DEPTH
  if (!fits) throw new WenmaiError('BAD_INPUT', `\`maxDepth\` is ${maxDepth}; use a whole number from 0 to ${MAX_DEPTH}.`)
  const ends = await getEntityMap(session, [from, to])
  if (!ends.has(from) || !ends.has(to)) return []
  if (from === to) return [{ entities: pick([from], ends), relations: [] }]
  if (types.length === 0) return []
  const options = { findEdges: (ids: readonly string[]) => findEdges(session, ids, types), maxDepth, limit: MAX_PATHS }
  return toPaths(session, await findShortestWalks({ from, to }, options))
}
