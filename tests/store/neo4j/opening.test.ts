import { afterEach, beforeEach, expect, it } from 'vitest'
import type { GraphBatch } from '../../../src/model/graph-batch.js'
import { readMigrations } from '../../../src/store/cypher/statements.js'
import { openNeo4jGraphStore } from '../../../src/store/neo4j/neo4j-graph-store.js'
import { openGrafeoGraphStore } from '../../../src/store/grafeo/grafeo-graph-store.js'
import { articleIdOf, idOf, makeBatch, relationIdOf } from '../../helpers/batches.js'
import { dumpGraph } from '../../helpers/dump-graph.js'
import { clearGraph, describeWithNeo4j, runCypher, toNeo4jPlace } from '../../helpers/neo4j-places.js'

const batch = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: 'Company:冰轮环境', target: 'Award:绿色工厂' }] }])
const LAST = readMigrations('neo4j').at(-1)?.version ?? 0
const namesOf = async (what: 'CONSTRAINTS' | 'INDEXES'): Promise<readonly string[]> =>
  (await runCypher(`SHOW ${what} YIELD name RETURN name ORDER BY name`)).map((row) => ('name' in row ? String(row.name) : ''))

/** Takes the schema away, as if nobody had ever been here. */
async function dropSchema(): Promise<void> {
  await runCypher('MATCH (n) DETACH DELETE n')
  for (const name of await namesOf('CONSTRAINTS')) await runCypher(`DROP CONSTRAINT ${name}`)
  for (const name of await namesOf('INDEXES')) await runCypher(`DROP INDEX ${name} IF EXISTS`)
}

describeWithNeo4j('opening the store in Neo4j', () => {
  beforeEach(() => clearGraph())
  afterEach(() => clearGraph())

  it('makes the schema once, though servers start together', async () => {
    await dropSchema()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openNeo4jGraphStore(toNeo4jPlace())))
    expect(await runCypher('MATCH (v:SchemaVersion) RETURN v.version AS version')).toEqual([{ version: LAST }])
    const schema = [await namesOf('CONSTRAINTS'), await namesOf('INDEXES')]
    expect(schema.flat()).toEqual(expect.arrayContaining(['entity_id', 'entity_names', 'evidence_owner_index', 'schema_version_id']))
    await Promise.all(stores.map((store) => store.close()))
    await (await openNeo4jGraphStore(toNeo4jPlace())).close()
    expect([await namesOf('CONSTRAINTS'), await namesOf('INDEXES')]).toEqual(schema)
  })

  it('makes a constraint or an index again that somebody dropped, and says so', async () => {
    await (await openNeo4jGraphStore(toNeo4jPlace())).close()
    await runCypher('DROP CONSTRAINT entity_id')
    await runCypher('DROP INDEX entity_names')
    const notices: string[] = []
    const store = await openNeo4jGraphStore({ ...toNeo4jPlace(), onNotice: (notice) => notices.push(notice) })
    expect(notices).toEqual(['entity_id had been dropped from the database and is made again', 'entity_names had been dropped from the database and is made again'])
    await store.write(batch)
    expect((await store.searchEntities({ first: 5, text: '冰轮' })).rows.map(({ id }) => id)).toEqual([idOf('Company:冰轮环境')])
    await store.close()
  })

  it('refuses a database whose keys are keys no longer', async () => {
    await (await openNeo4jGraphStore(toNeo4jPlace())).close()
    await runCypher('DROP CONSTRAINT entity_id')
    await runCypher("CREATE (:Entity {id: 'twice'}), (:Entity {id: 'twice'})")
    await expect(openNeo4jGraphStore(toNeo4jPlace())).rejects.toMatchObject({ code: 'STORE_CORRUPT', message: expect.stringMatching(/^entity_id cannot be made .*load an export into an empty one\.$/u) })
    await clearGraph()
    await (await openNeo4jGraphStore(toNeo4jPlace())).close()
    expect(await namesOf('CONSTRAINTS')).toContain('entity_id')
  })

  it('refuses a schema and a layout of a later version, and leaves them alone', async () => {
    await (await openNeo4jGraphStore(toNeo4jPlace())).close()
    await runCypher('MATCH (v:SchemaVersion) SET v.version = 99')
    await expect(openNeo4jGraphStore(toNeo4jPlace())).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE', message: expect.stringContaining(`schema 99, this Wenmai knows ${LAST}; use the version that wrote it`) })
    expect(await runCypher('MATCH (v:SchemaVersion) RETURN v.version AS version')).toEqual([{ version: 99 }])
    await runCypher(`MATCH (v:SchemaVersion) SET v.version = ${LAST}`)
    const store = await openNeo4jGraphStore(toNeo4jPlace())
    await store.write(batch)
    await store.close()
    await runCypher("MATCH (s:GraphState {id: 'state'}) SET s.layout = 99")
    await expect(openNeo4jGraphStore(toNeo4jPlace())).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE', message: expect.stringMatching(/layout 99/u) })
  })

  it.each([3, 4])('brings a graph of layout %i up to date, so that files can be taken away and read anew', async (layout) => {
    const store = await openNeo4jGraphStore(toNeo4jPlace())
    for (let number = 0; number < 30; number += 1) await store.write(makeBatch(`${number}.txt`, [{ title: `第${number}`, entities: ['Company:冰轮环境'] }]))
    await store.write(batch)
    const before = await dumpGraph(store)
    await store.close()
    await runCypher('MATCH (n) WHERE n:LogEntry OR n:PastPrinting OR n:PastSource DETACH DELETE n')
    await runCypher('MATCH (p:Printing) REMOVE p.since, p.spans')
    if (layout === 3) await runCypher('MATCH (f:SourceFile) DETACH DELETE f')
    await runCypher(`MATCH (s:GraphState {id: 'state'}) SET s.layout = ${layout} REMOVE s.at`)
    const [again] = await Promise.all([openNeo4jGraphStore(toNeo4jPlace()), openNeo4jGraphStore(toNeo4jPlace()).then((other) => other.close())])
    expect(await dumpGraph(again)).toEqual(before)
    expect(await runCypher('MATCH (f:SourceFile) RETURN count(f) AS count')).toEqual([{ count: 31 }])
    await again.change({ remove: Array.from({ length: 30 }, (_, number) => `${number}.txt`) })
    const calm = await openGrafeoGraphStore({})
    await calm.write(batch)
    expect(await dumpGraph(again)).toEqual(await dumpGraph(calm))
    expect(await again.getHistory(idOf('Company:冰轮环境'))).toMatchObject([{ seq: 0, at: '', effect: 'ADDED', after: 31 }, { seq: 32, op: 'REMOVE', effect: 'WEAKENED', before: 31, after: 1 }])
    const old: GraphBatch[] = []
    for await (const one of again.readBatches({ asOf: '2025-01-01T00:00:00.000Z' })) old.push(one)
    expect(old).toEqual(before.batches)
    await Promise.all([again.close(), calm.close()])
  })

  it('brings a graph of layout 5 up to date, so that entities that no words name can be merged', async () => {
    const store = await openNeo4jGraphStore(toNeo4jPlace()), silent = { ref: 'Place:烟台', mentions: 0 } as const, ids = ['Place:烟台', 'Place:烟台市'].map((ref) => idOf(ref as 'Place:烟台'))
    for (let number = 0; number < 3; number += 1) await store.write(makeBatch(`${number}.txt`, [{ title: `第${number}`, entities: [silent, 'Place:烟台市'] }]))
    const merge = { redirects: [{ from: ids[0] ?? '', to: ids[1] ?? '' }] }
    await store.close()
    await runCypher('MATCH (u:Unmentioned) DETACH DELETE u')
    await runCypher("MATCH (s:GraphState {id: 'state'}) SET s.layout = 5 REMOVE s.redirects")
    const again = await openNeo4jGraphStore(toNeo4jPlace())
    await again.change(merge)
    expect(await again.getEntities(ids)).toMatchObject([{ id: ids[1], articleCount: 3, aliases: ['烟台'] }, { id: ids[1] }])
    expect((await again.findEntities({ first: 10 })).rows).toHaveLength(1)
    await again.close()
  })

  it('brings a graph of layout 6 up to date, so that reports are found that were printed again', async () => {
    const store = await openNeo4jGraphStore(toNeo4jPlace()), text = '烟台市工业和信息化局近日公布制造业数字化转型情况，截至十月底已有一千余家企业完成改造，带动上下游配套企业协同升级。'
    const batches = [makeBatch('a.txt', [{ title: '一', text }]), makeBatch('b.txt', [{ title: '二', text: `${text}市民可上网查询。` }])], ids = batches.map((one) => articleIdOf(one))
    await store.writeAll(batches)
    const before = await store.findNearDuplicates(ids)
    expect(before.map((found) => found.map(({ article }) => article))).toEqual([[ids[1]], [ids[0]]])
    await store.close()
    await runCypher('MATCH (a:Article) REMOVE a.bands')
    await runCypher("MATCH (s:GraphState {id: 'state'}) SET s.layout = 6")
    const again = await openNeo4jGraphStore(toNeo4jPlace())
    expect(await again.findNearDuplicates(ids)).toEqual(before)
    await again.close()
  })

  it('brings a graph of layout 6 up to date, which counts no corrections', async () => {
    const store = await openNeo4jGraphStore(toNeo4jPlace()), said = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:乙' }] }])
    await store.write(said)
    const before = await dumpGraph(store)
    await store.close()
    await runCypher('DROP CONSTRAINT correction_id')
    await runCypher('MATCH (v:SchemaVersion) SET v.version = 4')
    await runCypher("MATCH (s:GraphState {id: 'state'}) SET s.layout = 6, s.stats = replace(s.stats, ',\"corrections\":0', '')")
    expect(await runCypher("MATCH (s:GraphState) WHERE s.stats CONTAINS 'corrections' RETURN s.id AS id")).toEqual([])
    const again = await openNeo4jGraphStore(toNeo4jPlace())
    expect(await dumpGraph(again)).toEqual(before)
    expect(await again.write(said)).toMatchObject({ articles: 0 })
    await again.write(makeBatch('b.txt', [{ title: '二', corrections: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:乙' }] }]))
    expect((await again.getCorrections([relationIdOf('RECEIVED', 'Company:甲', 'Award:乙')]))[0]).toMatchObject([{ effect: 'WITHDRAWN' }])
    expect(await again.getStats()).toMatchObject({ corrections: 1 })
    await again.close()
  }, 90_000)

  it('says what to mend where user, password or database are wrong', async () => {
    const message = expect.stringMatching(/lets this user not in .*; set WENMAI_USER and WENMAI_PASSWORD/u)
    await expect(openNeo4jGraphStore({ ...toNeo4jPlace(), password: 'wrong' })).rejects.toMatchObject({ code: 'BAD_CONFIG', message })
    const { password: _, ...nobody } = toNeo4jPlace()
    await expect(openNeo4jGraphStore(nobody)).rejects.toMatchObject({ code: 'BAD_CONFIG', message })
    await expect(openNeo4jGraphStore({ ...toNeo4jPlace(), database: 'nowhere' })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/no such database .*--database/u) })
  })

  it('says within the time that nobody is there', async () => {
    const started = performance.now()
    const place = { ...toNeo4jPlace(), url: 'neo4j://127.0.0.1:9', timeoutMs: 2000 }
    await expect(openNeo4jGraphStore(place)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(/127\.0\.0\.1:9/u) })
    expect(performance.now() - started).toBeLessThan(6000)
  })

  it('gives no notice of an empty graph, and none twice', async () => {
    const notices: string[] = []
    const store = await openNeo4jGraphStore({ ...toNeo4jPlace(), onNotice: (notice) => notices.push(notice) })
    await store.findEntities({ first: 1 })
    await store.write(batch)
    await store.searchEntities({ first: 1, text: '冰轮' })
    await store.close()
    expect(notices).toEqual([])
  })
})
