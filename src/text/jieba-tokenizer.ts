import { createRequire } from 'node:module'
import type { Token, Tokenizer } from '../model/token.js'
import { WenmaiError } from '../model/errors.js'

/** The part of nodejieba that we need. `cut` with its model and `tag` cut alike; joined, the words of both are the input. */
interface Jieba {
  load(): void
  cut(text: string, useModel: true): string[]
  tag(text: string): { word: string; tag: string }[]
}

/** Loads the native module lazily, so that whatever needs no tokenizer runs on a machine without it. */
function loadJieba(): Jieba {
  try {
    const jieba = createRequire(import.meta.url)('nodejieba') as Jieba
    jieba.load()
    return jieba
  } catch (cause) {
    throw new WenmaiError('TOKENIZER_UNAVAILABLE', 'nodejieba is not built on this machine; install g++, make and python3, then run `npm install` again', { cause })
  }
}

interface KnownWord {
  readonly word: string
  readonly tag: string
  /** True where half of a character may have become U+FFFD: then only the text itself has what stands there. */
  readonly isLost: boolean
}

/** Words whose tags are kept: more than any run of pages needs at a time, and a bound for endless ones. */
const MAX_KNOWN = 100_000

/**
 * nodejieba's mixed segmentation with part-of-speech tags. One instance a process: each load costs about 255 MB that is never freed.
 *
 * Its `tag` looks each word's tag up by the word alone, and spends most of its time on making an object a word. So texts are only
 * cut, and the tag of a word is asked for the first time that it comes.
 */
export class JiebaTokenizer implements Tokenizer {
  readonly #jieba = loadJieba()
  readonly #known = new Map<string, KnownWord>()
  /** Of words of one code unit, which are nearly half of all, by that. */
  readonly #short: (KnownWord | undefined)[] = Array.from({ length: 0x10000 }, () => undefined)

  tokenize(text: string): Token[] {
    if (text === '') return []
    if (this.#known.size > MAX_KNOWN) this.#known.clear()
    const tokens: Token[] = []
    let at = 0
    for (const cut of this.#jieba.cut(text, true)) {
      const { word, tag, isLost } = (cut.length === 1 ? this.#short[cut.charCodeAt(0)] : this.#known.get(cut)) ?? this.#learn(cut, text)
      tokens.push({ start: at, end: at + word.length, word: isLost ? text.slice(at, at + word.length) : word, tag })
      at += word.length
    }
    return tokens
  }

  /** A word that is cut further when it stands alone gets its tag from the text. */
  #learn(word: string, text: string): KnownWord {
    const alone = this.#jieba.tag(word)
    const found = alone.length === 1 ? alone[0] : this.#jieba.tag(text).find(other => other.word === word)
    const known = { word, tag: found?.tag ?? 'x', isLost: word.includes('\uFFFD') }
    if (word.length === 1) this.#short[word.charCodeAt(0)] = known
    else this.#known.set(word, known)
    return known
  }
}
