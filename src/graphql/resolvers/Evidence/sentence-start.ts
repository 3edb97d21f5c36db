import type { Evidence } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'

/** `Evidence.sentenceStart`. */
export const sentenceStart: Resolver<Evidence, unknown, number> = evidence => evidence.sentence[0]
