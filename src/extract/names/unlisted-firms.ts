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

/** 由深创投|领投, 中金资本|跟投: who puts money in, from the mark or small word before. */
export function findInvestorChunks(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (atom, to) => {
    if (!atom.text.endsWith('投') || !/^(?:领投|跟投|参投)$/u.test(atom.text)) return []
    let from = to
    while (from > 0 && atoms[from - 1]?.kind === 'word' && /^(?:n|x|j|b|vn)/u.test(atoms[from - 1]?.tag ?? '') && !/^[由和与及]$/u.test(atoms[from - 1]?.text ?? '')) from--
    const length = textOf(scan, from, to).length
    return length >= 3 && length <= 8 && !isAny(atoms[from], COMMON) ? [toChunk(scan, [from, to], { type: 'Company', rule: 'company/short-name', confidence: 0.75 })] : []
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
