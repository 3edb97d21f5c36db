import { WenmaiError } from '../../../model/errors.js'
import { RELATION_TYPES } from '../../../model/ontology.js'
import type { ReachQuery } from '../../graph-store.js'
import { toDistinctTypes, type CypherSession } from '../cypher-session.js'

const MAX_REACH = 3
// The first step is read; what lies beyond it is only counted.
const FURTHER = [undefined, undefined, 'count-one-step-further', 'count-two-steps-further'] as const

/** `GraphView.countReachable`. @throws WenmaiError `BAD_INPUT` for a depth outside 0–3. */
export async function countReachable(session: CypherSession, { id, depth, types = RELATION_TYPES }: ReachQuery): Promise<number> {
  const fits = Number.isSafeInteger(depth) && depth >= 0 && depth <= MAX_REACH
  if (!fits) throw new WenmaiError('BAD_INPUT', `\`depth\` is ${depth}; use a whole number from 0 to ${MAX_REACH}.`)
  if (depth === 0 || types.length === 0) return 0
  const identifiers = { RELATION_TYPES: toDistinctTypes(types) }
  const near = (await session.run<{ id: string }>({ name: 'find-adjacent-ids', identifiers }, { id })).map((answer) => answer.id).filter((other) => other !== id)
  const further = FURTHER[depth]
  if (further === undefined || near.length === 0) return near.length
  // From the entity itself and its neighbours: whatever is nearer is counted too, and so is the entity.
  const [answer] = await session.run<{ count: number }>({ name: further, identifiers }, { ids: [id, ...near] })
  return (answer?.count ?? 1) - 1
}
