import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Lexicon } from '../gazetteer/lexicon.js'
import type { LexiconWord, WordClass } from '../gazetteer/word-classes.js'
import type { Span } from '../model/span.js'
import type { Token, Tokenizer } from '../model/token.js'
import { nameBeforeTitle, opensCompound, PERSON_TAG, personNameLength, type NameCue } from './name-shape.js'
import { readMedals, readQuantity, type Quantity } from './figures/quantity.js'

/** What an atom is: a word, a mark, or a figure that is read as one. */
export type AtomKind = 'word' | 'open' | 'close' | 'mark' | 'quantity' | 'date' | 'ordinal' | 'medals'

/** The smallest piece that the grammar looks at. Offsets into the reading text. */
export interface Atom extends Span {
  readonly kind: AtomKind
  readonly text: string
  /** The tokenizer's tag; empty for what the tokenizer did not cut. */
  readonly tag: string
  readonly word?: LexiconWord
  readonly quantity?: Quantity
  readonly medals?: ReturnType<typeof readMedals>
  /** Index of the atom that closes (or opened) this quote or bracket. */
  partner?: number
}

/** True where the atom is listed in that class. */
export const isA = (atom: Atom | undefined, wordClass: WordClass): boolean => atom?.word?.classes.has(wordClass) ?? false
/** The value of the atom's class, when it is listed in it. */
export const valueOf = (atom: Atom | undefined, wordClass: WordClass): string | undefined => atom?.word?.classes.get(wordClass)

const OPENERS = '“《（‘〈【['
const CLOSERS = '”》）’〉】]'
const MARKS = /[，。；：！？、…—\s,.!?:|/\\·~～\-–]/u
const DATE = /(?:(?:1[5-9]|20)\d{2}年|\d{2}年(?=\d{1,2}月|[春夏秋冬底初末]))(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:度)?|\d{1,2}月(?:\d{1,2}[日号])|\d{1,2}月(?=[，。、至以底初中末\s]|$)|[二〇一九○]{4}年|\d{1,2}[日号](?=[，。、上下晚中至\s]|$)|\d{1,2}[:：]\d{2}|\d{1,2}时\d{1,2}分/uy
const ORDINAL = /第[一二三四五六七八九十百零〇两\d]{1,4}(?:届|批次|批|次|期|季度|季|轮|名|位|个|版|产业|代)?|首届|首批|首个|首家|\d+(?:\.\d+)+版/uy
const LATIN = /[A-Za-z][A-Za-z0-9.+\-/&]*[A-Za-z0-9+]|[A-Za-z]/uy
/** 3D, 5G, 4K: a figure that a capital letter makes a word. */
const LETTERED = /\d{1,3}[A-Z]{1,3}(?![a-z级])/uy
const BARE_NUMBER = /\d+(?:\.\d+)*/uy
/** 500强, 100强: a ranking, whatever its length. */
const RANKING = /\d{1,4}强/uy
const HAN_DIGIT = /[零〇一二三四五六七八九两十百千万]/u
const NOT_COUNTED = /^(?:一(?![千百万十余多])|[两二三四五六七八九十]{1,2}(?:大|是|方面|则|者|面))/u

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Cuts one line of the reading view into atoms: figures first, then listed words, then the tokenizer's words. */
export class Atomizer {
  readonly #gazetteer: Gazetteer
  readonly #lexicon: Lexicon
  readonly #tokenizer: Tokenizer

  constructor(gazetteer: Gazetteer, tokenizer: Tokenizer) {
    this.#gazetteer = gazetteer
    this.#lexicon = gazetteer.lexicon
    this.#tokenizer = tokenizer
  }

  /** Atoms of `view.slice(span)`, with offsets into `view`. */
  atomize(view: string, span: Span): Atom[] {
    const line = view.slice(span.start, span.end)
    const tokens = this.#tokenizer.tokenize(line)
    const atoms: Atom[] = []
    let at = 0, next = 0
    while (at < line.length) {
      while ((tokens[next]?.end ?? line.length) <= at) next++
      const atom = this.#figureAt(line, at, tokens[next]) ?? this.#personAt(line, at, { token: tokens[next], atoms }) ?? this.#wordAt(line, at, tokens[next])
      const start = atoms.length > 0 ? Math.max(atom.start, 0) : atom.start
      trimBefore(atoms, start)
      atoms.push(atom)
      at = atom.end
    }
    const placed = atoms.map(atom => ({ ...atom, start: atom.start + span.start, end: atom.end + span.start }))
    pairUp(placed)
    return placed
  }

  #figureAt(line: string, at: number, token: Token | undefined): Atom | undefined {
    const first = line.charAt(at)
    const isDigit = first >= '0' && first <= '9'
    const ranking = isDigit ? sticky(RANKING, line, at) : undefined
    if (ranking) return { kind: 'word', text: ranking, tag: 'n', start: at, end: at + ranking.length, ...listed(this.#lexicon.find(ranking) ?? this.#lexicon.find('500强')) }
    if (!isDigit && first !== '第' && first !== '首' && !HAN_DIGIT.test(first)) return undefined
    const lettered = isDigit ? sticky(LETTERED, line, at) : undefined
    if (lettered) return { kind: 'word', text: lettered, tag: 'eng', start: at, end: at + lettered.length }
    const ordinal = sticky(ORDINAL, line, at)
    if (ordinal) return { kind: 'ordinal', text: ordinal, tag: 'm', start: at, end: at + ordinal.length }
    const date = sticky(DATE, line, at)
    if (date) return { kind: 'date', text: date, tag: 't', start: at, end: at + date.length }
    if (!isDigit && (this.#isCountless(line, at) || isNumeralWord(token, at))) return undefined
    const medals = readMedals(line, at), lastMedal = medals.at(-1)
    if (lastMedal) return { kind: 'medals', text: line.slice(at, lastMedal.span.end), tag: 'm', start: at, end: lastMedal.span.end, medals }
    const quantity = readQuantity(line, at, this.#lexicon)
    const bare = quantity ? undefined : sticky(BARE_NUMBER, line, at)
    if (bare) return { kind: 'word', text: bare, tag: 'm', start: at, end: at + bare.length }
    return quantity && { kind: 'quantity', text: line.slice(quantity.start, quantity.end), tag: 'm', start: quantity.start, end: quantity.end, quantity }
  }

  /** Han numerals that count nothing: 一线, 三大, or a listed word that begins with one. */
  #isCountless(line: string, at: number): boolean {
    return NOT_COUNTED.test(line.slice(at, at + 4)) || (this.#lexicon.matchAt(line, at)?.text.length ?? 0) > 1
  }

  /** A personal name where something before it calls for one; the tokenizer cuts unknown names anywhere. */
  #personAt(line: string, at: number, { token, atoms }: { readonly token: Token | undefined; readonly atoms: readonly Atom[] }): Atom | undefined {
    const cue = cueBefore(atoms) ?? (opensCompound(this.#gazetteer, line, at) ? 'start' : undefined)
    const length = cue ? personNameLength(this.#gazetteer, line, { at, cue, token }) : nameBeforeTitle(this.#gazetteer, line, { at, token })
    return length > 0 ? { kind: 'word', text: line.slice(at, at + length), tag: PERSON_TAG, start: at, end: at + length } : undefined
  }

  #wordAt(line: string, at: number, token: Token | undefined): Atom {
    const character = line.charAt(at)
    if (OPENERS.includes(character)) return { kind: 'open', text: character, tag: 'x', start: at, end: at + 1 }
    if (CLOSERS.includes(character)) return { kind: 'close', text: character, tag: 'x', start: at, end: at + 1 }
    if (MARKS.test(character)) return { kind: 'mark', text: character, tag: 'x', start: at, end: at + 1 }
    const latin = sticky(LATIN, line, at)
    if (latin) return { kind: 'word', text: latin, tag: 'eng', start: at, end: at + latin.length, ...listed(this.#lexicon.find(latin)) }
    return this.#hanWordAt(line, at, token)
  }

  #hanWordAt(line: string, at: number, token: Token | undefined): Atom {
    const end = token && token.end > at ? Math.min(token.end, endOfHan(line, at)) : at + 1
    const rest = (token?.tag === 'x' ? cutAtSmallWord(line, at, end) : end) - at
    const word = this.#lexicon.matchAt(line, at)
    if (this.#isHomePrefix(line, at)) return { kind: 'word', text: line.charAt(at), tag: 'n', start: at, end: at + 1, ...listed(this.#lexicon.find(line.charAt(at))) }
    const whole = line.slice(at, at + this.#lengthOf(word, { token, at, rest }))
    const length = whole === '从中' ? this.#splitBody(line.slice(at, at + 3)) === 1 ? 1 : 2 : this.#splitBody(whole)
    const text = line.slice(at, at + length)
    const tag = token && token.start === at && token.end === at + length ? token.tag : 'x'
    return { kind: 'word', text, tag, start: at, end: at + length, ...listed(word?.text === text ? word : this.#lexicon.find(text) ?? this.#titleEnding(text)) }
  }

  /** 区|工信|局, 市|总工会: 市, 省, 区, 县 before a department or body stands for the home place. */
  #isHomePrefix(line: string, at: number): boolean {
    if (!/[市省区县]/u.test(line.charAt(at)) || (this.#lexicon.matchAt(line, at)?.text.length ?? 0) > 1) return false
    const next = this.#lexicon.matchAt(line, at + 1)
    return next !== undefined && next.text.length >= 2 && (next.classes.has('department') || next.classes.has('organization-head') && !next.classes.has('generic'))
  }

  #isTail(character: string): boolean {
    const classes = this.#lexicon.find(character)?.classes
    return classes !== undefined && (classes.has('organization-head') || classes.has('company-head') || classes.has('company-tail')) || /[市省区县港人]/u.test(character)
  }

  /** 中学教师: a body and a post that the tokenizer took for one word; length of the body, or of the whole. */
  #splitBody(text: string): number {
    if (/^[市县区省州]委(?:副?书记|常委|组织部|宣传部|统战部|政法委|办公室|副)/u.test(text)) return 2
    // 从|中粮集团: 从中 is two words before the name of a central firm
    if (/^从中[粮铁建石海车核航交电储船广化信兴]/u.test(text)) return 1
    if (/^委(?:副$|常$|副?书记|常委|组织部|宣传部|统战部|政法委)|^(?:局局|厅厅|部部|处处|科科|院院|所所|校校|会会|社社)长/u.test(text)) return 1
    const known = this.#lexicon.find(text)?.classes
    if (text.length < 4 || known && !known.has('title')) return text.length
    for (let at = 2; at <= text.length - 2; at++) {
      const front = this.#lexicon.find(text.slice(0, at))?.classes, back = this.#lexicon.find(text.slice(at))?.classes
      if (front && back && (front.has('organization-head') || front.has('company-head')) && (back.has('title') || back.has('person-noun'))) return at
    }
    return text.length
  }

  /** 内科主任, 科科长: a word that ends in a post counts as that post. */
  #titleEnding(text: string): LexiconWord | undefined {
    const ending = text.length > 2 ? this.#lexicon.find(text.slice(-2)) : undefined
    return ending?.classes.has('title') ? ending : undefined
  }

  /** The longer of listed word and token; places and names win over a longer token, tokens guessed by the tokenizer lose. */
  #lengthOf(word: LexiconWord | undefined, { token, at, rest }: { readonly token: Token | undefined; readonly at: number; readonly rest: number }): number {
    const listedLength = word?.text.length ?? 0
    if (word === undefined || listedLength >= rest) return Math.max(listedLength, rest, 1)
    // 高密|度: a short place loses to a common word that begins with it
    const isCommonWord = token?.start === at && token.end - at === rest && /^(?:n|a|v|d|vn|b|i|l)$/u.test(token.tag) && listedLength === 2 && rest === 3 && !this.#isTail(token.word.slice(-1))
    const isName = (word.classes.has('place') && !isCommonWord) || word.classes.has('company') || word.classes.has('home')
    const isGuessed = token?.tag === 'x' && token.start === at
    if (listedLength >= 2 && (isName || (isGuessed && !word.classes.has('surname')))) return listedLength
    return isGuessed && rest > 1 && /^[暨由在以与和及等从将并为对向被把到让使局厅据获]$/u.test(word.text) ? listedLength : rest
  }
}

/** 八段锦, 三文鱼: a word of the dictionary that begins with a numeral. */
const isNumeralWord = (token: Token | undefined, at: number): boolean =>
  token?.start === at && token.word.length >= 3 && /^(?:n|nz|i|l|nr|ns)$/u.test(token.tag) && !/^[一二三四五六七八九十百千万两]+[个家名项位台件次年万千百]/u.test(token.word)

/** The tokenizer glues small words to what it does not know (正以, 等区): a guessed word ends before one. */
function cutAtSmallWord(line: string, at: number, end: number): number {
  for (let index = at + 1; index < end; index++) if (/[以在由与和及暨将被对获]/u.test(line.charAt(index))) return index
  return end
}

/** What the atoms so far say about a name to come: a post, a list of names, a clause's start. */
function cueBefore(atoms: readonly Atom[]): NameCue | undefined {
  const last = atoms.at(-1)
  if (!last || last.kind === 'mark' && /^[。；：，！？]$/u.test(last.text) || last.kind === 'open') return 'start'
  if (isA(last, 'do-confer')) return 'list'
  if (/^\p{Script=Han}{2,4}[师员工长手]$/u.test(last.text) && /^[nx]/u.test(last.tag)) return 'title'
  if (valueOf(last, 'award-head') === 'HONOUR' && last.text.length > 1) return 'title'
  if (isA(last, 'title') || (isA(last, 'person-noun') && last.text.length > 1 && !/^(?:人才|队伍|干部|集体|个人)$/u.test(last.text))) return 'title'
  if (last.text === '的') return (['place', 'company', 'company-head', 'organization', 'organization-head'] as const).some(name => isA(atoms.at(-2), name)) ? 'list' : 'start'
  if (last.kind === 'mark' || isA(last, 'conjunction')) return atoms.at(-2)?.tag === PERSON_TAG ? 'list' : undefined
  if (/.(?:车间|班组|工段|部|科|室|班|队|组|站|处|系|厂|所)$/u.test(last.text) && /^n/u.test(last.tag)) return 'list'
  return isA(last, 'company-head') || isA(last, 'organization-head') || isA(last, 'company') || isA(last, 'organization') ? 'list' : undefined
}

const listed = (word: LexiconWord | undefined): { word?: LexiconWord } => word ? { word } : {}

/** End of the run of characters that is neither mark, bracket, Latin letter nor digit. */
function endOfHan(line: string, at: number): number {
  let end = at + 1
  while (end < line.length && !/[\s，。；：！？、…—“”《》（）‘’〈〉【】[\]A-Za-z0-9%|/\\·~～–,.!?:-]/u.test(line.charAt(end))) end++
  return end
}

/** A figure may reach back over the word that bounds it (超过, 近): that word is no atom of its own then. */
function trimBefore(atoms: Atom[], start: number): void {
  for (let last = atoms.at(-1); last && last.end > start; last = atoms.at(-1)) {
    atoms.pop()
    if (last.start < start) atoms.push({ kind: last.kind, text: last.text.slice(0, start - last.start), tag: last.tag, start: last.start, end: start })
  }
}

/** Links quotes and brackets with their partners; an unbalanced one stays alone. */
function pairUp(atoms: Atom[]): void {
  const open: number[] = []
  atoms.forEach((atom, index) => {
    if (atom.kind === 'open') open.push(index)
    if (atom.kind !== 'close') return
    const depth = open.findLastIndex(other => OPENERS.indexOf(atoms[other]?.text ?? '') === CLOSERS.indexOf(atom.text))
    const partner = open[depth], opener = partner === undefined ? undefined : atoms[partner]
    if (partner === undefined || opener === undefined) return
    open.length = depth
    atom.partner = partner
    opener.partner = index
  })
}
