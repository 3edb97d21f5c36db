import { setImmediate } from 'node:timers/promises'
import { WenmaiError } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import { buildGraphOfFile } from './build-graph.js'
import type { Extractor } from './extractor.js'
import type { InputFailure } from './find-inputs.js'
import { readInput } from './read-input.js'

/** What became of a file. */
export type ExtractedFile = { readonly file: string; readonly batch: GraphBatch } | InputFailure

/** True for a file that could not be used. */
export const isFailure = (extracted: ExtractedFile): extracted is InputFailure => 'error' in extracted

async function extractFile(file: string, extractor: Extractor): Promise<ExtractedFile> {
  try {
    return { file, batch: buildGraphOfFile(await readInput(file), extractor) }
  } catch (error) {
    if (error instanceof WenmaiError && error.code !== 'INTERNAL') return { file, error }
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
    yield await extractFile(file, extractor)
  }
}
