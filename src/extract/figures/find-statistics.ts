import { collect } from '../../model/collect.js'
import type { Bound, EntityType } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'
import { isA, type Atom } from '../atoms.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'
import { isHedged, spanOfClause } from '../rules/frames.js'
import { measuresOf } from './measure.js'
import { isServiceYears, pivotBefore, placeOfMacro, speakerOf } from './figure-subjects.js'
import type { Quantity } from './quantity.js'

/** A figure said of an entity, with the place in the text that says it. Spans are of the reading text. */
export interface StatisticDraft {
  readonly subject: EntityRef
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly bound: Bound
  readonly status: 'ACHIEVED' | 'PLANNED'
  readonly comparison?: string
  readonly raw: Span
  readonly span: Span
  readonly sentence: Span
  readonly rule: string
  readonly confidence: number
}

/** Every measured figure of the article, each once, though headline or pull quote repeat it. */
export function findStatistics(document: AnnotatedDocument): StatisticDraft[] {
  const drafts = collect(document.clauses, clause => collect(clause.line.atoms.slice(clause.from, clause.to), (atom, offset) => {
    if (atom.kind === 'medals') return medalFigures(document, clause, atom)
    return atom.quantity && isFigure(clause, clause.from + offset, atom.quantity) ? figuresAt(document, clause, clause.from + offset) : []
  }))
  return withoutRepeats(document, drafts)
}

const TIME_UNITS = /^(?:年|个月|月|天|日|小时|分钟|秒|岁|周年|周|季度|级|代|版|层|楼|号|届|点|分|世纪|期|章|条例|晚|夜|周岁|刻|时|国语|位数)$/u
const SMALL_HAN_UNITS = /^(?:次|级|地|种|类|方|大|点|步|条|章|头|手|面|边|端|侧|位|个|人|名|句|声|双|对|度|轮|届|道|把|口|下|场|回|番|套|段|节|门|处|首|支)$/u

/** True for a figure that is measured, not a date, an age, a filter or an everyday word. */
function isFigure(clause: Clause, index: number, quantity: Quantity): boolean {
  const { atoms } = clause.line, before = atoms[index - 1], next = atoms[index + 1]
  if (outermost(clause.chunks).some(chunk => chunk.from <= index && index < chunk.to)) return false
  if (quantity.isHan && quantity.unit !== 'ratio' && /^[十百千万亿]{1,2}[^十百千万亿]/u.test(atoms[index]?.text ?? '') && !/(?:突破|超|达|达到|超过|过|逾|近|破|跨越|迈上|上)$/u.test(before?.text ?? '')) return false
  if (isQuoted(atoms, index) || /^(?:第|每|每隔)$/u.test(before?.text ?? '')) return false
  if (/^(?:级|重|之外|长的|宽的|高的|厚的|版)/u.test(next?.text ?? '') || /^(?:方|折|尺|片|寸|成熟)$/u.test(quantity.unit)) return false
  if (quantity.isHan && index === clause.from && /^(?:家|人|位|名)$/u.test(quantity.unit) && /^(?:公司|企业|单位)$/u.test(next?.text ?? '')) return false
  if (isServiceYears(clause, index, quantity)) return true
  if (TIME_UNITS.test(quantity.unit) && !(isA(before, 'change') || /^(?:缩短|提前|压缩|节省|了|至|到)$/u.test(before?.text ?? ''))) return false
  if (quantity.isHan && (quantity.values[0] ?? 0) <= 3 && SMALL_HAN_UNITS.test(quantity.unit) && !/^(?:家|项|席)$/u.test(quantity.unit) && !isCountedNoun(clause, index) && !isMoved(before)) return false
  const isOrigin = /^[从由]$/u.test(before?.text ?? '') || (/^(?:的|年)$/u.test(before?.text ?? '') && atoms.slice(Math.max(clause.from, index - 6), index).some(atom => /^[从由]$/u.test(atom.text)))
  if (isOrigin && atoms.slice(index + 1, index + 6).some(atom => /至|到|为|成$/u.test(atom.text))) return false
  const isFilter = /^的$/u.test(next?.text ?? '') && quantity.bound !== 'EXACT' && atoms.slice(index + 2, clause.to).some(atom => atom.quantity !== undefined)
  return !isFilter
}

const COUNTED_THING = /(?:生产线|产线|流水线|航线|专线|线路|基地|园区|中心|工厂|码头|泊位|项目|船|平台|赛项|赛区|展区|分会场|学校|企业|品种|专利|标准|冷库|车间|实验室|工作站|大棚|机组|风机|医院|酒店|景区|选手|医生|专家|奖项|金牌|银牌|铜牌|一等奖|二等奖|三等奖)$/u
const isCountedNoun = ({ line }: Clause, index: number): boolean => {
  const next = line.atoms[index + 1], after = line.atoms[index + 2]
  return /^n/u.test(next?.tag ?? '') && isA(next, 'person-noun') || COUNTED_THING.test(next?.text ?? '') || next?.kind === 'word' && /^(?:n|b|a|vn|x)/u.test(next.tag) && COUNTED_THING.test(after?.text ?? '')
}
/** 名次前移|两位. */
const isMoved = (before: Atom | undefined): boolean => /(?:前移|上升|提升|前进|跃升|下降|后移)(?:了)?$/u.test(before?.text ?? '')
const isQuoted = (atoms: readonly Atom[], index: number): boolean => {
  for (let open = index - 1; open >= Math.max(0, index - 4); open--) {
    const atom = atoms[open]
    if (atom?.text === '“' && atom.partner !== undefined && atom.partner > index && atom.partner - open <= 4) return true
  }
  return false
}

const SUBJECT_TYPES: readonly EntityType[] = ['Company', 'Organization', 'Place', 'Event', 'Programme', 'Person', 'Technology']

function figuresAt(document: AnnotatedDocument, clause: Clause, index: number): StatisticDraft[] {
  const quantity = clause.line.atoms[index]?.quantity
  if (!quantity) return []
  const shared = distributed(clause, index)
  const place = placeBefore(clause, index)
  const measures = crossheadMeasure(document, clause, index) ?? measuresOf(clause, index)
  const pivot = shared ?? place ?? pivotBefore(clause, index) ?? speakerOf(document, clause) ?? placeOfMacro(document, clause, measures[0] ?? '')
  const subjects = pivot ? [pivot] : isTotalOfList(clause, index) ? onlyHome(document) : subjectsOf(document, clause)
  return collect(subjects, subject => collect(measures, measure => quantity.values.map(value => toDraft(clause, { subject, measure, value, quantity }))))
}

/** 国家级能效“领跑者”：2家: the words before the colon are what the figure alone behind it counts. */
function crossheadMeasure({ clauses }: AnnotatedDocument, clause: Clause, index: number): readonly string[] | undefined {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (clause.to - clause.from !== 1 || index !== clause.from || before?.line !== clause.line || clause.line.atoms[clause.from - 1]?.text !== '：') return undefined
  const words = before.line.atoms.slice(before.from, before.to).filter(({ kind }) => kind === 'word').map(({ text }) => text).join('')
  return words === '' ? undefined : [words.slice(-16)]
}

/** “甲”“乙”分别给予1万元、5000元: the n-th figure goes to the n-th name before 分别. */
function distributed(clause: Clause, index: number): EntityRef | undefined {
  const { atoms } = clause.line
  const marker = atoms.findIndex((atom, at) => at >= clause.from && at < index && atom.text.startsWith('分别'))
  if (marker < 0) return undefined
  const named = outermost(clause.chunks).filter(chunk => chunk.to <= marker)
  // A、B、C获奖，分别获得1万元、…: the names stand in the clause before
  const names = named.length > 0 || !/(?:获|给|奖|得|为|达)/u.test(atoms.slice(marker, index).map(({ text }) => text).join('')) ? named : clause.subject.entities.map(entity => ({ entity }))
  const position = atoms.slice(marker, index).filter(atom => atom.quantity !== undefined).length
  const count = atoms.slice(marker, clause.to).filter(atom => atom.quantity !== undefined).length
  return names.length >= 2 && count === names.length ? names[position]?.entity : undefined
}

/** 其中青岛5家、烟台3家: in a list of counts each place has its own. */
function placeBefore(clause: Clause, index: number): EntityRef | undefined {
  const place = outermost(clause.chunks).find(({ type, to }) => type === 'Place' && to === index)
  const next = clause.line.atoms[index + 1], before = place && clause.line.atoms[place.from - 1]
  return place && (!next || next.kind === 'mark') && (!before || before.kind === 'mark' || before.text === '其中') ? place.entity : undefined
}

/** 甲、乙等9家企业获评…: the count is of the place, not of the firms listed. */
const isTotalOfList = ({ line, verb, chunks, from }: Clause, index: number): boolean =>
  index < verb && !outermost(chunks).some(chunk => chunk.from > from && chunk.to <= index && /^(?:为|向|与|对|给|同|由)$/u.test(line.atoms[chunk.from - 1]?.text ?? '')) && /^(?:等|等共|等单位|等企业)$/u.test(line.atoms[index - 1]?.text ?? '')
const onlyHome = ({ local }: AnnotatedDocument): readonly EntityRef[] => local ? [local] : []

/** Whom the clause says it of; the home place where it names nobody. */
function subjectsOf({ local, clauses }: AnnotatedDocument, clause: Clause): readonly EntityRef[] {
  const { subject } = clause
  const contest = subject.isOnBehalf && (subject.source === 'noun' || subject.source === 'inherited') && isAboutEntrants(clause) ? collect(clauses.slice(0, clauses.indexOf(clause) + 1), ({ chunks }) => chunks).find(({ type, kind }) => type === 'Event' || kind === 'COMPETITION') : undefined
  if (contest) return [contest.entity]
  const able = subject.entities.filter(({ type }) => SUBJECT_TYPES.includes(type)), place = able.find(({ type }) => type === 'Place')
  // a place and a firm in one breath: what is counted is the place's
  const fit = place && able.some(({ type }) => type !== 'Place') ? [place] : able
  if (fit.length > 0 && fit.length <= 3) return fit
  return fit[0] ? [fit[0]] : local ? [local] : []
}

/** 128名选手参赛, 600家企业参展: entrants are of the contest or show, though the clause does not name it. */
const isAboutEntrants = ({ line, from, to, chunks }: Clause): boolean => !chunks.some(({ type, kind }) => type === 'Event' || kind === 'COMPETITION') && line.atoms.slice(from, to).some(atom => /^(?:参赛|参展|参会|选手|代表队|参赛选手|展位|展区|同台竞技|参演)$/u.test(atom.text))

/** 较上届, 同比, 比去年: what the figure is compared with. */
function comparisonOf({ line, from }: Clause, index: number): string | undefined {
  const before = line.atoms.slice(from, index).map(({ text }) => text).join('')
  return /(?:同比|环比|较[^，、]{1,8}?(?=增|提|下|降|减|上|多|少|高|翻|净)|比[^，、]{1,8}?(?=增|提|下|降|减|上|多|少|高|翻))/u.exec(before)?.[0]
}

function toDraft(clause: Clause, { subject, measure, value, quantity }: { readonly subject: EntityRef; readonly measure: string; readonly value: number; readonly quantity: Quantity }): StatisticDraft {
  const index = clause.line.atoms.findIndex(atom => atom.quantity === quantity), atom = clause.line.atoms[index]
  const comparison = comparisonOf(clause, index)
  return {
    subject, measure, value, unit: quantity.unit, bound: quantity.bound, status: isHedged(clause, index) ? 'PLANNED' : 'ACHIEVED', ...(comparison !== undefined && { comparison }),
    raw: { start: atom?.start ?? 0, end: atom?.end ?? 0 }, span: spanOfClause(clause), sentence: clause.sentence, rule: 'statistic/clause', confidence: clause.subject.source === 'explicit' ? 0.9 : 0.8,
  }
}

/** 荣获7金18银2铜: one figure a medal, measured by the contest of the sentence. */
function medalFigures(document: AnnotatedDocument, clause: Clause, atom: Atom): StatisticDraft[] {
  const contest = collect(document.clauses.filter(({ line, sentence, from }) => line === clause.line && sentence.start === clause.sentence.start && from <= clause.from), ({ chunks }) => chunks).findLast(({ type }) => type === 'Programme' || type === 'Event')
  return collect(subjectsOf(document, clause), subject => (atom.medals ?? []).map((medal): StatisticDraft => ({
    subject, measure: `${contest?.name ?? ''}${medal.medal}`, value: medal.value, unit: '枚', bound: 'EXACT', status: 'ACHIEVED', raw: { start: atom.start, end: atom.end },
    span: spanOfClause(clause), sentence: clause.sentence, rule: 'statistic/medals', confidence: 0.9,
  })))
}

/** The same value and unit of the same subject with a like measure is said again, not another figure. */
function withoutRepeats(document: AnnotatedDocument, drafts: readonly StatisticDraft[]): StatisticDraft[] {
  const rank = (draft: StatisticDraft): number => document.lines.find(line => line.start <= draft.raw.start && draft.raw.end <= line.end)?.role === 'body' ? 0 : 1
  const kept: StatisticDraft[] = []
  for (const draft of [...drafts].sort((a, b) => rank(a) - rank(b) || a.raw.start - b.raw.start)) {
    const isRepeat = kept.some(other => other.value === draft.value && other.unit === draft.unit &&
      (rank(draft) === 1 || (other.subject.index === draft.subject.index && other.raw.start !== draft.raw.start && sharesWords(other.measure, draft.measure))))
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
