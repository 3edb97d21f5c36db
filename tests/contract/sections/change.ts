import { describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import type { GraphChange } from '../../../src/model/graph-change.js'
import { exportNdjson } from '../../../src/pipeline/export/export-ndjson.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch, relationIdOf, withFile, type ArticleSpec } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom, pick, shuffle, type Random } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const [COMPANY, AWARD, OTHER] = ['Company:冰轮环境', 'Award:绿色工厂', 'Award:智能工厂'] as const
const says = (title: string, target: typeof AWARD | typeof OTHER = AWARD): ArticleSpec => ({ title, relations: [{ type: 'RECEIVED', source: COMPANY, target }] })
const DETAILED = { isDetailed: true } as const

async function exportAll(store: GraphStore): Promise<string> {
  let text = ''
  for await (const part of exportNdjson(store)) text += part
  return text
}

/** What shows every change: the facts, the counts, the entities as they are shown, the log. */
const look = (store: GraphStore) => Promise.all([exportAll(store), store.getStats(), store.findEntities({ first: 1000 }), store.findLog({ first: 1000 })])

const writeEach = async (store: GraphStore, batches: readonly GraphBatch[]): Promise<void> => {
  for (const batch of batches) await store.change({ batches: [batch], replacesFiles: true })
}

/** A page, now under another name, now with more than one article, and what its file said before. */
function toRandomChange(random: Random, batches: readonly GraphBatch[]): GraphChange {
  const [written, gone] = [pick(random, batches), pick(random, batches)]
  const renamed = withFile(written, pick(random, batches).source.file), name = random() < 0.5 ? gone.source.file : articleIdOf(gone)
  return { batches: [random() < 0.3 ? thinBatch(random, renamed) : renamed], replacesFiles: random() < 0.7, remove: random() < 0.6 ? [name] : [] }
}

/** Taking away and writing at once. */
export function describeChange({ getStore, openAnother }: ContractContext): void {
  describe('change', () => {
    it.each([1, 2, 3, 4])('pages read in any order, one of them taken away: the same bytes as without it (seed %i)', async (seed) => {
      const random = createRandom(seed), batches = makeRandomBatches(random, 4), gone = pick(random, batches)
      await writeEach(getStore(), shuffle(random, batches))
      await getStore().change({ remove: [gone.source.file] })
      const another = await openAnother()
      await writeEach(another, shuffle(random, batches.filter((batch) => batch !== gone)))
      expect(await exportAll(getStore())).toBe(await exportAll(another))
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it.each([11, 12, 13, 14])('a dry run changes nothing, and tells what the change then comes to (seed %i)', async (seed) => {
      const random = createRandom(seed), batches = makeRandomBatches(random, 5)
      await writeEach(getStore(), batches)
      for (let count = 0; count < 5; count += 1) {
        const change = toRandomChange(random, batches), before = await look(getStore())
        const foreseen = await getStore().change(change, { ...DETAILED, isDryRun: true }).catch((error: unknown) => error)
        expect(await look(getStore())).toEqual(before)
        expect(await getStore().change(change, DETAILED).catch((error: unknown) => error)).toEqual(foreseen)
      }
    })

    it.each([21, 22, 23])('is what its parts come to one after another (seed %i)', async (seed) => {
      const random = createRandom(seed), batches = makeRandomBatches(random, 5), another = await openAnother()
      for (const store of [getStore(), another]) await writeEach(store, batches)
      const [gone, written] = [pick(random, batches), thinBatch(random, pick(random, batches))]
      await getStore().change({ batches: [written], remove: [gone.source.file, articleIdOf(batches[0] ?? gone)] })
      await another.change({ remove: [gone.source.file] })
      await another.removeArticle(articleIdOf(batches[0] ?? gone))
      await another.write(written)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it('notes by which rules a source was read, and passes over what was read by them and says the same', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', entities: ['Company:甲'] }]), store = getStore()
      await store.write(batch)
      expect((await store.findSources({ first: 10 })).rows).toEqual([{ id: batch.source.id, files: [{ file: 'a.txt', encoding: batch.source.encoding }], readWith: '' }])
      for (const readWith of ['eins', 'eins', 'zwei', '']) await store.change({ batches: [batch], replacesFiles: true, readWith })
      expect((await store.findSources({ first: 10 })).rows).toMatchObject([{ readWith: 'zwei' }])
      expect((await store.findLog({ first: 10 })).rows.map(({ op, what }) => [op, what])).toEqual([['WRITE', ['a.txt']], ['READ', ['a.txt']], ['READ', ['a.txt']]])
      await store.change({ remove: ['a.txt'] })
      await store.change({ batches: [batch], readWith: 'drei' })
      expect((await store.findSources({ first: 10 })).rows).toMatchObject([{ readWith: 'drei' }])
    })

    it('tells what went, what is weaker, stronger and new, in one order', async () => {
      const [a, b] = [makeBatch('a.txt', [says('一')]), makeBatch('b.txt', [{ ...says('二', OTHER), statistics: [{ subject: COMPANY, measure: '产能', value: 3 }] }])]
      await getStore().writeAll([a, b, makeBatch('c.txt', [says('三')])])
      const next = makeBatch('a.txt', [says('四', OTHER)])
      const { changes, shifts } = await getStore().change({ batches: [next], replacesFiles: true }, DETAILED)
      expect(changes).toMatchObject({ articles: 2, entitiesAdded: 0, entitiesRemoved: 0, relationsAdded: 0, relationsRemoved: 0 })
      expect(shifts).toEqual([
        { about: 'ARTICLE', effect: 'REMOVED', id: articleIdOf(a), type: '', name: '一', before: 1, after: 0 },
        { about: 'ARTICLE', effect: 'ADDED', id: articleIdOf(next), type: '', name: '四', before: 0, after: 1 },
        { about: 'ENTITY', effect: 'WEAKENED', id: idOf(AWARD), type: 'Award', name: '绿色工厂', before: 2, after: 1 },
        { about: 'ENTITY', effect: 'STRENGTHENED', id: idOf(OTHER), type: 'Award', name: '智能工厂', before: 1, after: 2 },
        { about: 'RELATION', effect: 'WEAKENED', id: relationIdOf('RECEIVED', COMPANY, AWARD), type: 'RECEIVED', name: '冰轮环境 → 绿色工厂', before: 2, after: 1 },
        { about: 'RELATION', effect: 'STRENGTHENED', id: relationIdOf('RECEIVED', COMPANY, OTHER), type: 'RECEIVED', name: '冰轮环境 → 智能工厂', before: 1, after: 2 },
      ])
      const { shifts: gone } = await getStore().change({ remove: ['b.txt'] }, DETAILED)
      expect(gone.at(-1)).toEqual({ about: 'STATISTIC', effect: 'REMOVED', id: expect.stringMatching(/^sta_/u), type: '产能', name: '冰轮环境 3家', before: 1, after: 0 })
    })

    it('tells no shift that was not asked for', async () => {
      expect(await getStore().change({ batches: [makeBatch('a.txt', [says('一')])] })).toEqual({ changes: expect.objectContaining({ articles: 1 }), shifts: [] })
    })

    it('takes a file off an article that another carries, and leaves all that it says', async () => {
      const [a, b] = [makeBatch('a.txt', [says('一')]), makeBatch('b.txt', [says('一')])], article = articleIdOf(a)
      await getStore().writeAll([a, b])
      const { changes, shifts } = await getStore().change({ remove: ['a.txt'] }, DETAILED)
      expect(changes).toMatchObject({ articles: 1, entitiesRemoved: 0, relationsRemoved: 0 })
      expect(shifts).toEqual([{ about: 'ARTICLE', effect: 'WEAKENED', id: article, type: '', name: '一', before: 2, after: 1 }])
      expect(await getStore().getArticles([article])).toMatchObject([{ file: 'b.txt', files: ['b.txt'] }])
      expect(await getStore().getSources([a.source.id])).toEqual([b.source])
      await expect(getStore().change({ remove: ['a.txt'] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await getStore().change({ remove: ['b.txt'] })
      expect(await getStore().getStats()).toMatchObject({ articles: 0, sources: 0, evidence: 0 })
    })

    it('takes an article away in all its printings, and leaves what else their pages say', async () => {
      await getStore().writeAll([makeBatch('a.txt', [says('一'), says('二')]), makeBatch('b.txt', [says('一')])])
      const article = articleIdOf(makeBatch('b.txt', [says('一')]))
      const { shifts } = await getStore().change({ remove: [article] }, DETAILED)
      expect(shifts[0]).toMatchObject({ about: 'ARTICLE', effect: 'REMOVED', before: 2, after: 0 })
      const another = await openAnother()
      const page = makeBatch('a.txt', [says('一'), says('二')])
      await another.write({ ...page, articles: page.articles.slice(1) })
      expect(await exportAll(getStore())).toBe(await exportAll(another))
    })

    it('of a file that was read anew replaces what it said before, under whatever texts, and of no other', async () => {
      const [old, other, next] = [makeBatch('a.txt', [says('旧'), says('同')]), makeBatch('b.txt', [says('旧', OTHER)]), makeBatch('a.txt', [says('新'), says('同')])]
      await getStore().writeAll([old, makeBatch('a.txt', [says('更旧')]), other])
      await getStore().change({ batches: [next], replacesFiles: true })
      const another = await openAnother()
      await another.writeAll([other, next])
      expect(await exportAll(getStore())).toBe(await exportAll(another))
      expect((await getStore().change({ batches: [next], replacesFiles: true }, DETAILED))).toEqual({ changes: expect.objectContaining({ articles: 0 }), shifts: [] })
    })

    it('of the same text read with other articles takes those away that are no more', async () => {
      const page = makeBatch('a.txt', [says('一'), says('二')]), less = { ...page, articles: page.articles.slice(0, 1) }
      await getStore().write(page)
      await getStore().change({ batches: [less], replacesFiles: true })
      const another = await openAnother()
      await another.write(less)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it('changes nothing where one thing to be removed is not there, or a batch is bad, or two are of one source', async () => {
      const batch = makeBatch('a.txt', [says('一')]), other = makeBatch('b.txt', [says('二')])
      await getStore().write(batch)
      const before = await look(getStore())
      const refusals: readonly (readonly [GraphChange, object])[] = [
        [{ remove: ['a.txt', 'none.txt', 'art_none'] }, { code: 'NOT_FOUND', message: expect.stringMatching(/^none\.txt, art_none: the graph holds no such article or file; /u) }],
        [{ remove: ['none.txt'], batches: [other] }, { code: 'NOT_FOUND' }],
        [{ remove: ['a.txt'], batches: [{ ...other, source: { ...other.source, text: '' } }] }, { code: 'BAD_FACTS' }],
        [{ batches: [other, thinBatch(createRandom(1), other)] }, { code: 'BAD_INPUT' }],
      ]
      for (const [change, error] of refusals) for (const isDryRun of [true, false]) await expect(getStore().change(change, { isDryRun })).rejects.toMatchObject(error)
      expect(await look(getStore())).toEqual(before)
    })
  })
}
