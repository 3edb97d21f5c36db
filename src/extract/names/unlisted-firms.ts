import { collect } from '../../model/collect.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { textOf, toChunk, type Scan } from './scan.js'

/** What only a firm's people are called. */
const FIRM_POST = /(?:董事长|总经理|副总经理|总裁|总监|经理|厂长|副厂长|创始人|首席执行官|总工程师|技术员|车间主任|销售代表|总代表)$/u
/** What only a firm has. */
const FIRM_OWN = /^(?:展位|展台|展厅|展区|车间|生产车间|厂房|生产线|流水线|产品|订单|研发团队|产值|销售额|销售收入|营收|营业收入|股价|市值|客户|工厂|厂区|总部|子公司|仓库|机组|生产基地|研发中心)$/u
const COMMON = toClassSet(['place', 'industry', 'title', 'person-noun', 'generic', 'level', 'organization', 'time', 'home', 'govern', 'anaphor', 'collective'])

/** A word that a dictionary would not cut so: guessed by the tokenizer, tagged as a name, or a single character. */
export const isOddWord = (atom: Atom): boolean => /^(?:nr|nz|ns|x|ag|ng|zg|g)/u.test(atom.tag) || (atom.text.length === 1 && atom.tag !== 'v' && /\p{Script=Han}/u.test(atom.text) && !/^(?:新|大|小|老|高|第)$/u.test(atom.text))

const isOddPiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && atom.tag !== 'person' && isOddWord(atom) && !isAny(atom, COMMON) && !/^[pcudrfm]/u.test(atom.tag) && /^\p{Script=Han}+$/u.test(atom.text)

/** 宝|飞龙|市场部经理, 宝|飞龙|的展位: odd words before a firm's post or what only a firm has. */
export function findOwnerChunks(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (_, from) => {
    if (!isOddPiece(atoms[from]) || isOddPiece(atoms[from - 1])) return []
    let to = from + 1
    while (isOddPiece(atoms[to])) to++
    const length = textOf(scan, from, to).length
    const isOwner = postBehind(atoms, to) || atoms[to]?.text === '的' && FIRM_OWN.test(atoms[to + 1]?.text ?? '')
    return isOwner && length >= 3 && length <= 6 && (to - from >= 2 || /^(?:x|nz)/u.test(atoms[from]?.tag ?? '')) ? [toChunk(scan, [from, to], { type: 'Company', rule: 'company/short-name', confidence: 0.7 })] : []
  })
}

const COUNTRIES = /^(?:德国|日本|韩国|美国|法国|英国|意大利|瑞士|瑞典|挪威|丹麦|芬兰|荷兰|西班牙|奥地利|比利时|加拿大|澳大利亚|新西兰|新加坡|马来西亚|泰国|印度|印尼|越南|俄罗斯|巴西|以色列|土耳其|波兰|捷克|希腊|爱尔兰)$/u
/** 日本|大阪市, 韩国|釜山港, 德国|汉斯: what stands behind a country and is no firm. */
const NO_FIRM_END = /[市州县省区岛港湾府郡镇村人语籍队军币]$/u

/** 给|德国|舍弗勒|做, 与|意大利|萨克米|合作: odd words behind a country abroad, up to a mark or what a firm does. */
export function findForeignChunks(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (atom, from) => {
    if (atom.kind !== 'word' || !COUNTRIES.test(atom.text)) return []
    let to = from + 1
    while (to < from + 4 && !(isA(atoms[to - 1], 'company') && /(?:集团|公司)$/u.test(atoms[to - 1]?.text ?? '')) && (isForeignPiece(atoms[to]) || to > from + 1 && (isA(atoms[to], 'company-tail') || isA(atoms[to], 'measure') && atoms[to]?.text.length === 1))) to++
    const next = atoms[to], name = textOf(scan, from + 1, to)
    const isEnded = next === undefined || next.kind === 'mark' && next.text !== '·' || /^[vpdcu]/u.test(next.tag) || isA(next, 'company-tail') || /^(?:公司|集团|等)$/u.test(next.text)
    const isPartner = /^(?:给|与|和|同|向|由|、|为|对|跟|是|及)$/u.test(atoms[from - 1]?.text ?? '') || isA(atoms[from - 1], 'do-deal') || /^(?:做|等|也|都|签|的|供货|公司|集团|派|将|已|投资|签约|合作|签署|携手)$/u.test(next?.text ?? '')
    return name.length >= 2 && name.length <= 6 && isEnded && isPartner && !NO_FIRM_END.test(name) ? [toChunk(scan, [from, to], { type: 'Company', rule: 'company/short-name', confidence: 0.7 })] : []
  })
}

const isForeignPiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && atom.tag !== 'person' && (/^(?:x|nrt|nr|nz|nrfg)$/u.test(atom.tag) || /^(?:n|ng|g)$/u.test(atom.tag) && atom.text.length === 1) && !isAny(atom, COMMON)

/** 龙口|兴|民智|芯|的|轮毂电机控制器: what stands between a place and 的 makes a product, and is so odd that it is a firm. */
export const findMakerChunks = (scan: Scan): Chunk[] => collect(scan.atoms, (_, of) => {
  const from = makerStart(scan, of)
  return from === undefined ? [] : [toChunk(scan, [from, of], { type: 'Company', rule: 'company/short-name', confidence: 0.7 })]
})

/** Index where the maker before the 的 at `of` begins; `undefined` where none stands there. */
export function makerStart(scan: Scan, of: number): number | undefined {
  const { atoms } = scan
  if (atoms[of]?.text !== '的') return undefined
  let from = of
  while (from > 0 && of - from < 4 && isMakerPiece(atoms[from - 1])) from--
  const length = textOf(scan, from, of).length, end = atoms.findIndex((other, index) => index > of && (other.kind !== 'word' || isA(other, 'do-receive')))
  const isOdd = of - from >= 2 && atoms.slice(from, of).some(isOddWord)
  const product = atoms[(end < 0 ? atoms.length : end) - 1]
  const makes = end - of > 1 && end - of <= 6 && (product?.facts?.isTool === true || isA(product, 'technology-head') && !isA(product, 'generic'))
  return isA(atoms[from - 1], 'place') && isOdd && length >= 3 && length <= 6 && makes ? from - 1 : undefined
}

const isMakerPiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && !isAny(atom, COMMON) && !isA(atom, 'do-use') && !/^[pcudrfmt]/u.test(atom.tag)

/** 由深创投|领投, 中金资本|跟投: who puts money in, from the mark or small word before. */
export function findInvestorChunks(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (atom, to) => {
    if (!atom.text.endsWith('投') || !/^(?:领投|跟投|参投)$/u.test(atom.text)) return []
    let from = to
    while (from > 0 && atoms[from - 1]?.kind === 'word' && /^(?:n|x|j|b|vn)/u.test(atoms[from - 1]?.tag ?? '') && !/^[由和与及]$/u.test(atoms[from - 1]?.text ?? '')) from--
    const length = textOf(scan, from, to).length
    const isOpened = isA(atoms[from], 'place') && to - from >= 2 && !isAny(atoms[from + 1], COMMON)
    return length >= 3 && length <= 8 && (isOpened || !isAny(atoms[from], COMMON)) ? [toChunk(scan, [from, to], { type: 'Company', rule: 'company/short-name', confidence: 0.75 })] : []
  })
}

/** 市场部|经理: a firm's post within three words. */
const postBehind = (atoms: readonly Atom[], to: number): boolean => {
  for (let index = to; index < to + 3; index++) {
    const atom = atoms[index]
    if (atom?.kind !== 'word' || !isA(atom, 'title') && !/^(?:n|vn|x|b|j)/u.test(atom.tag)) return false
    if (FIRM_POST.test(atom.text)) return true
  }
  return false
}
