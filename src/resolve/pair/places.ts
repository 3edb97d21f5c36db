import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { placesFrom } from '../../gazetteer/places-above.js'
import { onceASide } from './once-a-side.js'
import type { Side } from './pair.js'

/** A name cut behind the places it begins with. */
export interface PlacedName {
  /** The last place of the prefix, where it can be told which it is. */
  readonly place: PlaceRecord | undefined
  readonly prefix: string
  readonly rest: string
}

/** True where the one is the other or lies in it. */
export const isWithin = (inner: PlaceRecord, outer: PlaceRecord, gazetteer: Gazetteer): boolean =>
  placesFrom(inner, gazetteer).some(({ code }) => code === outer.code)

/** True where neither place holds the other. */
export const areApart = (a: PlaceRecord, b: PlaceRecord, gazetteer: Gazetteer): boolean => !isWithin(a, b, gazetteer) && !isWithin(b, a, gazetteer)

/** The city or county-level city of that name. */
export function findHomeCity(name: string | undefined, gazetteer: Gazetteer): PlaceRecord | undefined {
  const text = name?.normalize('NFKC').trim() ?? ''
  if (text === '') return undefined
  const short = text.replace(/^.{2,3}省(?=.)/u, '')
  return [text, short, `${short}市`].map(form => gazetteer.findPlaces(form)[0]).find(place => place !== undefined)
}

/** Of several places of one name the one that fits the home, or the only one of its level. */
export function pickPlace(candidates: readonly PlaceRecord[], home: PlaceRecord | undefined, gazetteer: Gazetteer): PlaceRecord | undefined {
  const [first, second] = candidates
  if (!first || !second) return first
  for (const outer of placesFrom(home, gazetteer)) {
    const inside = candidates.filter(place => isWithin(place, outer, gazetteer))
    if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined
  }
  return first.kind !== second.kind && /^(?:COUNTRY|PROVINCE|CITY)$/u.test(first.kind) ? first : undefined
}

/** Of this province the lists have every town. */
export const LISTS_PROVINCE = '370000'

/** Words that look like a place in front of a name but belong to what follows. */
const NO_PLACE = /^(?:东方|新城|城区|开发区|高新区|工业园)/u

/** The longest listed place that begins there, also where a longer listed name does. */
function placeAt(name: string, start: number, gazetteer: Gazetteer): string {
  for (let end = Math.min(name.length, start + 16); end >= start + 2; end--) {
    const word = name.slice(start, end)
    if (gazetteer.findPlaces(word).length > 0) return word
  }
  return ''
}

/** 威海路小学 is in Qingdao, and 中山公园 or 朝阳小学 anywhere: what streets, parks and schools are called after. */
const STREET = /^(?:[东西南北中]?路|[东西南北中]?大?街(?!道)|大道)/u, CALLED_AFTER = /^(?:公园|广场|小区|花园|社区|(?:实验|中心|第.{1,2})?(?:小学|中学|学校)|幼儿园|医院|酒店|饭店|新?村)/u
const isNamesake = ({ place, prefix, rest }: PlacedName, home: PlaceRecord | undefined): boolean =>
  place !== undefined && !/[省市区县镇乡]$|街道$/u.test(prefix) && (STREET.test(rest) || (CALLED_AFTER.test(rest) && place.code.slice(0, 2) !== (home?.code ?? LISTS_PROVINCE).slice(0, 2)))

/** The places that a name begins with. */
export function cutPlaces(name: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): PlacedName {
  let end = 0, place: PlaceRecord | undefined
  for (let word = placeAt(name, 0, gazetteer); word !== '' && !NO_PLACE.test(word); word = placeAt(name, end, gazetteer)) {
    const outer = place, all = gazetteer.findPlaces(word), inside = outer ? all.filter(inner => isWithin(inner, outer, gazetteer)) : all
    const picked = pickPlace(inside, home, gazetteer)
    if (inside.length === 0 || (/[^市区县省镇]$/u.test(word) && !(picked && isNear(picked, home)))) break
    place = picked
    end += word.length
  }
  // 中山路 is a name of its own: one character behind a place is no name.
  return name.length - end === 1 || isNamesake({ place, prefix: name.slice(0, end), rest: name.slice(end) }, home) ? { place: undefined, prefix: '', rest: name } : { place, prefix: name.slice(0, end), rest: name.slice(end) }
}

/** A short form such as 永兴 is the county's only near it; elsewhere it is a brand. Without a home the lists' own province is near. */
const isNear = (place: PlaceRecord, home: PlaceRecord | undefined): boolean =>
  /^(?:COUNTRY|PROVINCE|CITY)$/u.test(place.kind) || place.code.slice(0, 2) === (home?.code ?? LISTS_PROVINCE).slice(0, 2)

/** Every division that a text names, in reading order. */
export function findPlacesIn(text: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): PlaceRecord[] {
  const found: PlaceRecord[] = []
  for (let at = 0; at < text.length;) {
    const word = gazetteer.lexicon.matchAt(text, at)
    const place = word?.classes.has('place') ? pickPlace(gazetteer.findPlaces(word.text), home, gazetteer) : undefined
    if (place) found.push(place)
    at += word && (place || word.text.length > 1) ? word.text.length : 1
  }
  return found
}

/** The districts and counties of the home that a text names, in reading order; any where there is no home. */
export const findDistrictsIn = (text: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): readonly PlaceRecord[] =>
  findPlacesIn(text, home, gazetteer).filter(place => (place.kind === 'DISTRICT' || place.kind === 'COUNTY') && (!home || isWithin(place, home, gazetteer)))

const LOCATED = ['位于', '坐落于', '坐落在', '落户', '地处', '总部设在', '总部在', '总部位于', '来自', '座落在', '座落于', '扎根', '入驻', '设在', '的']

/** Where the context says that the name is: 位于寒亭区, 落户寒亭的…, 芝罘区的…. */
export const findLocation = onceASide(({ context, home, printed }, gazetteer): PlaceRecord | undefined => {
  for (const word of LOCATED) {
    for (let at = context.indexOf(word); at >= 0; at = context.indexOf(word, at + 1)) {
      const place = word === '的' ? placeBefore(context, at, { home, printed, gazetteer }) : cutPlaces(context.slice(at + word.length), home, gazetteer).place
      if (place && place.kind !== 'COUNTRY' && place.kind !== 'PROVINCE') return place
    }
  }
  return undefined
})

/** 芝罘区的甲公司: the place right before 的, with the name right behind. */
function placeBefore(context: string, at: number, { home, printed, gazetteer }: { readonly home: PlaceRecord | undefined; readonly printed: string; readonly gazetteer: Gazetteer }): PlaceRecord | undefined {
  if (!context.startsWith(printed, at + 1)) return undefined
  for (let start = Math.max(0, at - 8); start < at - 1; start++) {
    const { place, rest } = cutPlaces(context.slice(start, at), home, gazetteer)
    if (place && rest === '') return place
  }
  return undefined
}

/** True where what the contexts say of the two rules out one place. */
export function areLocatedApart(a: Side, b: Side, gazetteer: Gazetteer): boolean {
  const one = findLocation(a, gazetteer), other = findLocation(b, gazetteer)
  return one !== undefined && other !== undefined && areApart(one, other, gazetteer)
}

/** True where both homes are known and neither holds the other. */
export const haveHomesApart = (a: Side, b: Side, gazetteer: Gazetteer): boolean => a.home !== undefined && b.home !== undefined && areApart(a.home, b.home, gazetteer)
/** The place that the context prints right before the name, 寿光市 of 寿光市人民医院; undefined where it prints several. */
export const findPrintedPlace = onceASide(({ context, home, printed }, gazetteer): PlaceRecord | undefined => {
  const found = new Map<string, PlaceRecord>()
  for (let at = context.indexOf(printed); at > 0; at = context.indexOf(printed, at + 1)) {
    const front = context.slice(0, at).replace(/(?:本土|龙头|骨干|重点|明星)?(?:企业|药企|民企|车企|船企|名企)$/u, ''), place = placeAtEnd(front, home, gazetteer)
    if (place) found.set(place.code, place)
  }
  return found.size === 1 ? [...found.values()][0] : undefined
})

/** The longest run of places that a text ends in. */
function placeAtEnd(text: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): PlaceRecord | undefined {
  for (let start = Math.max(0, text.length - 10); start < text.length - 1; start++) {
    const { place, rest } = cutPlaces(text.slice(start), home, gazetteer)
    if (place && rest === '') return place
  }
  return undefined
}

const LIES_IN = /(?:位于|坐落于|坐落在|座落于|座落在|地处|总部设在|总部在|总部位于)(.{2,20})/u

/** Where a name or its sentence says that it is. Short names of towns are brands as often: only cities, districts and counties tell. */
const findToldPlace = onceASide((side, gazetteer): PlaceRecord | undefined => {
  const { name, home, context } = side, own = cutPlaces(name, home, gazetteer).place
  const places = [own, findPrintedPlace(side, gazetteer), cutPlaces(LIES_IN.exec(context)?.[1] ?? '', home, gazetteer).place, findLocationBefore(side, gazetteer)]
  return places.find(place => place !== undefined && (place.kind === 'CITY' || place.kind === 'DISTRICT' || place.kind === 'COUNTY'))
})

/** 芝罘区的甲公司. */
function findLocationBefore({ context, printed, home }: Side, gazetteer: Gazetteer): PlaceRecord | undefined {
  const at = context.indexOf(`的${printed}`)
  return at < 0 ? undefined : placeBefore(context, at, { home, printed, gazetteer })
}

/** True where, with no home given, both are told to be in one place. */
export function tellOnePlace(a: Side, b: Side, gazetteer: Gazetteer): boolean {
  if (a.home !== undefined || b.home !== undefined) return false
  const one = findToldPlace(a, gazetteer), other = findToldPlace(b, gazetteer)
  return one !== undefined && other !== undefined && !areApart(one, other, gazetteer)
}

/** True where both have one home. */
export const shareHome = (a: Side, b: Side): boolean => a.home !== undefined && a.home.code === b.home?.code
