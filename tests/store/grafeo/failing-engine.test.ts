import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Journal } from '../../../src/journal/journal.js'
import type { CypherSession, GraphEngine } from '../../../src/store/cypher/cypher-session.js'
import { GrafeoEngine } from '../../../src/store/grafeo/grafeo-engine.js'
import { GrafeoGraphStore, openGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import { articleIdOf, makeBatch } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { makeDirectory } from '../../helpers/store-places.js'

const first = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:奖' }] }])
const second = makeBatch('b.txt', [{ title: '二', relations: [{ type: 'RECEIVED', source: 'Company:乙', target: 'Award:奖' }], statistics: [{ subject: 'Company:乙', measure: '产能', value: 1 }] }])

/** The real engine, but one of its statements, or what follows the commit, fails. */
class FailingEngine implements GraphEngine {
  failAt = Infinity
  failAfterCommit = false
  statements = 0
  readonly #engine: GraphEngine

  constructor(engine: GraphEngine) {
    this.#engine = engine
  }

  read<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    return this.#engine.read(work)
  }

  async write<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    const count = (): void => {
      this.statements += 1
      if (this.statements === this.failAt) throw new Error('no more room')
    }
    const result = await this.#engine.write((session) => work({
      run: async (statement, params) => {
        count()
        return session.run(statement, params)
      },
      send: async (statement, params) => {
        count()
        return session.send(statement, params)
      },
    }))
    if (this.failAfterCommit) throw new Error('lost sight of the commit')
    return result
  }

  close(): Promise<void> {
    return this.#engine.close()
  }
}

let directory: string
let engine: FailingEngine
let store: GrafeoGraphStore
const readJournal = (): string => readFileSync(join(directory, 'journal.ndjson'), 'utf8')

beforeEach(async () => {
  directory = makeDirectory()
  const journal = await Journal.open(directory)
  engine = new FailingEngine(await GrafeoEngine.open(join(directory, 'graph.grafeo')))
  store = new GrafeoGraphStore(engine, { journal })
  await store.write(first)
})
afterEach(async () => {
  await store.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('a store whose engine fails', () => {
  it('stores nothing of the change, in graph or journal, whichever statement failed, and goes on', async () => {
    const [graph, journal] = [await dumpGraph(store), readJournal()]
    let isDone = false
    for (let failAt = 1; !isDone; failAt += 1) {
      Object.assign(engine, { statements: 0, failAt })
      isDone = await store.write(second).then(() => true, (error: unknown) => {
        expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE', cause: { message: 'no more room' } })
        return false
      })
      if (!isDone) expect([await dumpGraph(store), readJournal()]).toEqual([graph, journal])
    }
    expect(engine.statements).toBeGreaterThan(10)
    await expectSameAfterReopening()
  })

  it('stores nothing of a removal that failed', async () => {
    const graph = await dumpGraph(store)
    Object.assign(engine, { statements: 0, failAt: 8 })
    await expect(store.removeArticle(articleIdOf(first))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect(await dumpGraph(store)).toEqual(graph)
    engine.failAt = Infinity
    await store.removeArticle(articleIdOf(first))
    await expectSameAfterReopening()
  })

  it('shuts when graph and journal no longer agree, and opens again as the journal has it', async () => {
    const graph = await dumpGraph(store)
    engine.failAfterCommit = true
    const outcomes = await Promise.allSettled([store.write(second), store.write(first), store.removeArticle(articleIdOf(first))])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await expect(store.getStats()).rejects.toThrow(/no longer agree; restart/)
    await expect(store.write(second)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await store.close()
    const again = await openGrafeoGraphStore({ directory })
    expect(await dumpGraph(again)).toEqual(graph)
    await again.close()
  })
})

async function expectSameAfterReopening(): Promise<void> {
  const graph = await dumpGraph(store)
  await store.close()
  let replayed = 0
  const again = await openGrafeoGraphStore({ directory, onReplay: () => { replayed += 1 } })
  expect([await dumpGraph(again), replayed]).toEqual([graph, 0])
  await again.close()
}
