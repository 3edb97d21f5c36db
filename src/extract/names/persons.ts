import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { toChunk, type Scan } from './scan.js'

/** Persons: a post before the name, a person's predicate behind it, a list with such a name. */
export function findPersonChunks(scan: Scan): Chunk[] {
  const chunks: Chunk[] = []
  for (let index = 0; index < scan.atoms.length; index++) {
    const dotted = readDottedName(scan, index)
    const confidence = dotted === undefined ? cueOf(scan, index, chunks.at(-1)) : 0.9
    if (confidence === 0) continue
    const to = dotted ?? index + 1
    chunks.push(toChunk(scan, [index, to], { type: 'Person', rule: dotted === undefined ? 'person/cue' : 'person/dotted', confidence }))
    index = to - 1
  }
  return chunks
}

const isNamePart = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && /^\p{Script=Han}{1,6}$/u.test(atom.text) && !isA(atom, 'govern') && !isA(atom, 'title') && !isA(atom, 'place') && !/..[工员师]$/u.test(atom.text)

/** 阿卜杜拉·买买提, 约翰·史密斯: runs of characters joined by a middle dot; index behind the name. */
function readDottedName({ atoms }: Scan, index: number): number | undefined {
  const before = atoms[index - 1]
  const opens = !before || before.kind !== 'word' || /..[工员师]$/u.test(before.text) || isA(before, 'title') || isA(before, 'person-noun') || isA(before, 'conjunction') || before.text === '的' || isA(before, 'place') || isA(before, 'company-head')
  if (!opens || before?.text === '·') return undefined
  let to = index, dots = 0
  while (isNamePart(atoms[to])) {
    let end = to + 1
    while (end - to < 3 && isNamePart(atoms[end]) && atoms[end]?.text !== '·' && atoms[end + 1]?.text === '·') end++
    if (atoms[end]?.text !== '·') return dots > 0 ? end : undefined
    dots++
    to = end + 1
  }
  return undefined
}

/** How sure it is that the atom, which has the shape of a name, is one here. */
function cueOf({ atoms }: Scan, index: number, previous: Chunk | undefined): number {
  const atom = atoms[index], before = atoms[index - 1], next = atoms[index + 1]
  if (atom?.tag !== PERSON_TAG) return 0
  if (isA(before, 'title') || isA(before, 'person-noun')) return 0.95
  if (isA(before, 'do-confer') && (next?.kind !== 'word' || /^[和与及]$/u.test(next.text))) return 0.85
  if (previous?.to === index - 1 && /^[、和与及\s，]$/u.test(before?.text ?? '')) return 0.9
  if (isA(next, 'title') && !/^u/u.test(next?.tag ?? '')) return 0.85
  if (isPersonPredicate(next)) return 0.85
  if ((!before || before.kind === 'mark') && next && (/^[vpd]/u.test(next.tag) || /^(?:是|今年|曾)$/u.test(next.text))) return 0.7
  if (next?.text === '（' || next?.text === '，' || next?.text === '：' || next?.text === '、') return /^[；：。]$/u.test(before?.text ?? '；') || isEmployer(before) ? 0.8 : 0.7
  return isEmployer(before) && (next === undefined || next.kind !== 'word' || /^[vpdc]/u.test(next.tag)) ? 0.75 : before?.text === '的' && !/^n/u.test(next?.tag ?? '') ? 0.65 : isEmployer(before) ? 0 : /^.{4,}$/u.test(atom.text) ? 0.8 : isCompoundShaped(atom.text) ? 0.7 : 0
}

const isCompoundShaped = (text: string): boolean => text.length === 3 && /^(?:欧阳|夏侯|司马|司徒|上官|诸葛|慕容|端木|公孙|东方|皇甫|尉迟|令狐|宇文|长孙|万俟|闻人|拓跋|淳于|澹台|轩辕|独孤|南宫|西门|百里)/u.test(text)

/** Words that a personal name is followed by when it is the subject of a sentence about what someone says or wins. */
const isPersonPredicate = (atom: Atom | undefined): boolean =>
  isA(atom, 'report-verb') || isA(atom, 'do-receive') || isA(atom, 'do-participate') || /^(?:带领|主持|等|等人|带队|任|担任|先后|从事|同志|先生|女士|老师|医生|团队|劳模|工作室)$/u.test(atom?.text ?? '')

const isEmployer = (atom: Atom | undefined): boolean => isA(atom, 'company-head') || isA(atom, 'organization-head') || isA(atom, 'company') || isA(atom, 'organization')
