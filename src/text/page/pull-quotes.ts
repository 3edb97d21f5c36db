import type { Block } from '../line/blocks.js'

const SHINGLE = 6
const MAX_QUOTE = 260
const MIN_QUOTE = 10
const MAX_HOLDERS = 4

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Six letters in a row, and the first few blocks that print them: in flat arrays, for a page has as many shingles as letters. */
class Shingles {
  readonly #texts: readonly string[]
  /** Where a row's letters stand first: block and offset. */
  readonly #firsts: Int32Array
  /** The blocks of each row, as numbers from one; 0 where there are fewer. */
  readonly #holders: Int32Array
  /** Row of each slot, plus one; 0 for a free slot. */
  readonly #rows: Int32Array
  #size = 0

  constructor(texts: readonly string[]) {
    const letters = texts.reduce((sum, { length }) => sum + length, 1)
    this.#texts = texts
    this.#firsts = new Int32Array(letters * 2)
    this.#holders = new Int32Array(letters * MAX_HOLDERS)
    this.#rows = new Int32Array(2 ** Math.ceil(Math.log2(letters * 2)))
    texts.forEach((text, n) => { for (let i = 0; i + SHINGLE <= text.length; i++) this.#add(text, n, i) })
  }

  /** Counts one hit more for each block but `n` that prints the letters at `i`. */
  countHits(text: string, { n, i }: { readonly n: number; readonly i: number }, hits: Map<number, number>): void {
    const row = (this.#rows[this.#slotOf(text, i)] ?? 0) - 1
    for (let place = 0; row >= 0 && place < MAX_HOLDERS; place++) {
      const holder = (this.#holders[row * MAX_HOLDERS + place] ?? 0) - 1
      if (holder >= 0 && holder !== n) hits.set(holder, (hits.get(holder) ?? 0) + 1)
    }
  }

  #add(text: string, n: number, i: number): void {
    const slot = this.#slotOf(text, i)
    if (this.#rows[slot] === 0) {
      this.#firsts[this.#size * 2] = n
      this.#firsts[this.#size * 2 + 1] = i
      this.#rows[slot] = ++this.#size
    }
    const first = ((this.#rows[slot] ?? 1) - 1) * MAX_HOLDERS
    let place = first
    while (place < first + MAX_HOLDERS && this.#holders[place] !== 0) place++
    // Blocks come in order: the one that came last is this one, or has never come.
    if (place < first + MAX_HOLDERS && (place === first || this.#holders[place - 1] !== n + 1)) this.#holders[place] = n + 1
  }

  /** The slot of the letters at `i`, or the free one where they would be put. */
  #slotOf(text: string, i: number): number {
    let hash = 0
    for (let k = 0; k < SHINGLE; k++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(i + k)
    const last = this.#rows.length - 1
    let slot = (hash ^ hash >>> 15) & last
    while (this.#rows[slot] !== 0 && !this.#isSame(text, i, (this.#rows[slot] ?? 1) - 1)) slot = slot + 1 & last
    return slot
  }

  #isSame(text: string, i: number, row: number): boolean {
    const first = this.#texts[this.#firsts[row * 2] ?? 0] ?? '', at = this.#firsts[row * 2 + 1] ?? 0
    for (let k = 0; k < SHINGLE; k++) if (first.charCodeAt(at + k) !== text.charCodeAt(i + k)) return false
    return true
  }
}

/** The other block that prints most of this one's words again, with the share in [0, 1]. */
function findHolder(text: string, n: number, shingles: Shingles): { holder: number; share: number } | undefined {
  const hits = new Map<number, number>()
  const total = text.length - SHINGLE + 1
  for (let i = 0; i < total; i++) shingles.countHits(text, { n, i }, hits)
  const [holder, count] = hits.size === 0 ? [] : [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  return holder === undefined || count === undefined ? undefined : { holder, share: count / total }
}

const isTextKind = (block: Block): boolean => block.kind === 'body' || block.kind === 'caption'

/** A headline may well be said again in its report, above all right below it: only one that cuts a sentence is a pull quote. */
function isQuote(block: Block, share: number, around: { before: Block | undefined; holdsNext: boolean }): boolean {
  if (block.kind === 'body') return share >= 0.6 && !block.dateline && block.opening.length === 0
  return block.kind === 'head' && share >= 0.75 && around.before?.kind === 'body' && around.before.open && !around.holdsNext
}

/** Blocks that only say again what a longer one says, each with that one: block index → index of the block that it is taken from. */
export function findPullQuotes(blocks: readonly Block[]): Map<number, number> {
  const texts = blocks.map(block => isTextKind(block) || (block.kind === 'head' && block.level === 0) ? lettersOf(block.text) : '')
  const shingles = new Shingles(texts.map((text, n) => blocks[n]?.kind === 'body' ? text : ''))
  const quotes = new Map<number, number>()
  blocks.forEach((block, n) => {
    const length = texts[n]?.length ?? 0
    if (length < MIN_QUOTE || length > MAX_QUOTE || block.kind === 'caption') return
    const found = findHolder(texts[n] ?? '', n, shingles)
    if (!found || quotes.has(found.holder) || (texts[found.holder]?.length ?? 0) < length) return
    if (isQuote(block, found.share, { before: blocks[n - 1], holdsNext: found.holder === n + 1 })) quotes.set(n, found.holder)
  })
  return quotes
}
