import { describe, expect, it } from 'vitest'
import type { GraphStore, Page, PageRequest } from '../../../src/store/graph-store.js'
import { articleIdOf, idOf, makeBatch } from '../../helpers/batches.js'
import { readAll } from '../../helpers/dump-graph.js'
import { makeRandomBatches } from '../../helpers/random-batches.js'
import { createRandom } from '../../helpers/seeded-random.js'
import type { ContractContext } from '../graph-store-contract.js'

type ReadPage = (store: GraphStore, page: PageRequest) => Promise<Page<unknown>>
const YANTAI = idOf('Place:甲Place')
const HUB = idOf('Company:甲Company')

const LISTS: Readonly<Record<string, ReadPage>> = {
  entities: (store, page) => store.findEntities(page),
  'entities of types': (store, page) => store.findEntities({ ...page, types: ['Company', 'Award'] }),
  'entities in a place': (store, page) => store.findEntities({ ...page, place: YANTAI }),
  'search hits': (store, page) => store.searchEntities({ ...page, text: '甲' }),
  neighbours: (store, page) => store.findNeighbours({ ...page, id: HUB }),
  'company programmes': (store, page) => store.findCompanyProgrammes(page),
  'company programmes in a place': (store, page) => store.findCompanyProgrammes({ ...page, place: YANTAI }),
  'company programmes of a target': (store, page) => store.findCompanyProgrammes({ ...page, target: idOf('Award:甲Award') }),
  statistics: (store, page) => store.findStatistics(page),
  'statistics of a subject': (store, page) => store.findStatistics({ ...page, subject: HUB }),
  'statistics of a measure': (store, page) => store.findStatistics({ ...page, measure: '产' }),
  articles: (store, page) => store.findArticles(page),
  mentions: (store, page) => store.findMentions(page),
  'mentions of an entity': (store, page) => store.findMentions({ ...page, entity: HUB }),
}

const DENSE = makeBatch('dense.txt', [{
  title: '密', relations: ['甲', '乙', '丙'].flatMap((name) => [
    { type: 'RECEIVED', source: `Company:${name}Company`, target: 'Award:甲Award' } as const,
    { type: 'LOCATED_IN', source: `Company:${name}Company`, target: 'Place:甲Place' } as const,
  ]),
  statistics: [1, 2, 3].map((value) => ({ subject: 'Company:甲Company', measure: '产能', value })),
}])
const seeds = [...makeRandomBatches(createRandom(7), 8), DENSE]
const writeSeeds = async (store: GraphStore): Promise<void> => {
  for (const batch of seeds) await store.write(batch)
}

const PLACES = makeBatch('places.txt', [{
  title: '地', relations: [
    { type: 'PART_OF', source: 'Place:区', target: 'Place:市' }, { type: 'PART_OF', source: 'Place:镇', target: 'Place:区' },
    { type: 'PART_OF', source: 'Place:市', target: 'Place:镇' }, { type: 'LOCATED_IN', source: 'Company:厂', target: 'Place:镇' },
    { type: 'LOCATED_IN', source: 'Company:店', target: 'Place:市' }, { type: 'RECEIVED', source: 'Company:厂', target: 'Award:奖' },
  ],
}])

/** Lists: total order, keys, filters. */
export function describeLists({ getStore }: ContractContext): void {
  describe('lists', () => {
    it.each(Object.entries(LISTS))('%s come page by page as they come at once', async (_name, readPage) => {
      await writeSeeds(getStore())
      const whole = await readPage(getStore(), { first: 1000 })
      expect(whole.rows.length).toBeGreaterThan(1)
      expect(new Set(whole.keys).size).toBe(whole.rows.length)
      expect(whole.hasNextPage).toBe(false)
      for (const first of [1, 3]) expect(await readAll((page) => readPage(getStore(), page), first)).toEqual(whole.rows)
    })

    it.each(Object.entries(LISTS))('%s refuse a key that is not theirs, and a page of nothing or too much', async (_name, readPage) => {
      for (const after of ['', 'nonsense', '[]', '{}', 'null', '[{"a":1},2]', '[1e999,"x"]']) {
        await expect(readPage(getStore(), { first: 1, after })).rejects.toMatchObject({ code: 'BAD_INPUT' })
      }
      for (const first of [0, -1, 1.5, 1001, Number.NaN]) await expect(readPage(getStore(), { first })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    })

    it('go on after a key whose row is gone', async () => {
      const [a, b, c] = ['一', '二', '三'].map((title) => makeBatch(`${title}.txt`, [{ title }]))
      if (!a || !b || !c) throw new Error('three batches')
      for (const batch of [a, b, c]) await getStore().write(batch)
      const { rows, keys } = await getStore().findArticles({ first: 2 })
      await getStore().removeArticle(rows[1]?.id ?? '')
      const rest = await getStore().findArticles({ first: 2, after: keys[1] ?? '' })
      expect(rest.rows).toHaveLength(1)
      expect(rest.rows).not.toContainEqual(rows[0])
    })

    it('entities: most mentioned first, then by id; nothing for no types; all for none said', async () => {
      await writeSeeds(getStore())
      const { rows } = await getStore().findEntities({ first: 1000 })
      const sorted = [...rows].sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1))
      expect(rows).toEqual(sorted)
      expect(await getStore().findEntities({ first: 5, types: [] })).toEqual({ rows: [], keys: [], hasNextPage: false })
      const companies = await getStore().findEntities({ first: 1000, types: ['Company'] })
      expect(companies.rows).toEqual(rows.filter(({ type }) => type === 'Company'))
    })

    it('entities in a place: in it or in its parts, and the parts, though parts go round in a circle', async () => {
      await getStore().write(PLACES)
      const names = async (place: string) => (await getStore().findEntities({ first: 10, place })).rows.map(({ name }) => name).sort()
      expect(await names(idOf('Place:区'))).toEqual(['厂', '市', '店', '镇'].sort())
      expect(await names(idOf('Place:无'))).toEqual([])
      const { rows } = await getStore().findEntities({ first: 10, place: idOf('Place:区'), types: ['Company'] })
      expect(rows.map(({ name }) => name).sort()).toEqual(['厂', '店'])
    })

    it('company programmes: by company, target and place', async () => {
      await getStore().write(PLACES)
      const count = async (query: object) => (await getStore().findCompanyProgrammes({ first: 10, ...query })).rows.length
      const [factory, award, town] = [idOf('Company:厂'), idOf('Award:奖'), idOf('Place:镇')]
      expect(await Promise.all([count({}), count({ company: factory }), count({ target: award }), count({ place: town })])).toEqual([1, 1, 1, 1])
      expect(await count({ company: factory, target: award, place: town })).toBe(1)
      expect(await Promise.all([count({ company: idOf('Company:店') }), count({ target: factory }), count({ place: award })])).toEqual([0, 0, 0])
      expect(await count({ company: idOf('Company:店'), target: award, place: town })).toBe(0)
    })

    it('statistics: by subject, article and a part of the measure', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', statistics: [{ subject: 'Company:甲', measure: '月产能', value: 1 }, { subject: 'Company:甲', measure: '节水', value: 2 }] }])
      await getStore().write(batch)
      const article = articleIdOf(batch)
      const values = async (query: object) => (await getStore().findStatistics({ first: 10, ...query })).rows.map(({ value }) => value)
      expect(await values({ article })).toEqual([1, 2])
      expect(await values({ article, subject: idOf('Company:甲'), measure: '产 能' })).toEqual([1])
      expect([await values({ article: 'art_x' }), await values({ subject: 'x' }), await values({ measure: '无' })]).toEqual([[], [], []])
      expect(await values({ measure: '' })).toHaveLength(2)
    })

    it('figures of a subject with exactly a measure, and the posts of people, many at once', async () => {
      const spec = (title: string, value: number) => ({ title, statistics: [{ subject: 'Company:甲', measure: '月产能', value }, { subject: 'Company:甲', measure: '产能', value }], relations: [{ type: 'WORKS_FOR', source: 'Person:乙', target: `Company:${title}` }] } as const)
      await getStore().writeAll([makeBatch('a.txt', [spec('一', 1)]), makeBatch('b.txt', [spec('二', 2)])])
      const [figures = [], ...others] = await getStore().getFigures([{ subject: idOf('Company:甲'), measure: '产 能' }, { subject: 'x', measure: '产能' }, { subject: idOf('Company:甲'), measure: '能' }])
      expect([figures.map(({ measure, value, evidence }) => [measure, value, evidence.length]).sort(), others]).toEqual([[['产能', 1, 1], ['产能', 2, 1]], [[], []]])
      expect(figures.map(({ id }) => id)).toEqual(figures.map(({ id }) => id).sort())
      const [posts = [], none] = await getStore().getPosts([idOf('Person:乙'), 'x'])
      expect([posts.map(({ relation, entity }) => [relation.type, entity.name]).sort(), none]).toEqual([[['WORKS_FOR', '一'], ['WORKS_FOR', '二']], []])
      expect([await getStore().getFigures([]), await getStore().getPosts([])]).toEqual([[], []])
    })

    it('articles: latest first, those without a date last', async () => {
      const dates = ['2025-01-02', undefined, '2025-11-01']
      for (const [index, publishedOn] of dates.entries()) await getStore().write(makeBatch(`${index}.txt`, [{ title: String(index), ...(publishedOn && { publishedOn }) }]))
      const { rows } = await getStore().findArticles({ first: 10 })
      expect(rows.map(({ title }) => title)).toEqual(['2', '0', '1'])
    })

    it('mentions: of an entity in an article, in the order of the text', async () => {
      const batch = makeBatch('a.txt', [{ title: '一', entities: [{ ref: 'Company:甲', mentions: 3 }, 'Place:乙'] }])
      await getStore().write(batch)
      const article = articleIdOf(batch)
      const { rows } = await getStore().findMentions({ first: 10, entity: idOf('Company:甲'), article })
      expect(rows.map(({ start, text }) => [start, text])).toEqual([[2, '甲'], [3, '甲'], [4, '甲']])
      expect((await getStore().findMentions({ first: 10, article })).rows).toHaveLength(4)
      expect((await getStore().findMentions({ first: 10, entity: idOf('Company:甲'), article: 'art_x' })).rows).toEqual([])
    })

    it('gets by id: in order, repeats repeated, undefined for the unknown', async () => {
      await getStore().write(PLACES)
      const [article, source] = [articleIdOf(PLACES), PLACES.source.id]
      const entities = await getStore().getEntities([idOf('Place:市'), 'ent_x', idOf('Place:市')])
      expect(entities.map((entity) => entity?.name)).toEqual(['市', undefined, '市'])
      expect((await getStore().getArticles(['x', article])).map((row) => row?.title)).toEqual([undefined, '地'])
      expect((await getStore().getSources(['x', source]))[1]).toEqual(PLACES.source)
      expect(await getStore().getEvidence(['rel_x'])).toEqual([[]])
      expect([await getStore().getEntities([]), await getStore().getArticles([]), await getStore().getSources([]), await getStore().getEvidence([])]).toEqual([[], [], [], []])
    })
  })
}
