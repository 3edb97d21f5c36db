import type { Basis } from '../../../model/ontology.js'
import type { Evidence } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'

/** `Evidence.basis`. */
export const basis: Resolver<Evidence, unknown, Basis> = evidence => evidence.inferredBy === undefined ? 'STATED' : 'INFERRED'
