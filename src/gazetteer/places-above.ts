import type { Gazetteer, PlaceRecord } from './gazetteer.js'

/** The divisions above a place, nearest first, the place itself left out. */
export function placesAbove(place: PlaceRecord, gazetteer: Gazetteer): PlaceRecord[] {
  const above: PlaceRecord[] = []
  for (let next = gazetteer.findPlaceByCode(place.parent); next && above.length < 5; next = gazetteer.findPlaceByCode(next.parent)) above.push(next)
  return above
}

/** A place with the divisions above it, itself first; none where it is not known. */
export const placesFrom = (place: PlaceRecord | undefined, gazetteer: Gazetteer): PlaceRecord[] => (place ? [place, ...placesAbove(place, gazetteer)] : [])
