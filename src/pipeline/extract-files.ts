import { setImmediate } from 'node:timers/promises'
import { ERROR_CODES, WenmaiError } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import { buildGraphOfFile } from './build-graph.js'
import type { Extractor } from './extractor.js'
import type { InputFailure } from './find-inputs.js'
import { readInput } from './read-input.js'

/** What became of a file. */
export type ExtractedFile = { readonly file: string; readonly batch: GraphBatch } | InputFailure

/** True for a file that could not be used. */
export const isFailure = (extracted: ExtractedFile): extracted is InputFailure => 'error' in extracted

/** True for what the user can mend in the file; else no other file would fare better. */
const isOfFile = (error: unknown): error is WenmaiError => error instanceof WenmaiError && ERROR_CODES[error.code].exit === 2

async function extractFile(file: string, extractor: Extractor): Promise<ExtractedFile> {
  try {
    return { file, batch: buildGraphOfFile(await readInput(file), extractor) }
  } catch (error) {
    if (isOfFile(error)) return { file, error }
    if (error instanceof WenmaiError) throw error
    throw new WenmaiError('INTERNAL', `${file}: reading it went wrong by a fault of ours; please report it with this file`, { cause: error })
  }
}

/**
 * The facts of each file, in the order given; one that cannot be used is told and the rest still done.
 * Memory holds one file. Between files the event loop turns, so that `signal` is heard.
 */
export async function* extractFiles(files: readonly string[], extractor: Extractor, signal: AbortSignal): AsyncGenerator<ExtractedFile> {
  for (const file of files) {
    await setImmediate()
    signal.throwIfAborted()
    const extracted = await extractFile(file, extractor)
    // What an interruption did to a file that was being read is no fault of the file.
    signal.throwIfAborted()
    yield extracted
  }
}
