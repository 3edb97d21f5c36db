import type { EntityRow } from '../../../store/graph-store.js'
import type { RootResolver } from '../../context.js'
import type { Connection } from '../../paging.js'
import { readNeighboursOf, type NeighboursArgs } from '../../reads.js'

/** `neighbours(entity, types, direction, first, after)`. */
export const neighbours: RootResolver<NeighboursArgs & { readonly entity: string }, Connection<EntityRow>> = (_root, args, context) =>
  readNeighboursOf(args.entity, args, context)
