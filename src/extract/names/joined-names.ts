import { isA, type Atom } from '../atoms.js'
import { extendLeft, isStopAt, NO_START, textOf, type Scan } from './scan.js'

const NAME_ENDS = ['place', 'company', 'company-head', 'organization', 'organization-head', 'company-tail', 'title', 'person-noun', 'collective', 'home', 'time', 'do-deal', 'do-receive', 'do-organize', 'do-participate', 'do-confer', 'report-verb'] as const

/** A piece of a name that ends nothing: 东诺, 威力, LG. */
const isFragment = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && atom.text.length <= 3 && !NAME_ENDS.some(name => isA(atom, name)) && !(isA(atom, 'govern') && !isA(atom, 'inner-verb')) && !/^(?:p|c|d|u|r|f|t)/u.test(atom.tag)

const isJoint = (atom: Atom | undefined): boolean => /^[与和及]$/u.test(atom?.text ?? '')

/** True where a name may begin: nothing, a mark or a small word stands before. */
const isOpen = (before: Atom | undefined): boolean => before === undefined || before.kind !== 'word' || /^[的由在向给对为是被让将把与和及]$/u.test(before.text) || isA(before, 'do-deal') || isA(before, 'time')

/**
 * 烟台|东诺|与|康|药业…, 威力|与|恒|工具|集团: what stands before the conjunction is no name of its own, so that the conjunction is part of one.
 * Index where that name begins, or `from`.
 */
export function reachJoined({ atoms }: Scan, from: number, head: number): number {
  if (!isJoint(atoms[from - 1])) return from
  let start = from - 1
  while (start > 0 && from - start <= 4 && isFragment(atoms[start - 1])) start--
  // 烟台|喜旺|与|肴|肉类食品: a listed short name goes on where one character stands behind the conjunction
  if (start === from - 1 && isA(atoms[start - 1], 'company') && (atoms[start - 1]?.text.length ?? 9) <= 3 && atoms[from]?.text.length === 1 && isA(atoms[start - 2], 'place')) start--
  if (start > 1 && isJoint(atoms[start - 1]) && isA(atoms[start - 2], 'place')) start--
  if (start === from - 1) return from
  if (isA(atoms[start - 1], 'place')) return isA(atoms[start - 2], 'place') ? start - 2 : start - 1
  const isKnownWord = atoms.slice(start, from - 1).some(atom => /^(?:nz|nt|ns)/u.test(atom.tag))
  const hasSector = head - from >= 2 && (atoms[from]?.text.length ?? 9) <= 2 && !isA(atoms[from], 'place') && !isA(atoms[from], 'company')
  return !isKnownWord && hasSector && isOpen(atoms[start - 1]) && from - 1 - start <= 2 ? start : from
}

/** 利客来|城阳|购物中心, 中检集团|青岛|公司: a firm's name may stand before the place of its branch. Index where it begins, or `from`. */
export function reachOwner(scan: Scan, from: number): number {
  const { atoms } = scan, owner = atoms[from - 1]
  if (!isA(atoms[from], 'place') || owner?.kind !== 'word') return from
  const isFirm = isA(owner, 'company') || isA(owner, 'company-head') && owner.text !== '公司'
  let start = from - 1
  while (start > 0 && from - start < 4 && isOddPiece(atoms[start - 1]) && (!isStopAt(atoms, start - 1) || atoms[start - 1]?.text === '来' && atoms[start - 2]?.tag === 'x')) start--
  const text = textOf(scan, start, from)
  if (isFirm) return isA(owner, 'company') ? from - 1 : reachGroup(scan, from)
  const isOdd = atoms.slice(start, from).every(isOddPiece) && atoms.slice(start, from).some(({ tag }) => tag === 'x')
  return isOdd && text.length >= 2 && text.length <= 4 && isOpen(atoms[start - 1]) ? start : from
}

/** 山东港口渤海湾港集团|东营港有限公司: the group's own name, back to its place. */
function reachGroup(scan: Scan, from: number): number {
  const start = extendLeft(scan, from - 1, { maxLength: 16, stopsAtPlace: true, isStop: atom => atom.kind !== 'word' })
  return start < from - 1 && isOpen(scan.atoms[start - 1]) ? start : from
}

const isOddPiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && atom.text.length <= 2 && !NO_START.test(atom.text) && !NAME_ENDS.some(name => isA(atom, name)) && (atom.tag === 'x' && !isA(atom, 'govern') || /^(?:nz|nr)/u.test(atom.tag) || /^[来安泰瑞恒鑫丰]$/u.test(atom.text))

/** 烟台国丰|投资|控股集团, 艾迪精密|传动|（文登）有限公司: a listed short name that goes on to a legal form begins the long one. Index of it, or `from`. */
export function reachListed({ atoms }: Scan, from: number, head: number): number {
  if (atoms[from]?.kind !== 'open' && !atoms.slice(from, head).every(atom => isA(atom, 'company-head') || isA(atom, 'company-tail') || isA(atom, 'name-verb') || isA(atom, 'industry'))) return from
  for (let index = from - 1; index >= Math.max(0, from - 3); index--) {
    const atom = atoms[index]
    if (isA(atom, 'company') && (atom?.text.length ?? 0) >= 3) return index
    if (atom?.kind !== 'word' || !isA(atom, 'name-verb') && !isA(atom, 'company-tail') && !/^n/u.test(atom.tag) || isA(atom, 'company-head')) return from
  }
  return from
}

const LEGAL = /(?:有限|责任|股份)[^，。]*公司$/u
const NO_PHRASE = ['title', 'person-noun', 'home', 'time', 'anaphor', 'collective', 'do-part', 'place', 'company', 'organization', 'generic', 'do-deal', 'do-organize', 'do-receive', 'do-use', 'report-verb'] as const

/**
 * 谷氏|锡|镶|工艺品有限公司: what stands between a mark or small word and a full legal form is the firm's name, whatever the tokenizer
 * makes of it. Index where that begins, or `from`.
 */
export function reachPhrase({ atoms }: Scan, from: number, head: number): number {
  if (!LEGAL.test(atoms[head]?.text ?? '') || isA(atoms[from], 'place') || isA(atoms[from], 'company')) return from
  let start = from
  while (start > 0 && isPhrasePiece(atoms[start - 1]) && (atoms[from]?.start ?? 0) - (atoms[start - 1]?.start ?? 0) <= 6) start--
  const opens = start < from && (isOpen(atoms[start - 1]) || isA(atoms[start - 1], 'place')) && !/^v/u.test(atoms[start]?.tag ?? '')
  return opens ? isA(atoms[start - 1], 'place') ? start - 1 : start : from
}

const isPhrasePiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && !/.[为是由]$|^(?:另有|方|归|即|则)$/u.test(atom.text) && !NO_PHRASE.some(name => isA(atom, name)) && !(isA(atom, 'govern') && atom.text.length > 1) && (/^(?:n|x|z|a|b|i|l|g|j|s)/u.test(atom.tag) || atom.text.length === 1 && atom.tag === 'v')
