import { describe, expect, it } from 'vitest'
import { createAnnotation, type AnnotatedThing, type Annotation } from '../../../src/model/annotation.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { exportNdjson } from '../../../src/pipeline/export/export-ndjson.js'
import { idOf, makeBatch, relationIdOf } from '../../helpers/batches.js'
import { dumpGraph, readAll, readAllBatches } from '../../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom, keepSome, pick, shuffle } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

const [FIRM, FULL, AWARD, OTHER] = ['Company:冰轮环境', 'Company:冰轮环境技术股份有限公司', 'Award:绿色工厂', 'Award:小巨人'] as const
const RECEIVED: AnnotatedThing = { about: 'RELATION', type: 'RECEIVED', source: idOf(FIRM), target: idOf(AWARD) }
const ID = relationIdOf('RECEIVED', FIRM, AWARD)
const one = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: FIRM, target: AWARD, evidence: [{ year: 2024 }, {}] }, { type: 'RECEIVED', source: FIRM, target: OTHER }], statistics: [{ subject: FIRM, measure: '产能', value: 3 }] }])
const two = makeBatch('b.txt', [{ title: '二', relations: [{ type: 'RECEIVED', source: FIRM, target: AWARD, evidence: [{ year: 2025 }] }] }])
const three = makeBatch('c.txt', [{ title: '三', relations: [{ type: 'RECEIVED', source: FULL, target: AWARD }] }])

const say = (act: Annotation['act'], thing: AnnotatedThing, { name = '', at = '2026-01-02T03:04:05.000Z' } = {}): Annotation => createAnnotation({ act, thing, name, by: '编辑', reason: '核对过', at })
const takeBack = (annotation: Annotation): Annotation => ({ ...annotation, withdrawnAt: '2026-02-02T03:04:05.000Z' })
const REJECTION = say('REJECT', RECEIVED), ALIAS = say('ALIAS', { about: 'ENTITY', id: idOf(FIRM) }, { name: '老冷' })
const awardsOf = async (store: GraphStore, id: string): Promise<readonly string[]> => (await store.findNeighbours({ id, first: 10, types: ['RECEIVED'] })).rows.map(({ entity }) => entity.name).sort()
const exportAll = async (store: GraphStore): Promise<string> => {
  let text = ''
  for await (const part of exportNdjson(store)) text += part
  return text
}

/** What editors say of facts: it outlives every change of what articles say. */
export function describeAnnotations({ options, getStore, openAnother }: ContractContext): void {
  describe('annotations', () => {
    it('leaves a rejected relation out of every answer, and keeps what was said of it', async () => {
      const store = getStore()
      await store.writeAll([one, two])
      const { changes, shifts } = await store.change({ annotations: [REJECTION] }, { isDetailed: true, by: '编辑' })
      expect(changes).toMatchObject({ articles: 0, relationsRemoved: 1, entitiesRemoved: 0, statisticsRemoved: 0 })
      expect(shifts).toEqual([{ about: 'RELATION', effect: 'REMOVED', id: ID, type: 'RECEIVED', name: '冰轮环境 → 绿色工厂', before: 2, after: 0 }])
      expect(await awardsOf(store, idOf(FIRM))).toEqual(['小巨人'])
      expect((await store.findCompanyProgrammes({ first: 10 })).rows.map(({ target }) => target.name)).toEqual(['小巨人'])
      expect(await store.findPaths({ from: idOf(FIRM), to: idOf(AWARD), maxDepth: 3 })).toEqual([])
      expect((await store.getEntities([idOf(AWARD)]))[0]).toMatchObject({ articleCount: 2 })
      expect((await readAllBatches(store)).flatMap(({ articles }) => articles.flatMap(({ relations }) => relations)).filter(({ id }) => id === ID)).toHaveLength(2)
      expect([await store.findThing(ID), await store.getAnnotations([ID, 'rel_x'])]).toEqual([RECEIVED, [[REJECTION], []]])
      expect((await store.findLog({ first: 10 })).rows.at(-1)).toMatchObject({ op: 'ANNOTATE', by: '编辑', what: [REJECTION.id] })
    })

    it('goes on leaving it out when other articles say it, when one is read anew, and shows it again when it is taken back', async () => {
      const store = getStore(), another = await openAnother()
      await store.write(one)
      await store.change({ annotations: [REJECTION] })
      await store.write(two)
      await store.change({ batches: [makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: FIRM, target: AWARD, evidence: [{ year: 2023 }] }] }])], replacesFiles: true })
      await store.change({ batches: [one], replacesFiles: true })
      expect(await awardsOf(store, idOf(FIRM))).toEqual(['小巨人'])
      await store.change({ annotations: [takeBack(REJECTION)] })
      await another.writeAll([one, two])
      expect(await dumpGraph(store)).toEqual(await dumpGraph(another))
      expect(await store.getAnnotations([ID])).toEqual([[]])
      expect((await store.findAnnotations({ first: 10 })).rows).toEqual([takeBack(REJECTION)])
    })

    it('lets the newest verdict count', async () => {
      const store = getStore(), confirmation = say('CONFIRM', RECEIVED, { at: '2026-01-03T00:00:00.000Z' }), later = say('REJECT', RECEIVED, { at: '2026-01-04T00:00:00.000Z' })
      await store.write(one)
      await store.change({ annotations: [REJECTION] })
      await store.change({ annotations: [confirmation] })
      expect(await awardsOf(store, idOf(FIRM))).toEqual(['小巨人', '绿色工厂'])
      await store.change({ annotations: [later] })
      expect(await awardsOf(store, idOf(FIRM))).toEqual(['小巨人'])
      await store.change({ annotations: [takeBack(later)] })
      expect(await awardsOf(store, idOf(FIRM))).toEqual(['小巨人', '绿色工厂'])
      expect(await store.getAnnotations([ID])).toEqual([[REJECTION, confirmation].sort((a, b) => (a.id < b.id ? -1 : 1))])
    })

    it('leaves a rejected figure out', async () => {
      const store = getStore()
      await store.write(one)
      const id = (await store.findStatistics({ first: 10 })).rows[0]?.id ?? '', rejection = say('REJECT', { about: 'STATISTIC', id })
      expect(await store.findThing(id)).toEqual({ about: 'STATISTIC', id })
      await store.change({ annotations: [rejection] })
      expect([(await store.findStatistics({ first: 10 })).rows, (await store.getStats()).statistics]).toEqual([[], 0])
      await store.change({ annotations: [takeBack(rejection)] })
      expect((await store.findStatistics({ first: 10 })).rows).toHaveLength(1)
    })

    it('names an entity as editors do, as long as there is one, and finds it by that name', async () => {
      const store = getStore()
      await store.change({ annotations: [ALIAS] })
      expect(await store.getEntities([idOf(FIRM)])).toEqual([undefined])
      await store.writeAll([one, two])
      expect((await store.searchEntities({ first: 10, text: '老冷' })).rows.map(({ name, aliases }) => [name, ...aliases])).toEqual([['冰轮环境', '老冷']])
      await store.change({ remove: ['a.txt', 'b.txt'] })
      expect((await store.searchEntities({ first: 10, text: '老冷' })).rows).toEqual([])
      await store.write(two)
      expect((await store.searchEntities({ first: 10, text: '老冷' })).rows).toHaveLength(1)
      await store.change({ annotations: [takeBack(ALIAS)] })
      expect((await store.getEntities([idOf(FIRM)]))[0]).toMatchObject({ aliases: [] })
    })

    it('means what the ends lead to: a merge takes what was said along, a split gives it back', async () => {
      const store = getStore(), [from, to] = [idOf(FIRM), idOf(FULL)], merged = relationIdOf('RECEIVED', FULL, AWARD)
      await store.writeAll([one, three])
      await store.change({ annotations: [REJECTION, ALIAS] })
      const before = await dumpGraph(store)
      expect(await awardsOf(store, to)).toEqual(['绿色工厂'])
      await store.change({ redirects: [{ from, to }] })
      expect(await awardsOf(store, to)).toEqual(['小巨人'])
      expect((await store.getEntities([to]))[0]).toMatchObject({ aliases: ['冰轮环境', '老冷'] })
      expect(await store.getAnnotations([merged, ID, to])).toEqual([[REJECTION], [], [ALIAS]])
      await store.change({ redirects: [{ from, to: from }] })
      expect(await dumpGraph(store)).toEqual(before)
      expect(await store.getAnnotations([merged, ID, from])).toEqual([[], [REJECTION], [ALIAS]])
    })

    it.each([1, 2, 3, 4, 5, 6])('articles, merges and annotations in any order: what then stands depends on neither (seed %i)', async (seed) => {
      const random = createRandom(seed), batches = makeRandomBatches(random, 5), facts = batches.flatMap(({ articles }) => articles), store = getStore()
      const companies = [...new Set(facts.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Company').map(({ id }) => id)))], group = keepSome(random, companies), to = [...group].sort()[0] ?? ''
      const redirects = companies.map((id) => ({ from: id, to: group.includes(id) ? to : id })), gone = pick(random, batches)
      const things: readonly AnnotatedThing[] = [...facts.flatMap(({ relations }) => relations.map(({ type, source, target }) => ({ about: 'RELATION' as const, type, source, target }))), ...facts.flatMap(({ statistics }) => statistics.map(({ id }) => ({ about: 'STATISTIC' as const, id })))]
      const said = Array.from({ length: 12 }, (_, index) => say(pick(random, ['REJECT', 'REJECT', 'CONFIRM'] as const), pick(random, things), { at: `2026-01-02T03:04:${10 + index}.000Z` }))
      const named = companies.map((id) => say('ALIAS', { about: 'ENTITY', id }, { name: `手${id.slice(-2)}` })), kept = keepSome(random, [...said, ...named]), taken = [...said, ...named].filter((each) => !kept.includes(each))
      for (const [index, batch] of shuffle(random, batches).entries()) {
        await store.change({ batches: [random() < 0.3 ? thinBatch(random, batch) : batch], annotations: [...said, ...named].filter((_, at) => at % 5 === index), ...(random() < 0.5 && { redirects }) })
        await store.change({ batches: [batch] })
      }
      await store.change({ remove: [gone.source.file], redirects, annotations: taken.map(takeBack) })
      const another = await openAnother()
      await another.writeAll(batches.filter((batch) => batch !== gone))
      const plain = await dumpGraph(another)
      await another.change({ redirects })
      await another.change({ annotations: [...kept, ...taken.map(takeBack)] })
      expect(await dumpGraph(store)).toEqual(await dumpGraph(another))
      await store.change({ redirects: companies.map((id) => ({ from: id, to: id })), annotations: kept.map(takeBack) })
      expect(await dumpGraph(store)).toEqual(plain)
    })

    it('changes nothing where the same is said again, or as a dry run', async () => {
      const store = getStore()
      await store.write(one)
      const before = await exportAll(store)
      expect((await store.change({ annotations: [REJECTION] }, { isDryRun: true })).changes).toMatchObject({ relationsRemoved: 1 })
      expect(await exportAll(store)).toBe(before)
      await store.change({ annotations: [REJECTION] })
      const mark = await store.getMark()
      await store.change({ annotations: [REJECTION] })
      expect(await store.getMark()).toBe(mark)
    })

    it.runIf(options.isDurable)('is there after the store was opened again', async () => {
      const place = await options.createPlace(), first = await place.open()
      await first.write(one)
      await first.change({ annotations: [REJECTION, ALIAS] })
      const before = await dumpGraph(first)
      await first.close()
      const second = await place.open()
      expect(await dumpGraph(second)).toEqual(before)
      expect(await readAll((page) => second.findAnnotations(page))).toEqual([REJECTION, ALIAS].sort((a, b) => (a.id < b.id ? -1 : 1)))
      await second.close()
      await place.clear()
    })
  })
}
