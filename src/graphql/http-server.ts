import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WenmaiError } from '../model/errors.js'

/** The largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 100_000
/** How long open requests may take once the server closes. */
const CLOSE_GRACE_MS = 5_000

/** Where to listen. Port 0 takes a free one. */
export interface ListenOptions {
  readonly host: string
  readonly port: number
}

/** A server that listens. */
export interface HttpServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string
  /** Takes no more requests, lets open ones end within 5 s, then cuts them off. */
  close(): Promise<void>
}

/** The body as text; `undefined` where it is longer than is allowed. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return undefined
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop must not destroy the socket: the refusal still goes out on it.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refuse(response: ServerResponse, status: number, message: string): void {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] })
  // What is left of the body is not worth reading: the connection ends with this answer.
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' }).end(body)
}

async function handle(listener: RequestListener, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return listener(request, response)
  const body = await readBody(request)
  if (body === undefined) return refuse(response, 413, `The body is too large. Send at most ${MAX_BODY_BYTES} bytes.`)
  // An empty string would count as "not read yet", and a stream that was read is waited for without end.
  listener(Object.assign(request, { body: body || ' ' }), response)
}

const listen = (server: Server, { host, port }: ListenOptions): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server.address() as AddressInfo)
    })
  })

const isInUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

function toListenError(error: unknown, { host, port }: ListenOptions): unknown {
  if (!isInUse(error)) return error
  return new WenmaiError('PORT_IN_USE', `Port ${port} on ${host} is taken. Stop the other process or choose another port.`, { cause: error })
}

function close(server: Server): Promise<void> {
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
  return new Promise(resolve => {
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

const toUrl = ({ address, family, port }: AddressInfo): string => `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`

/**
 * Serves an app's listener over HTTP, with bodies bounded.
 * @throws WenmaiError `PORT_IN_USE`
 */
export async function startHttpServer(listener: RequestListener, options: ListenOptions): Promise<HttpServer> {
  const server = createServer((request, response) => {
    handle(listener, request, response).catch(() => response.destroy())
  })
  const address = await listen(server, options).catch((error: unknown) => {
    throw toListenError(error, options)
  })
  return { url: toUrl(address), close: () => close(server) }
}
