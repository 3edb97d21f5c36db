import type { EntityRow } from '../../../store/graph-store.js'
import { readPosts, type PostRow } from '../../conflicts.js'
import type { Resolver } from '../../context.js'

/** `Entity.posts`. */
export const posts: Resolver<EntityRow, { readonly on?: string | null; readonly first: number }, readonly PostRow[]> = (entity, args, context) => readPosts(entity, args, context)
