import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GraphStore } from '../../src/store/graph-store.js'
import { createTestApp, type TestApp } from './fixtures/client.js'
import { openGoldStore } from './fixtures/open-store.js'

describe('GraphQL over HTTP', () => {
  let store: GraphStore
  let app: TestApp
  beforeAll(async () => {
    store = await openGoldStore()
    app = createTestApp({ view: store })
  })
  afterAll(() => store.close())

  const audits = serverAudits({
    url: 'http://wenmai.test/graphql',
    fetchFn: (url: string, init?: RequestInit) => app.fetch(new Request(url, init)),
  })

  it('is judged by the whole suite', () => expect(audits).toHaveLength(61))

  it.each(audits.map(audit => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn()
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
  })
})
