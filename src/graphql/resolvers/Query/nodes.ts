import type { RootResolver } from '../../context.js'
import { readNodes, type NodeRow } from '../../reads.js'

/** `nodes(ids)`: in the order of the ids, null where one is unknown. */
export const nodes: RootResolver<{ readonly ids: readonly string[] }, readonly (NodeRow | undefined)[]> = (_root, { ids }, context) =>
  readNodes(ids, context)
