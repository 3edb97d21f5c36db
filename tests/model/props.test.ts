import { describe, expect, it } from 'vitest'
import { compareColumns } from '../../src/model/order.js'
import { foldProps, toPropPairs } from '../../src/model/props.js'

describe('folding props', () => {
  it.each([
    ['nothing', [], {}],
    ['absent ones', [undefined, {}], {}],
    ['one value said twice', [{ year: 2024 }, { year: 2024 }], { year: 2024 }],
    ['two values', [{ year: 2025 }, { year: 2024 }], { year: [2024, 2025] }],
    ['numbers before texts, each in order', [{ rank: ['二', 10] }, { rank: [9, '一'] }], { rank: [9, 10, '一', '二'] }],
    ['a list of one', [{ rank: ['一'] }], { rank: '一' }],
    ['an empty list', [{ rank: [] }], {}],
    ['differing booleans', [{ open: true }, { open: false }], { open: ['false', 'true'] }],
    ['one boolean', [{ open: true }], { open: true }],
    ['names out of order', [{ b: 1, a: 2 }], { a: 2, b: 1 }],
    ['a name that objects have anyway', [{ constructor: '甲' }, { toString: 1 }], { constructor: '甲', toString: 1 }],
  ] as const)('%s', (_what, all, folded) => {
    expect(foldProps([...all])).toEqual(folded)
    expect(Object.keys(foldProps([...all]))).toEqual([...Object.keys(folded)].sort())
  })

  it('gives the same in any order, and again when folded again', () => {
    const all = [{ year: [2024, 2023] }, { year: 2025, rank: '一' }, { rank: ['二', '一'] }]
    const folded = foldProps(all)
    expect(foldProps([...all].reverse())).toEqual(folded)
    expect(foldProps([folded, folded])).toEqual(folded)
    expect(toPropPairs({ year: [1, 2] })).toEqual([['year', 1], ['year', 2]])
  })
})

describe('order', () => {
  it.each([[['a', 1], ['a', 2], -1], [['b', 1], ['a', 2], 1], [['a', 1], ['a', 1], 0], [['𠮷'], ['～'], -1], [[10], [9], 1]] as const)('%j and %j', (a, b, order) => {
    expect(Math.sign(compareColumns(a, b))).toBe(order)
    expect(Math.sign(compareColumns(b, a))).toBe(order === 0 ? 0 : -order)
  })
})
