import type { Correction, CorrectionFacts } from '../model/correction.js'
import type { Entity, Props } from '../model/entity.js'
import type { ArticleFacts } from '../model/graph-batch.js'
import { toRelationId } from '../model/ids.js'
import type { Basis, RelationType } from '../model/ontology.js'
import { compareColumns } from '../model/order.js'
import { foldProps } from '../model/props.js'
import type { Relation, Statistic } from '../model/relation.js'

/** What one printing (an article in one source) says of an entity. Kept as it was said, whatever is later resolved. */
export interface EntityClaim {
  readonly about: 'ENTITY'
  readonly owner: string
  readonly entity: Entity
  readonly mentions: number
}

/** What one printing says of a relation; its evidence is kept apart. */
export interface RelationClaim {
  readonly about: 'RELATION'
  readonly owner: string
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly basis: Basis
  /** As given. */
  readonly props?: Props
  /** The union of `props` and those of the evidence. */
  readonly allProps: Props
  readonly evidence: number
}

/** What one printing says of a figure; its evidence is kept apart. */
export interface StatisticClaim {
  readonly about: 'STATISTIC'
  readonly owner: string
  readonly statistic: Omit<Statistic, 'evidence'>
  readonly evidence: number
  /** Where its first evidence starts. */
  readonly start: number
}

/** What one printing says of what was said before; its evidence is kept apart. */
export interface CorrectionClaim {
  readonly about: 'CORRECTION'
  readonly owner: string
  readonly correction: CorrectionFacts
  readonly evidence: number
}

/** One statement of one printing. */
export type Claim = EntityClaim | RelationClaim | StatisticClaim | CorrectionClaim

/** An article in one source. */
export interface PrintingKey {
  readonly article: string
  readonly source: string
}

/** Key of a printing: ids hold no spaces. */
export const toPrintingId = ({ article, source }: PrintingKey): string => `${article} ${source}`

/** The article of a printing, from its key. */
export const toArticleOfPrinting = (id: string): string => id.split(' ')[0] ?? ''

/** The store's id of a relation: that of its type and ends, whatever a facts file calls it. */
export const toStoredRelationId = (relation: Relation): string => toRelationId(relation.type, relation.source, relation.target)

const toEntityClaim = (entity: Entity, mentions: number): EntityClaim => ({ about: 'ENTITY', owner: entity.id, entity, mentions })

function toRelationClaim(relation: Relation): RelationClaim {
  const { type, source, target, basis, props, evidence } = relation
  const allProps = foldProps([props, ...evidence.map((piece) => piece.props)])
  const given = props === undefined ? {} : { props }
  return { about: 'RELATION', owner: toStoredRelationId(relation), type, source, target, basis, ...given, allProps, evidence: evidence.length }
}

function toStatisticClaim({ evidence, ...statistic }: Statistic): StatisticClaim {
  const start = Math.min(...evidence.map((piece) => piece.start))
  return { about: 'STATISTIC', owner: statistic.id, statistic, evidence: evidence.length, start }
}

const toCorrectionClaim = ({ evidence, ...correction }: Correction): CorrectionClaim => ({ about: 'CORRECTION', owner: correction.id, correction, evidence: evidence.length })

/** The claims of one printing, sorted by what they are about and its id. */
export function toClaims(facts: ArticleFacts): readonly Claim[] {
  const mentions = new Map<string, number>()
  for (const { entity } of facts.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1)
  const claims: Claim[] = [
    ...facts.entities.map((entity) => toEntityClaim(entity, mentions.get(entity.id) ?? 0)),
    ...facts.relations.map(toRelationClaim),
    ...facts.statistics.map(toStatisticClaim),
    ...(facts.corrections ?? []).map(toCorrectionClaim),
  ]
  return claims.sort((a, b) => compareColumns([a.about, a.owner], [b.about, b.owner]))
}
