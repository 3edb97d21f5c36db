import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'graphql-yoga'
import { WenmaiError } from '../model/errors.js'
import { EXAMPLES } from './examples.js'

/** A file that browsers get. */
export interface PageFile {
  readonly body: string
  readonly contentType: string
}

/** Path of the request → the file. */
export type Pages = ReadonlyMap<string, PageFile>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
}

const toPath = (file: string): string => (file === 'index.html' ? '/' : `/explorer/${file.replaceAll('\\', '/')}`)

async function readPage(directory: string, file: string): Promise<readonly [path: string, page: PageFile]> {
  const contentType = CONTENT_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return [toPath(file), { body: await readFile(join(directory, file), 'utf8'), contentType }]
}

const isServed = (file: string): boolean => Object.keys(CONTENT_TYPES).some(extension => file.endsWith(`.${extension}`))

/**
 * Reads the built explorer: `index.html` is `/`, all else stands under `/explorer/`.
 * @throws WenmaiError `NOT_FOUND` where it has not been built
 */
export async function readPages(directory: string): Promise<Pages> {
  const files = await readdir(directory, { recursive: true }).catch((cause: unknown) => {
    throw new WenmaiError('NOT_FOUND', `The explorer's files are not at ${directory}. Run \`npm run build\`.`, { cause })
  })
  return new Map(await Promise.all(files.filter(isServed).sort().map(file => readPage(directory, file))))
}

const EXAMPLES_PAGE: PageFile = { body: JSON.stringify(EXAMPLES), contentType: 'application/json; charset=utf-8' }

/** Serves the pages, and the example queries that they link to. */
export function createPagesPlugin(pages: Pages): Plugin {
  const all = new Map([...pages, ['/explorer/examples.json', EXAMPLES_PAGE] as const])
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const page = all.get(url.pathname)
      if (!page) return
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      if (!isRead) return endResponse(new fetchAPI.Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }))
      const body = request.method === 'HEAD' ? null : page.body
      endResponse(new fetchAPI.Response(body, { headers: { ...HEADERS, 'content-type': page.contentType } }))
    },
  }
}
