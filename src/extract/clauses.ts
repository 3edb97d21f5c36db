import type { Span } from '../model/span.js'
import { toClassSet, type ClassSet } from '../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from './atoms.js'
import type { ParsedLine } from './chunk.js'
import type { Clause, EntityRef, NamedChunk } from './document.js'
import { isInPost, isLeadIn } from './clause-words.js'
import { datelineEnd } from './dateline.js'
import { chunkAt, outermost } from './document.js'
import { SubjectTracker } from './subjects.js'

const SENTENCE_END = /[。！？!?…]/u
const CLAUSE_END = /[，；：,;—]/u

/** A clause before its subject is known. */
export type BareClause = Omit<Clause, 'subject' | 'referents'>

/** What finding clauses needs beside the lines. */
export interface ClauseContext {
  readonly chunks: readonly (readonly NamedChunk[])[]
  readonly home: EntityRef | undefined
  readonly local: EntityRef | undefined
  readonly province: EntityRef | undefined
  /** The district that the article names most. */
  readonly district: EntityRef | undefined
}

/** The clauses of each line of an article in reading order, each with its subject. */
export function findClauses(lines: readonly ParsedLine[], context: ClauseContext): Clause[][] {
  const tracker = new SubjectTracker(context)
  return lines.map(line => {
    tracker.startLine(line)
    const bares = splitClauses(line, context.chunks[line.index] ?? []), speakers = speakersBehind(bares)
    return bares.map((bare, position): Clause => {
      const { from, to, sentence, verb, chunks, classes } = bare, referents = tracker.referents()
      const subject = tracker.subjectOf(bare, { speaker: speakers.get(bare), main: mainClause(bare, bares[position + 1]) })
      return { line, from, to, sentence, verb, chunks, classes, referents, subject }
    })
  })
}

/** “我们研发的…”甲公司董事长李明说: for each clause of a quote, the firm or body of who is said to have spoken behind it. */
function speakersBehind(clauses: readonly BareClause[]): ReadonlyMap<BareClause, EntityRef> {
  return new Map(clauses.flatMap(clause => {
    const { line: { atoms }, from, verb, chunks } = clause
    const close = [from, from - 1, from - 2].find(index => index >= 0 && atoms[index]?.text === '”'), open = close === undefined ? undefined : atoms[close]?.partner
    if (close === undefined) return []
    const employer = open !== undefined && isA(atoms[verb], 'report-verb') ? outermost(chunks).findLast(({ type, to }) => to <= verb && (type === 'Company' || type === 'Organization'))?.entity : undefined
    return employer && open !== undefined ? clauses.filter(other => other.from >= open && other.to <= close).map(other => [other, employer] as const) : []
  }))
}

/** 引进机床后，|甲公司…: the clause behind one that only leads in to it, whose subject both share. */
const mainClause = (clause: BareClause, next: BareClause | undefined): BareClause | undefined =>
  next?.sentence.start === clause.sentence.start && isLeadIn(clause) ? next : undefined

/** True where the mark at `index` stands between brackets or in a name and so ends nothing. */
function isInside({ atoms }: ParsedLine, index: number, chunks: readonly NamedChunk[]): boolean {
  for (const chunk of chunks) if (chunk.from < index && index < chunk.to) return true
  for (let open = index - 1; open >= 0 && index - open < 60; open--) {
    const atom = atoms[open]
    if (atom?.kind === 'open' && atom.text === '（' && atom.partner !== undefined && atom.partner > index) return true
  }
  return false
}

/** 甲、乙、丙3家组织，|以及丁、戊获此殊荣: a list without a verb goes on behind the comma. */
const isListGoingOn = (atoms: readonly Atom[], stretch: Stretch): boolean =>
  atoms[stretch.to + 1]?.text === '以及' && atoms[stretch.to + 2]?.kind !== 'quantity' && stretch.chunks.some(({ from, to }) => from >= stretch.from && to <= stretch.to) && findPredicate(atoms, stretch) === stretch.to

function splitClauses(line: ParsedLine, chunks: readonly NamedChunk[]): BareClause[] {
  const clauses: { from: number; to: number; sentence: number }[] = []
  const top = outermost(chunks)
  // who writes, and from where, is no part of what is told
  let from = line.role === 'body' ? datelineEnd(line.atoms) : 0, sentence = 0
  line.atoms.forEach((atom, index) => {
    if (atom.kind !== 'mark') return
    const endsSentence = SENTENCE_END.test(atom.text)
    if (!endsSentence && (!CLAUSE_END.test(atom.text) || isInside(line, index, top) || isListGoingOn(line.atoms, { from, to: index, chunks: top }))) return
    if (index > from) clauses.push({ from, to: index, sentence })
    from = Math.max(from, index + 1)
    if (endsSentence) sentence++
  })
  if (from < line.atoms.length) clauses.push({ from, to: line.atoms.length, sentence })
  const spans = sentenceSpans(line, clauses)
  return clauses.map(clause => ({
    line, from: clause.from, to: clause.to, sentence: spans.get(clause.sentence) ?? line, verb: findPredicate(line.atoms, { from: clause.from, to: clause.to, chunks: top }),
    chunks: chunks.filter(chunk => chunk.from >= clause.from && chunk.from < clause.to), classes: classesOf(line.atoms, clause),
  }))
}

function classesOf(atoms: readonly Atom[], { from, to }: { readonly from: number; readonly to: number }): ClassSet {
  let low = 0, high = 0
  for (let index = from; index < to; index++) {
    const word = atoms[index]?.word
    if (!word) continue
    low |= word.low
    high |= word.high
  }
  return { low, high }
}

/** Spans of the sentences, end mark included. */
function sentenceSpans(line: ParsedLine, clauses: readonly { from: number; to: number; sentence: number }[]): Map<number, Span> {
  const spans = new Map<number, Span>()
  for (const { from, to, sentence } of clauses) {
    const start = spans.get(sentence)?.start ?? line.atoms[from]?.start ?? line.start
    const after = line.atoms[to]
    spans.set(sentence, { start, end: after && SENTENCE_END.test(after.text) ? after.end : line.atoms[to - 1]?.end ?? line.end })
  }
  return spans
}

const PREDICATES = toClassSet(['do-receive', 'do-participate', 'do-organize', 'do-issue', 'do-use', 'do-deal', 'do-confer', 'do-operate', 'do-locate', 'govern', 'report-verb', 'change'])

interface Stretch { readonly from: number; readonly to: number; readonly chunks: readonly NamedChunk[] }

/** Index of the first predicate outside names and relative clauses; `to` where there is none. */
function findPredicate(atoms: readonly Atom[], stretch: Stretch): number {
  const first = firstVerb(atoms, stretch), second = first < stretch.to ? firstVerb(atoms, { from: first + 1, to: stretch.to, chunks: stretch.chunks }) : stretch.to
  // 牺牲在岗位上的|英模李明|被追授: the verb before 的 tells of a name behind, which has a verb of its own
  const end = second < stretch.to && first <= stretch.from + 1 ? atoms.findIndex((atom, index) => index > first && index < second && atom.text === '的') : -1
  return end >= 0 && stretch.chunks.some(chunk => chunk.from > end && chunk.to <= second) && !stretch.chunks.some(chunk => chunk.from >= stretch.from && chunk.to <= first) ? second : first
}

/** Index of the first predicate outside names; `to` where there is none. */
function firstVerb(atoms: readonly Atom[], { from, to, chunks }: Stretch): number {
  for (let index = from; index < to; index++) {
    const chunk = chunkAt(chunks, index)
    if (chunk) { index = chunk.to - 1; continue }
    const atom = atoms[index]
    if (atom?.kind === 'open' && atom.partner !== undefined && atom.partner < to) { index = atom.partner; continue }
    if (atom !== undefined && JOINS_WITH.test(atom.text) && index > from && isBodyAt(chunks, index + 1)) return index
    if (atom?.kind === 'word' && isVerb(atom, index > from ? atoms[index - 1] : undefined) && !isInPost(atoms, index)) return index
  }
  return to
}

/** 法庭|联合|区总工会启动…: a verb, though the tokenizer takes it for part of a noun, where a firm or body follows. */
const JOINS_WITH = /^(?:联合|会同|携手|联手|协同|牵手)$/u
const isBodyAt = (chunks: readonly NamedChunk[], index: number): boolean => chunkAt(chunks, index)?.type === 'Company' || chunkAt(chunks, index)?.type === 'Organization'

const ACTORS = toClassSet(['company', 'company-head', 'organization', 'organization-head'])
const NO_PREDICATES = toClassSet(['time', 'home', 'anaphor', 'collective', 'conjunction', 'plan', 'person-noun', 'title'])

/** Prepositions and small words are in `govern` to end names; they are no predicates. */
function isVerb(atom: Atom, before: Atom | undefined): boolean {
  if (isA(atom, 'preposition') && !isA(atom, 'do-receive') || isAny(atom, NO_PREDICATES)) return false
  if (atom.text.length === 1) return /^[是为有获评占达超居说]$/u.test(atom.text) || atom.tag === 'v' && !isA(atom, 'inner-verb')
  // 3家|组织: what is counted is a noun
  if (before?.quantity && /^[家个项名位]$/u.test(before.quantity.unit) && isA(atom, 'inner-verb')) return false
  if (isA(atom, 'inner-verb') && before && /^(?:n|vn|x|j|b)/u.test(before.tag) && !isA(before, 'home') && !isA(before, 'place') && !isAny(before, ACTORS)) return false
  return isAny(atom, PREDICATES) ? !/^[drufcpt]/u.test(atom.tag) || isA(atom, 'do-receive') : atom.tag === 'v'
}

