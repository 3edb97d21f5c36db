/** Numbers of an edge: the node that it leaves, the code unit that it takes, the node that it leads to. */
const EDGE = 3
/** How many code units there are. */
export const CODE_UNITS = 0x10000

/**
 * Texts with a number each, in flat arrays. Every position of every line is looked up here, most of them for nothing, so that
 * a look-up neither cuts the text nor makes an object. The first code unit leads to a node by a table, the others by a hash.
 */
export class FlatTrie {
  readonly #first = new Int32Array(CODE_UNITS)
  /** What the text that ends in a node stands for; -1 where it is only the beginning of others. Node 0 is none. */
  readonly #values: number[] = [-1]
  #edges = new Int32Array(EDGE * 256)
  #count = 0

  /** Gives a text its number, 0 or more. The empty text can have none. */
  add(text: string, value: number): void {
    if (text === '') return
    const code = text.charCodeAt(0)
    let node = this.#first[code] ?? 0
    if (node === 0) this.#first[code] = node = this.#values.push(-1) - 1
    for (let at = 1; at < text.length; at++) node = this.#next(node, text.charCodeAt(at)) || this.#link(node, text.charCodeAt(at))
    this.#values[node] = value
  }

  /** The number of a text, or of a part of it; -1 for one that was never added. */
  find(text: string, start = 0, end = text.length): number {
    const last = Math.min(end, text.length)
    let node = start < last ? this.#first[text.charCodeAt(start)] ?? 0 : 0
    for (let at = start + 1; at < last && node !== 0; at++) node = this.#next(node, text.charCodeAt(at))
    return this.#values[node] ?? -1
  }

  /** The number of the longest text that begins at `start`; -1 where none does. */
  findLongest(text: string, start: number): number {
    let node = start < text.length ? this.#first[text.charCodeAt(start)] ?? 0 : 0
    let longest = -1
    for (let at = start + 1; node !== 0; at++) {
      const value = this.#values[node] ?? -1
      if (value >= 0) longest = value
      node = at < text.length ? this.#next(node, text.charCodeAt(at)) : 0
    }
    return longest
  }

  #next(node: number, code: number): number {
    const edges = this.#edges
    for (let slot = this.#slotOf(node, code); ; slot = slot + EDGE === edges.length ? 0 : slot + EDGE) {
      const from = edges[slot]
      if (from === 0) return 0
      if (from === node && edges[slot + 1] === code) return edges[slot + 2] ?? 0
    }
  }

  #slotOf(node: number, code: number): number {
    const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)
    return (((hash ^ hash >>> 15) >>> 0) & (this.#edges.length / EDGE - 1)) * EDGE
  }

  #link(node: number, code: number): number {
    if (++this.#count * 2 * EDGE > this.#edges.length) this.#grow()
    const next = this.#values.push(-1) - 1
    this.#put(node, code, next)
    return next
  }

  #put(node: number, code: number, next: number): void {
    let slot = this.#slotOf(node, code)
    while (this.#edges[slot] !== 0) slot = slot + EDGE === this.#edges.length ? 0 : slot + EDGE
    this.#edges.set([node, code, next], slot)
  }

  #grow(): void {
    const old = this.#edges
    this.#edges = new Int32Array(old.length * 2)
    for (let slot = 0; slot < old.length; slot += EDGE) if (old[slot] !== 0) this.#put(old[slot] ?? 0, old[slot + 1] ?? 0, old[slot + 2] ?? 0)
  }
}
