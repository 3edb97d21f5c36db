import { collect } from '../../model/collect.js'
import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { isResearch } from './techniques.js'
import { extendLeft, isStopAt, textOf, toChunk, type Scan } from './scan.js'

const LIST_HEAD = /^(?:产业|产业布局|领域|行业|板块|集群|产业集群|产业链|赛道|支柱产业|主导产业|优势产业|特色产业|新兴产业|未来产业|战略性新兴产业|重点产业|传统产业|门类|优势产业集群|特色产业集群|重点产业链|支柱|方向)$/u
const LIST_FILLER = /^(?:等|多个|各|重点|优势|特色|支柱|主导|新兴|未来|传统|战略性|大|个|条|多|战略性新兴|关键|现代|千亿级|百亿级|标志性|先进制造业|多领域)$/u
const OWN_HEAD = /^(?:产业|产业链|产业集群|行业|集群|业)$/u
const GENERIC_SECTOR = /^(?:传统|新兴|未来|主导|特色|支柱|优势|战略性新兴|重点|高新技术|相关|上下游|各|绿色|现代|核心|本地|富民|乡村|千亿级|百亿级|先进|新|全|同|多|产业|数字|多个|两大|三大|四大|文化|大|个|产|一|二|三|第一|第二|第三|企业|行业|各行)$/u

/** Sectors: those listed before 等…产业, and X产业 / X产业链 / X行业. */
export function findIndustryChunks(scan: Scan): Chunk[] {
  const listed = collect(scan.atoms, (atom, index) => atom.text === '等' ? knownListBefore(scan, index) : listBefore(scan, index))
  return [...listed, ...collect(scan.atoms, (_, head) => ownHead(scan, head)), ...collect(scan.atoms, (_, index) => listAfterVerb(scan, index)), ...countedSectors(scan)]
}

/** 装备制造18家，高端化工11家，新材料8家: known sectors, each with its count. */
function countedSectors(scan: Scan): Chunk[] {
  const found = collect(scan.atoms, ({ quantity, kind }, index) => {
    if (kind !== 'quantity' || quantity?.unit !== '家' || scan.atoms[index - 1]?.kind !== 'word') return []
    const from = [1, 2, 3].map(length => index - length).findLast(start => start >= 0 && isKnown(scan, start, index) && scan.atoms[start - 1]?.kind !== 'word')
    return from === undefined ? [] : [toIndustry(scan, [from, index], 0.8)]
  })
  return found.length >= 2 ? found : []
}

const toIndustry = (scan: Scan, range: readonly [number, number], confidence: number): Chunk => toChunk(scan, range, { type: 'Industry', rule: 'industry/list', confidence })

/** 化工、新能源、装备制造等多个领域. */
function listBefore(scan: Scan, head: number): Chunk[] {
  const { atoms } = scan
  if (!LIST_HEAD.test(atoms[head]?.text ?? '') || atoms[head]?.text === '方向' && isResearch(atoms, head)) return []
  let end = head
  while (end > 0 && (LIST_FILLER.test(atoms[end - 1]?.text ?? '') || atoms[end - 1]?.text === '过' && atoms[end]?.kind === 'quantity' || atoms[end - 1]?.kind === 'quantity' || /^[一二三四五六七八九十两\d]+大?$/u.test(atoms[end - 1]?.text ?? ''))) end--
  const hasEtc = atoms.slice(end, head).some(atom => atom.text === '等' || atom.kind === 'quantity' || /大$/u.test(atom.text))
  if (!hasEtc) return []
  const items = sectorItems(scan, end)
  const isSectors = items.length >= 2 || items.some(([from, to]) => isKnown(scan, from, to))
  return isSectors ? items.map(item => toIndustry(scan, item, items.some(([a, b]) => isKnown(scan, a, b)) ? 0.9 : 0.75)) : []
}

/** 黄金精深加工、航空航天等…: two or more known sectors before 等 need no head. */
function knownListBefore(scan: Scan, etc: number): Chunk[] {
  const items = sectorItems(scan, etc)
  return items.length >= 2 && items.every(([from, to]) => isKnown(scan, from, to)) ? items.map(item => toIndustry(scan, item, 0.75)) : []
}

const isKnown = (scan: Scan, from: number, to: number): boolean => scan.gazetteer.lexicon.find(textOf(scan, from, to))?.classes.has('industry') ?? false

/** Items of a list of sectors that ends before `end`: short runs of name words. */
function sectorItems(scan: Scan, end: number): (readonly [number, number])[] {
  const items: (readonly [number, number])[] = []
  let to = end
  while (to > 0) {
    let from = to - 1
    while (from > 0 && (scan.atoms[to - 1]?.end ?? 0) - (scan.atoms[from - 1]?.start ?? 0) <= 9 && !isSectorStop(scan.atoms, from - 1)) from--
    const text = textOf(scan, from, to), last = scan.atoms[to - 1]
    if (last?.kind !== 'word' || isSectorStop(scan.atoms, to - 1) && !isKnown(scan, from, to) || text.length < 2 || GENERIC_SECTOR.test(text)) break
    items.push([from, to])
    if (!/^[、和与及]|以及$/u.test(scan.atoms[from - 1]?.text ?? '')) break
    to = from - 1
  }
  return items
}

const isSectorStop = (atoms: readonly Atom[], index: number): boolean => {
  const atom = atoms[index]
  return isStopAt(atoms, index) || atom === undefined || isA(atom, 'conjunction') || /^[起出了成以为]$/u.test(atom.text) || atom.kind !== 'word' || (isA(atom, 'govern') && !isA(atom, 'industry') && !isA(atom, 'inner-verb')) || isA(atom, 'place') || isA(atom, 'do-operate') && !isA(atom, 'industry') || isA(atom, 'company')
}

/** 黄金|产业, 机械制造|产业链. */
function ownHead(scan: Scan, head: number): Chunk[] {
  const { atoms } = scan, atom = atoms[head]
  if (!atom || !OWN_HEAD.test(atom.text) || (atom.text === '业' && !isA(atoms[head - 1], 'industry') && !(isA(atoms[head - 2], 'place') && /^[nx]/u.test(atoms[head - 1]?.tag ?? '') && atoms[head - 1]?.text.length === 2))) return []
  if (isNameGoingOn(atoms[head + 1])) return []
  const from = extendLeft(scan, head, { maxLength: 12, isStop: isOwnStop })
  const sector = textOf(scan, from, head)
  if (sector.length < 2 || sector.length > 8 || /[一二两三四五六七八九十]大?$/u.test(sector) || GENERIC_SECTOR.test(sector) || /^[“”]/u.test(sector)) return []
  const known = isKnown(scan, from, head) || isKnown(scan, from, head + 1)
  if (!known && !isGovernedAsSector(atoms, from)) return []
  return [toChunk(scan, [from, head + 1], { type: 'Industry', rule: 'industry/head', confidence: known ? 0.88 : 0.7 })]
}

const isNameGoingOn = (atom: Atom | undefined): boolean => atom?.kind === 'word' && (isA(atom, 'organization-head') || isA(atom, 'event-head') || isA(atom, 'programme-head') || /^(?:工人|园|链|联盟|协会|大会|博览会|基地|布局|政策|基金|办|指挥部|体系|领军|集群|研究院|项目|互联网|企业|产改|工会|技术|类|龙头)/u.test(atom.text))
const isOwnStop = (atom: Atom): boolean => isA(atom, 'place') || isA(atom, 'company') || isA(atom, 'level') || isA(atom, 'anaphor') || atom.kind !== 'word' || isA(atom, 'do-operate') && !isA(atom, 'industry')
const isGovernedAsSector = (atoms: readonly Atom[], from: number): boolean => isA(atoms[from - 1], 'do-operate') || isA(atoms[from - 1], 'home') || /^[市区县省]内$/u.test(atoms[from - 1]?.text ?? '') || isA(atoms[from - 1], 'place') || /^(?:启动|推动|推进|和|、|带动|做强|做优|了|围绕|以|在)$/u.test(atoms[from - 1]?.text ?? '')

/** 行业横跨纺织、造船和医药: the verb introduces the list, and the listed sectors are known. */
function listAfterVerb(scan: Scan, verb: number): Chunk[] {
  if (!/^(?:横跨|涵盖|业务涵盖|涉及|覆盖|主攻|主营|从事|深耕|专注于|涉足|分布在|集中在|聚焦|布局)$/u.test(scan.atoms[verb]?.text ?? '')) return []
  let end = verb + 1
  while (end < scan.atoms.length && end - verb < 40 && (scan.atoms[end]?.kind === 'word' || scan.atoms[end]?.text === '、') && !/^(?:等|的|领域|产业)$/u.test(scan.atoms[end]?.text ?? '')) end++
  const items = sectorItems(scan, end)
  const isTrade = /^(?:主营|从事|深耕|专注于)$/u.test(scan.atoms[verb]?.text ?? '') && items.every(([from, to]) => isKnown(scan, from, to))
  return (items.length >= 2 || isTrade) && items.filter(([from, to]) => isKnown(scan, from, to)).length * 2 > items.length ? items.map(item => toIndustry(scan, item, 0.85)) : []
}

