import { isSubsequence } from '../features.js'
import { longestShared } from './fold.js'
import { onceASide } from './once-a-side.js'
import { different, same, unsure, type KeyReader, type PairRule, type Side, type Sides, type Verdict } from './pair.js'
import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { areApart, areLocatedApart, cutPlaces, haveHomesApart, isWithin, shareHome, tellOnePlace } from './places.js'

/** A firm's name in its parts: place, what tells it apart, sector, legal form. */
interface FirmName {
  readonly place: PlaceRecord | undefined
  readonly hasPrefix: boolean
  /** The place in brackets. */
  readonly bracket: string
  /** Brand and sector. */
  readonly body: string
  readonly isGroup: boolean
  readonly isStock: boolean
  /** True with 有限公司 or 股份公司 at its end: the name as registered. */
  readonly isFull: boolean
}

const BRACKET = /（([^（）]{1,12})）/u
const LEGAL = /(?:(集团))?(?:(股份|控股))?(?:(有限责任|有限))?(公司)$|(集团)$|(股份)$/u
/** Sector words that a newspaper drops without another firm being meant. */
const LOOSE = /^(?:科技|技术|高新|新|材料|材|工程|设备|装备|实业|工业|产业|制造|制品|发展|建设|国际|控股|智能|有限|电子|信息|系统|服务|机械|食品|生物|医药|环保|能源|精密|股份)+$/u
/** Of those, what may fall away behind a sector. */
const LOOSE_AFTER_SECTOR = /^(?:科技|技术|高新|制造|设备|装备|工程|实业|工业|发展|料|材料|制品|股份|系统|产业|国际|建设)+$/u
/** Words that tell nothing: a brand with one of these alone may be any firm of the brand. */
const LOOSE_TAIL = /^(?:科技|技术|实业|工业|发展|控股|国际|投资|产业|公司|企业)+$/u
const SECTOR = /(?:科技|技术|材料|新材|实业|工业|制造|工程|建设|建工|机械|装备|环保|能源|食品|电子|电气|电器|化工|化学|纺织|生物|医药|制药|药业|医疗|汽车|海洋|重工|物流|贸易|商贸|投资|精密|精工|智能|设备|机电|软件|信息|通信|农业|种业|水产|渔业|船业|船舶|航空|服饰|服装|家纺|橡胶|轮胎|塑料|玻璃|陶瓷|建材|建筑|置业|房地产|地产|养殖|种植|酒店|酒楼|餐饮|超市|轻工|酒业|饮料|乳业|矿业|冶炼|铸造|钢铁|铝业|包装|印刷|文化|传媒|文旅|教育|健康|环境|水务|热力|热电|电力|光电|半导体|动力|银行|港|啤酒|重汽)/u

/** Sectors that say little: behind them another may fall away. */
const VAGUE = /^(?:精密|智能|科技|技术|实业|工业|制造|新材|材料|电子|环保|能源)$/u

const readFirm = onceASide(({ name, home }, gazetteer): FirmName => {
  const bracket = BRACKET.exec(name)?.[1] ?? '', plain = name.replace(BRACKET, '')
  const { place, prefix, rest } = cutPlaces(plain, home, gazetteer)
  const legal = LEGAL.exec(rest), [, group, stock, limited, firm, groupAlone, stockAlone] = legal ?? []
  const body = legal ? rest.slice(0, legal.index) : rest
  const isOnlyPlace = body === '' || (body.length === 1 && prefix !== '')
  return {
    place, bracket, body: isOnlyPlace ? prefix + body : body, hasPrefix: prefix !== '', isGroup: (group ?? groupAlone) !== undefined || body.endsWith('集团'),
    isStock: (stock ?? stockAlone) !== undefined, isFull: firm !== undefined && (limited !== undefined || stock !== undefined),
  }
})

interface Firms { readonly a: FirmName; readonly b: FirmName; readonly sides: Sides }

/** Places in the names or, where a name has none, homes: apart, or one within the other. */
function comparePlaces({ a, b, sides }: Firms): 'apart' | 'fit' | 'open' {
  const { short, long, gazetteer } = sides, one = a.place ?? short.home, other = b.place ?? long.home
  if (a.place && b.place && areApart(a.place, b.place, gazetteer)) return 'apart'
  if (!one || !other) return 'open'
  return areApart(one, other, gazetteer) ? 'apart' : 'fit'
}

/** Brackets with different places, or with one in a registered name only, are branches. */
function compareBrackets({ a, b, sides }: Firms): Verdict | undefined {
  if (a.bracket === b.bracket) return undefined
  if (a.bracket !== '' && b.bracket !== '') return isSameBracket(a.bracket, b.bracket, sides.gazetteer) ? undefined : different('different place in brackets')
  const [firm, other, side] = a.bracket === '' ? [b, a, sides.short] as const : [a, b, sides.long] as const
  if (sides.short.name.replace(/[（）]/gu, '') === sides.long.name.replace(/[（）]/gu, '')) return same(0.93, 'same name but for brackets')
  if (other.isFull || other.isGroup) return different('place in brackets of one only')
  if (longestShared(a.body, b.body).length < 2) return different('different name or sector')
  const place = sides.gazetteer.findPlaces(firm.bracket)[0]
  const isNear = place !== undefined && side.home !== undefined && isWithin(place, side.home, sides.gazetteer)
  return isNear && !/总部|母公司|集团/u.test(sides.short.context + sides.long.context) ? undefined : unsure(0.45, 'place in brackets of one only')
}

const isSameBracket = (a: string, b: string, gazetteer: Gazetteer): boolean => gazetteer.findPlaces(a)[0]?.code === (gazetteer.findPlaces(b)[0]?.code ?? '-')

const findListed = onceASide((side, gazetteer): string => {
  const records = [side.name, side.printed].flatMap(name => gazetteer.findNames(name)).filter(({ type }) => type === 'Company')
  return records.every(({ name }) => name === records[0]?.name) ? records[0]?.name ?? '' : ''
})

/** Both in the lists: as the lists say. */
const readLists = ({ short, long, gazetteer }: Sides): Verdict | undefined => {
  const a = findListed(short, gazetteer), b = findListed(long, gazetteer)
  return a === '' || b === '' ? undefined : a === b ? same(0.97, 'one listed firm') : different('two listed firms')
}

/** Registered names: one letter more is another firm. */
function compareFull(firms: Firms): Verdict {
  const { a, b, sides } = firms
  if (a.body !== b.body) return different('different name or sector')
  if (a.isGroup !== b.isGroup || a.isStock !== b.isStock) return different('different legal form')
  if (a.place && b.place) return a.place.code === b.place.code || isProvinceOf(firms) ? same(0.95, 'registered name') : different('different place')
  const { short, long, gazetteer } = sides
  if (a.place || b.place) return comparePlaces(firms) === 'fit' && shareHome(short, long) && a.body.length >= 4 ? same(0.85, 'registered name', 'place dropped') : unsure(0.5, 'place of one only')
  if (a.bracket !== '') return same(0.95, 'registered name')
  if (shareHome(short, long)) return same(0.93, 'registered name', 'same home city')
  return haveHomesApart(short, long, gazetteer) ? different('same name in different cities') : unsure(0.5, 'name without a place')
}

/** 山东烟台甲公司 is not written so by all: the outer place may fall away, but only a province. */
const isProvinceOf = ({ a, b, sides: { short, long } }: Firms): boolean => short.name.includes(long.name) || long.name.includes(short.name) ? a.place?.kind === 'PROVINCE' && b.hasPrefix : false

/** The shorter name with its side, and the longer one. */
interface Shortened { readonly short: FirmName; readonly long: FirmName; readonly side: Side; readonly sharesPlace: boolean; readonly isTelling: boolean }

/** 山东华宝隆轻工机械有限公司: registered, with a place and a brand of three characters, which no other firm has by chance. */
const isTellingName = ({ isFull, place, body }: FirmName): boolean => isFull && place !== undefined && body.search(SECTOR) >= 3

function toShortened({ a, b, sides }: Firms): Shortened {
  const isFirst = !a.isFull && (b.isFull || a.body.length <= b.body.length)
  const sharesPlace = shareHome(sides.short, sides.long) || (a.place !== undefined && a.place.code === b.place?.code) || comparePlaces({ a, b, sides }) === 'fit'
  const isTelling = tellOnePlace(sides.short, sides.long, sides.gazetteer) || (sides.short.home === undefined && sides.long.home === undefined && isTellingName(isFirst ? b : a))
  return isFirst ? { short: a, long: b, side: sides.short, sharesPlace, isTelling } : { short: b, long: a, side: sides.long, sharesPlace, isTelling }
}

/** Two characters of what the short name leaves out stand in its context: 轴承 of 联创精密轴承. */
function isBacked(left: string, { context, printed }: Side): boolean {
  const around = context.replaceAll(printed, '')
  for (let at = 0; at + 2 <= left.length; at += 2) if (around.includes(left.slice(at, at + 2)) && !LOOSE_TAIL.test(left.slice(at, at + 2))) return true
  return false
}

/** 甲集团 is not 甲有限公司, 甲 may be either. */
function compareForms({ short, long }: Shortened): Verdict | undefined {
  if (short.isGroup && !long.isGroup) return long.isFull ? different('group and firm') : unsure(0.4, 'group or firm')
  if (short.isStock && !long.isStock && long.isFull) return different('different legal form')
  return !short.isGroup && long.isGroup && short.body.length <= 3 ? unsure(0.45, 'group or firm') : undefined
}

/** Firms that every county has: without its place such a name means any of them. */
const EVERYWHERE = /^(?:农商银行|农村信用社|农信社|村镇银行|供电公司|热电公司|自来水公司|公交公司|联通公司|移动公司|电信公司|烟草公司|邮政公司|新华书店|供销社|石油公司|盐业公司|汽车总站|旅行社|粮库|房产公司)$/u

/** Nothing but the legal form, and perhaps the place, was dropped. */
function compareBodies(names: Shortened): Verdict {
  const { short, long, side, sharesPlace, isTelling } = names, { length } = short.body
  if (!short.hasPrefix && EVERYWHERE.test(side.printed) && long.place?.code !== side.home?.code) return unsure(0.45, 'generic name')
  if (sharesPlace && (length >= 3 || short.hasPrefix)) return same(0.92, 'short name', 'same place')
  return isTelling && length >= 4 ? same(0.86, 'short name') : unsure(0.5, 'short name without a place')
}

/** Words at the end were dropped: harmless ones, or such as the context tells of. */
function compareBeginnings(names: Shortened): Verdict {
  const { short, long, side, sharesPlace, isTelling } = names, left = long.body.slice(short.body.length), hasSector = SECTOR.test(short.body.slice(2)) && !VAGUE.test(short.body.slice(2))
  const isLoose = short.body.length >= 3 && (hasSector ? LOOSE_AFTER_SECTOR : LOOSE).test(left)
  if (short.isGroup || (short.isStock && !long.isStock)) return unsure(0.35, 'group or firm')
  if (!sharesPlace && !(isTelling && short.body.length >= 4)) return unsure(0.4, 'short name without a place')
  if (isLoose) return same(0.9, 'short name')
  return isBacked(left, side) ? same(0.85, 'short name', 'sector told in context') : unsure(0.45, 'sector not told')
}

/** 烟台二运 of 烟台市第二运输有限公司: the number and the first character of the trade. */
const isNumbered = (short: string, long: string): boolean => /^[一二三四五六七八九十].{1,2}$/u.test(short) && long.startsWith(`第${short.charAt(0)}`) && isSubsequence(short.slice(1), long.slice(2)) && short.charAt(1) === long.charAt(2)

/** 恒信建工 of 恒信建筑工程: one character of each word. A whole word left out may be another firm's. */
function compareAbbreviation({ short, long, sharesPlace }: Shortened): Verdict {
  if (sharesPlace && isNumbered(short.body, long.body)) return same(0.86, 'abbreviation', 'same place')
  if (short.body.slice(0, 2) !== long.body.slice(0, 2)) return different('different name')
  const tail = short.body.slice(2), rest = long.body.slice(2)
  if (tail.length < 2 || !isSubsequence(tail, rest) || LOOSE_TAIL.test(tail) || rest.includes(tail) || !sharesPlace) return unsure(0.3, 'same brand')
  if (short.isGroup !== long.isGroup) return unsure(0.4, 'group or firm')
  return same(0.86, 'abbreviation', 'same place')
}

function compareShort(firms: Firms): Verdict {
  const names = toShortened(firms), { short, long } = names
  if (comparePlaces(firms) === 'apart') return different('different place')
  // 山东恒源建设 and 烟台恒源建设 may be one firm's names only where one name holds the other.
  if (short.place && long.place && short.place.code !== long.place.code && !isProvinceOf(firms)) return unsure(0.4, 'different place in the names')
  if (short.body === long.body) return compareForms(names) ?? compareBodies(names)
  return long.body.startsWith(short.body) && short.body.length >= 2 ? compareBeginnings(names) : compareAbbreviation(names)
}

/** Whether two names of firms mean one. */
export const compareCompanies: PairRule = sides => {
  const { short, long, gazetteer } = sides
  const listed = readLists(sides)
  if (listed) return listed.decision === 'same' && areLocatedApart(short, long, gazetteer) ? unsure(0.5, 'one listed firm, told in different places') : listed
  if (short.isAdrift || long.isAdrift) return unsure(0.4, 'home not told')
  if (areLocatedApart(short, long, gazetteer)) return different('told in different places')
  const firms: Firms = { a: readFirm(short, gazetteer), b: readFirm(long, gazetteer), sides }
  const verdict = compareBrackets(firms) ?? (firms.a.isFull && firms.b.isFull ? compareFull(firms) : compareShort(firms))
  return verdict.decision === 'same' && hasRival(sides) ? unsure(0.5, ...verdict.reasons, 'two firms that it could be') : verdict
}

/** The long name's report has another firm of the brand, which the short name could as well be: 烟台宏达机械制造有限公司、烟台宏达机械配件有限公司. */
const hasRival = ({ short, long }: Sides): boolean =>
  short.printed.length >= 3 && long.context.replaceAll(long.printed, '。').split(short.printed).slice(1).some(behind => /^\p{Script=Han}{1,8}(?:公司|厂|集团)/u.test(behind))

/** Keys of firms: the listed name, and the brand, of which a short name keeps at least two characters. */
export const companyKeys: KeyReader = (side, gazetteer) => {
  const listed = findListed(side, gazetteer), { body } = readFirm(side, gazetteer)
  return [...(listed === '' ? [] : [`listed ${listed}`]), `firm ${body}`, `brand ${body.slice(0, 3)}`, `brand ${body.slice(0, 2)}`]
}
