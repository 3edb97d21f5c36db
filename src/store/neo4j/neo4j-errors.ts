import neo4j, { type Neo4jError } from 'neo4j-driver'
import { WenmaiError } from '../../model/errors.js'

/** Whose server it is, for messages. */
export interface Place {
  /** Such as `neo4j://host:7687`; holds no password. */
  readonly url: string
  readonly timeoutMs: number
}

const isDriverError = (error: unknown): error is Neo4jError => neo4j.isRetryableError(error) || (error instanceof Error && 'code' in error && error.name === 'Neo4jError')

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

const unavailable = (message: string, cause: unknown): WenmaiError => new WenmaiError('STORE_UNAVAILABLE', message, { cause })

/** A server that did not answer in time. */
export const toLateError = ({ url, timeoutMs }: Place): WenmaiError =>
  unavailable(`${url} did not answer within ${timeoutMs / 1000} s; see whether it runs, ask for less, or raise the timeout.`, undefined)

const RULES: readonly (readonly [code: RegExp, toError: (error: Neo4jError, place: Place) => WenmaiError])[] = [
  [/\.Security\./u, (error, { url }) => unavailable(`${url} lets this user not in (${reasonOf(error)}); set WENMAI_USER and WENMAI_PASSWORD as the server has them.`, error)],
  [/^(?:ServiceUnavailable|SessionExpired)$/u, (error, { url }) => unavailable(`${url} cannot be reached (${reasonOf(error)}); start it, or set WENMAI_STORE to where it is.`, error)],
  [/DatabaseNotFound/u, (error, { url }) => unavailable(`${url} has no such database (${reasonOf(error)}); choose another with --database.`, error)],
  [/TransactionTimedOut|LockClientStopped/u, (error, { url, timeoutMs }) => unavailable(`${url} broke a statement off after ${timeoutMs / 1000} s; ask for less, or raise the timeout.`, error)],
  [/\.Statement\./u, (error) => new WenmaiError('INTERNAL', `A statement does not fit the server (${reasonOf(error)}); please report this.`, { cause: error })],
]

/** What a caller gets of an error of the driver; our own errors stay. */
export function toNeo4jError(error: unknown, place: Place): unknown {
  if (error instanceof WenmaiError || !isDriverError(error)) return error
  const rule = RULES.find(([code]) => code.test(error.code))
  return rule ? rule[1](error, place) : unavailable(`${place.url} failed (${reasonOf(error)}); see its log, then try again.`, error)
}

/** True where the driver was told that user or password are wrong. */
export const isRefusal = (error: unknown): boolean => error instanceof WenmaiError && isDriverError(error.cause) && error.cause.code.includes('.Security.')
