import { firstContentIndex } from '../clause-words.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'
import { isForWant } from './measured-by-nature.js'
import { contestOf, ownersOfTotal } from './occasions.js'
import { besideFigure, eachBefore, isFieldOfUse, SUBJECT_TYPES } from './owners-beside.js'
import { fieldOf, grantOf, homeWithin, isRest } from './grants.js'

/** A figure of a clause, whom the clause speaks of beside what its grammar says, and whose the sentence's figure before it is. */
export interface Figure { readonly clause: Clause; readonly position: number; readonly index: number; readonly topic: EntityRef | undefined; readonly before?: FigureBefore | undefined }

/** The figure before in the sentence: whose it is, what it measures, how much, of what unit, and where. */
export interface FigureBefore { readonly subjects: readonly EntityRef[]; readonly unit: string; readonly value: number; readonly index: number; readonly clause: Clause; readonly isOverruled: boolean; readonly measure: string | undefined }

/** Whom a figure is said of, and whether that is somebody else than its clause's grammar says, so that the sentence goes on about it; or whether it is only the report's place, for want of another. */
export interface Owners { readonly subjects: readonly EntityRef[]; readonly isOverruled: boolean; readonly isForWant?: boolean }

/** Whom a figure is said of: who stands next to it, else whom its clause speaks of, else the home place. */
export function subjectsOfFigure(document: AnnotatedDocument, figure: Figure): Owners {
  const { clause, index, topic, before } = figure
  const each = eachBefore(clause, index)
  if (each) return { subjects: each, isOverruled: false }
  const beside = besideFigure(clause, index)
  if (beside === null) return { subjects: [], isOverruled: false }
  if (beside) return { subjects: [beside], isOverruled: isFieldOfUse(clause, index) }
  const total = ownersOfTotal(document, figure)
  if (total) return { subjects: total, isOverruled: true }
  const grant = grantOf(document, figure) ?? homeWithin(document, clause, index) ?? fieldOf(clause, index)
  if (grant) return { subjects: [grant], isOverruled: true }
  if (before && isRest(clause, index) && before.clause !== clause) return { subjects: before.subjects, isOverruled: true }
  if (before && isPartOfBefore(clause, index, before)) return { subjects: before.subjects, isOverruled: before.isOverruled }
  const contest = contestOf(document, figure)
  if (contest) return { subjects: [contest], isOverruled: true }
  if (topic) return { subjects: [topic], isOverruled: false }
  const subjects = isTotalOfList(clause, index) ? onlyHome(document) : subjectsOf(document, clause)
  if (isForWant(clause) && subjects.every(({ type }) => type === 'Place') && !isReportOn(document, clause, subjects[0])) return { subjects: [], isOverruled: true }
  if (isOfUnread(clause)) return { subjects: [], isOverruled: true }
  return isOfUnnamed(clause) && subjects.every(({ type }) => type === 'Place') ? { subjects: [], isOverruled: true } : { subjects, isOverruled: false, isForWant: isForWant(clause) }
}

/** True where the report is about the place: the headline names it or means it, the first paragraph says 全市, or this one has spoken of it. A report without a headline may be. */
function isReportOn({ clauses, clausesByLine, lines }: AnnotatedDocument, clause: Clause, place: EntityRef | undefined): boolean {
  const speaksOf = ({ subject: { source, entities } }: Clause): boolean => (source === 'explicit' || source === 'home') && entities.some(entity => entity === place)
  if ((clausesByLine[clause.line.index] ?? []).some(other => other.from < clause.from && speaksOf(other))) return true
  if (clause.line.role !== 'body' || !lines.some(({ role }) => role === 'headline')) return true
  const lead = lines.findIndex(({ role }) => role === 'body')
  return clauses.some(other => other.line.role === 'headline' && (speaksOf(other) || other.chunks.some(({ entity }) => entity === place))) || (clausesByLine[lead] ?? []).some(other => other.subject.source === 'home' && speaksOf(other))
}

/** What a body's name ends in that a place begins: such a body acts itself, though its name was not read. */
const BODY_HEAD = /(?:^港|港区|新港|中院|法院|检察院|批发部|批发市场|世界|乐园|游乐园|景区|风景区|度假区|码头|机场|车站|火车站|超市|商场|商城|酒店|饭店|宾馆|农场|林场|牧场|渔场|酒庄|书店|药店|粮油店|合作社|商行|作坊|幼儿园|养老院|剧院|剧场|博物馆|图书馆|美术馆|文化馆|医院|中学|小学|学院|大学|职专|公司|集团|银行|电厂|水厂|药厂|船厂|电站|水库|隧道|大桥)$/u

/** 青岛|海底|世界|推出专场42场: not the place's, but of the body that it is part of. */
function isOfUnread({ line: { atoms }, verb, chunks, subject: { source, entities, isOnBehalf } }: Clause): boolean {
  if (source !== 'explicit' || !isOnBehalf || !entities.every(({ type }) => type === 'Place')) return false
  const place = outermost(chunks).findLast(({ type, to }) => type === 'Place' && to <= verb)
  if (!place) return false
  const words = atoms.slice(place.to, Math.min(verb, place.to + 4)), end = words.findIndex(({ kind, tag, text }, offset) => kind !== 'word' || chunks.some(({ type, from, to }) => type === 'Award' && from <= place.to + offset && place.to + offset < to) || !/^(?:n|x|j|b|s|vn|l)/u.test(tag) && !BODY_HEAD.test(text))
  // 威海|景区|接待…: a bare kind is all of them
  const head = words.slice(0, end < 0 ? undefined : end).findLastIndex(({ text }) => BODY_HEAD.test(text))
  return head > 0 || head === 0 && /^(?:港|港区|新港|中院|法院|检察院|机场|火车站|.{2,}(?:港区|景区|医院|中学|公司|集团))$/u.test(words[0]?.text ?? '')
}

/** 公司拥有员工1200人, where the report names no firm: of somebody, but not of the place. */
const isOfUnnamed = (clause: Clause): boolean => {
  const word = clause.line.atoms[firstContentIndex(clause.line.atoms, clause)]?.text ?? '', { subject: { source, entities } } = clause
  if (source === 'explicit') return false
  return source !== 'home' && UNNAMED.test(word) || VILLAGE.test(word) && entities.every(({ name }) => !/(?:村|社区)$/u.test(name))
}

const UNNAMED = /^(?:公司|集团|店里|小店|家里|船上|队里|班里|校园|全校|全院|全厂|厂里|合作社|[该本这](?:公司|集团|企业|校|院|馆|项目|工程|基地|医院|学校|酒店|合作社|平台|中心|船|轮|桥|产品|系统|技术|装置|设备))$/u
/** Villages have mostly no listed name. */
const VILLAGE = /^(?:全村|村里|村民|村民们|村集体|村|村上|该村|本村|我村|我们村|村子|这个村|社员|社里)$/u

/** 项目163个，其中国家级4个, …5家：4家盈利, 9个项目总投资64亿元: a part of what the figure before counts, or more of the same. */
function isPartOfBefore(clause: Clause, index: number, before: FigureBefore): boolean {
  const { line: { atoms }, from, subject, chunks } = clause, { quantity } = atoms[index] ?? {}
  // 其中寿光蔬菜、昌乐西瓜等寄递量占三成: places in what is only named for example
  const isExample = subject.entities.every(({ type }) => type === 'Place') && atoms.slice(from, index).some(({ text }) => text.startsWith('等'))
  const isWhole = atoms[from]?.text === '其中' && (subject.source !== 'explicit' || isExample)
  if (before.clause === clause) return isWhole || !atoms.slice(before.index, index).some(({ text }) => text === '、') && !chunks.some(chunk => chunk.from > before.index && chunk.from < index)
  // 23项获奖成果里，企业牵头的18项
  if (clause.from - before.clause.to <= 1 && subject.source !== 'explicit' && subject.source !== 'home' && isWithin(before)) return true
  if (before.isOverruled && isOpen(clause) && isSame(subject.entities, before.clause.subject.entities)) return true
  if (isWhole) return true
  return index === from && quantity?.unit === before.unit && COUNTS.test(before.unit) && (quantity.values[0] ?? 0) < before.value
}

/** …项|成果|中，: a count of which what follows tells the parts. */
const isWithin = ({ clause: { line: { atoms }, from, to }, index, unit }: FigureBefore): boolean =>
  /^[里中内]$/u.test(atoms[to - 1]?.text ?? '') && to - index <= 5 && COUNTS.test(unit) && atoms.slice(from, index).every(({ text }) => /^(?:在|这|的|全部|上述)$/u.test(text))

const isOpen = ({ subject: { source } }: Clause): boolean => source === 'noun' || source === 'inherited' || source === 'none'
const isSame = (a: readonly EntityRef[], b: readonly EntityRef[]): boolean => a.length === b.length && a.every((entity, index) => entity === b[index])
const COUNTS = /^(?:家|个|名|人|位|项|件|所|处)$/u

/** 甲、乙等9家企业获评…: the count is of the place, not of the firms listed from the clause's start on. */
function isTotalOfList(clause: Clause, index: number): boolean {
  const { line: { atoms }, chunks, verb } = clause, first = outermost(chunks)[0]
  return index < verb && /^(?:等|等共|等单位|等企业)$/u.test(atoms[index - 1]?.text ?? '') && first !== undefined && first.from <= firstContentIndex(atoms, clause) && /^(?:、|和|与|及|等.*)$/u.test(atoms[first.to]?.text ?? '')
}
const onlyHome = ({ local }: AnnotatedDocument): readonly EntityRef[] => local ? [local] : []

/** Whom the clause says it of; the home place where it names nobody. */
export function subjectsOf({ local, chunks }: AnnotatedDocument, { subject, sentence, line }: Clause): readonly EntityRef[] {
  const able = subject.entities.filter(({ type }) => SUBJECT_TYPES.includes(type)), place = able.find(({ type }) => type === 'Place')
  // a place and a firm in one breath: what is counted is the place's
  const fit = place && able.some(({ type }) => type !== 'Place') ? [place] : able
  // several places of another sentence are not all spoken of any more
  const isOver = local !== undefined && fit.length >= 2 && place && (subject.source === 'noun' || subject.source === 'inherited') && !(chunks[line.index] ?? []).some(({ entity, start, end }) => fit.includes(entity) && start >= sentence.start && end <= sentence.end)
  if (isOver) return [local]
  if (fit.length > 0 && fit.length <= 3) return fit
  return fit[0] ? [fit[0]] : local ? [local] : []
}
