import { collect } from '../model/collect.js'
import type { Gazetteer, PlaceRecord } from '../gazetteer/gazetteer.js'
import { placesAbove, placesFrom } from '../gazetteer/places-above.js'
import { toClassSet } from '../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from './atoms.js'
import type { ReadingLine } from './reading.js'

/** Where an article is at home: what 我市, 全省, 我区 mean in it. Undefined where nothing tells. */
export interface Home {
  readonly city: PlaceRecord | undefined
  readonly province: PlaceRecord | undefined
  /** The place that the report is about: the headline's district or county, else the city. 全区, 新区, 该区 mean it. */
  readonly local: PlaceRecord | undefined
}

/** What counts for a place: its mentions, weighted by where they stand. */
export interface PlaceVote {
  readonly place: PlaceRecord
  readonly weight: number
}

const isCity = (place: PlaceRecord): boolean => place.kind === 'CITY'
/** A county-level city or county is a home of its own, a district is not. */
const isCounty = (place: PlaceRecord): boolean => place.kind === 'COUNTY' && place.name.length > 2

const HEADLINE_WEIGHT = 4
/** 大会在济南举行: where something was held says little of whose paper it is. */
const VENUE_WEIGHT = 0.5

/** A place word that votes, and whether something was held there. */
export interface VotingPlace {
  readonly record: PlaceRecord
  readonly atom: Atom
  readonly isVenue: boolean
}

/** Votes of the places that an article names. */
export function toVotes(lines: readonly ReadingLine[], found: readonly (readonly VotingPlace[])[]): PlaceVote[] {
  return collect(lines, (line, index) => (found[index] ?? []).map(({ record, isVenue }) => ({ place: record, weight: isVenue ? VENUE_WEIGHT : line.role === 'headline' ? HEADLINE_WEIGHT : 1 })))
}

/**
 * The home city: the county-level city that the headline names, else the prefecture with most mentions (its districts and
 * counties count for it), with the rest of the page as tie-breaker.
 */
export function findHome(gazetteer: Gazetteer, votes: readonly PlaceVote[], pageVotes: readonly PlaceVote[]): Home {
  const total = new Map<string, number>()
  const add = (place: PlaceRecord, weight: number): void => { total.set(place.code, (total.get(place.code) ?? 0) + weight) }
  const addUp = ({ place, weight }: PlaceVote, factor: number): void => {
    const city = isCity(place) ? place : placesAbove(place, gazetteer).find(isCity)
    if (city) add(city, weight * factor * (city.code.startsWith('37') ? 1 : 0.3))
  }
  for (const vote of votes) addUp(vote, 1)
  for (const vote of pageVotes) addUp(vote, 0.2)
  const city = heaviest(gazetteer, total)
  const county = findCountyHome(votes, city)
  const home = county ?? city
  return { city: home, local: findLocal(votes, city) ?? home, province: home && placesAbove(home, gazetteer).find(place => place.kind === 'PROVINCE') }
}

function heaviest(gazetteer: Gazetteer, total: ReadonlyMap<string, number>): PlaceRecord | undefined {
  const best = [...total].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]
  return best && gazetteer.findPlaceByCode(best[0])
}

/** The one district or county of the city that the headline names; without a headline's word, the one that the text names far more than the city. */
function findLocal(votes: readonly PlaceVote[], city: PlaceRecord | undefined): PlaceRecord | undefined {
  const under = votes.filter(({ place }) => (place.kind === 'DISTRICT' || place.kind === 'COUNTY') && place.parent === city?.code)
  const headline = [...new Set(under.filter(({ weight }) => weight === HEADLINE_WEIGHT).map(({ place }) => place))]
  if (headline.length > 0) return headline.length === 1 && !votes.some(({ place, weight }) => weight === HEADLINE_WEIGHT && place.code === city?.code) ? headline[0] : undefined
  const count = (code: string | undefined): number => votes.filter(({ place }) => place.code === code).length
  const best = [...new Set(under.map(({ place }) => place))].sort((a, b) => count(b.code) - count(a.code))[0]
  const isOnly = best !== undefined && under.every(({ place }) => place.code === best.code) && best.name.endsWith('新区')
  // what a report is about is named early in it
  const isEarly = votes.slice(0, 4).some(({ place }) => place.code === best?.code)
  return best && (isOnly || isEarly && count(best.code) >= 2 && count(best.code) > count(city?.code)) ? best : undefined
}

/** A county-level city is at home where the headline names it and not the city above, and it is named more often than that. */
function findCountyHome(votes: readonly PlaceVote[], city: PlaceRecord | undefined): PlaceRecord | undefined {
  const headline = votes.filter(({ weight }) => weight === HEADLINE_WEIGHT).map(({ place }) => place)
  const county = headline.find(isCounty) ?? countyOfText(votes, city)
  if (!county || headline.some(place => place.code === city?.code) || headline.some(place => isCounty(place) && place.code !== county.code)) return undefined
  const count = (code: string | undefined): number => votes.filter(({ place }) => place.code === code).length
  return count(county.code) >= count(city?.code) ? county : undefined
}

/** 青岛港, 山东港口烟台港: the narrowest place at the front or near the end of a listed name, which is one atom. */
function placeWithin(gazetteer: Gazetteer, name: string): string | undefined {
  const surfaces = [name.length - 3, 0].map(at => at < 0 ? undefined : gazetteer.lexicon.matchAt(name, at))
  return surfaces.find(word => word?.classes.has('place') && word.text.length < name.length)?.text
}

/** Without a headline's word: the one county that the text names three times and far more than the city or another county. */
function countyOfText(votes: readonly PlaceVote[], city: PlaceRecord | undefined): PlaceRecord | undefined {
  const count = (code: string | undefined): number => votes.filter(({ place }) => place.code === code).length
  const [first, second] = [...new Set(votes.map(({ place }) => place).filter(place => isCounty(place) && place.parent === city?.code))].sort((a, b) => count(b.code) - count(a.code))
  // 烟台市人大常委会…到海阳段: whose city is named first is that city's report
  return first && votes[0]?.place.code !== city?.code && count(first.code) >= 3 && count(first.code) >= 2 * Math.max(count(city?.code), count(second?.code)) ? first : undefined
}

const NAMES = toClassSet(['place', 'company', 'organization'])

/** Place words of a line that are safe enough to vote: full names, and short ones that are not ambiguous. */
export function votingPlaces(gazetteer: Gazetteer, atoms: readonly Atom[]): VotingPlace[] {
  return collect(atoms, (atom, index) => {
    if (!isAny(atom, NAMES)) return []
    const surface = isA(atom, 'place') ? atom.text : isA(atom, 'company') || isA(atom, 'organization') ? placeWithin(gazetteer, atom.text) : undefined
    const record = surface === undefined ? undefined : gazetteer.findPlaces(surface)[0]
    if (!record) return []
    const isVenue = standsAsVenue(atoms, index)
    if (surface !== atom.text) return record.ambiguous ? [] : [{ record, atom, isVenue }]
    return record.name === atom.text || !record.ambiguous ? [{ record, atom, isVenue }] : []
  })
}

/** 大会在济南举行: where a meeting is held says little of whose report it is. */
const standsAsVenue = (atoms: readonly Atom[], index: number): boolean =>
  atoms[index - 1]?.text === '在' && /^(?:举行|召开|开幕|闭幕|启幕|落幕|举办|结束|揭晓)$/u.test(atoms[index + 1]?.text ?? '')

/** The codes that make a place near: the home city and what is above it. */
export const homeCodes = (gazetteer: Gazetteer, { city }: Home): string[] => placesFrom(city, gazetteer).map(({ code }) => code)

