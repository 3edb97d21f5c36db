import { readAnnotations } from '../../annotations.js'
import type { RootResolver } from '../../context.js'
import type { PageArgs } from '../../paging.js'

/** `annotations(first, after)`. */
export const annotations: RootResolver<PageArgs, Awaited<ReturnType<typeof readAnnotations>>> = (_root, args, context) => readAnnotations(args, context)
