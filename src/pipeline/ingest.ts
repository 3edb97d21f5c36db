import type { GraphBatch } from '../model/graph-batch.js'
import type { ChangeSummary } from '../store/graph-store.js'
import { addChanges, NO_CHANGE } from '../store/change-stats.js'
import { extractFiles, isFailure, type ExtractedFile } from './extract-files.js'
import type { Lanes } from './lanes.js'
import type { SharedGraph } from './shared-graph.js'

/** What ingesting needs beside the files. */
export interface IngestOptions {
  readonly lanes: Lanes<GraphBatch>
  readonly graph: Pick<SharedGraph, 'write'>
  readonly signal: AbortSignal
  /** Hears of each file once it is stored or refused. */
  readonly onFile?: (extracted: ExtractedFile) => void
}

/** Extracts each file and stores its facts, file by file; each is stored whole or not at all. */
export async function ingest(files: readonly string[], { lanes, graph, signal, onFile }: IngestOptions): Promise<ChangeSummary> {
  let changes = NO_CHANGE
  for await (const extracted of extractFiles(files, lanes, signal)) {
    if (!isFailure(extracted)) changes = addChanges(changes, await graph.write(extracted.facts))
    onFile?.(extracted)
  }
  return changes
}
