/** Facts of a like confidence. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Their mean confidence, and the share that is right: the same, where confidence means something. */
  readonly mean: number
  readonly right: number
}

/** What the confidence of facts is worth. */
export interface Reliability {
  /** Facts that have a confidence and that gold judges. */
  readonly count: number
  readonly bins: readonly ReliabilityBin[]
  /** Expected calibration error: how far a bin's mean is from its share, weighed by the bin's facts. */
  readonly ece: number
  /** How often a right fact is surer than a wrong one, ties half; nothing where all are right or all wrong. */
  readonly auc?: number
}

/** A fact with its confidence and verdict. */
export interface Rated {
  readonly confidence: number
  readonly isRight: boolean
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1]
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)

function toBin(rated: readonly Rated[], from: number, to: number): ReliabilityBin[] {
  const within = rated.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
  if (within.length === 0) return []
  return [{ from, to, count: within.length, mean: meanOf(within.map(({ confidence }) => confidence)), right: meanOf(within.map(({ isRight }) => Number(isRight))) }]
}

/** The share of pairs of a right and a wrong fact in which the right one is surer. */
function toAuc(rated: readonly Rated[]): number | undefined {
  const right = rated.filter(({ isRight }) => isRight), wrong = rated.filter(({ isRight }) => !isRight)
  if (right.length === 0 || wrong.length === 0) return undefined
  const wins = right.reduce((sum, { confidence }) => sum + wrong.reduce((inner, other) => inner + (confidence > other.confidence ? 1 : confidence === other.confidence ? 0.5 : 0), 0), 0)
  return wins / (right.length * wrong.length)
}

/** Measures confidences against verdicts. */
export function toReliability(rated: readonly Rated[]): Reliability {
  const bins = EDGES.slice(1).flatMap((to, index) => toBin(rated, EDGES[index] ?? 0, to))
  const auc = toAuc(rated)
  return { count: rated.length, bins, ece: meanOf(bins.flatMap(({ count, mean, right }) => Array.from<number>({ length: count }).fill(Math.abs(mean - right)))), ...(auc !== undefined && { auc }) }
}
