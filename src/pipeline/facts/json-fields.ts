/** A JSON object whose fields nobody has checked yet. */
export type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number'

const fail = (reason: string): never => {
  throw new TypeError(reason)
}

/** The value as an object. Like all readers here it throws a `TypeError` whose message is the reason. */
export const toJson = (value: unknown, what: string): Json => (isJson(value) ? value : fail(`${what} is not an object`))

/** A field that must be a text. */
export function textOf(json: Json, field: string): string {
  const value = json[field]
  return isText(value) ? value : fail(`${field} is not a text`)
}

/** A field that must be a number. */
export function numberOf(json: Json, field: string): number {
  const value = json[field]
  return isNumber(value) ? value : fail(`${field} is not a number`)
}

/** A field that must be one of the words. */
export function wordOf<Word extends string>(json: Json, field: string, words: readonly Word[]): Word {
  const value = json[field]
  return words.find(word => word === value) ?? fail(`${field} is none of ${words.join(' ')}`)
}

/** A field that must be a list, each item read by `read`. */
export function listOf<Item>(json: Json, field: string, read: (item: unknown) => Item): Item[] {
  const value = json[field]
  return Array.isArray(value) ? value.map(read) : fail(`${field} is not a list`)
}

/** A text, as an item of a list. */
export const toText = (value: unknown): string => (isText(value) ? value : fail('a list of texts holds something else'))

/** `[start, end]`. */
export function toPair(value: unknown): readonly [start: number, end: number] {
  const [start, end] = Array.isArray(value) && value.length === 2 ? (value as unknown[]) : []
  return isNumber(start) && isNumber(end) ? [start, end] : fail('a span is not [start, end]')
}

/** `{ [field]: … }` where the field is there (null counts as absent), `{}` where not; to be spread. */
export function optional<Name extends string, Value>(json: Json, field: Name, read: (json: Json, field: Name) => Value): { readonly [K in Name]?: Value } {
  // A computed key of a generic type is widened by the compiler, though it is exactly this one.
  return json[field] === undefined || json[field] === null ? {} : { [field]: read(json, field) } as { readonly [K in Name]?: Value }
}
