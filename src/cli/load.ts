import { setFlagsFromString } from 'node:v8'
import { WenmaiError } from '../model/errors.js'
import { loadFacts } from '../pipeline/load.js'
import type { SharedGraph } from '../pipeline/shared-graph.js'
import { addChanges, NO_CHANGE } from '../store/change-stats.js'
import type { ChangeSummary } from '../store/graph-store.js'
import { toAuthor } from './author.js'
import { toCount, toExit, type CommandContext, type RunCommand } from './command.js'
import { describeChanges, describeSettled } from './describe-changes.js'
import { FileReport } from './file-report.js'
import { withGraph } from './with-graph.js'

/** Loads one file; a bad one is told and changes nothing. */
async function loadOne(file: string, { graph, report, context }: { readonly graph: SharedGraph; readonly report: FileReport; readonly context: CommandContext }): Promise<ChangeSummary> {
  const { signal, terminal } = context
  const onResume = (count: number): void => terminal.tell(`${file}: its first ${toCount(count, 'source')} stood in the store; going on behind them`)
  try {
    const changes = await loadFacts(file, { graph, signal, onResume, author: toAuthor(context.config), isPlain: !context.config.resolve })
    report.step()
    return changes
  } catch (error) {
    if (!(error instanceof WenmaiError) || toExit(error) !== 2) throw error
    report.addFailure(file, error)
    return NO_CHANGE
  }
}

async function loadAll(context: CommandContext, report: FileReport): Promise<ChangeSummary> {
  return withGraph(context, async graph => {
    let changes = NO_CHANGE
    for (const file of context.paths) changes = addChanges(changes, await loadOne(file, { graph, report, context }))
    if (context.config.resolve && changes.articles > 0) context.terminal.tell(describeSettled(await graph.settle({ ...toAuthor(context.config), reason: 'who is who in what was loaded' })))
    return changes
  })
}

// Of what is read nearly all is garbage soon; left to itself the heap grows to several times what lives in it. A smaller growth costs time.
const HEAP_GROWTH = '--heap-growing-percent=80'

/** `wenmai load`: stores facts; of a file with a bad line, nothing. */
export const load: RunCommand = async context => {
  setFlagsFromString(HEAP_GROWTH)
  const { config, paths, terminal } = context
  if (paths.length === 0) throw new WenmaiError('BAD_INPUT', 'load needs facts files; name some, or - for the standard input')
  const report = new FileReport(terminal, { label: 'load', total: paths.length, failures: [] })
  const changes = await loadAll(context, report).finally(() => report.stop())
  const exit = report.end()
  if (config.json) await terminal.write(`${JSON.stringify({ files: report.files, failed: report.failures, changes })}\n`)
  terminal.tell(describeChanges(changes))
  return exit
}
