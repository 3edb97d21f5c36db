import type { Props, PropValue } from '../model/entity.js'

type Value = string | number | boolean

const compare = (a: string | number, b: string | number): number => typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1

/** Sorted union of property sets: one value stays itself, several become a sorted array. Keys are sorted. */
export function mergeProps(all: readonly Props[]): Props {
  const values = new Map<string, Set<Value>>()
  for (const props of all) for (const [key, value] of Object.entries(props)) {
    const set = values.get(key) ?? new Set()
    for (const item of isList(value) ? value : [value]) set.add(item)
    values.set(key, set)
  }
  return Object.fromEntries([...values].sort(([a], [b]) => compare(a, b)).map(([key, set]) => [key, toValue([...set])]))
}

const isList = (value: PropValue): value is readonly (string | number)[] => Array.isArray(value)

function toValue(items: readonly Value[]): PropValue {
  const [only] = items
  if (items.length === 1 && only !== undefined) return only
  return items.map(item => typeof item === 'boolean' ? String(item) : item).sort(compare)
}
