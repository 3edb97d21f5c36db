import type { RootResolver } from '../../context.js'
import { readReach, type ReachArgs } from '../../reads.js'

/** `reach(entity, depth, types)`. */
export const reach: RootResolver<ReachArgs, number> = (_root, args, context) => readReach(args, context)
