import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInstant } from '../../src/graphql/as-of.js'
import { PAST_LIMITS, PastGraphs, type BuildPast } from '../../src/graphql/past-graphs.js'
import { WenmaiError } from '../../src/model/errors.js'
import { buildPastGraph } from '../../src/pipeline/past-graph.js'
import { ResolvedGraph } from '../../src/pipeline/who-is-who/resolved-graph.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch } from '../helpers/batches.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { ask, createTestApp, getData, getExtensions } from './fixtures/client.js'

const COMPANY = idOf('Company:赛轮集团股份有限公司'), SHORT = idOf('Company:青岛赛轮集团')
const says = (title: string, award: string) => makeBatch(`${title}.txt`, [{ title, city: '青岛市', relations: [{ type: 'RECEIVED', source: 'Company:赛轮集团股份有限公司', target: `Award:${award}` }], statistics: [{ subject: 'Company:赛轮集团股份有限公司', measure: '产能', value: 5 }] }])
const [FIRST, SECOND, THIRD] = [says('一', '绿色工厂'), says('二', '智能工厂'), makeBatch('三.txt', [{ title: '三', city: '青岛市', entities: ['Company:青岛赛轮集团'] }])]
const QUERY = '{ stats { articles } entities(type: Award) { nodes { name } } }'

interface World {
  readonly store: GraphStore
  readonly graph: ResolvedGraph
  /** Stores that were opened for the past, and how many of them are closed. */
  readonly past: { opened: number; closed: number }
  readonly buildPast: BuildPast
}

/** One change a day, from 1 November 2025 on: 一 comes, 二 comes, 一 goes, 三 comes, two names are judged to be one, and that is withdrawn. */
async function makeWorld(): Promise<World> {
  let day = 0
  const clock = () => new Date(`2025-11-0${day}T08:00:00.000Z`), store = await openGrafeoGraphStore({ clock }), graph = new ResolvedGraph(store, () => gazetteer, clock)
  const steps = [
    () => graph.change({ batches: [FIRST] }), () => graph.change({ batches: [SECOND] }), () => graph.change({ remove: [articleIdOf(FIRST)] }), () => graph.change({ batches: [THIRD] }),
    () => graph.judge([{ verdict: 'SAME', a: COMPANY, b: SHORT }], { by: 'editor' }),
    async () => graph.withdraw((await store.findJudgements({ first: 1 })).rows.map(({ id }) => id), { by: 'editor' }),
  ]
  for (const step of steps) {
    day += 1
    await step()
  }
  const past = { opened: 0, closed: 0 }
  const open = async (): Promise<GraphStore> => {
    const opened = await openGrafeoGraphStore({}), close = opened.close.bind(opened)
    past.opened += 1
    return Object.assign(opened, { close: () => { past.closed += 1; return close() } })
  }
  return { store, graph, past, buildPast: (view, instant) => buildPastGraph(view, instant, { open, getGazetteer: () => gazetteer }) }
}

describe('@asOf', () => {
  let world: World
  beforeAll(async () => { world = await makeWorld() })
  afterAll(() => world.store.close())
  const makeApp = (more: Partial<Parameters<typeof createTestApp>[0]> = {}) => createTestApp({ view: world.store, buildPast: world.buildPast, ...more })

  it.each([
    ['2025-10-31', 0, []], ['2025-11-01', 1, ['绿色工厂']], ['2025-11-02T07:59:59Z', 1, ['绿色工厂']], ['2025-11-02T16:00:00+08:00', 2, ['智能工厂', '绿色工厂']], ['2025-11-03', 1, ['智能工厂']], ['2025-11-04', 2, ['智能工厂']],
  ])('%s: answers from the graph as it then stood', async (at, articles, names) => {
    const app = makeApp(), { stats, entities } = await getData<{ stats: unknown; entities: { nodes: { name: string }[] } }>(app, `query @asOf(at: "${at}") ${QUERY}`)
    expect([stats, entities.nodes.map(({ name }) => name).sort()]).toEqual([{ articles }, names])
    await app.close()
  })

  it('gives evidence, articles that are gone, and figures, as the export of that day does', async () => {
    const app = makeApp(), query = `query($id: ID!) @asOf(at: "2025-11-02") { article(id: $id) { title text statistics { nodes { value evidence { quote } } } } }`
    const { article } = await getData<{ article: unknown }>(app, query, { id: articleIdOf(FIRST) })
    expect(article).toMatchObject({ title: '一', statistics: { nodes: [{ value: 5, evidence: [{ quote: '赛轮集团股份有限公司产能5家' }, { quote: '赛轮集团股份有限公司产能5家' }] }] } })
    expect(await getData(app, query.replace('@asOf(at: "2025-11-02")', ''), { id: articleIdOf(FIRST) })).toEqual({ article: null })
    await app.close()
  })

  it('shows as one what was judged to be one by then', async () => {
    const app = makeApp(), count = async (at: string) => (await getData<{ entities: { nodes: unknown[] } }>(app, `query @asOf(at: "${at}") { entities(type: Company) { nodes { name } } }`)).entities.nodes.length
    expect([await count('2025-11-04'), await count('2025-11-05'), await count('2025-11-06')]).toEqual([2, 1, 2])
    await app.close()
  })

  it('takes its time from a variable, and is of the operation that is asked for alone', async () => {
    const app = makeApp(), document = `query Then($at: String!) @asOf(at: $at) ${QUERY} query Now { stats { articles } }`
    const post = async (operationName: string, variables: object) => (await (await app.fetch(new Request('http://wenmai.test/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: document, operationName, variables }) }))).json()) as unknown
    expect(await post('Then', { at: '2025-11-01' })).toMatchObject({ data: { stats: { articles: 1 } } })
    expect(await post('Now', {})).toEqual({ data: { stats: { articles: 2 } } })
    expect(await post('Then', { at: null })).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', reason: 'INVALID_VARIABLE' } }] })
    await app.close()
  })

  it.each([['yesterday', 'INVALID_TIME'], ['2025-02-30', 'INVALID_TIME'], ['2025-11-01T08:00', 'INVALID_TIME'], ['2999-01-01', 'FUTURE_TIME'], ['2999-01-01T00:00:00Z', 'FUTURE_TIME']])('refuses %s', async (at, reason) => {
    const app = makeApp(), { errors, data } = await ask(app, `query @asOf(at: "${at}") ${QUERY}`)
    expect([data ?? null, errors]).toEqual([null, [expect.objectContaining({ message: expect.stringContaining('Give a') as string, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'at', reason }) as object })]])
    expect(app.hidden).toEqual([])
  })

  it('takes a day that has begun, and no other one', () => {
    const now = new Date('2026-11-26T10:00:00.000Z')
    expect(readInstant('2026-11-26', now)).toBe('2026-11-26T23:59:59.999Z')
    expect(() => readInstant('2026-11-27', now)).toThrow(/still to come/u)
    expect(() => readInstant('2026-11-26T10:00:01Z', now)).toThrow(/still to come/u)
  })

  it('is of queries only, has editors review nothing, and is refused where there is no past', async () => {
    const app = makeApp({ editing: { keys: new Map([['editor', 'k'.repeat(16)]]), reviewer: world.graph } })
    expect(await getExtensions(app, 'mutation @asOf(at: "2025-11-01") { withdrawJudgements(ids: ["x"]) { dryRun } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(await getExtensions(app, 'query { stats @asOf(at: "2025-11-01") { articles } }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(await getExtensions(app, 'query @asOf(at: "2025-11-01") { reviewCases { score } }')).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'PRESENT_ONLY' })
    expect(await getExtensions(createTestApp({ view: world.store }), `query @asOf(at: "2025-11-01") ${QUERY}`)).toEqual({ code: 'AS_OF_UNAVAILABLE' })
    await app.close()
  })

  it('refuses a graph that is too large, says what to do, and does not try again', async () => {
    const { past } = world, before = { ...past }
    for (const limit of [{ ...PAST_LIMITS, facts: 5 }, { ...PAST_LIMITS, text: 20 }]) {
      const app = makeApp({ pastLimits: limit })
      for (const _ of [1, 2]) expect(await ask(app, `query @asOf(at: "2025-11-02") ${QUERY}`)).toMatchObject({ errors: [{ message: expect.stringContaining('wenmai export --as-of') as string, extensions: { code: 'AS_OF_TOO_LARGE' } }] })
      await app.close()
    }
    expect([past.opened - before.opened, past.closed - before.closed]).toEqual([2, 2])
  })

  it('is masked where it fails, and tried again', async () => {
    let tries = 0
    const app = makeApp({ buildPast: (...args) => { tries += 1; return tries === 1 ? Promise.reject(new WenmaiError('STORE_UNAVAILABLE', 'secret')) : world.buildPast(...args) } })
    expect(await ask(app, `query @asOf(at: "2025-11-01") ${QUERY}`)).toMatchObject({ errors: [{ message: expect.not.stringContaining('secret') as string, extensions: { code: 'STORE_UNAVAILABLE' } }] })
    expect(await getData(app, `query @asOf(at: "2025-11-01") ${QUERY}`)).toMatchObject({ stats: { articles: 1 } })
    await app.close()
  })
})

describe('graphs of the past', () => {
  let world: World
  beforeAll(async () => { world = await makeWorld() })
  afterAll(() => world.store.close())
  const at = (day: number): string => `2025-11-0${day}T12:00:00.000Z`

  it('are made once however many ask, kept, and closed when others were asked for later', async () => {
    const { past } = world, graphs = new PastGraphs(world.store, world.buildPast, { ...PAST_LIMITS, graphs: 2 })
    const visits = await Promise.all([1, 1, 2, 1].map(day => graphs.visit(at(day))))
    expect([past.opened, new Set(visits.map(({ view }) => view)).size]).toEqual([2, 2])
    for (const { release } of visits) release()
    ;(await graphs.visit(at(1))).release()
    expect([past.opened, past.closed]).toEqual([2, 0])
    ;(await graphs.visit(at(3))).release()
    await expect.poll(() => past.closed).toBe(1)
    const again = await graphs.visit(at(1))
    expect(past.opened).toBe(3)
    again.release()
    await graphs.close()
    expect(past.closed).toBe(3)
  })

  it('stay open for those who read them', async () => {
    const before = { ...world.past }, graphs = new PastGraphs(world.store, world.buildPast, { ...PAST_LIMITS, graphs: 1 })
    const visit = await graphs.visit(at(2))
    ;(await graphs.visit(at(3))).release()
    expect((await visit.view.getStats()).articles).toBe(2)
    await graphs.close()
    expect((await visit.view.getStats()).articles).toBe(2)
    visit.release()
    await expect.poll(() => world.past.closed - before.closed).toBe(2)
  })

  it('of the last hour are made anew when the graph has changed', async () => {
    const store = await openGrafeoGraphStore({}), opened: GraphStore[] = []
    const graphs = new PastGraphs(store, async () => { const one = await openGrafeoGraphStore({}); opened.push(one); return one }), now = new Date().toISOString()
    for (const _ of [1, 2]) (await graphs.visit(now)).release()
    expect(opened).toHaveLength(1)
    await store.write(FIRST)
    ;(await graphs.visit(now)).release()
    expect(opened).toHaveLength(2)
    await graphs.close()
    await store.close()
  })
})
