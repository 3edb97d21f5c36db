import type { Statistic } from '../../../model/relation.js'
import { readFigureConflicts } from '../../conflicts.js'
import type { Resolver } from '../../context.js'

/** `Statistic.contradictions`. */
export const contradictions: Resolver<Statistic, { readonly first: number }, readonly Statistic[]> = (statistic, { first }, context) => readFigureConflicts(statistic, first, context)
