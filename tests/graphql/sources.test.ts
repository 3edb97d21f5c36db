import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore, GraphView } from '../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch } from '../helpers/batches.js'
import { createTestApp, getData, getExtensions, type TestApp } from './fixtures/client.js'
import { countCalls } from './fixtures/count-calls.js'

const TEXT = '烟台市工业和信息化局近日公布制造业数字化转型情况，截至十月底已有一千余家企业完成改造，带动上下游配套企业协同升级，有关负责人表示将继续开展专项行动。'
const FACTS = { relations: [{ type: 'RECEIVED', source: 'Company:甲', target: 'Award:乙' }], statistics: [{ subject: 'Company:甲', measure: '产能', value: 5 }] } as const
const ORIGINAL = makeBatch('a.txt', [{ title: '原文', text: TEXT, ...FACTS }]), REPRINT = makeBatch('b.txt', [{ title: '转载', text: `${TEXT}市民可登录网站查询。`, ...FACTS }])
const OTHER = makeBatch('c.txt', [{ title: '另一篇', text: '入冬以来，山东莱州沿海各渔港码头一片繁忙，渔民们抢抓农时收获扇贝，产品经冷链物流发往全国各地。', ...FACTS }])

describe('independent sources', () => {
  let store: GraphStore, app: TestApp, view: GraphView & { readonly calls: readonly string[] }
  beforeAll(async () => {
    store = await openGrafeoGraphStore({})
    await store.writeAll([ORIGINAL, REPRINT, OTHER])
    view = countCalls(store)
    app = createTestApp({ view })
  })
  afterAll(() => store.close())

  it('count a report that is printed again once, for relations and for figures', async () => {
    const { entity } = await getData<{ entity: unknown }>(app, `{ entity(id: "${idOf('Company:甲')}") {
      neighbours { edges { relation { type articleCount independentSourceCount evidence { article { title } } } } }
      statistics { nodes { value independentSourceCount } }
    } }`)
    expect(entity).toEqual({
      neighbours: { edges: [{ relation: { type: 'RECEIVED', articleCount: 3, independentSourceCount: 2, evidence: expect.arrayContaining([{ article: { title: '转载' } }]) as unknown } }] },
      statistics: { nodes: [{ value: 5, independentSourceCount: 2 }] },
    })
  })

  it('link an article to its reprints', async () => {
    const query = 'query($id: ID!) { article(id: $id) { nearDuplicates { article { title } resemblance containment } } }'
    const { article } = await getData<{ article: { nearDuplicates: unknown[] } }>(app, query, { id: articleIdOf(ORIGINAL) })
    expect(article.nearDuplicates).toEqual([{ article: { title: '转载' }, resemblance: expect.closeTo(0.9, 1) as number, containment: expect.closeTo(1, 1) as number }])
    expect(await getData(app, query, { id: articleIdOf(OTHER) })).toEqual({ article: { nearDuplicates: [] } })
    expect(await getExtensions(app, '{ articles { nodes { nearDuplicates(first: 0) { resemblance } } } }')).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'OUT_OF_RANGE' })
  })

  it('are asked of the store once, however many ask', async () => {
    const before = view.calls.length
    await getData(app, '{ articles { nodes { nearDuplicates { article { title } } statistics { nodes { independentSourceCount } } } } entities { nodes { neighbours { edges { relation { independentSourceCount } } } } } }')
    const calls = view.calls.slice(before)
    expect(calls.filter(name => name === 'findNearDuplicates')).toHaveLength(1)
    expect(calls.filter(name => name === 'countIndependentSources').length).toBeLessThanOrEqual(2)
  })
})
