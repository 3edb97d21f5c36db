import type { PartWeights, Weights } from '../../extract/confidence/confidence.js'
import type { JudgedFact } from './fit-weights.js'

interface Count { readonly right: number; readonly wrong: number }

/** How many facts have each feature, by their verdict. */
function countFeatures(facts: readonly JudgedFact[]): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const { isRight, evidence } of facts) for (const key of new Set(evidence.flatMap(({ part, features }) => features.map(feature => `${part} ${feature}`)))) {
    const { right, wrong } = counts.get(key) ?? { right: 0, wrong: 0 }
    counts.set(key, { right: right + Number(isRight), wrong: wrong + Number(!isRight) })
  }
  return counts
}

const HEAD = `import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by \`npm run calibrate\` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
`

function formatPart(part: string, { base, features }: PartWeights, counts: ReadonlyMap<string, Count>): string {
  const line = (feature: string, value: string, weight: number): string => {
    const { right, wrong } = counts.get(`${part} ${feature} ${value}`) ?? { right: 0, wrong: 0 }
    return `        '${value}': ${weight}, // ${right} right, ${wrong} wrong\n`
  }
  const blocks = Object.entries(features).map(([feature, weights]) => `      '${feature}': {\n${Object.entries(weights).map(([value, weight]) => line(feature, value, weight)).join('')}      },\n`)
  return `  ${part}: {\n    base: ${base},\n    features: {\n${blocks.join('')}    },\n  },\n`
}

/** The weights as the source file that extraction reads. */
export function formatWeights({ relation, statistic }: Weights, facts: readonly JudgedFact[]): string {
  const counts = countFeatures(facts)
  return `${HEAD}${formatPart('relation', relation, counts)}${formatPart('statistic', statistic, counts)}}\n`
}
