import type { EntityType } from '../../model/ontology.js'
import { firstContentIndex } from '../clause-words.js'
import { personServing } from './duration.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'
import { contestOf, ownersOfTotal, samplesBefore } from './occasions.js'

const SUBJECT_TYPES: readonly EntityType[] = ['Company', 'Organization', 'Place', 'Event', 'Programme', 'Person', 'Technology']

/** A figure of a clause, whom the clause speaks of beside what its grammar says, and whose the sentence's figure before it is. */
export interface Figure { readonly clause: Clause; readonly position: number; readonly index: number; readonly topic: EntityRef | undefined; readonly before?: FigureBefore | undefined }

/** The figure before in the sentence: whose it is, what it measures, how much, of what unit, and where. */
export interface FigureBefore { readonly subjects: readonly EntityRef[]; readonly unit: string; readonly value: number; readonly index: number; readonly clause: Clause; readonly isOverruled: boolean; readonly measure: string | undefined }

/** Whom a figure is said of, and whether that is somebody else than its clause's grammar says, so that the sentence goes on about it. */
export interface Owners { readonly subjects: readonly EntityRef[]; readonly isOverruled: boolean }

/** Whom a figure is said of: who stands next to it, else whom its clause speaks of, else the home place. */
export function subjectsOfFigure(document: AnnotatedDocument, figure: Figure): Owners {
  const { clause, index, topic, before } = figure
  const each = eachBefore(clause, index)
  if (each) return { subjects: each, isOverruled: false }
  const beside = distributed(clause, index) ?? itemBefore(clause, index) ?? nameBehind(clause, index) ?? pivotBefore(clause, index) ?? ownerBefore(clause, index)
  if (beside) return { subjects: [beside], isOverruled: false }
  const total = ownersOfTotal(document, figure)
  if (total) return { subjects: total, isOverruled: true }
  if (before && isPartOfBefore(clause, index, before)) return { subjects: before.subjects, isOverruled: before.isOverruled }
  const contest = contestOf(document, figure)
  if (contest) return { subjects: [contest], isOverruled: true }
  if (topic) return { subjects: [topic], isOverruled: false }
  const subjects = isTotalOfList(clause, index) ? onlyHome(document) : subjectsOf(document, clause)
  return isOfUnnamed(clause) && subjects.every(({ type }) => type === 'Place') ? { subjects: [], isOverruled: true } : { subjects, isOverruled: false }
}

/** 公司拥有员工1200人, where the report names no firm: of somebody, but not of the place. */
const isOfUnnamed = (clause: Clause): boolean =>
  clause.subject.source !== 'explicit' && clause.subject.source !== 'home' && /^(?:公司|集团|[该本这](?:公司|集团|企业|校|院|馆|项目|工程|基地|医院|学校|酒店|合作社|平台|中心|船|轮|桥|产品|系统|技术|装置|设备))$/u.test(clause.line.atoms[firstContentIndex(clause.line.atoms, clause)]?.text ?? '')

/** 项目163个，其中国家级4个, …5家：4家盈利, 9个项目总投资64亿元: a part of what the figure before counts, or more of the same. */
function isPartOfBefore(clause: Clause, index: number, before: FigureBefore): boolean {
  const { line: { atoms }, from, subject, chunks } = clause, { quantity } = atoms[index] ?? {}
  // 其中寿光蔬菜、昌乐西瓜等寄递量占三成: places in what is only named for example
  const isExample = subject.entities.every(({ type }) => type === 'Place') && atoms.slice(from, index).some(({ text }) => text.startsWith('等'))
  const isWhole = atoms[from]?.text === '其中' && (subject.source !== 'explicit' || isExample)
  if (before.clause === clause) return isWhole || !atoms.slice(before.index, index).some(({ text }) => text === '、') && !chunks.some(chunk => chunk.from > before.index && chunk.from < index)
  if (before.isOverruled && isOpen(clause) && isSame(subject.entities, before.clause.subject.entities)) return true
  if (isWhole) return true
  return index === from && quantity?.unit === before.unit && COUNTS.test(before.unit) && (quantity.values[0] ?? 0) < before.value
}

const isOpen = ({ subject: { source } }: Clause): boolean => source === 'noun' || source === 'inherited' || source === 'none'
const isSame = (a: readonly EntityRef[], b: readonly EntityRef[]): boolean => a.length === b.length && a.every((entity, index) => entity === b[index])
const COUNTS = /^(?:家|个|名|人|位|项|件|所|处)$/u

const PIVOT = /^(?:责令|勒令|助力|帮助|帮|支持|推动|促使|令|使|让|带动|支撑|督促|指导|引导)$/u
const FINED = /^(?:对|给予|向)$/u
const SANCTION = /^(?:没收|罚款|处罚|处以|罚没|奖励|补助|补贴|给予奖励|给予补助|发放|兑付)/u

/** 责令甲公司召回1260把, 对乙商行罚款4万元, 让丙药厂增产30%: the named one that is made to do it. */
function pivotBefore(clause: Clause, index: number): EntityRef | undefined {
  const { atoms } = clause.line
  return outermost(clause.chunks).findLast(chunk => {
    if (chunk.to > index || !/^(?:Company|Organization|Person|Technology)$/u.test(chunk.type)) return false
    const before = atoms.slice(Math.max(clause.from, chunk.from - 3), chunk.from)
    if (before.some(atom => PIVOT.test(atom.text))) return true
    return before.some(atom => FINED.test(atom.text)) && atoms.slice(chunk.to, index).some(atom => SANCTION.test(atom.text)) && /^(?:没收|罚款|处罚|处以|罚没)/u.test(atoms.slice(chunk.to, index).map(({ text }) => text).join(''))
  })?.entity
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

/** 招远市和莱州市|各|1家: every one of the names has so much. */
function eachBefore({ line: { atoms }, chunks, from }: Clause, index: number): readonly EntityRef[] | undefined {
  if (!/^(?:各|均为|都是|各有|各获)$/u.test(atoms[index - 1]?.text ?? '')) return undefined
  const names = outermost(chunks).filter(({ from: start, to, type }) => start >= from && to < index && SUBJECT_TYPES.includes(type))
  let first = names.length - 1
  if (names[first]?.to !== index - 1) return undefined
  while (first > 0 && names[first - 1]?.to === (names[first]?.from ?? 0) - 1 && /^(?:、|和|与|及)$/u.test(atoms[(names[first]?.from ?? 0) - 1]?.text ?? '')) first--
  return names.length - first >= 2 ? names.slice(first).map(({ entity }) => entity) : undefined
}

/** 青岛5家、烟台3家, 甲公司投资3亿元的…、乙公司投资2亿元的…: in a list of counts each item has its own. */
function itemBefore(clause: Clause, index: number): EntityRef | undefined {
  const { line: { atoms }, chunks, from } = clause
  const named = outermost(chunks).filter(({ to, type }) => to <= index && SUBJECT_TYPES.includes(type))
  const place = named.find(({ type, to }) => type === 'Place' && to === index), next = atoms[index + 1], before = place && atoms[place.from - 1]
  if (samplesBefore(clause, index)) return undefined
  if (place && (!next || next.kind === 'mark') && (!before || before.kind === 'mark' || before.text === '其中')) return place.entity
  const comma = from + atoms.slice(from, index).findLastIndex(({ text }) => text === '、')
  const isItem = comma > from && atoms.slice(from, comma).some(atom => atom.quantity !== undefined)
  return isItem ? named.find(chunk => chunk.from === comma + 1 && chunk.type !== 'Event')?.entity : undefined
}

/** 已在甲公司|12条产线使用, 投产的是甲公司|年产|1.5万吨…项目: the firm or body right before the figure has what is counted. */
function ownerBefore({ line: { atoms }, chunks, from }: Clause, index: number): EntityRef | undefined {
  const owner = outermost(chunks).findLast(({ type, to }) => (type === 'Company' || type === 'Organization') && (to === index || to === index - 1 && /^(?:年产|总投资|投资)$/u.test(atoms[to]?.text ?? '')))
  const lead = atoms[(owner?.from ?? 0) - 1]?.text ?? ''
  return owner && owner.from > from && (/^(?:在|于|为)$/u.test(lead) || owner.to < index && /^(?:是|为)$/u.test(lead)) ? owner.entity : undefined
}

/** 4家来自福山, 总投资5亿元的某项目, 从教31年的某某: the name that stands behind the figure and is described by it. */
function nameBehind(clause: Clause, index: number): EntityRef | undefined {
  const { line: { atoms }, chunks } = clause, names = outermost(chunks), serving = personServing(clause, index)
  if (serving) return serving
  if (atoms[index + 1]?.text === '来自' && /^(?:家|名|人|位|项|个)$/u.test(atoms[index]?.quantity?.unit ?? '')) return names.find(({ type, from, to }) => type === 'Place' && from === index + 2 && (atoms[to]?.kind ?? 'mark') === 'mark' && (atoms[to]?.text !== '、' || atoms[to + 1]?.quantity !== undefined))?.entity
  const isFirst = atoms[index + 1]?.text === '的' && names.every(({ to, type }) => to > index || type === 'Place')
  return isFirst ? names.find(({ from, type }) => from === index + 2 && /^(?:Programme|Company|Organization|Technology)$/u.test(type))?.entity : undefined
}

/** 甲、乙等9家企业获评…: the count is of the place, not of the firms listed from the clause's start on. */
function isTotalOfList(clause: Clause, index: number): boolean {
  const { line: { atoms }, chunks, verb } = clause, first = outermost(chunks)[0]
  return index < verb && /^(?:等|等共|等单位|等企业)$/u.test(atoms[index - 1]?.text ?? '') && first !== undefined && first.from <= firstContentIndex(atoms, clause) && /^(?:、|和|与|及|等.*)$/u.test(atoms[first.to]?.text ?? '')
}
const onlyHome = ({ local }: AnnotatedDocument): readonly EntityRef[] => local ? [local] : []

/** Whom the clause says it of; the home place where it names nobody. */
export function subjectsOf({ local }: AnnotatedDocument, { subject }: Clause): readonly EntityRef[] {
  const able = subject.entities.filter(({ type }) => SUBJECT_TYPES.includes(type)), place = able.find(({ type }) => type === 'Place')
  // a place and a firm in one breath: what is counted is the place's
  const fit = place && able.some(({ type }) => type !== 'Place') ? [place] : able
  if (fit.length > 0 && fit.length <= 3) return fit
  return fit[0] ? [fit[0]] : local ? [local] : []
}
