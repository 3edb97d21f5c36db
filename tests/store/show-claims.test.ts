import { describe, expect, it } from 'vitest'
import { toClaims } from '../../src/store/claims.js'
import { AS_SAID, showClaims, toClaimShift, toShowing } from '../../src/store/show-claims.js'
import { idOf, makeBatch, relationIdOf } from '../helpers/batches.js'

const [A, B, AWARD] = ['Company:甲', 'Company:甲股份有限公司', 'Award:奖'] as const
const [facts] = makeBatch('a.txt', [{
  title: '一', relations: [{ type: 'RECEIVED', source: A, target: AWARD, basis: 'INFERRED', evidence: [{ year: 2024 }] }, { type: 'RECEIVED', source: B, target: AWARD, evidence: [{ year: 2025 }, {}] }, { type: 'DEALS_WITH', source: A, target: B }],
  statistics: [{ subject: B, measure: '产能', value: 3 }], entities: [{ ref: A, mentions: 1, props: { level: 'CITY' } }, { ref: B, mentions: 0, aliases: ['甲股份'] }],
}]).articles
const claims = facts ? toClaims(facts) : []
const merged = toShowing(new Map([[idOf(B), idOf(A)]]))

describe('what a printing claims, as the graph shows it', () => {
  it('is what was said where nothing leads elsewhere', () => {
    expect(showClaims(claims, AS_SAID)).toBe(claims)
    expect(showClaims(claims, toShowing(new Map([['ent_x', 'ent_y']])))).toBe(claims)
  })

  it('is one claim for each thing: names, props, evidence and mentions of both; no edge between two names of one', () => {
    const shown = showClaims(claims, merged)
    expect(shown).toMatchObject([
      { about: 'ENTITY' }, { about: 'ENTITY' },
      { about: 'RELATION', owner: relationIdOf('RECEIVED', A, AWARD), basis: 'STATED', evidence: 3, allProps: { year: [2024, 2025] } }, { about: 'STATISTIC', statistic: { subject: idOf(A) } },
    ])
    expect(shown.find(({ owner }) => owner === idOf(A))).toMatchObject({ mentions: 6, entity: { id: idOf(A), name: '甲股份有限公司', aliases: ['甲', '甲股份'], props: { level: 'CITY' } } })
  })

  it('shifts all that stands on a thing that is left or reached, and nothing else', () => {
    const { gone, come } = toClaimShift(claims, { before: AS_SAID, after: merged })
    expect(gone.map(({ owner }) => owner)).not.toContain(idOf(AWARD))
    expect([gone.length, come.length]).toEqual([6, 3])
    expect(toClaimShift(claims, { before: merged, after: AS_SAID })).toEqual({ gone: come, come: gone })
    expect(toClaimShift(claims, { before: merged, after: merged })).toEqual({ gone: [], come: [] })
  })
})
