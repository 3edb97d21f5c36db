import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '../../src/graphql/limits.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { ask, createTestApp, getData, getExtensions, post, type TestApp } from './fixtures/client.js'
import { openGoldStore } from './fixtures/open-store.js'

let store: GraphStore
let app: TestApp
beforeAll(async () => {
  store = await openGoldStore()
})
// The document cache of an app must not help or harm the next test.
beforeEach(() => {
  app = createTestApp({ view: store })
})
afterAll(() => store.close())

const NESTED = 'query($n: Int!) { entities(first: $n) { nodes { neighbours(first: $n) { nodes { id } } } } }'
const codeOf = async (query: string, variables = {}): Promise<unknown> => (await getExtensions(app, query, variables))?.['code']

describe('cost', () => {
  it('is weighed anew for the same document: n=1, then n=100', async () => {
    expect(await codeOf(NESTED, { n: 1 })).toBeUndefined()
    expect(await getExtensions(app, NESTED, { n: 100 })).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 10_201, max: 5000 })
  })

  it('is weighed anew for the same document: n=100, then n=1', async () => {
    expect(await codeOf(NESTED, { n: 100 })).toBe('QUERY_TOO_COSTLY')
    expect(await codeOf(NESTED, { n: 1 })).toBeUndefined()
  })

  it.each([
    ['literals', '{ entities(first: 100) { nodes { neighbours(first: 100) { nodes { id } } } } }'],
    ['defaults of the schema', '{ entities { nodes { neighbours { nodes { neighbours { nodes { id } } } } } } }'],
    ['defaults of variables', 'query($n: Int = 100) { entities(first: $n) { nodes { neighbours(first: $n) { nodes { id } } } } }'],
    ['edges', '{ entities(first: 100) { edges { node { neighbours(first: 100) { edges { node { id } } } } } } }'],
    ['fragments', 'query { entities(first: 100) { ...A } } fragment A on EntityConnection { nodes { ...B } } fragment B on Entity { neighbours(first: 100) { nodes { id } } }'],
    ['inline fragments', '{ nodes(ids: ["a", "b"]) { ... on Entity { neighbours(first: 100) { nodes { mentions(first: 100) { nodes { text } } } } } } }'],
    ['evidence', '{ companyProgrammes(first: 100) { nodes { relation { evidence(first: 100) { article { title } } } } } }'],
    ['paths', '{ path(from: "烟台市", to: "山东省") { entities { neighbours(first: 100) { nodes { id } } } } }'],
    ['aliases', `{ ${[...'abcdefghi'].map(name => `${name}: entities(first: 100) { nodes { mentions(first: 5) { nodes { text } } } }`).join(' ')} }`],
  ])('counts %s', async (_name, query) => {
    expect(await codeOf(query)).toBe('QUERY_TOO_COSTLY')
  })

  it('lets a full page of links with evidence pass', async () => {
    expect(await codeOf('{ companyProgrammes(first: 100) { nodes { company { name } target { name } relation { evidence { quote article { title authors { name } } } } } } }')).toBeUndefined()
  })

  it('may be set', async () => {
    const strict = createTestApp({ view: store, limits: { cost: 10 } })
    expect(await getExtensions(strict, '{ entities(first: 10) { nodes { id } } }')).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 11, max: 10 })
    expect(await getExtensions(strict, '{ entities(first: 9) { nodes { id } } }')).toBeUndefined()
  })
})

describe('other limits', () => {
  const nest = (levels: number): string => (levels === 0 ? 'id' : `neighbours(first: 1) { nodes { ${nest(levels - 1)} } }`)
  const repeat = (count: number, toText: (index: number) => string): string => Array.from({ length: count }, (_, index) => toText(index)).join(' ')

  it.each([
    ['QUERY_TOO_DEEP', `{ entities(first: 1) { nodes { ${nest(5)} } } }`],
    ['QUERY_TOO_DEEP', `query { entities(first: 1) { nodes { ...A } } } fragment A on Entity { ${nest(2)} neighbours(first: 1) { nodes { ...B } } } fragment B on Entity { ${nest(4)} }`],
    ['TOO_MANY_ROOT_FIELDS', `{ ${repeat(11, index => `a${index}: stats { articles }`)} }`],
    ['TOO_MANY_ROOT_FIELDS', `query { ...A ... on Query { x: stats { articles } } } fragment A on Query { ${repeat(10, index => `a${index}: stats { articles }`)} }`],
    ['TOO_MANY_ALIASES', `{ stats { ${repeat(31, index => `a${index}: articles`)} } }`],
    ['QUERY_TOO_LARGE', `{ stats { ${repeat(21, index => `a${index}: articles @include(if: true)`).replaceAll(/a\d+: /g, '')} } }`],
    ['QUERY_TOO_LARGE', `{ ${'stats { articles } '.repeat(600)} }`],
  ])('%s', async (code, query) => {
    expect(await codeOf(query)).toBe(code)
  })

  it('stand just above what is allowed', async () => {
    expect(await codeOf(`{ entities(first: 1) { nodes { ${nest(4)} } } }`)).toBeUndefined()
    expect(await codeOf(`{ ${repeat(DEFAULT_LIMITS.rootFields, index => `a${index}: stats { articles }`)} }`)).toBeUndefined()
    expect(await codeOf(`{ stats { ${repeat(DEFAULT_LIMITS.aliases, index => `a${index}: articles`)} } }`)).toBeUndefined()
  })

  it('refuse with 400, or 200 for clients that know no better', async () => {
    const query = '{ entities(first: 100) { nodes { neighbours(first: 100) { nodes { id } } } } }'
    expect((await post(app, { query }, { accept: 'application/graphql-response+json' })).status).toBe(400)
    expect((await post(app, { query }, { accept: 'application/json' })).status).toBe(200)
  })

  it('let introspection through, but no circle in it', async () => {
    expect(await getData(app, getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toHaveProperty('__schema')
    const circle = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }'
    expect(await codeOf(circle)).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('tell a few validation errors, not all', async () => {
    const { errors } = await ask(app, `{ stats { ${repeat(50, index => `none${index}`)} } }`)
    expect(errors?.length).toBeLessThanOrEqual(DEFAULT_LIMITS.errors + 1)
  })

  it.each([
    ['circular fragments', 'query { entities { ...A } } fragment A on EntityConnection { nodes { neighbours { nodes { id } } } ...B } fragment B on EntityConnection { ...A }'],
    ['900 fields of one name', `{ stats { ${'articles '.repeat(900)} } }`],
  ])('stand up to %s', async (_name, query) => {
    expect(['GRAPHQL_VALIDATION_FAILED', undefined]).toContain(await codeOf(query))
  })

  it('measure fragments that spread each other without unfolding them', async () => {
    const spreads = repeat(25, index => `fragment F${index} on Entity { ${index === 24 ? 'id' : `...F${index + 1} x: id ...F${index + 1}`.replace('x: id ', '')} }`)
    expect(await codeOf(`query { entities(first: 1) { nodes { ...F0 } } } ${spreads}`)).toBeUndefined()
  })
})
