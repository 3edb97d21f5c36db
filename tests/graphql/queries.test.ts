import { isObjectType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSchema } from '../../src/graphql/schema.js'
import { toEntityId } from '../../src/model/ids.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { createTestApp, getData, type TestApp } from './fixtures/client.js'
import { readGoldBatch } from './fixtures/gold-batch.js'
import { openGoldStore } from './fixtures/open-store.js'
import { ANNOTATION_QUERIES } from './fixtures/annotation-queries.js'
import { REVIEW_QUERIES } from './fixtures/review-queries.js'

const { source, articles } = readGoldBatch()
const YANTAI = toEntityId('Place', '烟台市')
const AWARD = toEntityId('Award', '国家级能效“领跑者”')
const HENGBANG = toEntityId('Company', '山东恒邦冶炼股份有限公司')
const DAOEN = toEntityId('Company', '山东道恩高分子材料股份有限公司')
const ARTICLE = articles[4]?.article.id ?? ''
const UNKNOWN = 'ent_00000000000000000000'

interface Nodes<Node> {
  readonly nodes: readonly Node[]
}
interface Named {
  readonly id: string
  readonly name: string
  readonly type: string
}

let store: GraphStore
let app: TestApp
beforeAll(async () => {
  store = await openGoldStore()
  app = createTestApp({ view: store })
})
afterAll(() => store.close())

describe('lookups', () => {
  it('finds an entity and an article by global id, in order, null for the unknown', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Article { title } ... on Entity { name } } }'
    const { nodes } = await getData<{ nodes: unknown[] }>(app, query, { ids: [ARTICLE, UNKNOWN, YANTAI, 'art_x'] })
    expect(nodes).toEqual([
      { __typename: 'Article', id: ARTICLE, title: '让“双碳”发展实效可知可感' }, null, { __typename: 'Entity', id: YANTAI, name: '烟台市' }, null,
    ])
  })

  it.each(['node', 'entity', 'article'])('%s is null for an unknown id', async field => {
    expect(await getData(app, `{ ${field}(id: "${UNKNOWN}") { id } }`)).toEqual({ [field]: null })
  })

  it('finds an entity by name or alias, quotes and spaces aside', async () => {
    const query = 'query($name: String!) { entityByName(name: $name) { id } }'
    for (const name of ['国家级能效“领跑者”', '国家级能效领跑者', ' 国家级能效 "领跑者" ']) {
      expect(await getData(app, query, { name })).toEqual({ entityByName: { id: AWARD } })
    }
  })

  it('tells a name from one of another type', async () => {
    const query = '{ place: entityByName(name: "烟台", type: Place) { id } company: entityByName(name: "烟台", type: Company) { id } }'
    expect(await getData(app, query)).toEqual({ place: { id: YANTAI }, company: null })
  })
})

describe('lists', () => {
  it('gives the entities of a type', async () => {
    const { entities } = await getData<{ entities: Nodes<Named> }>(app, '{ entities(type: Company, first: 100) { nodes { id name type } } }')
    expect(new Set(entities.nodes.map(({ type }) => type))).toEqual(new Set(['Company']))
    expect(entities.nodes.map(({ id }) => id)).toContain(HENGBANG)
  })

  it('narrows entities to a place, by id or by name alike', async () => {
    const query = 'query($place: EntityRef) { entities(place: $place, type: Company, first: 100) { nodes { name } } }'
    const byName = await getData<{ entities: Nodes<Named> }>(app, query, { place: '烟台' })
    expect(byName.entities.nodes.map(({ name }) => name)).toContain('烟台业林纺织科技有限公司')
    expect(byName.entities.nodes.map(({ name }) => name)).not.toContain('大连交运集团')
    expect(await getData(app, query, { place: YANTAI })).toEqual(byName)
  })

  it('searches by all words', async () => {
    const { search } = await getData<{ search: Nodes<Named> }>(app, '{ search(text: "山东 股份", types: [Company]) { nodes { id name } } }')
    expect(search.nodes.map(({ id }) => id).sort()).toEqual([HENGBANG, DAOEN].sort())
  })

  it('gives nothing for an empty list of types', async () => {
    expect(await getData(app, '{ search(text: "山东", types: []) { nodes { id } } }')).toEqual({ search: { nodes: [] } })
  })

  it('takes null for "not given"', async () => {
    const given = await getData<{ search: unknown }>(app, '{ search(text: "山东", types: null, after: null) { nodes { id } } }')
    expect(given).toEqual(await getData(app, '{ search(text: "山东") { nodes { id } } }'))
  })

  it('gives all five articles with their bylines', async () => {
    const { articles: found } = await getData<{ articles: Nodes<{ title: string }> }>(app, '{ articles { nodes { title authors { name role } files } } }')
    expect(found.nodes.map(({ title }) => title).sort()).toEqual(articles.map(({ article }) => article.title).sort())
  })
})

describe('links', () => {
  interface Link {
    readonly company: Named
    readonly target: Named
    readonly relation: { readonly type: string; readonly evidence: readonly { readonly quote: string; readonly sentence: string }[] }
  }
  const LINKS = `query($company: EntityRef, $target: EntityRef, $place: EntityRef) {
    companyProgrammes(company: $company, target: $target, place: $place, first: 100) {
      nodes { company { id name type } target { id name type } relation { type evidence { quote sentence } } }
    }
  }`
  const readLinks = async (variables: Record<string, string>): Promise<readonly Link[]> =>
    (await getData<{ companyProgrammes: Nodes<Link> }>(app, LINKS, variables)).companyProgrammes.nodes

  it('names the companies of an award, each with the sentence', async () => {
    const links = await readLinks({ target: '国家级能效领跑者' })
    expect(links.map(({ company }) => company.id).sort()).toEqual([HENGBANG, DAOEN].sort())
    for (const { relation } of links) expect(relation.evidence[0]?.sentence).toContain('成功入选国家级能效“领跑者”')
  })

  it('joins companies to programmes and awards alone', async () => {
    const links = await readLinks({})
    expect(links.length).toBeGreaterThan(3)
    for (const { company, target } of links) expect([company.type, ['Programme', 'Award'].includes(target.type)]).toEqual(['Company', true])
  })

  it('narrows by company and by place', async () => {
    expect((await readLinks({ company: '东方电子' })).map(({ target }) => target.name)).toEqual(['省级深化产改典型案例'])
    expect((await readLinks({ place: '大连市' }))).toEqual([])
  })

  it('reads neighbours one way, the other, and by type', async () => {
    const query = `query($direction: Direction!, $types: [RelationType!]) {
      neighbours(entity: "国家级能效领跑者", direction: $direction, types: $types) { nodes { id } edges { node { id } relation { source { id } target { id } } } }
    }`
    interface Found { readonly neighbours: Nodes<Named> & { readonly edges: readonly { readonly relation: unknown }[] } }
    const into = await getData<Found>(app, query, { direction: 'IN' })
    expect(into.neighbours.nodes.map(({ id }) => id).sort()).toEqual([HENGBANG, DAOEN].sort())
    expect(into.neighbours.edges.map(({ relation }) => relation)).toContainEqual({ source: { id: HENGBANG }, target: { id: AWARD } })
    expect((await getData<Found>(app, query, { direction: 'OUT' })).neighbours.nodes).toEqual([])
    expect((await getData<Found>(app, query, { direction: 'BOTH', types: ['USES'] })).neighbours.nodes).toEqual([])
  })

  it('walks the shortest path, and stays within its depth', async () => {
    const query = 'query($depth: Int!) { path(from: "山东恒邦", to: "山东道恩", maxDepth: $depth, types: [RECEIVED]) { length entities { id } relations { type } } }'
      .replace('山东恒邦', HENGBANG).replace('山东道恩', DAOEN)
    const { path } = await getData<{ path: unknown[] }>(app, query, { depth: 2 })
    expect(path).toEqual([{ length: 2, entities: [{ id: HENGBANG }, { id: AWARD }, { id: DAOEN }], relations: [{ type: 'RECEIVED' }, { type: 'RECEIVED' }] }])
    expect(await getData(app, query, { depth: 1 })).toEqual({ path: [] })
  })

  it('counts what lies within so many steps, by types', async () => {
    const query = 'query($depth: Int!, $types: [RelationType!]) { reach(entity: "国家级能效领跑者", depth: $depth, types: $types) }'
    expect(await getData(app, query, { depth: 1, types: ['RECEIVED'] })).toEqual({ reach: 2 })
    expect(await getData(app, query, { depth: 0 })).toEqual({ reach: 0 })
    const { reach } = await getData<{ reach: number }>(app, query, { depth: 3 })
    expect(reach).toBeGreaterThan(4)
    expect(await getData(app, `{ reach(entity: "${UNKNOWN}") }`)).toEqual({ reach: 0 })
  })

  it('gives a path of length 0 from an entity to itself', async () => {
    const { path } = await getData<{ path: unknown[] }>(app, '{ path(from: "烟台市", to: "烟台市", maxDepth: 0) { length entities { name } relations { id } } }')
    expect(path).toEqual([{ length: 0, entities: [{ name: '烟台市' }], relations: [] }])
  })

  it('finds nothing for unknown ids', async () => {
    const query = `{ neighbours(entity: "${UNKNOWN}") { nodes { id } } path(from: "${UNKNOWN}", to: "${YANTAI}") { length } statistics(subject: "${UNKNOWN}") { nodes { id } } }`
    expect(await getData(app, query)).toEqual({ neighbours: { nodes: [] }, path: [], statistics: { nodes: [] } })
  })
})

describe('evidence', () => {
  interface Piece {
    readonly quote: string
    readonly sentence: string
    readonly start: number
    readonly end: number
    readonly sentenceStart: number
    readonly sentenceEnd: number
    readonly file: string
  }

  it('is the very text of the file', async () => {
    const query = '{ companyProgrammes { nodes { relation { evidence { quote sentence start end sentenceStart sentenceEnd file } } } } }'
    const { companyProgrammes } = await getData<{ companyProgrammes: Nodes<{ relation: { evidence: Piece[] } }> }>(app, query)
    const pieces = companyProgrammes.nodes.flatMap(({ relation }) => relation.evidence)
    expect(pieces.length).toBeGreaterThan(3)
    for (const { quote, sentence, start, end, sentenceStart, sentenceEnd, file } of pieces) {
      expect([source.text.slice(start, end), source.text.slice(sentenceStart, sentenceEnd), file]).toEqual([quote, sentence, source.file])
    }
  })

  it('comes in the number asked for, and says how much there is', async () => {
    const query = '{ neighbours(entity: "钟嘉琳", types: [WORKS_FOR]) { edges { relation { evidenceCount articleCount evidence(first: 2) { article { id } } } } } }'
    const { neighbours } = await getData<{ neighbours: { edges: { relation: { evidenceCount: number; articleCount: number; evidence: unknown[] } }[] } }>(app, query)
    expect(neighbours.edges.map(({ relation }) => [relation.evidenceCount, relation.articleCount, relation.evidence.length])).toEqual([[3, 3, 2]])
  })

  it('gives figures with the sentence that states them', async () => {
    const query = '{ statistics(subject: "泰和新材", measure: "节水") { nodes { value unit raw subject { name } evidence { quote article { title } } } } }'
    const { statistics } = await getData<{ statistics: Nodes<Record<string, unknown>> }>(app, query)
    expect(statistics.nodes).toMatchObject([{ value: 0.8, unit: 'ratio', subject: { name: '泰和新材' }, evidence: [{ article: { title: '让“双碳”发展实效可知可感' } }] }])
  })

  it('says who wrote an article, and which byline says so', async () => {
    const query = '{ articles { nodes { title authors { name person { name type } evidence { quote props { name values } } } } } }'
    const { articles: found } = await getData<{ articles: Nodes<{ title: string; authors: unknown[] }> }>(app, query)
    expect(found.nodes.find(({ title }) => title === '纯电动公交车乘船渡海峡')?.authors).toEqual([{
      name: '唐克',
      person: { name: '唐克', type: 'Person' },
      evidence: [{ quote: 'YMG全媒体记者 唐克 摄', props: [{ name: 'role', values: ['PHOTOGRAPHER'] }] }],
    }])
  })

  it('gives an article as it is printed, segment by segment', async () => {
    const query = `{ article(id: "${ARTICLE}") { text segments { start end text } } }`
    const { article } = await getData<{ article: { text: string; segments: { start: number; end: number; text: string }[] } }>(app, query)
    expect(article.segments.map(({ start, end }) => [start, end])).toEqual(articles[4]?.article.segments)
    for (const { start, end, text } of article.segments) expect(text).toBe(source.text.slice(start, end))
    expect(article.text).toBe(article.segments.map(({ text }) => text).join('\n'))
  })
})

describe('counts and vocabulary', () => {
  it('counts what was loaded', async () => {
    const { stats } = await getData<{ stats: { entities: { type: string; count: number }[]; relations: unknown[] } }>(app, '{ stats { articles sources entities { type count } relations { type count } } }')
    const companies = new Set(articles.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Company').map(({ id }) => id)))
    expect(stats).toMatchObject({ articles: 5, sources: 1 })
    expect(stats.entities).toContainEqual({ type: 'Company', count: companies.size })
    expect([stats.entities.length, stats.relations.length]).toEqual([9, 11])
  })

  it('tells what each relation type may join', async () => {
    const { relationTypes } = await getData<{ relationTypes: unknown[] }>(app, '{ relationTypes { type ends { sources targets } roles } }')
    expect(relationTypes).toHaveLength(11)
    expect(relationTypes).toContainEqual({ type: 'WROTE', ends: [{ sources: ['Person'], targets: ['Article'] }], roles: ['REPORTER', 'CORRESPONDENT', 'PHOTOGRAPHER'] })
  })
})

describe('every field', () => {
  const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'
  const ENTITY = 'id type kind name aliases props { name values } mentionCount articleCount'
  const ARTICLE_FIELDS = 'id title subtitle section authors { name role person { id } evidence { quote } } publishedOn city file files segments { start end text } text'
  const EVIDENCE = `quote sentence start end sentenceStart sentenceEnd rule confidence basis inferredBy props { name values } file article { ${ARTICLE_FIELDS} }`
  const RELATION = `id type source { id } target { id } basis props { name values } evidenceCount articleCount evidence(first: 2) { ${EVIDENCE} }`
  const STATISTIC = `id subject { id } measure value unit bound period status comparison raw evidence { ${EVIDENCE} }`
  const MENTION = 'entity { id } text start end article { id } file'
  const CORRECTION = 'id effect article { id } relationType source { id } target { id } title date wrong right evidence { quote }'
  const NEIGHBOURS = `edges { cursor node { id } relation { ${RELATION} } } nodes { id } ${PAGE}`
  const STATISTICS = `edges { cursor node { ${STATISTIC} } } nodes { id } ${PAGE}`
  const MENTIONS = `edges { cursor node { ${MENTION} } } nodes { text } ${PAGE}`
  const QUERIES = [
    `{ node(id: "${YANTAI}") { id } nodes(ids: ["${YANTAI}"]) { id } entity(id: "${YANTAI}") { ${ENTITY} } entityByName(name: "烟台市") { id } relationTypes { type ends { sources targets } roles } }`,
    `{ entities(type: Place, place: "烟台市") { edges { cursor node { id } } nodes { id } ${PAGE} } search(text: "烟台") { nodes { id } } }`,
    `{ entity(id: "${YANTAI}") { neighbours { ${NEIGHBOURS} } statistics { ${STATISTICS} } mentions { ${MENTIONS} } } }`,
    `{ article(id: "${ARTICLE}") { ${ARTICLE_FIELDS} mentions { ${MENTIONS} } statistics { nodes { id } } } articles { edges { cursor node { id } } nodes { id } ${PAGE} } }`,
    `{ reach(entity: "烟台市") neighbours(entity: "烟台市") { nodes { id } } path(from: "烟台市", to: "山东省") { length entities { id } relations { id } } statistics(subject: "烟台市") { nodes { id } } }`,
    `{ companyProgrammes { edges { cursor node { company { id } relation { id } target { id } } } nodes { company { id } } ${PAGE} } }`,
    `{ article(id: "${ARTICLE}") { nearDuplicates { article { id } resemblance containment } statistics { nodes { independentSourceCount contradictions { id } } } } }`,
    `{ entities(type: Person, first: 2) { nodes { posts { title since until body { id } relation { independentSourceCount contradictions { kind evidence { quote } against { quote } relation { id } } } evidence { quote } } figures { measure unit figures { id } } } } }`,
    '{ stats { sources articles entities { type count } relations { type count } mentions statistics evidence corrections } }',
    `{ article(id: "${ARTICLE}") { corrections { ${CORRECTION} } corrects { id } statistics { nodes { corrections { id } } } } neighbours(entity: "烟台市") { edges { relation { corrections { id } } } } }`,
  ]

  it.each(QUERIES)('answers %s', async query => {
    expect(await getData(app, query)).toBeTruthy()
  })

  it('is asked for above, or by editors', () => {
    const schema = createSchema()
    const asked = new Set(['Node.id'])
    const info = new TypeInfo(schema)
    const visitor = { Field: () => void asked.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`) }
    for (const query of [...QUERIES, ...Object.values(REVIEW_QUERIES), ...Object.values(ANNOTATION_QUERIES)]) visit(parse(query), visitWithTypeInfo(info, visitor))
    const objects = Object.values(schema.getTypeMap()).filter(isObjectType).filter(type => type.astNode)
    const all = objects.flatMap(type => Object.keys(type.getFields()).map(field => `${type.name}.${field}`))
    expect(all.filter(field => !asked.has(field))).toEqual([])
  })
})
