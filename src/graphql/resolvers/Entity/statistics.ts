import type { Statistic } from '../../../model/relation.js'
import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import type { Connection, PageArgs } from '../../paging.js'
import { readStatistics } from '../../reads.js'

/** `Entity.statistics`. */
export const statistics: Resolver<EntityRow, PageArgs & { readonly measure?: string | null }, Connection<Statistic>> = ({ id }, args, context) =>
  readStatistics({ subject: id, measure: args.measure }, args, context)
