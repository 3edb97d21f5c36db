import { collect } from '../../model/collect.js'
import type { Bound } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'
import type { Atom } from '../atoms.js'
import type { AnnotatedDocument, Clause, EntityRef } from '../document.js'
import { spanOfClause } from '../rules/frames.js'
import { timeOf } from '../time/time-of.js'
import { measuresOf } from './measure.js'
import { comparisonOf } from './comparison.js'
import { statusOf } from './status.js'
import { subjectsOf, subjectsOfFigure } from './figure-subjects.js'
import { findFigureTopics } from './figure-topics.js'
import { isFigure } from './is-figure.js'
import type { Quantity } from './quantity.js'

/** A figure said of an entity, with the place in the text that says it. Spans are of the reading text. */
export interface StatisticDraft {
  readonly subject: EntityRef
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly bound: Bound
  readonly status: 'ACHIEVED' | 'PLANNED'
  readonly period?: string
  readonly comparison?: string
  readonly raw: Span
  readonly span: Span
  readonly sentence: Span
  readonly rule: string
  readonly confidence: number
}

/** Every measured figure of the article, each once, though headline or pull quote repeat it. */
export function findStatistics(document: AnnotatedDocument): StatisticDraft[] {
  const topics = findFigureTopics(document)
  const drafts = collect(document.clauses, clause => collect(clause.line.atoms.slice(clause.from, clause.to), (atom, offset) => {
    if (atom.kind === 'medals') return medalFigures(document, clause, atom)
    const topic = topics.get(clause)
    return topic !== null && atom.quantity && isFigure(clause, clause.from + offset, atom.quantity) ? figuresAt(document, { clause, topic }, clause.from + offset) : []
  }))
  return withoutRepeats(document, drafts)
}

function figuresAt(document: AnnotatedDocument, { clause, topic }: { readonly clause: Clause; readonly topic: EntityRef | undefined }, index: number): StatisticDraft[] {
  const quantity = clause.line.atoms[index]?.quantity
  if (!quantity) return []
  const measures = crossheadMeasure(document, clause, index) ?? measuresOf(clause, index)
  const subjects = subjectsOfFigure(document, { clause, topic, index, measure: measures[0] ?? '' })
  return collect(subjects, subject => collect(measures, measure => quantity.values.map(value => toDraft(document, clause, { subject, measure, value, quantity }))))
}

/** 国家级能效“领跑者”：2家: the words before the colon are what the figure alone behind it counts. */
function crossheadMeasure({ clauses }: AnnotatedDocument, clause: Clause, index: number): readonly string[] | undefined {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (clause.to - clause.from !== 1 || index !== clause.from || before?.line !== clause.line || clause.line.atoms[clause.from - 1]?.text !== '：') return undefined
  const words = before.line.atoms.slice(before.from, before.to).filter(({ kind }) => kind === 'word').map(({ text }) => text).join('')
  return words === '' ? undefined : [words.slice(-16)]
}

function toDraft(document: AnnotatedDocument, clause: Clause, { subject, measure, value, quantity }: { readonly subject: EntityRef; readonly measure: string; readonly value: number; readonly quantity: Quantity }): StatisticDraft {
  const index = clause.line.atoms.findIndex(atom => atom.quantity === quantity), atom = clause.line.atoms[index]
  const comparison = comparisonOf(clause, index), period = timeOf(document, clause, atom?.start ?? 0)?.edtf
  return {
    subject, measure, value, unit: quantity.unit, bound: quantity.bound, status: statusOf(document, clause, index), ...(period !== undefined && { period }), ...(comparison !== undefined && { comparison }),
    raw: { start: atom?.start ?? 0, end: atom?.end ?? 0 }, span: spanOfClause(clause), sentence: clause.sentence, rule: 'statistic/clause', confidence: clause.subject.source === 'explicit' ? 0.9 : 0.8,
  }
}

/** 荣获7金18银2铜: one figure a medal, measured by the contest of the sentence. */
function medalFigures(document: AnnotatedDocument, clause: Clause, atom: Atom): StatisticDraft[] {
  const contest = collect(document.clauses.filter(({ line, sentence, from }) => line === clause.line && sentence.start === clause.sentence.start && from <= clause.from), ({ chunks }) => chunks).findLast(({ type }) => type === 'Programme' || type === 'Event')
  const period = timeOf(document, clause, atom.start)?.edtf
  return collect(subjectsOf(document, clause), subject => (atom.medals ?? []).map((medal): StatisticDraft => ({
    subject, measure: `${contest?.name ?? ''}${medal.medal}`, value: medal.value, unit: '枚', bound: 'EXACT', status: 'ACHIEVED', ...(period !== undefined && { period }), raw: { start: atom.start, end: atom.end },
    span: spanOfClause(clause), sentence: clause.sentence, rule: 'statistic/medals', confidence: 0.9,
  })))
}

/** The same value and unit of the same subject with a like measure is said again, not another figure. */
function withoutRepeats(document: AnnotatedDocument, drafts: readonly StatisticDraft[]): StatisticDraft[] {
  const roleOf = ({ raw }: StatisticDraft): string | undefined => document.lines.find(line => line.start <= raw.start && raw.end <= line.end)?.role
  const kept: StatisticDraft[] = []
  const ranked = drafts.map(draft => ({ draft, role: roleOf(draft) })).sort((a, b) => Number(a.role !== 'body') - Number(b.role !== 'body') || a.draft.raw.start - b.draft.raw.start)
  for (const { draft, role } of ranked) {
    // a headline says the body's figures again in other words
    const isRepeat = kept.some(other => other.value === draft.value && other.unit === draft.unit && (role !== 'body' && role !== 'crosshead' ||
      other.subject.index === draft.subject.index && other.raw.start !== draft.raw.start && sharesWords(other.measure, draft.measure)))
    if (!isRepeat) kept.push(draft)
  }
  return kept.sort((a, b) => a.raw.start - b.raw.start)
}

const sharesWords = (a: string, b: string): boolean => {
  const short = a.length <= b.length ? a : b, long = short === a ? b : a
  let shared = 0
  for (let index = 0; index + 2 <= short.length; index++) if (long.includes(short.slice(index, index + 2))) shared++
  return shared * 2 >= short.length - 1
}
