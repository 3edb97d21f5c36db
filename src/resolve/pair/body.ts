import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { placesFrom } from '../../gazetteer/places-above.js'
import { isSubsequence } from '../features.js'
import { longestShared } from './fold.js'
import { onceASide } from './once-a-side.js'
import { different, same, unsure, type KeyReader, type PairRule, type Side, type Sides, type Verdict } from './pair.js'
import { areApart, areLocatedApart, cutPlaces, findPrintedPlace, haveHomesApart, isWithin, shareHome, tellOnePlace, type PlacedName } from './places.js'

/** Bodies that every city has: without a place such a name means any of them. */
const GENERIC = /^(?!共青团)(?:(?:第?\d{1,3}|第?[一二三四五六七八九十]{1,3})?(?:人民|中心|中医|妇幼保健|儿童|口腔|眼科|市立|实验|职业|中等职业)?(?:医院|保健院|小学|中学|学校|幼儿园)|.{0,2}(?:总工会|工会|图书馆|博物馆|文化馆|体育馆|科技馆|美术馆|档案馆|文化宫|青少年宫|体育中心|党校|人民法院|人民检察院|服务中心|人民政府|政府|.{0,4}[局厅部委]|社区|居委会|村委会|志愿(?:者|服务)?(?:服务)?队|研究院|研究所|管委会|管理委员会|街道办事处|组委会|办公室|理事会|派出所|实验室|技术中心)|.{0,4}(?:红马甲|蓝马甲|绿马甲|小红帽|红袖章|雷锋|学雷锋|巾帼|青年|党员|银发|夕阳红|爱心|暖心|星火)志愿(?:者|服务)?(?:服务)?(?:队|协会|站))$/u
/** A university's name is one in the whole country; 老年大学 is no name. */
const UNIVERSITY = /^(?!.{0,4}(?:老年|社区|开放|电视|家长|农民|市民|职工|业余)).{2,}大学$/u
/** A trade's society: province and city each have theirs. */
const SOCIETY = /(?:协会|学会|商会|联合会|研究会|促进会|联盟)$/u
/** Bodies of the whole country: home cities say nothing of them. */
const NATIONAL = /^(?:全国|中国|中华|国家|国务院|中央|世界|国际)/u

interface Bodies { readonly a: PlacedName; readonly b: PlacedName; readonly sides: Sides }

const plainRest = (rest: string): string => rest.replace(/^第(?=[一二三四五六七八九十\d])/u, '').replace(/[和与]/gu, '')

/** Cut behind its places; a name without one has the place that its sentence prints before it. */
const placedOf = onceASide((side, gazetteer): PlacedName => {
  const placed = cutPlaces(side.name, side.home, gazetteer), printed = placed.prefix === '' ? findPrintedPlace(side, gazetteer) : undefined
  return printed ? { ...placed, place: printed } : placed
})
const listedOf = onceASide(({ name, printed }, gazetteer): readonly string[] => [name, printed].flatMap(form => gazetteer.findNames(form)).filter(({ type }) => type === 'Organization').map(record => record.name))

const isListedBoth = ({ short, long, gazetteer }: Sides): boolean => {
  const known = listedOf(short, gazetteer)
  return listedOf(long, gazetteer).some(name => known.includes(name))
}

/** The same words: the place of the one, or the home, must be the other's. */
function compareSameRest({ a, b, sides }: Bodies): Verdict {
  const { short, long, gazetteer } = sides, isGeneric = GENERIC.test(a.rest)
  if (a.place && b.place) return a.place.code === b.place.code ? same(0.97, 'same name in full') : different('different place or level')
  if (a.place || b.place) return comparePlaceless({ place: a.place ?? b.place, isGeneric, side: a.place ? long : short, gazetteer })
  if (NATIONAL.test(short.name)) return same(0.95, 'national body')
  if (UNIVERSITY.test(short.name)) return same(0.93, 'university')
  if (shareHome(short, long)) return isGeneric ? unsure(0.5, 'generic name') : same(0.93, 'same name', 'same home city')
  if (haveHomesApart(short, long, gazetteer)) return different('generic name in different cities')
  return a.rest.length >= 4 && !isGeneric && tellOnePlace(short, long, gazetteer) ? same(0.84, 'same name', 'one place in both contexts') : unsure(0.5, 'name without a place')
}

function comparePlaceless({ place, isGeneric, side, gazetteer }: { readonly place: PlaceRecord | undefined; readonly isGeneric: boolean; readonly side: Side; readonly gazetteer: Gazetteer }): Verdict {
  if (!place || !side.home) return unsure(0.5, 'place of one only')
  if (areApart(place, side.home, gazetteer)) return different('different place')
  const isHere = place.code === side.home.code || (place.kind === 'PROVINCE' && isWithin(side.home, place, gazetteer) && !isGeneric && !SOCIETY.test(side.name))
  return isHere && !isGeneric ? same(0.9, 'place dropped', 'same home city') : unsure(0.5, 'place of one only')
}

/** 科大 of 科技大学, 职院 of 职业技术学院: heads as a short form ends in them. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [[/大$/u, /大学$/u], [/职院$|职$/u, /职业(?:技术)?学院$/u], [/附属医院$/u, /附属医院$/u], [/技师学院$/u, /技师学院$/u], [/大学$/u, /大学$/u]]
const KNOWN_SHORT = /^.{1,3}大$/u

/** 山大 of 山东大学: no place of its own, so the first character and the home must stand for one. */
function isUniversity(shortName: string, long: Side, { home, place, gazetteer }: { readonly home: PlaceRecord | undefined; readonly place: PlaceRecord | undefined; readonly gazetteer: Gazetteer }): boolean {
  return KNOWN_SHORT.test(shortName) && long.name.endsWith('大学') && shortName.startsWith(long.name.charAt(0)) && isSubsequence(shortName, long.name) && long.name.length <= 8 &&
    home !== undefined && place !== undefined && isWithin(home, place, gazetteer)
}

const dropped = (rest: string): string => rest.replace(/职业技术|职业|技术|有限|股份|人民|管理|服务|综合/gu, '')

/** Names with different words: an abbreviation, a part of the other, or another body. */
function compareOtherRest({ a, b, sides }: Bodies): Verdict {
  const { short, long, gazetteer } = sides
  const [less, more, lessSide, moreSide] = a.rest.length <= b.rest.length ? [a, b, short, long] as const : [b, a, long, short] as const
  const [brief, whole] = lessSide.name.length <= moreSide.name.length ? [lessSide, moreSide] as const : [moreSide, lessSide] as const
  if (isUniversity(brief.name, whole, { home: brief.home, place: placedOf(whole, gazetteer).place, gazetteer })) return same(0.88, 'abbreviation', 'same place')
  const place = less.place ?? lessSide.home, other = more.place ?? moreSide.home
  if (place && other && areApart(place, other, gazetteer)) return different('different place')
  if (less.place && more.place && less.place.code !== more.place.code) return different('different place or level')
  const hasPlace = place !== undefined && place.code === other?.code
  if (hasPlace && less.rest.length >= 2 && less.rest.charAt(0) === more.rest.charAt(0) && more.rest === `${less.rest}大学`) return same(0.86, 'abbreviation')
  if (more.rest.startsWith(less.rest)) return different('part of the other')
  const isHead = HEADS.some(([brief, whole]) => brief.test(less.rest) && whole.test(more.rest))
  if (hasPlace && isHead && less.rest.charAt(0) === more.rest.charAt(0) && isSubsequence(less.rest, more.rest)) return same(0.88, 'abbreviation', 'same place')
  if (hasPlace && less.rest.length >= 4 && dropped(less.rest) === dropped(more.rest) && isSubsequence(less.rest, more.rest)) return same(0.85, 'abbreviation', 'same place')
  return longestShared(less.rest, more.rest).length >= 3 ? unsure(0.3, 'similar name') : different('different name')
}

/** 威海市图书馆…市图书馆馆长: without a home, the sentence of the name that leans on one has the full name, and tells of no visit. */
const isFullInContext = ({ short, long }: Sides): boolean =>
  short.isAdrift && !long.isAdrift && short.home === undefined && long.printed.endsWith(short.printed) && short.context.includes(long.printed) && !/[到赴与和同跟]|考察|学习|交流|来访/u.test(short.context)

/** Whether two names of bodies mean one. */
export const compareBodies: PairRule = sides => {
  const { short, long, gazetteer } = sides
  if (isListedBoth(sides)) return same(0.97, 'one listed body')
  if (isFullInContext(sides)) return same(0.88, 'full name in context')
  if (short.isAdrift || long.isAdrift) return unsure(0.4, short.name === long.name ? 'home not told' : 'district not told')
  const bodies: Bodies = { a: placedOf(short, gazetteer), b: placedOf(long, gazetteer), sides }
  if (areLocatedApart(short, long, gazetteer) && !(bodies.a.place && bodies.b.place)) return different('told in different places')
  return plainRest(bodies.a.rest) === plainRest(bodies.b.rest) ? compareSameRest(bodies) : compareOtherRest(bodies)
}

/** Where a body may be: its own place, else its home and the province around it. */
function codesOf({ place }: PlacedName, { home }: Side, gazetteer: Gazetteer): readonly string[] {
  if (place) return [place.code]
  return placesFrom(home, gazetteer).filter(({ code, kind }) => code === home?.code || kind === 'PROVINCE').map(({ code }) => code)
}

/** What a rest may be written as: without 和, without what is dropped, 鲁东 for 鲁东大学. */
const writingsOf = (rest: string): readonly string[] => [...new Set([plainRest(rest), dropped(rest), ...(rest.endsWith('大学') ? [rest.slice(0, -2)] : [])])]

/** What stands in the context of 市图书馆 and ends in it: the name in full. */
const fullNamesOf = ({ context, printed }: Side): readonly string[] => [2, 3, 4].flatMap(length => context.split(printed).slice(0, -1).map(front => `full ${front.slice(-length)}${printed}`))

/** Keys of bodies: listed names, what stands behind the place together with the place, and how universities are abbreviated. */
export const bodyKeys: KeyReader = (side, gazetteer) => {
  const placed = placedOf(side, gazetteer), { rest } = placed, places = codesOf(placed, side, gazetteer)
  const isWide = !placed.place && (NATIONAL.test(side.name) || UNIVERSITY.test(side.name) || (side.home === undefined && rest.length >= 4))
  const isHeaded = HEADS.some(heads => heads.some(pattern => pattern.test(rest)))
  const isAcademic = KNOWN_SHORT.test(side.name) || (side.name.endsWith('大学') && side.name.length <= 8)
  const full = side.isAdrift ? side.home === undefined ? fullNamesOf(side) : [] : placed.prefix === '' ? [] : [`full ${side.printed}`]
  return [
    ...full, ...listedOf(side, gazetteer).map(name => `listed ${name}`), ...writingsOf(rest).flatMap(text => places.map(code => `rest ${text} ${code}`)),
    ...(isWide ? writingsOf(rest).map(text => `rest ${text}`) : []), ...places.map(code => `start ${rest.slice(0, 2)} ${code}`), ...(isHeaded ? places.map(code => `head ${rest.charAt(0)} ${code}`) : []), ...(isAcademic ? [`university ${side.name.charAt(0)}`] : []),
  ]
}
