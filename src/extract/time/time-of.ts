import type { RelationType } from '../../model/ontology.js'
import { outermost, type AnnotatedDocument, type Clause, type RelationDraft } from '../document.js'
import { spanOfClause } from '../rules/frames.js'
import { readTimes, type Time } from './read-times.js'

/** The times of a clause that stand before an offset and in no name (第三届2025年… is none). */
function timesIn({ view, publishedOn }: AnnotatedDocument, clause: Clause, before: number): Time[] {
  const { start, end } = spanOfClause(clause), names = outermost(clause.chunks)
  const within = readTimes(view.slice(start, Math.min(end, before)), publishedOn).map(time => ({ ...time, start: start + time.start, end: start + time.end }))
  return within.filter(time => !names.some(name => name.start < time.end && time.start < name.end))
}

/** The time that what stands at `at` is about: the last that its clause names before it, else one that an earlier clause of its sentence names. */
export function timeOf(document: AnnotatedDocument, clause: Clause, at: number): Time | undefined {
  const own = timesIn(document, clause, at).at(-1)
  if (own) return own
  const clauses = document.clausesByLine[clause.line.index] ?? []
  for (let index = clauses.indexOf(clause) - 1; index >= 0; index--) {
    const other = clauses[index]
    if (!other || other.sentence.start !== clause.sentence.start) return undefined
    const time = timesIn(document, other, other.line.end).at(-1)
    if (time) return time
  }
  return undefined
}

/** The day on which each event takes place, by the entity's index: the first that a sentence names before the event. */
export function daysOfEvents(document: AnnotatedDocument): ReadonlyMap<number, string> {
  const days = new Map<number, string>()
  for (const clause of document.clauses) {
    for (const { type, entity, start } of clause.chunks) {
      if (type !== 'Event' || days.has(entity.index)) continue
      const time = timeOf(document, clause, start)
      if (time?.isDay === true) days.set(entity.index, time.edtf)
    }
  }
  return days
}

/** Relations that come about at a time, not by what a thing is or is called. */
const TIMED: ReadonlySet<RelationType> = new Set(['RECEIVED', 'PARTICIPATED_IN', 'ORGANIZED', 'DEALS_WITH', 'CONFERS'])

/** The relations with the `period` that their sentence states. */
export function withPeriods(document: AnnotatedDocument, drafts: readonly RelationDraft[]): RelationDraft[] {
  const bySentence = new Map<number, Clause[]>()
  for (const clause of document.clauses) bySentence.set(clause.sentence.start, [...bySentence.get(clause.sentence.start) ?? [], clause])
  return drafts.map(draft => {
    if (!TIMED.has(draft.type) || draft.basis !== 'STATED') return draft
    const clause = bySentence.get(draft.sentence.start)?.findLast(other => spanOfClause(other).start <= draft.span.start)
    const time = clause && timeOf(document, clause, Math.max(draft.span.end, spanOfClause(clause).start))
    return time ? { ...draft, props: { ...draft.props, period: time.edtf } } : draft
  })
}
