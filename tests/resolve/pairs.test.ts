import { describe, expect, it } from 'vitest'
import { decidePair } from '../../src/resolve/decide-pair.js'
import { answer, judgedPairs, score } from '../helpers/pairs.js'
import { gazetteer } from '../helpers/seed-lists.js'

const pairs = judgedPairs()

describe('the benchmark of pairs', () => {
  it('has 220 pairs at least, of every type, each id once', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(220)
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
    expect(new Set(pairs.map(({ type }) => type)).size).toBe(9)
    for (const expected of ['same', 'different', 'unsure']) expect(pairs.filter(pair => pair.expected === expected).length).toBeGreaterThan(20)
  })

  it('merges nothing wrongly, and finds nearly all', () => {
    const { f1, falseMerges } = score(answer(pairs))
    expect(falseMerges).toEqual([])
    expect(f1).toBeGreaterThanOrEqual(0.95)
  })

  it('scores the third that was held out as well', () => {
    const { f1, falseMerges } = score(answer(pairs.filter(({ heldOut }) => heldOut)))
    expect(falseMerges).toEqual([])
    expect(f1).toBeGreaterThanOrEqual(0.95)
  })

  it('answers the same whichever side comes first', () => {
    for (const pair of pairs) expect(decidePair({ ...pair, a: pair.b, b: pair.a }, gazetteer), String(pair.id)).toEqual(decidePair(pair, gazetteer))
  })

  it('answers any two names of the benchmark in either order alike, with a score that fits', () => {
    pairs.forEach((pair, index) => {
      const other = pairs[(index * 7 + 3) % pairs.length]
      if (!other) return
      const mixed = { ...pair, b: other.a }, { decision, score: value, reasons } = decidePair(mixed, gazetteer)
      expect(decidePair({ ...mixed, a: mixed.b, b: mixed.a }, gazetteer)).toEqual({ decision, score: value, reasons })
      expect(reasons.length).toBeGreaterThan(0)
      expect(decision === 'same' ? value > 0.8 : value <= 0.5, `${String(pair.id)} ${decision} ${value}`).toBe(true)
    })
  })
})
