import { describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import { addChanges, NO_CHANGE } from '../../../src/store/change-stats.js'
import { articleIdOf, idOf, makeBatch, relationIdOf, type ArticleSpec } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { thinBatch } from '../../helpers/random-batches.js'
import { createRandom } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const COMPANY = 'Company:冰轮环境'
const AWARD = 'Award:绿色工厂'
const relationId = relationIdOf('RECEIVED', COMPANY, AWARD)
const toArticle = (title: string, extra: Partial<ArticleSpec> = {}): ArticleSpec => ({ title, relations: [{ type: 'RECEIVED', source: COMPANY, target: AWARD }], ...extra })
const NOTHING = { articles: 0, entitiesAdded: 0, entitiesRemoved: 0, relationsAdded: 0, relationsRemoved: 0, statisticsAdded: 0, statisticsRemoved: 0, correctionsAdded: 0, correctionsRemoved: 0 }

/** How support adds up, and how it is replaced. */
export function describeWriting({ getStore, openAnother }: ContractContext): void {
  describe('writing', () => {
    it('changes nothing the second time', async () => {
      const batch = makeBatch('a.txt', [toArticle('一')])
      expect(await getStore().write(batch)).toEqual({ ...NOTHING, articles: 1, entitiesAdded: 2, relationsAdded: 1 })
      const once = await dumpGraph(getStore())
      expect(await getStore().write(batch)).toEqual(NOTHING)
      expect(await dumpGraph(getStore())).toEqual(once)
    })

    it('gathers the evidence of two articles in one relation', async () => {
      await getStore().write(makeBatch('a.txt', [toArticle('一')]))
      await getStore().write(makeBatch('b.txt', [toArticle('二')]))
      const { rows } = await getStore().findNeighbours({ first: 10, id: idOf(COMPANY) })
      expect(rows.map(({ relation }) => [relation.id, relation.evidenceCount, relation.articleCount])).toEqual([[relationId, 2, 2]])
      const [evidence] = await getStore().getEvidence([relationId])
      expect(new Set(evidence?.map(({ article }) => article)).size).toBe(2)
    })

    it('shows a relation as STATED where one of many states it, with the props of all', async () => {
      const relation = { type: 'RECEIVED', source: COMPANY, target: AWARD } as const
      await getStore().write(makeBatch('a.txt', [{ title: '一', relations: [{ ...relation, basis: 'INFERRED', evidence: [{ year: 2025, rank: '一' }] }] }]))
      const before = await getStore().findNeighbours({ first: 1, id: idOf(COMPANY) })
      expect(before.rows[0]?.relation).toMatchObject({ basis: 'INFERRED', props: { year: 2025, rank: '一' } })
      await getStore().write(makeBatch('b.txt', [{ title: '二', relations: [{ ...relation, evidence: [{ year: 2024 }, { year: 2025 }] }] }]))
      const after = await getStore().findNeighbours({ first: 1, id: idOf(COMPANY) })
      expect(after.rows[0]?.relation).toMatchObject({ basis: 'STATED', props: { year: [2024, 2025], rank: '一' }, evidenceCount: 3 })
    })

    it('shows an entity by its fullest name, with every other as alias', async () => {
      const id = idOf('Company:冰轮 环境')
      expect(id).toBe(idOf('Company:冰轮环境'))
      await getStore().write(makeBatch('a.txt', [{ title: '一', entities: [{ ref: 'Company:冰轮环境', aliases: ['冰轮'], props: { year: 2024 } }] }]))
      await getStore().write(makeBatch('b.txt', [{ title: '二', entities: [{ ref: 'Company:冰轮 环境', aliases: ['冰环'], props: { year: 2023 } }] }]))
      const [entity] = await getStore().getEntities([id])
      expect(entity).toMatchObject({ name: '冰轮 环境', aliases: ['冰环', '冰轮', '冰轮环境'], props: { year: [2023, 2024] }, mentionCount: 2, articleCount: 2 })
    })

    it('replaces what the same article in the same source said before', async () => {
      const batch = makeBatch('a.txt', [toArticle('一', { entities: ['Place:烟台市'] })])
      await getStore().write(batch)
      const [facts] = batch.articles
      const less: GraphBatch = { ...batch, articles: facts ? [{ ...facts, relations: [], entities: facts.entities.slice(1), mentions: [] }] : [] }
      expect(await getStore().write(less)).toMatchObject({ articles: 1, entitiesRemoved: 1, relationsRemoved: 1 })
      const another = await openAnother()
      await another.write(less)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it('counts an article printed in two sources once, and keeps both printings', async () => {
      const article = toArticle('一')
      const first = makeBatch('a.txt', [article])
      await getStore().write(first)
      await getStore().write(makeBatch('b.txt', [article, toArticle('二')]))
      expect(await getStore().getStats()).toMatchObject({ sources: 2, articles: 2, evidence: 3 })
      const [row] = await getStore().getArticles([articleIdOf(first)])
      expect(row?.files).toEqual(['a.txt', 'b.txt'])
      const { rows } = await getStore().findNeighbours({ first: 1, id: idOf(COMPANY) })
      expect(rows[0]?.relation).toMatchObject({ evidenceCount: 3, articleCount: 2 })
    })

    it('knows every file of the same text, in whatever order they come', async () => {
      const [a, b] = [makeBatch('a.txt', [toArticle('一')]), makeBatch('b.txt', [toArticle('一')])]
      const another = await openAnother()
      for (const batch of [a, b, a]) await getStore().write(batch)
      for (const batch of [b, a]) await another.write(batch)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
      const [source] = await getStore().getSources([a.source.id])
      expect(source).toEqual(a.source)
    })

    it('takes a batch without articles and an article without facts', async () => {
      const batch = makeBatch('a.txt', [{ title: '空' }])
      expect(await getStore().write({ ...batch, articles: [] })).toEqual(NOTHING)
      expect(await getStore().write(batch)).toEqual({ ...NOTHING, articles: 1 })
      expect(await getStore().getStats()).toMatchObject({ sources: 1, articles: 1 })
    })

    it('refuses an invalid batch whole', async () => {
      const good = makeBatch('a.txt', [toArticle('一')])
      const [facts] = good.articles
      const bad: GraphBatch = { ...good, articles: facts ? [facts, { ...facts, article: { ...facts.article, id: 'art_2' } }] : [] }
      await expect(getStore().write(bad)).rejects.toMatchObject({ code: 'BAD_FACTS' })
      expect(await getStore().getStats()).toMatchObject({ sources: 0, articles: 0, mentions: 0 })
    })

    it('refuses an id under which the graph has an entity of another type, or another text', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', entities: ['Company:甲'] }])
      await getStore().write(batch)
      const other = makeBatch('b.txt', [{ title: '二', entities: ['Place:甲'] }])
      const text = JSON.stringify(other).replaceAll(idOf('Place:甲'), idOf('Company:甲'))
      await expect(getStore().write(JSON.parse(text) as GraphBatch)).rejects.toMatchObject({ code: 'BAD_FACTS' })
      const changed = { ...batch, source: { ...batch.source, text: `${batch.source.text}。` } }
      await expect(getStore().write(changed)).rejects.toMatchObject({ code: 'BAD_FACTS' })
      expect(await getStore().getStats()).toMatchObject({ sources: 1, articles: 1 })
    })

    it('writes many batches as it writes one after another, whatever their sources and files', async () => {
      const same = [toArticle('同')], again = makeBatch('d.txt', same)
      const batches = [makeBatch('a.txt', [toArticle('一')]), makeBatch('c.txt', same), makeBatch('b.txt', [toArticle('二'), toArticle('一')]), again, thinBatch(createRandom(5), again)]
      const one = await openAnother()
      let changes = NO_CHANGE
      for (const batch of batches) changes = addChanges(changes, await one.write(batch))
      // An article of two sources that are written at once changes once.
      expect(await getStore().writeAll(batches)).toEqual({ ...changes, articles: changes.articles - 1 })
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(one))
      expect(await getStore().writeAll(batches.filter((_, index) => index % 2 === 0 && index < 4))).toEqual(NOTHING)
      expect(await getStore().writeAll([])).toEqual(NOTHING)
    })

    it('writes none of many batches where one is invalid', async () => {
      const good = makeBatch('a.txt', [toArticle('一')]), other = makeBatch('b.txt', [toArticle('二')])
      const bad = { ...other, source: { ...other.source, text: '' } }
      await expect(getStore().writeAll([good, bad])).rejects.toMatchObject({ code: 'BAD_FACTS' })
      expect(await getStore().getStats()).toMatchObject({ sources: 0, articles: 0 })
    })

    it('lets the only article that names an id change its type', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', entities: ['Company:甲'] }])
      await getStore().write(batch)
      const text = JSON.stringify(batch).replaceAll('"Company"', '"Place"')
      expect(await getStore().write(JSON.parse(text) as GraphBatch)).toMatchObject({ entitiesAdded: 1, entitiesRemoved: 1 })
      expect(await getStore().findEntities({ first: 2 })).toMatchObject({ rows: [{ type: 'Place' }] })
      expect((await getStore().getStats()).entities).toMatchObject({ Company: 0, Place: 1 })
    })
  })
}
