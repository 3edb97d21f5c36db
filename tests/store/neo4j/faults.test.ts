import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../../src/graphql/app.js'
import { writeFacts } from '../../../src/pipeline/facts/write-facts.js'
import { loadFacts } from '../../../src/pipeline/load.js'
import { openGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { openNeo4jGraphStore } from '../../../src/store/neo4j/neo4j-graph-store.js'
import { startServers, type Servers, USER } from '../../../tools/neo4j/servers.mjs'
import { readAll, readAllBatches } from '../../helpers/dump-graph.js'
import { clearGraph, describeWithNeo4j } from '../../helpers/neo4j-servers.js'
import { runTypescript } from '../../helpers/run-typescript.js'
import { makeDirectory } from '../../helpers/store-places.js'
import { expectWholeStep, killChanger } from '../fixtures/kill-changer.js'
import { makeNumberedBatch } from '../fixtures/numbered-batch.js'
import { writeBase } from '../fixtures/page-steps.js'

const PASSWORD = 'to-be-killed'
const LOADER = new URL('../fixtures/load-facts.ts', import.meta.url)
const BATCHES = 300
const folder = makeDirectory(), facts = join(folder, 'facts.ndjson'), home = join(folder, 'home')
const signal = new AbortController().signal

let servers: Servers
let calm: GraphStore
const place = (timeoutMs = 20_000) => ({ url: servers.urls[0] ?? '', user: USER, password: PASSWORD, timeoutMs })
/** Starts a server of this file's own, again at the place where it was before. */
async function start(ports: readonly number[] = []): Promise<void> {
  servers = await startServers({ homes: [home], password: PASSWORD, heap: '384m', isShortLived: true, ports })
}

const dump = async (store: GraphStore) => ({
  stats: await store.getStats(), batches: await readAllBatches(store),
  entities: await readAll((page) => store.findEntities(page)), links: await readAll((page) => store.findCompanyProgrammes(page)),
})

/** Loads the facts in a process of its own; resolves once it has stored something. */
async function startLoading() {
  const child = runTypescript(LOADER, [place().url, USER, PASSWORD, facts])
  const ended = once(child, 'close')
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString() })
  while (!said.includes('stored')) {
    if (child.exitCode !== null) throw new Error(`the loader ended: ${said}`)
    await sleep(5)
  }
  return { child, ended, said: () => said }
}

/** What a load that was broken off left is a part; loading again makes it whole. */
async function expectToGoOn(): Promise<void> {
  const store = await openNeo4jGraphStore(place())
  const before = (await store.getStats()).articles
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(BATCHES)
  const resumed: number[] = []
  expect((await loadFacts(facts, { graph: store, signal, groupFacts: 4000, onResume: (count) => resumed.push(count) })).articles).toBe(BATCHES - before)
  expect(resumed).toEqual([before])
  expect(await dump(store)).toEqual(await dump(calm))
  await store.close()
}

const clear = (): Promise<unknown> => clearGraph(place())

describeWithNeo4j('Neo4j that fails', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    mkdirSync(home)
    writeFileSync(facts, Array.from({ length: BATCHES }, (_, number) => writeFacts(makeNumberedBatch(number))).join(''))
    calm = await openGrafeoGraphStore({})
    await loadFacts(facts, { graph: calm, signal })
    await start()
  }, 300_000)
  afterAll(async () => {
    await servers.kill()
    await calm.close()
    rmSync(folder, { recursive: true, force: true })
  })

  describe('in the middle of a load', () => {
    beforeEach(clear, 120_000)

    it('when the client is killed: the next load goes on where it stood', async () => {
      const { child, ended } = await startLoading()
      child.kill('SIGKILL')
      await ended
      await expectToGoOn()
    })

    it('when the server is killed: the load says so, and the next goes on where it stood', async () => {
      const { ended, said } = await startLoading()
      await servers.kill()
      await ended
      expect(said()).toMatch(/^STORE_UNAVAILABLE$/mu)
      await start(servers.ports)
      await expectToGoOn()
    })
  })

  describe('in the middle of replacing or removing a page', () => {
    beforeEach(clear, 120_000)

    const changer = (): readonly string[] => [place().url, USER, PASSWORD]
    const open = () => openNeo4jGraphStore(place())

    it('when the client is killed: all of it or nothing, round after round', async () => {
      let steps = 0
      const first = await open()
      await writeBase(first)
      await first.close()
      for (let round = 0; round < 4; round += 1) {
        const last = await killChanger(steps + 1, changer(), (child) => sleep(Math.random() * 60).then(() => child.kill('SIGKILL')))
        const store = await open()
        steps = await expectWholeStep(store, last)
        await store.close()
      }
    })

    it('when the server is killed: all of it or nothing', async () => {
      const first = await open()
      await writeBase(first)
      await first.close()
      const last = await killChanger(1, changer(), () => servers.kill())
      await start(servers.ports)
      const store = await open()
      await expectWholeStep(store, last)
      await store.close()
    })
  })

  it('is told within the timeout, turns /ready red, and recovers by itself', async () => {
    const timeoutMs = 3000
    await clear()
    const store = await openNeo4jGraphStore(place(timeoutMs))
    const app = createApp({ view: store, onError: () => undefined })
    const ready = async () => (await app.fetch(new Request('http://wenmai/ready'))).status
    const ask = async () => (await app.fetch(new Request('http://wenmai/graphql?query={stats{articles}}'))).json()
    await store.write(makeNumberedBatch(1))
    expect([await ready(), await ask()]).toEqual([200, { data: { stats: { articles: 1 } } }])
    await servers.kill()
    const started = performance.now()
    await expect(store.findEntities({ first: 1 })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/^neo4j:\/\/127\.0\.0\.1:\d+ /u) })
    await expect(store.write(makeNumberedBatch(2))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect(performance.now() - started).toBeLessThan(6 * timeoutMs)
    expect([await ready(), await ask()]).toEqual([503, expect.objectContaining({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'STORE_UNAVAILABLE' }) })] })])
    await start(servers.ports)
    await expect.poll(ready, { timeout: 60_000, interval: 500 }).toBe(200)
    expect(await ask()).toEqual({ data: { stats: { articles: 1 } } })
    await store.write(makeNumberedBatch(2))
    expect((await store.getStats()).articles).toBe(2)
    await store.close()
  })

  it('by not answering at all is told within the timeout too', async () => {
    await clear()
    const store = await openNeo4jGraphStore(place(2000))
    process.kill(servers.pid, 'SIGSTOP')
    const started = performance.now()
    try {
      await expect(store.getStats()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/did not answer within 2 s/u) })
    } finally {
      process.kill(servers.pid, 'SIGCONT')
    }
    expect(performance.now() - started).toBeLessThan(5000)
    expect((await store.getStats()).articles).toBe(0)
    await store.close()
  })
})

/** Only root may mount. */
function mount(path: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describeWithNeo4j('Neo4j whose disk is full', { timeout: 300_000 }, () => {
  it('stores a part, says so, and once there is room a load goes on where it stood', async ({ skip }) => {
    const disk = makeDirectory()
    if (!mount(disk, 24)) return skip('a small disk can be mounted by root only')
    let own: Servers | undefined
    try {
      own = await startServers({ homes: [disk], password: PASSWORD, heap: '384m', isShortLived: true })
      const [url = ''] = own.urls
      const many = join(folder, 'many.ndjson')
      mkdirSync(folder, { recursive: true })
      writeFileSync(many, Array.from({ length: 800 }, (_, number) => writeFacts(makeNumberedBatch(number))).join(''))
      const store = await openNeo4jGraphStore({ url, user: USER, password: PASSWORD, timeoutMs: 10_000 })
      await expect(loadFacts(many, { graph: store, signal, groupFacts: 4000 })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
      await store.close()
      await own.kill()
      execFileSync('mount', ['-o', 'remount,size=2g', disk], { stdio: 'ignore' })
      own = await startServers({ homes: [disk], password: PASSWORD, heap: '384m', isShortLived: true, ports: own.ports })
      const again = await openNeo4jGraphStore({ url, user: USER, password: PASSWORD, timeoutMs: 20_000 })
      const { articles } = await again.getStats()
      expect(articles).toBeLessThan(800)
      expect((await loadFacts(many, { graph: again, signal })).articles).toBe(800 - articles)
      const whole = await openGrafeoGraphStore({})
      await loadFacts(many, { graph: whole, signal })
      expect(await again.getStats()).toEqual(await whole.getStats())
      await Promise.all([again.close(), whole.close()])
    } finally {
      await own?.kill()
      execFileSync('umount', [disk])
      rmSync(disk, { recursive: true, force: true })
    }
  })
})
