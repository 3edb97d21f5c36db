import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../src/graphql/examples.js'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { parsePage } from '../../src/text/parse-page.js'
import { toSourceDocument } from '../../src/text/read-source.js'
import { extractor } from '../helpers/extraction.js'
import { createTestApp, getData, type TestApp } from './fixtures/client.js'

const SEEDS = join(import.meta.dirname, '../../seeds/articles')

describe('the examples on what is extracted from the seeds', () => {
  let store: GraphStore, app: TestApp
  beforeAll(async () => {
    store = await openGrafeoGraphStore({})
    for (const name of readdirSync(SEEDS)) {
      const source = toSourceDocument({ file: name, bytes: readFileSync(join(SEEDS, name)) })
      await store.write({ source, articles: parsePage(source).map(article => extractor.extract(source, article)) })
    }
    app = createTestApp({ view: store })
  }, 30_000)
  afterAll(() => store.close())

  it.each(EXAMPLES)('$name gives rows with the words that say so', async ({ query }) => {
    const quotes = JSON.stringify(await getData(app, query)).match(/"quote":"[^"]+"/gu) ?? []
    expect(quotes.length).toBeGreaterThan(0)
  })
})
