/** Relations that are remembered at most, in slots of 16 bytes of which half are free: 16 MB. Beyond them, the graph is asked. */
const MOST_RELATIONS = 2 ** 19
/** Different supports that are remembered at most; few texts are shared by nearly all relations. */
const MOST_TEXTS = 50_000
const FIRST_SLOTS = 2 ** 12
const WORDS_A_KEY = 3
const ID = /^rel_([0-9a-f]{8})([0-9a-f]{8})([0-9a-f]{4})$/u

/** A slot's number: free, or held by a relation that is no longer known; from 2 on, that of a text. */
const FREE = 0
const FORGOTTEN = 1

type Key = readonly [number, number, number]

/** An id's hash in whole, so that no two ids are ever taken for one; nothing for an id of another form. */
function toKey(id: string): Key | undefined {
  const [, first, second, third] = ID.exec(id) ?? []
  return first === undefined || second === undefined || third === undefined ? undefined : [parseInt(first, 16), parseInt(second, 16), parseInt(third, 16)]
}

/** The supports of relations by id, in flat arrays outside the heap: as objects, half a million would take ten times the room. */
export class RelationMemory {
  readonly #most: number
  #keys = new Uint32Array(FIRST_SLOTS * WORDS_A_KEY)
  #numbers = new Uint32Array(FIRST_SLOTS)
  #held = 0
  readonly #texts: string[] = ['', '']
  readonly #numberOf = new Map<string, number>()

  /** `most` relations are held at once. */
  constructor(most = MOST_RELATIONS) {
    this.#most = most
  }

  /** The support that was set last, as encoded; nothing where it is not known. */
  get(id: string): string | undefined {
    const key = toKey(id)
    const number = key ? this.#numbers[this.#slotOf(key)] ?? FREE : FREE
    return number > FORGOTTEN ? this.#texts[number] : undefined
  }

  set(id: string, support: string): void {
    const key = toKey(id)
    if (key === undefined) return
    const slot = this.#slotOf(key), isNew = this.#numbers[slot] === FREE
    if (isNew && this.#held >= this.#most) return
    this.#numbers[slot] = this.#toNumber(support)
    if (!isNew) return
    this.#keys.set(key, slot * WORDS_A_KEY)
    this.#held += 1
    if (this.#held * 2 > this.#numbers.length) this.#grow()
  }

  delete(id: string): void {
    const key = toKey(id), slot = key ? this.#slotOf(key) : 0
    if (key && this.#numbers[slot] !== FREE) this.#numbers[slot] = FORGOTTEN
  }

  clear(): void {
    this.#keys = new Uint32Array(FIRST_SLOTS * WORDS_A_KEY)
    this.#numbers = new Uint32Array(FIRST_SLOTS)
    this.#held = 0
    this.#texts.length = 2
    this.#numberOf.clear()
  }

  /** The text's number; `FORGOTTEN` where there are too many texts. */
  #toNumber(support: string): number {
    const known = this.#numberOf.get(support)
    if (known !== undefined) return known
    if (this.#texts.length >= MOST_TEXTS) return FORGOTTEN
    this.#numberOf.set(support, this.#texts.length)
    return this.#texts.push(support) - 1
  }

  /** The slot of the key, or the free one where it would stand. */
  #slotOf(key: Key): number {
    const last = this.#numbers.length - 1
    let slot = key[0] & last
    while (this.#numbers[slot] !== FREE && !this.#isAt(slot, key)) slot = slot + 1 & last
    return slot
  }

  #isAt(slot: number, [first, second, third]: Key): boolean {
    const at = slot * WORDS_A_KEY
    return this.#keys[at] === first && this.#keys[at + 1] === second && this.#keys[at + 2] === third
  }

  #grow(): void {
    const keys = this.#keys, numbers = this.#numbers
    this.#keys = new Uint32Array(keys.length * 2)
    this.#numbers = new Uint32Array(numbers.length * 2)
    numbers.forEach((number, slot) => {
      if (number === FREE) return
      const at = slot * WORDS_A_KEY, key: Key = [keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0], to = this.#slotOf(key)
      this.#keys.set(key, to * WORDS_A_KEY)
      this.#numbers[to] = number
    })
  }
}
