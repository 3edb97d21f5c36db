import type { RootResolver } from '../../context.js'
import { judgeTwo } from '../../reviews.js'

/** `judge(verdict, a, b, reason, dryRun)`. */
export const judge: RootResolver<Parameters<typeof judgeTwo>[0], Awaited<ReturnType<typeof judgeTwo>>> = (_root, args, context) => judgeTwo(args, context)
