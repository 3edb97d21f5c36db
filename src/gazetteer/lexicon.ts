import type { LexiconWord, WordClass } from './word-classes.js'

/** Listed words, found by longest match. Lookup is by the first two code units, so that most positions cost one map look-up. */
export class Lexicon {
  readonly #words = new Map<string, { text: string; classes: Map<WordClass, string> }>()
  readonly #lengths = new Map<string, number[]>()

  /** Adds a class to a word; the first value given to a class stays. */
  add(text: string, wordClass: WordClass, value = ''): void {
    const word = this.#words.get(text) ?? { text, classes: new Map<WordClass, string>() }
    if (!word.classes.has(wordClass)) word.classes.set(wordClass, value)
    this.#words.set(text, word)
    this.#addLength(text)
  }

  /** The word itself, when it is listed. */
  find(text: string): LexiconWord | undefined {
    return this.#words.get(text)
  }

  /** The longest listed word that begins at `start`. */
  matchAt(text: string, start: number): LexiconWord | undefined {
    const lengths = this.#lengths.get(text.slice(start, start + 2))
    for (const length of lengths ?? []) {
      const word = this.#words.get(text.slice(start, start + length))
      if (word) return word
    }
    return this.#words.get(text.slice(start, start + 1))
  }

  #addLength(text: string): void {
    if (text.length < 2) return
    const key = text.slice(0, 2)
    const lengths = this.#lengths.get(key) ?? []
    if (!lengths.includes(text.length)) this.#lengths.set(key, [...lengths, text.length].sort((a, b) => b - a))
  }
}
