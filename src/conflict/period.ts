/** Days (`YYYY-MM-DD`) from one to another, both included. */
export interface DayRange {
  readonly from: string
  readonly to: string
}

/** Before all and after all days: an open end. */
const FIRST_DAY = '0000-01-01', LAST_DAY = '9999-12-31'
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)$/u

const lastOf = (year: string, month: string): string => new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(8, 10)

/** The days of a year, a month or a day; `undefined` for what is no such date, or a vague one. */
function parseDate(text: string): DayRange | undefined {
  const [whole, year = '', month, day, mark] = DATE.exec(text) ?? []
  if (whole === undefined || mark === '~' || mark === '%') return undefined
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (month < '01' || month > '12') return undefined
  const last = lastOf(year, month)
  if (day === undefined) return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
  return day < '01' || day > last ? undefined : { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
}

/**
 * The days of a stated time, an EDTF date or interval as figures and evidence have it; an open end (`..`) is the first or last of all days. `undefined` where it is vague (`~`, `%`:
 * 近日, 目前) or no such time: whoever tells things apart by it knows nothing then.
 */
export function parsePeriod(edtf: string): DayRange | undefined {
  const [start = '', end = start, ...more] = edtf.split('/')
  const from = start === '..' ? FIRST_DAY : parseDate(start)?.from, to = end === '..' ? LAST_DAY : parseDate(end)?.to
  return more.length > 0 || from === undefined || to === undefined || from > to ? undefined : { from, to }
}

/** True where two ranges have a day in common. */
export const overlaps = (a: DayRange, b: DayRange): boolean => a.from <= b.to && b.from <= a.to

/** The range from the first to the last day of some; `undefined` for none. */
export function hullOf(ranges: readonly DayRange[]): DayRange | undefined {
  const from = ranges.map(range => range.from).sort()[0], to = ranges.map(range => range.to).sort().at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}
