import { WenmaiError } from '../model/errors.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { ChangeOptions } from '../store/graph-store.js'
import type { ResolvedResult } from '../store/reviewer.js'
import { STDIN } from './find-inputs.js'
import type { Lanes } from './lanes.js'
import { readInput } from './read-input.js'
import type { SharedGraph } from './shared-graph.js'

/** What replacing needs beside the names. */
export interface ReplaceOptions {
  readonly lanes: Lanes<GraphBatch>
  readonly graph: Pick<SharedGraph, 'change'>
  /** The mark of the rules. */
  readonly readWith: string
  readonly options: ChangeOptions
}

/**
 * Takes an article or file of the graph away and stores a page for it, in one change.
 * @throws WenmaiError `NOT_FOUND` where the old or the new is not there, `BAD_INPUT` where the new holds no article; then nothing is changed
 */
export async function replaceSource({ old, file }: { readonly old: string; readonly file: string }, { lanes, graph, readWith, options }: ReplaceOptions): Promise<ResolvedResult> {
  const { facts, articles } = await lanes.extract(await readInput(file))
  if (articles === 0) throw new WenmaiError('BAD_INPUT', `${file}: no article found in it, and nothing is replaced by nothing; give a page with news reports, or use \`wenmai remove\``)
  return graph.change({ batches: [facts], replacesFiles: file !== STDIN, readWith, remove: [old] }, options)
}
