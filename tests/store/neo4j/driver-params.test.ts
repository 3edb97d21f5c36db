import { expect, it } from 'vitest'
import { toDriverParams } from '../../../src/store/neo4j/driver-params.js'

it('sends whole numbers as integers, however deep they stand, and the rest as it is', () => {
  const params = { limit: 51, share: 0.5, name: '1', isOpen: true, far: Number.MAX_SAFE_INTEGER, beyond: 2 ** 60, rows: [{ start: 0, at: -3, tags: ['a', 2], none: undefined }] }
  expect(toDriverParams(params)).toEqual({
    limit: 51n, share: 0.5, name: '1', isOpen: true, far: 9007199254740991n, beyond: 2 ** 60, rows: [{ start: 0n, at: -3n, tags: ['a', 2n] }],
  })
})
