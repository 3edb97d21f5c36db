import { toRelationId } from '../model/ids.js'
import type { EntityType } from '../model/ontology.js'
import type { Entity } from '../model/entity.js'
import type { Claim, CorrectionClaim, EntityClaim, RelationClaim, StatisticClaim } from './claims.js'

// Claims are most of what the graph holds of an article, so their columns stand in a fixed order and without names.

type Rest<Thing> = readonly [] | readonly [Partial<Thing>]
type EntityColumns = readonly [id: string, type: EntityType, name: string, mentions: number, aliases: readonly string[], ...rest: Rest<Pick<Entity, 'kind' | 'props'>>]
type RelationColumns = readonly [
  type: RelationClaim['type'], source: string, target: string, basis: RelationClaim['basis'], evidence: number, ...rest: Rest<Pick<RelationClaim, 'props' | 'allProps'>>,
]
type StatisticColumns = readonly [statistic: StatisticClaim['statistic'], evidence: number, start: number]
type CorrectionColumns = readonly [correction: CorrectionClaim['correction'], evidence: number]
/** Corrections stand last, and only where there are any: there were none before layout 7. */
type ClaimsJson = readonly [entities: readonly EntityColumns[], relations: readonly RelationColumns[], statistics: readonly StatisticColumns[], corrections?: readonly CorrectionColumns[]]

const toRest = <Thing extends object>(rest: Thing): Rest<Thing> => (Object.values(rest).every((value) => value === undefined) ? [] : [rest])

const toEntityColumns = ({ entity: { id, type, name, aliases, kind, props }, mentions }: EntityClaim): EntityColumns =>
  [id, type, name, mentions, aliases, ...toRest({ ...(kind && { kind }), ...(props && { props }) })]

function toRelationColumns({ type, source, target, basis, evidence, props, allProps }: RelationClaim): RelationColumns {
  const hasProps = Object.keys(allProps).length > 0
  return [type, source, target, basis, evidence, ...toRest({ ...(props && { props }), ...(hasProps && { allProps }) })]
}

const toStatisticColumns = ({ statistic, evidence, start }: StatisticClaim): StatisticColumns => [statistic, evidence, start]

const toCorrectionColumns = ({ correction, evidence }: CorrectionClaim): CorrectionColumns => [correction, evidence]

const toEntityClaim = ([id, type, name, mentions, aliases, rest]: EntityColumns): EntityClaim =>
  ({ about: 'ENTITY', owner: id, entity: { id, type, name, aliases, ...rest }, mentions })

const toRelationClaim = ([type, source, target, basis, evidence, { props, allProps = {} } = {}]: RelationColumns): RelationClaim =>
  ({ about: 'RELATION', owner: toRelationId(type, source, target), type, source, target, basis, ...(props && { props }), allProps, evidence })

const toStatisticClaim = ([statistic, evidence, start]: StatisticColumns): StatisticClaim => ({ about: 'STATISTIC', owner: statistic.id, statistic, evidence, start })

const toCorrectionClaim = ([correction, evidence]: CorrectionColumns): CorrectionClaim => ({ about: 'CORRECTION', owner: correction.id, correction, evidence })

const pickAbout = <About extends Claim['about']>(claims: readonly Claim[], about: About): readonly Extract<Claim, { about: About }>[] =>
  claims.filter((claim): claim is Extract<Claim, { about: About }> => claim.about === about)

/** The claims of a printing, as `toClaims` sorts them, as a text that an engine can keep. */
export function encodeClaims(claims: readonly Claim[]): string {
  const corrections = pickAbout(claims, 'CORRECTION').map(toCorrectionColumns)
  const before7 = [
    pickAbout(claims, 'ENTITY').map(toEntityColumns), pickAbout(claims, 'RELATION').map(toRelationColumns), pickAbout(claims, 'STATISTIC').map(toStatisticColumns),
  ] as const
  const json: ClaimsJson = corrections.length > 0 ? [...before7, corrections] : before7
  return JSON.stringify(json)
}

/** Reads what `encodeClaims` wrote. */
export function decodeClaims(text: string): readonly Claim[] {
  const [entities, relations, statistics, corrections = []] = JSON.parse(text) as ClaimsJson
  return [...corrections.map(toCorrectionClaim), ...entities.map(toEntityClaim), ...relations.map(toRelationClaim), ...statistics.map(toStatisticClaim)]
}
