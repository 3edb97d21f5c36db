import type { Correction } from '../../../model/correction.js'
import type { ArticleRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Article.corrections`. */
export const corrections: Resolver<ArticleRow, { readonly first: number }, readonly Correction[]> = async ({ id }, { first }, { loaders }) =>
  takeFirst(await loaders.correctionsTo.load(id), first)
