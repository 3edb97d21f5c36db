import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ResolvedGraph } from '../../src/pipeline/who-is-who/resolved-graph.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { makeBatch, relationIdOf } from '../helpers/batches.js'
import { dumpGraph } from '../helpers/dump-graph.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { ANNOTATION_QUERIES } from './fixtures/annotation-queries.js'
import { createTestApp, post, type Answer, type TestApp } from './fixtures/client.js'

const { list: LIST, links: LINKS, figures: FIGURES, confirm: CONFIRM, reject: REJECT, alias: ALIAS, withdraw: WITHDRAW } = ANNOTATION_QUERIES
const KEY = '0123456789abcdef', FIRM = 'Company:青岛赛轮集团', AWARD = 'Award:国家级绿色工厂', ID = relationIdOf('RECEIVED', FIRM, AWARD)
const page = makeBatch('a.txt', [{ title: '一', relations: [{ type: 'RECEIVED', source: FIRM, target: AWARD }], statistics: [{ subject: FIRM, measure: '产能', value: 3 }] }])
let store: GraphStore
let app: TestApp
beforeAll(async () => {
  store = await openGrafeoGraphStore({})
  const reviewer = new ResolvedGraph(store, () => gazetteer)
  await reviewer.change({ batches: [page] })
  app = createTestApp({ view: store, editing: { keys: new Map([['编辑', KEY]]), reviewer } })
})
afterAll(() => store.close())

const ask = async (query: string, variables: object = {}, key = KEY): Promise<Answer> => (await (await post(app, { query, variables }, { authorization: `Bearer ${key}` })).json()) as Answer
interface Payload { readonly annotations: readonly { readonly id: string }[]; readonly shifts: readonly object[] }
/** Says something, and gives what came of it. */
const say = async (query: string, variables: object): Promise<Payload> => Object.values((await ask(query, variables)).data ?? {})[0] as Payload

describe('annotating over GraphQL', () => {
  it('previews a rejection, makes it, lists it and takes it back', async () => {
    const before = await dumpGraph(store), foreseen = await say(REJECT, { id: ID, dryRun: true })
    expect(foreseen).toMatchObject({ dryRun: true, shifts: [{ about: 'RELATION', effect: 'REMOVED', id: ID, before: 1, after: 0 }] })
    expect(await dumpGraph(store)).toEqual(before)
    const made = await say(REJECT, { id: ID }), [{ id } = { id: '' }] = made.annotations
    expect(made).toMatchObject({ dryRun: false, shifts: foreseen.shifts, annotations: [{ act: 'REJECT', by: '编辑', reason: '问过企业', name: null, thing: { about: 'RELATION', id: ID, relationType: 'RECEIVED', entity: { name: '青岛赛轮集团' }, target: { name: '国家级绿色工厂' } } }] })
    expect((await ask(LINKS)).data).toEqual({ companyProgrammes: { nodes: [] } })
    expect((await ask(LIST)).data).toMatchObject({ annotations: { nodes: [{ id, withdrawnAt: null }], pageInfo: { hasNextPage: false } } })
    expect(await say(WITHDRAW, { ids: [id] })).toMatchObject({ annotations: [{ id, withdrawnAt: expect.any(String) }] })
    expect(await dumpGraph(store)).toEqual(before)
    expect((await ask(WITHDRAW, { ids: [id] })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('shows what was confirmed, where it is shown', async () => {
    await say(CONFIRM, { id: ID })
    expect((await ask(LINKS)).data).toMatchObject({ companyProgrammes: { nodes: [{ company: { annotations: [] }, relation: { id: ID, annotations: [{ act: 'CONFIRM', by: '编辑' }] } }] } })
    const [{ id } = { id: '' }] = ((await ask(FIGURES)).data?.['statistics'] as { nodes: { id: string }[] }).nodes
    await say(CONFIRM, { id })
    expect((await ask(FIGURES)).data).toEqual({ statistics: { nodes: [{ id, annotations: [{ act: 'CONFIRM', thing: { about: 'STATISTIC', id } }] }] } })
  })

  it('finds an entity by a name that an editor gave it', async () => {
    await say(ALIAS, { entity: '青岛赛轮集团', name: '赛轮老厂' })
    expect((await ask('{ search(text: "赛轮老厂") { nodes { name aliases annotations { act name } } } }')).data).toEqual({ search: { nodes: [{ name: '青岛赛轮集团', aliases: ['赛轮老厂'], annotations: [{ act: 'ALIAS', name: '赛轮老厂' }] }] } })
  })

  it.each([
    { query: REJECT, variables: { id: ID }, key: 'wrong-key-0123456', code: 'UNAUTHENTICATED' },
    { query: ALIAS, variables: { entity: '青岛赛轮集团', name: '某' }, key: 'wrong-key-0123456', code: 'UNAUTHENTICATED' },
    { query: REJECT, variables: { id: 'rel_0123456789abcdef0123' }, key: KEY, code: 'NOT_FOUND' },
    { query: CONFIRM, variables: { id: 'art_x' }, key: KEY, code: 'NOT_FOUND' },
    { query: ALIAS, variables: { entity: '青岛赛轮集团', name: ' ' }, key: KEY, code: 'BAD_USER_INPUT' },
    { query: ALIAS, variables: { entity: '没有这家', name: '某' }, key: KEY, code: 'BAD_USER_INPUT' },
    { query: WITHDRAW, variables: { ids: [] }, key: KEY, code: 'BAD_USER_INPUT' },
  ])('refuses with $code: $variables', async ({ query, variables, key, code }) => {
    expect((await ask(query, variables, key)).errors?.[0]?.extensions).toMatchObject({ code })
  })
})
