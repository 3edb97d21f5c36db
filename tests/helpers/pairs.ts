import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decidePair } from '../../src/resolve/decide-pair.js'
import type { Decision, Pair, Verdict } from '../../src/resolve/pair/pair.js'
import { gazetteer } from './seed-lists.js'

/** A pair with what it should be answered; `unsure`: only `same` is wrong. */
export interface JudgedPair extends Pair {
  readonly expected: Decision
  readonly heldOut?: boolean
}

const FOLDER = join(import.meta.dirname, '../resolve/pairs')

/** Every pair of the benchmark, by category. */
export const judgedPairs = (): JudgedPair[] => readdirSync(FOLDER).sort().flatMap(file => readFileSync(join(FOLDER, file), 'utf8').trim().split('\n').map(line => JSON.parse(line) as JudgedPair))

/** A pair with its answer. */
export interface Answered { readonly pair: JudgedPair; readonly verdict: Verdict }

/** The pairs with their answers. */
export const answer = (pairs: readonly JudgedPair[]): Answered[] => pairs.map(pair => ({ pair, verdict: decidePair(pair, gazetteer) }))

/** Precision, recall and F1 of `same`, with the pairs that are wrong. */
export function score(answered: readonly Answered[]): { readonly f1: number; readonly falseMerges: string[]; readonly missed: string[] } {
  const falseMerges = answered.filter(({ pair, verdict }) => verdict.decision === 'same' && pair.expected !== 'same').map(({ pair }) => String(pair.id))
  const missed = answered.filter(({ pair, verdict }) => verdict.decision !== 'same' && pair.expected === 'same').map(({ pair }) => String(pair.id))
  const found = answered.filter(({ pair, verdict }) => verdict.decision === 'same' && pair.expected === 'same').length
  return { f1: (2 * found) / (2 * found + falseMerges.length + missed.length), falseMerges, missed }
}
