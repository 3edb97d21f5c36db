import type { Statistic } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { countSources } from '../../facts.js'

/** `Statistic.independentSourceCount`. */
export const independentSourceCount: Resolver<Statistic, unknown, number> = ({ evidence }, _args, context) => countSources(evidence, context)
