import type { FeaturedFact } from './features.js'
import { WEIGHTS } from './weights.js'

/** What a kind of fact adds to the log-odds that its rule's writer gave it. */
export interface PartWeights {
  readonly base: number
  /** By feature, then by value; a value that the development reports do not have adds nothing. */
  readonly features: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The weights of all kinds of facts. */
export type Weights = Readonly<Record<Exclude<FeaturedFact['part'], 'table'>, PartWeights>>

/** How sure a fact is: a probability, in (0, 1). */
export type Weigh = (fact: FeaturedFact) => number

/** No rule is beyond doubt, and none says what is surely wrong. */
const LOWEST = 0.02, HIGHEST = 0.99

/** Log-odds of a probability. */
export const toLogOdds = (probability: number): number => Math.log(probability / (1 - probability))

/** Probability of log-odds. */
export const toProbability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

const flatWeights = new WeakMap<PartWeights, ReadonlyMap<string, number>>()

/** The weights by `name value`, so that a feature is looked up as it is. */
function flatten(part: PartWeights): ReadonlyMap<string, number> {
  const known = flatWeights.get(part)
  if (known) return known
  const flat = new Map(Object.entries(part.features).flatMap(([name, values]) => Object.entries(values).map(([value, weight]) => [`${name} ${value}`, weight] as const)))
  flatWeights.set(part, flat)
  return flat
}

/** The confidence that weights give a fact, to two decimals. */
export function weighWith(weights: Weights, { part, prior, features }: FeaturedFact): number {
  if (part === 'table') return prior
  const own = weights[part], flat = flatten(own)
  const logOdds = features.reduce((sum, feature) => sum + (flat.get(feature) ?? 0), toLogOdds(prior) + own.base)
  return Math.round(100 * Math.min(HIGHEST, Math.max(LOWEST, toProbability(logOdds)))) / 100
}

/** A feature that moves a fact's log-odds, and by how much. */
export interface FeatureWeight {
  readonly feature: string
  readonly weight: number
}

/** What moved a fact's confidence from its prior, the strongest first. */
export function explainWeights({ part, features }: FeaturedFact): FeatureWeight[] {
  if (part === 'table') return []
  const flat = flatten(WEIGHTS[part]), weights = features.map(feature => ({ feature, weight: flat.get(feature) ?? 0 }))
  return weights.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
}

/** The confidence of a fact: of those at 0.9 nine in ten are right, as far as the development reports can tell. */
export const toConfidence: Weigh = fact => weighWith(WEIGHTS, fact)
