import type { EntityType } from '../model/ontology.js'
import { isA, type Atom } from './atoms.js'
import type { NamedChunk } from './document.js'

/** Index where the item of a list begins that ends with this name: 甲公司班长|李明 begins at the firm. */
function itemStart(atoms: readonly Atom[], chunks: readonly NamedChunk[], chunk: NamedChunk): number {
  if (chunk.type !== 'Person') return placedStart(atoms, chunks, chunk)
  let from = chunk.from
  while (from > 0 && (isA(atoms[from - 1], 'title') || isA(atoms[from - 1], 'person-noun') || /^(?:n|vn|x|b|j|s|uj)/u.test(atoms[from - 1]?.tag ?? '') && atoms[from - 1]?.kind === 'word') && !chunks.some(other => other.to === from)) from--
  const employer = chunks.find(other => other.to === from && (other.type === 'Company' || other.type === 'Organization' || other.type === 'Place'))
  return employer ? (atoms[employer.from - 1]?.text === '来自' ? employer.from - 1 : employer.from) : from
}

/** 位于龙口的|甲公司: the place before 的 belongs to the item. */
function placedStart(atoms: readonly Atom[], chunks: readonly NamedChunk[], { from }: NamedChunk): number {
  const place = atoms[from - 1]?.text === '的' ? chunks.find(({ type, to }) => type === 'Place' && to === from - 1) : undefined
  return !place ? from : (isA(atoms[place.from - 1], 'do-locate') || atoms[place.from - 1]?.text === '来自') ? place.from - 1 : place.from
}

/** The names joined with `last` by 、, 和, 与, 及, brackets and 等 aside. */
export function coordinated(atoms: readonly Atom[], chunks: readonly NamedChunk[], last: NamedChunk): NamedChunk[] {
  const group = [last]
  for (let index = chunks.indexOf(last) - 1; index >= 0; index--) {
    const chunk = chunks[index], next = group[0]
    if (!chunk || !next) break
    const start = itemStart(atoms, chunks, next)
    if (chunk.from >= start) continue
    if (chunk.type === 'Person' && next.type === 'Person' && isRoll(atoms, chunk.to, next.from)) { group.unshift(chunk); continue }
    if (isFamily(chunk.type, next.type) && chunk.type !== 'Person' && chunk.to < start && isLedOn(atoms, chunk.to, next.from)) { group.unshift(chunk); continue }
    // 甲公司、|乙集团|旗下的丙公司: the name inside what leads to the next is no member
    if (atoms[next.from - 1]?.text === '的' && /^(?:旗下|下属|所属|控股|出资)$/u.test(atoms[next.from - 2]?.text ?? '') && chunk.to === next.from - 2) continue
    if (!isFamily(chunk.type, next.type) || !isJoined(atoms, chunk.to, start)) break
    group.unshift(chunk)
  }
  return group
}

/** 副市长臧运海、|中国驻印尼使馆商务参赞|吴志伟: a mark, then whatever tells the post of the second. */
function isRoll(atoms: readonly Atom[], from: number, to: number): boolean {
  const between = atoms.slice(from + 1, to)
  const last = between.at(-1), isLed = isA(last, 'title') || isA(last, 'person-noun') || last?.text === '的'
  return /^[、和与及]|以及$/u.test(atoms[from]?.text ?? '') && between.length <= 14 && isLed && between.every(atom => atom.kind === 'word' && !isA(atom, 'report-verb') && !isA(atom, 'do-receive') && !isA(atom, 'do-participate') && !isA(atom, 'do-organize'))
}

/** 甲公司、|乙集团旗下的|丙公司: what a phrase with 的 tells of the second belongs to it. */
function isLedOn(atoms: readonly Atom[], from: number, to: number): boolean {
  const between = atoms.slice(from + 1, to)
  return /^(?:[、和及]|以及)$/u.test(atoms[from]?.text ?? '') && between.length <= 9 && between.at(-1)?.text === '的' && between.every(atom => atom.kind === 'word' && !isA(atom, 'report-verb') && !isA(atom, 'do-organize') && !isA(atom, 'do-deal'))
}

const isFamily = (a: EntityType, b: EntityType): boolean => a === b || (a !== 'Person' && b !== 'Person' && (['Company', 'Organization', 'Place'].includes(a) && ['Company', 'Organization', 'Place'].includes(b))) || (a !== 'Person' && ['Programme', 'Event'].includes(a) && ['Programme', 'Event'].includes(b))

/** Only joining marks, and brackets with what they hold, between two names; items of a list that are no known name may stand there too. */
export function isJoined(atoms: readonly Atom[], from: number, to: number): boolean {
  // “甲”“乙”: quotes in a row
  if (from === to && atoms[from - 1]?.text === '”' && atoms[from]?.text === '“') return true
  let joints = 0, last = -1, unknown = 0
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (atom?.text === '（' && atom.partner !== undefined && atom.partner < to) { index = atom.partner; continue }
    if (!atom) return false
    if (JOINT.test(atom.text)) {
      joints++
      last = index
    } else if (/^[“”\s]$/u.test(atom.text)) { if (unknown === 0) joints++ } else if (joints > 0 && isNominal(atom)) unknown++
    else if (!/^(?:同志|先生|女士)$/u.test(atom.text)) return false
  }
  // 甲公司、某某、|乙公司: what is unknown is an item of its own only between two joints
  return joints > 0 && (unknown === 0 || unknown <= 6 && /^[、“”]$/u.test(atoms.slice(last + 1, to).map(({ text }) => text).join('') || '、'))
}

const JOINT = /^(?:[、和与及暨]|以及|并|还有|联合|会同|协同|携手)$/u

/** A word that a name which nobody knows may be made of. */
const isNominal = (atom: Atom): boolean =>
  atom.kind === 'word' && /^(?:n|x|j|b|eng|zg|person)/u.test(atom.tag) && !isA(atom, 'govern') && !isA(atom, 'collective') && !isA(atom, 'do-receive') && !isA(atom, 'generic')
