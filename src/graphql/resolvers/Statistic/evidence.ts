import type { Evidence, Statistic } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Statistic.evidence`. */
export const evidence: Resolver<Statistic, { readonly first: number }, readonly Evidence[]> = (statistic, { first }) => takeFirst(statistic.evidence, first)
