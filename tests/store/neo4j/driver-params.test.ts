import { int } from 'neo4j-driver'
import { expect, it } from 'vitest'
import { toDriverParams } from '../../../src/store/neo4j/driver-params.js'

it('sends whole numbers as integers, however deep they stand, and the rest as it is', () => {
  const params = { limit: 51, share: 0.5, name: '1', isOpen: true, far: Number.MAX_SAFE_INTEGER, beyond: 2 ** 60, rows: [{ start: 0, at: -3, tags: ['a', 2], none: undefined }] }
  expect(toDriverParams(params)).toEqual({
    limit: int(51), share: 0.5, name: '1', isOpen: true, far: int('9007199254740991'), beyond: 2 ** 60, rows: [{ start: int(0), at: int(-3), tags: ['a', int(2)] }],
  })
})
