import { compareText } from './order.js'
import type { Props, PropValue } from './entity.js'

/** One value of a property. */
export type PropItem = string | number | boolean

/** The values of a property, one by one. */
export const toPropItems = (value: PropValue): readonly PropItem[] => (typeof value === 'object' ? value : [value])

const compareItems = (a: string | number, b: string | number): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  return typeof a === 'number' ? -1 : 1
}

/** Many values as one: itself where there is one, else an array without repeats, numbers first, then by code unit. */
export function toPropValue(items: Iterable<PropItem>): PropValue | undefined {
  const distinct = [...new Set(items)]
  if (distinct.length < 2) return distinct[0]
  const listable = distinct.map((item) => (typeof item === 'boolean' ? String(item) : item))
  return [...new Set(listable)].sort(compareItems)
}

/** Props from (name, value) pairs in any order and number: names sorted by code unit, each with all of its values. */
export function toProps(pairs: Iterable<readonly [name: string, item: PropItem]>): Props {
  const itemsOf = new Map<string, PropItem[]>()
  for (const [name, item] of pairs) itemsOf.set(name, [...(itemsOf.get(name) ?? []), item])
  const names = [...itemsOf.keys()].sort(compareText)
  const folded = names.map((name) => [name, toPropValue(itemsOf.get(name) ?? [])] as const)
  return Object.fromEntries(folded.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

/** The (name, value) pairs of props, array items one by one. */
export const toPropPairs = (props: Props = {}): readonly (readonly [name: string, item: PropItem])[] =>
  Object.entries(props).flatMap(([name, value]) => toPropItems(value).map((item) => [name, item] as const))

/** The sorted union of many props. */
export const foldProps = (all: readonly (Props | undefined)[]): Props => toProps(all.flatMap((props) => toPropPairs(props)))
