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

/** Up to so many members are looked through one by one: a list takes a tenth of a set's room. */
const MOST_IN_LIST = 24

/** Who has which key. What it says depends on the members alone, not on the order in which they came. */
export class Blocks<Member extends Keyed> {
  /** Most keys have one member: that stands there itself. */
  readonly #members = new Map<number, Member | Member[] | Set<Member>>()

  /** Adds a member under its keys; gives the keys whose trust that changed. */
  add(member: Member): readonly number[] {
    return member.keys.filter(key => {
      const block = this.#members.get(key)
      if (block === undefined) this.#members.set(key, member)
      else if (isSingle(block)) this.#members.set(key, [block, member])
      else if (block instanceof Set) block.add(member)
      else if (block.length < MOST_IN_LIST) block.push(member)
      else this.#members.set(key, new Set([...block, member]))
      return this.#hasTurned(key, -1)
    })
  }

  /** Takes a member away; gives the keys whose trust that changed. */
  remove(member: Member): readonly number[] {
    return member.keys.filter(key => {
      const left = [...this.membersOf(key)].filter(other => other !== member), [last] = left
      if (last === undefined) this.#members.delete(key)
      else if (left.length === 1) this.#members.set(key, last)
      else this.#members.set(key, left.length > MOST_IN_LIST ? new Set(left) : left)
      return this.#hasTurned(key, 1)
    })
  }

  /** Everything under a key. */
  membersOf(key: number): Iterable<Member> {
    const block = this.#members.get(key)
    return block === undefined ? [] : isSingle(block) ? [block] : block
  }

  /** How far a key is trusted now. */
  trustOf(key: number): Trust {
    return trustOf(this.#sizeOf(key))
  }

  /** How far the keys that two members share are trusted: the furthest of them, `NOTHING` where they share none. */
  trustBetween(a: Member, b: Member): Trust {
    let best: Trust = NOTHING
    for (const key of a.keys) {
      if (best === ALL) return best
      if (b.keys.includes(key)) best = further(best, this.trustOf(key))
    }
    return best
  }

  /** Every other member that a trusted key brings together with this one, and how far the keys that they share are trusted. */
  neighboursOf(member: Member): ReadonlyMap<Member, Trust> {
    const found = new Map<Member, Trust>()
    for (const key of member.keys) {
      const trust = this.trustOf(key)
      if (trust === NOTHING) continue
      for (const other of this.membersOf(key)) found.set(other, further(found.get(other) ?? NOTHING, trust))
    }
    found.delete(member)
    return found
  }

  #sizeOf(key: number): number {
    const block = this.#members.get(key)
    return block === undefined ? 0 : isSingle(block) ? 1 : block instanceof Set ? block.size : block.length
  }

  #hasTurned(key: number, change: 1 | -1): boolean {
    const size = this.#sizeOf(key)
    return trustOf(size) !== trustOf(size + change)
  }
}

const further = (a: Trust, b: Trust): Trust => (a > b ? a : b)
const isSingle = <Member extends Keyed>(block: Member | Member[] | Set<Member>): block is Member => !(block instanceof Set || Array.isArray(block))
