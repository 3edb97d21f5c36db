import { countWhile } from '../../model/count-while.js'
import type { RelationType } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'
import { outermost, type AnnotatedDocument, type Clause, type RelationDraft } from '../document.js'
import { spanOfClause } from '../rules/frames.js'
import { readTimes, type Time } from './read-times.js'

/** Of each clause, by the offset up to which it was read: all facts of a sentence ask for the times of the clauses before theirs. */
const timesOf = new WeakMap<Clause, Map<number, readonly Time[]>>()

/** The times of a clause that stand before an offset and in no name (第三届2025年… is none). */
function timesIn(document: AnnotatedDocument, clause: Clause, before: number): readonly Time[] {
  const { start, end } = spanOfClause(clause), limit = Math.min(end, before), known = timesOf.get(clause) ?? new Map<number, readonly Time[]>()
  const read = known.get(limit)
  if (read) return read
  const times = findTimes(document, clause, { start, end: limit })
  timesOf.set(clause, known.set(limit, times))
  return times
}

function findTimes({ view, publishedOn }: AnnotatedDocument, { chunks }: Clause, { start, end }: Span): readonly Time[] {
  const names = outermost(chunks)
  const within = readTimes(view.slice(start, end), publishedOn).map(time => ({ start: start + time.start, end: start + time.end, edtf: time.edtf, isDay: time.isDay }))
  return within.filter(time => !names.some(name => name.start < time.end && time.start < name.end))
}

/** How many clauses of a sentence are looked through: more would cost much on hostile pages and tell nothing. */
const MAX_LOOK = 16

const isSameSentence = (a: Clause | undefined, b: Clause | undefined): boolean => a?.line === b?.line && a?.sentence.start === b?.sentence.start

/** The clauses of the sentence up to the one at that position, which stands last. */
export function sentenceUpTo(clauses: readonly Clause[], position: number): readonly Clause[] {
  const clause = clauses[position]
  let from = position
  while (from > 0 && position - from < MAX_LOOK && isSameSentence(clauses[from - 1], clause)) from--
  return clause ? clauses.slice(from, position + 1) : []
}

/** The time that what stands at `at` in the last of the sentence's clauses is about: the last named before it, in its clause or an earlier one. */
export function timeOf(document: AnnotatedDocument, sentence: readonly Clause[], at: number): Time | undefined {
  for (let index = sentence.length - 1; index >= 0; index--) {
    const clause = sentence[index]
    const time = clause && timesIn(document, clause, index === sentence.length - 1 ? at : clause.line.end).at(-1)
    if (time) return time
  }
  return undefined
}

/** The day on which each event takes place, by the entity's index: the first that a sentence names before the event. */
export function daysOfEvents(document: AnnotatedDocument): ReadonlyMap<number, string> {
  const days = new Map<number, string>()
  document.clauses.forEach(({ chunks }, position) => {
    for (const { type, entity, start } of chunks) {
      if (type !== 'Event' || days.has(entity.index)) continue
      const time = timeOf(document, sentenceUpTo(document.clauses, position), start)
      if (time?.isDay === true) days.set(entity.index, time.edtf)
    }
  })
  return days
}

/** Relations that come about at a time, not by what a thing is or is called. */
const TIMED: ReadonlySet<RelationType> = new Set(['RECEIVED', 'PARTICIPATED_IN', 'ORGANIZED', 'DEALS_WITH', 'CONFERS'])

/** The relations with the `period` that their sentence states. */
export function withPeriods(document: AnnotatedDocument, drafts: readonly RelationDraft[]): RelationDraft[] {
  const { clauses } = document
  return drafts.map(draft => {
    if (!TIMED.has(draft.type) || draft.basis !== 'STATED') return draft
    const position = countWhile(clauses, clause => spanOfClause(clause).start <= draft.span.start) - 1
    const time = timeOf(document, sentenceUpTo(clauses, position), draft.span.end)
    return time ? { ...draft, props: { ...draft.props, period: time.edtf } } : draft
  })
}
