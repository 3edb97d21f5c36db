import { expect, it } from 'vitest'
import { toCandidateQuery } from '../../../src/store/cypher/candidates.js'

it.each([
  [['冰轮'], '+"冰轮"'],
  [['冰轮环境'], '+"冰轮" +"轮环" +"环境"'],
  [['abb烟台', '烟台市'], '+"烟台" +"台市"'],
  [['iso50001', '能源'], '+"能源"'],
])('asks for every pair of neighbouring ideographs in %j', (terms, query) => {
  expect(toCandidateQuery(terms)).toBe(query)
})

it.each([[['abb']], [['冰']], [['冰a轮']], [['50001', '轮']], [['𠮷𠮷']], [[]]])('has nothing to ask for in %j', (terms) => {
  expect(toCandidateQuery(terms)).toBeUndefined()
})

it('takes a name of any length', () => {
  expect(toCandidateQuery(['长短'.repeat(5000)])).toBe('+"长短" +"短长"')
  expect(toCandidateQuery([Array.from({ length: 500 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('')])?.split(' ')).toHaveLength(32)
})
