import { describe, expect, it } from 'vitest'
import { hullOf, overlaps, parsePeriod } from '../../src/conflict/period.js'

describe('periods', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'], ['2024-02', '2024-02-01', '2024-02-29'], ['2025-11-05?', '2025-11-05', '2025-11-05'], ['2025-01/2025-06', '2025-01-01', '2025-06-30'],
    ['../2025', '0000-01-01', '2025-12-31'], ['2025-03/..', '2025-03-01', '9999-12-31'],
  ])('%s is %s to %s', (edtf, from, to) => {
    expect(parsePeriod(edtf)).toEqual({ from, to })
  })

  it.each(['2025~', '2025-11%', '2025-01/2025-06~', '2025-13', '2025-02-29', '2025-00', '2026/2025', '', '去年', '2025/2026/2027'])('%s is none', edtf => {
    expect(parsePeriod(edtf)).toBeUndefined()
  })

  it('overlap where they have a day in common, and are held by their hull', () => {
    const [a, b, c] = [{ from: '2025-01-01', to: '2025-02-01' }, { from: '2025-02-01', to: '2025-03-01' }, { from: '2025-02-02', to: '2025-02-03' }]
    expect([overlaps(a, b), overlaps(b, c), overlaps(a, c)]).toEqual([true, true, false])
    expect([hullOf([b, a, c]), hullOf([])]).toEqual([{ from: '2025-01-01', to: '2025-03-01' }, undefined])
  })
})
