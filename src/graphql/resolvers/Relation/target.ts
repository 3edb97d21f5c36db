import type { EntityRow, RelationRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getEntity } from '../../facts.js'

/** `Relation.target`: null for WROTE, whose target is an article. */
export const target: Resolver<RelationRow, unknown, EntityRow | null> = (relation, _args, context) =>
  relation.type === 'WROTE' ? null : getEntity(relation.target, context)
