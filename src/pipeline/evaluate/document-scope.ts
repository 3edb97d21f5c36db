import { basename } from 'node:path'
import { normalizeName } from '../../model/ids.js'
import type { GoldDocument } from './gold.js'
import type { PredictedArticle, PredictedEvidence, PredictedMention, PredictedRelation, PredictedStatistic, Predictions } from './predictions.js'
import { countOverlap } from './similarity.js'

/** What the facts say within one gold document. */
export interface DocumentScope {
  readonly gold: GoldDocument
  readonly articles: readonly PredictedArticle[]
  /** Normalised texts of the mentions of each entity. */
  readonly saidAs: ReadonlyMap<string, ReadonlySet<string>>
  /** Ids of the entities that are mentioned, are a figure's subject or a relation's end. */
  readonly mentioned: ReadonlySet<string>
  readonly relations: readonly PredictedRelation[]
  readonly statistics: readonly PredictedStatistic[]
  /** True for evidence that stands in this document. */
  readonly isHere: (evidence: PredictedEvidence) => boolean
  /** The first mention of each entity. */
  readonly firstMentions: ReadonlyMap<string, PredictedMention>
  /** The text that an article's offsets point into, where the facts have it. */
  readonly sourceTextOf: (article: string) => string | undefined
  /** What the document's articles say, a segment a line. */
  readonly text: string
}

const isSameFile = (a: string, b: string): boolean => basename(a) === basename(b)

/** Where one file holds several gold documents, an article belongs to the one that it overlaps most. */
function findArticles(gold: GoldDocument, all: readonly GoldDocument[], articles: readonly PredictedArticle[]): PredictedArticle[] {
  const sameFile = articles.filter(({ file }) => isSameFile(file, gold.source))
  const siblings = all.filter(({ source }) => isSameFile(source, gold.source))
  if (siblings.length === 1) return sameFile
  return sameFile.filter(({ segments }) => {
    const own = countOverlap(segments, gold.segments)
    return own > 0 && siblings.every(sibling => countOverlap(segments, sibling.segments) <= own)
  })
}

function findFirstMentions(mentions: Predictions['mentions'], ids: ReadonlySet<string>): Map<string, PredictedMention> {
  const first = new Map<string, PredictedMention>()
  for (const mention of mentions) if (ids.has(mention.article) && !first.has(mention.entity)) first.set(mention.entity, mention)
  return first
}

function collectMentions(mentions: Predictions['mentions'], ids: ReadonlySet<string>): Map<string, Set<string>> {
  const saidAs = new Map<string, Set<string>>()
  for (const { entity, article, text } of mentions) {
    if (ids.has(article)) saidAs.set(entity, (saidAs.get(entity) ?? new Set()).add(normalizeName(text)))
  }
  return saidAs
}

/** Picks out what the facts say of one gold document. */
export function toDocumentScope(gold: GoldDocument, all: readonly GoldDocument[], predictions: Predictions): DocumentScope {
  const articles = findArticles(gold, all, predictions.articles)
  const ids = new Set(articles.map(({ id }) => id))
  const isHere = ({ article }: PredictedEvidence): boolean => ids.has(article)
  const saidAs = collectMentions(predictions.mentions, ids)
  const statistics = predictions.statistics.filter(({ evidence }) => evidence.some(isHere))
  const relations = predictions.relations.filter(({ evidence }) => evidence.some(isHere))
  const mentioned = new Set([...saidAs.keys(), ...statistics.map(({ subject }) => subject), ...relations.flatMap(({ source, target }) => [source, target])])
  const sourceTextOf = (article: string): string | undefined => predictions.texts.get(articles.find(({ id }) => id === article)?.source ?? '')
  const text = articles.flatMap(({ id, segments }) => segments.map(([start, end]) => sourceTextOf(id)?.slice(start, end) ?? '')).join('\n')
  return { gold, articles, saidAs, mentioned, relations, statistics, isHere, firstMentions: findFirstMentions(predictions.mentions, ids), sourceTextOf, text }
}
