import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../src/graphql/examples.js'
import { readPages } from '../../src/graphql/pages.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { createTestApp, type TestApp } from './fixtures/client.js'
import { openGoldStore } from './fixtures/open-store.js'

let store: GraphStore
let app: TestApp
let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'wenmai-pages-'))
  await mkdir(join(directory, 'views'))
  await writeFile(join(directory, 'index.html'), '<h1>文脉</h1>')
  await writeFile(join(directory, 'views', 'home.js'), 'export {}')
  await writeFile(join(directory, 'notes.md'), 'not for browsers')
  store = await openGoldStore()
  app = createTestApp({ view: store, pages: await readPages(directory) })
})
afterAll(async () => {
  await store.close()
  await rm(directory, { recursive: true })
})

const get = (path: string, init?: RequestInit): Promise<Response> => app.fetch(new Request(`http://wenmai.test${path}`, init))

describe('pages', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<h1>文脉</h1>'],
    ['/explorer/views/home.js', 'text/javascript; charset=utf-8', 'export {}'],
    ['/explorer/examples.json', 'application/json; charset=utf-8', JSON.stringify(EXAMPLES)],
  ])('%s', async (path, contentType, body) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([200, contentType, body])
  })

  it('may run their own scripts alone, and be framed by none', async () => {
    const policy = (await get('/')).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'; script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it.each(['/explorer/notes.md', '/explorer/../notes.md', '/explorer/', '/explorer/%2e%2e/index.html', '/index.html'])('%s is none', async path => {
    expect((await get(path)).status).toBe(404)
  })

  it('are read only', async () => {
    const response = await get('/', { method: 'POST', body: 'x' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(await (await get('/', { method: 'HEAD' })).text()).toBe('')
  })

  it('must have been built', async () => {
    await expect(readPages(join(directory, 'nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringMatching(/npm run build/) })
  })
})

describe('GraphiQL', () => {
  it('opens with the examples, and can reach no other server', async () => {
    const response = await get('/graphql', { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'")
    for (const { name, question } of EXAMPLES) expect([page.includes(name), page.includes(question)]).toEqual([true, true])
    expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)="https?:/)
  })

  it('leaves programs alone', async () => {
    const response = await get('/graphql?query={stats{articles}}', { headers: { accept: 'application/json' } })
    expect([response.headers.get('content-security-policy'), await response.json()]).toEqual([null, { data: { stats: { articles: 5 } } }])
  })

  it('is not for pages of other servers', async () => {
    const response = await get('/graphql', { method: 'OPTIONS', headers: { origin: 'http://other.test', 'access-control-request-method': 'POST' } })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
})

describe('health', () => {
  it('is well while the process answers', async () => {
    const response = await get('/health')
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
  })

  it('is ready while the store answers, and not once it is closed', async () => {
    expect([(await get('/ready')).status, await (await get('/ready')).json()]).toEqual([200, { status: 'ready' }])
    const closing = await openGoldStore()
    const closed = createTestApp({ view: closing })
    await closing.close()
    const response = await closed.fetch(new Request('http://wenmai.test/ready'))
    expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }])
    expect((await closed.fetch(new Request('http://wenmai.test/health'))).status).toBe(200)
  })
})
