import { RELATION_TYPES, type RelationType } from '../../../model/ontology.js'
import type { RootResolver } from '../../context.js'

/** `relationTypes`, in the ontology's order. */
export const relationTypes: RootResolver<unknown, readonly RelationType[]> = () => RELATION_TYPES
