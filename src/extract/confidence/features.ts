import { hasWithin, type Span } from '../../model/span.js'
import { isA, type Atom } from '../atoms.js'
import type { AnnotatedDocument, Clause, EntityRef, NamedChunk, RelationDraft } from '../document.js'
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

interface Place { readonly sentence: Span; readonly clause: Clause | undefined }

/** Reads off what extraction knows of its facts anyway. One for each article. */
export class FeatureReader {
  readonly #document: AnnotatedDocument
  readonly #namesOf = new Map<number, NamedChunk[]>()
  readonly #siblings = new Map<string, number>()

  constructor(document: AnnotatedDocument, relations: readonly RelationDraft[]) {
    this.#document = document
    for (const chunk of document.chunks.flat()) push(this.#namesOf, chunk.entity.index, chunk)
    for (const draft of relations) this.#siblings.set(toGroup(draft), (this.#siblings.get(toGroup(draft)) ?? 0) + 1)
  }

  /** Its rule, how its source was found and how often named, where its ends stand, how many the rule found at once, how the clause's subject is known. */
  ofRelation(draft: RelationDraft): FeaturedFact {
    const { rule, confidence, source, target, sentence, span } = draft
    if (rule === DIVISION_RULE) return { part: 'table', prior: confidence, features: [] }
    const clause = this.#clauseAt(span.start), name = this.#surestName(source)
    return { part: 'relation', prior: confidence, features: [
      `rule ${rule}`, `source-type ${source.type}`, `source-by ${name?.rule ?? 'nothing'}`, `source-named ${toBand(this.#names(source).length, [1, 2, 4])}`,
      `end-in ${this.#nearness(source, { sentence, clause })}`, `end-in ${this.#nearness(target, { sentence, clause })}`, `end-shape ${this.#shape(source)}`, `end-shape ${this.#shape(target)}`,
      `ends-apart ${this.#gapOfEnds(draft)}`, `siblings ${toBand(this.#siblings.get(toGroup(draft)) ?? 1, [1, 2, 3, 5])}`,
      `subject ${clause?.subject.source ?? 'none'}`, ...this.#ofSentence(sentence), `sentence ${toBand(sentence.end - sentence.start, [20, 40, 70, 110])}`,
    ] }
  }

  /** How its subject is known, how surely and often it is named and how far before the figure; what opens the sentence; its hedges. */
  ofStatistic({ confidence, subject, sentence, span, raw, status, bound }: StatisticDraft): FeaturedFact {
    const clause = this.#clauseAt(span.start), name = this.#surestName(subject)
    return { part: 'statistic', prior: confidence, features: [
      `subject ${clause?.subject.source ?? 'none'}${clause?.subject.isOnBehalf === true ? ' on-behalf' : ''}`, `subject-surety ${name ? toBand(name.confidence, [0.7, 0.8, 0.9]) : 'none'}`,
      `subject-named ${toBand(this.#names(subject).length, [1, 2, 4])}`, `subject-gap ${this.#gapBefore(raw, subject, clause)}`,
      `opens ${this.#opening(sentence)}`, `status ${status}`, `bound ${bound}`, ...this.#ofSentence(sentence),
    ] }
  }

  #names({ index }: EntityRef): readonly NamedChunk[] {
    return this.#namesOf.get(index) ?? []
  }

  #surestName(entity: EntityRef): NamedChunk | undefined {
    return this.#names(entity).reduce<NamedChunk | undefined>((best, chunk) => best && best.confidence >= chunk.confidence ? best : chunk, undefined)
  }

  /** The clause that holds the offset; clauses stand in reading order. */
  #clauseAt(offset: number): Clause | undefined {
    const { clauses } = this.#document
    let low = 0, high = clauses.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (startOf(clauses[middle]) <= offset) low = middle
      else high = middle - 1
    }
    return clauses[low]
  }

  /** Whether someone is quoted in the sentence, or has been since an earlier one. */
  #ofSentence({ start, end }: Span): string[] {
    const text = this.#document.view.slice(start, end), count = (mark: string): number => text.split(mark).length
    return [`spoken ${/^[“”]/u.test(text) || count('“') !== count('”')}`]
  }

  /** How near to the evidence the entity is named: the further, the more of it is guessed. */
  #nearness(entity: EntityRef, { sentence, clause }: Place): string {
    const own = clause?.chunks.filter(chunk => chunk.entity.index === entity.index) ?? [], names = this.#names(entity)
    if (own.length > 0) return own.every(({ isNested }) => isNested === true) ? 'longer-name' : 'clause'
    if (names.some(chunk => hasWithin(sentence, chunk))) return 'sentence'
    if (names.length === 0) return 'nothing'
    return clause && names.some(chunk => hasWithin(clause.line, chunk)) ? 'paragraph' : 'article'
  }

  /** What the surest name is made of: a verb in it, or nothing but a place and a head, makes a name doubtful. */
  #shape(entity: EntityRef): string {
    const name = this.#surestName(entity), line = name && this.#document.lines.find(other => hasWithin(other, name))
    if (!name || !line) return 'nothing'
    const inner = line.atoms.slice(name.from, name.to - 1).filter(atom => atom.kind === 'word' && !isA(atom, 'place'))
    if (name.to - name.from === 1) return 'word'
    if (inner.some(isOddInName)) return 'verb-within'
    if (inner.length === 0) return 'place-and-head'
    return inner.every(({ tag }) => tag === 'n' || tag === 'vn') ? 'common' : 'proper'
  }

  #gapOfEnds({ source, target, sentence }: RelationDraft): string {
    const within = (entity: EntityRef): NamedChunk[] => this.#names(entity).filter(chunk => hasWithin(sentence, chunk))
    const targets = within(target), gaps = within(source).flatMap(a => targets.map(b => Math.max(0, b.start - a.end, a.start - b.end)))
    return gaps.length === 0 ? 'another-sentence' : toBand(Math.min(...gaps), [1, 8, 16, 30, 60])
  }

  #gapBefore(raw: Span, subject: EntityRef, clause: Clause | undefined): string {
    const last = clause && this.#names(subject).findLast(chunk => chunk.end <= raw.start && hasWithin(clause.line, chunk))
    return last ? toBand(raw.start - last.end, [8, 16, 30, 60, 120]) : 'another-paragraph'
  }

  /** What the sentence begins with: the type of a name, a word class, a kind of atom or a part of speech. */
  #opening(sentence: Span): string {
    const line = this.#document.lines.find(other => hasWithin(other, sentence))
    const name = line && this.#document.chunks[line.index]?.find(({ start }) => start === sentence.start)
    if (name) return name.type
    const atom = line?.atoms.find(({ start, kind }) => start >= sentence.start && kind !== 'mark' && kind !== 'close')
    if (atom?.kind !== 'word') return atom?.kind ?? 'nothing'
    return OPENERS.find(wordClass => isA(atom, wordClass)) ?? (/^(?:n|x|j)/u.test(atom.tag) ? 'noun' : 'word')
  }
}

const DIVISION_RULE = 'part-of/division'
const OPENERS = ['anaphor', 'home', 'time'] as const

const startOf = (clause: Clause | undefined): number => clause?.line.atoms[clause.from]?.start ?? 0
const toGroup = ({ rule, sentence }: RelationDraft): string => `${String(sentence.start)} ${rule}`
const isOddInName = (atom: Atom): boolean => /^(?:v(?!n)|[dpcr])/u.test(atom.tag) && !isA(atom, 'inner-verb') && !isA(atom, 'name-verb')

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
