import { request as httpRequest, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { SourceDocument } from '../model/article.js'
import { ERROR_CODES, WenmaiError, type ErrorCode } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { GraphChange } from '../model/graph-change.js'
import { readFacts } from '../pipeline/facts/read-facts.js'
import { splitLines } from '../pipeline/facts/split-lines.js'
import { writeFacts } from '../pipeline/facts/write-facts.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import type { ChangeOptions, ChangeSummary, WriteOptions } from '../store/graph-store.js'
import type { ResolvedResult } from '../store/reviewer.js'
import type { ChangeHead, PlainVerb } from './serve-socket.js'
import { toSocketPath } from './socket-path.js'

interface Call {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
}

const send = (socketPath: string, { method, path, body }: Call): Promise<IncomingMessage> =>
  new Promise((done, fail) => {
    httpRequest({ socketPath, method, path, agent: false }, done).on('error', fail).end(body)
  })

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code)

async function toError(response: IncomingMessage): Promise<WenmaiError> {
  const { code, message } = JSON.parse(await text(response)) as { code?: unknown; message?: unknown }
  return new WenmaiError(isErrorCode(code) ? code : 'INTERNAL', typeof message === 'string' ? message : 'the server failed; see what it wrote to its stderr')
}

/** A path with parameters, as far as they have a value. */
function toPath(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]))
  return given.length === 0 ? path : `${path}?${String(new URLSearchParams(given))}`
}

const toBody = (head: object, batches: readonly GraphBatch[]): string => `${JSON.stringify(head)}\n${batches.map(writeFacts).join('')}`

const lost = (cause: unknown): WenmaiError =>
  new WenmaiError('STORE_UNAVAILABLE', 'the running server broke the connection off; see whether it still runs, then try again', { cause })

/** A graph that another process has open, spoken to over its socket. The server is of this package, so its answers are believed. */
class SocketGraph implements SharedGraph {
  readonly #socket: string

  constructor(socket: string) {
    this.#socket = socket
  }

  async write(batch: GraphBatch): Promise<ChangeSummary> {
    return this.writeAll([batch])
  }

  async writeAll(batches: readonly GraphBatch[], { by, reason, isPlain }: WriteOptions = {}): Promise<ChangeSummary> {
    return this.#json<ChangeSummary>({ method: 'POST', path: '/write', body: toBody({ by, reason, isPlain }, batches) })
  }

  async change({ batches = [], ...change }: GraphChange, options: ChangeOptions = {}): Promise<ResolvedResult> {
    const head: ChangeHead = { change, options }
    return this.#json<ResolvedResult>({ method: 'POST', path: '/change', body: toBody(head, batches) })
  }

  async getSources(ids: readonly string[]): Promise<readonly (SourceDocument | undefined)[]> {
    const answers = ids.map(id => this.#json<{ source: SourceDocument | null }>({ method: 'GET', path: `/sources/${encodeURIComponent(id)}` }))
    return (await Promise.all(answers)).map(({ source }) => source ?? undefined)
  }

  getStats: SharedGraph['getStats'] = () => this.#plain('getStats', [])
  getHistory: SharedGraph['getHistory'] = id => this.#plain('getHistory', [id])
  findLog: SharedGraph['findLog'] = query => this.#plain('findLog', [query])
  searchEntities: SharedGraph['searchEntities'] = query => this.#plain('searchEntities', [query])
  findJudgements: SharedGraph['findJudgements'] = query => this.#plain('findJudgements', [query])
  findSources: SharedGraph['findSources'] = query => this.#plain('findSources', [query])
  settle: SharedGraph['settle'] = author => this.#plain('settle', [author])
  judge: SharedGraph['judge'] = (opinions, options) => this.#plain('judge', [opinions, options])
  split: SharedGraph['split'] = (entity, names, options) => this.#plain('split', [entity, names, options])
  withdraw: SharedGraph['withdraw'] = (ids, options) => this.#plain('withdraw', [ids, options])
  findCases: SharedGraph['findCases'] = query => this.#plain('findCases', [query])
  explain: SharedGraph['explain'] = id => this.#plain('explain', [id])
  annotate: SharedGraph['annotate'] = (remarks, options) => this.#plain('annotate', [remarks, options])
  withdrawAnnotations: SharedGraph['withdrawAnnotations'] = (ids, options) => this.#plain('withdrawAnnotations', [ids, options])
  findAnnotations: SharedGraph['findAnnotations'] = query => this.#plain('findAnnotations', [query])

  async *readBatches({ asOf }: { readonly asOf?: string | undefined } = {}): AsyncGenerator<GraphBatch> {
    const response = await this.#call({ method: 'GET', path: toPath('/export', { asOf }) })
    try {
      yield* readFacts(splitLines(response, 'export'), { file: 'export' })
    } catch (cause) {
      throw cause instanceof WenmaiError ? cause : lost(cause)
    }
  }

  async close(): Promise<void> {
    // Each request has a connection of its own, and none is left open.
  }

  /** Has the server answer one of its verbs. */
  #plain<Answer>(verb: PlainVerb, parameters: readonly unknown[]): Promise<Answer> {
    return this.#json({ method: 'POST', path: `/call/${verb}`, body: JSON.stringify(parameters) })
  }

  async #json<Answer>(call: Call): Promise<Answer> {
    return JSON.parse(await text(await this.#call(call)).catch((cause: unknown) => {
      throw lost(cause)
    })) as Answer
  }

  async #call(call: Call): Promise<IncomingMessage> {
    const response = await send(this.#socket, call).catch((cause: unknown) => {
      throw lost(cause)
    })
    if (response.statusCode !== 200) throw await toError(response)
    return response
  }
}

/** Codes of a socket that nobody listens on: none there, or one left by a process that died. */
const NOBODY = ['ENOENT', 'ECONNREFUSED', 'ENOTDIR']
const isNobody = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && NOBODY.includes(String(cause.code))

/** The process id of the server on a store's socket; nothing where none runs. */
export async function findServer(directory: string): Promise<number | undefined> {
  const response = await send(toSocketPath(directory), { method: 'GET', path: '/ping' }).catch((cause: unknown) => {
    if (isNobody(cause)) return undefined
    throw new WenmaiError('STORE_UNAVAILABLE', `the socket of the store in ${directory} does not answer; restart its server`, { cause })
  })
  return response && (JSON.parse(await text(response)) as { pid: number }).pid
}

/**
 * The graph that a running server has open in this folder; nothing where none runs.
 * @throws WenmaiError `STORE_UNAVAILABLE` where the socket does not answer, as when it is another user's
 */
export async function findSocketGraph(directory: string): Promise<SharedGraph | undefined> {
  return await findServer(directory) === undefined ? undefined : new SocketGraph(toSocketPath(directory))
}
