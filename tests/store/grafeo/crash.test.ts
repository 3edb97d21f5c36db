import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { dumpGraph, readAll } from '../../helpers/dump-graph.js'
import { runTypescript } from '../../helpers/run-typescript.js'
import { createRandom, pickIndex } from '../../helpers/seeded-random.js'
import { makeDirectory } from '../../helpers/store-places.js'
import { expectWholeStep, killChanger } from '../fixtures/kill-changer.js'
import { makeNumberedBatch, RELATIONS_A_BATCH } from '../fixtures/numbered-batch.js'
import { writeBase } from '../fixtures/page-steps.js'

const WRITER = new URL('../fixtures/write-batches.ts', import.meta.url)
const random = createRandom(Date.now())

let directory: string
beforeAll(() => { directory = makeDirectory() })
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** Lets a writer acknowledge a few batches, kills it at any moment, and gives the numbers that it acknowledged. */
async function killWriter(from: number): Promise<readonly number[]> {
  const child = runTypescript(WRITER, [directory, String(from)])
  const exit = once(child, 'exit')
  const acknowledged: number[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'open') acknowledged.push(Number(line))
    if (acknowledged.length === 3) void delay(pickIndex(random, 40)).then(() => child.kill('SIGKILL'))
  }
  await exit
  return acknowledged
}

async function countArticles(store: GraphStore): Promise<number> {
  const articles = await readAll((page) => store.findArticles(page))
  const { relations, mentions, evidence } = await store.getStats()
  expect([relations.RECEIVED, evidence, mentions]).toEqual([1, 1, 2].map((each) => each * articles.length * RELATIONS_A_BATCH))
  return articles.length
}

describe('a store whose process is killed', { timeout: 120_000 }, () => {
  it('has every batch that was acknowledged, and none by half, round after round', async () => {
    let next = 0
    for (let round = 0; round < 5; round += 1) {
      const acknowledged = await killWriter(next)
      expect(acknowledged.length).toBeGreaterThanOrEqual(3)
      const store = await openGrafeoGraphStore({ directory })
      const count = await countArticles(store)
      const last = acknowledged.at(-1) ?? 0
      // One more may have been stored, and killed before it was acknowledged.
      expect([last + 1, last + 2]).toContain(count)
      next = count
      await store.close()
    }
    await expectSameAs(next)
  })

  it('in the middle of replacing or removing a page has all of it or nothing, round after round', async () => {
    const own = makeDirectory()
    const first = await openGrafeoGraphStore({ directory: own })
    await writeBase(first)
    await first.close()
    let steps = 0
    for (let round = 0; round < 5; round += 1) {
      const last = await killChanger(steps + 1, [own], (child) => delay(pickIndex(random, 40)).then(() => child.kill('SIGKILL')))
      const store = await openGrafeoGraphStore({ directory: own })
      steps = await expectWholeStep(store, last)
      await store.close()
    }
    rmSync(own, { recursive: true })
  })

  it('is refused to a second process while one has it open, with its number', async () => {
    const child = runTypescript(WRITER, [directory, '0'])
    const exit = once(child, 'exit')
    await once(child.stdout, 'data')
    const opening = openGrafeoGraphStore({ directory })
    await expect(opening).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await expect(opening).rejects.toThrow(`Process ${child.pid} has the store in ${directory} open`)
    child.kill('SIGKILL')
    await exit
    await (await openGrafeoGraphStore({ directory })).close()
  })
})

/** The graph is the one that an undisturbed writer makes. */
async function expectSameAs(count: number): Promise<void> {
  const calm = await openGrafeoGraphStore({})
  for (let number = 0; number < count; number += 1) await calm.write(makeNumberedBatch(number))
  const store = await openGrafeoGraphStore({ directory })
  expect(await dumpGraph(store)).toEqual(await dumpGraph(calm))
  await Promise.all([store.close(), calm.close()])
}
