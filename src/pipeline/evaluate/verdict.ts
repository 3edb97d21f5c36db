import type { PredictedEvidence } from './predictions.js'
import type { Rated } from './reliability.js'

/** What became of a relation or figure. */
export interface Verdict {
  readonly doc: string
  readonly part: 'relations' | 'statistics'
  /** What the document says for it: a rule and a confidence a piece. */
  readonly evidence: readonly PredictedEvidence[]
  /** Nothing where gold neither rewards nor punishes it. */
  readonly isRight: boolean | undefined
}

/** A fact is as sure as its surest evidence; nothing for what gold does not judge or what no piece says how sure it is. */
export function toRated({ evidence, isRight }: Verdict): Rated[] {
  const known = evidence.map(({ confidence }) => confidence).filter(confidence => !Number.isNaN(confidence))
  return isRight === undefined || known.length === 0 ? [] : [{ confidence: Math.max(...known), isRight }]
}
