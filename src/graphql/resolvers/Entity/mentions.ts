import type { Mention } from '../../../model/entity.js'
import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import type { Connection, PageArgs } from '../../paging.js'
import { readMentions } from '../../reads.js'

/** `Entity.mentions`. */
export const mentions: Resolver<EntityRow, PageArgs, Connection<Mention>> = ({ id }, args, context) => readMentions({ entity: id }, args, context)
