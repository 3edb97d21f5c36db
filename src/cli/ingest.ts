import { WenmaiError } from '../model/errors.js'
import type { ExtractedFile } from '../pipeline/extract-files.js'
import { findInputs } from '../pipeline/find-inputs.js'
import { ingest as ingestFiles } from '../pipeline/ingest.js'
import { NO_CHANGE } from '../store/change-stats.js'
import type { ChangeResult } from '../store/graph-store.js'
import { readRuleSetMark } from '../rule-set.js'
import { openLanes } from '../wiring.js'
import { toAuthor } from './author.js'
import type { RunCommand } from './command.js'
import { describeChanges } from './describe-changes.js'
import { endWithArticles } from './extract.js'
import { FileReport } from './file-report.js'
import { ShiftReport } from './shift-report.js'
import { withGraph } from './with-graph.js'

/** True where the file took articles away that it carried before. */
const hasReplaced = ({ shifts }: ChangeResult): boolean => shifts.some(({ about, effect }) => about === 'ARTICLE' && (effect === 'REMOVED' || effect === 'WEAKENED'))

/** `wenmai ingest`: extracts and stores, a page at a time. */
export const ingest: RunCommand = async context => {
  const { config, paths, terminal, signal } = context
  if (paths.length === 0) throw new WenmaiError('BAD_INPUT', 'ingest needs files or folders; name some, or - for the standard input')
  const { files, failures } = await findInputs(paths)
  const report = new FileReport(terminal, { label: 'ingest', total: files.length, failures }), shifts = new ShiftReport(context, hasReplaced)
  const onFile = (extracted: ExtractedFile, result: ChangeResult): void => {
    report.add(extracted)
    shifts.add(extracted, result)
  }
  const store = () => withGraph(context, async graph => {
    const lanes = openLanes(config, 'batch'), options = { ...toAuthor(config), isDryRun: config.dry_run }
    return ingestFiles(files, { lanes, graph, signal, readWith: readRuleSetMark(config), options, onFile }).finally(() => lanes.close())
  })
  const changes = files.length > 0 ? await store().finally(() => report.stop()) : NO_CHANGE
  const exit = endWithArticles(report, terminal.complain)
  if (config.json) await terminal.write(`${JSON.stringify({ files: report.files, failed: report.failures, dryRun: config.dry_run, changes, shifts: shifts.files })}\n`)
  else if (config.dry_run) await terminal.write(shifts.toText())
  terminal.tell(`${config.dry_run ? 'nothing is changed; it would be: ' : ''}${describeChanges(changes)}`)
  return exit
}
