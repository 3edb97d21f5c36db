import type { Article, SourceDocument } from '../../model/article.js'
import type { Entity, Mention, Props } from '../../model/entity.js'
import type { ArticleFacts, GraphBatch } from '../../model/graph-batch.js'
import { compareColumns, compareText } from '../../model/order.js'
import type { Evidence, Relation, Statistic } from '../../model/relation.js'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id)
const byPlace = (a: Mention, b: Mention): number => compareColumns([a.start, a.end, a.entity], [b.start, b.end, b.entity])
const byEvidence = (a: Evidence, b: Evidence): number =>
  compareColumns([a.start, a.end, a.rule, a.confidence], [b.start, b.end, b.rule, b.confidence])
const byFirstSegment = ({ article: a }: ArticleFacts, { article: b }: ArticleFacts): number =>
  compareColumns([a.segments[0]?.[0] ?? 0, a.id], [b.segments[0]?.[0] ?? 0, b.id])

const toSortedProps = (props: Props | undefined): Props | undefined =>
  props && Object.keys(props).length > 0 ? Object.fromEntries(Object.entries(props).sort(([a], [b]) => compareText(a, b))) : undefined

// The order of the keys below is the order on the line; JSON leaves out what is undefined.

const toSourceLine = ({ id, file, encoding, sha256, text }: SourceDocument): object => ({ kind: 'source', id, file, encoding, sha256, text })

const toArticleLine = ({ id, source, file, title, subtitle, section, authors, publishedOn, city, segments, sha256 }: Article): object => ({
  kind: 'article', id, source, file, title, subtitle, section,
  authors: authors.map(({ name, role }) => ({ name, role })),
  publishedOn, city, segments, sha256,
})

const toEntityLine = ({ id, type, kind, name, aliases, props }: Entity): object => {
  // `kind` names the line, so an entity's own kind cannot stand under that key.
  const line = { kind: 'entity', id, type, name, aliases: [...aliases].sort(compareText), props: toSortedProps(props) }
  return kind === undefined ? line : { ...line, entityKind: kind }
}

const toMentionLine = ({ entity, article, start, end, text }: Mention): object => ({ kind: 'mention', entity, article, start, end, text })

const toEvidence = ({ article, start, end, quote, sentence, rule, confidence, props }: Evidence): object =>
  ({ article, start, end, quote, sentence, rule, confidence, props: toSortedProps(props) })

const toRelationLine = ({ id, type, source, target, basis, props, evidence }: Relation): object =>
  ({ kind: 'relation', id, type, source, target, basis, props: toSortedProps(props), evidence: [...evidence].sort(byEvidence).map(toEvidence) })

const toStatisticLine = (statistic: Statistic): object => {
  const { id, subject, measure, value, unit, bound, period, status, comparison, raw, evidence } = statistic
  const sorted = [...evidence].sort(byEvidence).map(toEvidence)
  return { kind: 'statistic', id, subject, measure, value, unit, bound, period, status, comparison, raw, evidence: sorted }
}

const toArticleLines = ({ article, entities, mentions, relations, statistics }: ArticleFacts): object[] => [
  toArticleLine(article),
  ...[...entities].sort(byId).map(toEntityLine),
  ...[...mentions].sort(byPlace).map(toMentionLine),
  ...[...relations].sort(byId).map(toRelationLine),
  ...[...statistics].sort(byId).map(toStatisticLine),
]

/**
 * A batch in the interchange format: NDJSON, each line ended by `\n`, the source first, then each article with its facts behind it.
 * Key order and line order are fixed, so the same facts give the same bytes. An entity's own `kind` stands as `entityKind`.
 */
export const writeFacts = (batch: GraphBatch): string =>
  [toSourceLine(batch.source), ...[...batch.articles].sort(byFirstSegment).flatMap(toArticleLines)].map(line => `${JSON.stringify(line)}\n`).join('')
