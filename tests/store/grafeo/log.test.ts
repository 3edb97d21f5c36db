import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Journal } from '../../../src/journal/journal.js'
import { openGrafeoGraphStore, rebuildGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../../src/store/graph-store.js'
import { idOf, makeBatch } from '../../helpers/batches.js'
import { makeDirectory } from '../../helpers/store-places.js'

const [A, B] = ['a.txt', 'b.txt'].map((file) => makeBatch(file, [{ title: file, entities: ['Company:甲'] }]))
const COMPANY = idOf('Company:甲')
let directory: string
beforeEach(() => { directory = makeDirectory() })
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const at = (hour: number): string => `2025-11-07T${String(hour).padStart(2, '0')}:00:00.000Z`
/** A clock that shows these hours, one each time it is looked at. */
function toClock(hours: readonly number[]): () => Date {
  const left = [...hours]
  return () => new Date(at(left.shift() ?? 0))
}

async function work<Result>(hours: readonly number[], use: (store: GraphStore) => Promise<Result>): Promise<Result> {
  const store = await openGrafeoGraphStore({ directory, clock: toClock(hours) })
  return use(store).finally(() => store.close())
}

const look = (store: GraphStore) => Promise.all([store.findLog({ first: 100 }), store.getHistory(COMPANY)])
async function readAsOf(store: GraphStore, asOf: string): Promise<readonly string[]> {
  const files: string[] = []
  for await (const { source } of store.readBatches({ asOf })) files.push(source.file)
  return files.sort()
}

describe('the log of an embedded store', () => {
  it('is the same once the graph is made anew from the journal', async () => {
    const before = await work([1, 2, 3], async (store) => {
      if (A && B) await store.change({ batches: [A] }, { by: '甲', reason: '初读' })
      if (B) await store.change({ batches: [B], remove: ['a.txt'] }, { by: '乙' })
      await store.change({ remove: ['b.txt'] })
      return look(store)
    })
    await rebuildGrafeoGraphStore(directory)
    const { after, states } = await work([], async (store) => ({ after: await look(store), states: await Promise.all([0, 1, 2, 3].map((hour) => readAsOf(store, at(hour)))) }))
    expect(after).toEqual(before)
    expect(after[0].rows.map((entry) => [entry.at, entry.by, entry.op])).toEqual([[at(1), '甲', 'WRITE'], [at(2), '乙', 'REPLACE'], [at(3), '', 'REMOVE']])
    expect(states).toEqual([[], ['a.txt'], ['b.txt'], []])
  })

  it('never goes back in time, though the clock does', async () => {
    const { rows } = await work([5, 3, 7], async (store) => {
      if (A) await store.write(A)
      if (B) await store.write(B)
      await store.change({ remove: ['a.txt'] })
      expect(await readAsOf(store, at(4))).toEqual([])
      expect(await readAsOf(store, at(6))).toEqual(['a.txt', 'b.txt'])
      return store.findLog({ first: 9 })
    })
    expect(rows.map((entry) => entry.at)).toEqual([at(5), at(5), at(7)])
  })

  it('says of what a journal of 0.1.0 tells that nobody noted when and by whom', async () => {
    const journal = await Journal.open(directory)
    if (A && B) await journal.append([{ op: 'write', payload: A }, { op: 'write', payload: B }, { op: 'remove', payload: { article: A.articles[0]?.article.id ?? '' } }])
    await journal.close()
    const { rows, states } = await work([9], async (store) => {
      await store.change({ remove: ['b.txt'] }, { by: '丙' })
      return { rows: (await store.findLog({ first: 9 })).rows, states: await Promise.all([readAsOf(store, at(8)), readAsOf(store, at(9))]) }
    })
    expect(rows.map(({ seq, at: when, by, op }) => [seq, when, by, op])).toEqual([[1, '', '', 'WRITE'], [2, '', '', 'WRITE'], [3, '', '', 'REMOVE'], [4, at(9), '丙', 'REMOVE']])
    expect(states).toEqual([['b.txt'], []])
  })
})
