import { WenmaiError } from './errors.js'
import type { Span } from './span.js'

/** Throws `BAD_FACTS`: `what` names the fact, `why` what is wrong with it. */
export function failFacts(what: string, why: string): never {
  throw new WenmaiError('BAD_FACTS', `${what}: ${why}. Nothing of the batch was stored: correct the facts and load them again.`)
}

/** `undefined` where the condition holds, else throws `BAD_FACTS`. */
export function checkThat(condition: boolean, what: string, why: string): void {
  if (!condition) failFacts(what, why)
}

// Facts come from JSON that anybody may have written, so their types are checked, not believed.
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** A string whose surrogates are paired: nothing else can be stored as UTF-8 and read back the same. */
export function checkText(value: unknown, what: string): void {
  if (typeof value !== 'string') failFacts(what, 'is not a text')
  checkThat(!/\p{Surrogate}/u.test(value), what, 'holds half of a surrogate pair')
}

/** As `checkText`, but not empty. */
export function checkName(value: unknown, what: string): void {
  checkText(value, what)
  checkThat(value !== '', what, 'is empty')
}

/** `checkText` where the value is given. */
export function checkOptionalText(value: unknown, what: string): void {
  if (value !== undefined) checkText(value, what)
}

/** Ids are printable ASCII without spaces, so that every engine sorts them alike. */
export function checkId(value: unknown, what: string): void {
  checkThat(typeof value === 'string' && /^[!-~]{1,200}$/.test(value), what, 'is not an id of 1–200 printable ASCII characters')
}

/** An array. */
export function checkList(value: unknown, what: string): void {
  checkThat(isList(value), what, 'is not a list')
}

/** An array of objects. */
export function checkRecords(value: unknown, what: string): void {
  checkList(value, what)
  const isRecords = isList(value) && value.every((item) => typeof item === 'object' && item !== null)
  checkThat(isRecords, what, 'holds something that is not an object')
}

/** One of the given words. */
export function checkWord(value: unknown, words: readonly string[], what: string): void {
  checkThat(words.some((word) => word === value), what, `is none of ${words.join(', ') || '(none allowed)'}`)
}

/** A finite number within bounds. */
export function checkNumber(value: unknown, what: string, [low, high] = [-Infinity, Infinity]): void {
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= low && value <= high
  checkThat(fits, what, low === -Infinity ? 'is not a finite number' : `is not a number from ${low} to ${high}`)
}

/** A span of at least one code unit that lies in the text; with `slice`, exactly that slice. */
export function checkSpan(text: string, span: Span, options: { readonly what: string; readonly slice?: unknown }): void {
  const { start, end } = span
  const inRange = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end && end <= text.length
  checkThat(inRange, options.what, `[${start}, ${end}) is no span of the source's ${text.length} code units`)
  if (!('slice' in options)) return
  checkText(options.slice, options.what)
  checkThat(text.slice(start, end) === options.slice, options.what, `is not what the source's text has at [${start}, ${end})`)
}

const isItem = (value: unknown): boolean => typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

/** Props: texts, finite numbers, booleans, or lists of texts and numbers; no maps, no null. */
export function checkProps(props: unknown, what: string): void {
  if (props === undefined) return
  if (typeof props !== 'object' || props === null || isList(props)) failFacts(what, 'has props that are not an object')
  for (const [name, value] of Object.entries(props)) checkProp(value, { what, name })
}

function checkProp(value: unknown, { what, name }: { readonly what: string; readonly name: string }): void {
  checkName(name, `${what}, name of a prop`)
  const items = isList(value) ? value : [value]
  const fits = items.every(isItem) || typeof value === 'boolean'
  checkThat(fits, `${what}, prop ${name}`, 'is not a text, a finite number, a boolean or a list of texts and numbers')
  for (const item of items) if (typeof item === 'string') checkText(item, `${what}, prop ${name}`)
}

/** No two values alike. */
export function checkDistinct(values: readonly string[], what: string): void {
  const seen = new Set<string>()
  for (const value of values) {
    checkThat(!seen.has(value), what, `${value} comes twice`)
    seen.add(value)
  }
}
