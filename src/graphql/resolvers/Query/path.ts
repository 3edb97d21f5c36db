import type { PathRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import { readPaths, type PathArgs } from '../../reads.js'

/** `path(from, to, maxDepth, types)`. */
export const path: RootResolver<PathArgs, readonly PathRow[]> = (_root, args, context) => readPaths(args, context)
