import type { Evidence } from '../../../model/relation.js'
import type { PostRow } from '../../conflicts.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Post.evidence`. */
export const evidence: Resolver<PostRow, { readonly first: number }, readonly Evidence[]> = (post, { first }) => takeFirst(post.evidence, first)
