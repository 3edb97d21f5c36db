import { hashId } from './id-filter.js'

/** Bytes that are taken from the system at once; a longer text is not kept. */
const BLOCK = 2 ** 20
/** Places are multiples of this: most texts that change become longer by a digit or two, and stay where they are. */
const GRAIN = 32
const GRAINS_A_BLOCK = BLOCK / GRAIN
/** In front of an id and its text: their lengths. */
const HEAD = 8
const FIRST_SLOTS = 2 ** 12

/** What a slot holds: nothing, what was forgotten, or from 2 on the number of the grain where a place begins. */
const FREE = 0
const FORGOTTEN = 1
const FIRST_GRAIN = 2

/** Where the grain with a number lies. */
interface Place {
  readonly block: Buffer
  readonly at: number
}

/**
 * Texts by id, in blocks of bytes outside the heap, each with its id in front: as objects they would take several times the room, and every
 * collection of garbage would go through them. Ids are ASCII.
 */
export class TextMemory {
  readonly #mostBlocks: number
  #blocks: Buffer[] = []
  /** Grains where places were left, by the size of the place. */
  readonly #left = new Map<number, number[]>()
  #next = FIRST_GRAIN
  #slots = new Uint32Array(FIRST_SLOTS)
  #taken = 0

  /** Of about `most` bytes; what comes when they are full is not kept. */
  constructor(most: number) {
    this.#mostBlocks = Math.ceil(most / BLOCK)
  }

  /** The text that was set last; nothing where it is not known. */
  get(id: string): string | undefined {
    const grain = this.#slots[this.#slotOf(id)] ?? FREE
    if (grain < FIRST_GRAIN) return undefined
    const { block, at } = this.#toPlace(grain), start = at + HEAD + id.length
    return block.toString('utf8', start, start + block.readUInt32LE(at + 4))
  }

  set(id: string, text: string): void {
    const slot = this.#slotOf(id), old = this.#slots[slot] ?? FREE
    const grain = this.#takePlace(Math.ceil((HEAD + id.length + Buffer.byteLength(text)) / GRAIN), old)
    if (grain !== FORGOTTEN) this.#write(grain, id, text)
    this.#slots[slot] = grain
    if (old === FREE) this.#taken += 1
    if (this.#taken * 2 > this.#slots.length) this.#grow()
  }

  delete(id: string): void {
    const slot = this.#slotOf(id), grain = this.#slots[slot] ?? FREE
    if (grain < FIRST_GRAIN) return
    this.#leave(grain)
    this.#slots[slot] = FORGOTTEN
  }

  clear(): void {
    this.#blocks = []
    this.#left.clear()
    this.#next = FIRST_GRAIN
    this.#slots = new Uint32Array(FIRST_SLOTS)
    this.#taken = 0
  }

  /** The slot of the id, or the free one where it would stand. */
  #slotOf(id: string): number {
    const last = this.#slots.length - 1
    let slot = hashId(id) & last
    for (let grain = this.#slots[slot] ?? FREE; grain !== FREE && !this.#isAt(grain, id); grain = this.#slots[slot] ?? FREE) slot = slot + 1 & last
    return slot
  }

  #isAt(grain: number, id: string): boolean {
    return grain !== FORGOTTEN && this.#readId(grain) === id
  }

  #readId(grain: number): string {
    const { block, at } = this.#toPlace(grain)
    return block.toString('latin1', at + HEAD, at + HEAD + block.readUInt32LE(at))
  }

  #toPlace(grain: number): Place {
    const index = grain - FIRST_GRAIN, block = this.#blocks[Math.floor(index / GRAINS_A_BLOCK)]
    if (block === undefined) throw new RangeError(`no block has grain ${grain}`)
    return { block, at: index % GRAINS_A_BLOCK * GRAIN }
  }

  #sizeOf(grain: number): number {
    const { block, at } = this.#toPlace(grain)
    return Math.ceil((HEAD + block.readUInt32LE(at) + block.readUInt32LE(at + 4)) / GRAIN)
  }

  #leave(grain: number): void {
    const size = this.#sizeOf(grain), left = this.#left.get(size)
    if (left) left.push(grain)
    else this.#left.set(size, [grain])
  }

  /** A place of so many grains: the old one where it fits. `FORGOTTEN` where there is none. */
  #takePlace(size: number, old: number): number {
    if (old >= FIRST_GRAIN) {
      if (this.#sizeOf(old) === size) return old
      this.#leave(old)
    }
    return this.#left.get(size)?.pop() ?? this.#addPlace(size)
  }

  /** A place that nobody had. No place lies in two blocks. */
  #addPlace(size: number): number {
    const within = (this.#next - FIRST_GRAIN) % GRAINS_A_BLOCK
    const begin = within + size > GRAINS_A_BLOCK ? this.#next + GRAINS_A_BLOCK - within : this.#next
    const block = Math.floor((begin - FIRST_GRAIN) / GRAINS_A_BLOCK)
    if (size > GRAINS_A_BLOCK || block >= this.#mostBlocks) return FORGOTTEN
    this.#blocks[block] ??= Buffer.allocUnsafeSlow(BLOCK)
    this.#next = begin + size
    return begin
  }

  #write(grain: number, id: string, text: string): void {
    const { block, at } = this.#toPlace(grain), start = at + HEAD + id.length
    block.writeUInt32LE(id.length, at)
    block.write(id, at + HEAD, 'latin1')
    block.writeUInt32LE(block.write(text, start), at + 4)
  }

  #grow(): void {
    const grains = this.#slots.filter((grain) => grain >= FIRST_GRAIN)
    // Unless most are forgotten: then it is enough to leave these out.
    this.#slots = new Uint32Array(grains.length * 4 > this.#slots.length ? this.#slots.length * 2 : this.#slots.length)
    for (const grain of grains) this.#slots[this.#slotOf(this.#readId(grain))] = grain
    this.#taken = grains.length
  }
}
