import { expect, it } from 'vitest'
import { countWhile } from '../../src/model/count-while.js'

it('counts what stands before, however long the list', () => {
  for (let length = 0; length < 20; length += 1) {
    const items = Array.from({ length }, (_, index) => index * 2)
    for (let limit = -1; limit < 40; limit += 1) expect(countWhile(items, item => item < limit)).toBe(items.filter(item => item < limit).length)
  }
})
