import { WenmaiError } from '../model/errors.js'
import { isEntityId, isThingId, normalizeName, toEntityId } from '../model/ids.js'
import { ENTITY_TYPES } from '../model/ontology.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import type { EntityRow } from '../store/graph-store.js'

const MOST_NAMESAKES = 100

/** The entities that the graph shows under a name. */
async function findNamed(graph: Pick<SharedGraph, 'searchEntities'>, name: string): Promise<readonly EntityRow[]> {
  const key = normalizeName(name), { rows } = await graph.searchEntities({ text: name, first: MOST_NAMESAKES })
  return rows.filter(row => [row.name, ...row.aliases].some(each => normalizeName(each) === key))
}

/** The ids of all entities of a name: those that the graph shows, or else those that had it and are gone. */
export async function findEntityIds(graph: Pick<SharedGraph, 'searchEntities'>, name: string): Promise<readonly string[]> {
  if (isThingId(name)) return [name]
  const shown = await findNamed(graph, name)
  return shown.length > 0 ? shown.map(({ id }) => id) : ENTITY_TYPES.map(type => toEntityId(type, name))
}

/** The one entity that the graph shows under a name or id. @throws WenmaiError `NOT_FOUND`, `BAD_INPUT` where several have the name */
export async function findOneEntity(graph: Pick<SharedGraph, 'searchEntities'>, name: string): Promise<string> {
  if (isEntityId(name)) return name
  const [found, ...others] = await findNamed(graph, name)
  if (!found) throw new WenmaiError('NOT_FOUND', `${name}: the graph has no entity of that name; give its full name, or its id as \`wenmai export\` and every diff show it`)
  if (others.length > 0) throw new WenmaiError('BAD_INPUT', `${name}: several entities have this name; give the id of one: ${[found, ...others].map(({ id, type, articleCount }) => `${id} (${type}, ${articleCount} articles)`).join(', ')}`)
  return found.id
}
