import type { EntityType } from '../../model/ontology.js'
import { firstContentIndex } from '../clause-words.js'
import { personServing } from './duration.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'

const SUBJECT_TYPES: readonly EntityType[] = ['Company', 'Organization', 'Place', 'Event', 'Programme', 'Person', 'Technology']

/** A figure of a clause, and whom the clause speaks of beside what its grammar says. */
export interface Figure { readonly clause: Clause; readonly position: number; readonly index: number; readonly topic: EntityRef | undefined }

/** Whom a figure is said of: who stands next to it, else whom its clause speaks of, else the home place. */
export function subjectsOfFigure(document: AnnotatedDocument, { clause, position, index, topic }: Figure): readonly EntityRef[] {
  const own = distributed(clause, index) ?? itemBefore(clause, index) ?? nameBehind(clause, index) ?? pivotBefore(clause, index) ?? ownerBefore(clause, index) ?? contestOf(document, { clause, position, index, topic }) ?? topic
  if (own) return [own]
  return isTotalOfList(clause, index) ? onlyHome(document) : subjectsOf(document, clause)
}

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

/** 青岛5家、烟台3家, 甲公司投资3亿元的…、乙公司投资2亿元的…: in a list of counts each item has its own. */
function itemBefore({ line: { atoms }, chunks, from }: Clause, index: number): EntityRef | undefined {
  const named = outermost(chunks).filter(({ to, type }) => to <= index && SUBJECT_TYPES.includes(type))
  const place = named.find(({ type, to }) => type === 'Place' && to === index), next = atoms[index + 1], before = place && atoms[place.from - 1]
  if (place && (!next || next.kind === 'mark') && (!before || before.kind === 'mark' || before.text === '其中')) return place.entity
  const comma = from + atoms.slice(from, index).findLastIndex(({ text }) => text === '、')
  const isItem = comma > from && atoms.slice(from, comma).some(atom => atom.quantity !== undefined)
  return isItem ? named.find(chunk => chunk.from === comma + 1 && chunk.type !== 'Event')?.entity : undefined
}

/** 已在甲公司|12条产线使用: the firm or body right before the figure has what is counted. */
const ownerBefore = ({ line: { atoms }, chunks, from }: Clause, index: number): EntityRef | undefined =>
  outermost(chunks).find(({ type, to, from: start }) => (type === 'Company' || type === 'Organization') && to === index && start > from && /^(?:在|于|为)$/u.test(atoms[start - 1]?.text ?? ''))?.entity

/** 4家来自福山, 总投资5亿元的某项目, 从教31年的某某: the name that stands behind the figure and is described by it. */
function nameBehind(clause: Clause, index: number): EntityRef | undefined {
  const { line: { atoms }, chunks } = clause, names = outermost(chunks), serving = personServing(clause, index)
  if (serving) return serving
  if (atoms[index + 1]?.text === '来自' && /^(?:家|名|人|位|项|个)$/u.test(atoms[index]?.quantity?.unit ?? '')) return names.find(({ type, from, to }) => type === 'Place' && from === index + 2 && (atoms[to]?.kind ?? 'mark') === 'mark')?.entity
  const isFirst = atoms[index + 1]?.text === '的' && names.every(({ to, type }) => to > index || type === 'Place')
  return isFirst ? names.find(({ from, type }) => from === index + 2 && /^(?:Programme|Company|Organization|Technology)$/u.test(type))?.entity : undefined
}

/** 甲、乙等9家企业获评…: the count is of the place, not of the firms listed from the clause's start on. */
function isTotalOfList(clause: Clause, index: number): boolean {
  const { line: { atoms }, chunks, verb } = clause, first = outermost(chunks)[0]
  return index < verb && /^(?:等|等共|等单位|等企业)$/u.test(atoms[index - 1]?.text ?? '') && first !== undefined && first.from <= firstContentIndex(atoms, clause)
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

const ENTRANTS = /^(?:参赛|参展|参会|与会|选手|代表队|参赛选手|展位|展区|展商|同台竞技|参演|观众|赛道|赛程|补给站|参观者|观赛|参赛者|跑者|跑友|业内人士|嘉宾|客商|采购商|与会者)$/u

/** 128名选手参赛, 600家企业参展: entrants are of the contest or show, though the clause does not name it. */
const isAboutEntrants = ({ line, from, to, chunks }: Clause): boolean => !chunks.some(({ type, kind }) => type === 'Event' || kind === 'COMPETITION') && line.atoms.slice(from, to).some(atom => ENTRANTS.test(atom.text))

/** The contest or show that entrants are counted for where the clause names none. */
function contestOf({ clauses }: AnnotatedDocument, { clause, position, index }: Figure): EntityRef | undefined {
  const { line: { atoms }, subject: { source, entities, isOnBehalf } } = clause
  const isPlace = entities.every(({ type }) => type === 'Place')
  // 210名业内人士齐聚安丘: the place behind the figure is where, not who
  const isWhere = source === 'explicit' && isPlace && outermost(clause.chunks).every(({ from }) => from > index)
  if (!isWhere && source !== 'noun' && !(source === 'inherited' && (isOnBehalf || isPlace)) || !isAboutEntrants(clause)) return undefined
  if (/^(?:该?公司|该?企业|集团)$/u.test(atoms[firstContentIndex(atoms, clause)]?.text ?? '')) return undefined
  for (let at = 0; at <= position; at++) {
    const contest = clauses[at]?.chunks.find(({ type, kind }) => type === 'Event' || kind === 'COMPETITION')
    if (contest) return contest.entity
  }
  return undefined
}
