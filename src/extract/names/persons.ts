import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, valueOf, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { ADDRESSES, OF_PEOPLE, PERSON_TAG, WORKPLACE } from '../name-shape.js'
import { refuse } from '../trace.js'
import { toChunk, type Scan } from './scan.js'

/** Persons: a post before the name, a person's predicate behind it, a list with such a name. */
export function findPersonChunks(scan: Scan): Chunk[] {
  if (!scan.atoms.some(({ tag, text }) => tag === PERSON_TAG || text === '·')) return []
  const dotted = findDottedNames(scan)
  const chunks: Chunk[] = dotted.map(range => toChunk(scan, range, { type: 'Person', rule: 'person/dotted', confidence: 0.9 }))
  let previous: Chunk | undefined
  scan.atoms.forEach((_, index) => {
    previous = chunks.find(chunk => chunk.to <= index && index - chunk.to <= 1) ?? previous
    const confidence = dotted.some(([from, to]) => from <= index && index < to) ? 0 : cueOf(scan, index, previous)
    if (confidence === 0 && scan.atoms[index]?.tag === PERSON_TAG) refuse(scan, [index, index + 1], { finder: 'person/cue', reason: 'NO_CUE' })
    if (confidence === 0) return
    previous = toChunk(scan, [index, index + 1], { type: 'Person', rule: 'person/cue', confidence })
    chunks.push(previous)
  })
  return chunks.sort((a, b) => a.start - b.start)
}

const NO_NAME_PARTS = toClassSet(['govern', 'title', 'person-noun', 'preposition', 'conjunction', 'report-verb', 'collective', 'do-receive', 'do-participate'])

const isNamePart = (atom: Atom | undefined): atom is Atom =>
  atom?.kind === 'word' && /^\p{Script=Han}{1,5}$/u.test(atom.text) && !isAny(atom, NO_NAME_PARTS)

/** A piece that only a transliterated name is cut into: a single character, or a word that the tokenizer guessed. */
const isFragment = (atom: Atom | undefined): boolean => isNamePart(atom) && (atom.text.length === 1 || /^(?:nr|x|nz|ng)/u.test(atom.tag)) && !/^[pcudrfmtv]/u.test(atom.tag) && !isA(atom, 'place') && !/..[师员工长]$/u.test(atom.text)

/** 专家|让|·|莫罗: a small word is a name's first part where a post stands before it. */
const isOddOpening = (atoms: readonly Atom[], index: number): boolean =>
  /^\p{Script=Han}$/u.test(atoms[index]?.text ?? '') && (isA(atoms[index - 1], 'title') || isA(atoms[index - 1], 'person-noun') || atoms[index - 1]?.kind === 'mark')

/** 其|其|格: a doubled character is no small word. */
const isRepeated = (atoms: readonly Atom[], index: number): boolean => {
  const text = atoms[index]?.text
  return text?.length === 1 && (text === atoms[index + 1]?.text.charAt(0) || text === atoms[index - 1]?.text)
}

/** 哈斯·巴特尔, 马克·威廉姆斯: what stands around a middle dot, with the fragments beside it; atoms `[from, to)`. */
function findDottedNames({ atoms }: Scan): (readonly [number, number])[] {
  const names: (readonly [number, number])[] = []
  for (let dot = 1; dot < atoms.length; dot++) {
    if (atoms[dot]?.text !== '·' || isA(atoms[dot - 1], 'place') || isA(atoms[dot + 1], 'place') || !isNamePart(atoms[dot - 1]) && !isOddOpening(atoms, dot - 1) || !isNamePart(atoms[dot + 1]) && !isRepeated(atoms, dot + 1)) continue
    let from = dot - 1, to = dot + 2
    while (isFragment(atoms[from - 1]) && dot - from < 4) from--
    while ((isFragment(atoms[to]) || isRepeated(atoms, to - 1)) && to - dot < 5) to++
    // “亮|剑·暖企”: more stands in the quote
    if (atoms[from - 1]?.kind === 'word' && atoms[from - 2]?.text === '“' || atoms.slice(from, to).some(atom => isA(atom, 'medium') || /(?:网|报|新闻|客户端|台|融媒|晚报|日报|讯)$/u.test(atom.text))) continue
    for (; atoms[to]?.text === '·' && isNamePart(atoms[to + 1]); to += 2) dot = to
    names.push([from, to])
    dot = to
  }
  return names
}

/** How sure it is that the atom, which has the shape of a name, is one here. */
function cueOf({ atoms }: Scan, index: number, previous: Chunk | undefined): number {
  const atom = atoms[index], before = atoms[index - 1], next = atoms[index + 1]
  // “中远海运|腾飞”|轮: a ship
  if (next?.text === '”' && /^(?:轮|号|船|艇|舰)/u.test(atoms[index + 2]?.text ?? '')) return 0
  // “盛锡福”: a name in quotes by itself is a brand
  if (atom?.tag !== PERSON_TAG || before?.text === '“' && (next?.text === '”' || /^[\d一二三四五六七八九十]+号?$/u.test(next?.text ?? ''))) return 0
  if (isA(before, 'title') || isA(before, 'person-noun') || before?.text === '家' && /^(?:v|n)/u.test(atoms[index - 2]?.tag ?? '') || /^\p{Script=Han}{2,4}[师员工长手]$/u.test(before?.text ?? '')) return 0.95
  if (valueOf(before, 'award-head') === 'HONOUR') return 0.85
  if (isA(before, 'do-confer') && (next?.kind !== 'word' || /^[和与及]$/u.test(next.text))) return 0.85
  if (previous?.to === index - 1 && /^[、和与及\s，]$/u.test(before?.text ?? '')) return 0.9
  if (isA(next, 'title') && !/^u/u.test(next?.tag ?? '')) return 0.85
  if (isPersonPredicate(next)) return 0.85
  if ((!before || before.kind === 'mark') && next && (/^[vpd]/u.test(next.tag) || next.text === '用' || OF_PEOPLE.test(next.text) || /^(?:是|今年|曾)$/u.test(next.text))) return 0.7
  if (next?.text === '（' || next?.text === '，' || next?.text === '：' || next?.text === '、') return /^[；：。]$/u.test(before?.text ?? '；') || isEmployer(before) ? 0.8 : 0.7
  const plain = isPlain(before, next) ? 0.6 : 0
  return isEmployer(before) && (next === undefined || next.kind !== 'word' || /^[vpdc]/u.test(next.tag)) ? 0.75 : before?.text === '的' && !/^n/u.test(next?.tag ?? '') ? 0.65 : isEmployer(before) ? 0 : /^.{4,}$/u.test(atom.text) ? 0.8 : isCompoundShaped(atom.text) ? 0.7 : plain
}

/** 由|王建国|带着, 送|孙立新|去, 舵手|于文涛|说: behind a noun only where it is told what he does, else where no noun follows that the name would begin. */
const isPlain = (before: Atom | undefined, next: Atom | undefined): boolean =>
  before?.kind === 'word' && /^[nb]/u.test(before.tag) ? next?.kind === 'word' && /^[vpdm]/u.test(next.tag) : next?.kind !== 'word' || !/^(?:n|x|eng)/u.test(next.tag)

const isCompoundShaped = (text: string): boolean => text.length === 3 && /^(?:欧阳|夏侯|司马|司徒|上官|诸葛|慕容|端木|公孙|东方|皇甫|尉迟|令狐|宇文|长孙|万俟|闻人|拓跋|淳于|澹台|轩辕|独孤|南宫|西门|百里)/u.test(text)

const BEHIND_NAME = new RegExp(`^(?:带领|主持|等|等人|带队|任|担任|兼任|出任|领衔|主讲|本人|先后|从事|医生|工作室|师徒|夫妇|夫妻|弟子|父子|父女|母子|母女|兄弟|姐妹|一家|一家人|${ADDRESSES})$`, 'u')

/** Words that a personal name is followed by when it is the subject of a sentence about what someone says or wins. */
const isPersonPredicate = (atom: Atom | undefined): boolean =>
  isA(atom, 'report-verb') || isA(atom, 'do-receive') || isA(atom, 'do-participate') || BEHIND_NAME.test(atom?.text ?? '')

const isEmployer = (atom: Atom | undefined): boolean => WORKPLACE.test(atom?.text ?? '') || isA(atom, 'company-head') || isA(atom, 'organization-head') || isA(atom, 'company') || isA(atom, 'organization')
