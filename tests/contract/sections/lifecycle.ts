import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch, relationIdOf } from '../../helpers/batches.js'
import { dumpGraph, readAllBatches } from '../../helpers/dump-graph.js'
import type { ContractContext } from '../graph-store-contract.js'

const batch = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:乙' }] }])
const COMPANY = idOf('Company:甲')

/** Every verb of the port, once. */
const VERBS: Readonly<Record<Exclude<keyof GraphStore, 'close'>, (store: GraphStore) => Promise<unknown>>> = {
  getEntities: (store) => store.getEntities([COMPANY]),
  findEntities: (store) => store.findEntities({ first: 1 }),
  searchEntities: (store) => store.searchEntities({ first: 1, text: '甲' }),
  findNeighbours: (store) => store.findNeighbours({ first: 1, id: COMPANY }),
  findPaths: (store) => store.findPaths({ from: COMPANY, to: idOf('Award:乙'), maxDepth: 2 }),
  countReachable: (store) => store.countReachable({ id: COMPANY, depth: 2 }),
  findCompanyProgrammes: (store) => store.findCompanyProgrammes({ first: 1 }),
  findStatistics: (store) => store.findStatistics({ first: 1 }),
  getArticles: (store) => store.getArticles([articleIdOf(batch)]),
  findArticles: (store) => store.findArticles({ first: 1 }),
  getFigures: (store) => store.getFigures([{ subject: COMPANY, measure: '产能' }]),
  getPosts: (store) => store.getPosts([COMPANY]),
  findNearDuplicates: (store) => store.findNearDuplicates([articleIdOf(batch)]),
  countIndependentSources: (store) => store.countIndependentSources([[articleIdOf(batch)]]),
  getWriters: (store) => store.getWriters([articleIdOf(batch)]),
  findSources: (store) => store.findSources({ first: 1 }),
  getSources: (store) => store.getSources([batch.source.id]),
  getEvidence: (store) => store.getEvidence(['rel_x']),
  getCorrections: (store) => store.getCorrections(['rel_x']),
  getCorrectionsOf: (store) => store.getCorrectionsOf([articleIdOf(batch)], 'TO'),
  findMentions: (store) => store.findMentions({ first: 1 }),
  getStats: (store) => store.getStats(),
  readBatches: (store) => readAllBatches(store),
  getHistory: (store) => store.getHistory(COMPANY),
  findLog: (store) => store.findLog({ first: 1 }),
  getMark: (store) => store.getMark(),
  findRedirects: (store) => store.findRedirects({ first: 1 }),
  findJudgements: (store) => store.findJudgements({ first: 1 }),
  findAnnotations: (store) => store.findAnnotations({ first: 1 }),
  getAnnotations: (store) => store.getAnnotations([COMPANY]),
  findThing: async (store) => await store.findThing(relationIdOf('RECEIVED', 'Company:甲', 'Award:乙')) ?? 'nothing',
  write: (store) => store.write(batch),
  writeAll: (store) => store.writeAll([batch]),
  removeArticle: (store) => store.removeArticle('art_x'),
  change: (store) => store.change({ batches: [batch], replacesFiles: true }),
}

/** Each verb, before and after the store is opened again, and after it is closed. */
export function describeLifecycle({ options, getStore }: ContractContext): void {
  describe('lifecycle', () => {
    it.each(Object.entries(VERBS))('%s answers on an empty store', async (_verb, run) => {
      await expect(run(getStore())).resolves.toBeDefined()
    })

    it.each(Object.entries(VERBS))('%s is refused after close', async (_verb, run) => {
      await getStore().close()
      await expect(run(getStore())).rejects.toMatchObject({ name: 'WenmaiError', code: 'STORE_CLOSED' })
    })

    it.runIf(options.isDurable).each(Object.entries(VERBS))('%s answers the same after reopening', async (_verb, run) => {
      const place = await options.createPlace()
      const first = await place.open()
      await first.write(batch)
      const before = await run(first)
      await first.close()
      const second = await place.open()
      expect(await run(second)).toEqual(before)
      await second.close()
      await place.clear()
    })

    it('closes twice, and waits for a write that is under way', async () => {
      const write = getStore().write(batch)
      await Promise.all([getStore().close(), getStore().close()])
      await expect(write).resolves.toMatchObject({ articles: 1 })
    })

    it('answers an empty graph with nothing', async () => {
      const { stats, ...lists } = await dumpGraph(getStore())
      expect(Object.values(lists).flat()).toEqual([])
      expect([stats.sources, stats.articles, stats.mentions, stats.statistics, stats.evidence]).toEqual([0, 0, 0, 0, 0])
    })
  })
}
