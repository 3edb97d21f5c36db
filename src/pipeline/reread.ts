import type { SourceDocument } from '../model/article.js'
import type { GraphBatch } from '../model/graph-batch.js'
import { addChanges, NO_CHANGE } from '../store/change-stats.js'
import type { ChangeOptions, ChangeResult, ChangeSummary } from '../store/graph-store.js'
import type { SourceRow } from '../store/source-row.js'
import type { Lanes } from './lanes.js'
import { readRows } from './read-rows.js'
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
  readonly graph: Pick<SharedGraph, 'findSources' | 'getSources' | 'change'>
  readonly signal: AbortSignal
  /** The mark of the rules of today: what was read by them is passed over. */
  readonly readWith: string
  /** Names of files as they were read, which are read in any case; else every file that was read by other rules. */
  readonly only: ReadonlySet<string>
  readonly options: Omit<ChangeOptions, 'isDetailed'>
  /** Hears of each file once it is stored, and what it changed. */
  readonly onFile: (file: RereadFile, result: ChangeResult) => void
}

const toFiles = ({ files, readWith }: SourceRow, { only, readWith: today }: RereadOptions): SourceRow['files'] =>
  files.filter(({ file }) => (only.size > 0 ? only.has(file) : readWith !== today))

async function rereadFile(source: SourceDocument, { lanes, graph, readWith, options, onFile }: RereadOptions): Promise<ChangeSummary> {
  const { facts, articles } = await lanes.extract(source)
  const result = articles === 0 ? { changes: NO_CHANGE, shifts: [] } : await graph.change({ batches: [facts], replacesFiles: true, readWith }, { ...options, isDetailed: true })
  onFile({ file: source.file, articles }, result)
  return result.changes
}

/**
 * Reads the texts that the graph keeps with the rules of today and stores what they then say, file by file; the files themselves are not needed.
 * What reads as before is not written. A text in which no article is found any more keeps what it said.
 */
export async function reread(options: RereadOptions): Promise<ChangeSummary> {
  let changes = NO_CHANGE
  for await (const row of readRows(page => options.graph.findSources(page))) {
    const files = toFiles(row, options), [known] = files.length > 0 ? await options.graph.getSources([row.id]) : []
    for (const file of known ? files : []) {
      options.signal.throwIfAborted()
      changes = addChanges(changes, await rereadFile({ ...known, ...file } as SourceDocument, options))
    }
  }
  return changes
}
