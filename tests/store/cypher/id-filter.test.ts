import { expect, it } from 'vitest'
import { toRelationId } from '../../../src/model/ids.js'
import { IdFilter } from '../../../src/store/cypher/id-filter.js'

const idsOf = (type: string, count: number): readonly string[] => Array.from({ length: count }, (_, index) => toRelationId(type, `${index}`, ''))

it('has every id that was added, and hardly any other', () => {
  const filter = new IdFilter(), added = [...idsOf('RECEIVED', 50_000), '', '冰轮环境', '𠮷'], others = idsOf('USES', 50_000)
  expect([...added, ...others].some((id) => filter.mayHave(id))).toBe(false)
  for (const id of added) filter.add(id)
  expect(added.every((id) => filter.mayHave(id))).toBe(true)
  expect(others.filter((id) => filter.mayHave(id)).length).toBeLessThan(5)
})
