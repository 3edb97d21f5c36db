import { WenmaiError } from '../model/errors.js'
import type { Page, PageRequest } from './graph-store.js'

/** The values that a row is ordered by, the last of them an id. */
export type KeyColumns = readonly (string | number)[]

/** Comes after every count in a descending order. */
export const MOST = Number.MAX_SAFE_INTEGER

/** A text that sorts entities most mentioned first, then by id. */
export const toRank = ({ mentionCount, id }: { readonly mentionCount: number; readonly id: string }): string =>
  `${String(MOST - mentionCount).padStart(String(MOST).length, '0')} ${id}`

/** A page with nothing on it. */
export const EMPTY_PAGE = { rows: [], keys: [], hasNextPage: false } as const

const encodeKey = (columns: KeyColumns): string => JSON.stringify(columns)

function parseKey(key: string): unknown {
  try {
    return JSON.parse(key)
  } catch {
    return undefined
  }
}

const isLike = (value: unknown, start: string | number): boolean =>
  typeof start === 'string' ? typeof value === 'string' : Number.isSafeInteger(value)

/** The columns to go on after; `start` for the first page. @throws WenmaiError `BAD_INPUT` where `after` is no key of such a list. */
export function decodeKey<Columns extends KeyColumns>(after: string | undefined, start: Columns): Columns {
  if (after === undefined) return start
  const columns = parseKey(after)
  const isKey = Array.isArray(columns) && columns.length === start.length && start.every((column, index) => isLike(columns[index], column))
  if (!isKey) throw new WenmaiError('BAD_INPUT', '`after` is no key of this list; use the key of a row of the same query.')
  return columns as unknown as Columns
}

/** How many rows to ask for: one more than the page holds. @throws WenmaiError `BAD_INPUT` outside 1–1000. */
export function toLimit({ first }: PageRequest): number {
  const fits = Number.isSafeInteger(first) && first >= 1 && first <= 1000
  if (!fits) throw new WenmaiError('BAD_INPUT', `\`first\` is ${first}; use a whole number from 1 to 1000.`)
  return first + 1
}

/** A page of rows of which there may be one too many. */
export function toPage<Row>(rows: readonly Row[], { first }: PageRequest, toColumns: (row: Row) => KeyColumns): Page<Row> {
  const shown = rows.slice(0, first)
  return { rows: shown, keys: shown.map((row) => encodeKey(toColumns(row))), hasNextPage: rows.length > first }
}

/** The page with each row turned into another. */
export const mapPage = <From, To>({ rows, ...rest }: Page<From>, toRow: (row: From) => To): Page<To> => ({ ...rest, rows: rows.map(toRow) })
