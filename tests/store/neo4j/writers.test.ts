import { afterEach, beforeEach, expect, it } from 'vitest'
import { openNeo4jGraphStore } from '../../../src/store/neo4j/neo4j-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { makeBatch, type RelationSpec } from '../../helpers/batches.js'
import { dumpGraph, readAllBatches } from '../../helpers/dump-graph.js'
import { clearGraph, describeWithNeo4j, runCypher, toNeo4jPlace } from '../../helpers/neo4j-places.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom } from '../../helpers/seeded-random.js'
import { createMemoryPlace } from '../../helpers/store-places.js'

const stores: GraphStore[] = []
const open = async (index = 0): Promise<GraphStore> => {
  const store = await openNeo4jGraphStore(toNeo4jPlace(index))
  stores.push(store)
  return store
}
const RELATIONS = Array.from({ length: 100 }, (_, index): RelationSpec => ({ type: 'RECEIVED', source: `Company:企业${index}`, target: 'Award:奖', evidence: [{}, { year: 2024 }] }))
/** One source that says now more, now less: the text stays, the facts change. */
const FULL = makeBatch('a.txt', [{ title: '变', relations: RELATIONS }])
/** A commit becomes visible piece by piece within milliseconds: many are needed to see one half done. */
const ROUNDS = 40, READERS = 3
const LESS = thinBatch(createRandom(3), FULL)

describeWithNeo4j('two processes with the same Neo4j', { timeout: 120_000 }, () => {
  beforeEach(() => clearGraph())
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
    await clearGraph()
  })

  it('write at once, and make the graph that one writer makes', async () => {
    const [a, b] = [await open(), await open()]
    const batches = makeRandomBatches(createRandom(71), 16)
    await Promise.all(batches.map((batch, index) => (index % 2 === 0 ? a : b).write(batch)))
    const place = await createMemoryPlace()
    const calm = await place.open()
    for (const batch of batches) await calm.write(batch)
    expect(await dumpGraph(a)).toEqual(await dumpGraph(calm))
    expect(await dumpGraph(b)).toEqual(await dumpGraph(calm))
    await calm.close()
  })

  it('see what the other has written as soon as it is acknowledged', async () => {
    const [a, b] = [await open(), await open()]
    for (let round = 1; round <= 10; round += 1) {
      await a.write(makeBatch(`${round}.txt`, [{ title: `第${round}`, entities: [`Company:企业${round}`] }]))
      expect((await b.getStats()).articles).toBe(round)
    }
  })

  it('never read half of what the other replaces, in whatever many statements they read', async () => {
    const [writer, reader] = [await open(), await open()]
    await writer.write(FULL)
    const whole = JSON.stringify(await readAllBatches(reader))
    await writer.write(LESS)
    const less = JSON.stringify(await readAllBatches(reader))
    let isWriting = true
    const write = async (): Promise<void> => {
      for (let round = 0; round < ROUNDS; round += 1) await writer.write(round % 2 === 0 ? FULL : LESS)
    }
    const read = async (): Promise<readonly string[]> => {
      const seen: string[] = []
      while (isWriting) seen.push(JSON.stringify(await readAllBatches(reader)))
      return seen
    }
    const [seen] = await Promise.all([Promise.all(Array.from({ length: READERS }, read)), write().finally(() => { isWriting = false })])
    expect(seen.flat().length).toBeGreaterThan(ROUNDS / 2)
    expect(seen.flat().filter((state) => state !== whole && state !== less)).toEqual([])
    expect(whole).not.toBe(less)
  })

  it('read on where one of them died in the middle of a commit, and ask for the lock only once', async () => {
    const [writer, reader] = [await open(), await open()]
    await writer.write(FULL)
    const whole = await readAllBatches(reader)
    await runCypher('MATCH (c:Commits) SET c.begun = c.begun + 1')
    expect(await readAllBatches(reader)).toEqual(whole)
    expect(await runCypher('MATCH (c:Commits) RETURN c.over = c.begun AS isOver')).toEqual([{ isOver: true }])
  })
})
