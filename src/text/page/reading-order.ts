import type { Piece } from './pieces.js'
import type { Place } from './placing.js'

/** The article that a piece ends up in: that of the piece it goes on from, if it does. */
function regionOf(places: ReadonlyMap<number, Place>, pieces: readonly Piece[], index: number): number {
  const place = places.get(index)
  return place?.after === undefined ? place?.region ?? pieces[index]?.region ?? 0 : regionOf(places, pieces, place.after)
}

/** What goes on from each piece. */
function followersOf(places: ReadonlyMap<number, Place>): Map<number, number> {
  return new Map([...places].flatMap(([index, { after }]) => after === undefined ? [] : [[after, index]]))
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
  return Array.from({ length: articles }, (_, region) => {
    const own = roots.filter(piece => regionOf(places, pieces, piece.index) === region)
    const head = own.findIndex(piece => piece.region === region && piece.anchored)
    const ordered = head <= 0 ? own : [...own.slice(head), ...own.slice(0, head)]
    return ordered.flatMap(piece => chainFrom(piece.index, followers)).flatMap(index => pieces[index] ?? [])
  })
}
