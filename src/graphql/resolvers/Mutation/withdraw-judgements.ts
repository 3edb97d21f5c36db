import type { RootResolver } from '../../context.js'
import { withdrawAll } from '../../reviews.js'

/** `withdrawJudgements(ids, reason, dryRun)`. */
export const withdrawJudgements: RootResolver<Parameters<typeof withdrawAll>[0], Awaited<ReturnType<typeof withdrawAll>>> = (_root, args, context) => withdrawAll(args, context)
