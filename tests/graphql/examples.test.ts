import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../src/graphql/examples.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { createTestApp, getData, type TestApp } from './fixtures/client.js'
import { openGoldStore } from './fixtures/open-store.js'

/** Every value under this name, however deep. */
const collect = (value: unknown, name: string): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(item => collect(item, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : collect(inner, name)))
}

describe('the examples', () => {
  let store: GraphStore
  let app: TestApp
  beforeAll(async () => {
    store = await openGoldStore()
    app = createTestApp({ view: store })
  })
  afterAll(() => store.close())

  it('are six, each with a name of its own', () => {
    expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(6)
  })

  it.each(EXAMPLES)('$name gives rows, each with evidence', async ({ query }) => {
    const evidence = collect(await getData(app, query), 'evidence')
    expect(evidence.length).toBeGreaterThan(0)
    for (const pieces of evidence) expect(pieces).toMatchObject([{ quote: expect.stringMatching(/./u), sentence: expect.stringMatching(/./u) }].concat(Array.isArray(pieces) ? pieces.slice(1) : []))
  })

  it.each(EXAMPLES)('$name says what it asks in both languages, and names no id', ({ query, question, questionEn }) => {
    const [chinese, english] = query.split('\n')
    expect([chinese, english]).toEqual([`# ${question}`, `# ${questionEn}`])
    expect(question).toMatch(/[\u4e00-\u9fff]/u)
    expect(query).not.toMatch(/(?:ent|art|rel|sta|src)_/)
  })
})
