import { getOperationAST, getVariableValues, GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { toRefusal, type GraphqlErrorCode } from './errors.js'
import { measureOperation, type Measure } from './measure.js'

/** How large a query may be. */
export interface Limits {
  /** Lexical tokens of the document. */
  readonly tokens: number
  /** Levels of fields, through fragments. */
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  readonly directives: number
  /** Objects that the answer may hold at most, by `first` and the defaults. */
  readonly cost: number
  /** Validation errors that are told at most. */
  readonly errors: number
}

/** Large enough for every query of the explorer and for GraphiQL's introspection. */
export const DEFAULT_LIMITS: Limits = { tokens: 2000, depth: 12, aliases: 30, rootFields: 10, directives: 20, cost: 5000, errors: 5 }

type Counted = keyof Measure & keyof Limits

interface Check {
  readonly what: Counted
  readonly code: GraphqlErrorCode
  readonly says: (found: number, max: number) => string
}

const CHECKS: readonly Check[] = [
  {
    what: 'rootFields',
    code: 'TOO_MANY_ROOT_FIELDS',
    says: (found, max) => `The query has ${found} root fields, ${max} are allowed. Split it.`,
  },
  { what: 'aliases', code: 'TOO_MANY_ALIASES', says: (found, max) => `The query has ${found} aliases, ${max} are allowed. Split it.` },
  { what: 'directives', code: 'QUERY_TOO_LARGE', says: (found, max) => `The query has ${found} directives, ${max} are allowed. Split it.` },
  {
    what: 'depth',
    code: 'QUERY_TOO_DEEP',
    says: (found, max) => `The query is ${found} levels deep, ${max} are allowed. Ask for the inner objects by id.`,
  },
  {
    what: 'cost',
    code: 'QUERY_TOO_COSTLY',
    says: (found, max) => `The query may give ${found} objects, ${max} are allowed. Ask for fewer with \`first\`.`,
  },
]

function toLimitError(measure: Measure, limits: Limits): GraphQLError | undefined {
  const found = CHECKS.find(({ what }) => measure[what] > limits[what])
  if (!found) return undefined
  const { what, code, says } = found
  return toRefusal(code, says(measure[what], limits[what]), { [what]: measure[what], max: limits[what] })
}

/** The request as it is about to be executed. */
export interface PendingOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  readonly variableValues?: unknown
}

const toInputRefusal = ({ message }: Error): GraphQLError => toRefusal('BAD_USER_INPUT', message, { argument: 'variables', reason: 'INVALID_VARIABLE' })

/** Variables as a request gives them, as a record. */
export const toRecord = (value: unknown): Record<string, unknown> => ({ ...(typeof value === 'object' ? value : undefined) })

function measureRequest({ schema, document, operationName, variableValues }: PendingOperation): Measure | readonly GraphQLError[] {
  const operation = getOperationAST(document, operationName)
  if (!operation) return [toRefusal('OPERATION_RESOLUTION_FAILURE', 'The document has no such operation. Name one of them with `operationName`.')]
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], toRecord(variableValues))
  return errors ? errors.map(toInputRefusal) : measureOperation({ schema, document, operation, variables: coerced })
}

const isErrors = (value: Measure | readonly GraphQLError[]): value is readonly GraphQLError[] => Array.isArray(value)

/** Why a request is refused; empty where it may run. Looks at the variables each time: the verdict must never be remembered by document. */
export function findRefusals(request: PendingOperation, limits: Limits): readonly GraphQLError[] {
  try {
    const measure = measureRequest(request)
    if (isErrors(measure)) return measure
    const error = toLimitError(measure, limits)
    return error ? [error] : []
  } catch (error) {
    if (error instanceof GraphQLError) return [toInputRefusal(error)]
    throw error
  }
}

/** A document that is too long does not get a tree at all. */
function toTooLarge(error: unknown, tokens: number): unknown {
  const isTooLarge = error instanceof GraphQLError && error.message.includes(`${tokens} tokens. Parsing aborted`)
  return isTooLarge ? toRefusal('QUERY_TOO_LARGE', `The query has more than ${tokens} tokens. Split it.`, { max: tokens }) : error
}

/** Refuses what would cost too much, before anything is read from the store. */
export const createLimitsPlugin = (limits: Limits): Plugin => ({
  onParse({ parseFn, setParseFn }) {
    setParseFn((source, options) => {
      try {
        return parseFn(source, { ...options, maxLexicalTokens: limits.tokens }) as DocumentNode
      } catch (error) {
        throw toTooLarge(error, limits.tokens)
      }
    })
  },
  onValidate({ validateFn, setValidationFn }) {
    setValidationFn((schema, document, rules) => validateFn(schema, document, rules, { maxErrors: limits.errors }) as readonly GraphQLError[])
  },
  onExecute({ args, setResultAndStopExecution }) {
    const errors = findRefusals(args, limits)
    if (errors.length > 0) setResultAndStopExecution({ errors })
  },
})
