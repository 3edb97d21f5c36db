import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore, GraphView } from '../../src/store/graph-store.js'
import { idOf, makeBatch, type ArticleSpec } from '../helpers/batches.js'
import { createTestApp, getData, getExtensions, type TestApp } from './fixtures/client.js'
import { countCalls } from './fixtures/count-calls.js'

const works = (title: string, body = '甲公司') => ({ type: 'WORKS_FOR', source: 'Person:李强', target: `Company:${body}`, evidence: [{ title }] }) as const
const won = (rank: string) => ({ type: 'RECEIVED', source: 'Company:甲公司', target: 'Award:创新大赛', evidence: [{ rank }] }) as const
const ARTICLES: readonly ArticleSpec[] = [
  { title: '一', publishedOn: '2025-11-01', relations: [works('总经理'), won('一等奖')], statistics: [{ subject: 'Company:甲公司', measure: '产能', value: 100 }] },
  { title: '二', publishedOn: '2025-11-01', relations: [works('董事长'), won('二等奖')], statistics: [{ subject: 'Company:甲公司', measure: '产能', value: 120 }] },
  { title: '三', publishedOn: '2025-12-01', relations: [works('董事长', '乙公司')], statistics: [{ subject: 'Company:甲公司', measure: '产能', value: 130 }] },
]

describe('contradictions', () => {
  let store: GraphStore, app: TestApp, view: GraphView & { readonly calls: readonly string[] }
  beforeAll(async () => {
    store = await openGrafeoGraphStore({})
    for (const spec of ARTICLES) await store.write(makeBatch(`${spec.title}.txt`, [spec]))
    view = countCalls(store)
    app = createTestApp({ view })
  })
  afterAll(() => store.close())

  it('of figures stand side by side with their sources', async () => {
    const { statistics } = await getData<{ statistics: { nodes: unknown[] } }>(app, '{ statistics(subject: "甲公司") { nodes { value contradictions { value evidence { article { title } } } } } }')
    const byTitle = (title: string) => [{ article: { title } }]
    expect(statistics.nodes).toHaveLength(3)
    expect(statistics.nodes).toEqual(expect.arrayContaining([
      { value: 100, contradictions: [{ value: 120, evidence: byTitle('二') }] }, { value: 120, contradictions: [{ value: 100, evidence: byTitle('一') }] }, { value: 130, contradictions: [] },
    ]))
  })

  it('of posts and ranks name both sentences, and the other relation', async () => {
    const query = `{ person: entity(id: "${idOf('Person:李强')}") { ...Links } company: entity(id: "${idOf('Company:甲公司')}") { ...Links } }
      fragment Links on Entity { neighbours(direction: OUT) { edges { relation { type target { name } contradictions { kind evidence { article { title } } against { article { title } } relation { target { name } } } } } } }`
    interface Found { readonly neighbours: { readonly edges: readonly { readonly relation: { readonly target: { readonly name: string }; readonly contradictions: readonly { readonly kind: string; readonly relation: unknown }[] } }[] } }
    const { person, company } = await getData<{ person: Found; company: Found }>(app, query)
    const kinds = ({ neighbours }: Found) => neighbours.edges.map(({ relation }) => [relation.target.name, relation.contradictions.map(({ kind }) => kind)])
    expect(kinds(person)).toEqual([['甲公司', ['OTHER_TITLE', 'OTHER_TITLE']], ['乙公司', []]])
    expect(kinds(company)).toEqual([['创新大赛', ['OTHER_RANK']]])
    expect(company.neighbours.edges[0]?.relation.contradictions[0]).toMatchObject({ relation: { target: { name: '创新大赛' } } })
  })

  it('leave posts and figures as they were known on a day', async () => {
    const query = 'query($on: String) { entityByName(name: "李强") { posts(on: $on) { title since until body { name } evidence { article { title } } } } other: entityByName(name: "甲公司") { figures(on: $on) { measure unit figures { value } } } }'
    const known = await getData<{ entityByName: { posts: { title: string }[] }; other: unknown }>(app, query, { on: '2025-11-30' })
    expect(known.entityByName.posts.map(({ title }) => title).sort()).toEqual(['总经理', '董事长'])
    expect(known.other).toEqual({ figures: [{ measure: '产能', unit: '家', figures: expect.arrayContaining([{ value: 100 }, { value: 120 }]) as unknown }] })
    const now = await getData<{ entityByName: { posts: unknown[] }; other: { figures: { figures: unknown[] }[] } }>(app, query)
    expect(now.entityByName.posts[0]).toEqual({ title: '董事长', since: '2025-12-01', until: '2025-12-01', body: { name: '乙公司' }, evidence: [{ article: { title: '三' } }] })
    expect([now.entityByName.posts.length, now.other.figures[0]?.figures.at(-1)]).toEqual([3, { value: 130 }])
    for (const field of ['posts', 'figures']) {
      expect(await getExtensions(app, `{ entityByName(name: "甲公司") { ${field}(on: "2025-02-30") { __typename } } }`)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'on', reason: 'INVALID_TIME' })
      expect(await getExtensions(app, `{ entityByName(name: "甲公司") { ${field}(first: 0) { __typename } } }`)).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'OUT_OF_RANGE' })
    }
  })

  it('are read with the same number of calls, however many things ask', async () => {
    const count = async (first: number) => {
      const before = view.calls.length
      await getData(app, `{ statistics(first: ${first}) { nodes { contradictions { value } } } entities(type: Person, first: ${first}) { nodes { posts { title relation { contradictions { kind } } } } } }`)
      return view.calls.length - before
    }
    expect(await count(10)).toBeLessThanOrEqual(await count(1) + 2)
  })
})
