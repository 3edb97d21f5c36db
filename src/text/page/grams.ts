const HAN = /\p{Script=Han}/u

/** A longer text tells no more of its topic than its beginning. */
const MAX_TEXT = 6000

/** Pairs of neighbouring Han characters in the text, each once. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  const end = Math.min(text.length, MAX_TEXT) - 1
  for (let i = 0; i < end; i++) {
    const pair = text.slice(i, i + 2)
    if (HAN.test(pair.charAt(0)) && HAN.test(pair.charAt(1))) grams.add(pair)
  }
  return grams
}

/** How rare a pair is among the texts: 0 where all of them have it, more the fewer do. */
export class GramWeights {
  readonly #counts = new Map<string, number>()
  readonly #texts: number

  constructor(texts: readonly ReadonlySet<string>[]) {
    this.#texts = texts.length
    for (const grams of texts) for (const gram of grams) this.#counts.set(gram, (this.#counts.get(gram) ?? 0) + 1)
  }

  weigh(gram: string): number {
    return Math.log((this.#texts + 1) / (this.#counts.get(gram) ?? 1))
  }

  /** Share of the smaller text's weight that the other has too, in [0, 1]. */
  overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a]
    let shared = 0, all = 0
    for (const gram of small) {
      const weight = this.weigh(gram)
      all += weight
      if (large.has(gram)) shared += weight
    }
    return all === 0 ? 0 : shared / all
  }
}
