import type { EntityRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import type { Connection } from '../../paging.js'
import { readEntities, type EntitiesArgs } from '../../reads.js'

/** `entities(type, place, first, after)`. */
export const entities: RootResolver<EntitiesArgs, Connection<EntityRow>> = (_root, args, context) => readEntities(args, context)
