import type { Span } from '../../model/span.js'
import { parseNumeral } from '../../model/numerals.js'
import { addDays, addMonths, partsOf, toDate, type CalendarDate } from './calendar.js'

/** A time that a text names. */
export interface Time extends Span {
  /** EDTF: a date or `start/end`; `?` marks an end that is reckoned from the article's date, `~` a vague one, `%` both. */
  readonly edtf: string
  /** True for one day or a run of days that the text names. */
  readonly isDay: boolean
}

/** What a pattern makes of its groups: both ends, `undefined` for an open one, and whether they are reckoned or vague. */
interface Reading {
  readonly start?: CalendarDate | undefined
  readonly end?: CalendarDate | undefined
  readonly isInferred?: boolean
  readonly isVague?: boolean
}

type Groups = Readonly<Record<string, string | undefined>>
interface Rule { readonly pattern: RegExp; readonly read: (groups: Groups, now: CalendarDate | undefined) => Reading | undefined }

const N = '(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})'
const toNumber = (text = ''): number => parseNumeral(text) ?? 0
const YEAR_WORDS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 前年: -2, 明年: 1, 后年: 2 }
const PLANS: Readonly<Record<string, number>> = { 十一五: 2006, 十二五: 2011, 十三五: 2016, 十四五: 2021, 十五五: 2026 }

/** The year that is printed or meant; without either the article's, or the one before where that would lie ahead. */
function yearOf({ year, word }: Groups, now: CalendarDate | undefined, month = 1): number | undefined {
  if (year !== undefined) return Number(year)
  if (now === undefined) return undefined
  const { year: current, month: nowMonth } = partsOf(now)
  return word === undefined ? current - (month > nowMonth + 1 ? 1 : 0) : current + (YEAR_WORDS[word] ?? 0)
}

/** Months of the year, from one to the other. */
function ofMonths(groups: Groups, now: CalendarDate | undefined, [first, last]: readonly [number, number]): Reading | undefined {
  const year = yearOf(groups, now, last)
  if (year === undefined) return undefined
  return { start: toDate(year, first), end: toDate(year, last), isInferred: groups['year'] === undefined }
}

function ofDays(groups: Groups, now: CalendarDate | undefined): Reading | undefined {
  const month = Number(groups['month']), year = yearOf(groups, now, month)
  if (year === undefined) return undefined
  const start = toDate(year, month, Number(groups['day'])), end = groups['toDay'] === undefined ? start : toDate(year, Number(groups['toMonth'] ?? month), Number(groups['toDay']))
  return start && end ? { start, end, isInferred: groups['year'] === undefined } : undefined
}

const fromNow = (read: (now: CalendarDate, groups: Groups) => Reading | undefined): Rule['read'] => (groups, now) => {
  const reading = now === undefined ? undefined : read(now, groups)
  return reading && { ...reading, isInferred: true }
}

const YEAR = '(?:(?<year>(?:19|20)\\d{2})年|(?<word>今年|本年|去年|上年|前年|明年|后年)的?)'
const rule = (source: string, read: Rule['read']): Rule => ({ pattern: new RegExp(source, 'uy'), read })
const days = (offset: number): Rule['read'] => fromNow(now => ({ start: addDays(now, offset), end: addDays(now, offset) }))

/** The first that fits at a place wins, so longer wordings stand first. */
const RULES: readonly Rule[] = [
  rule('“?(?<plan>十[一二三四五]五)”?(?:规划)?(?:期间|时期|以来|末)?', ({ plan = '' }) => ({ start: toDate(PLANS[plan] ?? 0), end: toDate((PLANS[plan] ?? 0) + 4) })),
  rule('(?<from>(?:19|20)\\d{2})年?(?:至|到|—|-|～|~)(?<to>(?:19|20)\\d{2})年', ({ from, to }) => ({ start: from, end: to })),
  rule(`${YEAR}?(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]?(?:至|到|—|-|～)(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})[日号]`, ofDays),
  rule(`${YEAR}?(?<month>\\d{1,2})月(?<day>\\d{1,2})[日号]`, ofDays),
  rule(`${YEAR}?(?<from>\\d{1,2})月?(?:份)?(?:至|到|—|-|～)(?<to>\\d{1,2})月`, (groups, now) => ofMonths(groups, now, [Number(groups['from']), Number(groups['to'])])),
  rule(`${YEAR}?前(?<count>${N})个?月`, (groups, now) => ofMonths(groups, now, [1, toNumber(groups['count'])])),
  rule(`${YEAR}?(?:前三季度|前三个季度)`, (groups, now) => ofMonths(groups, now, [1, 9])),
  rule(`${YEAR}?第?(?<quarter>[一二三四])季度`, (groups, now) => ofMonths(groups, now, [toNumber(groups['quarter']) * 3 - 2, toNumber(groups['quarter']) * 3])),
  rule(`${YEAR}?上半年`, (groups, now) => ofMonths(groups, now, [1, 6])),
  rule(`${YEAR}?下半年`, (groups, now) => ofMonths(groups, now, [7, 12])),
  rule(`${YEAR}?(?<month>\\d{1,2})月(?:份|底|末|初)?`, (groups, now) => ofMonths(groups, now, [Number(groups['month']), Number(groups['month'])])),
  rule(`${YEAR}年?底`, (groups, now) => ofMonths(groups, now, [12, 12])),
  rule(`${YEAR}(?:度|全年)?`, (groups, now) => {
    const year = yearOf(groups, now)
    return year === undefined ? undefined : { start: toDate(year), end: toDate(year), isInferred: groups['year'] === undefined }
  }),
  rule('昨日|昨天|昨晚', days(-1)), rule('前天', days(-2)), rule('今日|今天|今晚|今晨', days(0)), rule('明天|明日', days(1)),
  rule('近日|日前|连日来|前不久|近期', fromNow(now => ({ start: addDays(now, -7), end: now, isVague: true }))),
  rule('截至目前|截止目前|迄今', fromNow(now => ({ end: now }))),
  rule('目前|眼下|如今|当前', fromNow(now => ({ start: now, end: now, isVague: true }))),
  rule('本月', fromNow(now => ({ start: addMonths(now, 0), end: addMonths(now, 0) }))), rule('上个?月(?!球)', fromNow(now => ({ start: addMonths(now, -1), end: addMonths(now, -1) }))),
  rule('半年(?:多)?来', fromNow(now => ({ start: addMonths(now, -6), end: now }))),
  rule(`(?:近|过去)?(?<months>${N})个月(?:多)?来`, fromNow((now, { months }) => ({ start: addMonths(now, -toNumber(months)), end: now }))),
  rule(`(?:(?:近|过去)(?<years>${N})年(?:来|间)?|(?<yearsSince>${N})年(?:多)?来)`, fromNow((now, { years, yearsSince }) => ({ start: toDate(partsOf(now).year - toNumber(years ?? yearsSince)), end: now }))),
]

/** Whether any of the rules fits: most places where a time may begin have none, and one look tells it. */
const ANY = new RegExp(RULES.map(({ pattern }) => `(?:${pattern.source.replace(/\(\?<\w+>/gu, '(?:')})`).join('|'), 'uy')

/** Characters that a time may begin with: all else is passed over. */
const MAY_BEGIN = new Set('0123456789“今本去上前明后昨日连近截迄目眼如当半下第十一二三四五六七八九两过')
const SINCE = /^(?:以来|开始|起(?!重|步))/u
const UNTIL = /(?:截至|截止|截止到|截至到|到)$/u

/** The times that the text names, in order, none within another. `publishedOn` is the article's day, which relative words count from. */
export function readTimes(text: string, publishedOn?: CalendarDate): Time[] {
  const times: Time[] = []
  for (let at = 0; at < text.length; at++) {
    if (!MAY_BEGIN.has(text.charAt(at)) || /[\d.]/u.test(text.charAt(at - 1))) continue
    const time = readAt(text, at, publishedOn)
    if (!time) continue
    times.push(time)
    at = time.end - 1
  }
  return times
}

function readAt(text: string, at: number, now: CalendarDate | undefined): Time | undefined {
  ANY.lastIndex = at
  if (!ANY.test(text)) return undefined
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const reading = read(match.groups ?? {}, now)
    return reading && toTime(reading, { start: at, end: at + match[0].length }, { text, now })
  }
  return undefined
}

function toTime(reading: Reading, span: Span, { text, now }: { readonly text: string; readonly now: CalendarDate | undefined }): Time | undefined {
  const { start, end, isInferred = false, isVague = false } = reading
  if (start === undefined && end === undefined) return undefined
  const mark = (date: CalendarDate | undefined, isReckoned: boolean): string => date === undefined ? '..' : date + (isReckoned ? isVague ? '%' : '?' : isVague ? '~' : '')
  const isDay = start !== undefined && start.length === 10 && !isVague && end?.length === 10
  if (start !== undefined && (SINCE.test(text.slice(span.end, span.end + 3)) || /以来$/u.test(text.slice(span.start, span.end)))) return { ...span, edtf: `${mark(start, isInferred)}/${mark(now, true)}`, isDay: false }
  const isUntil = UNTIL.test(text.slice(Math.max(0, span.start - 4), span.start))
  if (isUntil || start !== end) return { ...span, edtf: `${mark(isUntil ? undefined : start, isInferred)}/${mark(end, isInferred)}`, isDay }
  return { ...span, edtf: mark(start, isInferred), isDay }
}
