import type { ArticleRow, NearDuplicate } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Article.nearDuplicates`. */
export const nearDuplicates: Resolver<ArticleRow, { readonly first: number }, readonly NearDuplicate[]> = async ({ id }, { first }, { loaders }) =>
  takeFirst(await loaders.nearDuplicates.load(id), first)
