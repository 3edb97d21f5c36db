import type { RootResolver } from '../../context.js'
import { readCases } from '../../reviews.js'

/** `reviewCases(entity, first)`. */
export const reviewCases: RootResolver<Parameters<typeof readCases>[0], Awaited<ReturnType<typeof readCases>>> = (_root, args, context) => readCases(args, context)
