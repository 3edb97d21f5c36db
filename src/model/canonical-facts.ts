import type { Article } from './article.js'
import type { Correction } from './correction.js'
import type { Entity, Mention, Props } from './entity.js'
import type { ArticleFacts } from './graph-batch.js'
import { compareColumns, compareText } from './order.js'
import type { Evidence, EvidenceList, Relation, Statistic } from './relation.js'

/** The fact with these keys, in this order, without what is undefined. */
function pick<Fact extends object>(fact: Fact, keys: readonly (keyof Fact & string)[]): Fact {
  // Which keys a fact has is checked by the callers' types; the compiler cannot follow them through the entries.
  const picked: Record<string, unknown> = {}
  for (const key of keys) if (fact[key] !== undefined) picked[key] = fact[key]
  return picked as Fact
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id)
const byPlace = (a: Mention, b: Mention): number => compareColumns([a.start, a.end, a.entity], [b.start, b.end, b.entity])
const byEvidence = (a: Evidence, b: Evidence): number =>
  compareColumns([a.start, a.end, a.rule, a.confidence, a.inferredBy ?? '', JSON.stringify(a.props ?? {})], [b.start, b.end, b.rule, b.confidence, b.inferredBy ?? '', JSON.stringify(b.props ?? {})])

/** Figures in the order in which the page prints them. */
const byFirstEvidence = (a: Statistic, b: Statistic): number => compareColumns([a.evidence[0].start, a.id], [b.evidence[0].start, b.id])

/** Props with their names in order; `{}` to be spread where there are none. */
const toProps = ({ props }: { readonly props?: Props }): { readonly props?: Props } => {
  const entries = Object.entries(props ?? {}).sort(([a], [b]) => compareText(a, b))
  return entries.length === 0 ? {} : { props: Object.fromEntries(entries) }
}

/** The same fact without its props. */
const withoutProps = <Fact extends { readonly props?: Props }>({ props: _, ...rest }: Fact): Omit<Fact, 'props'> => rest

const toArticle = (article: Article): Article => pick(
  { ...article, authors: article.authors.map(author => pick(author, ['name', 'role'])) },
  ['id', 'source', 'file', 'title', 'subtitle', 'section', 'authors', 'publishedOn', 'city', 'segments', 'sha256'],
)

const toEntity = (entity: Entity): Entity =>
  pick({ ...withoutProps(entity), aliases: [...entity.aliases].sort(compareText), ...toProps(entity) }, ['id', 'type', 'kind', 'name', 'aliases', 'props'])

const toMention = (mention: Mention): Mention => pick(mention, ['entity', 'article', 'source', 'start', 'end', 'text'])

const toEvidence = (evidence: Evidence): Evidence =>
  pick({ ...withoutProps(evidence), ...toProps(evidence) }, ['article', 'source', 'start', 'end', 'quote', 'sentence', 'rule', 'confidence', 'inferredBy', 'props'])

const toEvidenceList = ([first, ...rest]: EvidenceList): EvidenceList => {
  const [least = first, ...others] = [first, ...rest].map(toEvidence).sort(byEvidence)
  return [least, ...others]
}

const toRelation = (relation: Relation): Relation => pick(
  { ...withoutProps(relation), ...toProps(relation), evidence: toEvidenceList(relation.evidence) },
  ['id', 'type', 'source', 'target', 'basis', 'props', 'evidence'],
)

const toStatistic = (statistic: Statistic): Statistic => pick(
  { ...statistic, evidence: toEvidenceList(statistic.evidence) },
  ['id', 'subject', 'measure', 'value', 'unit', 'bound', 'period', 'status', 'comparison', 'raw', 'evidence'],
)

/** Field by field, for pick knows no unions. */
const toCorrection = (correction: Correction): Correction => {
  const evidence = toEvidenceList(correction.evidence)
  return correction.effect === 'WITHDRAWN'
    ? pick({ ...correction, evidence }, ['id', 'effect', 'article', 'type', 'source', 'target', 'evidence'])
    : pick({ ...correction, evidence }, ['id', 'effect', 'article', 'title', 'date', 'wrong', 'right', 'evidence'])
}

/** The same facts with every list and every object's keys in one fixed order: equal facts are equal as JSON. */
export const toCanonicalFacts = ({ article, entities, mentions, relations, statistics, corrections = [] }: ArticleFacts): ArticleFacts => ({
  article: toArticle(article),
  entities: entities.map(toEntity).sort(byId),
  mentions: mentions.map(toMention).sort(byPlace),
  relations: relations.map(toRelation).sort(byId),
  statistics: statistics.map(toStatistic).sort(byFirstEvidence),
  // Facts without any are what they always were, and so is their digest.
  ...(corrections.length > 0 && { corrections: corrections.map(toCorrection).sort(byId) }),
})
