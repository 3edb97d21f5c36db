import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import { areDisjoint } from '../../model/collect.js'
import { isSubsequence } from '../features.js'
import { memoize } from '../../model/memoize.js'
import { placesFrom } from '../../gazetteer/places-above.js'
import { findLonely, plainOrdinals } from './marks.js'
import { onceASide } from './once-a-side.js'
import { different, same, unsure, type KeyReader, type PairRule, type Side, type Sides, type Verdict } from './pair.js'
import { cutPlaces, findPrintedPlace, haveHomesApart, shareHome, tellOnePlace } from './places.js'

/** An award, programme or event by who it is of, and what is left of its name. */
interface Series {
  /** Code of the place or country whose it is; empty where the name does not say. */
  readonly scope: string
  /** True for 省级, 市级 without a home. */
  readonly isAdrift: boolean
  readonly core: string
}

/** Honours that only the country gives, whether their name says so or not. */
const OF_THE_COUNTRY = /^(?:建设工程)?鲁班奖|^(?:土木工程)?詹天佑奖|^何梁何利|^南丁格尔奖|^(?:茅盾|鲁迅)文学奖/u
const LEADS = /^(?:(?:19|20)\d{2}|第\d{1,4}[届批季期次]次?)+/u
const NATIONAL = /^(?:国家级|全国|国家|中国|中华)/u
const LOCAL = /^(?:省级|全省|省|市级|全市|市(?!长)|区级|县级|全区|全县)/u
/** Honours of several levels: without the level the name may be any of them. */
const LEVELLED = /^(?:绿色工厂|智能工厂|专精特新|劳动模范|先进工作者|五一劳动奖|单项冠军|企业技术中心|工程研究中心|非物质文化遗产|示范|文明|优秀|先进|技术能手|首席技师|最美|模范|质量奖|科技进步奖|重点实验室|高新技术企业|瞪羚企业|三好学生|五四|三八)/u
/** Programmes and events that every city has. */
const GENERIC = /^(?:职工|职业|青年|焊工|全民|春季|秋季|迎新|新春)?(?:招商|技能|劳动|创新创业|运动|知识|歌咏|演讲|健身|羽毛球|篮球|乒乓球)*(?:大赛|竞赛|比赛|运动会|座谈会|表彰大会|表彰会|动员会|推进会|总结会|启动仪式|签约仪式|颁奖典礼|培训班|研讨会|论坛|招聘会|发布会|推介会|招商会|洽谈会|音乐会|晚会|大会|新闻发布会|工作会议|会议|活动|文艺汇演|比武|擂台赛|特等奖|[一二三]等奖|优秀奖|优秀组织奖|[金银铜][奖牌]|[冠亚季]军|先进个人|先进集体)$/u
/** 智慧园区项目, 重点项目集中签约仪式, 匠心奖: made of words that every place has. */
const COMMONPLACE = /^(?:智慧|数字|重点|重大|产业|工业|园区|技改|技术|改造|升级|扩建|改扩建|新建|一期|二期|城市|乡村|更新|棚户区|供热|供水|污水|处理|道路|绿化|光伏|发电|储能|物流|招商|引资|集中|签约|开工|竣工|投产|项目|工程|建设|仪式|推介|对接|洽谈|交流|年度|工作|总结|表彰|校企|银企|政企|政银|村企|战略|产教|融合|框架|协议|合作|共建|匠心|工匠|创新|创意|优秀|最佳|新星|新秀|组织|贡献|人气|风采|活动|大会|会议|会|奖)+$/u
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/劳模/gu, '劳动模范'], [/专精特新中小企业/gu, '专精特新企业'], [/职业技能大赛|职业技能竞赛/gu, '职业技能赛'], [/技能竞赛$/gu, '技能大赛'], [/五一劳动奖章（状）/gu, '五一劳动奖章'],
  [/老旧小区改造(?:工程|项目)$/gu, '老旧小区改造'], [/培训项目$/gu, '培训'],
  [/科学技术(?=进步|奖|成果|合作)/gu, '科技'], [/奖(?=[特一二三]等奖$)/gu, ''], [/(?<=.{2}(?:人才|学者))(?:支持)?(?:工程|计划)$/gu, ''], [/^建设工程鲁班奖(?:（国家优质工程）)?$/gu, '鲁班奖'], [/^土木工程詹天佑奖$/gu, '詹天佑奖'],
  [/（(?=[^（）]{1,6}赛区）)|(?<=（[^（）]{1,6}赛区)）/gu, ''], [/^（([^（）]{2,4})）(?=.{3,}(?:博览会|展览会|交易会|论坛|大会|节|赛)$)/gu, '$1'],
  [/国务院政府特殊津贴/gu, '国务院特殊津贴'], [/^技能大赛$/gu, '职业技能赛'], [/民企/gu, '民营企业'], [/非遗/gu, '非物质文化遗产'], [/制造业(?=单项冠军)/gu, ''], [/马拉松(?:比?赛)$/gu, '马拉松'], [/^运会$/gu, '运动会'],
]
/** 9大攻坚行动 is 九大攻坚行动. */
const spellCount = (text: string): string => text.replace(/(?<!\d)\d(?=大[攻专重行工任产提])/gu, digit => '零一二三四五六七八九'.charAt(Number(digit)))

const HEAD = /(?:大赛|竞赛|技能赛|比赛|论坛|行动|计划|工程|项目|活动|培训|名单|企业|奖章|奖|工厂|称号|博览会|节|会|展)$/u

function findScope(name: string, side: Side, gazetteer: Gazetteer): { readonly scope: string; readonly rest: string; readonly isAdrift: boolean } {
  if (NATIONAL.test(name)) return { scope: 'CN', rest: name.replace(NATIONAL, ''), isAdrift: false }
  if (OF_THE_COUNTRY.test(name)) return { scope: 'CN', rest: name, isAdrift: false }
  const above = placesFrom(side.home, gazetteer)
  const local = LOCAL.exec(name)?.[0]
  if (local !== undefined) {
    const wanted = local.includes('省') ? 'PROVINCE' : 'CITY', place = /[区县]/u.test(local) ? undefined : above.find(({ kind }) => kind === wanted)
    return { scope: place?.code ?? local, rest: name.slice(local.length), isAdrift: place === undefined }
  }
  const { place = findProvinceBefore(side, gazetteer), rest } = cutPlaces(name, side.home, gazetteer)
  return { scope: place?.code ?? '', rest: rest === '' ? name : rest.replace(/^(?:省|市|区|县)级|^级/u, ''), isAdrift: false }
}

/** 山东省第六届“技能兴鲁”职业技能大赛, of which the name is what stands behind the province. */
function findProvinceBefore(side: Side, gazetteer: Gazetteer): PlaceRecord | undefined {
  const place = findPrintedPlace(side, gazetteer)
  return place?.kind === 'PROVINCE' ? place : undefined
}

/** “四好农村路”全国示范县 is 全国“四好农村路”示范县. */
const INNER_LEVEL = /^(?!.*(?:国家级|全国).*(?:国家级|全国))(.{3,12})(全国|国家级|省级|市级)(?=示范|先进|优秀|标杆)/u

/** The same name with scope, years, editions and loose words taken away; they are compared on their own. */
const readSeries = onceASide((side, gazetteer): Series => {
  const plain = plainOrdinals(side.name).replace(INNER_LEVEL, '$2$1')
  const { scope, rest, isAdrift } = findScope(plain.replace(LEADS, ''), side, gazetteer)
  const bare = SYNONYMS.reduce((text, [pattern, form]) => text.replace(pattern, form), spellCount(rest).replace(/^级/u, '')).replace(/(?:19|20)\d{2}|第\d{1,4}[届批季期]/gu, '')
  return { scope, isAdrift, core: bare }
})

/** What is left of the name without scope, years, editions and loose words. */
export const readCore = (side: Side, gazetteer: Gazetteer): string => readSeries(side, gazetteer).core

const MARK = /(?:19|20)\d{2}|第\d{1,4}[届批季期]/gu
const marksOf = memoize((text: string): readonly string[] => [...plainOrdinals(text).matchAll(MARK)].map(([mark]) => mark))

/** The context has the mark, and no other of its kind. */
function isTold(mark: string, { context }: Side): boolean {
  const kin = marksOf(context).filter(found => found.startsWith('第') === mark.startsWith('第'))
  return kin.length > 0 && kin.every(found => found === mark)
}

/** 2025, 第3届 of one name, told in the other's context too. */
function isToldMark(a: Side, b: Side): boolean {
  const marks = marksOf(a.name), others = marksOf(b.name)
  return marks.every(mark => others.includes(mark) || isTold(mark, b)) && others.every(mark => marks.includes(mark) || isTold(mark, a))
}

interface Pairing { readonly a: Series; readonly b: Series; readonly sides: Sides }

/** The full form of one name stands in the other's context. */
const isToldInFull = ({ short, long }: Sides): boolean => short.context.includes(long.printed) && long.printed.includes(short.printed)

/** The same words: whose award, programme or event it is decides. */
function compareScopes({ a, b, sides }: Pairing): Verdict {
  const { short, long, gazetteer } = sides
  if (a.isAdrift || b.isAdrift) return unsure(0.5, 'level without a home')
  if (a.scope !== '' && b.scope !== '') return a.scope === b.scope ? same(0.95, 'same name', 'same level and place') : different('different level or place')
  if (a.scope !== '' || b.scope !== '') return compareLonelyScope({ a, b, sides })
  if (LEVELLED.test(a.core) && short.quote === '') return unsure(0.5, 'level not told')
  if (GENERIC.test(a.core) || COMMONPLACE.test(a.core)) return haveHomesApart(short, long, gazetteer) ? different('generic name in different cities') : unsure(0.5, 'generic name')
  if (shareHome(short, long)) return same(0.92, 'same name', 'same home city')
  if (haveHomesApart(short, long, gazetteer)) return isWide(a.core) ? same(0.88, 'same name') : short.type === 'Award' ? unsure(0.5, 'same name in different cities') : different('generic name in different cities')
  return isWide(a.core) || tellOnePlace(short, long, gazetteer) ? same(0.84, 'same name') : unsure(0.5, 'name without a place')
}

/** Names that are of more than a city, whatever paper has them. */
const isWide = (core: string): boolean => core.length >= 4 && /世界|齐鲁|泰山|创客|山东|兴鲁|胶东|半岛|^..(?:铁路|公路)$|黄河|环渤海|一带一路|亚洲|亚太|东盟|博鳌|奥运|全运会|诺贝尔|关于.{8,}/u.test(core)

function compareLonelyScope({ a, b, sides }: Pairing): Verdict {
  const { short, long, gazetteer } = sides, [placed, side] = a.scope === '' ? [b, short] as const : [a, long] as const
  if (isToldInFull(sides)) return same(0.9, 'full name in context')
  const home = side.home?.code === placed.scope, isCity = home && !LEVELLED.test(a.core) && !GENERIC.test(a.core)
  if (isCity) return same(0.87, 'place dropped', 'same home city')
  return haveHomesApart(short, long, gazetteer) && placed.scope !== 'CN' && placesFrom(side.home, gazetteer).every(({ code }) => code !== placed.scope) ? different('different place') : unsure(0.5, 'level of one only')
}

/** “技能兴烟”竞赛 and “技能兴烟”职业技能竞赛: one quote, one head. */
function isSameQuote({ short, long }: Sides, { a, b }: { readonly a: Series; readonly b: Series }): boolean {
  const quote = short.quote || long.quote
  if (quote.length < 3 || (short.quote !== '' && long.quote !== '' && short.quote !== long.quote) || !a.core.includes(quote) || !b.core.includes(quote)) return false
  const [one = '', other = ''] = [a.core, b.core].map(core => core.slice(core.indexOf(quote) + quote.length).replace(/职业|技能|专项|系列|主题/gu, ''))
  const isHead = (tail: string): boolean => tail === '' || /^(?:大?赛|竞赛|活动|行动|计划|工程|培训|项目|政策|名单|企业|称号|品牌)$/u.test(tail)
  const isShortened = /赛$/u.test(one) && /赛$/u.test(other) && Math.min(one.length, other.length) >= 3 && (isSubsequence(one, other) || isSubsequence(other, one))
  return one === other || isShortened || ((one === '' || other === '') && isHead(one) && isHead(other)) || (/^(?:竞|大|比)?赛$/u.test(one) && /^(?:竞|大|比)?赛$/u.test(other))
}

/** True for what returns every year under one name: events and contests. */
export const isYearly = ({ type, name }: Pick<Side, 'type' | 'name'>): boolean => type === 'Event' || (type === 'Programme' && /赛|比武|运动会|马拉松/u.test(name))

/** True where the name says which year or edition it is of. */
export const hasMark = (name: string): boolean => marksOf(name).length > 0

const marksAround = onceASide(({ name, context }): readonly string[] => marksOf(`${name}。${context}`))

/** What returns every year is told apart by the years and editions of its contexts. */
export function isToldOfOtherYears({ short, long, gazetteer }: Sides): boolean {
  if (!isYearly(short)) return false
  const [a = [], b = []] = [short, long].map(side => marksAround(side, gazetteer))
  return [true, false].some(isOrdinal => {
    const one = a.filter(mark => mark.startsWith('第') === isOrdinal), other = b.filter(mark => mark.startsWith('第') === isOrdinal)
    return areDisjoint(one, other)
  })
}

/** 第24届菜博会 of 第24届中国（寿光）国际蔬菜科技博览会: one edition, and the short name's sentence or home tells the place in brackets. */
function isExpo({ a, b, sides: { short, long, gazetteer } }: Pairing): boolean {
  const place = gazetteer.findPlaces(/（(.{2,4})）/u.exec(long.name)?.[1] ?? '')[0], [brief, whole] = [a.core, b.core]
  if (!place || !/^.{1,3}博会$/u.test(brief) || !whole.endsWith('博览会') || !isSubsequence(brief, whole)) return false
  const editions = marksOf(short.name)
  const isHere = short.home?.code === place.code || place.shorts.some(form => short.context.includes(form))
  return editions.length > 0 && editions.join() === marksOf(long.name).join() && isHere
}

/** Whether two names of awards, programmes or events mean one. */
export const compareSeries: PairRule = sides => {
  const { short, long, gazetteer } = sides, a = readSeries(short, gazetteer), b = readSeries(long, gazetteer)
  if (short.isAdrift || long.isAdrift) return unsure(0.45, 'home not told')
  if (isExpo({ a, b, sides })) return same(0.86, 'abbreviation', 'same edition', 'same place')
  const isSame = a.core === b.core || isSameQuote(sides, { a, b })
  if (!isSame) return a.core.includes(b.core) || b.core.includes(a.core) || HEAD.exec(a.core)?.[0] === HEAD.exec(b.core)?.[0] ? unsure(0.3, 'similar name') : different('different name')
  // 省级以上 holds other levels too.
  if (short.name.includes('以上') !== long.name.includes('以上')) return unsure(0.4, 'level and above')
  if (findLonely(short.name, long.name).length > 0 && !isToldMark(short, long)) return unsure(0.5, 'edition or year of one only')
  if (isToldOfOtherYears(sides)) return different('told of different years')
  if (short.type === 'Event' && a.scope === '' && a.core.length <= 4 && marksOf(short.name).length === 0) return unsure(0.5, 'generic name')
  return compareScopes({ a, b, sides })
}

/** A name without quotes may have its quote anywhere: its first places are tried. */
const QUOTE_PLACES = 6

/** Keys of awards, programmes and events: the core with whose it is, and the beginning of a quote. */
export const seriesKeys: KeyReader = (side, gazetteer) => {
  const { scope, core } = readSeries(side, gazetteer), places = [...new Set([scope, side.home?.code ?? ''])].filter(code => code !== '')
  const starts = side.quote === '' ? Array.from({ length: Math.min(QUOTE_PLACES, Math.max(0, core.length - 2)) }, (_, at) => core.slice(at, at + 3)) : [side.quote.slice(0, 3)]
  const expo = /博(?:览)?会$/u.test(core) ? marksOf(side.name).map(mark => `expo ${mark}`) : []
  return [...expo, `core ${core}`, ...places.map(code => `core ${core} ${code}`), ...starts.map(text => `quote ${text}`)]
}
