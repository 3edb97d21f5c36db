/** Characters of a shingle: two Chinese words. With fewer, reports on like matters share too many; with more, each changed word takes too many away. */
export const SHINGLE_LENGTH = 4

/** The runs of four characters (UTF-16 code units) in a folded text. */
export const toShingles = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - SHINGLE_LENGTH + 1) }, (_, at) => text.slice(at, at + SHINGLE_LENGTH)))

/** How much two texts share. */
export interface Overlap {
  /** Shared shingles among all of both, 0 to 1. */
  readonly resemblance: number
  /** Shared shingles among those of the text that has fewer, 0 to 1. */
  readonly containment: number
}

/** Resemblance and containment of sets of shingles, exactly (A. Broder, “On the resemblance and containment of documents”, 1997). Of nothing: 0. */
export function toOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>): Overlap {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of fewer) if (more.has(shingle)) shared += 1
  return { resemblance: shared === 0 ? 0 : shared / (a.size + b.size - shared), containment: shared === 0 ? 0 : shared / fewer.size }
}
