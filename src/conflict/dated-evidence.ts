import { toPropItems } from '../model/props.js'
import type { Evidence } from '../model/relation.js'
import { parsePeriod, type DayRange } from './period.js'

/** A piece of evidence with the day of its article, where that is known. */
export interface DatedEvidence {
  /** Id of the relation that it is of. */
  readonly relation: string
  readonly evidence: Evidence
  /** `YYYY-MM-DD`. */
  readonly day?: string | undefined
}

/** The values of a prop of a piece of evidence, as texts. */
export const propOf = ({ evidence: { props = {} } }: DatedEvidence, name: string): readonly string[] => {
  const value = props[name]
  return value === undefined ? [] : toPropItems(value).map(String)
}

/** The time that a piece states for itself. */
export const statedTimeOf = (piece: DatedEvidence): DayRange | undefined => {
  const [period] = propOf(piece, 'period')
  return period === undefined ? undefined : parsePeriod(period)
}

/** When what a piece says was so, as far as it tells: the time that it states, else the day of its article. */
export const timeOf = (piece: DatedEvidence): DayRange | undefined => statedTimeOf(piece) ?? (piece.day === undefined ? undefined : { from: piece.day, to: piece.day })

/** What cannot be true beside something else that is said. */
export const CONFLICT_KINDS = ['OTHER_TITLE', 'OTHER_BODY', 'OTHER_RANK'] as const
/** One of the kinds. */
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

/** Two pieces of evidence that contradict each other. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly evidence: Evidence
  /** Id of the relation that the other piece is of. */
  readonly relation: string
  readonly against: Evidence
}

/** True where one article says both. */
export function sharesArticle(a: readonly DatedEvidence[], b: readonly DatedEvidence[]): boolean {
  const articles = new Set(a.map(({ evidence }) => evidence.article))
  return b.some(({ evidence }) => articles.has(evidence.article))
}

/** The surest piece; of equals the first. */
export const toSurest = (pieces: readonly DatedEvidence[]): DatedEvidence | undefined => [...pieces].sort((a, b) => b.evidence.confidence - a.evidence.confidence)[0]
