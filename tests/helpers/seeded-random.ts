/** A source of numbers in [0, 1), the same for the same seed (mulberry32). */
export type Random = () => number

/** Creates one. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to `count` - 1. */
export const pickIndex = (random: Random, count: number): number => Math.floor(random() * count)

/** One of the items; there must be one. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[pickIndex(random, items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** The items that a coin keeps. */
export const keepSome = <Item>(random: Random, items: readonly Item[], share = 0.5): readonly Item[] => items.filter(() => random() < share)
