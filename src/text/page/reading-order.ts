import { collect } from '../../model/collect.js'
import { groupBy } from './group-by.js'
import type { Piece } from './pieces.js'
import type { Place } from './placing.js'

/** What goes on from each piece. */
function followersOf(places: ReadonlyMap<number, Place>): Map<number, number> {
  return new Map(collect([...places], ([index, { after }]) => after === undefined ? [] : [[after, index]]))
}

const chainFrom = (index: number, followers: ReadonlyMap<number, number>): number[] => {
  const chain = [index]
  for (let next = followers.get(index); next !== undefined; next = followers.get(next)) chain.push(next)
  return chain
}

/** Each article's pieces as they are read: in print order, what was printed above the headline last, broken sentences made whole. */
export function toReadingOrder(pieces: readonly Piece[], places: ReadonlyMap<number, Place>, articles: number): Piece[][] {
  const followers = followersOf(places)
  const roots = pieces.filter(piece => places.get(piece.index)?.after === undefined)
  const byRegion = groupBy(roots, piece => places.get(piece.index)?.region ?? piece.region)
  return Array.from({ length: articles }, (_, region) => {
    const own = byRegion.get(region) ?? []
    const head = own.findIndex(piece => piece.region === region && piece.anchored)
    const ordered = head <= 0 ? own : [...own.slice(head), ...own.slice(0, head)]
    return collect(collect(ordered, piece => chainFrom(piece.index, followers)), index => pieces[index] ?? [])
  })
}
