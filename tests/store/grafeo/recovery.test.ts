import { appendFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GrafeoDB } from '@grafeo-db/js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import { Journal } from '../../../src/journal/journal.js'
import { openGrafeoGraphStore, rebuildGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { articleIdOf, makeBatch, withFile } from '../../helpers/batches.js'
import { dumpGraph as dumpFacts } from '../../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom, pick } from '../../helpers/seeded-random.js'
import { makeDirectory } from '../../helpers/store-places.js'

/** The facts, the log, and the facts before the last change. */
async function dumpGraph(store: GraphStore) {
  const log = (await store.findLog({ first: 1000 })).rows, past: GraphBatch[] = []
  for await (const batch of store.readBatches({ asOf: log.at(-2)?.at ?? '' })) past.push(batch)
  return { ...await dumpFacts(store), log, past }
}

type Dump = Awaited<ReturnType<typeof dumpGraph>>
let directory: string
let before: Dump
const inDirectory = (name: string): string => join(directory, name)
const engineFiles = (): readonly string[] => readdirSync(directory).filter((file) => file.startsWith('graph.grafeo') && !file.endsWith('.aside'))

/** A history of writing, replacing and removing. */
beforeEach(async () => {
  directory = makeDirectory()
  const random = createRandom(5)
  const batches = makeRandomBatches(random, 6)
  const store = await openGrafeoGraphStore({ directory })
  for (const batch of batches) await store.write(batch)
  await store.write(thinBatch(random, pick(random, batches)))
  await store.removeArticle(articleIdOf(pick(random, batches)))
  const [read, last] = [batches[0], batches.at(-1)]
  if (read && last) await store.change({ batches: [withFile(read, last.source.file)], replacesFiles: true, remove: [read.source.file] })
  before = await dumpGraph(store)
  await store.close()
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

async function reopen(): Promise<{ readonly dump: Dump; readonly replayed: number }> {
  let replayed = 0
  const store = await openGrafeoGraphStore({ directory, onReplay: () => { replayed += 1 } })
  const dump = await dumpGraph(store)
  await store.close()
  return { dump, replayed }
}

const dropEngine = (): void => { for (const file of engineFiles()) rmSync(inDirectory(file), { recursive: true }) }

const DAMAGES: Readonly<Record<string, () => void>> = {
  'is gone': dropEngine,
  'is garbage': () => { dropEngine(); writeFileSync(inDirectory('graph.grafeo'), 'garbage') },
  'is empty': () => { dropEngine(); writeFileSync(inDirectory('graph.grafeo'), '') },
  'is cut in the middle': () => truncateSync(inDirectory('graph.grafeo'), Math.floor(readFileSync(inDirectory('graph.grafeo')).length / 2)),
}

describe('an embedded store', () => {
  it('opens as it was closed, without a replay', async () => {
    expect(await reopen()).toEqual({ dump: before, replayed: 0 })
    expect(engineFiles()).toEqual(['graph.grafeo'])
  })

  it.each(Object.entries(DAMAGES))('whose engine file %s is rebuilt from the journal', async (_what, damage) => {
    damage()
    const { dump, replayed } = await reopen()
    expect(dump).toEqual(before)
    expect(replayed).toBeGreaterThan(0)
    expect(await reopen()).toEqual({ dump: before, replayed: 0 })
  })

  it('rebuilds on demand, and keeps the old engine file aside', async () => {
    const count = await rebuildGrafeoGraphStore(directory)
    expect(count).toBe(readFileSync(inDirectory('journal.ndjson'), 'utf8').trimEnd().split('\n').length)
    expect(existsSync(inDirectory('graph.grafeo.aside'))).toBe(true)
    expect(await rebuildGrafeoGraphStore(directory)).toBe(count)
    expect(await reopen()).toEqual({ dump: before, replayed: 0 })
  })

  it('replays only what its engine missed', async () => {
    const saved = makeDirectory()
    cpSync(inDirectory('graph.grafeo'), join(saved, 'graph.grafeo'))
    const store = await openGrafeoGraphStore({ directory })
    await store.write(makeBatch('late.txt', [{ title: '后来', entities: ['Company:甲'] }]))
    const after = await dumpGraph(store)
    await store.close()
    dropEngine()
    cpSync(join(saved, 'graph.grafeo'), inDirectory('graph.grafeo'))
    rmSync(saved, { recursive: true })
    expect(await reopen()).toEqual({ dump: after, replayed: 1 })
  })

  it('whose engine is ahead of the journal, or of another journal, is rebuilt', async () => {
    const lines = readFileSync(inDirectory('journal.ndjson'), 'utf8').split('\n')
    writeFileSync(inDirectory('journal.ndjson'), `${lines.slice(0, 2).join('\n')}\n`)
    const { replayed, dump } = await reopen()
    expect(replayed).toBe(2)
    expect(dump.stats.sources).toBe(2)
    rmSync(inDirectory('journal.ndjson'))
    expect((await reopen()).dump.stats.sources).toBe(0)
  })

  it('forgets a torn record, and no more', async () => {
    appendFileSync(inDirectory('journal.ndjson'), '{"checksum":"0123')
    expect(await reopen()).toEqual({ dump: before, replayed: 0 })
  })

  it('refuses a damaged journal, leaves it alone, and lets go of its lock', async () => {
    const text = readFileSync(inDirectory('journal.ndjson'), 'utf8')
    writeFileSync(inDirectory('journal.ndjson'), text.replace('"change"', '"chance"'))
    for (let time = 0; time < 2; time += 1) await expect(openGrafeoGraphStore({ directory })).rejects.toMatchObject({ code: 'STORE_CORRUPT' })
    writeFileSync(inDirectory('journal.ndjson'), text)
    expect((await reopen()).dump).toEqual(before)
  })

  it('does not take an engine file that another process has open for a damaged one', async () => {
    const other = GrafeoDB.create(inDirectory('graph.grafeo'))
    await expect(openGrafeoGraphStore({ directory })).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    other.close()
    expect(await reopen()).toEqual({ dump: before, replayed: 0 })
  })

  it('reads a journal of 0.1.0, and goes on behind it', async () => {
    const old = makeDirectory(), batches = makeRandomBatches(createRandom(6), 4), gone = articleIdOf(batches[1] ?? makeBatch('none.txt', []))
    const journal = await Journal.open(old)
    await journal.append(batches.map((batch) => ({ op: 'write', payload: batch })))
    await journal.append([{ op: 'remove', payload: { article: gone } }])
    await journal.close()
    const [store, calm] = [await openGrafeoGraphStore({ directory: old }), await openGrafeoGraphStore({})]
    for (const batch of batches) await calm.write(batch)
    await calm.removeArticle(gone)
    expect(await dumpFacts(store)).toEqual(await dumpFacts(calm))
    const file = batches[0]?.source.file ?? ''
    for (const one of [store, calm]) await one.change({ remove: [file] })
    const after = await dumpFacts(calm)
    await Promise.all([store.close(), calm.close()])
    expect(await rebuildGrafeoGraphStore(old)).toBe(6)
    const again = await openGrafeoGraphStore({ directory: old })
    expect(await dumpFacts(again)).toEqual(after)
    await again.close()
    rmSync(old, { recursive: true })
  })

  it('refuses to be rebuilt while it is open', async () => {
    const store = await openGrafeoGraphStore({ directory })
    await expect(rebuildGrafeoGraphStore(directory)).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await store.close()
  })

  it('whose engine has another layout is rebuilt', async () => {
    const engine = GrafeoDB.create(inDirectory('graph.grafeo'))
    await engine.executeCypher("MATCH (s:GraphState {id: 'state'}) SET s.layout = 0")
    await engine.executeCypher('MATCH (n:Entity) DETACH DELETE n')
    engine.close()
    const { dump, replayed } = await reopen()
    expect(dump).toEqual(before)
    expect(replayed).toBeGreaterThan(0)
  })

  it('records nothing of what changed nothing', async () => {
    const batch = makeBatch('same.txt', [{ title: '同', entities: ['Company:甲'] }])
    const store = await openGrafeoGraphStore({ directory })
    await store.write(batch)
    const bytes = readFileSync(inDirectory('journal.ndjson'))
    await store.write(batch)
    await store.removeArticle('art_unknown')
    await store.close()
    expect(readFileSync(inDirectory('journal.ndjson')).equals(bytes)).toBe(true)
    expect((await reopen()).replayed).toBe(0)
  })
})
