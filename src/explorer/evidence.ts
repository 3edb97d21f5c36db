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

const INFERENCES: Readonly<Record<string, string>> = {
  'reference/anaphor': '句中以代称指代，由上下文推知所指', 'reference/home': '句中以“我市”等指代，按报道所在地推知', 'reference/ellipsis': '句中省略，由上文推知所指',
}

/** How what the sentence does not say itself is known; empty where it says it all. */
export const describeInference = ({ inferredBy }: Evidence): string =>
  inferredBy === null ? '' : INFERENCES[inferredBy] ?? '由名称或区划推知'
