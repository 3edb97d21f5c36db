import { isA, valueOf, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { textOf, toChunk, type Scan } from './scan.js'

const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const NOT_IN_NAMES = /[的了在是有和与及为等不将会于以这那第们上下中内外前后市县区镇村局厅部委会社院校厂处科]/u

/** Length in code units of the surname that the text begins with; 0 where it begins with none. */
function surnameLength({ gazetteer }: Scan, text: string): number {
  if (gazetteer.lexicon.find(text.slice(0, 2))?.classes.has('surname')) return 2
  return gazetteer.lexicon.find(text.slice(0, 1))?.classes.has('surname') ? 1 : 0
}

const hasWeight = ({ gazetteer }: Scan, text: string, weight: string): boolean => gazetteer.lexicon.find(text)?.classes.get('surname') === weight

/** The atoms from `index` that make up a personal name: `to` is where it ends; `undefined` where none begins. */
export function readName(scan: Scan, index: number): { readonly to: number; readonly isSure: boolean } | undefined {
  const { atoms } = scan
  const first = atoms[index]
  if (first?.kind !== 'word') return undefined
  const dotted = readDottedName(scan, index)
  if (dotted) return dotted
  for (const count of [1, 2, 3]) {
    const text = textOf(scan, index, index + count), last = atoms[index + count - 1]
    if (last?.kind !== 'word' || !HAN_NAME.test(text) || (last.end - first.start) !== text.length) break
    const isSure = nameLikeness(scan, { text, atoms: atoms.slice(index, index + count), next: atoms[index + count] })
    if (isSure !== undefined) return { to: index + count, isSure }
  }
  return undefined
}

/** 阿卜杜拉·买买提, 约翰·史密斯: runs of characters joined by a middle dot. */
function readDottedName({ atoms }: Scan, index: number): { readonly to: number; readonly isSure: boolean } | undefined {
  let to = index, dots = 0
  while (atoms[to]?.kind === 'word' && /^\p{Script=Han}{1,6}$/u.test(atoms[to]?.text ?? '') && !isA(atoms[to], 'govern') && !isA(atoms[to], 'title')) {
    while (atoms[to + 1]?.kind === 'word' && /^\p{Script=Han}{1,3}$/u.test(atoms[to + 1]?.text ?? '') && atoms[to + 2]?.text === '·') to++
    if (atoms[to + 1]?.text !== '·') break
    dots++
    to += 2
  }
  return dots > 0 && atoms[to]?.kind === 'word' ? { to: to + 1, isSure: true } : undefined
}

/** `true` for a name that needs little around it, `false` for one that needs a cue, `undefined` for none. */
function nameLikeness(scan: Scan, { text, atoms, next }: { readonly text: string; readonly atoms: readonly Atom[]; readonly next: Atom | undefined }): boolean | undefined {
  const surname = surnameLength(scan, text), given = text.length - surname
  if (surname === 0 || given < 1 || given > 2 || NOT_IN_NAMES.test(text.slice(surname))) return undefined
  if (atoms.some(atom => isListedWord(atom) && !(atom.text.length <= 1))) return undefined
  const [first, second] = atoms
  if (atoms.length === 1) {
    if (!/^(?:nr|x|nz)/u.test(first?.tag ?? '')) return undefined
    // the tokenizer cuts 李明|星 as a name and a rest
    if (text.length === 2 && next?.kind === 'word' && next.text.length === 1 && isGivenTail(next)) return undefined
    return /^nr/u.test(first?.tag ?? '') && !hasWeight(scan, text.slice(0, surname), 'rare')
  }
  if (atoms.length === 2 && (first?.text.length === surname || /^nr/u.test(first?.tag ?? '')) && second && second.text.length <= 2 && !/^[pcudrfm]/u.test(second.tag)) return false
  if (atoms.length === 3 && atoms.every(atom => atom.text.length === 1) && !atoms.some(atom => /^[pcurf]/u.test(atom.tag))) return false
  return undefined
}

const isGivenTail = (atom: Atom): boolean => !/^[pcudrfvm]/u.test(atom.tag) && !isListedWord(atom) && !NOT_IN_NAMES.test(atom.text)
const isListedWord = (atom: Atom): boolean => ['govern', 'generic', 'place', 'company', 'organization', 'preposition', 'time', 'award-head', 'programme-head', 'report-verb', 'industry', 'home', 'plan', 'negation', 'collective', 'conjunction', 'title'].some(name => isA(atom, name as 'govern'))

/** Words that a personal name is followed by when it is the subject of a sentence about what someone says or wins. */
const isPersonPredicate = (atom: Atom | undefined): boolean =>
  isA(atom, 'report-verb') || isA(atom, 'do-receive') || isA(atom, 'do-participate') || /^(?:带领|出席|主持|致辞|等|等人|带队|讲话|发言|任|担任|参加|先后|从事|同志|先生|女士|老师|医生|教授|团队|劳模|工作室)$/u.test(atom?.text ?? '')

/** Persons: a post before the name, a person's predicate behind it, a list with such a name. */
export function findPersonChunks(scan: Scan): Chunk[] {
  const chunks: Chunk[] = []
  for (let index = 0; index < scan.atoms.length; index++) {
    const name = readName(scan, index)
    if (!name) continue
    const confidence = cueOf(scan, index, { ...name, chunks })
    if (confidence === 0) continue
    chunks.push(toChunk(scan, [index, name.to], { type: 'Person', rule: 'person/cue', confidence }))
    index = name.to - 1
  }
  return chunks
}

function cueOf(scan: Scan, index: number, { to, isSure, chunks }: { readonly to: number; readonly isSure: boolean; readonly chunks: readonly Chunk[] }): number {
  const { atoms } = scan, before = atoms[index - 1], next = atoms[to]
  if (isSure && textOf(scan, index, to).includes('·')) return 0.9
  if (isTitleWord(before) && !isTitleObject(next)) return 0.95
  const previous = chunks.at(-1)
  const isListed = /^[、和与及\s]$/u.test(before?.text ?? '') && previous?.to === index - 1
  if (isListed && (isSure || isEndOfName(next))) return 0.9
  if (isTitleWord(next) && isSure && next && valueOf(next, 'title') !== 'PROFESSION') return 0.8
  if (isPersonPredicate(next) && (isSure || isA(next, 'report-verb'))) return isClauseStart(before) || isA(before, 'company-head') || isA(before, 'organization-head') ? 0.85 : isSure ? 0.75 : 0
  if (isSure && isEmployer(before)) return 0.8
  if (isSure && next?.text === '（' && /[男女岁族]|年生|选手/u.test(textOf(scan, to, Math.min(to + 6, atoms.length)))) return 0.85
  return 0
}

const isTitleWord = (atom: Atom | undefined): boolean => isA(atom, 'title')
/** 负责人|介绍: what follows the title is no name. */
const isTitleObject = (atom: Atom | undefined): boolean => atom !== undefined && /^u/u.test(atom.tag) && atom.text !== '等'
const isEndOfName = (atom: Atom | undefined): boolean => atom === undefined || atom.kind !== 'word' || isPersonPredicate(atom) || /^[vpcudf]/u.test(atom.tag) || isA(atom, 'conjunction')
const isClauseStart = (atom: Atom | undefined): boolean => atom === undefined || atom.kind === 'mark' || atom.kind === 'close'
const isEmployer = (atom: Atom | undefined): boolean => isA(atom, 'company-head') || isA(atom, 'organization-head') || isA(atom, 'company') || isA(atom, 'organization')
