import type { Random } from '../../tools/seeded-random.mjs'

export { createRandom, type Random } from '../../tools/seeded-random.mjs'

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

/** The items in an order by chance. */
export function shuffle<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(pickIndex(random, left.length), 1))
}
