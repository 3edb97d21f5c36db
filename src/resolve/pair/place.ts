import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { onceASide } from './once-a-side.js'
import { different, same, unsure, type KeyReader, type PairRule, type Side } from './pair.js'
import { areApart, cutPlaces, findPlacesIn, haveHomesApart, isWithin, shareHome } from './places.js'

/** 烟台开发区 and 烟台高新区 in full: what zones are called for short. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{2})经开区$|(?<=.{2})开发区$|(?<=.{2})经区$/u, '经济技术开发区'], [/(?<=.{2})高新区$/u, '高新技术产业开发区'], [/(?<=.{2})综保区$/u, '综合保税区'], [/街道办事处$|街道办$/u, '街道'],
]
const DIVISION = /[省市区县镇乡村]$|街道$|社区$|开发区$/u

const zoneName = (name: string): string => ZONES.reduce((text, [pattern, full]) => (text.endsWith(full) ? text : text.replace(pattern, full)), name)

/** The places that a name may mean, narrowed by what the context and the home tell. */
const findCandidates = onceASide((printed, gazetteer): readonly PlaceRecord[] => {
  const side = withHome(printed)
  const name = zoneName(side.name), whole = gazetteer.findPlaces(side.name)
  const cut = cutPlaces(side.name, side.home, gazetteer)
  if (whole.length === 0) return cut.rest === '' && cut.place ? [cut.place] : gazetteer.findPlaces(name).length > 0 ? gazetteer.findPlaces(name) : findZone(side, name, gazetteer)
  // Towns are listed of one province only: a name without its place may be another's.
  if (whole.length === 1) return whole.filter(place => place.kind !== 'TOWN' || (side.home !== undefined && isWithin(place, side.home, gazetteer)))
  const told = findPlacesIn(side.context.replaceAll(side.name, '、'), side.home, gazetteer)
  const narrowed = whole.filter(place => told.some(outer => outer.code !== place.code && isWithin(place, outer, gazetteer)))
  if (narrowed.length > 0) return narrowed
  const { home } = side
  const near = home ? whole.filter(place => isWithin(place, home, gazetteer)) : []
  return near.length > 0 ? near : whole
})

/** 烟台经济技术开发区 is listed by another of its names, or not at all. */
function findZone({ home }: Side, name: string, gazetteer: Gazetteer): readonly PlaceRecord[] {
  const { place, rest } = cutPlaces(name, home, gazetteer)
  return place ? gazetteer.findPlaces(place.name + rest) : []
}

const levelOf = (name: string): string => /[省市县镇乡村]$|街道$|社区$|区$/u.exec(name)?.[0] ?? ''

/** Roads, villages and whatever no list has: by name, home city and what the context adds. */
function compareUnlisted(a: Side, b: Side, gazetteer: Gazetteer): ReturnType<PairRule> {
  const one = cutPlaces(zoneName(a.name), a.home, gazetteer), other = cutPlaces(zoneName(b.name), b.home, gazetteer)
  if (one.rest !== other.rest) return different('different name')
  // A listed town of that name that is not near the home says nothing of where this one is.
  const [inner, outer] = [one, other].map(({ place, rest }) => (rest === '' ? undefined : place))
  if (inner && outer) return inner.code === outer.code ? same(0.93, 'same name', 'same place') : different('different place')
  if (haveHomesApart(a, b, gazetteer)) return different('one name in two cities')
  const inside = [a, b].map(side => findPlacesIn(side.context.replaceAll(side.name, '、'), side.home, gazetteer).filter(({ kind }) => kind === 'DISTRICT' || kind === 'COUNTY' || kind === 'TOWN'))
  const [first = [], second = []] = inside
  if (first.length > 0 && second.length > 0 && !first.some(({ code }) => second.some(place => place.code === code))) return different('told in different districts')
  const isTold = first.some(({ code }) => second.some(place => place.code === code))
  const place = inner ?? outer
  if (place) return shareHome(a, b) && place.code === a.home?.code ? same(0.86, 'same name', 'same home city') : unsure(0.5, 'place of one only')
  return shareHome(a, b) && (isTold || !/[村镇乡]$|社区$/u.test(a.name)) ? same(0.85, 'same name', 'same home city') : unsure(0.5, 'name without a place')
}

/** 开发区 in a report of 烟台 is 烟台开发区: every city has one. */
function withHome(side: Side): Side {
  const { name, home } = side
  return home && /^(?:开发区|经开区|经区|高新区|高区|综保区|保税港区)$/u.test(name) ? { ...side, name: (home.shorts[0] ?? home.name) + name } : side
}

/** Whether two names of places mean one. */
export const comparePlaceNames: PairRule = ({ short: printedShort, long: printedLong, gazetteer }) => {
  const short = withHome(printedShort), long = withHome(printedLong)
  const [a, b] = [findCandidates(printedShort, gazetteer), findCandidates(printedLong, gazetteer)]
  const [one] = a, [other] = b
  if (!one || !other) return one || other ? different('not the listed place') : compareUnlisted(short, long, gazetteer)
  if (a.length === 1 && b.length === 1) return one.code === other.code ? same(0.97, 'one division') : compareKin(one, other, gazetteer)
  const shared = a.filter(({ code }) => b.some(place => place.code === code))
  if (shared.length === 0) return different('different divisions')
  const pick = pickShared(a, b, { short, long })
  return pick ?? unsure(0.5, 'name of several places')
}

/** 烟台 alone: the division of the highest level, where both sides write it so. */
function pickShared(a: readonly PlaceRecord[], b: readonly PlaceRecord[], { short, long }: { readonly short: Side; readonly long: Side }): ReturnType<PairRule> {
  const isHigh = (place: PlaceRecord | undefined): boolean => place !== undefined && /^(?:COUNTRY|PROVINCE|CITY)$/u.test(place.kind)
  return isHigh(a[0]) && a[0]?.code === b[0]?.code && !(DIVISION.test(short.name) && levelOf(short.name) !== levelOf(long.name) && DIVISION.test(long.name)) ? same(0.9, 'one division') : undefined
}

const compareKin = (a: PlaceRecord, b: PlaceRecord, gazetteer: Gazetteer): ReturnType<PairRule> =>
  different(areApart(a, b, gazetteer) ? 'different divisions' : 'one lies in the other')

/** Keys of places: every division that the name may mean; of those that no list has, the name with where it may be. */
export const placeKeys: KeyReader = (printed, gazetteer) => {
  const candidates = findCandidates(printed, gazetteer), side = withHome(printed)
  if (candidates.length > 0) return candidates.map(({ code }) => `division ${code}`)
  const { place, rest } = cutPlaces(zoneName(side.name), side.home, gazetteer)
  return [...new Set([place?.code, side.home?.code])].filter(code => code !== undefined).map(code => `unlisted ${rest} ${code}`)
}
