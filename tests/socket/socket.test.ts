import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { toCanonicalFacts } from '../../src/model/canonical-facts.js'
import { writeFacts } from '../../src/pipeline/facts/write-facts.js'
import { serveSocket, type SocketServer } from '../../src/socket/serve-socket.js'
import { findServer, findSocketGraph } from '../../src/socket/socket-graph.js'
import { makePrivate, toSocketPath } from '../../src/socket/socket-path.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { SharedGraph } from '../../src/pipeline/shared-graph.js'
import { ResolvedGraph } from '../../src/pipeline/who-is-who/resolved-graph.js'
import { readAllBatches } from '../helpers/dump-graph.js'
import { idOf, makeBatch } from '../helpers/batches.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { makeDirectory } from '../helpers/store-places.js'

const BATCH = makeBatch('a.txt', [{ title: '甲', relations: [{ type: 'RECEIVED', source: 'Company:冰轮环境', target: 'Award:绿色工厂' }] }])
const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close()
})

async function serve(directory = makeDirectory()): Promise<{ directory: string; store: SharedGraph; server: SocketServer }> {
  const store = new ResolvedGraph(await openGrafeoGraphStore({}), () => gazetteer)
  const server = await serveSocket(directory, store)
  opened.push(store, server)
  return { directory, store, server }
}

async function connect(directory: string) {
  const graph = await findSocketGraph(directory)
  if (!graph) throw new Error('no server found')
  return graph
}

async function collect(batches: AsyncIterable<GraphBatch>): Promise<GraphBatch[]> {
  const all: GraphBatch[] = []
  for await (const batch of batches) all.push(batch)
  return all
}

describe('a store behind a socket', () => {
  it('is written and read as the store itself', async () => {
    const { directory, store } = await serve()
    const graph = await connect(directory)
    expect(await graph.write(BATCH)).toMatchObject({ articles: 1, relationsAdded: 1 })
    expect(await graph.getStats()).toEqual(await store.getStats())
    expect(await graph.getSources([BATCH.source.id, 'src_none'])).toEqual([BATCH.source, undefined])
    expect(await collect(graph.readBatches())).toEqual((await readAllBatches(store)).map(({ source, articles }) => ({ source, articles: articles.map(toCanonicalFacts) })))
  })

  it('takes changes, as the store itself does', async () => {
    const { directory, store } = await serve()
    const graph = await connect(directory), next = makeBatch('a.txt', [{ title: '乙', entities: ['Company:冰轮环境'] }])
    await graph.write(BATCH)
    const change = { batches: [next], replacesFiles: true }, foreseen = await graph.change(change, { isDetailed: true, isDryRun: true })
    expect(foreseen).toEqual(await store.change(change, { isDetailed: true, isDryRun: true }))
    expect(foreseen.shifts.length).toBeGreaterThan(2)
    expect(await graph.change(change, { isDetailed: true, by: '甲', reason: '更正' })).toEqual(foreseen)
    await expect(graph.change({ remove: ['none.txt'] })).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringMatching(/^none\.txt: the graph holds no such/u) })
    expect(await graph.change({ remove: ['a.txt'] })).toMatchObject({ changes: { articles: 1, entitiesRemoved: 1 }, shifts: [] })
    expect(await store.getStats()).toMatchObject({ articles: 0, sources: 0 })
  })

  it('tells the log, the history of a thing and the graph at an earlier time, as the store itself does', async () => {
    const { directory, store } = await serve()
    const graph = await connect(directory), id = idOf('Company:冰轮环境')
    await graph.writeAll([BATCH], { by: '甲', reason: '装载' })
    const { rows: [entry] } = await graph.findLog({ first: 1 })
    expect(entry).toMatchObject({ seq: 1, by: '甲', reason: '装载', what: ['a.txt'] })
    await new Promise(done => setTimeout(done, 2))
    await graph.change({ remove: ['a.txt'] }, { by: '乙 & 丙' })
    expect(await graph.getHistory(id)).toEqual(await store.getHistory(id))
    expect(await graph.getHistory(id)).toMatchObject([{ effect: 'ADDED' }, { effect: 'REMOVED', by: '乙 & 丙' }])
    const first = await graph.findLog({ first: 1 }), second = await graph.findLog({ first: 1, after: first.keys[0] ?? '' })
    expect([first, second]).toEqual([await store.findLog({ first: 1 }), await store.findLog({ first: 1, after: first.keys[0] ?? '' })])
    expect([await collect(graph.readBatches()), await collect(graph.readBatches({ asOf: entry?.at }))]).toMatchObject([[], [{ source: BATCH.source }]])
  })

  it('refuses facts that break an invariant, with the store\'s own words', async () => {
    const { directory, store } = await serve()
    const [facts] = BATCH.articles
    const bad = { ...BATCH, articles: facts ? [{ ...facts, entities: [] }] : [] }
    await expect((await connect(directory)).write(bad)).rejects.toMatchObject({ code: 'BAD_FACTS', message: expect.stringMatching(/names no entity|is no entity/u) })
    expect(await store.getStats()).toMatchObject({ articles: 0 })
  })

  it('stores nothing of a body that breaks off', async () => {
    const { directory, server, store } = await serve()
    const body = writeFacts(BATCH)
    await new Promise<void>(done => {
      const sent = request({ socketPath: server.path, method: 'POST', path: '/write', headers: { 'content-length': Buffer.byteLength(body) } })
      sent.on('error', () => done())
      sent.write(body.slice(0, -20), () => setTimeout(() => sent.destroy(new Error('cut')), 20))
    })
    expect(await findServer(directory)).toBe(process.pid)
    expect(await store.getStats()).toMatchObject({ articles: 0, sources: 0 })
  })

  it('takes writers that come at once', async () => {
    const { directory, store } = await serve()
    const graph = await connect(directory)
    const batches = Array.from({ length: 8 }, (_, index) => makeBatch(`${index}.txt`, [{ title: `第${index}篇`, entities: ['Company:泰和新材'] }]))
    await Promise.all(batches.map(batch => graph.write(batch)))
    expect(await store.getStats()).toMatchObject({ articles: 8 })
  })

  it('is for its owner alone', async () => {
    const { server, directory } = await serve()
    makePrivate(directory)
    expect(statSync(server.path).mode & 0o777).toBe(0o600)
    expect(statSync(directory).mode & 0o777).toBe(0o700)
  })

  it('is not found where nobody listens: nothing there, a file left behind, a server gone', async () => {
    const directory = makeDirectory()
    expect(await findSocketGraph(directory)).toBeUndefined()
    writeFileSync(toSocketPath(directory), '')
    expect(await findSocketGraph(directory)).toBeUndefined()
    const { server } = await serve(directory)
    expect(await findServer(directory)).toBe(process.pid)
    await server.close()
    opened.pop()
    expect(await findSocketGraph(directory)).toBeUndefined()
  })

  it('stands elsewhere where the store\'s own path is too long for one', async () => {
    const directory = join(makeDirectory(), '很长的文件夹名'.repeat(8))
    mkdirSync(directory)
    await serve(directory)
    expect(Buffer.byteLength(toSocketPath(directory))).toBeLessThan(104)
    expect(await (await connect(directory)).getStats()).toMatchObject({ articles: 0 })
  })

  it('tells a lost server', async () => {
    const { directory, server } = await serve()
    const graph = await connect(directory)
    await server.close()
    opened.pop()
    await expect(graph.getStats()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })
})
