import type { RootResolver } from '../../context.js'
import { splitOne } from '../../reviews.js'

/** `splitEntity(entity, names, reason, dryRun)`. */
export const splitEntity: RootResolver<Parameters<typeof splitOne>[0], Awaited<ReturnType<typeof splitOne>>> = (_root, args, context) => splitOne(args, context)
