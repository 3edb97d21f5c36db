import type { Article, SourceDocument } from '../../model/article.js'
import type { Correction } from '../../model/correction.js'
import type { Entity, Mention } from '../../model/entity.js'
import type { ArticleFacts, GraphBatch } from '../../model/graph-batch.js'
import { foldProps } from '../../model/props.js'
import type { Evidence, EvidenceList, Relation, Statistic } from '../../model/relation.js'
import type { CorrectionFields, EvidenceField, NumberedFact, RelationFields, StatisticFields } from './fact-line.js'

/** The facts of one article while its lines are still coming. */
class ArticleDraft {
  readonly article: Article
  readonly #entities: Entity[] = []
  readonly #mentions: Mention[] = []
  readonly #relations: Relation[] = []
  readonly #statistics: Statistic[] = []
  readonly #corrections: Correction[] = []

  constructor(article: Article) {
    this.article = article
  }

  addEntity(entity: Entity): void {
    this.#entities.push(entity)
  }

  addMention(mention: Omit<Mention, 'source'> & { readonly source?: string }): void {
    this.#mentions.push({ source: this.article.source, ...mention })
  }

  addRelation({ evidence, ...relation }: RelationFields): void {
    const own = this.#own(evidence)
    // The line's props are the union over all of its articles; this article supports those of its own evidence.
    const props = own.length < evidence.length ? foldProps(own.map(piece => piece.props)) : relation.props
    const { props: _, ...rest } = relation
    this.#relations.push({ ...rest, ...(props && Object.keys(props).length > 0 && { props }), evidence: own })
  }

  addStatistic({ evidence, ...statistic }: StatisticFields): void {
    this.#statistics.push({ ...statistic, evidence: this.#own(evidence) })
  }

  addCorrection({ evidence, ...correction }: CorrectionFields): void {
    this.#corrections.push({ ...correction, evidence: this.#own(evidence) })
  }

  /** The facts, with entities that stand with another article of the page where this one only names them by id. */
  toFacts(elsewhere: ReadonlyMap<string, Entity>): ArticleFacts {
    const known = new Set(this.#entities.map(({ id }) => id))
    const missing = [...new Set(this.#references())].filter(id => !known.has(id)).flatMap(id => elsewhere.get(id) ?? [])
    const facts = { article: this.article, entities: [...this.#entities, ...missing], mentions: this.#mentions, relations: this.#relations, statistics: this.#statistics }
    return this.#corrections.length > 0 ? { ...facts, corrections: this.#corrections } : facts
  }

  #references(): string[] {
    const withdrawn = this.#corrections.flatMap(correction => (correction.effect === 'WITHDRAWN' ? [correction.source, correction.target] : []))
    return [...withdrawn, ...this.#mentions.map(({ entity }) => entity), ...this.#relations.flatMap(({ source, target }) => [source, target]), ...this.#statistics.map(({ subject }) => subject)]
  }

  #own(evidence: readonly EvidenceField[]): EvidenceList {
    const own = evidence.filter(({ article }) => article === this.article.id).map((piece): Evidence => ({ source: this.article.source, ...piece }))
    const [first, ...rest] = own
    if (!first) throw new TypeError(`no evidence of article ${this.article.id}`)
    return [first, ...rest]
  }
}

/** Puts the lines that follow one source together. */
class BatchDraft {
  readonly #articles = new Map<string, ArticleDraft>()
  readonly #entities = new Map<string, Entity>()
  #latest: ArticleDraft | undefined

  add(line: NumberedFact): void {
    if (line.kind === 'article') this.#addArticle(line.fact)
    else if (line.kind === 'entity') this.#addEntity(line.fact)
    else if (line.kind === 'mention') this.#articleOf(line.fact.article).addMention(line.fact)
    else if (line.kind === 'relation') for (const article of this.#articlesOf(line.fact.evidence)) article.addRelation(line.fact)
    else if (line.kind === 'correction') this.#articleOf(line.fact.article).addCorrection(line.fact)
    else for (const article of this.#articlesOf(line.fact.evidence)) article.addStatistic(line.fact)
  }

  toArticles(): ArticleFacts[] {
    return [...this.#articles.values()].map(draft => draft.toFacts(this.#entities))
  }

  #addArticle(article: Article): void {
    if (this.#articles.has(article.id)) throw new TypeError(`article ${article.id} comes twice in source ${article.source}`)
    this.#latest = new ArticleDraft(article)
    this.#articles.set(article.id, this.#latest)
  }

  #addEntity(entity: Entity): void {
    this.#latest?.addEntity(entity)
    if (!this.#entities.has(entity.id)) this.#entities.set(entity.id, entity)
  }

  #articleOf(id: string): ArticleDraft {
    const draft = this.#articles.get(id)
    if (!draft) throw new TypeError(`article ${id} has no line before it within this source`)
    return draft
  }

  #articlesOf(evidence: readonly EvidenceField[]): Set<ArticleDraft> {
    return new Set(evidence.map(({ article }) => this.#articleOf(article)))
  }
}

/**
 * The batch that the lines after one source line make.
 * @throws TypeError whose message is the reason, where a line has no article to belong to
 */
export function assembleBatch(source: SourceDocument, lines: readonly NumberedFact[]): GraphBatch {
  const draft = new BatchDraft()
  for (const line of lines) draft.add(line)
  return { source, articles: draft.toArticles() }
}
