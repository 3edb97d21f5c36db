import { explainWeights, toConfidence } from '../../extract/confidence/confidence.js'
import { findCorrections, type FoundCorrections } from '../../extract/corrections/find-corrections.js'
import type { ErratumDraft, WithdrawalDraft } from '../../extract/corrections/correction-draft.js'
import { FeatureReader, type FeaturedFact } from '../../extract/confidence/features.js'
import type { EntityRef, RelationDraft } from '../../extract/document.js'
import { findStatistics, type StatisticDraft } from '../../extract/figures/find-statistics.js'
import { RELATION_RULES } from '../../extract/rules/rule-table.js'
import type { Refusal } from '../../extract/trace.js'
import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { ParsedArticle, SourceDocument } from '../../model/article.js'
import { isAllowedRelation } from '../../model/ontology.js'
import { hasWithin, type Span } from '../../model/span.js'
import type { Tokenizer } from '../../model/token.js'
import { annotate, type Annotation } from '../annotate.js'
import { explainClause } from './explain-clause.js'
import type { ArticleExplanation, ExplainedCorrection, ExplainedLine, ExplainedMention, ExplainedRefusal, ExplainedRelation, ExplainedStatistic, ExplainedToken, FactGround, FactVeto, Printed } from './explanation.js'

type Line = Annotation['document']['lines'][number]

/** Tells how an article is read, by reading it with open ears. */
class ArticleExplainer {
  readonly #source: SourceDocument
  readonly #annotation: Annotation
  readonly #refusals: readonly Refusal[]
  readonly #relations: readonly RelationDraft[]
  readonly #statistics: readonly StatisticDraft[]
  readonly #features: FeatureReader
  readonly #corrections: FoundCorrections

  constructor(source: SourceDocument, annotation: Annotation, refusals: readonly Refusal[]) {
    this.#source = source
    this.#annotation = annotation
    this.#refusals = toDistinct(refusals)
    this.#relations = RELATION_RULES.flatMap(rule => rule(annotation.document))
    this.#corrections = findCorrections(annotation.document, this.#relations)
    this.#statistics = findStatistics(annotation.document).filter(draft => !this.#corrections.isMistaken(draft))
    this.#features = new FeatureReader(annotation.document, this.#relations.filter(draft => !this.#corrections.isTakenBack(draft)))
  }

  explain(): ArticleExplanation {
    const { parsed: { article }, document, home } = this.#annotation
    return { article: article.id, title: article.title, ...(home !== undefined && { city: home }), authors: article.authors, lines: document.lines.map(line => this.#line(line)) }
  }

  #line(line: Line): ExplainedLine {
    const { clauses } = this.#annotation.document
    const within = <Item extends { readonly sentence: Span }>(drafts: readonly Item[]): Item[] => drafts.filter(({ sentence }) => hasWithin(line, sentence))
    return {
      ...this.#print(line), role: line.role, tokens: line.atoms.map(atom => this.#token(atom)), mentions: this.#mentions(line),
      refusals: this.#refusals.filter(refusal => hasWithin(line, refusal)).map(refusal => this.#refusal(refusal)),
      clauses: clauses.filter(clause => clause.line === line).map(clause => explainClause(clause, { relations: this.#relations, print: span => this.#print(span) })),
      relations: toSurest(within(this.#relations).map(draft => this.#relation(draft))), statistics: within(this.#statistics).map(draft => this.#statistic(draft)),
      corrections: [...within(this.#corrections.withdrawals).map(draft => this.#withdrawal(draft)), ...within(this.#corrections.errata).map(draft => this.#erratum(draft))],
    }
  }

  /** The longest part of the span that no cut runs through, as evidence has it. */
  #print(span: Span): Printed {
    const { start, end } = this.#annotation.reading.toSourcePart(span) ?? { start: 0, end: 0 }
    return { start, end, text: this.#source.text.slice(start, end) }
  }

  #token({ kind, tag, word, start, end }: Line['atoms'][number]): ExplainedToken {
    return { ...this.#print({ start, end }), kind, tag, classes: [...word?.classes.keys() ?? []] }
  }

  #mentions({ index }: Line): ExplainedMention[] {
    return (this.#annotation.document.chunks[index] ?? []).map(({ start, end, type, kind, entity, rule, confidence, isNested = false }) => (
      { ...this.#print({ start, end }), type, ...(kind && { kind }), entity: entity.name, finder: rule, confidence, isNested }))
  }

  #refusal({ start, end, finder, reason, rival }: Refusal): ExplainedRefusal {
    return { ...this.#print({ start, end }), finder, reason, ...(rival !== undefined && { rival }) }
  }

  #ground(draft: RelationDraft | StatisticDraft, featured: FeaturedFact): FactGround {
    return { ...this.#print(draft.span), rule: draft.rule, confidence: toConfidence(featured), prior: featured.prior, weights: explainWeights(featured) }
  }

  #relation(draft: RelationDraft): ExplainedRelation {
    const { type, source, target, basis, props } = draft, veto = this.#findVeto(draft)
    return { ...this.#ground(draft, this.#features.ofRelation(draft)), type, source: source.name, target: target.name, basis, ...(props && { props }), ...(veto && { veto }) }
  }

  #findVeto(draft: RelationDraft): FactVeto | undefined {
    const { type, source, target } = draft
    if (isSame(source, target)) return 'SAME_ENTITY'
    if (!isAllowedRelation(type, source.type, target.type)) return 'NOT_IN_ONTOLOGY'
    return this.#corrections.isTakenBack(draft) ? 'TAKEN_BACK' : undefined
  }

  #withdrawal({ span, rule, confidence, type, source, target }: WithdrawalDraft): ExplainedCorrection {
    return { ...this.#print(span), rule, confidence, withdrawn: { type, source: source.name, target: target.name } }
  }

  #erratum({ span, rule, confidence, title, date, wrong, right }: ErratumDraft): ExplainedCorrection {
    const words = { ...(wrong && { wrong: this.#print(wrong).text }), ...(right && { right: this.#print(right).text }) }
    return { ...this.#print(span), rule, confidence, corrected: { title: title ? this.#print(title).text : this.#annotation.parsed.article.title, ...(date !== undefined && { date }), ...words } }
  }

  #statistic(draft: StatisticDraft): ExplainedStatistic {
    const { subject, measure, value, unit, bound, status } = draft
    return { ...this.#ground(draft, this.#features.ofStatistic(draft)), subject: subject.name, measure, value, unit, bound, status }
  }
}

/** What one rule finds twice in the same words (部署开展) is one piece of evidence: the surest. */
function toSurest(relations: readonly ExplainedRelation[]): ExplainedRelation[] {
  const found = new Map<string, ExplainedRelation>()
  for (const relation of relations) {
    const { type, source, target, rule, start, end, props } = relation, key = JSON.stringify([type, source, target, rule, start, end, props])
    if (relation.confidence > (found.get(key)?.confidence ?? 0)) found.set(key, relation)
  }
  return [...found.values()]
}

/** In reading order; what several finders refuse for one reason is told once. */
function toDistinct(refusals: readonly Refusal[]): Refusal[] {
  const first = new Map<string, Refusal>()
  for (const refusal of refusals) {
    const key = `${String(refusal.start)} ${String(refusal.end)} ${refusal.reason}`
    if (!first.has(key)) first.set(key, refusal)
  }
  return [...first.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}

const isSame = (a: EntityRef, b: EntityRef): boolean => a.index === b.index

/** Tells how articles are read: what extraction sees, takes, refuses and concludes. */
export interface Explainer {
  explain(source: SourceDocument, article: ParsedArticle): ArticleExplanation
}

/** Builds an explainer on a tokenizer and a gazetteer. */
export function createExplainer(parts: { readonly tokenizer: Tokenizer; readonly gazetteer: Gazetteer }): Explainer {
  return {
    explain: (source, article) => {
      const refusals: Refusal[] = []
      const annotation = annotate(source, article, { ...parts, trace: refusal => refusals.push(refusal) })
      return new ArticleExplainer(source, annotation, refusals).explain()
    },
  }
}
