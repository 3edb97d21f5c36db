import { describe, expect, it } from 'vitest'
import { createJudgement } from '../../../src/model/judgement.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch, relationIdOf } from '../../helpers/batches.js'
import { dumpGraph, readAll, readAllBatches } from '../../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom, keepSome, pick, shuffle, type Random } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const [SHORT, FULL, OTHER, AWARD] = ['Company:冰轮环境', 'Company:冰轮环境技术股份有限公司', 'Company:泰和新材', 'Award:绿色工厂'] as const
const [A, B] = [idOf(SHORT), idOf(FULL)].sort() as [string, string]
const NAME_OF = new Map([[idOf(SHORT), '冰轮环境'], [idOf(FULL), '冰轮环境技术股份有限公司']])
const MERGE = { redirects: [{ from: B, to: A }] }
const SPLIT = { redirects: [{ from: B, to: B }] }
const one = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: SHORT, target: AWARD }, { type: 'DEALS_WITH', source: SHORT, target: OTHER }], statistics: [{ subject: SHORT, measure: '产能', value: 3 }] }])
const two = makeBatch('b.txt', [{ title: '二', relations: [{ type: 'RECEIVED', source: FULL, target: AWARD, evidence: [{ year: 2025 }, {}] }, { type: 'DEALS_WITH', source: FULL, target: SHORT }] }])

const writeBoth = async (store: GraphStore): Promise<unknown> => store.writeAll([one, two])
const RECEIVED = (source: string): string => relationIdOf('RECEIVED', source === idOf(SHORT) ? SHORT : FULL, AWARD)

/** Companies of random batches in random groups, each led to its least id; the others lead to themselves. */
function toRandomRedirects(random: Random, companies: readonly string[]) {
  const group = keepSome(random, companies), to = [...group].sort()[0] ?? ''
  return companies.map((from) => ({ from, to: group.includes(from) ? to : from }))
}
const companiesOf = (batches: ReturnType<typeof makeRandomBatches>): readonly string[] =>
  [...new Set(batches.flatMap(({ articles }) => articles.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Company').map(({ id }) => id))))]

/** Entities that are shown as one, judgements, and the way back. */
export function describeWhoIsWho({ options, getStore, openAnother }: ContractContext): void {
  describe('who is who', () => {
    it('shows two names as one entity with all that is said of either', async () => {
      const store = getStore()
      await writeBoth(store)
      const { changes, shifts } = await store.change(MERGE, { isDetailed: true })
      expect(changes).toMatchObject({ articles: 0, entitiesRemoved: 1, entitiesAdded: 0 })
      expect(shifts).toContainEqual({ about: 'ENTITY', effect: 'REMOVED', id: B, type: 'Company', name: NAME_OF.get(B), before: B === idOf(SHORT) ? 2 : 1, after: 0 })
      expect(await store.getEntities([A])).toEqual([{ id: A, type: 'Company', name: '冰轮环境技术股份有限公司', aliases: ['冰轮环境'], props: {}, mentionCount: 6, articleCount: 2 }])
      const received = (await store.findNeighbours({ id: A, first: 10, types: ['RECEIVED'] })).rows
      expect(received.map(({ relation }) => relation)).toEqual([{ id: RECEIVED(A), type: 'RECEIVED', source: A, target: idOf(AWARD), basis: 'STATED', props: { year: 2025 }, evidenceCount: 3, articleCount: 2 }])
      expect((await store.getEvidence([RECEIVED(A), RECEIVED(B)])).map(({ length }) => length)).toEqual([3, 0])
      expect((await store.findMentions({ first: 10, entity: A })).rows.map(({ entity, text }) => [entity, text])).toHaveLength(6)
      expect((await store.findStatistics({ first: 10, subject: A })).rows.map(({ subject }) => subject)).toEqual([A])
      expect((await store.searchEntities({ first: 10, text: '冰轮环境' })).rows.map(({ id }) => id)).toEqual([A])
    })

    it('shows no edge of an entity with itself that only its two names had', async () => {
      await writeBoth(getStore())
      await getStore().change(MERGE)
      const { rows } = await getStore().findNeighbours({ id: A, first: 10, types: ['DEALS_WITH'] })
      expect(rows.map(({ entity }) => entity.id)).toEqual([idOf(OTHER)])
    })

    it('leads from the id that is shown no more to the entity, in every question', async () => {
      const store = getStore()
      await writeBoth(store)
      await store.change(MERGE)
      const answer = (id: string) => Promise.all([
        store.getEntities([id]), store.findNeighbours({ id, first: 10 }), store.findStatistics({ first: 10, subject: id }), store.findMentions({ first: 10, entity: id }),
        store.findPaths({ from: id, to: idOf(AWARD), maxDepth: 2 }), store.findPaths({ from: idOf(AWARD), to: id, maxDepth: 2 }), store.countReachable({ id, depth: 2 }), store.findCompanyProgrammes({ first: 10, company: id }),
        store.getHistory(id),
      ])
      expect(await answer(B)).toEqual(await answer(A))
      expect((await store.findRedirects({ first: 10 })).rows).toEqual([{ from: B, to: A }])
      expect((await store.getHistory(A)).map(({ before, after }) => [before, after])).toEqual([[0, 2]])
    })

    it('tells the history of a relation from what past printings said under other names too', async () => {
      const store = getStore()
      await writeBoth(store)
      await store.change({ remove: ['b.txt'] })
      await store.change({ redirects: [{ from: idOf(FULL), to: idOf(SHORT) }] })
      const expected = [{ seq: 1, before: 0, after: 2 }, { seq: 2, before: 2, after: 1 }]
      expect((await store.getHistory(relationIdOf('RECEIVED', SHORT, AWARD))).map(({ seq, before, after }) => ({ seq, before, after }))).toEqual(expected)
      expect((await store.getHistory(idOf(FULL))).map(({ seq, before, after }) => ({ seq, before, after }))).toEqual(expected)
      await store.change({ remove: ['a.txt'] })
      expect((await store.getHistory(relationIdOf('RECEIVED', SHORT, AWARD))).map(({ after }) => after)).toEqual([2, 1, 0])
    })

    it('knows who wrote an article, whatever other names the person has', async () => {
      const [bylined, full] = ['Person:王海', 'Person:王海涛'] as const, page = makeBatch('c.txt', [{ title: '三', relations: [{ type: 'WROTE', source: bylined, target: 'ARTICLE' }] }, { title: '四', entities: [full] }])
      await getStore().write(page)
      await getStore().change({ redirects: [{ from: idOf(bylined), to: idOf(full) }] })
      const [[writer] = [], nobody, unknown] = await getStore().getWriters([articleIdOf(page), articleIdOf(page, 1), 'art_x'])
      expect(writer).toMatchObject({ entity: { id: idOf(full), name: '王海涛', aliases: ['王海'] }, relation: { type: 'WROTE', target: articleIdOf(page) } })
      expect([nobody, unknown]).toEqual([[], []])
      expect((await getStore().getEvidence([writer?.relation.id ?? '']))[0]).toHaveLength(1)
    })

    it('splits again: all is as if nothing had been merged', async () => {
      await writeBoth(getStore())
      const before = await dumpGraph(getStore())
      await getStore().change(MERGE)
      expect(await readAllBatches(getStore())).toEqual(before.batches)
      await getStore().change(SPLIT)
      expect(await dumpGraph(getStore())).toEqual(before)
      expect((await getStore().findRedirects({ first: 10 })).rows).toEqual([])
    })

    it('merges what is written later too, and takes away what an article alone supported', async () => {
      await getStore().change({ batches: [one], ...MERGE })
      await getStore().write(two)
      const another = await openAnother()
      await writeBoth(another)
      await another.change(MERGE)
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
      await getStore().change({ remove: ['b.txt'] })
      await another.removeArticle(articleIdOf(two))
      expect(await dumpGraph(getStore())).toEqual(await dumpGraph(another))
      expect((await getStore().getEntities([A]))[0]).toMatchObject({ name: '冰轮环境', articleCount: 1 })
    })

    it.each([1, 2, 3, 4, 5, 6])('changes and merges in any order: what then stands depends on neither (seed %i)', async (seed) => {
      const random = createRandom(seed), batches = makeRandomBatches(random, 5), companies = companiesOf(batches), store = getStore()
      const gone = pick(random, batches), last = toRandomRedirects(random, companies)
      for (const batch of shuffle(random, batches)) {
        await store.change({ batches: [random() < 0.3 ? thinBatch(random, batch) : batch], redirects: toRandomRedirects(random, companies) })
        await store.change({ batches: [batch] })
      }
      await store.change({ remove: [gone.source.file], redirects: last })
      const another = await openAnother()
      await another.writeAll(batches.filter((batch) => batch !== gone))
      const plain = await dumpGraph(another)
      await another.change({ redirects: last })
      expect(await dumpGraph(store)).toEqual(await dumpGraph(another))
      await store.change({ redirects: companies.map((id) => ({ from: id, to: id })) })
      expect(await dumpGraph(store)).toEqual(plain)
    })

    it.runIf(options.isDurable)('is there after the store was opened again', async () => {
      const place = await options.createPlace(), first = await place.open()
      await writeBoth(first)
      await first.change(MERGE)
      const before = await dumpGraph(first)
      await first.close()
      const second = await place.open()
      expect(await dumpGraph(second)).toEqual(before)
      await second.close()
      await place.clear()
    })

    it('refuses to lead to what is led elsewhere, to join types, and changes nothing then', async () => {
      await writeBoth(getStore())
      await getStore().change(MERGE)
      const before = await dumpGraph(getStore())
      await expect(getStore().change({ redirects: [{ from: idOf(OTHER), to: B }] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
      await expect(getStore().change({ redirects: [{ from: A, to: idOf(OTHER) }] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
      await expect(getStore().change({ redirects: [{ from: idOf(AWARD), to: A }] })).rejects.toMatchObject({ code: 'BAD_FACTS' })
      expect(await dumpGraph(getStore())).toEqual(before)
    })

    it('keeps judgements, and a newer state of one instead of the older', async () => {
      const judgement = createJudgement({ a: A, b: B, verdict: 'NOT_SAME', score: 0, reasons: ['两家公司'], by: { user: '编辑' }, at: '2026-01-02T03:04:05.000Z' })
      const taken = { ...judgement, withdrawnAt: '2026-02-02T03:04:05.000Z' }, list = () => readAll((page) => getStore().findJudgements(page))
      await getStore().change({ judgements: [judgement] }, { by: '编辑' })
      expect(await list()).toEqual([judgement])
      await getStore().change({ judgements: [judgement] })
      await getStore().change({ judgements: [taken] })
      expect(await list()).toEqual([taken])
      expect((await getStore().findLog({ first: 10 })).rows.map(({ op, by, what }) => ({ op, by, what }))).toEqual([{ op: 'JUDGE', by: '编辑', what: [judgement.id] }, { op: 'JUDGE', by: '', what: [judgement.id] }])
    })

    it('asks an identifier what the change makes of who is who, of this graph only', async () => {
      const marks: string[] = [], asked: unknown[] = []
      const identifier = (mark: string) => ({ mark, onChanged: (after: string) => void marks.push(after), identify: (touched: unknown) => {
        asked.push(touched)
        return MERGE.redirects
      } })
      await getStore().write(one)
      const mark = await getStore().getMark()
      await expect(getStore().change({ batches: [two], remove: ['a.txt'] }, { identifier: identifier('another') })).rejects.toMatchObject({ code: 'CONFLICT' })
      await getStore().change({ batches: [two], remove: ['a.txt'] }, { identifier: identifier(mark), isDryRun: true })
      expect(await getStore().getMark()).toBe(mark)
      await getStore().change({ batches: [two], remove: ['a.txt'] }, { identifier: identifier(mark) })
      const touched = { gone: [{ facts: one.articles[0], text: one.source.text }], come: [{ facts: two.articles[0], text: two.source.text }] }
      expect(asked).toMatchObject([touched, touched])
      expect(marks).toEqual([await getStore().getMark()])
      expect((await getStore().findRedirects({ first: 10 })).rows).toEqual(MERGE.redirects)
    })
  })
}
