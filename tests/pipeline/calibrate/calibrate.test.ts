import { describe, expect, it } from 'vitest'
import { weighWith } from '../../../src/extract/confidence/confidence.js'
import type { FeaturedFact } from '../../../src/extract/confidence/features.js'
import { crossValidate } from '../../../src/pipeline/calibrate/cross-validate.js'
import { fitWeights, type JudgedFact } from '../../../src/pipeline/calibrate/fit-weights.js'
import { formatWeights } from '../../../src/pipeline/calibrate/format-weights.js'
import { solveSymmetric } from '../../../src/pipeline/calibrate/solve-symmetric.js'
import { createRandom } from '../../helpers/seeded-random.js'

const finding = (rule: string, part: FeaturedFact['part'] = 'relation'): FeaturedFact => ({ part, prior: 0.8, features: [`rule ${rule}`] })
const fact = (rule: string, isRight: boolean, doc = 'd'): JudgedFact => ({ doc, isRight, evidence: [finding(rule)] })
/** So many facts of a rule, so many of them right. */
const facts = (rule: string, count: number, right: number): JudgedFact[] => Array.from({ length: count }, (_, index) => fact(rule, index < right, `d${index % 10}`))
const confidenceOf = (known: readonly JudgedFact[], rule: string): number => weighWith(fitWeights(known), finding(rule))

describe('fitting', () => {
  it('gives a rule that is often seen the share that is right', () => {
    const known = [...facts('a', 400, 360), ...facts('b', 400, 120)]
    expect(confidenceOf(known, 'a')).toBeCloseTo(0.9, 1)
    expect(confidenceOf(known, 'b')).toBeCloseTo(0.3, 1)
  })

  it('keeps a rule that is hardly seen near the rest', () => {
    const seen = (wrong: number): number => confidenceOf([...facts('a', 400, 320), ...facts('b', wrong, 0)], 'b')
    expect(seen(1)).toBeGreaterThan(0.6)
    expect(seen(20)).toBeLessThan(0.25)
    expect(seen(1)).toBeLessThan(confidenceOf(facts('a', 400, 320), 'b'))
  })

  it('counts a fact once, however much evidence it has', () => {
    const twice = (one: JudgedFact): JudgedFact => ({ ...one, evidence: [...one.evidence, ...one.evidence] })
    const known = [...facts('a', 50, 40), ...facts('b', 20, 5)]
    expect(fitWeights(known.map(twice))).toEqual(fitWeights(known))
  })

  it('gives the same weights in any order of facts', () => {
    const random = createRandom(7), known = [...facts('a', 50, 40), ...facts('b', 20, 5)]
    const shuffled = known.map(one => ({ one, key: random() })).sort((a, b) => a.key - b.key).map(({ one }) => one)
    expect(fitWeights(shuffled)).toEqual(fitWeights(known))
  })

  it('fits kinds of facts apart, and no table', () => {
    const table: JudgedFact = { doc: 'd', isRight: false, evidence: [{ part: 'table', prior: 0.97, features: [] }] }
    const statistic: JudgedFact = { doc: 'd', isRight: false, evidence: [finding('a', 'statistic')] }
    const known = facts('a', 50, 45)
    expect(fitWeights([...known, table, statistic]).relation).toEqual(fitWeights(known).relation)
    expect(fitWeights([...known, statistic]).statistic.features).toHaveProperty('rule')
  })
})

describe('cross-validation', () => {
  it('finds no skill where features say nothing, and finds it where they do', () => {
    expect(crossValidate(facts('a', 200, 150)).all.auc ?? 0).toBeLessThan(0.55)
    const telling = crossValidate([...facts('a', 200, 196), ...facts('b', 100, 20)])
    expect(telling.all.auc).toBeGreaterThan(0.85)
    expect(telling.all.ece).toBeLessThan(0.05)
    expect(telling.sure).toBeCloseTo(200 / 300)
  })

  it('knows nothing of a report from that report itself', () => {
    const alone = Array.from({ length: 30 }, () => fact('only-here', false, 'odd'))
    const { bins } = crossValidate([...facts('a', 100, 80), ...alone]).all
    expect(bins.filter(({ count }) => count >= 30).every(({ mean }) => mean > 0.7)).toBe(true)
  })
})

describe('the weights as a file', () => {
  it('says what stands behind each weight', () => {
    const known = [...facts('a', 50, 45), ...facts('b', 3, 1)]
    const text = formatWeights(fitWeights(known), known)
    expect(text).toMatch(/^ {8}'a': -?[\d.]+, \/\/ 45 right, 5 wrong$/mu)
    expect(text).toMatch(/^ {8}'b': -[\d.]+, \/\/ 1 right, 2 wrong$/mu)
    expect(text).toMatch(/^ {2}statistic: \{\n {4}base: 0,/mu)
  })
})

describe('equations', () => {
  it('are solved', () => {
    const [x = 0, y = 0, z = 0] = solveSymmetric([[4, 1, 2], [1, 3, 0], [2, 0, 5]], [12, 7, 17])
    expect([x, y, z].map(value => Math.round(value * 1e9) / 1e9)).toEqual([1, 2, 3])
  })
})
