import { describe, expect, it } from 'vitest'
import { articleIdOf, idOf, makeBatch, type EntityRef } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { makeRandomBatches } from '../../helpers/random-batches.js'
import { createRandom } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const MANY = 3000
const toCompany = (index: number): EntityRef => `Company:企业${index}`

/** Much at once, and many at once. */
export function describeLoad({ getStore, openAnother }: ContractContext): void {
  describe('load', () => {
    it('takes a batch of thousands of facts in one go', { timeout: 60_000 }, async () => {
      const relations = Array.from({ length: MANY }, (_, index) => ({ type: 'RECEIVED', source: toCompany(index), target: 'Award:奖' }) as const)
      const batch = makeBatch('a.txt', [{ title: '大', relations }])
      expect(await getStore().write(batch)).toMatchObject({ entitiesAdded: MANY + 1, relationsAdded: MANY })
      const page = await getStore().findNeighbours({ first: 1000, id: idOf('Award:奖') })
      expect([page.rows.length, page.hasNextPage]).toEqual([1000, true])
      expect(await getStore().findPaths({ from: idOf(toCompany(0)), to: idOf(toCompany(MANY - 1)), maxDepth: 2 })).toHaveLength(1)
      expect(await getStore().removeArticle(articleIdOf(batch))).toMatchObject({ entitiesRemoved: MANY + 1, relationsRemoved: MANY })
    })

    it('stores every one of many writers', async () => {
      const batches = makeRandomBatches(createRandom(41), 12)
      await Promise.all(batches.map((batch) => getStore().write(batch)))
      const another = await openAnother()
      for (const batch of batches) await another.write(batch)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it('goes on after a writer that failed', async () => {
      const [good, other] = [makeBatch('a.txt', [{ title: '一', entities: ['Company:甲'] }]), makeBatch('b.txt', [{ title: '二' }])]
      const bad = { ...good, source: { ...good.source, text: '' } }
      const outcomes = await Promise.allSettled([getStore().write(good), getStore().write(bad), getStore().write(other)])
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
      expect(await getStore().getStats()).toMatchObject({ sources: 2, articles: 2 })
    })

    it('shows readers a whole batch or none of it', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', relations: Array.from({ length: 300 }, (_, index) => ({ type: 'RECEIVED', source: toCompany(index), target: 'Award:奖' }) as const) }])
      const seen = new Set<number>()
      const progress = { isWriting: true }
      const write = getStore().write(batch).finally(() => { progress.isWriting = false })
      while (progress.isWriting) seen.add((await getStore().findEntities({ first: 1000 })).rows.length)
      await write
      seen.add((await getStore().findEntities({ first: 1000 })).rows.length)
      expect([...seen].filter((count) => count !== 0)).toEqual([301])
    })

    it('counts what is there', async () => {
      for (const batch of makeRandomBatches(createRandom(43), 8)) await getStore().write(batch)
      const { stats, entities, relations, evidence, mentions, statistics, articles, batches, correctingArticles } = await dumpGraph(getStore())
      const wrote = new Set(batches.flatMap((batch) => batch.articles.flatMap((facts) => facts.relations)).filter(({ type }) => type === 'WROTE').map(({ id }) => id))
      const authored = (await getStore().getEvidence([...wrote])).flat().length
      const figured = statistics.flatMap((statistic) => statistic.evidence).length
      const corrections = correctingArticles.flat(), corrected = corrections.flatMap((correction) => correction.evidence).length
      const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0)
      expect([sum(stats.entities), sum(stats.relations), stats.mentions, stats.statistics, stats.articles, stats.corrections]).toEqual([entities.length, relations.length + wrote.size, mentions.length, statistics.length, articles.length, corrections.length])
      expect(stats.evidence).toBe(evidence.flat().length + authored + figured + corrected)
      expect(stats.sources).toBe(new Set(batches.map(({ source }) => source.id)).size)
    })
  })
}
