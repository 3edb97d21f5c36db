import type { EntityRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import type { Connection } from '../../paging.js'
import { readNeighbours, type NeighboursArgs } from '../../reads.js'

/** `Entity.neighbours`. */
export const neighbours: Resolver<EntityRow, NeighboursArgs, Connection<EntityRow>> = ({ id }, args, context) => readNeighbours(id, args, context)
