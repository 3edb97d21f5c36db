/** Slots for an expected number of pairs: twice as many and a power of two, so that a look-up finds its pair at once. */
const slotsFor = (expected: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2)))

/**
 * Numbers 0, 1, 2 … for pairs of 32-bit integers, in the order of their coming. A page has as many pairs of letters as it has
 * letters: in flat arrays they cost no object each.
 */
export class PairIndex {
  #pairs: Int32Array
  /** Number of the slot's pair, plus one; 0 for a free slot. */
  #numbers: Int32Array
  #size = 0

  constructor(expected: number) {
    const slots = slotsFor(expected)
    this.#pairs = new Int32Array(slots * 2)
    this.#numbers = new Int32Array(slots)
  }

  /** How many pairs have a number. */
  get size(): number {
    return this.#size
  }

  /** The pair's number; -1 for one that never came. */
  find(a: number, b: number): number {
    return (this.#numbers[this.#slotOf(a, b)] ?? 0) - 1
  }

  /** The pair's number, its next one where it is new. */
  add(a: number, b: number): number {
    const slot = this.#slotOf(a, b), known = this.#numbers[slot] ?? 0
    if (known > 0) return known - 1
    this.#put(slot, { a, b, number: ++this.#size })
    if (this.#size * 2 > this.#numbers.length) this.#grow()
    return this.#size - 1
  }

  /** The slot that holds the pair, or the free one where it would be put. */
  #slotOf(a: number, b: number): number {
    const numbers = this.#numbers, pairs = this.#pairs, last = numbers.length - 1
    const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
    let slot = (hash ^ hash >>> 15) & last
    while (numbers[slot] !== 0 && (pairs[slot * 2] !== a || pairs[slot * 2 + 1] !== b)) slot = slot + 1 & last
    return slot
  }

  #put(slot: number, { a, b, number }: { readonly a: number; readonly b: number; readonly number: number }): void {
    this.#pairs[slot * 2] = a
    this.#pairs[slot * 2 + 1] = b
    this.#numbers[slot] = number
  }

  #grow(): void {
    const pairs = this.#pairs, numbers = this.#numbers
    this.#pairs = new Int32Array(pairs.length * 2)
    this.#numbers = new Int32Array(numbers.length * 2)
    numbers.forEach((number, slot) => {
      const a = pairs[slot * 2] ?? 0, b = pairs[slot * 2 + 1] ?? 0
      if (number > 0) this.#put(this.#slotOf(a, b), { a, b, number })
    })
  }
}
