import { expect, it } from 'vitest'
import { collect, flatten, tally } from '../../src/model/collect.js'
import { createRandom, pickIndex } from '../helpers/seeded-random.js'

const lists = Array.from({ length: 30 }, (_, seed) => {
  const random = createRandom(seed)
  return Array.from({ length: pickIndex(random, 6) }, () => Array.from({ length: pickIndex(random, 4) }, () => pickIndex(random, 5)))
})

it('collects and joins what `flatMap` and `flat` do', () => {
  for (const list of lists) {
    expect(flatten(list)).toEqual(list.flat())
    expect(collect(list, (items, index) => index % 2 === 0 ? items : items.length)).toEqual(list.flatMap((items, index) => index % 2 === 0 ? items : items.length))
  }
})

it('counts each item, in the order of their first coming', () => {
  for (const items of lists.map(list => list.flat())) {
    expect([...tally(items)]).toEqual([...new Set(items)].map(item => [item, items.filter(other => other === item).length]))
  }
})
