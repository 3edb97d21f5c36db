import type { Evidence } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'

/** `Evidence.sentenceEnd`. */
export const sentenceEnd: Resolver<Evidence, unknown, number> = evidence => evidence.sentence[1]
