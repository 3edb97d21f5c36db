import { expect, it } from 'vitest'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { groupBatches } from '../../src/pipeline/group-batches.js'
import { makeBatch } from '../helpers/batches.js'

const toBatch = (name: string, count: number): GraphBatch =>
  makeBatch(`${name}.txt`, [{ title: name, entities: Array.from({ length: count }, (_, index) => `Company:${name}${index}` as const) }])

async function group(batches: readonly GraphBatch[]): Promise<readonly string[]> {
  const groups: string[] = []
  const each = async function* () { yield* batches }
  for await (const one of groupBatches(each())) groups.push(one.map(({ source }) => source.file.replace('.txt', '')).join(''))
  return groups
}

it('keeps batches together in their order, as far as one change takes them', async () => {
  expect(await group([toBatch('a', 10), toBatch('b', 2000), toBatch('c', 1000), toBatch('d', 2500), toBatch('e', 1)])).toEqual(['abc', 'de'])
})

it('lets one that is too large stand alone, and gives none for none', async () => {
  expect(await group([toBatch('a', 1), toBatch('b', 25_000), toBatch('c', 1)])).toEqual(['a', 'b', 'c'])
  expect(await group([])).toEqual([])
})

it('counts the text as well', async () => {
  const wide = { ...toBatch('a', 1), source: { ...toBatch('a', 1).source, text: '长'.repeat(3_000_000) } }
  expect(await group([wide, wide])).toEqual(['a', 'a'])
})
