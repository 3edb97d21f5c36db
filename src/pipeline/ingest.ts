import type { GraphBatch } from '../model/graph-batch.js'
import { addChanges, NO_CHANGE } from '../store/change-stats.js'
import type { ChangeOptions, ChangeResult, ChangeSummary } from '../store/graph-store.js'
import { extractFiles, isFailure, type ExtractedFile } from './extract-files.js'
import { STDIN } from './find-inputs.js'
import type { Lanes } from './lanes.js'
import type { SharedGraph } from './shared-graph.js'

/** What ingesting needs beside the files. */
export interface IngestOptions {
  readonly lanes: Lanes<GraphBatch>
  readonly graph: Pick<SharedGraph, 'change'>
  readonly signal: AbortSignal
  /** The mark of the rules. */
  readonly readWith: string
  /** Who, why, and whether it is only to be told what would change: then each file is looked at as if it came alone. */
  readonly options?: Omit<ChangeOptions, 'isDetailed'>
  /** Hears of each file once it is stored or refused, and what it changed. */
  readonly onFile?: (extracted: ExtractedFile, result: ChangeResult) => void
}

const NOTHING: ChangeResult = { changes: NO_CHANGE, shifts: [] }

/** A page without an article takes nothing away either: what is cut off or misread by chance must not cost what the file said before. */
async function store(extracted: ExtractedFile, { graph, readWith, options }: IngestOptions): Promise<ChangeResult> {
  if (isFailure(extracted) || extracted.articles === 0) return NOTHING
  return graph.change({ batches: [extracted.facts], replacesFiles: extracted.file !== STDIN, readWith }, { ...options, isDetailed: true })
}

/**
 * Extracts each file and stores its facts, file by file; each is stored whole or not at all. What a file said before and does not say
 * any more goes; the standard input is no such file.
 */
export async function ingest(files: readonly string[], options: IngestOptions): Promise<ChangeSummary> {
  let changes = NO_CHANGE
  for await (const extracted of extractFiles(files, options.lanes, options.signal)) {
    const result = await store(extracted, options)
    changes = addChanges(changes, result.changes)
    options.onFile?.(extracted, result)
  }
  return changes
}
