import type { Statistic } from '../../../model/relation.js'
import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getEntity } from '../../facts.js'

/** `Statistic.subject`. */
export const subject: Resolver<Statistic, unknown, EntityRow> = (statistic, _args, context) => getEntity(statistic.subject, context)
