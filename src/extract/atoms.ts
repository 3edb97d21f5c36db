import type { Gazetteer } from '../gazetteer/gazetteer.js'
import type { Lexicon } from '../gazetteer/lexicon.js'
import { hasShared, type ClassSet, type LexiconWord, type WordClass } from '../gazetteer/word-classes.js'
import type { Span } from '../model/span.js'
import type { Token, Tokenizer } from '../model/token.js'
import { CLOSER, CLOSERS, DIGIT, FIGURE, HAN_END, HOME_LEVEL, kindAt, LATIN, MARK, OPENER, OPENERS, SMALL_WORD } from './characters.js'
import { readMedals, readQuantity, type Quantity } from './figures/quantity.js'
import { heldLength, nameBeforeTitle, opensCompound, opensFirm, plainNameLength, PERSON_TAG, personNameLength, SMALL_SURNAMES, surnameLength, WORKPLACE, type NameCue } from './name-shape.js'
import { dottedNameLength, isSoundAt, partedNameLength, undottedNameLength } from './transliterated.js'
import { WordBook, type WordFacts } from './word-facts.js'

/** What an atom is: a word, a mark, or a figure that is read as one. */
export type AtomKind = 'word' | 'open' | 'close' | 'mark' | 'quantity' | 'date' | 'ordinal' | 'medals'

/** The smallest piece that the grammar looks at. Offsets into the reading text. */
export interface Atom extends Span {
  readonly kind: AtomKind
  readonly text: string
  /** The tokenizer's tag; empty for what the tokenizer did not cut. */
  readonly tag: string
  readonly word: LexiconWord | undefined
  /** What a word's text alone tells; marks and figures have none. */
  readonly facts: WordFacts | undefined
  readonly quantity: Quantity | undefined
  readonly medals: ReturnType<typeof readMedals> | undefined
  /** Index of the atom that closes (or opened) this quote or bracket. */
  readonly partner: number | undefined
  /** Kept by `isStopAt`, which alone looks at it. */
  isStop: boolean | undefined
}

type Draft = { -readonly [Key in keyof Atom]: Atom[Key] }

/** Every atom has the same fields in the same order, so that all that reads atoms stays fast. */
const toAtom = ({ kind, text, tag, start }: Pick<Atom, 'kind' | 'text' | 'tag' | 'start'>, facts?: WordFacts, word?: LexiconWord): Draft =>
  ({ kind, text, tag, start, end: start + text.length, word, facts, quantity: undefined, medals: undefined, partner: undefined, isStop: undefined })

/** True where the atom is listed in that class. */
export function isA(atom: Atom | undefined, wordClass: WordClass): boolean {
  const names = atom?.word?.names
  if (names !== undefined) for (const name of names) if (name === wordClass) return true
  return false
}
/** True where the atom is listed in any of those classes. */
export const isAny = (atom: Atom | undefined, classes: ClassSet): boolean => atom?.word !== undefined && hasShared(atom.word, classes)
/** The value of the atom's class, when it is listed in it. */
export const valueOf = (atom: Atom | undefined, wordClass: WordClass): string | undefined => atom?.word?.classes.get(wordClass)

const DATE = /(?:(?:1[5-9]|20)\d{2}年|\d{2}年(?=\d{1,2}月|[春夏秋冬底初末]))(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:度)?|\d{1,2}月(?:\d{1,2}[日号])|\d{1,2}月(?=[，。、至以底初中末\s]|$)|[二〇一九○]{4}年|\d{1,2}[日号](?=[，。、上下晚中至\s]|$)|\d{1,2}[:：]\d{2}|\d{1,2}时\d{1,2}分/uy
const ORDINAL = /第[一二三四五六七八九十百零〇两\d]{1,4}(?:届|批次|批|次|期|季度|季|轮|名|位|个|版|产业|代)?|首届|首批|首个|首家|\d+(?:\.\d+)+版/uy
const LATIN_WORD = /[A-Za-z][A-Za-z0-9.+\-/&]*[A-Za-z0-9+]|[A-Za-z]/uy
/** 3D, 5G, 4K: a figure that a capital letter makes a word. */
const LETTERED = /\d{1,3}[A-Z]{1,3}(?![a-z级])/uy
const BARE_NUMBER = /\d+(?:\.\d+)*/uy
/** 500强, 100强: a ranking, whatever its length. */
const RANKING = /\d{1,4}强/uy
const NOT_COUNTED = /^(?:一(?![千百万十余多倍成半])|[两二三四五六七八九十]{1,2}(?:大|是|方面|则|者|面))/u

const sticky = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Cuts one line of the reading view into atoms: figures first, then listed words, then the tokenizer's words. */
export class Atomizer {
  readonly #gazetteer: Gazetteer
  readonly #lexicon: Lexicon
  readonly #tokenizer: Tokenizer
  readonly #words: WordBook

  constructor(gazetteer: Gazetteer, tokenizer: Tokenizer) {
    this.#gazetteer = gazetteer
    this.#lexicon = gazetteer.lexicon
    this.#tokenizer = tokenizer
    this.#words = WordBook.of(gazetteer.lexicon)
  }

  /** Atoms of `view.slice(span)`, with offsets into `view`. */
  atomize(view: string, span: Span): Atom[] {
    const line = view.slice(span.start, span.end)
    const tokens = this.#tokenizer.tokenize(line)
    const atoms: Draft[] = []
    let at = 0, next = 0
    while (at < line.length) {
      while ((tokens[next]?.end ?? line.length) <= at) next++
      const atom = this.#figureAt(line, at, tokens[next]) ?? this.#personAt(line, at, { tokens, next, atoms }) ?? this.#wordAt(line, at, tokens[next])
      trimBefore(atoms, atom.start, this.#words)
      atoms.push(atom)
      at = atom.end
    }
    for (const atom of atoms) {
      atom.start += span.start
      atom.end += span.start
    }
    pairUp(atoms)
    return atoms
  }

  #figureAt(line: string, at: number, token: Token | undefined): Draft | undefined {
    const kind = kindAt(line, at)
    if ((kind & FIGURE) === 0) return undefined
    const named = (kind & DIGIT) === 0 ? undefined : this.#namedFigureAt(line, at)
    if (named) return named
    const ordinal = sticky(ORDINAL, line, at)
    if (ordinal) return toAtom({ kind: 'ordinal', text: ordinal, tag: 'm', start: at })
    const date = sticky(DATE, line, at)
    if (date) return toAtom({ kind: 'date', text: date, tag: 't', start: at })
    if ((kind & DIGIT) === 0 && (this.#isCountless(line, at) || isNumeralWord(token, at))) return undefined
    const medals = readMedals(line, at), lastMedal = medals.at(-1)
    if (lastMedal) return { ...toAtom({ kind: 'medals', text: line.slice(at, lastMedal.span.end), tag: 'm', start: at }), medals }
    const quantity = readQuantity(line, at, this.#lexicon)
    const bare = quantity ? undefined : sticky(BARE_NUMBER, line, at)
    if (bare) return toAtom({ kind: 'word', text: bare, tag: 'm', start: at }, this.#words.get(bare))
    return quantity && { ...toAtom({ kind: 'quantity', text: line.slice(quantity.start, quantity.end), tag: 'm', start: quantity.start }), quantity }
  }

  /** 500强, 3D: a figure that is part of a word. */
  #namedFigureAt(line: string, at: number): Draft | undefined {
    const ranking = sticky(RANKING, line, at)
    if (ranking) return toAtom({ kind: 'word', text: ranking, tag: 'n', start: at }, this.#words.get(ranking), this.#lexicon.find(ranking) ?? this.#lexicon.find('500强'))
    const lettered = sticky(LETTERED, line, at)
    return lettered ? toAtom({ kind: 'word', text: lettered, tag: 'eng', start: at }, this.#words.get(lettered)) : undefined
  }

  /** Han numerals that count nothing: 一线, 三大, or a listed word that begins with one. */
  #isCountless(line: string, at: number): boolean {
    return NOT_COUNTED.test(line.slice(at, at + 4)) || (this.#lexicon.matchAt(line, at)?.text.length ?? 0) > 1
  }

  /** A personal name where something before it calls for one; the tokenizer cuts unknown names anywhere. */
  #personAt(line: string, at: number, { tokens, next, atoms }: { readonly tokens: readonly Token[]; readonly next: number; readonly atoms: readonly Atom[] }): Draft | undefined {
    const foreign = this.#foreignNameAt(line, at, { token: tokens[next], atoms })
    if (foreign > 0) return toAtom({ kind: 'word', text: line.slice(at, at + foreign), tag: PERSON_TAG, start: at }, this.#words.get(line.slice(at, at + foreign)))
    if (surnameLength(this.#gazetteer, line, at) === 0) return undefined
    const token = tokens[next], cue = cueBefore(atoms) ?? (opensCompound(this.#gazetteer, line, at) ? 'start' : undefined)
    const following = tokens.slice(next, next + 4)
    const cued = cue ? personNameLength(this.#gazetteer, line, { at, cue, token, following }) : (atoms.at(-1)?.text === '由' ? heldLength(this.#gazetteer, line, { at, token }) : 0) || nameBeforeTitle(this.#gazetteer, line, { at, token })
    if (cued > 0 && opensFirm(this.#gazetteer, line, { end: at + cued, isSure: cue === 'title' && cued > 2 && !SMALL_SURNAMES.test(line.charAt(at)) })) return undefined
    const length = cued > 0 || takesNoName(atoms.at(-1)) ? cued : plainNameLength(this.#gazetteer, line, { at, tokens: following })
    if (length === 0) return undefined
    const facts = this.#words.get(line.slice(at, at + length))
    return toAtom({ kind: 'word', text: facts.text, tag: PERSON_TAG, start: at }, facts)
  }

  /** Length of a name of another tongue, which no surname opens; 0 where none begins at `at`, or a listed name or place does. */
  #foreignNameAt(line: string, at: number, { token, atoms }: { readonly token: Token | undefined; readonly atoms: readonly Atom[] }): number {
    if (token?.start !== at) return 0
    const parted = partedNameLength(line, at)
    if (parted > 0 || !isSoundAt(line, at)) return parted
    const listed = this.#lexicon.matchAt(line, at)?.classes
    if (listed !== undefined && (listed.has('place') || listed.has('company') || listed.has('organization') || listed.has('medium'))) return 0
    const sure = dottedNameLength(line, at)
    return sure > 0 || token.tag === 'v' || surnameLength(this.#gazetteer, line, at) > 0 ? sure : cueBefore(atoms) === 'title' ? undottedNameLength(line, at) : 0
  }

  #wordAt(line: string, at: number, token: Token | undefined): Draft {
    const kind = kindAt(line, at)
    if ((kind & (OPENER | CLOSER | MARK | LATIN)) === 0) return this.#hanWordAt(line, at, token)
    const latin = (kind & LATIN) === 0 ? undefined : sticky(LATIN_WORD, line, at)
    if (latin) return toAtom({ kind: 'word', text: latin, tag: 'eng', start: at }, this.#words.get(latin), this.#lexicon.find(latin))
    return toAtom({ kind: (kind & OPENER) !== 0 ? 'open' : (kind & CLOSER) !== 0 ? 'close' : 'mark', text: this.#words.get(line.charAt(at)).text, tag: 'x', start: at })
  }

  #hanWordAt(line: string, at: number, token: Token | undefined): Draft {
    const end = token && token.end > at ? Math.min(token.end, endOfHan(line, at)) : at + 1
    const rest = (token?.tag === 'x' ? this.#cutBeforeName(line, at, cutAtSmallWord(line, at, end)) : end) - at
    if (this.#isHomePrefix(line, at)) {
      const prefix = this.#words.get(line.charAt(at))
      return toAtom({ kind: 'word', text: prefix.text, tag: 'n', start: at }, prefix, prefix.word)
    }
    // 从|中粮集团, 同|中船集团: two words before the name of a central firm
    const isFrom = line.charAt(at + 1) === '中' && /^[从同由向给为对]中[粮铁建石海车核航交电储船广化信兴]/u.test(line.slice(at, at + 3))
    // 近|三成: the tokenizer takes the word that bounds a figure for a part of it
    const isBound = rest > 2 && /^[近约超逾占上][一二三四五六七八九十两百千万半]/u.test(line.slice(at, at + 2)) && readQuantity(line, at + 1, this.#lexicon) !== undefined
    const whole = this.#wordOf(line, at, { token, length: isFrom || isBound ? 1 : this.#lengthOf(this.#lexicon.matchAt(line, at), { token, at, rest }) })
    const facts = whole.body === whole.text.length ? whole : this.#words.get(whole.text.slice(0, whole.body))
    const isToken = token !== undefined && token.start === at && token.end === at + facts.text.length
    return toAtom({ kind: 'word', text: facts.text, tag: isToken ? token.tag : 'x', start: at }, facts, facts.word)
  }

  /** 归威|高…有限公司: a guessed word whose second character begins a listed firm or body ends before it. */
  #cutBeforeName(line: string, at: number, end: number): number {
    // 育种|家|马洪波: the tokenizer glues what people are called by to the surname
    if (end - at >= 2 && end - at <= 3 && /[家长手者]/u.test(line.charAt(at)) && surnameLength(this.#gazetteer, line, at + 1) > 0) return at + 1
    const name = end - at >= 2 ? this.#lexicon.matchAt(line, at + 1) : undefined
    return name !== undefined && name.text.length >= 3 && (name.classes.has('company') || name.classes.has('organization')) ? at + 1 : end
  }

  /** Mostly it is the tokenizer's own word, which need not be cut out of the line again. */
  #wordOf(line: string, at: number, { token, length }: { readonly token: Token | undefined; readonly length: number }): WordFacts {
    return this.#words.get(token?.start === at && token.word.length === length ? token.word : line.slice(at, at + length))
  }

  /** 区|工信|局, 市|总工会: 市, 省, 区, 县 before a department or body stands for the home place. */
  #isHomePrefix(line: string, at: number): boolean {
    if ((kindAt(line, at) & HOME_LEVEL) === 0 || (this.#lexicon.matchAt(line, at)?.text.length ?? 0) > 1) return false
    const next = this.#lexicon.matchAt(line, at + 1)
    return next !== undefined && next.text.length >= 2 && (next.classes.has('department') || next.classes.has('organization-head') && !next.classes.has('generic'))
  }

  #isTail(character: string): boolean {
    const classes = this.#lexicon.find(character)?.classes
    return classes !== undefined && (classes.has('organization-head') || classes.has('company-head') || classes.has('company-tail')) || /[市省区县港人]/u.test(character)
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

/** Verbs and small words of one character that the tokenizer glues to a name that it does not know: 靠|塔钟, 工|宫. */
const GLUED = /^[靠凭携让把给工员师]/u

/** 则|凭, 就|捧回, 已|拿过: adverbs that open no word. */
const ADVERB = /^[则就已也还却又便仍竟并而且的]/u

/** 村|靠, 农户|用, 机|已: prepositions of one character, 已 and 的, that the tokenizer glues to the end of what it does not know. */
const GLUED_END = /[靠凭用把让的已送]$/u

/** The tokenizer glues small words to what it does not know (正以, 等区): a guessed word ends before one. */
function cutAtSmallWord(line: string, at: number, end: number): number {
  if (end - at >= 2 && (GLUED.test(line.charAt(at)) || ADVERB.test(line.charAt(at)))) return at + 1
  for (let index = at + 1; index < end; index++) if ((kindAt(line, index) & SMALL_WORD) !== 0) return index
  return end - at >= 2 && GLUED_END.test(line.charAt(end - 1)) ? end - 1 : end
}

/** What the atoms so far say about a name to come: a post, a list of names, a clause's start. */
function cueBefore(atoms: readonly Atom[]): NameCue | undefined {
  const last = atoms.at(-1)
  if (!last || last.kind === 'mark' && /^[。；：，！？]$/u.test(last.text) || last.kind === 'open') return 'start'
  if (isA(last, 'do-confer') || /^(?:提起|说起|谈起|提到|谈及|说到|认识|采访)$/u.test(last.text)) return 'list'
  // 模具|工: the tokenizer took the last character of the trade with the name behind
  const trade = /^[师员工手家]$/u.test(last.text) && atoms.at(-2)?.kind === 'word' ? (atoms.at(-2)?.text ?? '') + last.text : last.text
  if (/^\p{Script=Han}{2,5}[师员工长手家]$/u.test(trade) && !/(?:国家|大家|专家|人家|一家|回家|在家|全家|皇家|老家)$/u.test(trade) && /^[nxv]/u.test(last.tag)) return 'title'
  if (valueOf(last, 'award-head') === 'HONOUR' && last.text.length > 1) return 'title'
  if (isA(last, 'title') || (isA(last, 'person-noun') && last.text.length > 1 && !/^(?:人才|队伍|干部|集体|个人)$/u.test(last.text))) return 'title'
  // 47岁的|杜钧, 某厂的|李明
  if (last.text === '的') return /岁$/u.test(atoms.at(-2)?.quantity?.unit ?? '') ? 'title' : (['place', 'company', 'company-head', 'organization', 'organization-head'] as const).some(name => isA(atoms.at(-2), name)) ? 'list' : 'start'
  if (last.kind === 'mark' || isA(last, 'conjunction')) return isPersonBefore(atoms) ? 'list' : undefined
  // “蓝姐”|蓝凤英, “时代楷模”|许振超: what someone is called stands in quotes before the name
  if (last.text === '”' && isCalledSo(atoms.at(-2))) return 'list'
  if (WORKPLACE.test(last.text) && /^n/u.test(last.tag)) return 'list'
  return isA(last, 'company-head') || isA(last, 'organization-head') || isA(last, 'company') || isA(last, 'organization') ? 'list' : undefined
}

/** “时代楷模”, “蓝姐”, “兵支书”: what a quote ends in that says what someone is called. */
const isCalledSo = (last: Atom | undefined): boolean =>
  valueOf(last, 'award-head')?.startsWith('HONOUR') === true || isA(last, 'title') || isA(last, 'person-noun') || /[哥姐叔伯婶爷奶嫂妹弟侠王星手匠人书模]$/u.test(last?.text ?? '')

/** 郇建业|（…）|、: the name before the mark, or before what brackets say of it. */
const isPersonBefore = (atoms: readonly Atom[]): boolean => {
  const before = atoms.at(-2), open = before?.text === '）' ? atoms.findLastIndex((atom, index) => index < atoms.length - 2 && atom.text === '（') : -1
  return (open > 0 ? atoms[open - 1] : before)?.tag === PERSON_TAG
}

/** Behind a number, a bracket or what no noun is a name needs a cue. */
const takesNoName = (last: Atom | undefined): boolean => last?.kind === 'word' && !/^[vpdcuryfnb]/u.test(last.tag) || last?.kind === 'quantity' || last?.kind === 'close'

/** End of the run of characters that is neither mark, bracket, Latin letter nor digit. */
function endOfHan(line: string, at: number): number {
  let end = at + 1
  while (end < line.length && (kindAt(line, end) & HAN_END) === 0) end++
  return end
}

/** A figure may reach back over the word that bounds it (超过, 近): that word is no atom of its own then. */
function trimBefore(atoms: Draft[], start: number, words: WordBook): void {
  for (let last = atoms.at(-1); last && last.end > start; last = atoms.at(-1)) {
    atoms.pop()
    const rest = last.text.slice(0, start - last.start)
    if (last.start < start) atoms.push(toAtom({ kind: last.kind, text: rest, tag: last.tag, start: last.start }, last.facts && words.get(rest)))
  }
}

/** Links quotes and brackets with their partners; an unbalanced one stays alone. */
function pairUp(atoms: Draft[]): void {
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
