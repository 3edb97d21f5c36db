import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import type { EntityType } from '../../model/ontology.js'
import { placesFrom } from '../../gazetteer/places-above.js'
import { expandDepartment, expandHomePrefix } from '../canonical-name.js'
import { quoteOf } from '../features.js'
import { fold, foldContext, mendLookAlikes } from './fold.js'
import type { PairSide, Side } from './pair.js'
import { writeInFull } from './short-forms.js'
import { cutPlaces, findDistrictsIn, findHomeCity, findPlacesIn } from './places.js'

/** 威海市中医院（原文登整骨医院）: a name that holds another of its own. */
const OWN_ALIAS = /^([^（）]{2,40})（(?:原名|曾用名|又称|又名|笔名|艺名|(?:以下)?简称|原|即|现)[：:]?([^（）]{2,40})）$/u
/** Short forms that a body's name may end in, and the forms in full. */
const BODY_TAILS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[市省区县])中院$/u, '中级人民法院'], [/([一二三四五六七八九十]{1,3})中$/u, '第$1中学'], [/附中$/u, '附属中学'], [/附小$/u, '附属小学'], [/附院$/u, '附属医院'], [/(?<=[市省区县])工会$/u, '总工会'],
  [/(?<=第[一二三四五六七八九十]{1,3})小$/u, '小学'], [/管委会?$/u, '管理委员会'], [/^(?:中国人民政治协商会议|政协)(.{1,12}[市省区县])委员会$/u, '$1政协'], [/^(?!.{0,8}团)(.{1,12}[市省区县])委$/u, '$1委员会'], [/疾控中心$/u, '疾病预防控制中心'], [/公积金中心$/u, '住房公积金管理中心'], [/(?<!住房)公积金管理中心$/u, '住房公积金管理中心'], [/关工委$/u, '关心下一代工作委员会'], [/消协$/u, '消费者协会'], [/作协$/u, '作家协会'], [/(?<=[市省区县])图$/u, '图书馆'], [/文明办$/u, '精神文明建设委员会办公室'],
  [/妇幼保健计划生育服务中心$/u, '妇幼保健院'], [/街道办事处$|街道办$/u, '街道办事处'],
]
const HOME_PREFIX = /^(?:市(?!政(?![府协])|场|民|长|域|区|北区|南区|中区)|省(?!会)|区(?!域|块)|县(?!域)|新区)/u
const WITH_HOME = new Set<EntityType>(['Company', 'Organization', 'Programme', 'Award', 'Event'])

/** The district or county that 区, 县 means: the only one of the home that the context names. */
function findDistrict(context: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): PlaceRecord | undefined {
  const [first, ...others] = findDistrictsIn(context, home, gazetteer)
  return first && others.every(({ code }) => code === first.code) ? first : undefined
}

/** 市…, 省…, 区… with the place it stands for; as it is where that cannot be told. */
function expandHome(name: string, { context, home, gazetteer }: { readonly context: string; readonly home: PlaceRecord | undefined; readonly gazetteer: Gazetteer }): string {
  const plain = name.replace(/^(?:我|本|全)(?=[市省区县])/u, '')
  const opens = cutPlaces(plain, home, gazetteer).prefix !== '' || !HOME_PREFIX.test(plain)
  if (opens) return name
  const district = findDistrict(context, home, gazetteer)
  if (/^[区县新]/u.test(plain)) return district ? expandHomePrefix(plain, { city: undefined, province: undefined, district }) : plain
  const above = home ? placesFrom(home, gazetteer) : findPlacesIn(context, home, gazetteer), [province, ...others] = above.filter(({ kind }) => kind === 'PROVINCE')
  return expandHomePrefix(plain, { city: home, province: others.every(({ code }) => code === province?.code) ? province : undefined, district })
}

/** 青岛大学附属烟台毓璜顶医院: a hospital of a city with a name of its own, whichever university it teaches for. */
function withoutUniversity(name: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): string {
  const own = /^.{2,10}(?:大学|学院)附属(.{4,})$/u.exec(name)?.[1] ?? '', { place, rest } = cutPlaces(own, home, gazetteer)
  return place && rest.length >= 4 ? own : name
}

/** A body's name in full: place, department and what it ends in. */
function expandBody(name: string, home: PlaceRecord | undefined, gazetteer: Gazetteer): string {
  const league = /^团[市省区县]委$/u.test(name) ? `共青团${expandHome(name.slice(1), { context: '', home, gazetteer })}` : name
  const plain = league.replace(/^国家税务总局(?=.{4})/u, '').replace(/^中共(?=.)|^中华人民共和国(?=.{2,8}(?:海事局|海关|边检站)$)/u, '').replace(/^中国共产主义青年团/u, '共青团').replace(/(?<=^共青团.{2,10})委员会$/u, '委')
  const own = withoutUniversity(plain, home, gazetteer), tailed = BODY_TAILS.reduce((text, [pattern, form]) => text.replace(pattern, form), expandDepartment(own, gazetteer))
  for (let length = Math.min(8, tailed.length); length >= 2; length--) {
    const stem = tailed.slice(-length), record = gazetteer.findDepartments(stem)[0]
    if (record && record.suffixes.length === 0 && stem !== '工会') return tailed.slice(0, -length) + record.stem
  }
  return tailed
}

const TAILS: Readonly<Partial<Record<EntityType, RegExp>>> = { Award: /(?:荣誉)?称号$|名单$/u, Person: /(?:同志|先生|女士)$/u }

/** The side as rules see it. */
export function toSide({ name, context, homeCity }: PairSide, type: EntityType, gazetteer: Gazetteer): Side {
  const folded = fold(name, gazetteer), own = OWN_ALIAS.exec(folded), home = findHomeCity(homeCity, gazetteer)
  const printed = (own?.[1] ?? folded).replace(TAILS[type] ?? /$^/u, '') || folded
  const plainContext = foldContext(context, gazetteer)
  const mended = type === 'Person' ? printed : writeInFull(mendLookAlikes(printed, gazetteer), type, gazetteer)
  const placed = WITH_HOME.has(type) ? expandHome(mended, { context: plainContext, home, gazetteer }) : mended
  const full = type === 'Organization' ? expandBody(placed, home, gazetteer) : placed
  const isAdrift = WITH_HOME.has(type) && HOME_PREFIX.test(full) && cutPlaces(full, home, gazetteer).prefix === ''
  return { type, name: full, printed, alias: own?.[2] ?? '', quote: fold(quoteOf(name), gazetteer), context: plainContext, home, isAdrift }
}
