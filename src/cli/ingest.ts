import { WenmaiError } from '../model/errors.js'
import { findInputs } from '../pipeline/find-inputs.js'
import { ingest as ingestFiles } from '../pipeline/ingest.js'
import { NO_CHANGE } from '../store/change-stats.js'
import { openLanes } from '../wiring.js'
import type { RunCommand } from './command.js'
import { describeChanges } from './describe-changes.js'
import { endWithArticles } from './extract.js'
import { FileReport } from './file-report.js'
import { withGraph } from './with-graph.js'

/** `wenmai ingest`: extracts and stores, a page at a time. */
export const ingest: RunCommand = async context => {
  const { config, paths, terminal, signal } = context
  if (paths.length === 0) throw new WenmaiError('BAD_INPUT', 'ingest needs files or folders; name some, or - for the standard input')
  const { files, failures } = await findInputs(paths)
  const report = new FileReport(terminal, { label: 'ingest', total: files.length, failures })
  const store = () => withGraph(context, async graph => {
    const lanes = openLanes(config, 'batch')
    return ingestFiles(files, { lanes, graph, signal, onFile: extracted => report.add(extracted) }).finally(() => lanes.close())
  })
  const changes = files.length > 0 ? await store().finally(() => report.stop()) : NO_CHANGE
  const exit = endWithArticles(report, terminal.complain)
  if (config.json) await terminal.write(`${JSON.stringify({ files: report.files, failed: report.failures, changes })}\n`)
  terminal.tell(describeChanges(changes))
  return exit
}
