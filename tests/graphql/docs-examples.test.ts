import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPastGraph } from '../../src/pipeline/past-graph.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { gazetteer } from '../helpers/seed-lists.js'
import { createTestApp, getData, type TestApp } from './fixtures/client.js'
import { openGoldStore } from './fixtures/open-store.js'

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../docs/graphql.md'), 'utf8')
const QUERIES = [...DOCUMENT.matchAll(/```graphql\n(query[^`]+)```/gu)].map(([, query = '']) => [/^query (\w+)/u.exec(query)?.[1] ?? '', query] as const)

describe('the queries of docs/graphql.md', () => {
  let store: GraphStore, app: TestApp
  beforeAll(async () => {
    store = await openGoldStore()
    app = createTestApp({ view: store, buildPast: (view, instant) => buildPastGraph(view, instant, { open: () => openGrafeoGraphStore({}), getGazetteer: () => gazetteer }) })
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  it('are some', () => expect(QUERIES.length).toBeGreaterThanOrEqual(4))

  it.each(QUERIES)('%s is answered', async (_name, query) => {
    expect(JSON.stringify(await getData(app, query, { at: new Date().toISOString() }))).toMatch(/name|value/u)
  })
})
