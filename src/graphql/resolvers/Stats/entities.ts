import { ENTITY_TYPES, type EntityType } from '../../../model/ontology.js'
import type { GraphStats } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'

/** How many of a type. */
export interface TypeCount {
  readonly type: EntityType
  readonly count: number
}

/** `Stats.entities`, in the ontology's order. */
export const entities: Resolver<GraphStats, unknown, readonly TypeCount[]> = stats =>
  ENTITY_TYPES.map(type => ({ type, count: stats.entities[type] }))
