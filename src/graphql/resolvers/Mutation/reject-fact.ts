import { judgeFact } from '../../annotations.js'
import type { RootResolver } from '../../context.js'

/** `rejectFact(id, reason, dryRun)`. */
export const rejectFact: RootResolver<Parameters<typeof judgeFact>[1], Awaited<ReturnType<typeof judgeFact>>> = (_root, args, context) => judgeFact('REJECT', args, context)
