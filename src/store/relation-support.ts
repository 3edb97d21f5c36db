import type { RelationType } from '../model/ontology.js'
import { toPropPairs } from '../model/props.js'
import type { RelationClaim } from './claims.js'
import { addCount, toCountPairs, toPropKey, type Counts } from './counts.js'
import { toSupportedProps } from './entity-support.js'
import type { RelationRow } from './graph-store.js'

/** All that the graph's claims say of one relation, as counts. */
export interface RelationSupport {
  readonly id: string
  readonly type: RelationType
  readonly source: string
  readonly target: string
  claims: number
  evidence: number
  articles: number
  readonly bases: Counts
  readonly props: Counts
}

/** Support by nobody. */
export const createRelationSupport = ({ owner, type, source, target }: RelationClaim): RelationSupport => ({
  id: owner, type, source, target, claims: 0, evidence: 0, articles: 0, bases: new Map(), props: new Map(),
})

/** Adds (`by` 1) or takes away (-1) one claim. */
export function changeRelationSupport(support: RelationSupport, claim: RelationClaim, by: 1 | -1): void {
  support.claims += by
  support.evidence += by * claim.evidence
  addCount(support.bases, claim.basis, by)
  for (const pair of toPropPairs(claim.allProps)) addCount(support.props, toPropKey(pair), by)
}

/** The relation as the graph shows it: STATED where anybody stated it, with the union of props. */
export function toRelationRow(support: RelationSupport): RelationRow {
  const { id, type, source, target, bases, props, evidence, articles } = support
  const basis = bases.has('STATED') ? 'STATED' : 'INFERRED'
  return { id, type, source, target, basis, props: toSupportedProps(props), evidenceCount: evidence, articleCount: articles }
}

interface RelationSupportJson extends Omit<RelationSupport, 'bases' | 'props'> {
  readonly bases: readonly (readonly [string, number])[]
  readonly props: readonly (readonly [string, number])[]
}

/** Support as a text that an engine can keep. */
export const encodeRelationSupport = ({ bases, props, ...rest }: RelationSupport): string =>
  JSON.stringify({ ...rest, bases: toCountPairs(bases), props: toCountPairs(props) })

/** Reads what `encodeRelationSupport` wrote. */
export function decodeRelationSupport(text: string): RelationSupport {
  const { bases, props, ...rest } = JSON.parse(text) as RelationSupportJson
  return { ...rest, bases: new Map(bases), props: new Map(props) }
}
