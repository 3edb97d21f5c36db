import type { RelationType } from '../model/ontology.js'
import { toPropPairs } from '../model/props.js'
import type { RelationClaim } from './claims.js'
import { addCount, toCountPairs, toPropKey, type CountPairs, type Counts } from './counts.js'
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

type RelationSupportJson = readonly [totals: readonly [number, number, number], bases: CountPairs, props: CountPairs]

/** Support as a text that an engine can keep beside the relation's id, type and ends. */
export function encodeRelationSupport({ claims, evidence, articles, bases, props }: RelationSupport): string {
  const json: RelationSupportJson = [[claims, evidence, articles], toCountPairs(bases), toCountPairs(props)]
  return JSON.stringify(json)
}

/** Reads what `encodeRelationSupport` wrote. */
export function decodeRelationSupport({ support, ...relation }: Pick<RelationSupport, 'id' | 'type' | 'source' | 'target'> & { readonly support: string }): RelationSupport {
  const [[claims, evidence, articles], bases, props] = JSON.parse(support) as RelationSupportJson
  return { ...relation, claims, evidence, articles, bases: new Map(bases), props: new Map(props) }
}
