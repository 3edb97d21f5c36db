import type { Lexicon } from '../gazetteer/lexicon.js'
import type { LexiconWord } from '../gazetteer/word-classes.js'

/** What a word's own text tells, wherever it stands. */
export interface WordFacts {
  readonly text: string
  /** The word as listed; 内科主任, 科科长: one that ends in a post counts as that post. */
  readonly word: LexiconWord | undefined
  /** 中学教师: length of the body where the tokenizer took body and post for one word; else of the whole. */
  readonly body: number
}

/** Distinct words that are kept: more than any page has, and a bound for endless runs of pages. */
const MAX_KNOWN = 50_000

/** The engine's own copy of a text: comparing two of those is comparing two addresses. */
const toOwn = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text

const factsOf = new WeakMap<Lexicon, WordBook>()

/** Facts of words by text, each found once: a page says the same few thousand words over and over. */
export class WordBook {
  readonly #lexicon: Lexicon
  readonly #known = new Map<string, WordFacts>()

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
    return this.#known.get(text) ?? this.#learn(toOwn(text))
  }

  #learn(text: string): WordFacts {
    const facts: WordFacts = { text, word: this.#lexicon.find(text) ?? this.#titleEnding(text), body: this.#splitBody(text) }
    if (this.#known.size >= MAX_KNOWN) this.#known.clear()
    this.#known.set(text, facts)
    return facts
  }

  #titleEnding(text: string): LexiconWord | undefined {
    const ending = text.length > 2 ? this.#lexicon.find(text.slice(-2)) : undefined
    return ending?.classes.has('title') ? ending : undefined
  }

  #splitBody(text: string): number {
    if (/^[市县区省州]委(?:副?书记|常委|组织部|宣传部|统战部|政法委|办公室|副)/u.test(text)) return 2
    if (/^委(?:副?书记|常委|组织部|宣传部|统战部|政法委)|^(?:局局|厅厅|部部|处处|科科|院院|所所|校校|会会|社社)长/u.test(text)) return 1
    if (text.length < 4 || this.#lexicon.find(text)) return text.length
    for (let at = 2; at <= text.length - 2; at++) {
      const front = this.#lexicon.find(text.slice(0, at))?.classes, back = this.#lexicon.find(text.slice(at))?.classes
      if (front && back && (front.has('organization-head') || front.has('company-head')) && (back.has('title') || back.has('person-noun'))) return at
    }
    return text.length
  }
}
