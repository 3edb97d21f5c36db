import type { RelationType } from '../../../model/ontology.js'
import type { Resolver } from '../../context.js'

/** `RelationTypeInfo.type`: its parent is the type itself. */
export const type: Resolver<RelationType, unknown, RelationType> = relationType => relationType
