import type { Span } from '../../model/span.js'
import { isA } from '../atoms.js'
import { ArticleNames, findWithin, lowerBound, MAX_LOOK } from '../article-names.js'
import type { ParsedLine } from '../chunk.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { spanOfClause } from '../rules/frames.js'
import type { StatisticDraft } from '../figures/find-statistics.js'

/** A fact as its confidence sees it. */
export interface FeaturedFact {
  /** `table`: a list says it, not the text, so nothing in the text can make it surer. */
  readonly part: 'relation' | 'statistic' | 'table'
  /** How sure the writer of the rule was, in (0, 1). */
  readonly prior: number
  /** What else is known of how it was found, as `name value`; both ends may give the same. */
  readonly features: readonly string[]
}

/** `≥4` for 6 and edges 4, 8. */
const toBand = (value: number, edges: readonly number[]): string => `≥${edges.filter(edge => edge <= value).at(-1) ?? 0}`

const NAMED_BANDS = [1, 2, 4]
const DIVISION_RULE = 'part-of/division'

interface SentenceShape { readonly isSpoken: boolean; readonly clauses: number }

/** Reads off what extraction knows of its facts anyway. One for each article. */
export class FeatureReader {
  readonly #document: AnnotatedDocument
  readonly #names: ArticleNames
  readonly #siblings = new Map<string, number>()
  readonly #sentences = new Map<number, SentenceShape>()
  readonly #unknown = new Map<number, readonly Span[]>()

  constructor(document: AnnotatedDocument, relations: readonly RelationDraft[], names = new ArticleNames(document)) {
    this.#document = document
    this.#names = names
    for (const draft of relations) this.#siblings.set(toGroup(draft), (this.#siblings.get(toGroup(draft)) ?? 0) + 1)
  }

  /** Its rule, how its source was found, where its ends stand and how often the target is named, how many the rule found at once, how the clause begins and its subject is known. */
  ofRelation(draft: RelationDraft): FeaturedFact {
    const { rule, confidence, source, target, sentence, span } = draft
    if (rule === DIVISION_RULE) return { part: 'table', prior: confidence, features: [] }
    const clause = this.#names.clauseAt(span.start)
    return { part: 'relation', prior: confidence, features: [
      `rule ${rule}`, `source-by ${this.#surestName(source)?.rule ?? 'nothing'}`, `target-by ${this.#surestName(target)?.rule ?? 'nothing'}`, `target-named ${toBand(this.#names.of(target).length, NAMED_BANDS)}`,
      ...[source, target].map(end => `end-in ${this.#nearness(end, sentence, clause)}`), `ends-apart ${this.#gapOfEnds(draft)}`, `siblings ${toBand(this.#siblings.get(toGroup(draft)) ?? 1, [1, 2, 3, 5])}`,
      `subject ${clause?.subject.source ?? 'none'}`, `opens ${clause ? this.#opening(clause.line, spanOfClause(clause).start) : 'nothing'}`,
      `spoken ${this.#ofSentence(sentence).isSpoken}`, `unknown ${toBand(clause ? this.#countUnknown(clause.line, sentence) : 0, [1, 3, 6])}`,
    ] }
  }

  /** How its subject is found and known, what it is, how often and how far before the figure it is named and who comes between; how the sentence begins and is built; plans, speech, unknown words. */
  ofStatistic({ rule, confidence, subject, measure, sentence, span, raw, status }: StatisticDraft): FeaturedFact {
    const clause = this.#names.clauseAt(span.start), { source, isOnBehalf, entities } = clause?.subject ?? { source: 'none', isOnBehalf: false, entities: [] }
    const isOther = entities.every(({ index }) => index !== subject.index)
    return { part: 'statistic', prior: confidence, features: [
      `rule ${rule}`, `subject-by ${this.#surestName(subject)?.rule ?? 'nothing'}`, `subject-in ${this.#nearness(subject, sentence, clause)}`, `subject-type ${subject.type}${isOnBehalf ? ' on-behalf' : ''}`, `subject ${isOther ? 'other than ' : ''}${source}${isOnBehalf ? ' on-behalf' : ''}`, `subject-named ${toBand(this.#names.of(subject).length, NAMED_BANDS)}`, ...this.#wayTo(raw, subject, clause),
      `opens ${clause ? this.#opening(clause.line, sentence.start) : 'nothing'}`, `clauses ${toBand(this.#ofSentence(sentence).clauses, [1, 2, 4, 7])}`, `measure ${toBand(measure.length, [3, 5, 8, 12])}`,
      `status ${status}`, `spoken ${this.#ofSentence(sentence).isSpoken}`, `unknown ${toBand(clause ? this.#countUnknown(clause.line, spanOfClause(clause)) : 0, [1, 2, 4])}`,
    ] }
  }

  #surestName(entity: EntityRef): NamedChunk | undefined {
    return this.#names.of(entity).slice(0, MAX_LOOK).reduce<NamedChunk | undefined>((best, chunk) => best && best.confidence >= chunk.confidence ? best : chunk, undefined)
  }

  /** Whether someone is quoted in the sentence, or has been since an earlier one; how many clauses it has. Read once a sentence. */
  #ofSentence({ start, end }: Span): SentenceShape {
    const known = this.#sentences.get(start)
    if (known) return known
    const text = this.#document.view.slice(start, end), count = (mark: string): number => text.split(mark).length
    const shape = { isSpoken: /^[“”]/u.test(text) || count('“') !== count('”'), clauses: text.split(/[，；：]/u).length }
    this.#sentences.set(start, shape)
    return shape
  }

  /** How near to the evidence the entity is named: the further, the more of it is guessed. */
  #nearness(entity: EntityRef, sentence: Span, clause: Clause | undefined): string {
    const names = this.#names.of(entity), own = clause ? findWithin(names, spanOfClause(clause)) : []
    if (own.length > 0) return own.every(({ isNested }) => isNested === true) ? 'longer-name' : 'clause'
    if (findWithin(names, sentence).length > 0) return 'sentence'
    if (names.length === 0) return 'nothing'
    return clause && findWithin(names, clause.line).length > 0 ? 'paragraph' : 'article'
  }

  #gapOfEnds({ source, target, sentence }: RelationDraft): string {
    const sources = this.#names.within(source, sentence), targets = this.#names.within(target, sentence)
    const gaps = sources.flatMap(a => targets.map(b => Math.max(0, b.start - a.end, a.start - b.end)))
    return gaps.length === 0 ? 'another-sentence' : toBand(Math.min(...gaps), [1, 8, 16, 30, 60])
  }

  /** How far before the figure its subject was last named in the paragraph, and how many others have been since. */
  #wayTo(raw: Span, subject: EntityRef, clause: Clause | undefined): string[] {
    const names = clause ? this.#document.chunks[clause.line.index] ?? [] : [], rivals = new Set<number>()
    for (let index = lowerBound(names, raw.start) - 1, looks = 0; index >= 0 && looks < MAX_LOOK; index--, looks++) {
      const name = names[index]
      if (!name || name.isNested === true || name.end > raw.start) continue
      if (name.entity.index === subject.index) return [`subject-gap ${toBand(raw.start - name.end, [8, 16, 30, 60, 120])}`, `rivals ${toBand(rivals.size, [1, 2, 3])}`]
      rivals.add(name.entity.index)
    }
    return ['subject-gap another-paragraph', 'rivals unknown']
  }

  /** Words of the span that neither list nor tokenizer knows, outside names: something there was not understood. */
  #countUnknown(line: ParsedLine, span: Span): number {
    const unknown = this.#unknown.get(line.index) ?? this.#findUnknown(line)
    this.#unknown.set(line.index, unknown)
    return findWithin(unknown, span).length
  }

  #findUnknown({ atoms, index }: ParsedLine): readonly Span[] {
    const names = outermost(this.#document.chunks[index] ?? [])
    return atoms.filter(({ kind, tag, word, start }) => {
      if (kind !== 'word' || tag !== 'x' || word !== undefined) return false
      const before = names[lowerBound(names, start + 1) - 1]
      return before === undefined || before.end <= start
    })
  }

  /** What stands there first: the type of a name, a word class, a kind of atom, or just a word. */
  #opening({ atoms, index }: ParsedLine, start: number): string {
    const names = this.#document.chunks[index] ?? [], name = names[lowerBound(names, start)]
    if (name?.start === start) return name.type
    let at = lowerBound(atoms, start)
    while (atoms[at]?.kind === 'mark' || atoms[at]?.kind === 'close') at++
    const atom = atoms[at]
    if (atom?.kind !== 'word') return atom?.kind ?? 'nothing'
    return OPENERS.find(wordClass => isA(atom, wordClass)) ?? (/^[nxj]/u.test(atom.tag) ? 'noun' : 'word')
  }
}

const OPENERS = ['anaphor', 'home', 'time'] as const

const toGroup = ({ rule, sentence }: RelationDraft): string => `${String(sentence.start)} ${rule}`
