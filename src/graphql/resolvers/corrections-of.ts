import type { Correction } from '../../model/correction.js'
import type { Resolver } from '../context.js'
import { takeFirst } from '../facts.js'

/** `corrections` of a relation or a statistic. */
export const correctionsOf: Resolver<{ readonly id: string }, { readonly first: number }, readonly Correction[]> = async ({ id }, { first }, { loaders }) =>
  takeFirst(await loaders.corrections.load(id), first)
