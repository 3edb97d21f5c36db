import type { Block } from '../line/blocks.js'
import { gramsOf } from './grams.js'

/** What a pair of characters tells where one article has it, and where two have it; a commoner pair tells nothing. */
const RARITY: readonly number[] = [0, 1, 0.3]
/** An article of so many pairs has half as much again by chance as a short one. */
const CHANCE = 300

/** What a headline names is what its report is about. */
const TITLE = 3

const countIn = (holders: ReadonlyMap<number, number>, region: number): number => holders.get(region) ?? 0

/** Which article's words a stretch of text shares: pairs of characters that few articles of the page have. */
export class Likeness {
  /** Pair → region → how many of its blocks have the pair. */
  readonly #holders = new Map<string, Map<number, number>>()
  readonly #sizes = new Map<number, number>()
  readonly #titles: readonly ReadonlySet<string>[]

  /** `regions` are the blocks printed under each headline, `titles` the headlines themselves: what they name weighs more. */
  constructor(regions: readonly (readonly Block[])[], titles: readonly string[]) {
    this.#titles = titles.map(gramsOf)
    regions.forEach((blocks, region) => { for (const block of blocks) this.#add(region, gramsOf(block.text)) })
  }

  #add(region: number, grams: ReadonlySet<string>): void {
    for (const gram of grams) {
      const holders = this.#holders.get(gram) ?? new Map<number, number>()
      if (!holders.has(region)) this.#sizes.set(region, (this.#sizes.get(region) ?? 0) + 1)
      holders.set(region, countIn(holders, region) + 1)
      this.#holders.set(gram, holders)
    }
  }

  /** Regions that have the pair elsewhere than in the blocks weighed, of which `times` have it. */
  #others(gram: string, own: number, times: number): number[] {
    const holders = this.#holders.get(gram)
    return holders && holders.size <= RARITY.length ? [...holders.keys()].filter(region => region !== own || countIn(holders, region) > times) : []
  }

  /** How alike the blocks, printed in region `own`, are to each region that shares rare pairs with them (0 for the rest). */
  weigh(blocks: readonly Block[], own: number): Map<number, number> {
    const times = new Map<string, number>()
    for (const block of blocks) for (const gram of gramsOf(block.text)) times.set(gram, (times.get(gram) ?? 0) + 1)
    const sums = new Map<number, number>()
    for (const [gram, count] of times) {
      const regions = this.#others(gram, own, count)
      const weight = RARITY[regions.length] ?? 0
      for (const region of regions) sums.set(region, (sums.get(region) ?? 0) + weight * (this.#titles[region]?.has(gram) ? TITLE : 1))
    }
    return new Map([...sums].map(([region, sum]) => [region, 10 * sum / Math.sqrt(times.size) / Math.sqrt(1 + this.#sizeOf(region, own, times.size) / CHANCE)]))
  }

  #sizeOf(region: number, own: number, size: number): number {
    return Math.max(0, (this.#sizes.get(region) ?? 0) - (region === own ? size : 0))
  }
}

/** A shorter paragraph has too few words to tell. */
const MIN_TEXT = 30
/** Likeness that chance does not give. */
const CLEAR = 4

/** The region whose words a paragraph clearly has: another than that it is printed in, its own, or nothing where it is not clear. */
export function findKin(likeness: Likeness, block: Block, own: number): number | undefined {
  const scores = likeness.weigh([block], own)
  const mine = scores.get(own) ?? 0
  const [best, most] = [...scores].filter(([region]) => region !== own).sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [own, 0]
  if (block.text.length >= MIN_TEXT && most >= Math.max(CLEAR, 3 * mine + 1)) return best
  return mine >= most ? own : undefined
}

/** How much more the scores speak for one region than for another, in [-2, 2]: 1 is twice as much. */
export const contrast = (scores: ReadonlyMap<number, number>, region: number, other: number): number =>
  Math.max(-2, Math.min(2, Math.log2(((scores.get(region) ?? 0) + 1) / ((scores.get(other) ?? 0) + 1))))
