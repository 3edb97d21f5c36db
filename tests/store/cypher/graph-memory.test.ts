import { expect, it } from 'vitest'
import { CypherGraphStore } from '../../../src/store/cypher/cypher-graph-store.js'
import type { CypherSession, GraphEngine } from '../../../src/store/cypher/cypher-session.js'
import { GrafeoEngine } from '../../../src/store/grafeo/grafeo-engine.js'
import { makeBatch, type RelationSpec } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../../helpers/random-batches.js'
import { createRandom } from '../../helpers/seeded-random.js'

const SUPPORTS = ['get-entity-supports', 'get-relation-supports', 'find-evidenced', 'get-source-digests']

/** The engine, and how often its sessions were asked for what a change must know. */
async function openCounting() {
  const engine = await GrafeoEngine.open()
  const asked: string[] = []
  const watch = (session: CypherSession): CypherSession => ({
    run: (statement, params) => {
      const rows = Object.values(params).find(Array.isArray)
      if (SUPPORTS.includes(statement.name) && rows !== undefined && rows.length > 0) asked.push(statement.name)
      return session.run(statement, params)
    },
    send: (statement, params) => session.send(statement, params),
  })
  const counting: GraphEngine = { read: (work) => engine.read(work), write: (work) => engine.write((session) => work(watch(session))), close: () => engine.close() }
  return { counting, asked }
}

const RELATION: RelationSpec = { type: 'RECEIVED', source: 'Company:冰轮环境', target: 'Award:奖', evidence: [{}] }
const toBatch = (name: string) => makeBatch(name, [{ title: name, relations: [RELATION] }])

it('asks the graph nothing of what this store has written itself, or of what cannot be there', async () => {
  const { counting, asked } = await openCounting()
  const store = new CypherGraphStore(counting)
  for (const name of ['a.txt', 'b.txt', 'c.txt']) await store.write(toBatch(name))
  expect(asked).toEqual([])
  expect((await store.findEntities({ first: 9, types: ['Company'] })).rows).toMatchObject([{ name: '冰轮环境', articleCount: 3 }])
  await store.close()
})

it('believes nothing of it once somebody else has changed the graph', async () => {
  const { counting, asked } = await openCounting()
  const [store, other] = [new CypherGraphStore(counting), new CypherGraphStore(counting)]
  await store.write(toBatch('a.txt'))
  await other.write(toBatch('b.txt'))
  expect(asked.splice(0)).toContain('get-entity-supports')
  await store.write(toBatch('c.txt'))
  expect(asked).toContain('get-relation-supports')
  expect((await store.findEntities({ first: 9, types: ['Award'] })).rows).toMatchObject([{ name: '奖', articleCount: 3 }])
  await store.close()
})

it('makes the same graph as a store that remembers nothing', { timeout: 30_000 }, async () => {
  const random = createRandom(11), batches = makeRandomBatches(random, 40)
  const changes = batches.flatMap((batch, index) => (index % 3 === 0 ? [batch, thinBatch(random, batch)] : [batch]))
  const [remembering, forgetting] = [(await openCounting()).counting, (await openCounting()).counting]
  const store = new CypherGraphStore(remembering)
  for (const batch of changes) {
    await store.write(batch)
    // A store that is new has nothing to remember.
    await new CypherGraphStore(forgetting).write(batch)
  }
  const gone = batches[5]?.articles[0]?.article.id ?? ''
  await store.removeArticle(gone)
  await new CypherGraphStore(forgetting).removeArticle(gone)
  await store.write(changes[0] ?? toBatch('a.txt'))
  await new CypherGraphStore(forgetting).write(changes[0] ?? toBatch('a.txt'))
  expect(await dumpGraph(store)).toEqual(await dumpGraph(new CypherGraphStore(forgetting)))
  await store.close()
})
