const HAN = Uint8Array.from({ length: 0x10000 }, (_, code) => /\p{Script=Han}/u.test(String.fromCharCode(code)) ? 1 : 0)

/** Pairs of neighbouring Han characters, each as one integer, in the order of their coming. */
export type Grams = ReadonlySet<number>

/** A longer text tells no more of its topic than its beginning. */
const MAX_TEXT = 6000

/** The pairs of a text, each once. */
export function gramsOf(text: string): Grams {
  const grams = new Set<number>(), end = Math.min(text.length, MAX_TEXT)
  let before = 0, wasHan = 0
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i), isHan = HAN[code] ?? 0
    if (isHan === 1 && wasHan === 1) grams.add(before << 16 | code)
    before = code
    wasHan = isHan
  }
  return grams
}

/** How rare a pair is among the texts: 0 where all of them have it, more the fewer do. */
export class GramWeights {
  readonly #counts = new Map<number, number>()
  readonly #texts: number

  constructor(texts: readonly Grams[]) {
    this.#texts = texts.length
    for (const grams of texts) for (const gram of grams) this.#counts.set(gram, (this.#counts.get(gram) ?? 0) + 1)
  }

  weigh(gram: number): number {
    return Math.log((this.#texts + 1) / (this.#counts.get(gram) ?? 1))
  }

  /** Share of the smaller text's weight that the other has too, in [0, 1]. */
  overlap(a: Grams, b: Grams): number {
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
