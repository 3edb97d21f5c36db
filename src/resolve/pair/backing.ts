import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { areDisjoint } from '../../model/collect.js'
import { isSubsequence } from '../features.js'
import { longestShared } from './fold.js'
import { isToldOfOtherYears, readCore } from './series.js'
import { onceASide } from './once-a-side.js'
import { isTitleName } from './person.js'
import { same, type KeyReader, type Side, type Sides, type Verdict } from './pair.js'
import { findDistrictsIn, haveHomesApart } from './places.js'

/** Longer contexts share figures and words by chance. */
const LONGEST = 300
/** Doubts that no shared particulars settle: they are as likely of two things of one report. */
const DOUBT = /^level (?:not|without|and)|different|told in/u
/** Words that any two reports share. */
const COMMON = /记者|近日|日前|昨日|昨天|今年|去年|目前|介绍|举行|举办|召开|开幕|获得|荣获|称号|有限公司|股份|集团|规模以上|高质量|一批|多家|企业|发展|建设|项目|工作|总投资|其中|进行|以来|全市|全省|全国|全区|我市/gu
const DATE = /(?<!\d)\d{1,2}月\d{1,2}日/gu, YEAR = /(?<!\d)(?:19|20)\d{2}(?=年)/gu, FIGURE = /(?<!\d)(\d+)([万亿千百]*)(\p{Script=Han})/gu
const TOWN = /\p{Script=Han}{2}(?:[镇乡村](?![民居镇庄])|街道|社区)/gu, PRODUCT = /\p{Script=Han}{2}\d{1,4}号/gu, HONOUR = /(?:全国|省|市)(?:劳动模范|劳模|五一劳动奖章|道德模范|人大代表)/gu
const TITLE = /(?:董事长|总经理|经理|总裁|总工程师|工程师|厂长|行长|校长|院长|局长|主任|书记|主席|会长|理事长|队长|团长|站长|所长|馆长|班长|教授|博士|医生|教师|技师|渔民|村民|职工|工人|员工|选手|教练|司机|船长|负责人|创始人|发起人|带头人|传承人|主播)$/u
const BEHIND_PERSON = /^(?:\P{Script=Han}|$|说|介绍|告诉|表示|带|率|的|在|等|就|从|与|是|正|牵|领|创|组|任|担|发)/u

/** What a context tells that hardly any other would: figures, days, towns, products, people with their post; years and honours tell less. */
interface Particulars {
  readonly strong: ReadonlySet<string>
  readonly products: ReadonlySet<string>
  readonly weak: ReadonlySet<string>
  readonly people: ReadonlySet<string>
}

/** The context without the name that it is told of. */
const withoutName = onceASide(({ context, printed, name }): string => context.replaceAll(printed, '。').replaceAll(name, '。'))

/** 总经理孔令岩: the three characters behind a post that begin with a surname. */
function findPeople(text: string, gazetteer: Gazetteer): readonly string[] {
  const people: string[] = []
  for (let at = 1; at < text.length; at++) {
    const person = text.slice(at, at + 3), isNamed = gazetteer.lexicon.find(text.charAt(at))?.classes.has('surname') === true && /^\p{Script=Han}{3}$/u.test(person)
    if (isNamed && BEHIND_PERSON.test(text.slice(at + 3)) && TITLE.test(text.slice(Math.max(0, at - 4), at))) people.push(person)
  }
  return people
}

const readParticulars = onceASide((side, gazetteer): Particulars => {
  const text = withoutName(side, gazetteer), days = text.match(DATE) ?? [], rest = text.replace(DATE, '，')
  const figures = [...rest.replace(YEAR, '').matchAll(FIGURE)].filter(([, digits = '', scale]) => scale !== '' || digits.length >= 2).map(([, digits, scale = '', unit = '']) => `${digits ?? ''}${scale}${/[名位]/u.test(unit) ? '人' : unit}`)
  const weak = [...rest.match(YEAR) ?? [], ...(rest.match(HONOUR) ?? []).map(word => word.replace('劳动模范', '劳模'))]
  return { strong: new Set([...days, ...figures, ...rest.match(TOWN) ?? []]), products: new Set(rest.match(PRODUCT)), weak: new Set(weak), people: new Set(findPeople(text, gazetteer)) }
})

const countShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(one => b.has(one)).length

/** Turns of phrase that both texts have, longest first: three characters count half, four one, seven two. */
function weighWords(a: string, b: string): number {
  const toPlain = (text: string, gap: string): string => text.replace(COMMON, gap).replace(/[^\p{Script=Han}a-z]/gu, gap)
  let one = toPlain(a, '<'), other = toPlain(b, '>'), weight = 0
  for (let round = 0; round < 8; round++) {
    const shared = longestShared(one, other)
    if (shared.length < 3) break
    weight += shared.length >= 7 ? 2 : shared.length >= 4 ? 1 : 0.5
    one = one.replace(shared, '<')
    other = other.replace(shared, '>')
  }
  return weight
}

/** A person of one post in both contexts: either has the post, the other the name. */
function sharePerson({ short, long, gazetteer }: Sides): boolean {
  const isIn = (side: Side, other: Side): boolean => [...readParticulars(side, gazetteer).people].some(person => withoutName(other, gazetteer).includes(person))
  return isIn(short, long) || isIn(long, short)
}

/** How much both contexts tell alike; `particular` of it is such that two reports hardly share it by chance. */
interface Shared {
  readonly weight: number
  readonly particular: number
}

function weighShared(sides: Sides): Shared {
  const { short, long, gazetteer } = sides, a = readParticulars(short, gazetteer), b = readParticulars(long, gazetteer)
  const particular = countShared(a.strong, b.strong) + 2 * countShared(a.products, b.products) + (sharePerson(sides) ? 2 : 0)
  return { particular, weight: particular + countShared(a.weak, b.weak) + weighWords(withoutName(short, gazetteer), withoutName(long, gazetteer)) }
}

/** How near two names are: `close` where the one says nothing that the other does not, `near` where they could be one's, `far` otherwise. */
type Nearness = 'close' | 'near' | 'far'

/** 齐鲁大工匠 is a grade above 齐鲁工匠. */
const GRADE = /^(?:大|首席|特级|高级|金牌|杰出|十大|提名|优秀|特等|终身|最高|资深|后备|准)$/u

/** What the longer of two names has more than the shorter, where it has it in one place. */
function surplus(less: string, more: string): string {
  let front = 0
  while (front < less.length && less[front] === more[front]) front++
  return more.endsWith(less.slice(front)) ? more.slice(front, more.length - (less.length - front)) : ''
}

/** The quote that one of the names has and both say; empty where there is none of two characters or more. */
function quoteInBoth({ short, long }: Sides, names: readonly [string, string]): string {
  const quote = short.quote || long.quote
  return quote.length >= 2 && names.every(name => name.includes(quote)) ? quote : ''
}

const headless = (name: string): string => name.replace(/(?:协会|中心|学会|队|会|站|院|团|所|社)$/u, '')
const isShortOf = (short: string, long: string): boolean => short.length >= 3 && isSubsequence(short, long)

/** 全市劳模表彰大会 and 威海市庆祝“五一”国际劳动节暨劳动模范表彰大会: what the shorter name says, the longer one says too, however it puts it. */
function compareSeriesNames(sides: Sides): Nearness {
  const { short, long, gazetteer } = sides, [less = '', more = ''] = [short, long].map(side => readCore(side, gazetteer)).sort((x, y) => x.length - y.length)
  if (GRADE.test(surplus(less, more))) return 'far'
  const quote = quoteInBoth(sides, [less, more])
  if (quote.length >= 3 || less.length >= 3 && (short.quote || long.quote).includes(less) || less.length >= 4 && isSubsequence(less, more) || short.name.length >= 4 && isSubsequence(short.name, long.name)) return 'close'
  if (quote !== '' || isShortOf(less, more)) return 'near'
  const shared = less.length >= 5 && longestShared(less, more).length >= 3 ? [...less].filter(character => more.includes(character)).length / less.length : 0
  return shared === 1 && less.length >= 8 ? 'close' : shared >= 0.8 ? 'near' : 'far'
}

/** A given name with its family name, as foreign and minority names are shortened: 穆勒 of 汉斯·穆勒. */
const isPartOfName = ({ short, long }: Sides): boolean => short.name.length >= 2 && long.name.length >= short.name.length + 2 && (long.name.startsWith(short.name) || long.name.endsWith(short.name))

function comparePersonNames(sides: Sides): Nearness {
  const { short, long } = sides
  if (short.name === long.name) return isTitleName(short.name) ? 'far' : 'near'
  if (isTitleName(short.name)) return long.name.startsWith(short.name.charAt(0)) ? 'near' : 'far'
  return isPartOfName(sides) ? 'close' : 'far'
}

/** True where the names could be one's, so that what the contexts share may decide. */
function compareNames(sides: Sides, { decision }: Verdict): Nearness {
  const { short, long } = sides, isOpen = decision === 'unsure'
  if (short.type === 'Programme' || short.type === 'Award' || short.type === 'Event') return compareSeriesNames(sides)
  if (short.type === 'Person') return comparePersonNames(sides)
  if (short.type === 'Company') return isOpen && longestShared(short.name, long.name).length >= 2 ? 'near' : 'far'
  if (short.type === 'Organization') return isOpen || isShortOf(headless(short.name), long.name) ? 'near' : 'far'
  return short.type === 'Technology' && quoteInBoth(sides, [short.name, long.name]) !== '' ? 'near' : 'far'
}

/** Enough of the same for a misread character to be one: two turns of phrase, a figure, a person. */
export const isBacked = (sides: Sides): boolean => weighShared(sides).weight >= 2

/** True where the contexts tell of other days, or of other districts of one city: two occasions of one name. */
export function areOccasionsApart({ short, long, gazetteer }: Sides): boolean {
  const districtsOf = ({ context, home }: Side): readonly string[] => findDistrictsIn(context, home, gazetteer).map(({ code }) => code)
  return areDisjoint(short.context.match(DATE) ?? [], long.context.match(DATE) ?? []) || areDisjoint(districtsOf(short), districtsOf(long))
}

const BACKED = 'same particulars in both contexts'

/** A name of two characters is borne by many: one village has two of it. */
const isOnePerson = ({ short, long, gazetteer }: Sides, { weight, particular }: Shared): boolean =>
  particular >= (short.name.length > 2 ? 1 : 2) && weight >= 2 && !haveHomesApart(short, long, gazetteer)

/** True where a context has both names, each by itself: two things of one report. */
const areBeside = ({ short, long, gazetteer }: Sides): boolean => withoutName(short, gazetteer).includes(long.printed) || withoutName(long, gazetteer).includes(short.printed)

/**
 * One thing where two names that could be one's stand in contexts that tell the same of it: figures, days, people, turns of phrase.
 * Undefined where they do not tell enough, or are too long for that to mean anything.
 */
export function readBacking(sides: Sides, verdict: Verdict): Verdict | undefined {
  const { short, long } = sides, [reason = ''] = verdict.reasons
  if (verdict.decision === 'same' || (verdict.decision === 'different' ? reason !== 'different name' : DOUBT.test(reason))) return undefined
  if (short.context.length > LONGEST || long.context.length > LONGEST) return undefined
  const nearness = compareNames(sides, verdict)
  if (nearness === 'far' || areBeside(sides) || isToldOfOtherYears(sides)) return undefined
  const { weight, particular } = weighShared(sides), isClose = nearness === 'close'
  if (short.type === 'Person' && short.name === long.name) return isOnePerson(sides, { weight, particular }) ? same(0.86, reason, BACKED) : undefined
  if (short.type === 'Person' && isTitleName(short.name)) return weight >= 4 ? same(0.84, reason, BACKED) : undefined
  const isEnough = particular >= 1 && (isClose || weight >= 2) || weight >= (isClose ? short.type === 'Person' ? 1.5 : 2.5 : 3)
  return isEnough ? same(0.86, reason, BACKED) : undefined
}

/** Keys by the particulars of the context. */
export const backingKeys: KeyReader = (side, gazetteer) => {
  if (side.context.length > LONGEST) return []
  const { strong, products, people } = readParticulars(side, gazetteer)
  return [...strong, ...products, ...people].map(text => `said ${text}`)
}
