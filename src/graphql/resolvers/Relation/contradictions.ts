import type { RelationRow } from '../../../store/graph-store.js'
import { readConflicts, type RelationConflict } from '../../conflicts.js'
import type { Resolver } from '../../context.js'

/** `Relation.contradictions`. */
export const contradictions: Resolver<RelationRow, { readonly first: number }, readonly RelationConflict[]> = (relation, { first }, context) => readConflicts(relation, first, context)
