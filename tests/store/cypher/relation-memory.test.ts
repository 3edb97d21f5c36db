import { expect, it } from 'vitest'
import { toRelationId } from '../../../src/model/ids.js'
import { RelationMemory } from '../../../src/store/cypher/relation-memory.js'
import { expectLikeMap } from '../../helpers/memories.js'
import { pickIndex } from '../../helpers/seeded-random.js'

const idOf = (number: number): string => toRelationId('RECEIVED', `${number}`, '')

it('knows what a map knows, whatever is set and taken away', () => {
  expectLikeMap(new RelationMemory(), { ids: 12_000, idOf, textOf: (random) => `[[${pickIndex(random, 9)}]]` })
})

it('tells ids that differ in one digit apart, and does not take ids of another form', () => {
  const memory = new RelationMemory()
  const id = `rel_${'0'.repeat(20)}`
  memory.set(id, 'a')
  memory.set('rel_of_another_form', 'b')
  expect(memory.get(id)).toBe('a')
  for (let at = 4; at < id.length; at += 1) expect(memory.get(`${id.slice(0, at)}1${id.slice(at + 1)}`)).toBeUndefined()
  expect(memory.get('rel_of_another_form')).toBeUndefined()
  memory.delete('rel_of_another_form')
  expect(memory.get(id)).toBe('a')
})

it('holds no more than it may, and still follows what it holds', () => {
  const memory = new RelationMemory(3)
  for (const number of [1, 2, 3, 4]) memory.set(idOf(number), 'once')
  memory.set(idOf(2), 'twice')
  memory.delete(idOf(3))
  expect([1, 2, 3, 4].map(number => memory.get(idOf(number)))).toEqual(['once', 'twice', undefined, undefined])
  memory.set(idOf(3), 'again')
  expect(memory.get(idOf(3))).toBe('again')
})

it('says that it does not know, never an older support, where too many different ones came', () => {
  const memory = new RelationMemory()
  memory.set(idOf(0), 'first')
  for (let number = 1; number < 60_000; number += 1) memory.set(idOf(number), `${number}`)
  expect([memory.get(idOf(0)), memory.get(idOf(1)), memory.get(idOf(59_999))]).toEqual(['first', '1', undefined])
  memory.set(idOf(0), 'one more')
  expect(memory.get(idOf(0))).toBeUndefined()
  memory.clear()
  memory.set(idOf(0), 'one more')
  expect(memory.get(idOf(0))).toBe('one more')
})
