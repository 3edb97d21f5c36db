import { RELATION_TYPES, type RelationType } from '../../../model/ontology.js'
import type { GraphStats } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'

/** How many of a type. */
export interface TypeCount {
  readonly type: RelationType
  readonly count: number
}

/** `Stats.relations`, in the ontology's order. */
export const relations: Resolver<GraphStats, unknown, readonly TypeCount[]> = stats =>
  RELATION_TYPES.map(type => ({ type, count: stats.relations[type] }))
