import type { Span } from './span.js'

/** A word as the tokenizer cut it, with its part-of-speech tag (ICTCLAS tag set). */
export interface Token extends Span {
  readonly word: string
  readonly tag: string
}

/** Cuts text into words. The words of `tokenize(text)`, joined, are `text`. */
export interface Tokenizer {
  tokenize(text: string): Token[]
}
