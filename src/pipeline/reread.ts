import { addChanges, NO_CHANGE } from '../store/change-stats.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { ChangeOptions, ChangeResult, ChangeSummary } from '../store/graph-store.js'
import type { Lanes } from './lanes.js'
import type { SharedGraph } from './shared-graph.js'

/** A file of the graph that was read anew. */
export interface RereadFile {
  readonly file: string
  /** How many articles it has now. */
  readonly articles: number
}

/** What rereading needs. */
export interface RereadOptions {
  readonly lanes: Lanes<GraphBatch>
  readonly graph: Pick<SharedGraph, 'readBatches' | 'change'>
  readonly signal: AbortSignal
  /** Names of files as they were read; every file where none is named. */
  readonly only: ReadonlySet<string>
  readonly options: Omit<ChangeOptions, 'isDetailed'>
  /** Hears of each file once it is stored, and what it changed. */
  readonly onFile: (file: RereadFile, result: ChangeResult) => void
}

/**
 * Reads the texts that the graph keeps with the rules of today and stores what they then say, file by file; the files themselves are not needed.
 * What reads as before is not written. A text in which no article is found any more keeps what it said.
 */
export async function reread({ lanes, graph, signal, only, options, onFile }: RereadOptions): Promise<ChangeSummary> {
  let changes = NO_CHANGE
  for await (const { source } of graph.readBatches()) {
    signal.throwIfAborted()
    if (only.size > 0 && !only.has(source.file)) continue
    const { facts, articles } = await lanes.extract(source)
    const result = articles === 0 ? { changes: NO_CHANGE, shifts: [] } : await graph.change({ batches: [facts], replacesFiles: true }, { ...options, isDetailed: true })
    changes = addChanges(changes, result.changes)
    onFile({ file: source.file, articles }, result)
  }
  return changes
}
