import { int } from 'neo4j-driver'

// The driver takes a JavaScript number for a float; whole numbers go as integers, which LIMIT wants and which take less room.

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function toDriverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value
  if (Array.isArray(value)) return value.map(toDriverValue)
  return isPlainObject(value) ? toDriverParams(value) : value
}

/** Parameters as the driver sends them unchanged: whole numbers as integers, others as floats. */
export function toDriverParams(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const converted: Record<string, unknown> = {}
  for (const name in params) if (params[name] !== undefined) converted[name] = toDriverValue(params[name])
  return converted
}
