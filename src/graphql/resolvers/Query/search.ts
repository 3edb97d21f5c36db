import type { EntityRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import type { Connection } from '../../paging.js'
import { searchEntities, type SearchArgs } from '../../reads.js'

/** `search(text, types, first, after)`. */
export const search: RootResolver<SearchArgs, Connection<EntityRow>> = (_root, args, context) => searchEntities(args, context)
