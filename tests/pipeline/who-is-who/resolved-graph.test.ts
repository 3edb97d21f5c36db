import { afterEach, describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import { exportNdjson } from '../../../src/pipeline/export/export-ndjson.js'
import { ResolvedGraph } from '../../../src/pipeline/who-is-who/resolved-graph.js'
import { openGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { idOf, makeBatch, withFile, type ArticleSpec, type EntityRef } from '../../helpers/batches.js'
import { dumpGraph, readAll } from '../../helpers/dump-graph.js'
import { gazetteer } from '../../helpers/seed-lists.js'
import { createRandom, pick, shuffle } from '../../helpers/seeded-random.js'

const [SHORT, FULL, OTHER, AWARD] = ['Company:冰轮环境', 'Company:冰轮环境技术股份有限公司', 'Company:烟台万润精细化工股份有限公司', 'Award:省级绿色工厂'] as const
const [UNION, PERSON] = ['Organization:市总工会', 'Person:王海'] as const
const stores: GraphStore[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

interface Room {
  readonly store: GraphStore
  readonly graph: ResolvedGraph
}

let time = Date.UTC(2026, 0, 2)
async function open(): Promise<Room> {
  const store = await openGrafeoGraphStore({})
  stores.push(store)
  return { store, graph: new ResolvedGraph(store, () => gazetteer, () => new Date(time += 1000)) }
}

const tells = (title: string, company: EntityRef, city = '烟台市'): ArticleSpec => ({ title, city, relations: [{ type: 'RECEIVED', source: company, target: AWARD }] })
const page = (file: string, ...specs: readonly ArticleSpec[]): GraphBatch => makeBatch(file, specs)
const PAGES: readonly GraphBatch[] = [
  page('a.txt', tells('一', SHORT)), page('b.txt', tells('二', FULL)), page('c.txt', tells('三', OTHER), { title: '四', city: '烟台市', entities: [UNION, PERSON, SHORT] }),
  page('d.txt', { title: '五', city: '威海市', entities: [UNION, PERSON] }), page('e.txt', { title: '六', city: '烟台市', entities: [UNION, FULL, PERSON] }),
]
const ingest = async ({ graph }: Room, batches: readonly GraphBatch[]): Promise<void> => {
  for (const batch of batches) await graph.change({ batches: [batch], replacesFiles: true })
}
const exported = async ({ store }: Room): Promise<string> => {
  let text = ''
  for await (const part of exportNdjson(store)) text += part
  return text
}
const companies = async ({ store }: Room): Promise<readonly string[]> => (await store.findEntities({ first: 100, types: ['Company'] })).rows.map(({ name }) => name).sort()
const named = async ({ store }: Room, name: string) => (await store.searchEntities({ first: 100, text: name })).rows

describe('a graph that knows who is who', () => {
  it('shows short and full name of one company as one, with both sources', async () => {
    const room = await open()
    await room.graph.change({ batches: PAGES.slice(0, 1) })
    await room.graph.change({ batches: PAGES.slice(1, 2) })
    expect(await named(room, '冰轮环境')).toMatchObject([{ name: '冰轮环境技术股份有限公司', aliases: ['冰轮环境'], articleCount: 2 }])
    const received = await room.store.findNeighbours({ id: idOf(SHORT), first: 10, types: ['RECEIVED'] })
    expect(received.rows).toMatchObject([{ relation: { articleCount: 2, evidenceCount: 2 } }])
  })

  it('keeps bodies of one name in two cities apart, and persons of whom nothing is known', async () => {
    const room = await open()
    await ingest(room, PAGES)
    expect((await named(room, '市总工会')).map(({ articleCount }) => articleCount).sort()).toEqual([1, 2])
    expect(await named(room, '王海')).toHaveLength(3)
  })

  it.each([1, 2, 3, 4])('pages in any order, one taken away: the same bytes as without it, and the same entities (seed %i)', async (seed) => {
    const random = createRandom(seed), gone = pick(random, PAGES), [one, other] = [await open(), await open()]
    await ingest(one, shuffle(random, PAGES))
    await one.graph.change({ remove: [gone.source.file] })
    await ingest(other, shuffle(random, PAGES.filter((batch) => batch !== gone)))
    expect(await exported(one)).toBe(await exported(other))
    expect(await dumpGraph(one.store)).toEqual(await dumpGraph(other.store))
  })

  it('comes to the same by loading and settling, also of a graph that was written without', async () => {
    const [one, two, three] = [await open(), await open(), await open()]
    await ingest(one, PAGES)
    await two.graph.writeAll(PAGES)
    await three.store.writeAll(PAGES)
    const counts = await Promise.all([two, three].map(({ graph }) => graph.settle({})))
    expect(counts[0]).toEqual(counts[1])
    expect(counts[0]?.entities).toBeLessThan(counts[0]?.names ?? 0)
    for (const room of [two, three]) expect(await dumpGraph(room.store)).toEqual(await dumpGraph(one.store))
    const mark = await one.store.getMark()
    await one.graph.settle({})
    expect(await one.store.getMark()).toBe(mark)
  })

  it('changes nothing for whoever only looks, though the graph was never settled', async () => {
    const room = await open()
    await room.graph.writeAll(PAGES, { isPlain: true })
    const before = await dumpGraph(room.store), mark = await room.store.getMark()
    await room.graph.change({ remove: ['a.txt'] }, { isDryRun: true })
    await room.graph.findCases({ first: 10 })
    expect((await room.graph.explain(idOf(SHORT))).members).toHaveLength(2)
    expect([await dumpGraph(room.store), await room.store.getMark()]).toEqual([before, mark])
    await room.graph.change({ remove: ['a.txt'] })
    const calm = await open()
    await ingest(calm, PAGES.slice(1))
    expect(await dumpGraph(room.store)).toEqual(await dumpGraph(calm.store))
  })

  it('follows a graph that somebody else changes meanwhile', async () => {
    const room = await open(), second = new ResolvedGraph(room.store, () => gazetteer), calm = await open()
    await room.graph.change({ batches: PAGES.slice(0, 1) })
    await second.change({ batches: PAGES.slice(1, 2) })
    await Promise.all([room.graph.change({ batches: PAGES.slice(2, 3) }), second.change({ batches: PAGES.slice(3) })])
    await ingest(calm, PAGES)
    expect(await dumpGraph(room.store)).toEqual(await dumpGraph(calm.store))
  })

  it('an old id goes on leading to what became of its entity', async () => {
    const room = await open(), ids = [SHORT, FULL].map(idOf)
    await ingest(room, PAGES.slice(0, 2))
    const shown = (await companies(room))
    expect(shown).toEqual(['冰轮环境技术股份有限公司'])
    const { rows: [entity] } = await room.store.findEntities({ first: 1, types: ['Company'] })
    const file = entity?.id === idOf(SHORT) ? 'a.txt' : 'b.txt'
    await room.graph.change({ remove: [file] })
    const found = await room.store.getEntities(ids)
    expect(new Set(found.map((row) => row?.id)).size).toBe(1)
    expect(found[0]?.articleCount).toBe(1)
  })

  it('a dry run foresees merges and changes nothing', async () => {
    const room = await open()
    await ingest(room, PAGES.slice(0, 1))
    const before = await dumpGraph(room.store), foreseen = await room.graph.change({ batches: PAGES.slice(1, 2) }, { isDryRun: true, isDetailed: true })
    expect(await dumpGraph(room.store)).toEqual(before)
    expect(await room.graph.change({ batches: PAGES.slice(1, 2) }, { isDetailed: true })).toEqual(foreseen)
  })

  it('merges and parts by what somebody says, with a preview, and takes it back', async () => {
    const room = await open()
    await ingest(room, PAGES)
    const before = await dumpGraph(room.store), opinion = { verdict: 'SAME', a: idOf(FULL), b: idOf(OTHER) } as const, by = { by: '编辑', reason: '同一家' }
    const foreseen = await room.graph.judge([opinion], { ...by, isDryRun: true, isDetailed: true })
    expect(await dumpGraph(room.store)).toEqual(before)
    const judged = await room.graph.judge([opinion], { ...by, isDetailed: true })
    expect({ ...judged, judgements: [] }).toEqual({ ...foreseen, judgements: [] })
    expect(judged.merges).toHaveLength(1)
    expect(await companies(room)).toHaveLength(1)
    expect((await room.graph.explain(idOf(OTHER))).bonds).toContainEqual(expect.objectContaining({ by: { user: '编辑' }, reasons: ['同一家'] }))
    const { splits } = await room.graph.withdraw(judged.judgements.map(({ id }) => id), by)
    expect(splits).toHaveLength(1)
    expect(await dumpGraph(room.store)).toEqual(before)
    expect(await readAll((list) => room.store.findJudgements(list))).toMatchObject([{ verdict: 'SAME', withdrawnAt: expect.any(String) }])
  })

  it('never merges again what somebody parted, after the pages were read anew either', async () => {
    const room = await open()
    await ingest(room, PAGES.slice(0, 2))
    await room.graph.judge([{ verdict: 'NOT_SAME', a: idOf(SHORT), b: idOf(FULL) }], { by: '编辑' })
    expect(await companies(room)).toHaveLength(2)
    await room.graph.change({ remove: ['a.txt', 'b.txt'] })
    await ingest(room, [...PAGES.slice(0, 2), withFile(page('x.txt', tells('七', FULL)), 'x.txt')])
    expect(await companies(room)).toEqual(['冰轮环境', '冰轮环境技术股份有限公司'])
    expect(await room.graph.findCases({ first: 10, of: idOf(SHORT) })).toEqual([])
  })

  it('asks what it cannot tell, with what articles say of both sides, and asks no more once it was answered', async () => {
    const room = await open()
    await ingest(room, PAGES)
    const cases = await room.graph.findCases({ first: 100 }), doubt = cases.find(({ a }) => a.name === '王海')
    expect(doubt).toMatchObject({ a: { type: 'Person', quotes: [{ title: expect.any(String), text: expect.stringContaining('王海') }] }, b: { name: '王海' } })
    await room.graph.judge([{ verdict: 'UNSURE', a: doubt?.profiles[0] ?? '', b: doubt?.profiles[1] ?? '' }], { by: '编辑' })
    expect(await room.graph.findCases({ first: 100 })).toEqual(cases.filter((each) => each !== doubt))
  })

  it('refuses what cannot be one, and unknown ids, and says what to do', async () => {
    const room = await open()
    await ingest(room, PAGES.slice(0, 1))
    const [award] = await named(room, '省级绿色工厂')
    await expect(room.graph.judge([{ verdict: 'SAME', a: idOf(SHORT), b: award?.id ?? '' }], {})).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(/is a Company, .* an? Award/u) })
    await expect(room.graph.judge([{ verdict: 'SAME', a: idOf(SHORT), b: idOf(SHORT) }], {})).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(room.graph.judge([{ verdict: 'SAME', a: idOf(SHORT), b: 'ent_x' }], {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(room.graph.withdraw(['jud_x'], {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
