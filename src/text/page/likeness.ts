import type { Block } from '../line/blocks.js'
import { gramsOf, type Grams } from './grams.js'
import { PairIndex } from './pair-index.js'

/** What a pair of characters tells where one article has it, and where two have it; a commoner pair tells nothing. */
const RARITY: readonly number[] = [0, 1, 0.3]
/** An article of so many pairs has half as much again by chance as a short one. */
const CHANCE = 300

/** What a headline names is what its report is about. */
const TITLE = 3

/** Regions that are kept of a pair: of one that more have, only that. */
const KEPT = RARITY.length

/** Pairs of letters by region, in flat arrays: a pair's row holds the first regions that have it. */
class Holders {
  readonly #pairs: PairIndex
  #regions: Int32Array
  /** In how many blocks of that region the pair stands. */
  #counts: Int32Array
  #sizes: Int32Array
  /** The region that had the pair last. */
  #last: Int32Array

  constructor(expected: number) {
    this.#pairs = new PairIndex(expected)
    this.#regions = new Int32Array(expected * KEPT)
    this.#counts = new Int32Array(expected * KEPT)
    this.#sizes = new Int32Array(expected)
    this.#last = new Int32Array(expected)
  }

  /** One more block of the region has the pair; true where it is the region's first. Regions come in ascending order. */
  add(gram: number, region: number): boolean {
    const row = this.#pairs.add(gram, 0)
    const size = this.#sizes[row] ?? 0, isNew = size === 0 || this.#last[row] !== region
    if (isNew) this.#sizes[row] = size + 1
    this.#last[row] = region
    const place = (isNew ? size : size - 1)
    if (place >= KEPT) return isNew
    this.#regions[row * KEPT + place] = region
    this.#counts[row * KEPT + place] = (this.#counts[row * KEPT + place] ?? 0) + 1
    return isNew
  }

  /** Regions that have the pair elsewhere than in the blocks weighed, of which `times` have it; none where too many have it to tell. */
  others(gram: number, own: number, times: number): number[] {
    const row = this.#pairs.find(gram, 0), size = row < 0 ? 0 : this.#sizes[row] ?? 0, regions: number[] = []
    for (let place = 0; size <= KEPT && place < size; place++) {
      const region = this.#regions[row * KEPT + place] ?? 0
      if (region !== own || (this.#counts[row * KEPT + place] ?? 0) > times) regions.push(region)
    }
    return regions
  }
}

/** Which article's words a stretch of text shares: pairs of characters that few articles of the page have. */
export class Likeness {
  readonly #holders: Holders
  readonly #sizes = new Map<number, number>()
  readonly #titles: readonly Grams[]
  /** A block is weighed again for each article that it may belong to. */
  readonly #grams = new Map<Block, Grams>()

  /** `regions` are the blocks printed under each headline, `titles` the headlines themselves: what they name weighs more. */
  constructor(regions: readonly (readonly Block[])[], titles: readonly string[]) {
    this.#titles = titles.map(gramsOf)
    this.#holders = new Holders(regions.reduce((sum, blocks) => blocks.reduce((length, { text }) => length + text.length, sum), 0))
    regions.forEach((blocks, region) => { for (const block of blocks) this.#add(region, this.#gramsOf(block)) })
  }

  #gramsOf(block: Block): Grams {
    const grams = this.#grams.get(block) ?? gramsOf(block.text)
    this.#grams.set(block, grams)
    return grams
  }

  #add(region: number, grams: Grams): void {
    let size = this.#sizes.get(region) ?? 0
    for (const gram of grams) if (this.#holders.add(gram, region)) size++
    if (size > 0) this.#sizes.set(region, size)
  }

  /** How alike the blocks, printed in region `own`, are to each region that shares rare pairs with them (0 for the rest). */
  weigh(blocks: readonly Block[], own: number): Map<number, number> {
    const times = this.#timesOf(blocks)
    const sums = new Map<number, number>()
    for (const [gram, count] of times) {
      const regions = this.#holders.others(gram, own, count)
      const weight = RARITY[regions.length] ?? 0
      for (const region of regions) sums.set(region, (sums.get(region) ?? 0) + weight * (this.#titles[region]?.has(gram) ? TITLE : 1))
    }
    return new Map([...sums].map(([region, sum]) => [region, 10 * sum / Math.sqrt(times.size) / Math.sqrt(1 + this.#sizeOf(region, own, times.size) / CHANCE)]))
  }

  /** How many of the blocks have each of their pairs. */
  #timesOf(blocks: readonly Block[]): ReadonlyMap<number, number> {
    const times = new Map<number, number>()
    for (const block of blocks) for (const gram of this.#gramsOf(block)) times.set(gram, (times.get(gram) ?? 0) + 1)
    return times
  }

  #sizeOf(region: number, own: number, size: number): number {
    return Math.max(0, (this.#sizes.get(region) ?? 0) - (region === own ? size : 0))
  }
}

/** A shorter paragraph has too few words to tell. */
const MIN_TEXT = 30
/** Likeness that chance does not give. */
const CLEAR = 8

/**
 * The region whose words a paragraph clearly has: another than that it is printed in, its own, or nothing where it is not clear.
 * `isBroken` tells whether a region's columns hold a sentence that is cut: reports on one matter are alike too, and where nothing is cut the printed order stands.
 */
export function findKin(likeness: Likeness, { block, own, isBroken }: { readonly block: Block; readonly own: number; readonly isBroken: (region: number) => boolean }): number | undefined {
  const scores = likeness.weigh([block], own)
  const mine = scores.get(own) ?? 0
  const [best, most] = [...scores].filter(([region]) => region !== own).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [own, 0]
  if (block.text.length >= MIN_TEXT && most >= Math.max(CLEAR, 3 * mine + 1)) return isBroken(own) || isBroken(best) ? best : own
  return mine >= most ? own : undefined
}

/** How much more the scores speak for one region than for another, in [-2, 2]: 1 is twice as much. */
export const contrast = (scores: ReadonlyMap<number, number>, region: number, other: number): number =>
  Math.max(-2, Math.min(2, Math.log2(((scores.get(region) ?? 0) + 1) / ((scores.get(other) ?? 0) + 1))))
