import type { Evidence } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { getSentence } from '../../facts.js'

/** `Evidence.sentence`. */
export const sentence: Resolver<Evidence, unknown, string> = (evidence, _args, context) => getSentence(evidence, context)
