import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { Side } from './pair.js'

/** What rules read of a side alone: read once, in however many pairs the side stands. A side is always read with the same gazetteer. */
export function onceASide<Found>(read: (side: Side, gazetteer: Gazetteer) => Found): (side: Side, gazetteer: Gazetteer) => Found {
  const known = new WeakMap<Side, { readonly found: Found }>()
  return (side, gazetteer) => {
    const answer = known.get(side)
    if (answer) return answer.found
    const found = read(side, gazetteer)
    known.set(side, { found })
    return found
  }
}
