import { describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch, relationIdOf, withFile, type ArticleSpec } from '../../helpers/batches.js'
import { dumpGraph, readAllBatches } from '../../helpers/dump-graph.js'
import type { ContractContext } from '../graph-store-contract.js'

const [FIRM, FULL, AWARD] = ['Company:冰轮环境', 'Company:冰轮环境技术股份有限公司', 'Award:省级绿色工厂'] as const
const RECEIVED = relationIdOf('RECEIVED', FIRM, AWARD)
const report: ArticleSpec = {
  title: '福山再添荣誉 两家企业入选', publishedOn: '2025-11-03',
  relations: [{ type: 'RECEIVED', source: FIRM, target: AWARD }, { type: 'WORKS_FOR', source: 'Person:李强', target: FIRM }], statistics: [{ subject: FIRM, measure: '产能', value: 3 }],
}
const said = makeBatch('said.txt', [report])
const withdrawn = makeBatch('withdrawn.txt', [{ title: '撤销通报', publishedOn: '2025-11-20', corrections: [{ type: 'RECEIVED', source: FIRM, target: AWARD }] }])
const toErratum = (erratum: object): GraphBatch => makeBatch('erratum.txt', [{ title: '更正', corrections: [{ title: '两家企业入选', wrong: '冰轮环境RECEIVED', right: '泰和新材RECEIVED', ...erratum }] }])
const erratum = toErratum({ date: '2025-11-03' })

const effectsOf = async (store: GraphStore, ids: readonly string[]): Promise<readonly string[][]> => (await store.getCorrections(ids)).map((all) => all.map(({ effect }) => effect))
const EMPLOYED = relationIdOf('WORKS_FOR', 'Person:李强', FIRM)
const [FIGURE = ''] = said.articles.flatMap(({ statistics }) => statistics.map(({ id }) => id))

/** What marks what was said before. */
export function describeCorrections({ options, getStore, openAnother }: ContractContext): void {
  describe('corrections', () => {
    it.each([['before', [said, withdrawn]], ['after', [withdrawn, said]]])('mark a relation that was said %s them as withdrawn, and leave it there', async (_, batches) => {
      const store = getStore()
      for (const batch of batches) await store.write(batch)
      expect(await store.getCorrections([RECEIVED, 'none', EMPLOYED, RECEIVED])).toEqual([withdrawn.articles[0]?.corrections, [], [], withdrawn.articles[0]?.corrections])
      expect((await store.findNeighbours({ first: 10, id: idOf(FIRM), types: ['RECEIVED'] })).rows).toMatchObject([{ relation: { id: RECEIVED, articleCount: 1 } }])
      expect(await store.getStats()).toMatchObject({ corrections: 1, evidence: 4 })
    })

    it('means, of several figures in one sentence, the one that the wrong words stand in', async () => {
      const page = makeBatch('figures.txt', [{ title: '一家企业投产', statistics: [{ subject: FIRM, measure: '产能', value: 3 }, { subject: FIRM, measure: '产值', value: 5 }] }])
      const articles = page.articles.map((facts) => {
        const pieces = facts.statistics.flatMap(({ evidence }) => evidence), sentence = [Math.min(...pieces.map(({ start }) => start)), Math.max(...pieces.map(({ end }) => end))] as const
        return { ...facts, statistics: facts.statistics.map(({ evidence: [first], ...statistic }) => ({ ...statistic, evidence: [{ ...first, sentence }] as const })) }
      })
      await getStore().writeAll([{ ...page, articles }, toErratum({ title: '一家企业投产', wrong: '产值5', right: '产值6' })])
      const { rows } = await getStore().findStatistics({ first: 10 }), marks = await getStore().getCorrections(rows.map(({ id }) => id))
      expect(rows.map(({ measure }, index) => [measure, marks[index]?.length]).sort()).toEqual([['产值', 1], ['产能', 0]])
    })

    it('mark the relations and figures of a sentence that an erratum puts right, and no others', async () => {
      await getStore().writeAll([said, erratum, makeBatch('figure.txt', [{ title: '又一则更正', corrections: [{ title: '福山再添荣誉', date: 'XXXX-11-03', wrong: '产能3', right: '产能5' }] }])])
      expect(await effectsOf(getStore(), [RECEIVED, EMPLOYED, FIGURE])).toEqual([['CORRECTED'], [], ['CORRECTED']])
      expect((await getStore().getCorrectionsOf([articleIdOf(said), 'none', articleIdOf(erratum)], 'TO')).map(({ length }) => length)).toEqual([2, 0, 0])
      expect(await getStore().getCorrectionsOf([articleIdOf(said), articleIdOf(erratum)], 'BY')).toEqual([[], erratum.articles[0]?.corrections])
    })

    it.each([
      ['the whole title', { title: '福山再添荣誉　两家企业入选' }, 1], ['with other quotes and brackets', { title: '“福山”再添荣誉' }, 1], ['a part of a line', { title: '再添荣誉' }, 0],
      ['that day of some year', { date: 'XXXX-11-03' }, 1], ['that day of some month', { date: 'XXXX-XX-03' }, 1], ['another day', { date: 'XXXX-11-04' }, 0], ['another year', { date: '2024-11-03' }, 0], ['no day', {}, 1],
    ])('find the article by its title and day: %s', async (_, told, count) => {
      await getStore().writeAll([said, toErratum(told)])
      expect((await getStore().getCorrectionsOf([articleIdOf(said)], 'TO'))[0]).toHaveLength(count)
      expect((await getStore().getCorrections([RECEIVED]))[0]).toHaveLength(count)
    })

    it('without the words mark the article alone', async () => {
      const batch = makeBatch('erratum.txt', [{ title: '更正', corrections: [{ title: '两家企业入选' }] }])
      await getStore().writeAll([said, batch])
      expect(await effectsOf(getStore(), [RECEIVED, FIGURE])).toEqual([[], []])
      expect(await getStore().getCorrectionsOf([articleIdOf(said)], 'TO')).toEqual([batch.articles[0]?.corrections])
    })

    it('go with the article that says them: A, B and C without B is A and C', async () => {
      const batches = [said, withdrawn, erratum], another = await openAnother()
      await getStore().writeAll(batches)
      const { changes, shifts } = await getStore().change({ remove: [articleIdOf(withdrawn)] }, { isDetailed: true })
      expect(changes).toMatchObject({ articles: 1, correctionsAdded: 0, correctionsRemoved: 1 })
      expect(shifts).toContainEqual({ about: 'CORRECTION', effect: 'REMOVED', id: withdrawn.articles[0]?.corrections?.[0]?.id, type: 'WITHDRAWN', name: 'RECEIVED 冰轮环境 → 省级绿色工厂', before: 1, after: 0 })
      await another.writeAll([erratum, said])
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
    })

    it('are one for a report that two files carry, until the last of them goes', async () => {
      const also = makeBatch('other.txt', [{ title: '撤销通报', publishedOn: '2025-11-20', corrections: [{ type: 'RECEIVED', source: FIRM, target: AWARD }] }, { title: '别的' }])
      await getStore().writeAll([said, withdrawn, withFile(withdrawn, 'again.txt'), also])
      const [[correction] = []] = await getStore().getCorrections([RECEIVED])
      expect(correction?.evidence.map(({ source }) => source)).toEqual([withdrawn.source.id, also.source.id].sort())
      for (const [file, length] of [['withdrawn.txt', 1], ['other.txt', 1], ['again.txt', 0]] as const) {
        await getStore().change({ remove: [file] })
        expect((await getStore().getCorrections([RECEIVED]))[0]).toHaveLength(length)
      }
    })

    it('are replaced with what an article says, and written once', async () => {
      await getStore().writeAll([said, withdrawn])
      const [facts] = withdrawn.articles
      if (!facts) throw new Error('an article is needed')
      expect(await getStore().write(withdrawn)).toMatchObject({ articles: 0 })
      const { corrections: _, ...rest } = facts
      expect(await getStore().write({ ...withdrawn, articles: [rest] })).toMatchObject({ articles: 1, correctionsRemoved: 1 })
      expect(await getStore().getStats()).toMatchObject({ corrections: 0 })
      expect(await getStore().write(withdrawn)).toMatchObject({ correctionsAdded: 1 })
      expect(await effectsOf(getStore(), [RECEIVED])).toEqual([['WITHDRAWN']])
    })

    it('turn with the entities that they name, and back', async () => {
      const [from, to] = [idOf(FIRM), idOf(FULL)], shown = relationIdOf('RECEIVED', FULL, AWARD)
      await getStore().writeAll([withdrawn, makeBatch('full.txt', [{ title: '三', relations: [{ type: 'RECEIVED', source: FULL, target: AWARD }] }])])
      const before = await dumpGraph(getStore())
      expect(await effectsOf(getStore(), [shown])).toEqual([[]])
      await getStore().change({ redirects: [{ from, to }] })
      expect((await getStore().getCorrections([shown]))[0]).toMatchObject([{ effect: 'WITHDRAWN', source: to, target: idOf(AWARD) }])
      expect((await readAllBatches(getStore())).flatMap(({ articles }) => articles.flatMap(({ corrections = [] }) => corrections))).toEqual(withdrawn.articles[0]?.corrections)
      await getStore().write(makeBatch('more.txt', [{ title: '四', corrections: [{ type: 'RECEIVED', source: FIRM, target: AWARD }] }]))
      expect(await effectsOf(getStore(), [shown])).toEqual([['WITHDRAWN', 'WITHDRAWN']])
      await getStore().change({ remove: ['more.txt'], redirects: [{ from, to: from }] })
      expect(await dumpGraph(getStore())).toEqual(before)
    })

    it('have a history, and stand in the graph of an earlier time', async () => {
      const [id = ''] = withdrawn.articles.flatMap(({ corrections = [] }) => corrections.map((correction) => correction.id))
      await getStore().writeAll([withdrawn])
      const { rows } = await getStore().findLog({ first: 1 }), written = await readAllBatches(getStore())
      // The clock may stand still between two changes.
      await new Promise((done) => { setTimeout(done, 5) })
      await getStore().removeArticle(articleIdOf(withdrawn))
      expect((await getStore().getHistory(id)).map(({ effect, before, after }) => [effect, before, after])).toEqual([['ADDED', 0, 1], ['REMOVED', 1, 0]])
      const then: GraphBatch[] = []
      for await (const batch of getStore().readBatches({ asOf: rows[0]?.at })) then.push(batch)
      expect(then).toEqual(written)
      expect(await getStore().getStats()).toMatchObject({ corrections: 0, evidence: 0 })
    })

    it('that name what the article does not are refused, and nothing is stored', async () => {
      const [facts] = withdrawn.articles, [correction] = facts?.corrections ?? []
      if (!facts || !correction) throw new Error('a correction is needed')
      const broken = { ...withdrawn, articles: [{ ...facts, corrections: [{ ...correction, source: 'ent_unknown' }] }] }
      await expect(getStore().write(broken)).rejects.toMatchObject({ code: 'BAD_FACTS', message: expect.stringMatching(/ent_unknown is no entity of article/u) })
      expect(await getStore().getStats()).toMatchObject({ corrections: 0, articles: 0 })
    })

    it.runIf(options.isDurable)('are there after the store was opened again', async () => {
      const place = await options.createPlace(), store = await place.open()
      await store.writeAll([said, withdrawn, erratum])
      const before = await dumpGraph(store)
      await store.close()
      const again = await place.open()
      expect(await dumpGraph(again)).toEqual(before)
      expect(await effectsOf(again, [RECEIVED])).toEqual([['WITHDRAWN', 'CORRECTED']])
      await again.close()
      await place.clear()
    })
  })
}
