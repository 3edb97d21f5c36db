import { readFile } from 'node:fs/promises'
import { WenmaiError } from '../../model/errors.js'
import { numberOf, toJson, type Json } from '../facts/json-fields.js'
import { toPathError } from '../find-inputs.js'
import type { Evaluation } from './scoreboard.js'

/** An earlier evaluation, as far as it is compared: F1 by `entities Company`, `relations all` … */
export type Baseline = ReadonlyMap<string, number>

/** A row that lost more than is let pass. */
export interface Loss {
  readonly row: string
  readonly before: number
  readonly now: number
}

/** How much F1 a type may lose: a point. */
export const MAX_LOSS = 0.01
const PARTS = ['entities', 'relations', 'statistics'] as const

const toRows = (part: string, scores: Json): (readonly [string, number])[] => Object.entries(scores).map(([type, score]) => [`${part} ${type}`, numberOf(toJson(score, type), 'f1')])

function toBaseline(json: Json): Baseline {
  const articles = toJson(json['articles'], 'articles')
  return new Map([['articles', numberOf(articles, 'found') / numberOf(articles, 'gold')], ...PARTS.flatMap(part => toRows(part, toJson(json[part], part)))])
}

/** The rows of an evaluation that are compared. */
export const rowsOf = ({ articles, ...scores }: Evaluation): Baseline =>
  new Map([['articles', articles.found / articles.gold], ...PARTS.flatMap(part => Object.entries(scores[part]).map(([type, { f1 }]) => [`${part} ${type}`, f1] as const))])

/**
 * Reads what `wenmai eval --json` wrote earlier.
 * @throws WenmaiError `NOT_FOUND` or `BAD_INPUT`
 */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw toPathError(file, cause)
  })
  try {
    return toBaseline(toJson(JSON.parse(text), 'the file'))
  } catch (cause) {
    throw new WenmaiError('BAD_INPUT', `${file}: is no baseline (${cause instanceof Error ? cause.message : String(cause)}); write one with \`wenmai eval --json\``, { cause })
  }
}

/** What lost more than a point; a type that is no longer there has lost all. */
export function findLosses(evaluation: Evaluation, baseline: Baseline): Loss[] {
  const rows = rowsOf(evaluation)
  return [...baseline].map(([row, before]) => ({ row, before, now: rows.get(row) ?? 0 })).filter(({ before, now }) => before - now > MAX_LOSS + 1e-9)
}
