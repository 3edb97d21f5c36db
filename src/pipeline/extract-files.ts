import { setImmediate } from 'node:timers/promises'
import { ERROR_CODES, WenmaiError } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { InputFailure } from './find-inputs.js'
import type { Extracted, Lanes } from './lanes.js'
import { readInput } from './read-input.js'

/** What became of a file. */
export type ExtractedFile<Facts = GraphBatch> = { readonly file: string } & Extracted<Facts> | InputFailure

/** True for a file that could not be used. */
export const isFailure = <Facts>(extracted: ExtractedFile<Facts>): extracted is InputFailure => 'error' in extracted

/** True for what the user can mend in the file; else no other file would fare better. */
const isOfFile = (error: unknown): error is WenmaiError => error instanceof WenmaiError && ERROR_CODES[error.code].exit === 2

async function extractFile<Facts>(file: string, lanes: Lanes<Facts>): Promise<ExtractedFile<Facts>> {
  try {
    return { file, ...await lanes.extract(await readInput(file)) }
  } catch (error) {
    if (isOfFile(error)) return { file, error }
    if (error instanceof WenmaiError) throw error
    throw new WenmaiError('INTERNAL', `${file}: reading it went wrong by a fault of ours; please report it with this file`, { cause: error })
  }
}

/** What is under way may fail before it is its turn to be looked at. */
function withoutWarning<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}

/**
 * The facts of each file, in the order given, however many lanes they come from; one that cannot be used is told and the rest still
 * done. Memory holds as many files as the lanes have room for. Between files the event loop turns, so that `signal` is heard.
 */
export async function* extractFiles<Facts>(files: readonly string[], lanes: Lanes<Facts>, signal: AbortSignal): AsyncGenerator<ExtractedFile<Facts>> {
  const underWay: Promise<ExtractedFile<Facts>>[] = []
  const waiting = files.values()
  for (let done = 0; done < files.length; done++) {
    await setImmediate()
    signal.throwIfAborted()
    while (underWay.length < lanes.room) {
      const next = waiting.next()
      if (next.done) break
      underWay.push(withoutWarning(extractFile(next.value, lanes)))
    }
    const extracted = await underWay.shift()
    // What an interruption did to a file that was being read is no fault of the file.
    signal.throwIfAborted()
    if (extracted) yield extracted
  }
}
