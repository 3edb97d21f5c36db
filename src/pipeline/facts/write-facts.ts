import type { SourceDocument } from '../../model/article.js'
import { toCanonicalFacts } from '../../model/canonical-facts.js'
import type { Correction } from '../../model/correction.js'
import type { Entity, Mention } from '../../model/entity.js'
import type { ArticleFacts, GraphBatch } from '../../model/graph-batch.js'
import { compareColumns } from '../../model/order.js'
import type { Relation, Statistic } from '../../model/relation.js'

const byFirstSegment = ({ article: a }: ArticleFacts, { article: b }: ArticleFacts): number =>
  compareColumns([a.segments[0]?.[0] ?? 0, a.id], [b.segments[0]?.[0] ?? 0, b.id])

// The order of the keys below is the order on the line. Facts stand behind their article's line, which names the source.

const toSourceLine = ({ id, file, encoding, sha256, text }: SourceDocument): object => ({ kind: 'source', id, file, encoding, sha256, text })

/** `kind` names the line, so an entity's own kind stands under another key. */
const toEntityLine = ({ kind: entityKind, ...entity }: Entity): object => ({ kind: 'entity', ...entity, entityKind })

const toMentionLine = ({ source: _, ...mention }: Mention): object => ({ kind: 'mention', ...mention })

const toEvidenceLine = ({ kind, fact }: { readonly kind: string; readonly fact: Relation | Statistic | Correction }): object =>
  ({ kind, ...fact, evidence: fact.evidence.map(({ source: _, ...evidence }) => evidence) })

const toArticleLines = ({ article, entities, mentions, relations, statistics, corrections = [] }: ArticleFacts): object[] => [
  { kind: 'article', ...article },
  ...entities.map(toEntityLine),
  ...mentions.map(toMentionLine),
  ...relations.map(fact => toEvidenceLine({ kind: 'relation', fact })),
  ...statistics.map(fact => toEvidenceLine({ kind: 'statistic', fact })),
  ...corrections.map(fact => toEvidenceLine({ kind: 'correction', fact })),
]

/**
 * A batch in the interchange format: NDJSON, each line ended by `\n`, the source first, then each article with its facts behind it.
 * Key order and line order are fixed, so the same facts give the same bytes. An entity's own `kind` stands as `entityKind`.
 */
export function writeFacts({ source, articles }: GraphBatch): string {
  const lines = [toSourceLine(source), ...articles.map(toCanonicalFacts).sort(byFirstSegment).flatMap(toArticleLines)]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}
