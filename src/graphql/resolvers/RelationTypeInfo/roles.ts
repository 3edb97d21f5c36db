import { RELATION_SIGNATURES, type RelationType } from '../../../model/ontology.js'
import type { Resolver } from '../../context.js'

/** `RelationTypeInfo.roles`. */
export const roles: Resolver<RelationType, unknown, readonly string[]> = relationType => RELATION_SIGNATURES[relationType].roles
