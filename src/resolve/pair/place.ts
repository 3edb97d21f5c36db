import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { areDisjoint } from '../../model/collect.js'
import { onceASide } from './once-a-side.js'
import { different, same, unsure, type KeyReader, type PairRule, type Side } from './pair.js'
import { areApart, cutPlaces, findPlacesIn, haveHomesApart, isWithin, LISTS_PROVINCE, shareHome } from './places.js'

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
  if (whole.length === 1) return whole.filter(place => isMeant(place, side, gazetteer))
  const told = findPlacesIn(side.context.replaceAll(side.name, '、'), side.home, gazetteer)
  const narrowed = whole.filter(place => told.some(outer => outer.code !== place.code && isWithin(place, outer, gazetteer)))
  if (narrowed.length > 0) return narrowed
  const { home } = side
  const near = home ? whole.filter(place => isWithin(place, home, gazetteer)) : []
  return near.length > 0 ? near : whole
})

/** The only listed place of the name: a town must lie in the home, and what lies in another province be written with its level. */
function isMeant(place: PlaceRecord, { name, home }: Side, gazetteer: Gazetteer): boolean {
  if (place.kind === 'TOWN') return home !== undefined && isWithin(place, home, gazetteer)
  return DIVISION.test(name) || /^(?:COUNTRY|PROVINCE|CITY)$/u.test(place.kind) || place.code.slice(0, 2) === (home?.code ?? LISTS_PROVINCE).slice(0, 2)
}

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
  const inside = [a, b].map(side => findPlacesIn(side.context.replaceAll(side.name, '、'), side.home, gazetteer).filter(({ kind }) => kind === 'DISTRICT' || kind === 'COUNTY' || kind === 'TOWN').map(({ code }) => code))
  const [first = [], second = []] = inside
  if (areDisjoint(first, second)) return different('told in different districts')
  const isTold = first.some(code => second.includes(code))
  const place = inner ?? outer
  if (place) return shareHome(a, b) && place.code === a.home?.code ? same(0.86, 'same name', 'same home city') : unsure(0.5, 'place of one only')
  return shareHome(a, b) && (isTold || !/[村镇乡]$|社区$/u.test(a.name)) ? same(0.85, 'same name', 'same home city') : unsure(0.5, 'name without a place')
}

/** 开发区 in a report of 烟台 is 烟台开发区: every city has one. */
function withHome(side: Side): Side {
  const { name, home } = side, known = BYNAMES.get(name)
  if (known !== undefined && (!/^[港岛]城$/u.test(name) || home?.name === known)) return { ...side, name: known }
  return home && /^(?:开发区|经开区|经区|高新区|高区|综保区|保税港区)$/u.test(name) ? { ...side, name: (home.shorts[0] ?? home.name) + name } : side
}

const ABROAD = /(?:美国|英国|法国|德国|日本|韩国|俄罗斯|加拿大|澳大利亚|新西兰|意大利|西班牙|荷兰|瑞士|印度|泰国|越南|新加坡|马来西亚|印尼|印度尼西亚|菲律宾|巴西|南非|埃及|沙特|阿联酋|哈萨克斯坦)[^，。；]{0,4}$/u
/** 美国纽约长岛 */
const isAbroad = ({ context, printed }: Side): boolean => ABROAD.test(context.slice(0, Math.max(0, context.indexOf(printed))))

/** 文登市撤市设区: the district that a city became. */
const isRaised = (a: Side, b: Side): boolean =>
  a.name.slice(0, -1) === b.name.slice(0, -1) && a.name !== b.name && [a, b].some(({ context }) => /撤[县市]设[区市]|撤[县市]改[区市]/u.test(context))

/** What readers know cities as. */
const BYNAMES: ReadonlyMap<string, string> = new Map([['鸢都', '潍坊市'], ['岛城', '青岛市'], ['港城', '烟台市'], ['泉城', '济南市'], ['冰城', '哈尔滨市'], ['羊城', '广州市'], ['蓉城', '成都市'], ['申城', '上海市'], ['津门', '天津市']])

/** Whether two names of places mean one. */
export const comparePlaceNames: PairRule = ({ short: printedShort, long: printedLong, gazetteer }) => {
  const short = withHome(printedShort), long = withHome(printedLong)
  if (isAbroad(printedShort) !== isAbroad(printedLong)) return different('one lies abroad')
  if (isRaised(short, long)) return same(0.9, 'told to be a district now')
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
  const stem = /.{2}[县市区]$/u.test(side.name) ? [`stem ${side.name.slice(0, -1)}`] : []
  if (candidates.length > 0) return [...stem, ...candidates.map(({ code }) => `division ${code}`)]
  const { place, rest } = cutPlaces(zoneName(side.name), side.home, gazetteer)
  return [...stem, ...[...new Set([place?.code, side.home?.code])].filter(code => code !== undefined).map(code => `unlisted ${rest} ${code}`)]
}
