import type { Correction } from '../../../model/correction.js'
import type { RelationType } from '../../../model/ontology.js'
import type { Resolver } from '../../context.js'

/** `Correction.relationType`. */
export const relationType: Resolver<Correction, unknown, RelationType | undefined> = correction => (correction.effect === 'WITHDRAWN' ? correction.type : undefined)
