import { describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import { validateBatch } from '../../../src/model/validate-batch.js'
import { makeBatch } from '../../helpers/batches.js'
import { dumpGraph, readAllBatches } from '../../helpers/dump-graph.js'
import { makeRandomBatches } from '../../helpers/random-batches.js'
import { createRandom } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const sortById = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] => [...items].sort((a, b) => (a.id < b.id ? -1 : 1))

/** The facts of a batch, in one order. */
const toComparable = ({ source, articles }: GraphBatch) => ({
  source,
  articles: sortById(articles.map(({ article, ...facts }) => ({
    id: article.id, article, entities: sortById(facts.entities), relations: sortById(facts.relations), statistics: sortById(facts.statistics),
    mentions: [...facts.mentions].sort((a, b) => a.start - b.start || a.end - b.end || (a.entity < b.entity ? -1 : 1)),
  }))),
})

/** Giving back what was written. */
export function describeExport({ getStore, openAnother }: ContractContext): void {
  describe('export', () => {
    it('gives back every fact as it was written, sorted by source', async () => {
      const batches = makeRandomBatches(createRandom(51), 6)
      for (const batch of batches) await getStore().write(batch)
      const exported = await readAllBatches(getStore())
      expect(exported.map(({ source }) => source.id)).toEqual(batches.map(({ source }) => source.id).sort())
      const written = [...batches].sort((a, b) => (a.source.id < b.source.id ? -1 : 1))
      expect(exported.map(toComparable)).toEqual(written.map(toComparable))
      for (const batch of exported) expect(() => validateBatch(batch)).not.toThrow()
    })

    it.each([52, 53])('makes the same graph when it is written again (seed %i)', async (seed) => {
      for (const batch of makeRandomBatches(createRandom(seed), 6)) await getStore().write(batch)
      await getStore().write(makeBatch('x.txt', [{ title: '同' }]))
      await getStore().write(makeBatch('y.txt', [{ title: '同' }]))
      const another = await openAnother()
      for await (const batch of getStore().readBatches()) await another.write(batch)
      expect(await dumpGraph(another)).toEqual(await dumpGraph(getStore()))
      for (const batch of await readAllBatches(getStore())) expect(await another.write(batch)).toMatchObject({ entitiesAdded: 0, entitiesRemoved: 0 })
      expect(await dumpGraph(another)).toEqual(await dumpGraph(getStore()))
    })
  })
}
