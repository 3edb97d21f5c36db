import { collect } from '../../model/collect.js'
import { isA, type Atom } from '../atoms.js'
import { coordinated } from '../coordination.js'
import { outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { isHedged } from './frames.js'

/** Who supplies whom, as a pair. */
export type Supply = readonly [EntityRef, EntityRef]

const SUPPLIES = /^(?:提供|供应|供货|配套|供给|送到|送达|供|配送|承运|承建|代工|包销|直供)$/u
const MADE_FOR = /^(?:提供|装上|安装|建造|研制|定制|打造|量身打造|量身定制|供应|加工|代工|改造|设计|生产|制造|配套|承建|供货|开发|交付|建成|搭建)$/u
const CUSTOMER = /^(?:客户|用户|买家|买方|采购商|主机厂|合作客户|大客户)$/u

/** 瓶坯由甲公司送到; 为乙公司装上流水线; 客户乙、丙每年…: what a firm is said to supply, with the other end in the clause or spoken of before. */
export const suppliesOf = (clauses: readonly Clause[], position: number): readonly Supply[] => {
  const clause = clauses[position]
  return clause && clause.chunks.some(({ type }) => type === 'Company') ? [...byAgent(clauses, clause, position), ...madeFor(clause), ...customers(clauses, clause, position)] : []
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

/** 为|乙公司, 为|德国|乙公司: the preposition, a place between allowed. */
const leads = (atoms: readonly Atom[], index: number): boolean =>
  /^[为给向]$/u.test(atoms[index]?.text ?? '') || (isA(atoms[index], 'place') || atoms[index]?.text === '的') && /^[为给向]$/u.test(atoms[index - 1]?.text ?? '')

/** 客户米其林、普利司通每年上门: the firm spoken of sells to them. */
function customers(clauses: readonly Clause[], clause: Clause, position: number): readonly Supply[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const at = indexOf(clause, (atom, index) => CUSTOMER.test(atom.text) && top.some(chunk => isFirm(chunk) && (chunk.from === index + 1 || chunk.from === index + 2 && /^(?:包括|有|为|是|如|“)$/u.test(atoms[index + 1]?.text ?? ''))))
  const first = at < 0 ? undefined : top.find(chunk => isFirm(chunk) && chunk.from > at), behind = top.filter(chunk => first && chunk.from >= first.from)
  const takers = first ? behind.filter((chunk, order) => isFirm(chunk) && (order === 0 || coordinated(atoms, behind, chunk).includes(first))).map(({ entity }) => entity) : []
  const own = top.find(chunk => isFirm(chunk) && chunk.to <= at)?.entity, seller = takers.length > 0 ? own ?? spokenOf(clauses, position, takers) : undefined
  return seller ? takers.map(taker => [seller, taker] as const) : []
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
