import { CODE_UNITS, FlatTrie } from './flat-trie.js'
import { toClassSet, WORD_CLASSES, type ClassSet, type LexiconWord, type WordClass } from './word-classes.js'

interface OpenWord { readonly text: string; readonly classes: Map<WordClass, string>; readonly names: WordClass[]; low: number; high: number }

/** Listed words, found by longest match. */
export class Lexicon {
  readonly #words: OpenWord[] = []
  readonly #trie = new FlatTrie()
  /** By code unit, as bits: the classes of all words that begin with it. */
  readonly #low = new Int32Array(CODE_UNITS)
  readonly #high = new Int32Array(CODE_UNITS)

  /** Adds a class to a word; the first value given to a class stays. */
  add(text: string, wordClass: WordClass, value = ''): void {
    const word = this.#open(text)
    if (word.classes.has(wordClass)) return
    // The program's own copy of the name, not the one cut out of a list: equal texts are then compared by address.
    const name = WORD_CLASSES[WORD_CLASSES.indexOf(wordClass)] ?? wordClass
    word.classes.set(name, value)
    word.names.push(name)
    const { low, high } = toClassSet([wordClass])
    word.low |= low
    word.high |= high
    const first = text.charCodeAt(0)
    this.#low[first] = (this.#low[first] ?? 0) | low
    this.#high[first] = (this.#high[first] ?? 0) | high
  }

  /** False where no word of any of those classes begins with that character: most places need no look-up. */
  mayBegin(text: string, at: number, { low, high }: ClassSet): boolean {
    const first = text.charCodeAt(at)
    return (((this.#low[first] ?? 0) & low) | ((this.#high[first] ?? 0) & high)) !== 0
  }

  /** The word itself, when it is listed. */
  find(text: string): LexiconWord | undefined {
    return this.#at(this.#trie.find(text))
  }

  /** The listed word that is `text.slice(start, end)`, which is not cut out for it. */
  findIn(text: string, start: number, end: number): LexiconWord | undefined {
    return this.#at(this.#trie.find(text, start, end))
  }

  /** The longest listed word that begins at `start`. */
  matchAt(text: string, start: number): LexiconWord | undefined {
    return this.#at(this.#trie.findLongest(text, start))
  }

  /** Most look-ups find nothing, and to read a list at -1 is many times as slow as to ask first. */
  #at(number: number): OpenWord | undefined {
    return number < 0 ? undefined : this.#words[number]
  }

  #open(text: string): OpenWord {
    const known = this.#at(this.#trie.find(text))
    if (known) return known
    const word: OpenWord = { text, classes: new Map(), names: [], low: 0, high: 0 }
    this.#trie.add(text, this.#words.push(word) - 1)
    return word
  }
}
