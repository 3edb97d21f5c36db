import { withdrawAllAnnotations } from '../../annotations.js'
import type { RootResolver } from '../../context.js'

/** `withdrawAnnotations(ids, reason, dryRun)`. */
export const withdrawAnnotations: RootResolver<Parameters<typeof withdrawAllAnnotations>[0], Awaited<ReturnType<typeof withdrawAllAnnotations>>> = (_root, args, context) => withdrawAllAnnotations(args, context)
