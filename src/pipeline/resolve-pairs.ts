import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { WenmaiError } from '../model/errors.js'
import { ENTITY_TYPES } from '../model/ontology.js'
import { decidePair } from '../resolve/decide-pair.js'
import type { Pair, PairSide, Verdict } from '../resolve/pair/pair.js'
import { optional, textOf, toJson, wordOf, type Json } from './facts/json-fields.js'
import { readInput } from './read-input.js'

/** A pair's answer, with the id as it came. */
export interface PairAnswer extends Verdict {
  readonly id: string | number
}

const homeOf = (json: Json): { readonly homeCity?: string } => (json['homeCity'] === '' ? {} : optional(json, 'homeCity', textOf))

function sideOf(json: Json, field: 'a' | 'b'): PairSide {
  const side = toJson(json[field], field), name = textOf(side, 'name')
  if (name.trim() === '') throw new TypeError(`${field} has an empty name`)
  return { name, context: optional(side, 'context', textOf).context ?? '', ...homeOf(side) }
}

function toPair(value: unknown): Pair {
  const json = toJson(value, 'the line')
  return { id: typeof json['id'] === 'number' ? json['id'] : textOf(json, 'id'), type: wordOf(json, 'type', ENTITY_TYPES), a: sideOf(json, 'a'), b: sideOf(json, 'b'), ...homeOf(json) }
}

function readPair(file: string, line: string, number: number): Pair {
  try {
    return toPair(JSON.parse(line))
  } catch (cause) {
    throw new WenmaiError('BAD_INPUT', `${file}:${number}: ${cause instanceof Error ? cause.message : String(cause)}; write {"id", "type", "a": {"name", "context"}, "b": {"name", "context"}} on a line`, { cause })
  }
}

/**
 * The pairs of a file of JSON lines, `-` for the standard input. Blank lines are passed over.
 * @throws WenmaiError `BAD_INPUT` with file and line of the first line that is no pair
 */
export async function readPairs(file: string): Promise<Pair[]> {
  const text = new TextDecoder().decode((await readInput(file)).bytes)
  return text.split(/\r?\n/u).flatMap((line, index) => (line.trim() === '' ? [] : [readPair(file, line, index + 1)]))
}

/** The answer to a pair. */
export function answerPair(pair: Pair, gazetteer: Gazetteer): PairAnswer {
  const { decision, score, reasons } = decidePair(pair, gazetteer)
  return { id: pair.id, decision, score, reasons }
}
