import { chmodSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { ERROR_CODES, WenmaiError } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { GraphChange } from '../model/graph-change.js'
import { exportFacts } from '../pipeline/export/export-ndjson.js'
import type { TextLine } from '../pipeline/facts/fact-line.js'
import { readFacts } from '../pipeline/facts/read-facts.js'
import { splitLines } from '../pipeline/facts/split-lines.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import type { ChangeOptions, WriteOptions } from '../store/graph-store.js'
import { toSocketPath } from './socket-path.js'

/** A socket that listens. */
export interface SocketServer {
  readonly path: string
  /** Takes no more requests and lets those under way end. */
  close(): Promise<void>
}

type Graph = Omit<SharedGraph, 'close'>

/** How a change is to be made; its batches follow as facts. */
export interface ChangeHead {
  readonly change: Omit<GraphChange, 'batches'>
  readonly options: ChangeOptions
}

type Handler = (graph: Graph, request: IncomingMessage, response: ServerResponse) => Promise<void>

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const sendUnknown = (response: ServerResponse): void =>
  sendJson(response, 404, { code: 'NOT_FOUND', message: 'the server does not know this request; use the same version of wenmai on both sides' })

function sendError(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  const { code, message } = error instanceof WenmaiError ? error : new WenmaiError('INTERNAL', 'the server failed; see what it wrote to its stderr')
  sendJson(response, ERROR_CODES[code].exit === 2 ? 400 : 500, { code, message })
}

/** The lines but the first of all. */
function* takeHead(lines: Iterable<TextLine>, onHead: (text: string) => void): Generator<TextLine> {
  for (const line of lines) {
    if (line.number === 1) onHead(line.text)
    else yield line
  }
}

/** The body's first line, which says how, and the batches behind it, which are few: the client sends one group at a time. A body that breaks off gives nothing. */
async function readBody(graph: Graph, request: IncomingMessage): Promise<{ readonly head: unknown; readonly batches: readonly GraphBatch[] }> {
  const findSource = async (id: string) => (await graph.getSources([id]))[0]
  const batches: GraphBatch[] = []
  let head = '{}'
  const withoutHead = async function* () {
    for await (const lines of splitLines(request, 'facts')) yield takeHead(lines, (text) => { head = text })
  }
  for await (const batch of readFacts(withoutHead(), { file: 'facts', findSource })) batches.push(batch)
  return { head: JSON.parse(head) as unknown, batches }
}

// The client is of this package: what its first line says is believed.

const handleWrite: Handler = async (graph, request, response) => {
  const { head, batches } = await readBody(graph, request)
  sendJson(response, 200, await graph.writeAll(batches, head as WriteOptions))
}

const handleChange: Handler = async (graph, request, response) => {
  const { head, batches } = await readBody(graph, request), { change, options } = head as ChangeHead
  sendJson(response, 200, await graph.change({ ...change, batches }, options))
}

/** The value of a parameter of the request; nothing where it has none. */
const getParameter = ({ url = '' }: IncomingMessage, name: string): string | undefined => new URL(url, 'http://wenmai').searchParams.get(name) ?? undefined

const handleExport: Handler = async (graph, request, response) => {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  await pipeline(Readable.from(exportFacts(graph, getParameter(request, 'asOf'))), response)
}

/** Verbs whose arguments and answers are plain JSON. */
export const PLAIN_VERBS = ['getStats', 'getHistory', 'findLog', 'searchEntities', 'findJudgements', 'settle', 'judge', 'split', 'withdraw', 'findCases', 'explain', 'annotate', 'withdrawAnnotations', 'findAnnotations', 'findSources'] as const
/** One of them. */
export type PlainVerb = (typeof PLAIN_VERBS)[number]

const handleCall: Handler = async (graph, request, response) => {
  const verb = PLAIN_VERBS.find(each => request.url === `/call/${each}`)
  if (verb === undefined) return sendUnknown(response)
  const run = graph[verb] as (...parameters: unknown[]) => Promise<unknown>
  sendJson(response, 200, await run.apply(graph, JSON.parse(await readText(request)) as unknown[]))
}

const handleSource: Handler = async (graph, request, response) => {
  const id = decodeURIComponent((request.url ?? '').slice('/sources/'.length))
  sendJson(response, 200, { source: (await graph.getSources([id]))[0] ?? null })
}

const handlePing: Handler = async (_graph, _request, response) => sendJson(response, 200, { pid: process.pid })

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/ping$/u, handlePing],
  ['GET', /^\/export(?:\?|$)/u, handleExport],
  ['GET', /^\/sources\/[^/]+$/u, handleSource],
  ['POST', /^\/call\//u, handleCall],
  ['POST', /^\/write$/u, handleWrite],
  ['POST', /^\/change$/u, handleChange],
]

async function handle(graph: Graph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = ROUTES.find(([method, path]) => method === request.method && path.test(request.url ?? ''))
  if (!route) return sendUnknown(response)
  try {
    await route[2](graph, request, response)
  } catch (error) {
    sendError(response, error)
  }
}

const listen = (server: Server, path: string): Promise<void> =>
  new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(path, () => {
      server.off('error', fail)
      done()
    })
  })

/**
 * Serves a store that this process has open to the command line of its owner, over a socket in the store's folder.
 * Whoever has the store open is alone with it, so a socket that lies there is left from a process that died.
 */
export async function serveSocket(directory: string, graph: Graph): Promise<SocketServer> {
  const path = toSocketPath(directory)
  rmSync(path, { force: true })
  const server = createServer((request, response) => void handle(graph, request, response))
  await listen(server, path).catch((cause: unknown) => {
    throw new WenmaiError('STORE_UNAVAILABLE', `the socket ${path} cannot be opened; choose another store folder with --store`, { cause })
  })
  if (process.platform !== 'win32') chmodSync(path, 0o600)
  return { path, close: () => close(server) }
}

function close(server: Server): Promise<void> {
  return new Promise(done => {
    server.close(() => done())
    server.closeIdleConnections()
  })
}
