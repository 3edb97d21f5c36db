import { compareText } from '../model/order.js'

/** How often each value is supported; a value that nobody supports is not there. */
export type Counts = Map<string, number>

/** Changes the support of a value; at nought the value goes. */
export function addCount(counts: Counts, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}

/** The supported values, sorted by code unit. */
export const toSortedKeys = (counts: Counts): string[] => [...counts.keys()].sort(compareText)

/** The most supported value; of equals the smallest by code unit. */
export function toCommonest(counts: Counts): string | undefined {
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b))
  return ranked[0]?.[0]
}

/** Counts as JSON can hold them. */
export type CountPairs = readonly (readonly [value: string, count: number])[]

/** Counts as pairs, sorted, so that equal counts are equal texts. */
export const toCountPairs = (counts: Counts): CountPairs =>
  [...counts].sort(([a], [b]) => compareText(a, b))

/** Support of property values: keys are `[name, item]` as JSON. */
export const toPropKey = (pair: readonly [name: string, item: string | number | boolean]): string => JSON.stringify(pair)

/** An object as JSON with sorted keys, so that equal objects are equal texts. */
export const toSortedJson = (value: object): string => JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b))))
