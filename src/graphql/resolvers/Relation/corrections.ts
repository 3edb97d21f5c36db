import type { Correction } from '../../../model/correction.js'
import type { RelationRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Relation.corrections`. */
export const corrections: Resolver<RelationRow, { readonly first: number }, readonly Correction[]> = async ({ id }, { first }, { loaders }) =>
  takeFirst(await loaders.corrections.load(id), first)
