import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ResolvedGraph } from '../../src/pipeline/who-is-who/resolved-graph.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { makeBatch } from '../helpers/batches.js'
import { dumpGraph } from '../helpers/dump-graph.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { createTestApp, post, type Answer, type TestApp } from './fixtures/client.js'
import { REVIEW_QUERIES } from './fixtures/review-queries.js'

const KEY = '0123456789abcdef', { cases: CASES, judge: JUDGE, identity: IDENTITY, split: SPLIT, withdraw: WITHDRAW } = REVIEW_QUERIES
const batches = ['青岛赛轮集团', '赛轮集团股份有限公司'].map((name, index) => makeBatch(`${index}.txt`, [{ title: `第${index}篇`, city: '青岛市', relations: [{ type: 'RECEIVED', source: `Company:${name}`, target: 'Award:国家级绿色工厂' }] }]))
let store: GraphStore
let app: TestApp
beforeAll(async () => {
  store = await openGrafeoGraphStore({})
})
beforeEach(async () => {
  const reviewer = new ResolvedGraph(store, () => gazetteer)
  for (const { rows } of [await store.findArticles({ first: 100 })]) for (const { id } of rows) await reviewer.change({ remove: [id] })
  const { rows } = await store.findJudgements({ first: 100 }), counting = rows.filter(({ withdrawnAt }) => withdrawnAt === undefined).map(({ id }) => id)
  if (counting.length > 0) await reviewer.withdraw(counting, {})
  for (const batch of batches) await reviewer.change({ batches: [batch] })
  app = createTestApp({ view: store, editing: { keys: new Map([['编辑', KEY]]), reviewer } })
})
afterAll(() => store.close())

const ask = async (query: string, variables: object = {}, key = KEY): Promise<Answer> => (await (await post(app, { query, variables }, { authorization: `Bearer ${key}` })).json()) as Answer
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions['code']

interface Case { readonly sides: readonly { readonly nameId: string; readonly entity: { readonly id: string; readonly name: string } }[] }
async function findCase(): Promise<readonly [string, string]> {
  const { data } = await ask(CASES), [first] = (data as { reviewCases: readonly Case[] }).reviewCases, [a, b] = first?.sides ?? []
  return [a?.nameId ?? '', b?.nameId ?? '']
}

describe('reviewing over GraphQL', () => {
  it('shows the queue with the sentences of both sides', async () => {
    const { data } = await ask(CASES)
    expect(data).toEqual({ reviewCases: [{ score: 0.5, reasons: ['short name without a place'], sides: expect.arrayContaining([{
      nameId: expect.any(String), entity: { id: expect.any(String), name: '青岛赛轮集团', type: 'Company' }, quotes: [{ text: expect.stringContaining('青岛赛轮集团'), article: { title: '第0篇' } }],
    }]) }] })
  })

  it('previews a merge, makes it, explains it and takes it back, with who and why', async () => {
    const before = await dumpGraph(store), [a, b] = await findCase()
    const foreseen = (await ask(JUDGE, { verdict: 'SAME', a, b, dryRun: true })).data?.['judge'] as Record<string, unknown>
    expect(await dumpGraph(store)).toEqual(before)
    const judged = (await ask(JUDGE, { verdict: 'SAME', a, b })).data?.['judge'] as { judgements: { id: string }[]; merges: { into: string }[] }
    expect(judged).toMatchObject({ dryRun: false, merges: foreseen['merges'], shifts: foreseen['shifts'], judgements: [{ verdict: 'SAME', judge: '编辑', reasons: ['编辑部核实'], withdrawnAt: null }] })
    expect(judged.merges).toHaveLength(1)
    const identity = (await ask(IDENTITY, { entity: a })).data?.['identity']
    expect(identity).toMatchObject({ entity: { name: '赛轮集团股份有限公司' }, names: [{}, {}], bonds: [{ judge: '编辑', reasons: ['编辑部核实'] }] })
    expect((await ask(CASES)).data).toEqual({ reviewCases: [] })
    const undone = (await ask(WITHDRAW, { ids: judged.judgements.map(({ id }) => id) })).data?.['withdrawJudgements']
    expect(undone).toMatchObject({ splits: [{ into: [expect.any(String), expect.any(String)] }], judgements: [{ withdrawnAt: expect.any(String) }] })
    expect(await dumpGraph(store)).toEqual(before)
  })

  it('parts a name from an entity', async () => {
    const [a, b] = await findCase()
    await ask(JUDGE, { verdict: 'SAME', a, b })
    const { data } = await ask(SPLIT, { entity: a, names: [b] })
    expect(data).toMatchObject({ splitEntity: { splits: [{ into: [a, b].sort() }] } })
  })

  it.each([
    ['a wrong key', 'UNAUTHENTICATED', { query: CASES, variables: {}, key: 'wrong' }], ['no key', 'UNAUTHENTICATED', { query: CASES, variables: {}, key: '' }],
    ['an unknown entity', 'NOT_FOUND', { query: JUDGE, variables: { verdict: 'SAME', a: 'ent_00000000000000000000', b: 'ent_00000000000000000001' }, key: KEY }],
    ['things of two types', 'BAD_USER_INPUT', { query: JUDGE, variables: { verdict: 'SAME', a: '赛轮集团股份有限公司', b: '国家级绿色工厂' }, key: KEY }],
    ['an unknown judgement', 'NOT_FOUND', { query: WITHDRAW, variables: { ids: ['jud_x'] }, key: KEY }], ['no ids', 'BAD_USER_INPUT', { query: WITHDRAW, variables: { ids: [] }, key: KEY }],
    ['too many cases', 'BAD_USER_INPUT', { query: CASES, variables: { first: 101 }, key: KEY }],
  ])('refuses %s with %s', async (_what, code, { query, variables, key }) => {
    expect(codeOf(await ask(query, variables, key))).toBe(code)
    expect(app.hidden).toEqual([])
  })

  it('lets nobody judge where the server has no editors, and nobody at all by GET', async () => {
    const closed = createTestApp({ view: store }), answer = await post(closed, { query: 'mutation { withdrawJudgements(ids: ["jud_x"]) { dryRun } }' }, { authorization: `Bearer ${KEY}` })
    expect(codeOf((await answer.json()) as Answer)).toBe('FORBIDDEN')
    const url = new URL('http://wenmai.test/graphql')
    url.searchParams.set('query', 'mutation { withdrawJudgements(ids: ["jud_x"]) { dryRun } }')
    const got = await app.fetch(new Request(url, { headers: { authorization: `Bearer ${KEY}`, accept: 'application/json' } }))
    expect(got.status).toBe(405)
  })
})
