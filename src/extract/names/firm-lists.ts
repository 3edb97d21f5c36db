import { collect } from '../../model/collect.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { isOddWord } from './unlisted-firms.js'
import { isJoint, textOf, toChunk, type Scan } from './scan.js'

type Range = readonly [number, number]

const NO_PIECES = toClassSet(['title', 'person-noun', 'home', 'time', 'anaphor', 'collective', 'report-verb', 'award-head', 'programme-head', 'event-head', 'medium', 'level', 'organization', 'negation', 'plan'])
const DEEDS = toClassSet(['govern', 'do-receive', 'do-participate', 'do-organize', 'do-deal', 'do-use', 'do-confer', 'do-operate', 'do-issue', 'preposition'])

/** What firms are called when they are summed up: 等18家企业, 等主机厂. */
const FIRMS = /(?:企业|公司|厂商|厂家|主机厂|车企|药企|房企|民企|央企|国企|鲁企|供应商|商家|商户|经销商|金融机构|银行|酒企|港企|外企|商超|电商平台|龙头|加工龙头|巨头|骨干|链主|头部|运营商|制造商|服务商|开发商|上市公司)$/u
/** What a list of firms may stand right behind: 客户米其林、普利司通. */
const ROLES = /^(?:客户|供应商|合作伙伴|竞争对手|龙头企业|企业|车企|药企|主机厂|公司|厂商|知名企业|巨头|头部企业|世界500强|500强|百强企业)$/u

/** A word that a firm's name can hold. */
function isPiece(atom: Atom | undefined): boolean {
  if (atom?.kind !== 'word' || atom.tag === PERSON_TAG || isAny(atom, NO_PIECES) || isA(atom, 'department') && !isA(atom, 'company-tail') || isA(atom, 'generic') && !isA(atom, 'company-head')) return false
  if (isAny(atom, DEEDS) && !isA(atom, 'company-tail') && !isA(atom, 'name-verb')) return false
  return !/^(?:p|c|d|ad|u|r|f|m|t|y|v$)/u.test(atom.tag) && !(atom.tag === 'zg' && atom.text.length > 1) || isA(atom, 'company-tail') || isA(atom, 'company')
}

/** Steps over a place in brackets: 矢崎（烟台）汽车配件. */
const bracketEnd = (atoms: readonly Atom[], index: number): number | undefined => {
  const open = atoms[index]
  return open?.text === '（' && open.partner !== undefined && open.partner - index <= 3 && atoms.slice(index + 1, open.partner).every(atom => isA(atom, 'place') || atom.tag === 'ns' || atom.text === '中国' || atom.text === '集团') ? open.partner : undefined
}

/** End of the run of pieces from `from`, brackets with a place included. */
function runForward(atoms: readonly Atom[], from: number): number {
  let to = from
  for (;;) {
    const close = to > from ? bracketEnd(atoms, to) : undefined
    if (close !== undefined) to = close + 1
    else if (isPiece(atoms[to])) to++
    else return to
  }
}

/** Start of the run of pieces that ends before `to`. */
function runBack(atoms: readonly Atom[], to: number): number {
  let from = to
  for (;;) {
    const before = atoms[from - 1], open = before?.text === '）' ? before.partner : undefined
    if (open !== undefined && bracketEnd(atoms, open) === from - 1) from = open
    else if (isPiece(before)) from--
    else return from
  }
}

/** 正|洋|海产: a small word that opens a name at the start of its clause. */
const takeOpening = (atoms: readonly Atom[], from: number): number =>
  /^[正新老大中永恒同全安]$/u.test(atoms[from - 1]?.text ?? '') && (atoms[from - 2] === undefined || /^[，。；：、]$/u.test(atoms[from - 2]?.text ?? '')) ? from - 1 : from


/** The lists of a line: members with nothing but 、 and one last 和 between them. */
function findLists(atoms: readonly Atom[]): Range[][] {
  const lists: Range[][] = []
  for (let comma = 0; comma < atoms.length; comma++) {
    if (atoms[comma]?.text !== '、') continue
    const items: Range[] = [[takeOpening(atoms, runBack(atoms, comma)), comma]]
    let joint = comma
    while (isJoint(atoms[joint])) {
      const to = runForward(atoms, joint + 1)
      if (to === joint + 1) break
      items.push([joint + 1, to])
      joint = to
    }
    lists.push(items.filter(([from, to]) => to > from))
    comma = Math.max(comma, joint - 1)
  }
  return lists
}

/** 等18家|企业, 等|知名|药企, 5家|上市公司: what a list ends in says that its members are firms. */
function sumsUpFirms(atoms: readonly Atom[], to: number): boolean {
  const behind = atoms.slice(to, to + 7), end = behind.findIndex(atom => atom.kind === 'mark' || atom.kind === 'close')
  const words = end < 0 ? behind : behind.slice(0, end), noun = words.findIndex((atom, index) => FIRMS.test(atom.text) || atom.text === '品牌' && /^(?:供货|配套|代工|供应|贴牌|提供配套|合作)/u.test(atoms[to + index + 1]?.text ?? ''))
  const isCounted = words.some((atom, index) => index < noun && atom.quantity?.unit === '家')
  return noun > 0 && (words[0]?.text === '等' || isCounted) && words.slice(0, noun).every(atom => atom.kind === 'quantity' || atom.text === '等' || /^(?:a|b|n|j|vn|x|m|s|f|u|p|v)/u.test(atom.tag) && !isA(atom, 'place') || isA(atom, 'place'))
}

/** A counted set of firms before the colon or dash: 文登区占8席：, 3家企业上榜——. */
const isAnnounced = (atoms: readonly Atom[], from: number): boolean => {
  const mark = atoms[from - 1]
  if (!/^[：—]$/u.test(mark?.text ?? '')) return ROLES.test(mark?.text ?? '')
  return atoms.slice(Math.max(0, from - 14), from - 1).some((atom, index, before) => atom.quantity?.unit === '席' || atom.quantity?.unit === '家' && /企业|公司|厂/u.test(before.slice(index + 1).map(({ text }) => text).join('')))
}

const PLAIN_END = /(?:产业|行业|业|领域|技术|工艺|设备|系统|产品|材料|机|器|品牌|平台|项目|工程|镇|村|区|县|市|省|路|街|湾|岛|山|河|湖|学院|大学|医院|学校|中学|小学|协会|局|厅|部|委|办|院|所|站|馆|队|社|杯|奖|赛|节|展)$/u

/** True where the member is shaped like a firm's short name. */
function isShort(scan: Scan, [from, to]: Range, isSummed: boolean): boolean {
  const { atoms } = scan, words = atoms.slice(from, to), name = textOf(scan, from, to), last = words.at(-1)
  // 荷兰、厄瓜多尔等: a country is no firm
  if (name.length < 3 || name.length > 14 || /^[型号款]/u.test(name) || words.every(atom => isA(atom, 'place') || atom.tag === 'ns')) return false
  if (scan.gazetteer.lexicon.find(name)?.classes.has('industry') || PLAIN_END.test(name) && !isA(last, 'company-head') && !isA(last, 'company-tail')) return false
  const rest = words.filter(atom => !isA(atom, 'place')), odd = rest.filter(atom => atom.kind === 'word' && (isA(atom, 'company') || isOddWord(atom) && !isA(atom, 'industry')))
  // 春雪|食品 … 等加工龙头: an everyday word before a firm's ending
  const isNamed = odd.length > 0 || isSummed && words.length === 2 && isA(last, 'company-tail') && words[0]?.word === undefined && /^[an]/u.test(words[0]?.tag ?? '') || isA(words[0], 'place') && rest.length >= 2 && isA(last, 'company-tail')
  return isNamed && !(rest.length === 1 && rest[0]?.text.length === 1)
}

/** 公司|主要|生产|特种氧化铝、…: the verb inside the first item governs a list of goods. */
const isMadeList = (atoms: readonly Atom[], [from, to]: Range): boolean =>
  atoms.slice(from, to - 1).some((atom, offset) => isA(atom, 'do-use') && (offset === 0 || /^[bd]|^ad$/u.test(atoms[from + offset - 1]?.tag ?? '') || isA(atoms[from + offset - 1], 'anaphor')))

/** Firms by the company they keep: members of a list that has a firm known otherwise, is summed up as firms or announced as such. */
export function findListMates(scan: Scan, known: readonly Chunk[]): Chunk[] {
  const { atoms } = scan
  return collect(findLists(atoms), items => {
    const isKnown = ([from, to]: Range): boolean => known.some(chunk => chunk.to === to && chunk.from >= from || chunk.from === from && chunk.to < to)
    const last = items.at(-1), first = items[0]
    if (!last || !first || items.length < 2 || isMadeList(atoms, first)) return []
    const isSummed = sumsUpFirms(atoms, last[1]), isFirms = isSummed || isAnnounced(atoms, first[0]) || items.some(isKnown)
    if (!isFirms) return []
    // the last member may run into what is told of it
    const members = items.filter((item, index) => index < items.length - 1 || isSummed || endsMember(atoms[item[1]]))
    return members.filter(item => !isKnown(item) && isShort(scan, item, isSummed)).map(item => toChunk(scan, item, { type: 'Company', rule: 'company/list', confidence: isSummed ? 0.8 : 0.7 }))
  })
}

/** What may stand behind the last member of a list: a mark, or a verb or adverb of what they do. */
const endsMember = (atom: Atom | undefined): boolean => atom?.kind !== 'word' || isAny(atom, DEEDS) || isA(atom, 'collective') || /^(?:d|p|c|v|u)/u.test(atom.tag)
