import { describe, expect, it } from 'vitest'
import { toInstant } from '../../src/cli/as-of.js'

describe('--as-of', () => {
  it.each([
    ['2025-11-07', '2025-11-07T23:59:59.999Z'], ['2024-02-29', '2024-02-29T23:59:59.999Z'], ['2025-11-07T08:00Z', '2025-11-07T08:00:00.000Z'],
    ['2025-11-07T08:00:00+08:00', '2025-11-07T00:00:00.000Z'], ['2025-11-07T00:30:15.5-01:00', '2025-11-07T01:30:15.500Z'],
  ])('reads %s as %s', (text, instant) => {
    expect(toInstant(text)).toBe(instant)
  })

  it.each(['', 'yesterday', '2025', '2025-11', '2025-13-01', '2025-02-29', '2025-02-30T00:00:00Z', '2025-11-07T08:00:00', '2025-11-07 08:00Z', '2025-11-07T25:00Z', '2025-11-07T08:61Z', '11/07/2025'])('refuses %j, and says what to give', (text) => {
    expect(() => toInstant(text)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', message: expect.stringMatching(/^--as-of is .*; give a day \(2025-11-07, .*\) or an instant with its zone/u) }))
  })
})
