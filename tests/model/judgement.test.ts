import { expect, it } from 'vitest'
import { byNewest, createJudgement, isUserWord } from '../../src/model/judgement.js'

const parts = { verdict: 'SAME', a: 'ent_b', b: 'ent_a', score: 1, reasons: ['looked up'], by: { user: 'editor' }, at: '2026-01-01T00:00:00Z' } as const

it('is the same whichever profile is named first', () => {
  expect(createJudgement(parts)).toEqual(createJudgement({ ...parts, a: parts.b, b: parts.a }))
  expect(createJudgement(parts)).toMatchObject({ a: 'ent_a', b: 'ent_b' })
  expect(createJudgement(parts).id).toMatch(/^jud_[0-9a-f]{20}$/u)
})

it.each([{ verdict: 'NOT_SAME' }, { at: '2026-01-02T00:00:00Z' }, { by: { user: 'other' } }, { by: { rule: 'editor' } }, { a: 'ent_c' }] as const)('is another with %j', other => {
  expect(createJudgement({ ...parts, ...other }).id).not.toBe(createJudgement(parts).id)
})

it('counts as a user’s word until it is withdrawn', () => {
  expect(isUserWord(createJudgement(parts))).toBe(true)
  expect(isUserWord({ ...createJudgement(parts), withdrawnAt: '2026-02-01T00:00:00Z' })).toBe(false)
  expect(isUserWord(createJudgement({ ...parts, by: { rule: 'short name' } }))).toBe(false)
})

it('comes before what is older', () => {
  const [old, now] = [createJudgement(parts), createJudgement({ ...parts, at: '2026-01-02T00:00:00Z' })]
  expect([old, now].sort(byNewest)).toEqual([now, old])
})
