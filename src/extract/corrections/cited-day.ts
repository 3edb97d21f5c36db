import { addDays, addMonths, partsOf, toDate } from '../time/calendar.js'

const DAYS = /(?:(?<year>(?:19|20)\d{2})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[日号](?!报)|(?<ago>[昨前])[日天]/gu

const pad = (value: number): string => String(value).padStart(2, '0')

/** The last such day that was not after `by`. */
function lastDay(month: number | undefined, day: number, by: string): string | undefined {
  const { year, month: now } = partsOf(by)
  const near = month === undefined ? toDate(year, now, day) : toDate(year, month, day)
  if (near !== undefined && near <= by) return near
  const before = partsOf(addMonths(`${year}-${pad(now)}`, -1))
  return month === undefined ? toDate(before.year, before.month, day) : toDate(year - 1, month, day)
}

/**
 * The day that a text names last, as a paper names the day of an earlier issue: `YYYY-MM-DD`, with `X` for digits that neither the text nor the day
 * of the notice (`by`) tells. `undefined` where it names none.
 */
export function dayBefore(text: string, by: string | undefined): string | undefined {
  const groups = [...text.matchAll(DAYS)].at(-1)?.groups
  if (groups === undefined) return undefined
  const { year, month, day, ago } = groups
  if (ago !== undefined) return by === undefined ? undefined : addDays(by, ago === '昨' ? -1 : -2)
  const inYear = month === undefined ? undefined : Number(month), inMonth = Number(day)
  if (year !== undefined) return inYear === undefined ? undefined : toDate(Number(year), inYear, inMonth)
  if (by !== undefined) return lastDay(inYear, inMonth, by)
  return toDate(2000, inYear ?? 1, inMonth) && `XXXX-${inYear === undefined ? 'XX' : pad(inYear)}-${pad(inMonth)}`
}
