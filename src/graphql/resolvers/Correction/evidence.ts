import type { Correction } from '../../../model/correction.js'
import type { Evidence } from '../../../model/relation.js'
import type { Resolver } from '../../context.js'
import { takeFirst } from '../../facts.js'

/** `Correction.evidence`. */
export const evidence: Resolver<Correction, { readonly first: number }, readonly Evidence[]> = (correction, { first }) => takeFirst(correction.evidence, first)
