import { WenmaiError } from '../model/errors.js'

const DAY = /^\d{4}-\d{2}-\d{2}$/u
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** True for a day that the calendar has. */
const isDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/**
 * The instant that `--as-of` means, in UTC as `Date` writes it: of a day its last millisecond.
 * @throws WenmaiError `BAD_INPUT`
 */
export function toInstant(text: string): string {
  const day = DAY.test(text) ? text : INSTANT.exec(text)?.[1]
  const time = day !== undefined && isDay(day) ? Date.parse(day === text ? `${day}T23:59:59.999Z` : text) : NaN
  if (Number.isNaN(time)) throw new WenmaiError('BAD_INPUT', `--as-of is ${JSON.stringify(text)}; give a day (2025-11-07, which ends at midnight UTC) or an instant with its zone (2025-11-07T08:00:00+08:00)`)
  return new Date(time).toISOString()
}
