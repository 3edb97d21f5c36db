import { collect } from '../../model/collect.js'
import { isA, type Atom } from '../atoms.js'
import { coordinated } from '../coordination.js'
import { isFirmOrBody, outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { isHedged } from './frames.js'

/** Who supplies whom, as a pair. */
export type Supply = readonly [EntityRef, EntityRef]

const SUPPLIES = /^(?:提供|供应|供货|配套|供给|送到|送达|供|配送|承运|承建|代工|包销|直供)$/u
const MADE_FOR = /^(?:提供|装上|安装|建造|研制|定制|打造|量身打造|量身定制|供应|加工|代工|改造|设计|生产|制造|配套|承建|供货|开发|交付|建成|搭建|打造出|试制|研发|编制|量身建造|量身研发)的?$/u
const CUSTOMER = /^(?:客户|用户|买家|买方|采购商|采购方|需求方|主机厂|合作客户|大客户|合作方|合作伙伴)$/u
const BUYS = /^(?:采购|购买|购进|购入|订购|定购|采购了|购买了|订购了|订造|定制|选购|租用|租赁|进口|买来|买进|买下|购得|采购来|引进|引进了|调运|调入|批发)$/u
const SUPPLIER = /(?:供应商|供货商|配套商|配套企业|配套厂|供货企业|代工厂|服务商|经销商|代理商|合作伙伴|战略伙伴|伙伴|定点企业)$/u

/** 瓶坯由甲公司送到; 为乙公司装上流水线; 客户乙、丙每年…: what a firm is said to supply, with the other end in the clause or spoken of before. */
export const suppliesOf = (clauses: readonly Clause[], position: number): readonly Supply[] => {
  const clause = clauses[position]
  return clause && clause.chunks.some(({ type }) => type === 'Company') ? [...byAgent(clauses, clause, position), ...madeFor(clause), ...customers(clauses, clause, position), ...bought(clause), ...suppliers(clause)] : []
}

const isFirm = ({ type }: NamedChunk): boolean => type === 'Company'

/** 设备由甲公司提供: the firm that the report speaks of takes it. */
function byAgent(clauses: readonly Clause[], clause: Clause, position: number): readonly Supply[] {
  const { atoms } = clause.line, by = indexOf(clause, ({ text }) => text === '由'), top = outermost(clause.chunks)
  const last = by < 0 ? undefined : top.findLast(chunk => isFirm(chunk) && chunk.from > by), verb = last ? indexOf(clause, (atom, index) => index >= last.to && index <= last.to + 3 && SUPPLIES.test(atom.text)) : -1
  if (!last || verb < 0 || isHedged(clause, verb) || top.some(({ type, to }) => to <= by && (type === 'Event' || type === 'Programme'))) return []
  const makers = coordinated(atoms, top.filter(({ from }) => from > by), last).filter(isFirm).map(({ entity }) => entity)
  const taker = spokenOf(clauses, position, makers)
  return taker ? makers.map(maker => [maker, taker] as const) : []
}

/** 甲公司为乙公司装上首条流水线: whom something is made for stands behind 为, 给 or 向. */
function madeFor(clause: Clause): readonly Supply[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const taker = top.find(chunk => isFirm(chunk) && leads(atoms, chunk.from - 1))
  const verb = taker ? indexOf(clause, (atom, index) => index >= taker.to && index <= taker.to + 4 && MADE_FOR.test(atom.text)) : -1
  if (!taker || verb < 0 || isHedged(clause, verb)) return []
  const before = top.filter(chunk => chunk.to < taker.from), maker = before.findLast(isFirm)
  const makers = maker ? coordinated(atoms, before, maker).filter(isFirm).map(({ entity }) => entity) : before.length === 0 && clause.subject.source !== 'noun' ? clause.subject.entities.filter(({ type }) => type === 'Company') : []
  return makers.filter(entity => entity !== taker.entity).map(entity => [entity, taker.entity] as const)
}

/** 为|乙公司, 为|德国|乙公司, 为|意大利|航运|企业|乙公司: the preposition, what sort of firm it is between allowed. */
function leads(atoms: readonly Atom[], index: number): boolean {
  let at = index
  while (at > index - 5 && atoms[at]?.kind === 'word' && (atoms[at]?.text === '的' || isA(atoms[at], 'place') || isA(atoms[at], 'generic') || /^(?:n|ns|b|x|j|vn)$/u.test(atoms[at]?.tag ?? '')) && !/^[为给向]$/u.test(atoms[at]?.text ?? '')) at--
  return /^[为给向]$/u.test(atoms[at]?.text ?? '')
}

/** 客户米其林、普利司通每年上门: the firm spoken of sells to them. */
function customers(clauses: readonly Clause[], clause: Clause, position: number): readonly Supply[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const at = indexOf(clause, (atom, index) => CUSTOMER.test(atom.text) && top.some(chunk => isFirm(chunk) && (chunk.from === index + 1 || chunk.from === index + 2 && /^(?:包括|有|为|是|如|“)$/u.test(atoms[index + 1]?.text ?? ''))))
  // 合作方为甲集团|旗下的|乙城: what leads to the name is not who is meant
  const first = at < 0 ? undefined : top.find(chunk => isFirm(chunk) && chunk.from > at && !/^(?:旗下|下属|所属|控股)$/u.test(atoms[chunk.to]?.text ?? '')), behind = top.filter(chunk => first && chunk.from >= first.from)
  const takers = first ? behind.filter((chunk, order) => isFirm(chunk) && (order === 0 || coordinated(atoms, behind, chunk).includes(first))).map(({ entity }) => entity) : []
  const own = top.find(chunk => isFirm(chunk) && chunk.to <= at)?.entity, seller = takers.length > 0 ? own ?? spokenOf(clauses, position, takers) : undefined
  return seller ? takers.map(taker => [seller, taker] as const) : []
}

/** 甲公司向乙公司采购变压器: what 向 or 从 stands before is who sells. */
function bought(clause: Clause): readonly Supply[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const seller = top.find(chunk => isFirm(chunk) && (/^[向从]$/u.test(atoms[chunk.from - 1]?.text ?? '') || isA(atoms[chunk.from - 1], 'place') && /^[向从]$/u.test(atoms[chunk.from - 2]?.text ?? '')))
  const verb = seller ? indexOf(clause, (atom, index) => index >= seller.to && index <= seller.to + 4 && BUYS.test(atom.text)) : -1
  if (!seller) return ordered(clause, top)
  if (verb < 0 || isHedged(clause, verb)) return []
  const before = top.filter(chunk => chunk.to < seller.from), last = before.findLast(isFirmOrBody)
  const buyers = last ? coordinated(atoms, before, last).map(({ entity }) => entity) : clause.subject.source === 'noun' ? [] : clause.subject.entities
  return buyers.filter(({ type, index }) => (type === 'Company' || type === 'Organization') && index !== seller.entity.index).map(buyer => [seller.entity, buyer] as const)
}

/** 甲公司承建、|乙公司订造的客滚船: who builds and who ordered, side by side. */
function ordered({ line: { atoms } }: Clause, top: readonly NamedChunk[]): readonly Supply[] {
  const buyer = top.find(chunk => isFirm(chunk) && BUYS.test(atoms[chunk.to]?.text.replace(/的$/u, '') ?? '') && atoms[chunk.from - 1]?.text === '、')
  const maker = buyer && top.find(chunk => isFirm(chunk) && chunk.to === buyer.from - 2 && MADE_FOR.test(atoms[chunk.to]?.text ?? ''))
  return buyer && maker ? [[maker.entity, buyer.entity]] : []
}

/** 甲公司是乙公司、丙公司的一级供应商: whose supplier or partner the clause says its subject is. */
function suppliers(clause: Clause): readonly Supply[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const link = indexOf(clause, ({ text }) => /^(?:是|成为|为|系|成了|作为|晋升为|升级为)$/u.test(text)), noun = link < 0 ? -1 : indexOf(clause, (atom, index) => index > link && SUPPLIER.test(atom.text))
  const behind = top.filter(chunk => isFirm(chunk) && chunk.from > link && chunk.to < noun), last = behind.at(-1)
  if (!last || isHedged(clause, link) || noun - last.to > 6 || !atoms.slice(last.to, noun).some(({ text }) => text === '的' || /^等/u.test(text))) return []
  const takers = coordinated(atoms, behind, last).map(({ entity }) => entity)
  return (clause.subject.source === 'noun' ? [] : clause.subject.entities).filter(entity => entity.type === 'Company' && !takers.includes(entity)).flatMap(maker => takers.map(taker => [maker, taker] as const))
}

/** The firm that the clause is about, else the one named most in the clauses before. */
function spokenOf(clauses: readonly Clause[], position: number, others: readonly EntityRef[]): EntityRef | undefined {
  const own = clauses[position]?.subject.entities.find(entity => entity.type === 'Company' && !others.includes(entity))
  if (own) return own
  const before = collect(clauses.slice(Math.max(0, position - 30), position), ({ chunks }) => outermost(chunks)).filter(chunk => isFirm(chunk) && !others.includes(chunk.entity)).map(({ entity }) => entity)
  const count = (entity: EntityRef): number => before.filter(other => other === entity).length
  return [...new Set(before)].sort((a, b) => count(b) - count(a))[0]
}

/** Index of the clause's first atom outside names that the test holds for; -1 where there is none. */
function indexOf({ line: { atoms }, from, to, chunks }: Clause, test: (atom: Atom, index: number) => boolean): number {
  const top = outermost(chunks)
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (atom && !top.some(chunk => chunk.from <= index && index < chunk.to) && test(atom, index)) return index
  }
  return -1
}
