import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GRAPHQL_ERROR_CODES } from '../../src/graphql/errors.js'
import { WenmaiError } from '../../src/model/errors.js'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { toEntityId } from '../../src/model/ids.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore, GraphView } from '../../src/store/graph-store.js'
import { ask, createTestApp, getExtensions, post, type TestApp } from './fixtures/client.js'
import { readGoldBatch } from './fixtures/gold-batch.js'
import { openGoldStore } from './fixtures/open-store.js'

const SECRET = 'password of the database'

/** The real store with one verb that fails. */
const withFault = (view: GraphView, error: unknown): GraphView => new Proxy(view, {
  get: (target, name) => (name === 'getStats' ? () => Promise.reject(error) : Reflect.get(target, name).bind(target)),
})

let store: GraphStore
let app: TestApp
beforeAll(async () => {
  store = await openGoldStore()
  app = createTestApp({ view: store })
})
afterAll(() => store.close())

const BAD_INPUT: readonly (readonly [query: string, argument: string, reason: string])[] = [
  ['{ entities(first: 0) { nodes { id } } }', 'first', 'OUT_OF_RANGE'],
  ['{ entities(first: -1) { nodes { id } } }', 'first', 'OUT_OF_RANGE'],
  ['{ entities(first: 101) { nodes { id } } }', 'first', 'OUT_OF_RANGE'],
  ['{ companyProgrammes { nodes { relation { evidence(first: 0) { quote } } } } }', 'first', 'OUT_OF_RANGE'],
  ['{ path(from: "烟台市", to: "山东省", maxDepth: 7) { length } }', 'maxDepth', 'OUT_OF_RANGE'],
  ['{ path(from: "烟台市", to: "山东省", maxDepth: -1) { length } }', 'maxDepth', 'OUT_OF_RANGE'],
  ['{ search(text: "  ") { nodes { id } } }', 'text', 'EMPTY_TEXT'],
  [`{ search(text: "${'字'.repeat(201)}") { nodes { id } } }`, 'text', 'TOO_LONG'],
  ['{ entityByName(name: "") { id } }', 'name', 'EMPTY_TEXT'],
  ['{ neighbours(entity: "并无此企业") { nodes { id } } }', 'entity', 'UNKNOWN_NAME'],
  ['{ path(from: "并无此企业", to: "烟台市") { length } }', 'from', 'UNKNOWN_NAME'],
  ['{ reach(entity: "烟台市", depth: 4) }', 'depth', 'OUT_OF_RANGE'],
  ['{ reach(entity: "并无此企业") }', 'entity', 'UNKNOWN_NAME'],
  ['{ companyProgrammes(company: "烟台市") { nodes { company { id } } } }', 'company', 'UNKNOWN_NAME'],
  ['{ entities(after: "x") { nodes { id } } }', 'after', 'INVALID_CURSOR'],
  [`{ nodes(ids: [${'"x",'.repeat(101)}]) { id } }`, 'ids', 'TOO_MANY_IDS'],
]

describe('BAD_USER_INPUT', () => {
  it.each(BAD_INPUT)('%s', async (query, argument, reason) => {
    const { errors } = await ask(app, query)
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, reason })
    expect(errors?.[0]?.message).toMatch(/(?:Give|Ask|Search) .*\.$/)
    expect(app.hidden).toEqual([])
  })

  it('is a variable that does not fit its type', async () => {
    const extensions = await getExtensions(app, 'query($n: Int!) { entities(first: $n) { nodes { id } } }', { n: 'many' })
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'variables', reason: 'INVALID_VARIABLE' })
  })

  it('is null for what has no null', async () => {
    const extensions = await getExtensions(app, 'query($n: Int = 5) { entities(first: $n) { nodes { id } } }', { n: null })
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'INVALID_VARIABLE' })
  })

  it('lists candidates for a name that is nearly one', async () => {
    const extensions = await getExtensions(app, '{ neighbours(entity: "冰轮") { nodes { id } } }')
    expect(extensions).toMatchObject({ reason: 'UNKNOWN_NAME', candidates: [{ name: '冰轮环境', type: 'Company' }] })
  })
})

describe('a name that several entities bear', () => {
  const NAME = '“技能兴烟”竞赛'
  const award = { id: toEntityId('Award', NAME), type: 'Award', name: NAME, aliases: [] } as const
  const withNamesake = ({ source, articles: [first, ...rest] }: GraphBatch): GraphBatch => {
    if (!first) throw new Error('The gold holds no article.')
    const mention = first.mentions.find(({ entity }) => entity === toEntityId('Programme', NAME))
    if (!mention) throw new Error(`The gold does not mention ${NAME}.`)
    const mentions = [...first.mentions, { ...mention, entity: award.id }]
    return { source, articles: [{ ...first, entities: [...first.entities, award], mentions }, ...rest] }
  }
  let twins: GraphStore
  beforeAll(async () => {
    twins = await openGrafeoGraphStore({})
    await twins.write(withNamesake(readGoldBatch()))
  })
  afterAll(() => twins.close())

  it('is AMBIGUOUS_NAME, with all of them to choose from', async () => {
    const extensions = await getExtensions(createTestApp({ view: twins }), `{ neighbours(entity: "技能兴烟竞赛") { nodes { id } } }`)
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'entity', reason: 'AMBIGUOUS_NAME' })
    expect(extensions?.['candidates']).toHaveLength(2)
    expect(extensions?.['candidates']).toContainEqual({ id: award.id, type: 'Award', name: NAME })
  })

  it('is told apart by type', async () => {
    const query = '{ entityByName(name: "技能兴烟竞赛", type: Award) { id } }'
    expect(await ask(createTestApp({ view: twins }), query)).toEqual({ data: { entityByName: { id: award.id } } })
  })
})

describe('other codes', () => {
  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ stats {'],
    ['GRAPHQL_VALIDATION_FAILED', '{ stats { nothing } }'],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { stats { articles } } query B { stats { articles } }'],
  ])('%s', async (code, query) => {
    expect(await getExtensions(app, query)).toMatchObject({ code })
  })

  it('BAD_REQUEST for a body without a query', async () => {
    const response = await post(app, { variables: {} }, { accept: 'application/graphql-response+json' })
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }])
  })

  it('STORE_UNAVAILABLE where the store does not answer, and the log hears of it', async () => {
    const faulty = createTestApp({ view: withFault(store, new WenmaiError('STORE_UNAVAILABLE', SECRET)) })
    const { errors } = await ask(faulty, '{ stats { articles } }')
    expect(errors).toMatchObject([{ path: ['stats'], extensions: { code: 'STORE_UNAVAILABLE' } }])
    expect(JSON.stringify(errors)).not.toContain(SECRET)
    expect(faulty.hidden).toHaveLength(1)
  })

  it('STORE_UNAVAILABLE where the store was closed', async () => {
    const closing = await openGoldStore()
    await closing.close()
    const closed = createTestApp({ view: closing })
    expect(await getExtensions(closed, '{ stats { articles } }')).toEqual({ code: 'STORE_UNAVAILABLE' })
  })

  it.each([
    ['an error', new Error(SECRET)],
    ['an own error', new WenmaiError('INTERNAL', SECRET)],
    ['no error at all', SECRET],
  ])('INTERNAL_SERVER_ERROR hides %s', async (_name, error) => {
    const faulty = createTestApp({ view: withFault(store, error) })
    const answer = await ask(faulty, '{ stats { articles } relationTypes { type } }')
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' })
    expect(JSON.stringify(answer)).not.toMatch(/password|stack|node_modules/)
    expect(faulty.hidden).toHaveLength(1)
  })

  it('names every code in one table, with what it means', () => {
    expect(Object.values(GRAPHQL_ERROR_CODES).every(meaning => meaning.length > 10)).toBe(true)
  })
})
