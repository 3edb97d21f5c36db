import { collect, flatten } from '../model/collect.js'
import { annotate, type Annotation } from './annotate.js'
import type { ParsedArticle, SourceDocument } from '../model/article.js'
import type { Correction } from '../model/correction.js'
import type { Entity, Mention, Props } from '../model/entity.js'
import type { ArticleFacts } from '../model/graph-batch.js'
import { toCorrectionId, toEntityId, toRelationId, toStatisticId } from '../model/ids.js'
import { isAllowedRelation, type Basis } from '../model/ontology.js'
import { hasWithin, type Span } from '../model/span.js'
import type { Evidence, Relation, Statistic } from '../model/relation.js'
import type { Tokenizer } from '../model/token.js'
import type { ErratumDraft, WithdrawalDraft } from '../extract/corrections/correction-draft.js'
import { findCorrections } from '../extract/corrections/find-corrections.js'
import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { toConfidence, type Weigh } from '../extract/confidence/confidence.js'
import { ArticleNames } from '../extract/article-names.js'
import { FeatureReader } from '../extract/confidence/features.js'
import type { AnnotatedDocument, EntityRef, RelationDraft } from '../extract/document.js'
import { inferredBy } from '../extract/inferred-by.js'
import { PRODUCT_RULE } from '../extract/names/products.js'
import { findStatistics, type StatisticDraft } from '../extract/figures/find-statistics.js'
import { RELATION_RULES } from '../extract/rules/rule-table.js'
import { withPeriods } from '../extract/time/time-of.js'
import { issuersOf } from './issuers.js'
import { mergeProps } from './merge-props.js'

/** Reads facts out of one article. Pure but for the tokenizer's dictionary; the same article gives the same facts. */
export interface Extractor {
  extract(source: SourceDocument, article: ParsedArticle): ArticleFacts
}

/** Builds an extractor on a tokenizer and a gazetteer; `weigh` says how sure each fact is, as calibrated where nothing is given. */
export function createExtractor({ weigh = toConfidence, ...parts }: { readonly tokenizer: Tokenizer; readonly gazetteer: Gazetteer; readonly weigh?: Weigh }): Extractor {
  return { extract: (source, article) => new FactsBuilder(source, annotate(source, article, parts), weigh).build() }
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => a.id < b.id ? -1 : a.id > b.id ? 1 : 0
/** More than any file has characters, so that two offsets make one number. */
const PLACES = 2 ** 27
const byCodeUnit = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0

/** Products that nobody is said to make, use or win with: a noun phrase is no name by itself. */
function unproved({ chunks }: AnnotatedDocument, drafts: readonly RelationDraft[]): ReadonlySet<EntityRef> {
  const left = new Set<EntityRef>(), all = flatten(chunks)
  for (const { rule, entity } of all) if (rule === PRODUCT_RULE) left.add(entity)
  for (const { rule, entity } of left.size > 0 ? all : []) if (rule !== PRODUCT_RULE) left.delete(entity)
  for (const { source, target } of left.size > 0 ? drafts : []) for (const proved of [source, target]) left.delete(proved)
  return left
}

/** What a fact was read from. Spans are of the reading text. */
interface EvidenceDraft {
  readonly span: Span
  readonly sentence: Span
  readonly rule: string
  readonly basis?: Basis
  readonly confidence: number
  readonly props?: Props
}

/** Turns what was read (offsets of the reading text) into facts (offsets of the page). */
class FactsBuilder {
  readonly #source: SourceDocument
  readonly #annotation: Annotation
  readonly #weigh: Weigh
  readonly #names: ArticleNames
  readonly #ids = new Map<number, string>()

  constructor(source: SourceDocument, annotation: Annotation, weigh: Weigh) {
    this.#source = source
    this.#annotation = annotation
    this.#weigh = weigh
    this.#names = new ArticleNames(annotation.document)
  }

  build(): ArticleFacts {
    const { document, parsed, home } = this.#annotation
    const read = collect(RELATION_RULES, rule => rule(document)), { withdrawals, errata, isTakenBack, isMistaken } = findCorrections(document, read)
    const drafts = withPeriods(document, read.filter(draft => !isTakenBack(draft)))
    const mentions = this.#mentions(unproved(document, drafts))
    const reader = new FeatureReader(document, drafts, this.#names)
    const relations = [...this.#relations(drafts.map(draft => ({ ...draft, confidence: this.#weigh(reader.ofRelation(draft)) }))), ...this.#authorships()].sort(byId)
    const statistics = this.#statistics(findStatistics(document).filter(draft => !isMistaken(draft)).map(draft => ({ ...draft, confidence: this.#weigh(reader.ofStatistic(draft)) })))
    const corrections = [...this.#withdrawals(withdrawals), ...this.#errata(errata)].sort(byId)
    const ends = collect(corrections, correction => (correction.effect === 'WITHDRAWN' ? [correction.source, correction.target] : []))
    const used = new Set([...ends, ...mentions.map(({ entity }) => entity), ...collect(relations, ({ source, target }) => [source, target]), ...statistics.map(({ subject }) => subject)])
    const entities = this.#entities(issuersOf(drafts)).filter(({ id }) => used.has(id)).sort(byId)
    const facts = { article: { ...parsed.article, ...(home !== undefined && { city: home }) }, entities, mentions, relations, statistics }
    return corrections.length > 0 ? { ...facts, corrections } : facts
  }

  /** Ids are hashes: each is made once an article. */
  #idOf(ref: EntityRef): string {
    const known = this.#ids.get(ref.index)
    if (known !== undefined) return known
    const id = toEntityId(ref.type, ref.name)
    this.#ids.set(ref.index, id)
    return id
  }

  #entities(issuers: ReadonlyMap<number, Props>): Entity[] {
    const { entities, bylinePersons } = this.#annotation
    const all = entities.map(({ type, kind, name, surfaces, props: own }, index): Entity => {
      const id = this.#idOf({ index, type, name }), aliases = surfaces.filter(surface => surface !== name).sort(byCodeUnit), props = { ...own, ...issuers.get(index) }
      return { ...(kind ? { id, type, kind, name, aliases } : { id, type, name, aliases }), ...(Object.keys(props).length > 0 && { props }) }
    })
    const people = bylinePersons.map(({ name }): Entity => ({ id: toEntityId('Person', name), type: 'Person', name, aliases: [] }))
    return [...new Map([...people, ...all].map(entity => [entity.id, entity])).values()]
  }

  #mentions(unproved: ReadonlySet<EntityRef>): Mention[] {
    const { document, reading, parsed, bylinePersons } = this.#annotation
    const inText = collect(flatten(document.chunks), chunk => {
      const span = unproved.has(chunk.entity) ? undefined : reading.toSource(chunk)
      return span ? [this.#mention(this.#idOf(chunk.entity), span, parsed.article.id)] : []
    })
    const inBylines = bylinePersons.map(person => this.#mention(toEntityId('Person', person.name), person, parsed.article.id))
    // Of those that stand at one place the last counts: neither start nor end comes near the factor.
    const unique = new Map<number, Mention>()
    for (const mention of [...inBylines, ...inText]) unique.set(mention.start * PLACES + mention.end, mention)
    return [...unique.values()].sort((a, b) => a.start - b.start || b.end - a.end || byCodeUnit(a.entity, b.entity))
  }

  #mention(entity: string, { start, end }: Span, article: string): Mention {
    return { entity, article, source: this.#source.id, start, end, text: this.#source.text.slice(start, end) }
  }

  #relations(drafts: readonly RelationDraft[]): Relation[] {
    const groups = new Map<string, RelationDraft[]>()
    for (const draft of drafts) {
      if (draft.source.index === draft.target.index || !isAllowedRelation(draft.type, draft.source.type, draft.target.type)) continue
      const id = toRelationId(draft.type, this.#idOf(draft.source), this.#idOf(draft.target))
      groups.set(id, [...groups.get(id) ?? [], draft])
    }
    return collect([...groups], ([id, group]) => {
      const [first, ...rest] = uniqueEvidence(collect(group, draft => this.#evidence(draft, [draft.source, draft.target])))
      const draft = group[0]
      if (!first || !draft) return []
      const props = mergeProps([first, ...rest].map(evidence => evidence.props ?? {}))
      const basis = group.some(other => other.basis === 'STATED') ? 'STATED' : 'INFERRED'
      return [{ id, type: draft.type, source: this.#idOf(draft.source), target: this.#idOf(draft.target), basis, ...(Object.keys(props).length > 0 && { props }), evidence: [first, ...rest] } satisfies Relation]
    })
  }

  /** The evidence on the page for what is said of `ends`: the longest part of the span that no cut runs through. */
  #evidence(draft: EvidenceDraft, ends: readonly EntityRef[] = []): Evidence[] {
    const { span, sentence, rule, confidence, props } = draft, { reading, parsed, document } = this.#annotation
    const printed = reading.toSourcePart(span)
    const whole = reading.toSourcePart(sentence)
    if (!printed || printed.end <= printed.start) return []
    const around = whole && hasWithin(whole, printed) ? whole : printed, inferred = inferredBy({ ...draft, ends }, this.#names, document)
    return [{
      article: parsed.article.id, source: this.#source.id, start: printed.start, end: printed.end, quote: this.#source.text.slice(printed.start, printed.end),
      sentence: [around.start, around.end], rule, confidence, ...(inferred !== undefined && { inferredBy: inferred }), ...(props && Object.keys(props).length > 0 && { props }),
    }]
  }

  #withdrawals(drafts: readonly WithdrawalDraft[]): Correction[] {
    const { article: { id: article } } = this.#annotation.parsed, groups = new Map<string, readonly [WithdrawalDraft, ...WithdrawalDraft[]]>()
    for (const draft of drafts) {
      const key = toRelationId(draft.type, this.#idOf(draft.source), this.#idOf(draft.target)), known = groups.get(key)
      groups.set(key, known ? [...known, draft] : [draft])
    }
    return collect([...groups.values()], (group): Correction[] => {
      const [first, ...rest] = uniqueEvidence(collect(group, draft => this.#evidence(draft, [draft.source, draft.target]))), [{ type, ...ends }] = group
      const source = this.#idOf(ends.source), target = this.#idOf(ends.target)
      return first ? [{ id: toCorrectionId([article, 'WITHDRAWN', type, source, target]), article, effect: 'WITHDRAWN', type, source, target, evidence: [first, ...rest] }] : []
    })
  }

  #errata(drafts: readonly ErratumDraft[]): Correction[] {
    const { reading, parsed: { article: { id: article, title: own, publishedOn } } } = this.#annotation, slice = ({ start, end }: Span): string => reading.text.slice(start, end).replaceAll('\n', '')
    return uniqueBy(collect(drafts, (draft): Correction[] => {
      const [evidence] = this.#evidence(draft), title = draft.title ? slice(draft.title) : own, date = draft.title ? draft.date : publishedOn
      if (!evidence || title === '') return []
      const [wrong, right] = [draft.wrong && slice(draft.wrong), draft.right && slice(draft.right)]
      const id = toCorrectionId([article, 'CORRECTED', title, date ?? '', wrong ?? '', right ?? ''])
      return [{ id, article, effect: 'CORRECTED', title, ...(date !== undefined && { date }), ...(wrong && { wrong }), ...(right && { right }), evidence: [evidence] }]
    }), ({ id }) => id)
  }

  #authorships(): Relation[] {
    const { bylinePersons, parsed } = this.#annotation
    return uniqueBy(bylinePersons, ({ name }) => name).map(({ name }) => {
      const all = bylinePersons.filter(other => other.name === name)
      const evidence = all.map((person): Evidence => ({
        article: parsed.article.id, source: this.#source.id, start: person.line.start, end: person.line.end, quote: this.#source.text.slice(person.line.start, person.line.end),
        sentence: [person.line.start, person.line.end], rule: 'wrote/byline', confidence: 0.98, props: { role: person.role },
      }))
      const [first, ...rest] = uniqueEvidence(evidence), source = toEntityId('Person', name)
      return first && { id: toRelationId('WROTE', source, parsed.article.id), type: 'WROTE' as const, source, target: parsed.article.id, basis: 'STATED' as const, props: mergeProps([first, ...rest].map(({ props }) => props ?? {})), evidence: [first, ...rest] as const }
    }).filter(relation => relation !== undefined)
  }

  /** Each once: 水、水减少了30% says the same of the same thing twice. */
  #statistics(drafts: readonly StatisticDraft[]): Statistic[] {
    return uniqueBy(collect(drafts, (draft): Statistic[] => {
      const [evidence] = this.#evidence(draft, [draft.subject]), raw = this.#annotation.reading.text.slice(draft.raw.start, draft.raw.end)
      if (!evidence) return []
      const subject = this.#idOf(draft.subject), { measure, value, unit, bound, period, status, comparison } = draft
      const id = toStatisticId([subject, measure, value, unit, bound, raw, evidence.article, evidence.start])
      return [{ id, subject, measure, value, unit, bound, ...(period !== undefined && { period }), status, ...(comparison !== undefined && { comparison }), raw, evidence: [evidence] }]
    }), ({ id }) => id)
  }
}

function uniqueEvidence(evidence: readonly Evidence[]): Evidence[] {
  const sorted = [...evidence].sort((a, b) => a.start - b.start || a.end - b.end || b.confidence - a.confidence || byCodeUnit(a.rule, b.rule))
  return uniqueBy(sorted, ({ start, end, rule, props }) => `${String(start)}:${String(end)}:${rule}:${JSON.stringify(props ?? {})}`)
}

function uniqueBy<Item>(items: readonly Item[], toKey: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map(item => [toKey(item), item])).values()].reverse()
}

