import { refuse } from '../trace.js'
import { collect } from '../../model/collect.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { findListMates } from './firm-lists.js'
import { reachJoined, reachListed, reachOwner, reachPhrase } from './joined-names.js'
import { findForeignChunks, findInvestorChunks, findMakerChunks, findOwnerChunks, isOddWord } from './unlisted-firms.js'
import { CENTRAL } from './places.js'
import { endingOf, extendLeft, hasProper, isStopAt, NO_START, reachPlace, textOf, toChunk, type Scan } from './scan.js'

const MAX_LENGTH = 32

/** Companies: listed ones, full names by their legal form, short names by their ending where the sentence speaks of a firm. */
export function findCompanyChunks(scan: Scan): Chunk[] {
  const found = [...listedChunks(scan), ...headedChunks(scan), ...shortChunks(scan), ...findOwnerChunks(scan), ...findInvestorChunks(scan), ...findForeignChunks(scan), ...findMakerChunks(scan), ...portAreas(scan)]
  return [...found, ...findListMates(scan, found)]
}

/** 山东港口烟台港|龙口|港区: an area of a port operator, named 龙口港区 again. */
function portAreas(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, index) => {
    if (!isA(atom, 'company') || !atom.text.endsWith('港') || !isA(scan.atoms[index + 1], 'place') || scan.atoms[index + 2]?.text !== '港区') return []
    return [toChunk(scan, [index, index + 3], { type: 'Company', rule: 'company/listed', confidence: 0.95, aliases: [textOf(scan, index + 1, index + 3)] })]
  })
}

function listedChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, index) => isA(atom, 'company') && !isA(atom, 'place')
    ? [toChunk(scan, listedRange(scan, index), { type: 'Company', rule: 'company/listed', confidence: 0.95 })] : [])
}

/** 青岛|鼎信通讯, 歌尔微|电子: the place that the full name begins with and the sector that goes on belong to the short one. */
function listedRange({ atoms, gazetteer }: Scan, index: number): readonly [number, number] {
  const names = gazetteer.findNames(atoms[index]?.text ?? ''), before = atoms[index - 1], after = atoms[index + 1]
  const opens = isA(before, 'place') && names.some(({ name }) => name.startsWith(before?.text ?? '-'))
  const isKnown = names.some(({ name }) => name.includes((atoms[index]?.text ?? '') + (after?.text ?? '-')))
  // 顺丰|速运|的…, 京东|物流|青岛…: a firm of the group, where nothing else goes on behind
  const isOwn = ((atoms[index]?.text.length ?? 9) <= 3 || CENTRAL.test(atoms[index]?.text ?? '') || GROUPS.test(atoms[index]?.text ?? '')) && /^[nx]/u.test(after?.tag ?? '') && after?.text.length === 2 && (atoms[index + 2]?.kind !== 'word' || isA(atoms[index + 2], 'place') || /^[的在与和]$/u.test(atoms[index + 2]?.text ?? '') || isA(atoms[index + 2], 'govern'))
  const goesOn = isA(after, 'company-tail') && (isKnown || isOwn)
  return [opens ? index - 1 : index, goesOn ? index + 2 : index + 1]
}

/** 中远海运|集运: groups whose daughters are the group's name and a trade. */
const GROUPS = /^(?:中远海运|山东港口|山东高速|山东重工|山东能源|中国移动|中国重汽|招商局)$/u

const isLegalForm = (text: string): boolean => /公司$|合作社$/u.test(text)

/** Names that end in 有限公司, 集团, 银行 … */
function headedChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, head) => {
    const ending = endingOf(atom, 'company-head')
    if (!ending || continuesName(scan, head) || isA(atom, 'anaphor') && /^[该本]/u.test(atom.text)) return []
    const near = extendLeft(scan, head, { maxLength: MAX_LENGTH, isStop: isCompanyStop, stopsAtPlace: true })
    const from = reachOwner(scan, reachPhrase(scan, reachListed(scan, takeOddStart(scan, reachOver(scan, takeNamesake(scan, near, ending.text), head)), head), head))
    const name = textOf(scan, from, head + 1)
    const isOnlyHead = name.length - ending.text.length < (isLegalForm(ending.text) ? 2 : 2) || isA(scan.gazetteer.lexicon.find(name) && atom, 'generic') && name === atom.text
    const isGeneric = scan.gazetteer.lexicon.find(name)?.classes.has('generic') ?? false
    const isPlainGroup = ending.text === '集团' && name.length <= 6 && !isA(scan.atoms[from], 'generic') && startsName(scan, from)
    if (ending.text.length === 1 && !isA(scan.atoms[from], 'place') && !isA(scan.atoms[from], 'company') || isPlantInPost(scan, from, head)) return []
    // 入选|第二批|山东省示范性职业教育集团: what is won in batches is a title
    if (scan.atoms[from - 1]?.kind === 'ordinal' && isA(scan.atoms[from - 2], 'do-receive')) return []
    if (/^\d|某(?!种)|上市公司$|一家|[这那]家|这套/u.test(name) || isOnlyHead || isGeneric) return refuse(scan, [from, head + 1], { finder: 'company/legal-form', reason: 'GENERIC' })
    // 西瓜合作社|218家: how many there are of a sort
    if (scan.atoms[head + 1]?.quantity?.unit === '家' && !isA(scan.atoms[from], 'place') && !isA(scan.atoms[from], 'company')) return refuse(scan, [from, head + 1], { finder: 'company/legal-form', reason: 'GENERIC' })
    const isJoined = scan.atoms.slice(from, near).some(atom => /^[与和及]$/u.test(atom.text))
    if (!hasCompanyProper(scan, from, head) && !isPlainGroup && !isJoined) return refuse(scan, [from, head + 1], { finder: 'company/legal-form', reason: 'NOTHING_PROPER' })
    return [toChunk(scan, [from, head + 1], { type: 'Company', rule: 'company/legal-form', confidence: isLegalForm(ending.text) ? 0.97 : 0.9 })]
  })
}

/** 甲集团|制衣二厂|缝纫工: a plant of a firm that is told with a post is part of the post. */
const isPlantInPost = ({ atoms }: Scan, from: number, head: number): boolean =>
  /[一二三四五六分]厂$/u.test(atoms[head]?.text ?? '') && atoms.slice(from, head).some(atom => isA(atom, 'company-head') || isA(atom, 'company')) && atoms.slice(head + 1, head + 3).some(atom => isA(atom, 'title') || isA(atom, 'person-noun') || atom.tag === PERSON_TAG || /.[工师员]$/u.test(atom.text))

/** As far as the place that opens the name; 青岛|海研|深潜|与|明阳|集团: before a bare 集团, four characters between place and conjunction are a name of their own. */
function reachOver(scan: Scan, from: number, head: number): number {
  const start = reachJoined(scan, reachPlace(scan, from), head), joint = scan.atoms.findIndex((atom, index) => index >= start && index < from && /^[与和及]$/u.test(atom.text))
  return scan.atoms[head]?.text === '集团' && joint > start && (scan.atoms[joint]?.start ?? 0) - (scan.atoms[start]?.end ?? 0) >= 4 ? from : start
}

/** 山东|盛瑞达|传动科技有限公司: what has the shape of a person's name, where nothing but a trade stands before the legal form. */
function takeNamesake(scan: Scan, from: number, ending: string): number {
  const before = scan.atoms[from - 2]
  if (scan.atoms[from - 1]?.tag !== PERSON_TAG || !isLegalForm(ending) || ending === '公司' || hasProper(scan, from, from + 1)) return from
  // 中科|衡信|检测…: a short name of two characters that no list has opens it
  if (before?.kind === 'word' && before.text.length === 2 && before.word === undefined && /^n[sz]/u.test(before.tag)) return from - 2
  return before === undefined || before.kind !== 'word' || isA(before, 'place') || isA(before, 'preposition') || isA(before, 'govern') ? from - 1 : from
}

/** 软|控|M6智能装备…, 的|道|恩高分子…: up to three characters that no list knows, between the start of the phrase and the name, belong to it. */
function takeOddStart({ atoms }: Scan, from: number): number {
  let start = from
  while (start > 0 && isOddPiece(atoms[start - 1]) && (atoms[from]?.start ?? 0) - (atoms[start - 1]?.start ?? 0) <= 3) start--
  if (start === from) return from
  const before = atoms[start - 1]
  // 日本|达|亿瓦…: countries abroad are in no list
  if (isA(before, 'place') || before?.tag === 'ns') return isA(atoms[start - 2], 'place') ? start - 2 : start - 1
  return before === undefined || before.kind !== 'word' || isA(before, 'conjunction') || isA(before, 'preposition') || before.text === '的' || isCompanyStop(before) || isA(before, 'govern') ? start : from
}

const isOddPiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && atom.text.length <= 2 && !(atom.tag === 'v' && /^.[到往向入进来去]$/u.test(atom.text)) && !NO_START.test(atom.text) && (atom.word === undefined || [...atom.word.classes.keys()].every(name => name === 'surname' || name === 'measure')) && !/^[pcudrf]/u.test(atom.tag)

/** 集团|股份有限公司, 公司|工会: the name goes on behind this head. */
const continuesName = (scan: Scan, head: number): boolean => {
  const next = scan.atoms[head + 1]
  return next?.kind === 'word' && (endingOf(next, 'company-head') !== undefined || (isA(next, 'company-tail') && isA(scan.atoms[head + 2], 'company-head')))
}

function hasCompanyProper(scan: Scan, from: number, head: number): boolean {
  // 宝|源|净化公司: single characters that make no word together
  if (hasProper(scan, from, head) || scan.atoms.slice(from, Math.min(head, from + 2)).filter(({ text }) => text.length === 1 && /^[^新老大小高多全各]$/u.test(text)).length === 2) return true
  // 小蜻蜓户外用品公司: a long common word opens what no trade is called
  const first = scan.atoms[from]
  if (first && head - from >= 2 && /^(?:n|nz|i|l|x)$/u.test(first.tag) && first.word === undefined && first.text.length >= 3) return true
  // a full legal form behind two or more name words needs no odd word: 丰金置业有限公司
  return /有限|股份/u.test(scan.atoms[head]?.text ?? '') && (scan.atoms[head]?.start ?? 0) - (scan.atoms[from]?.start ?? 0) >= 2
}

/** Verbs end a company's name, but for those that such names are made with (制造, 冶炼, 投资 …). */
const isCompanyStop = (atom: Atom): boolean =>
  (/^v/u.test(atom.tag) && atom.tag !== 'vn' && !isA(atom, 'name-verb') && !isA(atom, 'company-tail') && !isA(atom, 'place')) || (isA(atom, 'person-noun') && !/^(?:人才|职工|青年|学生|专家|渔家|农家|果农|农民|渔民|姐妹|兄弟|姑娘)$/u.test(atom.text)) || (isA(atom, 'title') && atom.text.length > 1) || isA(atom, 'do-part') || NO_START.test(atom.text) && !isA(atom, 'surname') ||
  /^(?:企业|公司|单位|部门|机构|骨干企业|龙头企业|重点企业|项目|产品|活动|会议|大赛|政策|名单|园区)$/u.test(atom.text)

/** Short names (冰轮环境): a run of name words from the clause's start to a firm's predicate, with an odd word or a firm's ending. */
function shortChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (_, index) => {
    if (!startsName(scan, index)) return []
    const to = runEnd(scan, index)
    return to > index && isShortName(scan, index, to) ? [toChunk(scan, [index, to], { type: 'Company', rule: 'company/short-name', confidence: 0.75 })] : []
  })
}

const startsName = ({ atoms }: Scan, index: number): boolean => {
  if (isStopAt(atoms, index) || NO_START.test(atoms[index]?.text ?? '') && !isA(atoms[index], 'surname')) return false
  const before = atoms[index - 1]?.tag === 'x' && NO_START.test(atoms[index - 1]?.text ?? '') ? atoms[index - 2] : atoms[index - 1]
  return !before || before.kind === 'close' || (before.kind === 'mark' && before.text !== '·') || /^[和与及对向由从为给是像让的了到至]$/u.test(before.text) || isA(before, 'report-verb') || isA(before, 'do-deal') || isA(before, 'do-part') || /^(?:企业|走进|来到|在|支持)$/u.test(before.text)
}

function runEnd(scan: Scan, index: number): number {
  let to = index
  while (to < scan.atoms.length && to - index < 6) {
    const atom = scan.atoms[to]
    if (!atom || atom.kind !== 'word' || (isStopAt(scan.atoms, to) && to > index && (!isA(scan.atoms[to + 1], 'company-tail') || isA(atom, 'do-use') || atom.text.length > 2)) || isVerbHere(scan, to, index)) break
    to++
    // 丰益国际|投资|5亿元, 由|华润电力|投资|的
    if (scan.atoms[to]?.text === '投资' && (scan.atoms[to + 1]?.kind === 'quantity' || /^(?:的|了|建设|兴建|建成)$/u.test(scan.atoms[to + 1]?.text ?? ''))) break
    if (isA(atom, 'company-tail') && to - index > 1 && !isA(scan.atoms[to], 'company-tail') && !isA(scan.atoms[to], 'company-head')) break
  }
  return to
}

const isVerbHere = ({ atoms }: Scan, index: number, from: number): boolean => {
  const atom = atoms[index]
  return index > from && atom !== undefined && (isA(atom, 'govern') || /^v$/u.test(atom.tag)) && !isA(atom, 'company-tail')
}

const FIRM_NOUN = /^(?:车间|厂区|生产|展厅|工厂|董事长|总经理|副总经理|负责人|技术|研发|产品|党委|工会|职工|员工|有关负责人|总工程师|项目|年产|月产|日产)$/u
const FIRM_VERBS = toClassSet(['do-use', 'do-receive', 'do-deal', 'do-operate', 'do-part'])

const NO_FIRM_WORDS = toClassSet(['organization', 'collective', 'title', 'person-noun', 'anaphor', 'level'])

/** True where the run is odd enough for a name and the words around speak of a firm. */
function isShortName(scan: Scan, from: number, to: number): boolean {
  const { atoms } = scan, name = textOf(scan, from, to), first = atoms[from], last = atoms[to - 1], next = atoms[to]
  if (name.length < 3 || name.length > 9 || /^\d/u.test(name) || /^[这那该此其]/u.test(name) || first?.tag === 'v' && first.text.length > 1 || !first || !last || isA(first, 'level') || /^[市省区县]/u.test(name) || isA(first, 'time') || isA(first, 'home')) return false
  if (atoms.slice(from, to).some((atom, offset) => isA(atom, 'generic') && !isA(atom, 'company-tail') || isAny(atom, NO_FIRM_WORDS) && !(offset > 0 && isA(atom, 'company-tail')))) return false
  if (/(?:片区|社区|小区|景区|灌区)$|学子|学生/u.test(name)) return false
  // 电机和水产食品|等|行业: sectors
  if (next?.text === '等' && /^(?:产业|行业|领域|产业布局|板块|集群|赛道|门类|产业集群|产业链)$/u.test(atoms[to + 1]?.text ?? '')) return false
  const oddWords = atoms.slice(from, to).filter(atom => isA(atom, 'company') || isOddWord(atom) && !isA(atom, 'place') && !isA(atom, 'industry'))
  if (oddWords.length === 0) return isPlacedFirm(atoms, from, to) || isCentralFirm(atoms, from, to)
  const hasTail = isA(last, 'company-tail') && to - from > 1
  const isSummed = next?.text === '等' && (atoms[to + 1]?.quantity?.unit === '家' || /^(?:企业|公司|单位|多家|骨干企业|龙头企业|一批|重点企业|知名企业)$/u.test(atoms[to + 1]?.text ?? ''))
  const speaksOfFirm = isAny(next, FIRM_VERBS) || isA(next, 'title') || FIRM_NOUN.test(next?.text ?? '') || isSummed || isListedBeside(atoms, { from, to })
  const isPredicated = isA(next, 'govern') || /^(?:[vpdt]|r$)/u.test(next?.tag ?? '')
  if (to - from === 1) return /^(?:nz|nt)/u.test(first.tag) && name.length >= 4 && endsInTail(scan, name) && (speaksOfFirm || isPredicated)
  return hasTail ? speaksOfFirm || isPredicated || next === undefined || next.kind === 'mark' || next.kind === 'quantity' && isA(first, 'place') : speaksOfFirm && oddWords.length >= 2 && (isA(next, 'do-use') || isA(next, 'do-deal') || isA(next, 'do-part') || (isA(next, 'do-receive') && name.length >= 4))
}

/** 青岛|豪迈|电缆|生产的: an everyday word between a place and a firm's ending, where it is told what the firm does. */
const isPlacedFirm = (atoms: readonly Atom[], from: number, to: number): boolean => {
  const middle = atoms[from + 1]
  return to - from === 3 && isA(atoms[from], 'place') && middle?.word === undefined && /^(?:a|n|nz|i|l|b)$/u.test(middle?.tag ?? '') && isA(atoms[to - 1], 'company-tail') && (isA(atoms[to], 'do-use') || isA(atoms[to], 'do-receive') || isA(atoms[to], 'do-deal') || atoms[to]?.text === '的' && FIRM_NOUN.test(atoms[to + 1]?.text ?? ''))
}

/** 上汽|安吉|物流, 中车|风电: a daughter of a central firm. */
const isCentralFirm = (atoms: readonly Atom[], from: number, to: number): boolean =>
  CENTRAL.test(atoms[from]?.text ?? '') && to - from >= 2 && to - from <= 4 && isA(atoms[to - 1], 'company-tail')

const endsInTail = ({ gazetteer }: Scan, name: string): boolean => gazetteer.lexicon.find(name.slice(-2))?.classes.has('company-tail') ?? false

/** 东方电子、环球集团: a firm's name stands on the other side of a 、. */
const isListedBeside = (atoms: readonly Atom[], { from, to }: { readonly from: number; readonly to: number }): boolean => {
  const isFirm = (atom: Atom | undefined): boolean => isA(atom, 'company') || isA(atom, 'company-head')
  return (atoms[to]?.text === '、' && atoms.slice(to + 1, to + 6).some(isFirm)) || (atoms[from - 1]?.text === '、' && isFirm(atoms[from - 2]))
}
