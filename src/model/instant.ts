const DAY = /^\d{4}-\d{2}-\d{2}$/u
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u

/** True for a day (`2025-11-07`) that the calendar has. */
export function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The instant that a text means, in UTC as `Date` writes it: of a day its last millisecond. `undefined` for what is neither a day nor an instant with its zone. */
export function parseInstant(text: string): string | undefined {
  const day = DAY.test(text) ? text : INSTANT.exec(text)?.[1]
  const time = day !== undefined && isDay(day) ? Date.parse(day === text ? `${day}T23:59:59.999Z` : text) : NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
