import { toLogOdds, toProbability, type PartWeights, type Weights } from '../../extract/confidence/confidence.js'
import type { FeaturedFact } from '../../extract/confidence/features.js'
import { compareText } from '../../model/order.js'
import { solveSymmetric } from './solve-symmetric.js'

/** A fact that gold has judged, with its evidence: a rule's finding a piece. */
export interface JudgedFact {
  readonly doc: string
  readonly isRight: boolean
  readonly evidence: readonly [FeaturedFact, ...FeaturedFact[]]
}

/** How strongly a weight is drawn to nothing, in facts' worth: a value seen once or twice hardly moves its rule's prior. */
const SHRINKAGE = 1.5
/** The base is known from all facts and needs hardly any. */
const BASE_SHRINKAGE = 0.01
const MAX_STEPS = 30
/** Weights are kept to this: the last digits are of the machine, not of the text. */
const roundWeight = (weight: number): number => Math.round(weight * 100) / 100 || 0

interface Sample {
  /** Columns of its features; the base is column 0. */
  readonly columns: readonly number[]
  readonly offset: number
  readonly isRight: boolean
  /** A fact counts once, however many pieces of evidence it has. */
  readonly share: number
}

const toSamples = (facts: readonly JudgedFact[], columnOf: ReadonlyMap<string, number>): Sample[] => facts.flatMap(({ isRight, evidence }) => evidence.map(({ prior, features }) => (
  { columns: [0, ...features.map(feature => columnOf.get(feature) ?? 0)], offset: toLogOdds(prior), isRight, share: 1 / evidence.length })))

/** Adds to `row[column]` for each column, and gives the row. */
function addTo(row: number[], columns: readonly number[], amount: number): number[] {
  for (const column of columns) row[column] = (row[column] ?? 0) + amount
  return row
}

/** One Newton step towards the weights that make the verdicts likeliest, shrinkage included. */
function findStep(samples: readonly Sample[], weights: readonly number[]): number[] {
  const shrinkage = (column: number): number => column === 0 ? BASE_SHRINKAGE : SHRINKAGE
  const matrix = weights.map((_, row) => addTo(weights.map(() => 0), [row], shrinkage(row)))
  const gradient = weights.map((weight, column) => -shrinkage(column) * weight)
  for (const { columns, offset, isRight, share } of samples) {
    const probability = toProbability(columns.reduce((sum, column) => sum + (weights[column] ?? 0), offset))
    addTo(gradient, columns, share * (Number(isRight) - probability))
    for (const column of columns) addTo(matrix[column] ?? [], columns, share * probability * (1 - probability))
  }
  return solveSymmetric(matrix, gradient)
}

function toPartWeights(names: readonly string[], weights: readonly number[]): PartWeights {
  const features: Record<string, Record<string, number>> = {}
  names.forEach((name, index) => {
    const at = name.indexOf(' ')
    ;(features[name.slice(0, at)] ??= {})[name.slice(at + 1)] = roundWeight(weights[index + 1] ?? 0)
  })
  return { base: roundWeight(weights[0] ?? 0), features }
}

function fitPart(facts: readonly JudgedFact[]): PartWeights {
  const names = [...new Set(facts.flatMap(({ evidence }) => evidence.flatMap(({ features }) => features)))].sort(compareText)
  const samples = toSamples(facts, new Map(names.map((name, index) => [name, index + 1])))
  let weights = Array.from<number>({ length: names.length + 1 }).fill(0)
  for (let step = 0; step < MAX_STEPS; step++) {
    const change = findStep(samples, weights)
    weights = weights.map((weight, column) => weight + (change[column] ?? 0))
    if (change.every(amount => Math.abs(amount) < 1e-6)) break
  }
  return toPartWeights(names, weights)
}

/** Fits the weights of confidence to judged facts: logistic regression from the rules' priors, shrunk towards them. The same facts give the same weights. */
export const fitWeights = (facts: readonly JudgedFact[]): Weights => ({
  relation: fitPart(facts.filter(({ evidence: [{ part }] }) => part === 'relation')),
  statistic: fitPart(facts.filter(({ evidence: [{ part }] }) => part === 'statistic')),
})
