import type { EntityType } from '../../model/ontology.js'
import { outermost, type Clause, type EntityRef } from '../document.js'
import { personServing } from './duration.js'
import { samplesBefore } from './occasions.js'

/** What a figure can be said of. */
export const SUBJECT_TYPES: readonly EntityType[] = ['Company', 'Organization', 'Place', 'Event', 'Programme', 'Person', 'Technology']

/** Who stands next to the figure and has it; `null` where it is somebody whom the report does not name, undefined where nobody stands there. */
export function besideFigure(clause: Clause, index: number): EntityRef | null | undefined {
  const shared = distributed(clause, index)
  return shared === undefined ? nextTo(clause, index) : shared
}

const nextTo = (clause: Clause, index: number): EntityRef | undefined =>
  itemBefore(clause, index) ?? nameBehind(clause, index) ?? pivotBefore(clause, index) ?? ownerBefore(clause, index) ?? makerBefore(clause, index)

const PIVOT = /^(?:责令|勒令|助力|帮助|帮|支持|推动|促使|令|使|让|带动|支撑|督促|指导|引导)$/u
const FINED = /^(?:对|给予|向)$/u
const SANCTION = /^(?:没收|罚款|处罚|处以|罚没|奖励|补助|补贴|给予奖励|给予补助|发放|兑付)/u

/** 责令甲公司召回1260把, 对乙商行罚款4万元, 让丙药厂增产30%: the named one that is made to do it. */
function pivotBefore(clause: Clause, index: number): EntityRef | undefined {
  const { atoms } = clause.line
  return outermost(clause.chunks).findLast(chunk => {
    if (chunk.to > index || !/^(?:Company|Organization|Person|Technology)$/u.test(chunk.type)) return false
    const before = atoms.slice(Math.max(clause.from, chunk.from - 3), chunk.from)
    const isOutside = (at: number): boolean => !outermost(clause.chunks).some(({ from, to }) => from <= at && at < to)
    if (before.some((atom, offset) => PIVOT.test(atom.text) && isOutside(chunk.from - before.length + offset))) return true
    return before.some(atom => FINED.test(atom.text)) && atoms.slice(chunk.to, index).some(atom => SANCTION.test(atom.text)) && /^(?:没收|罚款|处罚|处以|罚没)/u.test(atoms.slice(chunk.to, index).map(({ text }) => text).join(''))
  })?.entity
}

/** “甲”“乙”分别给予1万元、5000元: the n-th figure goes to the n-th name before 分别. */
function distributed(clause: Clause, index: number): EntityRef | null | undefined {
  const { atoms } = clause.line
  const marker = atoms.findIndex((atom, at) => at >= clause.from && at < index && atom.text.startsWith('分别'))
  if (marker < 0) return undefined
  const named = outermost(clause.chunks).filter(chunk => chunk.to <= marker)
  // A、B、C获奖，分别获得1万元、…: the names stand in the clause before
  const names = named.length > 0 || !/(?:获|给|奖|得|为|达)/u.test(atoms.slice(marker, index).map(({ text }) => text).join('')) ? named : clause.subject.entities.map(entity => ({ entity }))
  const position = atoms.slice(marker, index).filter(atom => atom.quantity !== undefined).length
  const count = atoms.slice(marker, clause.to).filter(atom => atom.quantity !== undefined).length
  if (names.length >= 2 && count === names.length) return names[position]?.entity
  return itemOfShares(clause, marker, { position, count })
}

/** 某园、甲市、乙市|分别有9家、8家和6家: the n-th item's, though not every item is known as a name. */
function itemOfShares({ line: { atoms }, chunks, from }: Clause, marker: number, { position, count }: { readonly position: number; readonly count: number }): EntityRef | null | undefined {
  const named = outermost(chunks).filter(({ to, type }) => to <= marker && SUBJECT_TYPES.includes(type))
  const ends = atoms.slice(from, marker).flatMap(({ text }, offset) => /^(?:、|和|与|及|以及)$/u.test(text) ? [from + offset] : []).filter(at => !named.some(chunk => chunk.from < at && at < chunk.to))
  if (named.length < 2 || ends.length + 1 !== count) return undefined
  const start = position === 0 ? from : (ends[position - 1] ?? from) + 1, end = ends[position] ?? marker
  return named.find(chunk => chunk.from >= start && chunk.to <= end)?.entity ?? null
}

/** 招远市和莱州市|各|1家: every one of the names has so much. */
export function eachBefore({ line: { atoms }, chunks, from }: Clause, index: number): readonly EntityRef[] | undefined {
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
  return isItem ? named.find(chunk => chunk.from === comma + 1 && chunk.type !== 'Event' && !/^级/u.test(atoms[chunk.to]?.text ?? ''))?.entity : undefined
}

/** 已在甲公司|12条产线使用, 投产的是甲公司|年产|1.5万吨…项目: the firm or body right before the figure has what is counted. */
function ownerBefore({ line: { atoms }, chunks, from }: Clause, index: number): EntityRef | undefined {
  // 扣押|甲公司|名下|的|3辆|冷藏车
  const held = /^(?:名下|旗下|所属)$/u.test(atoms[index - 2]?.text ?? '') && atoms[index - 1]?.text === '的' ? index - 2 : atoms[index - 1]?.text === '名下' || atoms[index - 1]?.text === '名下的' ? index - 1 : -1
  const holder = outermost(chunks).find(({ to, type }) => to === held && /^(?:Company|Organization|Person)$/u.test(type))
  if (holder) return holder.entity
  const owner = outermost(chunks).findLast(({ type, to }) => (type === 'Company' || type === 'Organization') && (to === index || to === index - 1 && /^(?:年产|总投资|投资|斥资|耗资|投入)$/u.test(atoms[to]?.text ?? '')))
  const lead = atoms[(owner?.from ?? 0) - 1]?.text ?? ''
  return owner && owner.from > from && (/^(?:在|于|为|由)$/u.test(lead) || owner.to < index && /^(?:是|为)$/u.test(lead)) ? owner.entity : undefined
}

/** 4家来自福山, 总投资5亿元的某项目, 从教31年的某某: the name that stands behind the figure and is described by it. */
function nameBehind(clause: Clause, index: number): EntityRef | undefined {
  const { line: { atoms }, chunks } = clause, names = outermost(chunks), serving = personServing(clause, index)
  if (serving) return serving
  if (atoms[index + 1]?.text === '来自' && /^(?:家|名|人|位|项|个)$/u.test(atoms[index]?.quantity?.unit ?? '')) return names.find(({ type, from, to }) => type === 'Place' && from === index + 2 && (atoms[to]?.kind ?? 'mark') === 'mark' && (atoms[to]?.text !== '、' || atoms[to + 1]?.quantity !== undefined))?.entity
  // 甲公司|投资|6.8亿元|的|某项目: what the money goes into
  const isInvested = /^(?:总?投资|投资额|斥资|耗资|投入)$/u.test(atoms[index - 1]?.text ?? '') && atoms[index]?.quantity?.unit.endsWith('元') === true
  const isFirst = atoms[index + 1]?.text === '的' && (isInvested || names.every(({ to, type }) => to > index || type === 'Place'))
  return isFirst ? names.find(({ from, type }) => from === index + 2 && /^(?:Programme|Company|Organization|Technology)$/u.test(type))?.entity : undefined
}

/** 甲生产的1.3万吨X和|乙|建造的|4套|Y: in a list of what several made, each maker has his own. */
function makerBefore({ line: { atoms }, chunks, from }: Clause, index: number): EntityRef | undefined {
  if (atoms[index - 1]?.text.endsWith('的') !== true) return undefined
  const maker = outermost(chunks).findLast(({ to, type }) => to < index && to >= index - 3 && (type === 'Company' || type === 'Organization')), lead = atoms[(maker?.from ?? 0) - 1]?.text ?? ''
  const isListed = /^(?:和|、|与|及|以及)$/u.test(lead) && atoms.slice(from, maker?.from ?? from).some(({ quantity }) => quantity !== undefined)
  return maker && isListed && atoms.slice(maker.to, index).some(({ tag, text }) => tag.startsWith('v') || /.的$/u.test(text)) ? maker.entity : undefined
}

/** 已在甲公司|6条产线|推广，合格率…: the sentence goes on about where something is used. */
export const isFieldOfUse = ({ line: { atoms }, to }: Clause, index: number): boolean =>
  atoms.slice(index + 1, Math.min(to, index + 5)).some(({ text }) => /^(?:推广|应用|使用|投用|运行|落地|试用|上线|部署)$/u.test(text))
