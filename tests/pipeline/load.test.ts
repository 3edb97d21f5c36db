import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAnnotation } from '../../src/model/annotation.js'
import { createJudgement } from '../../src/model/judgement.js'
import { exportNdjson } from '../../src/pipeline/export/export-ndjson.js'
import { writeFacts } from '../../src/pipeline/facts/write-facts.js'
import { loadFacts } from '../../src/pipeline/load.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { makeBatch } from '../helpers/batches.js'
import { makeDirectory } from '../helpers/store-places.js'

const A = makeBatch('a.txt', [{ title: '甲', relations: [{ type: 'RECEIVED', source: 'Company:冰轮环境', target: 'Award:绿色工厂' }] }, { title: '乙', entities: ['Company:泰和新材'] }])
const B = makeBatch('b.txt', [{ title: '丙', entities: ['Person:李强'] }])
/** Facts of a group that each of these fills. */
const GROUP = 300
const LARGE = [1, 2, 3].map((number) => makeBatch(`large${number}.txt`, [{
  title: `大${number}`, relations: Array.from({ length: 100 }, (_, index) => ({ type: 'RECEIVED', source: `Company:企业${index}`, target: `Award:奖${number}` }) as const),
}]))
const signal = new AbortController().signal
const folder = makeDirectory()

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

let graph: GraphStore
beforeEach(async () => {
  graph = await openGrafeoGraphStore({})
})
afterEach(() => graph.close())

async function exportAll(): Promise<string> {
  let text = ''
  for await (const part of exportNdjson(graph)) text += part
  return text
}

describe('loading facts', () => {
  it('stores them, and export gives them back', async () => {
    const file = write('good.ndjson', writeFacts(A) + writeFacts(B))
    expect(await loadFacts(file, { graph, signal })).toMatchObject({ articles: 3 })
    const exported = await exportAll()
    await loadFacts(write('again.ndjson', exported), { graph, signal })
    expect(await exportAll()).toBe(exported)
    expect([writeFacts(A) + writeFacts(B), writeFacts(B) + writeFacts(A)]).toContain(exported)
  })

  it('takes judgements back with the facts, those that were taken back too, and refuses one that was tampered with', async () => {
    const said = createJudgement({ a: 'ent_b', b: 'ent_a', verdict: 'NOT_SAME', score: 0, reasons: ['两家'], by: { user: '编辑' }, at: '2026-01-02T03:04:05.000Z' })
    const taken = createJudgement({ a: 'ent_a', b: 'ent_c', verdict: 'SAME', score: 1, reasons: [], by: { rule: 'told' }, at: '2026-01-03T03:04:05.000Z', withdrawnAt: '2026-01-04T03:04:05.000Z' })
    await graph.change({ judgements: [said, taken] })
    const exported = await exportAll()
    const other = await openGrafeoGraphStore({})
    await loadFacts(write('judged.ndjson', writeFacts(A) + exported), { graph: other, signal })
    expect((await other.findJudgements({ first: 10 })).rows).toEqual([said, taken].sort((x, y) => (x.id < y.id ? -1 : 1)))
    await expect(loadFacts(write('forged.ndjson', exported.replace('NOT_SAME', 'SAME')), { graph: other, signal })).rejects.toMatchObject({ code: 'BAD_FACTS', message: expect.stringMatching(/id does not follow from what it says/u) })
    let earlier = ''
    for await (const part of exportNdjson(graph, '2026-01-03T12:00:00.000Z')) earlier += part
    expect(earlier).not.toContain('withdrawnAt')
    expect(earlier.trim().split('\n')).toHaveLength(2)
    await other.close()
  })

  it('takes annotations back with the facts', async () => {
    const said = createAnnotation({ act: 'REJECT', thing: { about: 'RELATION', type: 'RECEIVED', source: 'ent_a', target: 'ent_b' }, name: '', by: '编辑', reason: '问过', at: '2026-01-02T03:04:05.000Z' })
    const named = { ...createAnnotation({ act: 'ALIAS', thing: { about: 'ENTITY', id: 'ent_a' }, name: '俗称', by: '编辑', reason: '', at: '2026-01-03T03:04:05.000Z' }), withdrawnAt: '2026-01-04T03:04:05.000Z' }
    await graph.change({ annotations: [said, named] })
    const exported = await exportAll(), other = await openGrafeoGraphStore({})
    await loadFacts(write('annotated.ndjson', writeFacts(A) + exported), { graph: other, signal })
    expect((await other.findAnnotations({ first: 10 })).rows).toEqual([said, named].sort((x, y) => (x.id < y.id ? -1 : 1)))
    await expect(loadFacts(write('forged.ndjson', exported.replace('俗称', '别称')), { graph: other, signal })).rejects.toMatchObject({ code: 'BAD_FACTS', message: expect.stringMatching(/annotation's id does not follow/u) })
    await other.close()
  })

  it('changes nothing the second time', async () => {
    const file = write('twice.ndjson', writeFacts(A))
    await loadFacts(file, { graph, signal })
    expect(await loadFacts(file, { graph, signal })).toMatchObject({ articles: 0, entitiesAdded: 0, relationsAdded: 0 })
  })

  it('stores nothing of a file whose last line is bad', async () => {
    const file = write('bad.ndjson', `${writeFacts(A)}${writeFacts(B)}{"kind":"mention"}\n`)
    await expect(loadFacts(file, { graph, signal })).rejects.toMatchObject({ code: 'BAD_FACTS', message: expect.stringMatching(/bad\.ndjson:\d+: entity is not a text/u) })
    expect(await graph.getStats()).toMatchObject({ sources: 0, articles: 0 })
  })

  it('takes articles whose source the graph knows', async () => {
    await loadFacts(write('first.ndjson', writeFacts(A)), { graph, signal })
    const rest = writeFacts(A).split('\n').slice(1).join('\n')
    expect(await loadFacts(write('rest.ndjson', rest), { graph, signal })).toMatchObject({ articles: 0 })
  })

  it('stops between groups when it is told to, and says where it stood when it goes on', async () => {
    const controller = new AbortController()
    const file = write('stopped.ndjson', [writeFacts(A), ...LARGE.map(writeFacts)].join(''))
    const resumed: number[] = []
    const stored: number[] = []
    await expect(loadFacts(file, { graph, signal: controller.signal, groupFacts: GROUP, onStored: () => controller.abort() })).rejects.toThrow(/abort/iu)
    const { sources } = await graph.getStats()
    expect(sources).toBeGreaterThan(0)
    expect(sources).toBeLessThan(4)
    await loadFacts(file, { graph, signal, groupFacts: GROUP, onResume: (count) => resumed.push(count), onStored: (count) => stored.push(count) })
    expect([resumed, stored.at(-1)]).toEqual([[sources], 4])
    const whole = await openGrafeoGraphStore({})
    await loadFacts(file, { graph: whole, signal, onResume: () => expect.unreachable('a first load resumes nothing') })
    expect(await graph.getStats()).toEqual(await whole.getStats())
    await whole.close()
  })

  it('tells a file that is not there', async () => {
    await expect(loadFacts(join(folder, 'none.ndjson'), { graph, signal })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
