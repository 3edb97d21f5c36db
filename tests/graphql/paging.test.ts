import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../src/store/graph-store.js'
import { toEntityId } from '../../src/model/ids.js'
import { createTestApp, getData, getExtensions, type TestApp } from './fixtures/client.js'
import { readGoldBatch } from './fixtures/gold-batch.js'
import { openGoldStore } from './fixtures/open-store.js'

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[]
  readonly nodes: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null }
}

const YANTAI = toEntityId('Place', '烟台市')
const ARTICLE = readGoldBatch().articles[4]?.article.id ?? ''

let store: GraphStore
let app: TestApp
beforeAll(async () => {
  store = await openGoldStore()
  app = createTestApp({ view: store })
})
afterAll(() => store.close())

const toList = (field: string, args: string, node: string) =>
  `query($first: Int!, $after: String) { list: ${field}(${args} first: $first, after: $after) {
    edges { cursor node { ${node} } } nodes { ${node} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  } }`

const readPage = async (query: string, variables: Readonly<Record<string, unknown>>): Promise<Connection> =>
  (await getData<{ list: Connection }>(app, query, variables)).list

/** Rows with their cursors: one entity may be a neighbour twice, but a cursor stands once. */
async function readAll(query: string, first: number): Promise<unknown[]> {
  const all: unknown[] = []
  let after: string | null = null
  do {
    const { edges, pageInfo }: Connection = await readPage(query, { first, after })
    all.push(...edges)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return all
}

const LISTS: readonly (readonly [name: string, query: string])[] = [
  ['entities', toList('entities', 'type: Company', 'id')],
  ['entities of a place', toList('entities', 'place: "牟平区"', 'id')],
  ['search', toList('search', 'text: "山东"', 'id')],
  ['articles', toList('articles', '', 'id')],
  ['neighbours', toList('neighbours', 'entity: "莱州市"', 'id')],
  ['companyProgrammes', toList('companyProgrammes', '', 'relation { id }')],
  ['statistics', toList('statistics', 'subject: "莱州市"', 'id')],
]

describe.each(LISTS)('%s', (_name, query) => {
  it('gives the same rows in pages of any size, none twice', async () => {
    const whole = await readAll(query, 100)
    expect(whole.length).toBeGreaterThan(3)
    expect(await readAll(query, 3)).toEqual(whole)
    expect(await readAll(query, whole.length)).toEqual(whole)
    expect(new Set(whole.map(row => JSON.stringify(row))).size).toBe(whole.length)
  })

  it('gives each row a cursor that goes on behind it', async () => {
    const { edges, nodes, pageInfo } = await readPage(query, { first: 3 })
    expect(edges.map(({ node }) => node)).toEqual(nodes)
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: edges[0]?.cursor, endCursor: edges[2]?.cursor })
    const rest = await readPage(query, { first: 2, after: edges[0]?.cursor })
    expect(rest.nodes).toEqual(nodes.slice(1))
    expect(rest.pageInfo.hasPreviousPage).toBe(true)
  })
})

describe('lists of a row', () => {
  const NESTED: readonly (readonly [name: string, query: string])[] = [
    ['neighbours', `query($after: String) { row: entity(id: "${YANTAI}") { list: neighbours(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }`],
    ['statistics', `query($after: String) { row: entity(id: "${YANTAI}") { list: statistics(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }`],
    ['mentions', `query($after: String) { row: article(id: "${ARTICLE}") { list: mentions(first: 2, after: $after) { nodes { start text } pageInfo { endCursor } } } }`],
    ['figures', `query($after: String) { row: article(id: "${ARTICLE}") { list: statistics(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } }`],
  ]

  it.each(NESTED)('%s go on too', async (_name, query) => {
    const read = async (after: string | null) => (await getData<{ row: { list: Connection } }>(app, query, { after })).row.list
    const first = await read(null)
    const second = await read(first.pageInfo.endCursor)
    expect(first.nodes).toHaveLength(2)
    expect(second.nodes).toHaveLength(2)
    for (const node of second.nodes) expect(first.nodes).not.toContainEqual(node)
  })
})

describe('a cursor', () => {
  const COMPANIES = toList('entities', 'type: Company', 'id')
  const getCursor = async (): Promise<string> => (await readPage(COMPANIES, { first: 2 })).pageInfo.endCursor ?? ''
  const INVALID = { code: 'BAD_USER_INPUT', argument: 'after', reason: 'INVALID_CURSOR' }

  it('is null on an empty page', async () => {
    const { pageInfo } = await readPage(toList('search', 'text: "并无此物"', 'id'), { first: 2 })
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null })
  })

  it('shows no key to the eye', async () => {
    expect(await getCursor()).toMatch(/^[\w-]+$/)
  })

  it('goes with any page size', async () => {
    expect((await readPage(COMPANIES, { first: 5, after: await getCursor() })).nodes).toHaveLength(5)
  })

  it.each([
    ['another type', toList('entities', 'type: Award', 'id')],
    ['another place', toList('entities', 'type: Company, place: "烟台市"', 'id')],
    ['another field', toList('search', 'text: "山东", types: [Company]', 'id')],
  ])('belongs to its filter: %s', async (_name, query) => {
    expect(await getExtensions(app, query, { first: 2, after: await getCursor() })).toEqual(INVALID)
  })

  it.each(['', 'x', '****', Buffer.from('[1]').toString('base64url'), Buffer.from('[2,"a","b"]').toString('base64url'), Buffer.from('{}').toString('base64url'), Buffer.from('null').toString('base64url')])(
    'that is %j is refused',
    async after => expect(await getExtensions(app, COMPANIES, { first: 2, after })).toEqual(INVALID),
  )
})
