import { describe, expect, it } from 'vitest'
import { ALL, Blocks, MOST_FOR_MERGING, MOST_FOR_QUEUE, NOTHING, SAMES, toKeyNumber, type Keyed } from '../../../src/resolve/identity/blocks.js'

const make = (count: number, ...keys: number[]): Keyed[] => Array.from({ length: count }, () => ({ keys }))

describe('blocks', () => {
  it('bring together who shares a key', () => {
    const blocks = new Blocks<Keyed>(), a = { keys: [1, 2] }, b = { keys: [2, 3] }, c = { keys: [4] }
    for (const member of [a, b, c]) blocks.add(member)
    expect([...blocks.neighboursOf(a)]).toEqual([[b, ALL]])
    expect([...blocks.neighboursOf(c)]).toEqual([])
    expect(blocks.trustBetween(a, b)).toBe(ALL)
    expect(blocks.trustBetween(a, c)).toBe(NOTHING)
    blocks.remove(b)
    expect([...blocks.neighboursOf(a)]).toEqual([])
  })

  it('trust a key less the more have it, and again when they go', () => {
    const blocks = new Blocks<Keyed>(), members = make(MOST_FOR_MERGING + 1, 7)
    const turned = members.map(member => blocks.add(member).length)
    expect(turned.flatMap((count, index) => (count > 0 ? [index + 1] : []))).toEqual([MOST_FOR_QUEUE + 1, MOST_FOR_MERGING + 1])
    expect(blocks.trustOf(7)).toBe(NOTHING)
    const back = members.map(member => blocks.remove(member).length)
    expect(back.flatMap((count, index) => (count > 0 ? [members.length - index - 1] : []))).toEqual([MOST_FOR_MERGING, MOST_FOR_QUEUE])
    expect([...blocks.membersOf(7)]).toEqual([])
  })

  it('go by the best key that two share', () => {
    const blocks = new Blocks<Keyed>(), [a, b] = make(2, 1, 2)
    for (const member of [...make(MOST_FOR_MERGING, 1), ...make(MOST_FOR_QUEUE, 2)]) blocks.add(member)
    if (!a || !b) throw new Error('two members')
    blocks.add(a)
    blocks.add(b)
    expect(blocks.trustBetween(a, b)).toBe(SAMES)
  })

  it('number keys apart', () => {
    const numbers = Array.from({ length: 20_000 }, (_, index) => toKeyNumber(`Company brand ${String.fromCharCode(0x4e00 + index)}${index % 7}`))
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.every(Number.isSafeInteger)).toBe(true)
  })
})
