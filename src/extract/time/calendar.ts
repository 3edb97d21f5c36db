/** A day, month or year: `2025-07-03`, `2025-07`, `2025`. */
export type CalendarDate = string

const pad = (value: number): string => String(value).padStart(2, '0')

/** `2025`, `2025-07`, `2025-07-03`; undefined where there is no such month or day. */
export function toDate(year: number, month?: number, day?: number): CalendarDate | undefined {
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return `${String(year)}-${pad(month)}`
  return day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? undefined : `${String(year)}-${pad(month)}-${pad(day)}`
}

/** Year, month and day of a full date. */
export function partsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return { year, month, day }
}

/** The day so many days after another. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

/** The month so many months after that of a date. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month } = partsOf(date), count = year * 12 + month - 1 + months
  return `${String(Math.floor(count / 12))}-${pad(count % 12 + 1)}`
}
