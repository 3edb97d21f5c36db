// Ideographs that every version of the `cjk` analyzer cuts into pairs; rarer ones are left to the CONTAINS behind it.
const HAN_RUN = /[\u4E00-\u9FA5]{2,}/gu

/** The pairs of neighbouring ideographs in a text. */
const toPairs = (text: string): readonly string[] =>
  [...text.matchAll(HAN_RUN)].flatMap(([run]) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)))

/** More pairs than this tell no more apart. */
const MAX_PAIRS = 32

/**
 * A Lucene query for an index of names by pairs of ideographs: every name that holds all terms matches it, and others may.
 * `undefined` where the terms hold no pair: an index by whole words of other scripts cannot tell what a name holds inside.
 */
export function toCandidateQuery(terms: readonly string[]): string | undefined {
  const pairs = [...new Set(terms.flatMap(toPairs))].slice(0, MAX_PAIRS)
  return pairs.length === 0 ? undefined : pairs.map((pair) => `+"${pair}"`).join(' ')
}
