import { createRequire } from 'node:module'
import type { Token, Tokenizer } from '../model/token.js'
import { WenmaiError } from '../model/errors.js'

/** The part of nodejieba that we need. `tag` gives words without offsets; joined they are the input. */
interface Jieba {
  load(): void
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

/** nodejieba's mixed segmentation with part-of-speech tags. One instance a process: each load costs about 255 MB that is never freed. */
export class JiebaTokenizer implements Tokenizer {
  readonly #jieba = loadJieba()

  tokenize(text: string): Token[] {
    let at = 0
    return text === '' ? [] : this.#jieba.tag(text).map(({ word, tag }) => {
      const start = at
      at += word.length
      return { start, end: at, word, tag }
    })
  }
}
