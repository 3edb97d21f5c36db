import { FlatTrie } from './flat-trie.js'
import type { LexiconWord, WordClass } from './word-classes.js'

/** Listed words, found by longest match. */
export class Lexicon {
  readonly #words: { readonly text: string; readonly classes: Map<WordClass, string> }[] = []
  readonly #trie = new FlatTrie()

  /** Adds a class to a word; the first value given to a class stays. */
  add(text: string, wordClass: WordClass, value = ''): void {
    const word = this.#open(text)
    if (!word.classes.has(wordClass)) word.classes.set(wordClass, value)
  }

  /** The word itself, when it is listed. */
  find(text: string): LexiconWord | undefined {
    return this.#words[this.#trie.find(text)]
  }

  /** The listed word that is `text.slice(start, end)`, which is not cut out for it. */
  findIn(text: string, start: number, end: number): LexiconWord | undefined {
    return this.#words[this.#trie.find(text, start, end)]
  }

  /** The longest listed word that begins at `start`. */
  matchAt(text: string, start: number): LexiconWord | undefined {
    return this.#words[this.#trie.findLongest(text, start)]
  }

  #open(text: string): { readonly text: string; readonly classes: Map<WordClass, string> } {
    const known = this.#words[this.#trie.find(text)]
    if (known) return known
    const word = { text, classes: new Map<WordClass, string>() }
    this.#trie.add(text, this.#words.push(word) - 1)
    return word
  }
}
