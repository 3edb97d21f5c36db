import { describe, expect, it } from 'vitest'
import { createAnnotation } from '../../src/model/annotation.js'

const said = { by: '编辑', reason: '', at: '2026-01-01T00:00:00.000Z' }

describe('an annotation', () => {
  it('is named by what it says, whatever the reason', () => {
    const one = createAnnotation({ ...said, act: 'ALIAS', thing: { about: 'ENTITY', id: 'ent_a' }, name: '甲' })
    expect(one.id).toMatch(/^ann_[0-9a-f]{20}$/u)
    expect(createAnnotation({ ...one, reason: '问过' }).id).toBe(one.id)
    expect(createAnnotation({ ...one, name: '乙' }).id).not.toBe(one.id)
  })

  it.each([
    ['an alias of a relation', { act: 'ALIAS', thing: { about: 'RELATION', type: 'RECEIVED', source: 'a', target: 'b' }, name: '甲' }],
    ['an alias without a name', { act: 'ALIAS', thing: { about: 'ENTITY', id: 'ent_a' }, name: ' ' }],
    ['an entity that is rejected', { act: 'REJECT', thing: { about: 'ENTITY', id: 'ent_a' }, name: '' }],
    ['a verdict with a name', { act: 'CONFIRM', thing: { about: 'STATISTIC', id: 'sta_a' }, name: '甲' }],
  ] as const)('is not %s', (_what, parts) => {
    expect(() => createAnnotation({ ...said, ...parts })).toThrow(expect.objectContaining({ code: 'BAD_FACTS' }))
  })
})
