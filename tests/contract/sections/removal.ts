import { describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, makeBatch } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom, pick, pickIndex, type Random } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const writeAll = async (store: GraphStore, batches: readonly GraphBatch[]): Promise<void> => {
  for (const batch of batches) await store.write(batch)
}

const without = (batches: readonly GraphBatch[], article: string): readonly GraphBatch[] =>
  batches.map((batch) => ({ ...batch, articles: batch.articles.filter((facts) => facts.article.id !== article) }))

/** Does something to the store and to the batches that it should amount to. */
async function step(store: GraphStore, batches: readonly GraphBatch[], random: Random): Promise<readonly GraphBatch[]> {
  const index = pickIndex(random, batches.length)
  const chosen = pick(random, batches.filter(({ articles }) => articles.length > 0))
  if (random() < 0.3) {
    const article = articleIdOf(chosen)
    await store.removeArticle(article)
    return without(batches, article)
  }
  const thinned = batches.map((batch, at) => (at === index ? thinBatch(random, batch) : batch))
  await writeAll(store, thinned.slice(index, index + 1))
  return thinned
}

/** Taking away exactly what one article alone supported. */
export function describeRemoval({ getStore, openAnother }: ContractContext): void {
  describe('removal', () => {
    it.each([1, 2, 3])('of an article leaves what writing the others leaves (seed %i)', async (seed) => {
      const random = createRandom(seed)
      const batches = makeRandomBatches(random, 6)
      const article = articleIdOf(pick(random, batches))
      await writeAll(getStore(), batches)
      await getStore().removeArticle(article)
      const another = await openAnother()
      await writeAll(another, without(batches, article))
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it.each([11, 12, 13])('and replacing, in any sequence, leave what the last facts say (seed %i)', async (seed) => {
      const random = createRandom(seed)
      let batches = makeRandomBatches(random, 5)
      await writeAll(getStore(), batches)
      for (let count = 0; count < 8 && batches.some(({ articles }) => articles.length > 0); count += 1) batches = await step(getStore(), batches, random)
      const another = await openAnother()
      await writeAll(another, batches)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it.each([21, 22])('and the order of writing does not show (seed %i)', async (seed) => {
      const batches = makeRandomBatches(createRandom(seed), 5)
      await writeAll(getStore(), batches)
      const another = await openAnother()
      await writeAll(another, [...batches].reverse())
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it('of every article leaves an empty graph', async () => {
      const empty = await dumpGraph(getStore())
      const batches = makeRandomBatches(createRandom(31), 4)
      await writeAll(getStore(), batches)
      for (const { articles } of batches) for (const { article } of articles) await getStore().removeArticle(article.id)
      expect(await dumpGraph(getStore())).toEqual(empty)
    })

    it('tells what went, and of an unknown article that nothing did', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'USES', source: 'Company:甲', target: 'Technology:乙' }], statistics: [{ subject: 'Company:甲', measure: '产能', value: 3 }] }])
      await getStore().write(batch)
      expect(await getStore().removeArticle('art_unknown')).toMatchObject({ articles: 0, entitiesRemoved: 0 })
      expect(await getStore().removeArticle(articleIdOf(batch))).toEqual({
        articles: 1, entitiesAdded: 0, entitiesRemoved: 2, relationsAdded: 0, relationsRemoved: 1, statisticsAdded: 0, statisticsRemoved: 1, correctionsAdded: 0, correctionsRemoved: 0,
      })
      expect(await getStore().getArticles([articleIdOf(batch)])).toEqual([undefined])
      expect(await getStore().getSources([batch.source.id])).toEqual([undefined])
    })
  })
}
