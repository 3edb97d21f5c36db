import { collect } from '../../model/collect.js'
import type { Bound } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'
import type { Atom } from '../atoms.js'
import type { AnnotatedDocument, Clause, EntityRef } from '../document.js'
import { spanOfClause } from '../rules/frames.js'
import { sentenceUpTo, timeOf } from '../time/time-of.js'
import { measuresOf, withSubjectOf } from './measure.js'
import { comparisonOf } from './comparison.js'
import { statusOf } from './status.js'
import { subjectsOf, subjectsOfFigure, type FigureBefore, type Owners } from './figure-subjects.js'
import { findFigureTopics, type FigureTopic } from './figure-topics.js'
import { isFigure } from './is-figure.js'
import { Recounts } from './recounts.js'
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

/** Where a figure stands, and whom its clause speaks of beside what its grammar says. */
interface Place { readonly clause: Clause; readonly position: number; readonly index: number; readonly topic: FigureTopic | undefined }

/** Every measured figure of the article, each once, though headline or pull quote repeat it. */
export function findStatistics(document: AnnotatedDocument): StatisticDraft[] {
  const topics = findFigureTopics(document)
  const recounts = new Recounts()
  let before: FigureBefore | undefined, sentence: Clause['sentence'] | undefined
  const drafts = collect(document.clauses, (clause, position) => collect(figuresOf(clause), index => {
    const topic = topics.get(clause), atom = clause.line.atoms[index]
    if (!atom) return []
    if (atom.kind === 'medals') return medalFigures(document, { clause, position, index, topic }, atom)
    if (clause.sentence.start !== sentence?.start) before = undefined
    sentence = clause.sentence
    if (topic?.entity === null || !atom.quantity || !isFigure(clause, index, atom.quantity)) return []
    const again = recounts.find(clause, index, atom.quantity)
    if (again) {
      before = { ...again, clause, index, isOverruled: true }
      return []
    }
    const place = { clause, position, index, topic }, whole = recounts.wholeOf(clause, index, atom.quantity)
    const owners = whole ? { subjects: whole.subjects, isOverruled: true } : subjectsOfFigure(document, { ...place, topic: topic?.entity, before })
    const measures = (crossheadMeasure(document, place) ?? measuresOf(clause, index)).map(measure => withSubjectOf(measure, isSameOwner(before, owners) ? before?.measure : undefined))
    before = { ...owners, unit: atom.quantity.unit, value: atom.quantity.values.at(-1) ?? 0, index, clause, measure: measures[0] }
    recounts.add(before)
    return figuresAt(document, place, { quantity: atom.quantity, owners, measures })
  }))
  return withoutRepeats(document, drafts)
}

/** Indices of the clause's figures. */
function figuresOf({ line: { atoms }, from, to }: Clause): readonly number[] {
  const found: number[] = []
  for (let index = from; index < to; index++) if (atoms[index]?.quantity !== undefined || atoms[index]?.kind === 'medals') found.push(index)
  return found
}

const isSameOwner = (before: FigureBefore | undefined, { subjects }: Owners): boolean =>
  before?.subjects.length === subjects.length && before.subjects.every((subject, index) => subject === subjects[index])

function figuresAt(document: AnnotatedDocument, place: Place, { quantity, owners, measures }: { readonly quantity: Quantity; readonly owners: Owners; readonly measures: readonly string[] }): StatisticDraft[] {
  const { clause } = place
  const common = commonOf(document, place)
  // what is yet to come, and of nobody named, is not the place's
  if (owners.isForWant === true && common.status === 'PLANNED') return []
  return collect(owners.subjects, subject => collect(measures, measure => quantity.values.map((value): StatisticDraft =>
    toDraft(common, { subject, measure, value, unit: quantity.unit, bound: quantity.bound, rule: place.topic ? `statistic/${place.topic.by}` : 'statistic/clause', confidence: clause.subject.source === 'explicit' ? 0.9 : 0.8 }))))
}

type Common = Pick<StatisticDraft, 'status' | 'period' | 'comparison' | 'raw' | 'span' | 'sentence'>

/** Field by field: what is added to a spread object is added the slow way. */
function toDraft({ status, period, comparison, raw, span, sentence }: Common, { subject, measure, value, unit, bound, rule, confidence }: Omit<StatisticDraft, keyof Common>): StatisticDraft {
  const draft: { -readonly [Key in keyof StatisticDraft]: StatisticDraft[Key] } = { subject, measure, value, unit, bound, status, raw, span, sentence, rule, confidence }
  if (period !== undefined) draft.period = period
  if (comparison !== undefined) draft.comparison = comparison
  return draft
}

/** What all figures of a place in the text have in common. */
function commonOf(document: AnnotatedDocument, { clause, position, index }: Place): Common {
  const { start = 0, end = 0 } = clause.line.atoms[index] ?? {}, sentence = sentenceUpTo(document.clauses, position)
  const comparison = comparisonOf(clause, index), period = timeOf(document, sentence, start)?.edtf
  return {
    status: statusOf(document, sentence, index), ...(period !== undefined && { period }), ...(comparison !== undefined && { comparison }),
    raw: { start, end }, span: spanOfClause(clause), sentence: clause.sentence,
  }
}

/** 国家级能效“领跑者”：2家: the words before the colon are what the figure alone behind it counts. */
function crossheadMeasure({ clauses }: AnnotatedDocument, { clause, position, index }: Place): readonly string[] | undefined {
  const before = clauses[position - 1]
  if (clause.to - clause.from !== 1 || index !== clause.from || before?.line !== clause.line || clause.line.atoms[clause.from - 1]?.text !== '：') return undefined
  const words = before.line.atoms.slice(before.from, before.to).filter(({ kind }) => kind === 'word').map(({ text }) => text).join('')
  return words === '' ? undefined : [words.slice(-16)]
}

/** 荣获7金18银2铜: one figure a medal, measured by the contest of the sentence. */
function medalFigures(document: AnnotatedDocument, place: Place, { medals = [] }: Atom): StatisticDraft[] {
  const contest = collect(sentenceUpTo(document.clauses, place.position), ({ chunks }) => chunks).findLast(({ type }) => type === 'Programme' || type === 'Event')
  const subjects = place.topic?.entity ? [place.topic.entity] : subjectsOf(document, place.clause), common = commonOf(document, place)
  return collect(subjects, subject => medals.map((medal): StatisticDraft =>
    toDraft(common, { subject, measure: `${contest?.name ?? ''}${medal.medal}`, value: medal.value, unit: '枚', bound: 'EXACT', rule: 'statistic/medals', confidence: 0.9 })))
}

/** The same value and unit of the same subject with a like measure is said again, not another figure. */
function withoutRepeats(document: AnnotatedDocument, drafts: readonly StatisticDraft[]): StatisticDraft[] {
  const roleOf = ({ raw }: StatisticDraft): string | undefined => document.lines.find(line => line.start <= raw.start && raw.end <= line.end)?.role
  const kept: StatisticDraft[] = []
  const ranked = drafts.map(draft => ({ draft, role: roleOf(draft) })).sort((a, b) => Number(a.role !== 'body') - Number(b.role !== 'body') || a.draft.raw.start - b.draft.raw.start)
  for (const { draft, role } of ranked) {
    // a headline says the body's figures again in other words
    const isSaid = role !== 'body' && role !== 'crosshead'
    const isRepeat = kept.some(other => other.value === draft.value && (other.unit === draft.unit || isSaid && isSameCount(other.unit, draft.unit)) && (isSaid ||
      other.subject.index === draft.subject.index && other.raw.start !== draft.raw.start && sharesWords(other.measure, draft.measure)))
    if (!isRepeat) kept.push(draft)
  }
  return kept.sort((a, b) => a.raw.start - b.raw.start)
}

const SAME_COUNTS: readonly RegExp[] = [/^[名人位]$/u, /^(?:家|席|户|个)$/u]
const isSameCount = (a: string, b: string): boolean => SAME_COUNTS.some(units => units.test(a) && units.test(b))

const sharesWords = (a: string, b: string): boolean => {
  const short = a.length <= b.length ? a : b, long = short === a ? b : a
  let shared = 0
  for (let index = 0; index + 2 <= short.length; index++) if (long.includes(short.slice(index, index + 2))) shared++
  return shared * 2 >= short.length - 1
}
