import type { EntityRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import { readByName, type EntityByNameArgs } from '../../reads.js'

/** `entityByName(name, type)`: null where nothing is called so. */
export const entityByName: RootResolver<EntityByNameArgs, EntityRow | undefined> = (_root, args, context) => readByName(args, context)
