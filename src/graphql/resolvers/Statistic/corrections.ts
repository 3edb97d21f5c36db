import type { Correction } from '../../../model/correction.js'
import type { Statistic } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Statistic.corrections`. */
export const corrections: Resolver<Statistic, { readonly first: number }, readonly Correction[]> = async ({ id }, { first }, { loaders }) =>
  takeFirst(await loaders.corrections.load(id), first)
