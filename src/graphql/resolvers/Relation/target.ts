import type { EntityRow, RelationRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getEntity } from '../../facts.js'

/** `Relation.target`. */
export const target: Resolver<RelationRow, unknown, EntityRow> = (relation, _args, context) => getEntity(relation.target, context)
