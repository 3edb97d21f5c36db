import type { Statistic } from '../../../model/relation.js'
import type { RootResolver } from '../../context.js'
import type { Connection } from '../../paging.js'
import { readStatisticsOf, type StatisticsArgs } from '../../reads.js'

/** `statistics(subject, measure, first, after)`. */
export const statistics: RootResolver<StatisticsArgs, Connection<Statistic>> = (_root, args, context) => readStatisticsOf(args, context)
