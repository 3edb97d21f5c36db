import { describe, expect, it } from 'vitest'
import { toConfidence, toLogOdds, toProbability, weighWith, type Weights } from '../../../src/extract/confidence/confidence.js'
import type { FeaturedFact } from '../../../src/extract/confidence/features.js'
import { WEIGHTS } from '../../../src/extract/confidence/weights.js'
import { createExtractor } from '../../../src/pipeline/extractor.js'
import { extractor, gazetteer, tokenizer, toArticle, toSource } from '../../helpers/extraction.js'

const weights: Weights = {
  relation: { base: 0.5, features: { rule: { 'a/b': -1 }, spoken: { true: -2, false: 0.1 } } },
  statistic: { base: 0, features: {} },
}
const fact = (more: Partial<FeaturedFact> = {}): FeaturedFact => ({ part: 'relation', prior: 0.9, features: [], ...more })
const at = (logOdds: number): number => Math.round(100 * toProbability(logOdds)) / 100

describe('confidence', () => {
  it.each<[string, FeaturedFact, number]>([
    ['is the prior moved by the base', fact(), at(toLogOdds(0.9) + 0.5)],
    ['adds what each feature weighs', fact({ features: ['rule a/b', 'spoken true'] }), at(toLogOdds(0.9) + 0.5 - 3)],
    ['adds a feature of both ends twice', fact({ features: ['rule a/b', 'rule a/b'] }), at(toLogOdds(0.9) + 0.5 - 2)],
    ['takes nothing from what it does not know', fact({ features: ['rule new/rule', 'unheard of'] }), at(toLogOdds(0.9) + 0.5)],
    ['weighs each kind of fact apart', fact({ part: 'statistic', features: ['rule a/b'] }), 0.9],
    ['leaves a table alone', fact({ part: 'table', prior: 0.97, features: ['rule a/b'] }), 0.97],
    ['is never certain', fact({ prior: 0.9999 }), 0.99],
    ['is never nothing', fact({ prior: 0.0001 }), 0.02],
  ])('%s', (_, one, expected) => { expect(weighWith(weights, one)).toBe(expected) })

  it('is by default that of the development reports', () => {
    const lowest = Object.entries(WEIGHTS.relation.features['rule'] ?? {}).sort(([, x], [, y]) => x - y)[0]?.[0] ?? '', one = fact({ features: [`rule ${lowest}`] })
    expect(toConfidence(one)).toBe(weighWith(WEIGHTS, one))
    expect(toConfidence(one)).toBeLessThan(toConfidence(fact()))
  })
})

describe('the weights that come along', () => {
  it('are of two decimals and within reason', () => {
    const all = Object.values(WEIGHTS).flatMap(({ base, features }) => [base, ...Object.values(features).flatMap(values => Object.values(values))])
    expect(all.length).toBeGreaterThan(60)
    expect(all.filter(weight => !(Math.abs(weight) < 3) || Math.round(weight * 100) / 100 !== weight)).toEqual([])
  })

  it('change how sure facts are, and no fact', () => {
    const source = toSource('烟台冰科集团有限公司、威海宏润机械股份有限公司入选国家级绿色工厂，营业收入增长12%。“我们获评省级瞪羚企业。”公司副总经理李强说。')
    const calibrated = extractor.extract(source, toArticle(source))
    const flat = createExtractor({ tokenizer, gazetteer, weigh: () => 0.5 }).extract(source, toArticle(source))
    const withoutConfidence = (facts: unknown): string => JSON.stringify(facts, (key, value: unknown) => (key === 'confidence' ? undefined : value))
    expect(withoutConfidence(calibrated)).toBe(withoutConfidence(flat))
    const confidences = [...calibrated.relations, ...calibrated.statistics].flatMap(({ evidence }) => evidence.map(({ confidence }) => confidence))
    expect(new Set(confidences).size).toBeGreaterThan(2)
    expect(confidences.every(confidence => confidence > 0 && confidence < 1)).toBe(true)
  })
})
