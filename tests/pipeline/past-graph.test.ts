import { describe, expect, it } from 'vitest'
import { exportFacts, exportNdjson } from '../../src/pipeline/export/export-ndjson.js'
import { buildPastGraph } from '../../src/pipeline/past-graph.js'
import { ResolvedGraph } from '../../src/pipeline/who-is-who/resolved-graph.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { makeBatch } from '../helpers/batches.js'
import { dumpGraph } from '../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../helpers/random-batches.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { createRandom, pick } from '../helpers/seeded-random.js'

const options = { open: () => openGrafeoGraphStore({}), getGazetteer: () => gazetteer }

async function toText(lines: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const line of lines) text += line
  return text
}

describe('a graph at an earlier time', () => {
  it.each([1, 2])('answers in everything as the graph did then, and exports what the export of that time says (seed %i)', { timeout: 60_000 }, async (seed) => {
    const random = createRandom(seed), batches = makeRandomBatches(random, 5), dumps: unknown[] = []
    let second = 0
    const store = await openGrafeoGraphStore({ clock: () => new Date(Date.UTC(2025, 0, 1, 0, 0, second)) }), graph = new ResolvedGraph(store, () => gazetteer)
    for (second = 1; second <= 6; second += 1) {
      const batch = pick(random, batches)
      await graph.change(random() < 0.3 ? { remove: [] } : { batches: [random() < 0.3 ? thinBatch(random, batch) : batch], replacesFiles: true })
      dumps[second] = await dumpGraph(store)
    }
    for (let at = 1; at <= 6; at += 1) {
      const instant = new Date(Date.UTC(2025, 0, 1, 0, 0, at)).toISOString(), past = await buildPastGraph(store, instant, options)
      expect(await dumpGraph(past)).toEqual(dumps[at])
      expect(await toText(exportNdjson(past))).toBe(await toText(exportNdjson(store, instant)))
      await past.close()
    }
    await store.close()
  })

  it('closes its store where it cannot be made', async () => {
    const store = await openGrafeoGraphStore({})
    await store.write(makeBatch('a.txt', [{ title: '一', entities: ['Company:甲'] }]))
    let opened: GraphStore | undefined
    const open = async (): Promise<GraphStore> => (opened = await openGrafeoGraphStore({}))
    const broken = { findJudgements: store.findJudgements.bind(store), findAnnotations: store.findAnnotations.bind(store), readBatches: () => { throw new Error('no') } }
    await expect(buildPastGraph(broken, new Date().toISOString(), { ...options, open })).rejects.toThrow('no')
    await expect(opened?.getStats()).rejects.toMatchObject({ code: 'STORE_CLOSED' })
    expect(await toText(exportFacts(store))).not.toBe('')
    await store.close()
  })
})
