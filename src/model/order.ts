/** Order by UTF-16 code units, the same on every machine and in every locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order by the first column that differs; numbers and texts both ascending. */
export function compareColumns(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const column = a.findIndex((value, index) => value !== b[index])
  const [left, right] = [a[column], b[column]]
  if (left === undefined || right === undefined) return a.length - b.length
  return left < right ? -1 : 1
}

/** The longest name; of equals the first by code unit. */
export const toFullest = (names: readonly string[]): string => [...names].sort((a, b) => b.length - a.length || compareText(a, b))[0] ?? ''
