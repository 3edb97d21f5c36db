import type { Evidence } from '../../../model/relation.js'
import type { RelationRow } from '../../../store/graph-store.js'
import type { Resolver } from '../../context.js'
import { getEvidence } from '../../facts.js'

/** `Relation.evidence`. */
export const evidence: Resolver<RelationRow, { readonly first: number }, readonly Evidence[]> = ({ id }, { first }, context) =>
  getEvidence(id, first, context)
