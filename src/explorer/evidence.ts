import { describeAuthors } from './labels.js'
import type { Evidence } from './types.js'

/** A sentence cut at the words that say it. */
export interface MarkedSentence {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/**
 * Cuts the sentence around the quote. A quote that runs out of its sentence (another segment goes on with it) is shown alone,
 * for its words are what must be exact.
 */
export function markSentence({ sentence, quote, start, end, sentenceStart }: Evidence): MarkedSentence {
  const from = start - sentenceStart
  const to = end - sentenceStart
  if (sentence.slice(Math.max(from, 0), to) !== quote) return { before: '', marked: quote, after: '' }
  return { before: sentence.slice(0, from), marked: quote, after: sentence.slice(to) }
}

/** Where it was printed: title, byline, city, date, file. */
export const describeOrigin = ({ article, file }: Evidence): string =>
  [`《${article.title}》`, describeAuthors(article.authors), article.city, article.publishedOn, file].filter(part => part != null && part !== '').join(' · ')
