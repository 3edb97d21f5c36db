const BITS = 2 ** 26
const HASHES = 4

/** Two hashes of an id; the second is odd, so that its multiples reach every bit. */
function toHashes(id: string): readonly [number, number] {
  let [first, second] = [0x811c9dc5, 0x9747b28c]
  for (let index = 0; index < id.length; index += 1) {
    const unit = id.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x5bd1e995)
    second ^= second >>> 13
  }
  return [first >>> 0, (second | 1) >>> 0]
}

/** A hash of an id, in 32 bits. */
export const hashId = (id: string): number => toHashes(id)[0]

/** A set of ids in 8 MB however many there are: what it does not have was never added; what it seems to have may not have been (Bloom 1970). */
export class IdFilter {
  readonly #words = new Uint32Array(BITS / 32)

  add(id: string): void {
    for (const bit of toBits(id)) this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  mayHave(id: string): boolean {
    return toBits(id).every((bit) => ((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0)
  }
}

function toBits(id: string): readonly number[] {
  const [first, second] = toHashes(id)
  return Array.from({ length: HASHES }, (_, index) => (first + index * second) % BITS)
}
