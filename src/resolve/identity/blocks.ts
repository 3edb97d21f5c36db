/**
 * How far a key is trusted, by how many profiles have it: all that it brings together, only what is `same`, or nothing. A name that
 * thousands have tells nothing, and comparing them all would take the square of it.
 */
export const NOTHING = 0, SAMES = 1, ALL = 2
/** One of the three. */
export type Trust = typeof NOTHING | typeof SAMES | typeof ALL

/** Up to so many profiles a key may put pairs into the queue. */
export const MOST_FOR_QUEUE = 12
/** Up to so many it may merge them. */
export const MOST_FOR_MERGING = 200

/** Something that has keys, each once. */
export interface Keyed {
  readonly keys: readonly number[]
}

const trustOf = (size: number): Trust => (size > MOST_FOR_MERGING ? NOTHING : size > MOST_FOR_QUEUE ? SAMES : ALL)

/** 53 bits of a text (two rounds of FNV-1a): a key takes a number's room, and two keys for one number only cost comparisons. */
export function toKeyNumber(key: string): number {
  let high = 0x811c9dc5, low = 0x9747b28c
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at)
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ (code + at), 0x01000193) ^ (high >>> 15)
  }
  return (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff)
}

/** Who has which key. What it says depends on the members alone, not on the order in which they came. */
export class Blocks<Member extends Keyed> {
  /** Most keys have one member: that stands there itself. */
  readonly #members = new Map<number, Member | Set<Member>>()

  /** Adds a member under its keys; gives the keys whose trust that changed. */
  add(member: Member): readonly number[] {
    return member.keys.filter(key => {
      const block = this.#members.get(key)
      if (block === undefined) this.#members.set(key, member)
      else if (block instanceof Set) block.add(member)
      else this.#members.set(key, new Set([block, member]))
      return this.#hasTurned(key, -1)
    })
  }

  /** Takes a member away; gives the keys whose trust that changed. */
  remove(member: Member): readonly number[] {
    return member.keys.filter(key => {
      const block = this.#members.get(key)
      if (!(block instanceof Set)) return !this.#members.delete(key)
      block.delete(member)
      const [last] = block
      if (block.size === 1 && last !== undefined) this.#members.set(key, last)
      return this.#hasTurned(key, 1)
    })
  }

  /** Everything under a key. */
  membersOf(key: number): Iterable<Member> {
    const block = this.#members.get(key)
    return block === undefined ? [] : block instanceof Set ? block : [block]
  }

  /** How far a key is trusted now. */
  trustOf(key: number): Trust {
    return trustOf(this.#sizeOf(key))
  }

  /** How far the keys that two members share are trusted: the furthest of them; `undefined` where they share none. */
  trustBetween(a: Member, b: Member): Trust {
    let best: Trust = NOTHING
    for (const key of a.keys) {
      if (best === ALL) return best
      if (b.keys.includes(key)) best = Math.max(best, this.trustOf(key)) as Trust
    }
    return best
  }

  /** Every other member that a trusted key brings together with this one. */
  neighboursOf(member: Member): Set<Member> {
    const found = new Set<Member>()
    for (const key of member.keys) if (this.trustOf(key) !== NOTHING) for (const other of this.membersOf(key)) found.add(other)
    found.delete(member)
    return found
  }

  #sizeOf(key: number): number {
    const block = this.#members.get(key)
    return block === undefined ? 0 : block instanceof Set ? block.size : 1
  }

  #hasTurned(key: number, change: 1 | -1): boolean {
    const size = this.#sizeOf(key)
    return trustOf(size) !== trustOf(size + change)
  }
}
