import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_BODY_BYTES, startHttpServer, type HttpServer } from '../../src/graphql/http-server.js'
import { WenmaiError } from '../../src/model/errors.js'
import type { GraphStore } from '../../src/store/graph-store.js'
import { createTestApp, type TestApp } from './fixtures/client.js'
import { openGoldStore } from './fixtures/open-store.js'

let store: GraphStore
let app: TestApp
let server: HttpServer
beforeAll(async () => {
  store = await openGoldStore()
  app = createTestApp({ view: store })
  server = await startHttpServer(app.listener, { host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await server.close()
  await store.close()
})

const send = (body: string | undefined, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: body ?? null })

/** Sends in chunks, so that no length is announced; gives the status. */
const sendChunks = (chunks: readonly string[]): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const outgoing = request(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } })
    outgoing.once('response', response => resolve(response.resume().statusCode)).once('error', reject)
    for (const chunk of chunks) outgoing.write(chunk)
    outgoing.end()
  })

const QUERY = JSON.stringify({ query: '{ entityByName(name: "烟台市") { name } }' })
const ofSize = (bytes: number): string => JSON.stringify({ query: '{ stats { articles } }' }).padEnd(bytes, ' ')

describe('the HTTP server', () => {
  it('answers a query, Chinese and all', async () => {
    expect(await (await send(QUERY)).json()).toEqual({ data: { entityByName: { name: '烟台市' } } })
  })

  it('puts together characters that were cut between chunks', async () => {
    const bytes = Buffer.from(QUERY)
    const cut = bytes.indexOf('烟') + 1
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, cut))
        controller.enqueue(bytes.subarray(cut))
        controller.close()
      },
    })
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' }
    expect(await (await fetch(`${server.url}/graphql`, init)).json()).toEqual({ data: { entityByName: { name: '烟台市' } } })
  })

  it('answers by GET', async () => {
    expect(await (await fetch(`${server.url}/graphql?query={stats{articles}}`)).json()).toEqual({ data: { stats: { articles: 5 } } })
  })

  it('refuses an empty body, and does not wait for it', async () => {
    expect((await send(undefined)).status).toBe(400)
    expect((await send('')).status).toBe(400)
  })

  it('takes a body of the largest size and refuses one byte more', async () => {
    expect((await send(ofSize(MAX_BODY_BYTES))).status).toBe(200)
    const refused = await send(ofSize(MAX_BODY_BYTES + 1))
    expect([refused.status, refused.headers.get('connection')]).toEqual([413, 'close'])
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] })
  })

  it('counts the bytes of a body that does not announce its length', async () => {
    expect(await sendChunks([ofSize(MAX_BODY_BYTES - 10), ' '.repeat(5)])).toBe(200)
    expect(await sendChunks([ofSize(MAX_BODY_BYTES - 10), ' '.repeat(50)])).toBe(413)
  })

  it('goes on after a refusal', async () => {
    await sendChunks([' '.repeat(MAX_BODY_BYTES), ' '.repeat(MAX_BODY_BYTES)])
    expect((await send(QUERY)).status).toBe(200)
  })

  it('knows no other pages', async () => {
    expect((await fetch(`${server.url}/nothing`)).status).toBe(404)
  })

  it('says so where the port is taken', async () => {
    const port = Number(new URL(server.url).port)
    const error = await startHttpServer(app.listener, { host: '127.0.0.1', port }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(WenmaiError)
    expect(error).toMatchObject({ code: 'PORT_IN_USE', message: expect.stringMatching(/choose another port\.$/) })
  })

  it('lets an open request end before it closes', async () => {
    let finish: (() => void) | undefined
    const slow = await startHttpServer((_request, response) => (finish = () => response.end('done')), { host: '127.0.0.1', port: 0 })
    const answer = fetch(slow.url).then(response => response.text())
    while (!finish) await new Promise(resolve => setImmediate(resolve))
    const closed = slow.close()
    finish()
    expect(await answer).toBe('done')
    await closed
    await expect(fetch(slow.url)).rejects.toThrow()
  })
})
