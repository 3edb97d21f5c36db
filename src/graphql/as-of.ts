import { getDirectiveValues, getOperationAST, getVariableValues } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { isDay, parseInstant } from '../model/instant.js'
import { createReading, type Context } from './context.js'
import { toCodedError, toInputError } from './errors.js'
import { toRecord, type PendingOperation } from './limits.js'
import type { PastGraphs } from './past-graphs.js'

const EXAMPLES = '`2026-11-01` (the end of that day in UTC) or `2026-11-01T08:00:00+08:00`'

/** The instant that `at` means. A day that has begun may be asked for. @throws GraphQLError BAD_USER_INPUT for the future and for what is no time */
export function readInstant(at: string, now = new Date()): string {
  const instant = parseInstant(at), begins = instant !== undefined && isDay(at) ? `${at}T00:00:00.000Z` : instant
  if (instant === undefined || begins === undefined) throw toInputError(`\`at\` is ${JSON.stringify(at)}. Give a day or an instant with its zone: ${EXAMPLES}.`, { argument: 'at', reason: 'INVALID_TIME' })
  if (begins > now.toISOString()) throw toInputError(`\`at\` is ${at}, which is still to come. Give a time that has been: ${EXAMPLES}.`, { argument: 'at', reason: 'FUTURE_TIME' })
  return instant
}

/** What `@asOf` on the operation says; `undefined` where it has none. */
function findAt({ schema, document, operationName, variableValues }: PendingOperation): string | undefined {
  const operation = getOperationAST(document, operationName), directive = schema.getDirective('asOf')
  if (!operation || !directive) return undefined
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], toRecord(variableValues))
  const at = getDirectiveValues(directive, operation, coerced)?.['at']
  return typeof at === 'string' ? at : undefined
}

const refuseEditing = (): never => {
  throw toInputError('What editors review is the graph of today. Ask for it without `@asOf`.', { argument: 'at', reason: 'PRESENT_ONLY' })
}

/** Answers operations with `@asOf` from the graph as it stood; without graphs of the past they are refused. */
export const createAsOfPlugin = (past: PastGraphs | undefined): Plugin<Context> => ({
  async onExecute({ args, extendContext }) {
    const at = findAt(args)
    if (at === undefined) return undefined
    if (past === undefined) throw toCodedError('AS_OF_UNAVAILABLE', 'This service answers of the present only. Ask without `@asOf`, or ask `wenmai serve`.')
    const { view, release } = await past.visit(readInstant(at))
    extendContext({ ...createReading(view), getEditor: refuseEditing })
    return { onExecuteDone: release }
  },
})
