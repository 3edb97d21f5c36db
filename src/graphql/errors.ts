import { GraphQLError, type GraphQLErrorExtensions } from 'graphql'
import { WenmaiError, type ErrorCode } from '../model/errors.js'

/** Every code that an answer may carry in `errors[].extensions.code`. */
export const GRAPHQL_ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: 'the query is no GraphQL',
  GRAPHQL_VALIDATION_FAILED: 'the query does not fit the schema',
  REQUEST_ENTITY_TOO_LARGE: 'the body has more bytes than are allowed',
  BAD_REQUEST: 'the body or its parameters cannot be used',
  OPERATION_RESOLUTION_FAILURE: 'the document has no such operation',
  BAD_USER_INPUT: 'an argument cannot be used; `argument` and `reason` say which and why',
  UNAUTHENTICATED: 'the key is missing or no editor has it',
  FORBIDDEN: 'the server has no editors',
  NOT_FOUND: 'an entity, fact, judgement or annotation that is not there',
  CONFLICT: 'somebody else changed the graph meanwhile; try again',
  QUERY_TOO_LARGE: 'the query has more tokens or directives than are allowed',
  QUERY_TOO_DEEP: 'the query nests deeper than is allowed',
  QUERY_TOO_COSTLY: 'the query may give more objects than are allowed; ask for fewer with `first`',
  TOO_MANY_ALIASES: 'the query has more aliases than are allowed',
  TOO_MANY_ROOT_FIELDS: 'the query has more root fields than are allowed',
  AS_OF_TOO_LARGE: 'the graph as it stood then is too large to be laid out beside the present one',
  AS_OF_UNAVAILABLE: 'the service answers of the present only',
  STORE_UNAVAILABLE: 'the store does not answer; try again',
  INTERNAL_SERVER_ERROR: 'a fault of ours; the log has it',
} as const
/** A stable, upper-case code of an answer. */
export type GraphqlErrorCode = keyof typeof GRAPHQL_ERROR_CODES

/** Why an argument cannot be used. */
export type InputReason =
  | 'OUT_OF_RANGE'
  | 'INVALID_CURSOR'
  | 'EMPTY_TEXT'
  | 'TOO_LONG'
  | 'TOO_MANY_IDS'
  | 'UNKNOWN_NAME'
  | 'AMBIGUOUS_NAME'
  | 'INVALID_VARIABLE'
  | 'INVALID_TIME'
  | 'FUTURE_TIME'
  | 'PRESENT_ONLY'

/** An argument that cannot be used, and the reason in a form that a program can read. */
export interface BadInput {
  readonly argument: string
  readonly reason: InputReason
  /** What to choose from, or what the limits are. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** An error that the client is meant to see. */
export const toCodedError = (code: GraphqlErrorCode, message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { code, ...extensions } })

/** The error for an argument that cannot be used. */
export const toInputError = (message: string, { argument, reason, details }: BadInput): GraphQLError =>
  toCodedError('BAD_USER_INPUT', message, { argument, reason, ...details })

/** Marks a refusal of the whole request: 400 for clients that speak application/graphql-response+json. */
export const toRefusal = (code: GraphqlErrorCode, message: string, extensions: GraphQLErrorExtensions = {}): GraphQLError =>
  toCodedError(code, message, { ...extensions, http: { status: 400, spec: true } })

const STORE_CODES: readonly ErrorCode[] = ['STORE_UNAVAILABLE', 'STORE_CLOSED', 'STORE_LOCKED', 'STORE_CORRUPT']

/** Errors of the store that tell a client what to mend. */
const TOLD_CODES = { NOT_FOUND: 'NOT_FOUND', CONFLICT: 'CONFLICT', BAD_INPUT: 'BAD_USER_INPUT', BAD_FACTS: 'BAD_USER_INPUT' } as const
const isTold = (code: ErrorCode): code is keyof typeof TOLD_CODES => Object.hasOwn(TOLD_CODES, code)

/** What an editor did wrong, as the answer says it; other errors go on. */
export function toldToEditor(error: unknown): never {
  throw error instanceof WenmaiError && isTold(error.code) ? toCodedError(TOLD_CODES[error.code], error.message) : error
}

const isMeant = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && (error.originalError == null || isMeant(error.originalError))

const originalOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError != null ? originalOf(error.originalError) : error

const withPathOf = (error: unknown, masked: GraphQLError): GraphQLError =>
  error instanceof GraphQLError
    ? new GraphQLError(masked.message, { nodes: error.nodes ?? null, path: error.path ?? null, extensions: masked.extensions })
    : masked

/**
 * What the client may see of an error: what was meant for it stays, a silent store is named, all else is hidden behind
 * INTERNAL_SERVER_ERROR.
 */
export function maskError(error: unknown): GraphQLError {
  if (isMeant(error)) return error
  const original = originalOf(error)
  if (original instanceof WenmaiError && STORE_CODES.includes(original.code)) {
    return withPathOf(error, toCodedError('STORE_UNAVAILABLE', 'The store does not answer. Try again in a moment.', { unexpected: true }))
  }
  return withPathOf(error, toCodedError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side. The log has the details.', { unexpected: true }))
}
