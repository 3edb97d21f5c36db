import { judgeFact } from '../../annotations.js'
import type { RootResolver } from '../../context.js'

/** `confirmFact(id, reason, dryRun)`. */
export const confirmFact: RootResolver<Parameters<typeof judgeFact>[1], Awaited<ReturnType<typeof judgeFact>>> = (_root, args, context) => judgeFact('CONFIRM', args, context)
