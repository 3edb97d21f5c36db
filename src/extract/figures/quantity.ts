import type { Lexicon } from '../../gazetteer/lexicon.js'
import type { Bound } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'
import { parseChineseNumeral, parseNumeral, toMagnitude } from '../../model/numerals.js'

/** A figure with its unit, as printed at a span of the text. A range has two values. */
export interface Quantity extends Span {
  readonly values: readonly number[]
  /** `ratio` for percentages and fractions; empty where only a bare number stands. */
  readonly unit: string
  readonly bound: Bound
  /** True where the number is written in Han numerals. */
  readonly isHan: boolean
}

const HAN_DIGITS = '零〇一二三四五六七八九两十百千万亿'
// 1: lower bound words before, 2: number, 3: 多/余 before the magnitude, 4: magnitude, 5: 多/余 behind it
const NUMBER = new RegExp(`(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[${HAN_DIGITS}]+(?:点[零一二三四五六七八九]+)?)(多|余|来|几)?(万亿|千万|百万|十万|亿|万|千|百)?(多|余|来)?`, 'uy')
const BEFORE = /(?:将近|小于|低于|不到|不足|接近|不少于|不低于|不超过|不高于|最多|最高|至少|超过|大约|突破|近|(?<![签预节条合违履制赴])约|逾|超|(?<!以)上|达到|达)$/u
const AFTER = /(以上|左右|以内|以下|上下(?![游级班车联一])|之多)/uy
const LINK = /[—–~～至到-]{1,2}/uy

const BOUND_WORDS: readonly (readonly [RegExp, Bound])[] = [
  [/不超过|不高于|最多|最高|以内|以下|小于|不到|不足|(?<!不)低于|(?<!不)少于$/u, 'UNDER'],
  [/不少于|不低于|超过|逾|超|突破|至少|以上|多|余|来|几|上$/u, 'OVER'],
  [/近|约|左右|上下|将近|大约/u, 'ABOUT'],
]

const matchSticky = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

interface Numeral { readonly value: number; readonly end: number; readonly marks: string; readonly isHan: boolean }

function readNumeral(text: string, at: number): Numeral | undefined {
  const match = matchSticky(NUMBER, text, at)
  const digits = match?.[1]
  if (!match || digits === undefined) return undefined
  const isHan = !/\d/u.test(digits)
  const value = isHan ? parseChineseNumeral(digits) : Number(digits.replaceAll(',', ''))
  // 零件, 零售: a bare 零 counts nothing
  // 七一九所: digits said one by one name something
  if (value === undefined || digits === '零' || isHan && /^[一二三四五六七八九]+$/u.test(digits) && /[一二三四五六七八九]{3}$/u.test(text.slice(Math.max(0, at - 2), at) + digits)) return undefined
  return { value: roundOff(value * toMagnitude(match[3] ?? '')), end: at + match[0].length, marks: (match[2] ?? '') + (match[4] ?? ''), isHan }
}

/** 0.1 + 0.2 and the like come from multiplying magnitudes; fifteen digits are more than any paper prints. */
const roundOff = (value: number): number => Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))

interface Unit { readonly text: string; readonly unit: string; readonly factor: number }

const POINTS_BEHIND = /(?:[、和]\d+(?:\.\d+)?个){0,3}[、和]\d+(?:\.\d+)?个百分点/uy
const PARTS: ReadonlyMap<string, number> = new Map([['%', 0.01], ['‰', 0.001], ['‱', 0.0001]])
/** What a measure word is no unit before, for the two are one word: 部门, 国际, 球队, 基地. */
const WORD_TAILS: ReadonlyMap<string, RegExp> = new Map(Object.entries({ 国: /[际内家]/u, 部: /[门分位件]/u, 单: /[位元体品独项]/u, 球: /[场队员迷类赛]/u, 基: /[地本因站金层础点准]/u, 载: /[重客人体荷]/u, 角: /[度色落]/u }))
const PER = /\/(?:小时|分钟|工作日|千瓦时|平方公里|平方米|立方米|公里|公顷|人|天|日|周|月|年|时|秒|分|吨|公斤|斤|亩|次|件|台|套|户|株|个|升|米|辆|箱|股)/uy

/** The unit that stands at `at`: a listed measure word, alone or by another (箱/小时), per cent, or 成. */
function readUnit(text: string, at: number, lexicon: Lexicon): Unit | undefined {
  const part = PARTS.get(text.charAt(at))
  if (part !== undefined) return { text: text.charAt(at), unit: 'ratio', factor: part }
  for (let length = 6; length > 0; length--) {
    // 高3.1个、1.7个百分点: the unit is said once
    if (length === 1 && text[at] === '个' && matchSticky(POINTS_BEHIND, text, at + 1)) return { text: '个', unit: '个百分点', factor: 1 }
    const listed = at + length <= text.length ? lexicon.findIn(text, at, at + length) : undefined, unit = listed?.classes.get('measure')
    if (listed === undefined || unit === undefined) continue
    const word = listed.text
    if (WORD_TAILS.get(word)?.test(text.charAt(at + length)) !== true) return word === '成' ? { text: word, unit: 'ratio', factor: 0.1 } : withPer(text, at, { text: word, unit: plainUnit(unit === '' ? word : unit) })
  }
  return undefined
}

/** 60.9自然箱/小时: what a listed unit is counted by. */
function withPer(text: string, at: number, { text: word, unit }: Omit<Unit, 'factor'>): Unit {
  const per = word.includes('/') ? '' : matchSticky(PER, text, at + word.length)?.[0] ?? ''
  return { text: word + per, unit: unit + per, factor: 1 }
}

/** 个小时 → 小时, 个国家 → 个, 吨标准煤 → 吨: the unit without the noun or measure word that is printed with it. */
function plainUnit(unit: string): string {
  if (unit.startsWith('个') && unit.length > 1 && !unit.includes('百分点')) return /^个(?:小时|月|星期|季度|工作日|钟头|昼夜|交易日)$/u.test(unit) ? unit.slice(1) : '个'
  return unit.startsWith('吨') ? '吨' : unit
}

/** 百分之三十, 四分之一, 百万分之八, 一半以上, 九成五: fractions said in words. */
function readFraction(text: string, at: number): Quantity | undefined {
  const tenths = matchSticky(/([一二两三四五六七八九])成([一二三四五六七八九半])(以上|左右|多)?(?![年月天个大])/uy, text, at)
  if (tenths) {
    const rest = tenths[2] === '半' ? 5 : parseChineseNumeral(tenths[2] ?? '') ?? 0
    return { start: at, end: at + tenths[0].length, values: [roundOff(((parseChineseNumeral(tenths[1] ?? '') ?? 0) * 10 + rest) / 100)], unit: 'ratio', bound: toBound(tenths[3] ?? ''), isHan: true }
  }
  const half = matchSticky(/(?:一半|半数)(以上|左右)?/uy, text, at)
  if (half) return { start: at, end: at + half[0].length, values: [0.5], unit: 'ratio', bound: toBound(half[1] ?? ''), isHan: true }
  const match = matchSticky(/([一二三四五六七八九十百千万两]{1,3})分之([零〇一二三四五六七八九十百点两]{1,8})(以上|左右|以内|以下)?/uy, text, at)
  const whole = parseChineseNumeral(match?.[1] ?? ''), part = parseChineseNumeral(match?.[2] ?? '')
  if (!match || !whole || part === undefined) return undefined
  return { start: at, end: at + match[0].length, values: [roundOff(part / whole)], unit: 'ratio', bound: toBound(match[3] ?? ''), isHan: true }
}

function toBound(words: string): Bound {
  return BOUND_WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'EXACT'
}

/** The words before the number that bound it, read backwards over at most four characters; 上 bounds a round number only (上千人, but 船上25人). */
function wordsBefore(text: string, at: number): string {
  const words = BEFORE.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? ''
  return words === '上' && !/[十百千万亿]/u.test(text.charAt(at)) ? '' : words
}

function readRange(text: string, first: Numeral, options: { readonly lexicon: Lexicon; readonly firstUnit: Unit | undefined }): { last: Numeral; unit: Unit } | undefined {
  const link = matchSticky(LINK, text, first.end + (options.firstUnit?.text.length ?? 0))
  if (!link) return undefined
  const last = readNumeral(text, link.index + link[0].length)
  const unit = last && readUnit(text, last.end, options.lexicon)
  if (!last || !unit || (options.firstUnit && options.firstUnit.unit !== unit.unit)) return undefined
  return { last, unit }
}

/**
 * The quantity that begins at `at` (a digit or Han numeral), with the bound words around it.
 * `undefined` where no unit follows or the number is part of a name (ISO50001, 3.0版, “6+4”).
 */
export function readQuantity(text: string, at: number, lexicon: Lexicon): Quantity | undefined {
  const fraction = readFraction(text, at)
  if (fraction) return withBefore(text, fraction)
  const first = readNumeral(text, at)
  if (!first || /[A-Za-z+.\d]/u.test(text[at - 1] ?? '') || /[A-Za-z+]/u.test(text[first.end] ?? '') && !readUnit(text, first.end, lexicon)) return undefined
  const firstUnit = readUnit(text, first.end, lexicon)
  const range = readRange(text, first, { lexicon, firstUnit })
  if (range) return toRange(first, range, { start: at, text })
  if (!firstUnit) return readUnitless(text, first, at)
  // 八角湾, 三角, 三股编织
  if (firstUnit.text === '角' && first.isHan || firstUnit.text === '股' && first.isHan && first.value < 1000) return undefined
  const unitEnd = first.end + firstUnit.text.length
  const lateMark = firstUnit.text === '%' ? '' : /^[多余](?![个名项家])/u.exec(text.slice(unitEnd, unitEnd + 2))?.[0] ?? ''
  const after = matchSticky(AFTER, text, unitEnd + lateMark.length)?.[1] ?? ''
  return withBefore(text, {
    start: at, end: unitEnd + lateMark.length + after.length, values: [roundOff(first.value * firstUnit.factor)], unit: firstUnit.unit,
    bound: toBound(first.marks + lateMark + after), isHan: first.isHan,
  })
}

const PEOPLE = /(?:者|人员|职工|员工|用工|游客|观众|人口|会员|粉丝|学生|人数|农民|师生|果农|菜农|渔民|用户)(?:已|也|就|总|共|达|达到|多达|突破|超过|超|有|近|约|逾|过|不下|数量|总数|量|规模)*$/u
const MONEY = /(?:收入|产值|营收|利润|资金|投资|成本|交易额|销售额|金额|存款|贷款)(?:已|也|就|才|总|共|达|达到|多达|突破|超过|超|有|近|约|逾|过|到了|到)*$/u

/** 从业者逾8万, 集体收入才9万: a round number that ends its clause, behind a noun that tells the unit. */
function readUnitless(text: string, { value, end, marks, isHan }: Numeral, at: number): Quantity | undefined {
  if (isHan || !/[万亿](?:多|余)?$/u.test(text.slice(at, end)) || !/^(?:[，。；、！？”]|$)/u.test(text.slice(end, end + 1))) return undefined
  const before = text.slice(Math.max(0, at - 12), at), unit = PEOPLE.test(before) ? '人' : MONEY.test(before) ? '元' : undefined
  return unit === undefined ? undefined : withBefore(text, { start: at, end, values: [value], unit, bound: toBound(marks), isHan })
}

function withBefore(text: string, quantity: Quantity): Quantity {
  const before = wordsBefore(text, quantity.start)
  const bound = quantity.bound === 'EXACT' ? toBound(before) : quantity.bound
  if (text.endsWith('零下', quantity.start) && /℃|度/u.test(quantity.unit)) return { ...quantity, start: quantity.start - 2, values: quantity.values.map(value => -value) }
  return bound === quantity.bound || before === '' ? quantity : { ...quantity, start: quantity.start - before.length, bound }
}

function toRange(first: Numeral, { last, unit }: { last: Numeral; unit: Unit }, at: { readonly start: number; readonly text: string }): Quantity {
  // 3—5万元: the magnitude of the last number belongs to both
  const shared = first.value < last.value / 1000 ? magnitudeOf(last.value) : 1
  return {
    start: at.start, end: last.end + unit.text.length, values: [roundOff(first.value * shared * unit.factor), roundOff(last.value * unit.factor)],
    unit: unit.unit, bound: 'RANGE', isHan: first.isHan,
  }
}

const magnitudeOf = (value: number): number => value >= 1e8 ? 1e8 : value >= 1e4 ? 1e4 : 1

/** 揽下|11金: one kind of medal alone, behind a verb of winning. */
const WINS = /(?:获|得|揽|揽下|夺|摘|斩获|收获|拿下|贡献|取得|入账)$/u

/** A medal formula: 7金18银2铜 → three quantities of 枚. */
export function readMedals(text: string, at: number): { readonly span: Span; readonly value: number; readonly medal: string }[] {
  const match = matchSticky(/(?:(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:枚)?[金银铜](?:牌)?(?!奖)[、，]?){2,3}/uy, text, at)
    ?? (WINS.test(text.slice(Math.max(0, at - 3), at)) ? matchSticky(/(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[金银铜](?=[，。；、！”\s]|$)/uy, text, at) : null)
  if (!match) return []
  return Array.from(match[0].matchAll(/(\d{1,3}|[一二两三四五六七八九十]{1,3})枚?([金银铜])牌?/gu), part => ({
    span: { start: at + part.index, end: at + part.index + part[0].length }, value: parseNumeral(part[1] ?? '') ?? 0, medal: `${part[2] ?? ''}牌`,
  }))
}
