import type { PredictedEvidence } from './predictions.js'

/** What became of a relation or figure. */
export interface Verdict {
  readonly doc: string
  readonly part: 'relations' | 'statistics'
  /** What the document says for it: a rule and a confidence a piece. */
  readonly evidence: readonly PredictedEvidence[]
  /** Nothing where gold neither rewards nor punishes it. */
  readonly isRight: boolean | undefined
}

/** A fact is as sure as its surest evidence; nothing where no piece says how sure it is. */
export function toConfidence({ evidence }: Pick<Verdict, 'evidence'>): number | undefined {
  const known = evidence.map(({ confidence }) => confidence).filter(confidence => !Number.isNaN(confidence))
  return known.length > 0 ? Math.max(...known) : undefined
}
