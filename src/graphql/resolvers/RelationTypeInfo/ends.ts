import { RELATION_SIGNATURES, type RelationEnd, type RelationType } from '../../../model/ontology.js'
import type { Resolver } from '../../context.js'

/** Allowed ends of a relation type. */
export interface Ends {
  readonly sources: readonly RelationEnd[]
  readonly targets: readonly RelationEnd[]
}

/** `RelationTypeInfo.ends`. */
export const ends: Resolver<RelationType, unknown, readonly Ends[]> = relationType =>
  RELATION_SIGNATURES[relationType].ends.map(([sources, targets]) => ({ sources, targets }))
