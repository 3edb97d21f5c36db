import type { Evidence } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { getAuthorEvidence, type AuthorOf } from '../../facts.js'

/** `Author.evidence`. */
export const evidence: Resolver<AuthorOf, { readonly first: number }, readonly Evidence[]> = (author, { first }, context) =>
  getAuthorEvidence(author, first, context)
