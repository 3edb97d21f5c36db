import { sha256 } from '../model/ids.js'
import type { Page, PageRequest } from '../store/graph-store.js'
import { toInputError } from './errors.js'

/** The largest page. */
export const MAX_FIRST = 100
const CURSOR_VERSION = 1

/** The paging arguments as the schema gives them. */
export interface PageArgs {
  readonly first: number
  readonly after?: string | null
}

/** A list and its filter: a cursor of one is no cursor of another. */
export interface ListKey {
  readonly field: string
  readonly filter: Readonly<Record<string, unknown>>
}

/** A page as the schema shows it. */
export interface Connection<Node> {
  readonly edges: readonly ({ readonly cursor: string; readonly node: Node } & Readonly<Record<string, unknown>>)[]
  readonly nodes: readonly Node[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

const hashOf = ({ field, filter }: ListKey): string => sha256(JSON.stringify([field, ...Object.entries(filter)])).slice(0, 12)

const toCursor = (hash: string, key: string): string => Buffer.from(JSON.stringify([CURSOR_VERSION, hash, key])).toString('base64url')

function parseCursor(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function readCursor(cursor: string, hash: string): string {
  const [version, cursorHash, key] = parseCursor(cursor)
  if (version === CURSOR_VERSION && cursorHash === hash && typeof key === 'string') return key
  const message = 'The cursor does not belong to this field and filter. Give one that the same query returned, or leave `after` out.'
  throw toInputError(message, { argument: 'after', reason: 'INVALID_CURSOR' })
}

/** The number itself where it lies within the limits. @throws GraphQLError BAD_USER_INPUT, never clamps. */
export function checkRange(argument: string, value: number, [min, max]: readonly [min: number, max: number]): number {
  if (value >= min && value <= max) return value
  throw toInputError(`\`${argument}\` is ${value}. Give a number from ${min} to ${max}.`, { argument, reason: 'OUT_OF_RANGE', details: { min, max } })
}

/** Paging arguments → what the store wants. @throws GraphQLError BAD_USER_INPUT */
export function toPageRequest({ first, after }: PageArgs, list: ListKey): PageRequest {
  const size = checkRange('first', first, [1, MAX_FIRST])
  return after == null ? { first: size } : { first: size, after: readCursor(after, hashOf(list)) }
}

/** The paged part of a connection, whatever its rows are. */
interface ConnectionOptions<Row, Node> {
  readonly list: ListKey
  readonly args: PageArgs
  /** What an edge shows of its row; `node` at least. */
  readonly toEdge: (row: Row) => { readonly node: Node } & Readonly<Record<string, unknown>>
}

/** The store's page → the schema's connection. */
export function toConnection<Row, Node>(page: Page<Row>, { list, args, toEdge }: ConnectionOptions<Row, Node>): Connection<Node> {
  const hash = hashOf(list)
  const edges = page.rows.map((row, index) => ({ cursor: toCursor(hash, page.keys[index] ?? ''), ...toEdge(row) }))
  return {
    edges,
    nodes: edges.map(edge => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** A list to read: its identity, the arguments, and the store's verb. */
export interface ListOptions<Row> {
  readonly list: ListKey
  readonly args: PageArgs
  readonly find: (page: PageRequest) => Promise<Page<Row>>
}

/** Reads one page of a list whose edges show the row alone. */
export const findConnection = async <Row>({ list, args, find }: ListOptions<Row>): Promise<Connection<Row>> =>
  toConnection(await find(toPageRequest(args, list)), { list, args, toEdge: node => ({ node }) })
