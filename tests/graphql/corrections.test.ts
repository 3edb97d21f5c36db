import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore, GraphView } from '../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch } from '../helpers/batches.js'
import { createTestApp, getData, getExtensions, type TestApp } from './fixtures/client.js'

const FIRMS = ['Company:甲', 'Company:乙', 'Company:丙'] as const, AWARD = 'Award:省级绿色工厂'
const report = makeBatch('report.txt', [{
  title: '三家企业入选', publishedOn: '2025-11-03', relations: FIRMS.map(source => ({ type: 'RECEIVED', source, target: AWARD })), statistics: [{ subject: 'Company:甲', measure: '产能', value: 3 }, { subject: 'Company:乙', measure: '产能', value: 5 }],
}])
const notice = makeBatch('notice.txt', [{ title: '撤销通报', publishedOn: '2025-11-20', corrections: [{ type: 'RECEIVED', source: 'Company:甲', target: AWARD }] }])
const erratum = makeBatch('erratum.txt', [{ title: '更正', publishedOn: '2025-11-04', corrections: [{ title: '三家企业入选', date: '2025-11-03', wrong: '产能3家', right: '产能4家' }, { title: '三家企业入选' }] }])

/** The store, and which of its questions about corrections were asked. */
function listen(view: GraphView): { readonly view: GraphView; readonly calls: string[] } {
  const calls: string[] = []
  const heard = new Proxy(view, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]): unknown => {
        if (String(name).startsWith('getCorrections')) calls.push(String(name))
        return Reflect.apply(value, target, given) as unknown
      }
    },
  })
  return { view: heard, calls }
}

let store: GraphStore
let app: TestApp
let calls: string[]
beforeAll(async () => {
  store = await openGrafeoGraphStore({})
  await store.writeAll([report, notice, erratum])
  const heard = listen(store)
  calls = heard.calls
  app = createTestApp({ view: heard.view })
})
afterAll(() => store.close())

interface Said {
  readonly effect: string
  readonly [field: string]: unknown
}

describe('corrections', () => {
  it('mark a relation that is withdrawn, with who says so, in one call for all of them', async () => {
    calls.length = 0
    const query = `{ neighbours(entity: "省级绿色工厂") { edges { node { name } relation { corrections { effect relationType source { name } target { name } title date wrong right article { title publishedOn } evidence { quote } } } } } }`
    const { neighbours } = await getData<{ neighbours: { edges: { node: { name: string }; relation: { corrections: Said[] } }[] } }>(app, query)
    const marks = new Map(neighbours.edges.map(({ node, relation }) => [node.name, relation.corrections]))
    expect(marks.get('甲')).toEqual([{
      effect: 'WITHDRAWN', relationType: 'RECEIVED', source: { name: '甲' }, target: { name: '省级绿色工厂' }, title: null, date: null, wrong: null, right: null,
      article: { title: '撤销通报', publishedOn: '2025-11-20' }, evidence: [{ quote: '撤销甲省级绿色工厂' }],
    }])
    expect([marks.get('乙'), marks.get('丙')]).toEqual([[], []])
    expect(calls).toEqual(['getCorrections'])
  })

  it('mark a figure whose sentence is put right', async () => {
    const { statistics } = await getData<{ statistics: { nodes: { raw: string; corrections: Said[] }[] } }>(app, '{ statistics { nodes { raw corrections { effect title date wrong right relationType source { id } target { id } } } } }')
    const marks = new Map(statistics.nodes.map(({ raw, corrections }) => [raw, corrections]))
    expect(marks.get('3家')).toEqual([{ effect: 'CORRECTED', title: '三家企业入选', date: '2025-11-03', wrong: '产能3家', right: '产能4家', relationType: null, source: null, target: null }])
    expect(marks.get('5家')).toEqual([])
  })

  it('stand with the article that they put right, and with the one that says them', async () => {
    calls.length = 0
    const { articles } = await getData<{ articles: { nodes: { title: string; corrections: Said[]; corrects: Said[] }[] } }>(app, '{ articles { nodes { title corrections { effect } corrects(first: 1) { effect article { id } } } } }')
    const counts = new Map(articles.nodes.map(({ title, corrections, corrects }) => [title, [corrections.length, corrects.length]]))
    expect(counts).toEqual(new Map([['三家企业入选', [2, 0]], ['撤销通报', [0, 1]], ['更正', [0, 1]]]))
    expect(articles.nodes.find(({ title }) => title === '更正')?.corrects).toEqual([{ effect: 'CORRECTED', article: { id: articleIdOf(erratum) } }])
    expect(calls).toEqual(['getCorrectionsOf', 'getCorrectionsOf'])
  })

  it('are counted, and bounded as other lists are', async () => {
    expect(await getData(app, '{ stats { corrections } }')).toEqual({ stats: { corrections: 3 } })
    expect(await getExtensions(app, `{ article(id: "${articleIdOf(report)}") { corrections(first: 101) { id } } }`)).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first', reason: 'OUT_OF_RANGE' })
    const costly = `{ neighbours(entity: "${idOf(AWARD)}", first: 100) { edges { relation { corrections(first: 100) { id } } } } }`
    expect(await getExtensions(app, costly)).toMatchObject({ code: 'QUERY_TOO_COSTLY' })
  })
})
