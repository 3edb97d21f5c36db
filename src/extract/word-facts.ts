import type { Lexicon } from '../gazetteer/lexicon.js'
import type { LexiconWord } from '../gazetteer/word-classes.js'
import { toOwnText } from '../model/memoize.js'

const HEAD_CLASSES = ['organization-head', 'company-head', 'programme-head', 'award-head', 'event-head', 'technology-head'] as const
/** Classes of what names end in. */
export type HeadClass = (typeof HEAD_CLASSES)[number]

/** A listed ending of a word, with its value in that class. */
export interface Ending {
  readonly text: string
  readonly value: string
}

/** What a word's own text tells, wherever it stands. */
export interface WordFacts {
  readonly text: string
  /** The word as listed; 内科主任, 科科长: one that ends in a post counts as that post. */
  readonly word: LexiconWord | undefined
  /** 中学教师: length of the body where the tokenizer took body and post for one word; else of the whole. */
  readonly body: number
  /** The longest listed endings of two characters or more (the word itself, be it shorter), by class; most words have none. */
  readonly endings: ReadonlyMap<HeadClass, Ending> | undefined
  /** True where it ends in nothing that names end in, neither in a listed ending nor in a character that may be one. */
  readonly isPlain: boolean
  /** True where its last character is how products are called (器, 机, 盘 …). */
  readonly isTool: boolean
}

/** Distinct words that are kept: more than any page has, and a bound for endless runs of pages. */
const MAX_KNOWN = 50_000

const factsOf = new WeakMap<Lexicon, WordBook>()

/** Facts of words by text, each found once: a page says the same few thousand words over and over. */
export class WordBook {
  readonly #lexicon: Lexicon
  readonly #known = new Map<string, WordFacts>()
  /** Of words of one code unit, which are nearly half of all, by that. */
  readonly #short: (WordFacts | undefined)[] = Array.from({ length: 0x10000 }, () => undefined)

  private constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** The one book of a lexicon. */
  static of(lexicon: Lexicon): WordBook {
    const book = factsOf.get(lexicon) ?? new WordBook(lexicon)
    factsOf.set(lexicon, book)
    return book
  }

  get(text: string): WordFacts {
    return (text.length === 1 ? this.#short[text.charCodeAt(0)] : this.#known.get(text)) ?? this.#learn(toOwnText(text))
  }

  #learn(text: string): WordFacts {
    const endings = this.#endings(text)
    const facts: WordFacts = {
      text, word: this.#lexicon.find(text) ?? this.#titleEnding(text), body: this.#splitBody(text), endings, isPlain: endings === undefined && !/[赛展节厂局厅]$/u.test(text),
      isTool: this.#lexicon.find(text.slice(-1))?.classes.has('technology-suffix') ?? false,
    }
    if (this.#known.size >= MAX_KNOWN) this.#known.clear()
    if (text.length === 1) this.#short[text.charCodeAt(0)] = facts
    else this.#known.set(text, facts)
    return facts
  }

  #endings(text: string): ReadonlyMap<HeadClass, Ending> | undefined {
    const endings = new Map<HeadClass, Ending>()
    for (let length = Math.min(2, text.length); length <= text.length; length++) {
      const ending = text.slice(-length), word = this.#lexicon.find(ending)
      for (const wordClass of HEAD_CLASSES) {
        const value = word?.classes.get(wordClass)
        if (value !== undefined) endings.set(wordClass, { text: ending, value })
      }
    }
    return endings.size > 0 ? endings : undefined
  }

  #titleEnding(text: string): LexiconWord | undefined {
    const ending = text.length > 2 ? this.#lexicon.find(text.slice(-2)) : undefined
    return ending?.classes.has('title') ? ending : undefined
  }

  #splitBody(text: string): number {
    if (/^[市县区省州]委(?:副?书记|常委|组织部|宣传部|统战部|政法委|办公室|副)/u.test(text)) return 2
    if (/^委(?:副$|常$|副?书记|常委|组织部|宣传部|统战部|政法委)|^(?:局局|厅厅|部部|处处|科科|院院|所所|校校|会会|社社)长/u.test(text)) return 1
    // 中学|物理 教师: what is taught is no part of the school's name
    if (/^(?:中学|小学|高中|初中|大学)(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|体育|音乐|美术|思政|信息)$/u.test(text)) return 2
    const known = this.#lexicon.find(text)?.classes
    if (text.length < 4 || known && !known.has('title')) return text.length
    for (let at = 2; at <= text.length - 2; at++) {
      const front = this.#lexicon.find(text.slice(0, at))?.classes, back = this.#lexicon.find(text.slice(at))?.classes
      if (front && back && (front.has('organization-head') || front.has('company-head')) && (back.has('title') || back.has('person-noun'))) return at
    }
    return text.length
  }
}
