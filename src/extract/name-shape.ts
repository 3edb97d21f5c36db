import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { hasShared, toClassSet } from '../gazetteer/word-classes.js'
import type { Token } from '../model/token.js'

/** Tag of an atom that was read as a personal name; the tokenizer has none such. */
export const PERSON_TAG = 'person'

/** What stands before a possible name: a post before it makes more shapes believable than a clause's start. */
export type NameCue = 'title' | 'list' | 'start'

const NEVER_GIVEN = /[的了在是有和与及为等不将会于以这那第们上下中内外前后市县区镇村局厅部委社院校厂处科组队说称率量额值者师员工医就都也还被把从对由并]/u
const WORD_STARTS = toClassSet(['govern', 'report-verb', 'do-receive', 'do-participate', 'do-organize', 'do-confer', 'do-use', 'do-deal', 'conjunction', 'preposition', 'collective', 'title', 'time', 'plan', 'negation', 'generic', 'person-noun', 'place', 'change', 'award-head', 'programme-head', 'event-head', 'organization-head', 'company-head', 'industry', 'measure'])

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** True where the text behind the name can follow one: nothing, a mark, or a word that begins there. */
function isBoundary(gazetteer: Gazetteer, line: string, at: number): boolean {
  if (at >= line.length || !isHan(line.charAt(at)) || /[作做向对把被从在与和及等是任为获说称带曾也还已将用以因由于至到的]/u.test(line.charAt(at))) return true
  const word = gazetteer.lexicon.matchAt(line, at)
  return word !== undefined && hasShared(word, WORD_STARTS)
}

/** True where a listed word of two or more characters begins inside the name: 李|介绍 is no name. */
function cutsWord(gazetteer: Gazetteer, line: string, { at, surname, end }: { readonly at: number; readonly surname: number; readonly end: number }): boolean {
  for (let index = at + surname; index < end; index++) {
    const word = gazetteer.lexicon.matchAt(line, index)
    if (word && word.text.length >= 2 && !word.classes.has('surname') && hasShared(word, WORD_STARTS) && (index + word.text.length > end || index === at + surname) && !(index + word.text.length === end && index === at + surname && end < line.length && !isHan(line.charAt(end)))) return true
  }
  return false
}

/** Length of the personal name at `at` in code units; 0 where none is believable with that cue. */
export function personNameLength(gazetteer: Gazetteer, line: string, { at, cue, token }: { readonly at: number; readonly cue: NameCue; readonly token: Token | undefined }): number {
  const surname = surnameLength(gazetteer, line, at)
  if (surname === 0 || (isDictionaryWord(token, at, surname) && !(cue === 'title' && isSpoken(gazetteer, line, at + surname + 2)))) return 0
  const listed = gazetteer.lexicon.matchAt(line, at)
  if (listed && listed.text.length > surname && !listed.classes.has('surname')) return 0
  for (const given of [2, 1]) {
    const end = at + surname + given, text = line.slice(at + surname, end)
    if (text.length < given || !isHan(text) || NEVER_GIVEN.test(text) || cutsWord(gazetteer, line, { at, surname, end })) continue
    if (given === 2 && /^[了着过]/u.test(line.charAt(end))) continue
    const likely = Array.from(text).filter(character => gazetteer.isGivenCharacter(character)).length
    const isBounded = isBoundary(gazetteer, line, end) || token?.end === end
    const isRollCall = cue === 'start' && given === 2 && likely >= 1 && opensEmployer(gazetteer, line, end)
    if (isRollCall || isBelievable({ given, likely, isBounded, cue, isCompound: surname === 2, isTagged: token?.start === at && /^(?:nr|x)/u.test(token.tag) })) return surname + given
  }
  return 0
}

/** 宫本良|说: what is said behind it makes a name of what the dictionary knows otherwise. */
const isSpoken = (gazetteer: Gazetteer, line: string, at: number): boolean => gazetteer.lexicon.matchAt(line, at)?.classes.has('report-verb') ?? false

/** 金哲洙，文登…: a roll call goes on with the employer. */
function opensEmployer(gazetteer: Gazetteer, line: string, at: number): boolean {
  const classes = line.charAt(at) === '，' ? gazetteer.lexicon.matchAt(line, at + 1)?.classes : undefined
  if (classes !== undefined && (classes.has('place') || classes.has('company') || classes.has('organization'))) return true
  const post = line.charAt(at) === '，' ? /^[^，。；：、]{6,26}(?=[；。]|$)/u.exec(line.slice(at + 1, at + 28))?.[0] : undefined
  return post !== undefined && (gazetteer.lexicon.find(post.slice(-2))?.classes.has('title') ?? false)
}

/** Length of a name that a post follows (薛长湖院士); 0 where none stands there. */
export function nameBeforeTitle(gazetteer: Gazetteer, line: string, { at, token }: { readonly at: number; readonly token: Token | undefined }): number {
  const surname = surnameLength(gazetteer, line, at)
  if (surname !== 1 || isDictionaryWord(token, at, surname)) return 0
  const given = line.slice(at + 1, at + 3)
  const isName = given.length === 2 && isHan(given) && !NEVER_GIVEN.test(given) && Array.from(given).every(character => gazetteer.isGivenCharacter(character)) && !cutsWord(gazetteer, line, { at, surname, end: at + 3 })
  return isName && /^(?:院士|教授|同志|先生|女士|老师|团队|大师|劳模)/u.test(line.slice(at + 3, at + 5)) ? 3 : 0
}

/** True where a compound surname begins: it needs no cue. */
export const opensCompound = (gazetteer: Gazetteer, line: string, at: number): boolean =>
  gazetteer.lexicon.findIn(line, at, at + 2)?.classes.get('surname') === 'compound'

interface Shape { readonly given: number; readonly likely: number; readonly isBounded: boolean; readonly cue: NameCue; readonly isCompound: boolean; readonly isTagged: boolean }

function isBelievable({ given, likely, isBounded, cue, isCompound, isTagged }: Shape): boolean {
  if (isCompound) return likely >= 1 && (isBounded || given === 2)
  if (cue === 'title') return given === 2 ? likely >= 1 && (isBounded || likely === 2) : isBounded && (likely === 1 || isTagged)
  if (cue === 'list') return likely === given && isBounded || (isTagged && isBounded && likely >= 1)
  return isBounded && likely === given && given === 2
}

/** Length of the surname that begins at `at`, 1 or 2; 0 where none does. */
export function surnameLength(gazetteer: Gazetteer, line: string, at: number): number {
  if (gazetteer.lexicon.findIn(line, at, at + 2)?.classes.get('surname') === 'compound') return 2
  // 和李女士: the conjunction is a surname too rare to be believed
  return line.charAt(at) !== '和' && gazetteer.lexicon.findIn(line, at, at + 1)?.classes.has('surname') ? 1 : 0
}

/** 代表, 高级, 方面: a word that the tokenizer knows and does not take for a name. */
function isDictionaryWord(token: Token | undefined, at: number, surname: number): boolean {
  if (!token || token.start !== at || token.end - token.start <= surname) return false
  return !/^(?:nr|x|nz|ns|ng)/u.test(token.tag)
}
