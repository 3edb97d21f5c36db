import { WenmaiError } from '../model/errors.js'
import { parseInstant } from '../model/instant.js'

/**
 * The instant that `--as-of` means, in UTC as `Date` writes it: of a day its last millisecond.
 * @throws WenmaiError `BAD_INPUT`
 */
export function toInstant(text: string): string {
  const instant = parseInstant(text)
  if (instant === undefined) throw new WenmaiError('BAD_INPUT', `--as-of is ${JSON.stringify(text)}; give a day (2025-11-07, which ends at midnight UTC) or an instant with its zone (2025-11-07T08:00:00+08:00)`)
  return instant
}
