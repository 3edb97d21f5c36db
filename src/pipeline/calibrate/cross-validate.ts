import { weighWith, type Weights } from '../../extract/confidence/confidence.js'
import { toReliability, type Rated, type Reliability } from '../evaluate/reliability.js'
import { fitWeights, type JudgedFact } from './fit-weights.js'

/** What confidences are worth on reports that they were not fitted to. */
export interface CrossValidation {
  readonly relations: Reliability
  readonly statistics: Reliability
  readonly all: Reliability
  /** Share of all facts at 0.95 or above. */
  readonly sure: number
}

const SURE = 0.95

const rate = ({ evidence, isRight }: JudgedFact, weights: Weights): Rated => ({ confidence: Math.max(...evidence.map(piece => weighWith(weights, piece))), isRight })

/** Leaves out one report at a time, fits the weights to the others and rates the facts of the one left out. */
export function crossValidate(facts: readonly JudgedFact[]): CrossValidation {
  const docs = [...new Set(facts.map(({ doc }) => doc))]
  const rated = docs.flatMap(doc => {
    const weights = fitWeights(facts.filter(fact => fact.doc !== doc))
    return facts.filter(fact => fact.doc === doc).map(fact => ({ ...rate(fact, weights), part: fact.evidence[0].part }))
  })
  const [relations, statistics] = [rated.filter(({ part }) => part !== 'statistic'), rated.filter(({ part }) => part === 'statistic')]
  return {
    relations: toReliability(relations), statistics: toReliability(statistics), all: toReliability(rated),
    sure: rated.filter(({ confidence }) => confidence >= SURE).length / rated.length,
  }
}
