import { describe, expect, it } from 'vitest'
import { toReliability as measure } from '../../../src/pipeline/evaluate/reliability.js'
import { toRuleScores } from '../../../src/pipeline/evaluate/rule-scores.js'
import { toRated, type Verdict } from '../../../src/pipeline/evaluate/verdict.js'

const piece = (confidence: number, rule: string) => ({ article: 'a', quote: '', rule, confidence, sentence: [NaN, NaN] as const })
const verdict = (confidence: number, isRight: boolean | undefined, rule = 'received/verb'): Verdict => ({ doc: 'd', part: 'relations', evidence: [piece(confidence, rule)], isRight })
const toReliability = (verdicts: readonly Verdict[]) => measure(verdicts.flatMap(toRated))
const times = (count: number, one: Verdict): Verdict[] => Array.from<Verdict>({ length: count }).fill(one)

describe('reliability', () => {
  it('finds no error where nine of ten facts at 0.9 are right', () => {
    const { bins, ece, count } = toReliability([...times(9, verdict(0.9, true)), verdict(0.9, false)])
    expect(bins).toEqual([{ from: 0.9, to: 0.95, count: 10, mean: expect.closeTo(0.9), right: 0.9 }])
    expect({ ece, count }).toEqual({ ece: expect.closeTo(0), count: 10 })
  })

  it('weighs how far confidence is off by the facts of the bin', () => {
    expect(toReliability([...times(3, verdict(0.6, true)), verdict(1, false)]).ece).toBeCloseTo((3 * 0.4 + 1) / 4)
  })

  it('counts 1 in the highest bin, and an edge in the bin above it', () => {
    expect(toReliability([verdict(1, true), verdict(0.95, true), verdict(0.5, true)]).bins.map(({ from, count }) => [from, count])).toEqual([[0.5, 1], [0.95, 2]])
  })

  it.each<[string, Verdict[], number | undefined]>([
    ['surer of the right', [verdict(0.9, true), verdict(0.5, false)], 1],
    ['surer of the wrong', [verdict(0.5, true), verdict(0.9, false)], 0],
    ['as sure of both', [verdict(0.9, true), verdict(0.9, false)], 0.5],
    ['one pair of two', [verdict(0.7, true), verdict(0.9, false), verdict(0.5, false)], 0.5],
    ['nothing wrong', [verdict(0.9, true)], undefined],
  ])('ranks: %s', (_, verdicts, auc) => { expect(toReliability(verdicts).auc).toBe(auc) })

  it('leaves out what gold does not judge and what has no confidence, and is as sure as the surest evidence', () => {
    const both: Verdict = { ...verdict(0.6, true), evidence: [piece(0.6, 'a'), piece(0.97, 'b'), piece(NaN, 'c')] }
    expect(toReliability([verdict(0.9, undefined), verdict(NaN, true), both])).toMatchObject({ count: 1, bins: [{ from: 0.95, mean: 0.97 }] })
  })
})

describe('rules', () => {
  it('counts a fact once for each of its rules, and puts first what costs most', () => {
    const both: Verdict = { ...verdict(0.9, false, 'a'), evidence: [piece(0.9, 'a'), piece(0.9, 'b'), piece(0.8, 'b')] }
    const scores = toRuleScores([verdict(0.9, true, 'a'), verdict(0.9, true, 'c'), both, verdict(0.9, false, 'b'), verdict(0.9, undefined, 'd')])
    expect(Object.entries(scores)).toEqual([
      ['b', { facts: 2, right: 0, wrong: 2, precision: 0 }], ['a', { facts: 2, right: 1, wrong: 1, precision: 0.5 }],
      ['c', { facts: 1, right: 1, wrong: 0, precision: 1 }], ['d', { facts: 1, right: 0, wrong: 0 }],
    ])
  })
})
