import { expect, it } from 'vitest'
import { TextMemory } from '../../../src/store/cypher/text-memory.js'
import { expectLikeMap } from '../../helpers/memories.js'
import { pickIndex } from '../../helpers/seeded-random.js'

const MEGABYTE = 2 ** 20

it('knows what a map knows, whatever is set, becomes longer or shorter, and is taken away', () => {
  expectLikeMap(new TextMemory(64 * MEGABYTE), { ids: 9_000, idOf: (number) => `ent_${number}`, textOf: (random) => '烟台~é'.repeat(pickIndex(random, 40)) })
})

it('takes no more room for texts that change again and again', () => {
  const memory = new TextMemory(MEGABYTE)
  for (let round = 0; round < 1000; round += 1) {
    for (const id of ['a', 'b', 'c']) memory.set(id, `${round} ${'x'.repeat(round % 7 * 10_000)}`)
    if (round % 10 === 0) memory.delete('b')
  }
  for (const id of ['a', 'c']) expect(memory.get(id)).toMatch(/^999 x/u)
})

it('says that it does not know, never an older text, where there is no more room', () => {
  const memory = new TextMemory(MEGABYTE), long = 'x'.repeat(MEGABYTE / 4 - 100)
  for (const id of ['a', 'b', 'c', 'd', 'e']) memory.set(id, long)
  expect(['a', 'd', 'e'].map((id) => memory.get(id)?.length)).toEqual([long.length, long.length, undefined])
  memory.set('a', `${long}${long}`)
  expect(memory.get('a')).toBeUndefined()
  memory.set('e', long)
  expect(memory.get('e')).toBe(long)
  memory.set('f', 'x'.repeat(2 * MEGABYTE))
  expect(memory.get('f')).toBeUndefined()
})

it('knows nothing once it was cleared', () => {
  const memory = new TextMemory(MEGABYTE)
  memory.set('a', 'one')
  memory.clear()
  expect(memory.get('a')).toBeUndefined()
  memory.set('b', 'two')
  expect([memory.get('a'), memory.get('b')]).toEqual([undefined, 'two'])
})
