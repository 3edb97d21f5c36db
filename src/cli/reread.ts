import { WenmaiError } from '../model/errors.js'
import { reread as rereadSources, type RereadFile } from '../pipeline/reread.js'
import type { ChangeResult } from '../store/graph-store.js'
import { readRuleSetMark } from '../rule-set.js'
import { openLanes } from '../wiring.js'
import { toAuthor } from './author.js'
import { toCount, type RunCommand } from './command.js'
import { describeChanges } from './describe-changes.js'
import { ShiftReport } from './shift-report.js'
import { withGraph } from './with-graph.js'

const isChange = ({ shifts }: ChangeResult): boolean => shifts.length > 0

/** `wenmai reread`: what the texts of the store say by the rules of today, as far as they were read by others. */
export const reread: RunCommand = async context => {
  const { config, paths, terminal, signal } = context
  const shifts = new ShiftReport(context, isChange), seen = new Set<string>()
  const onFile = (file: RereadFile, result: ChangeResult): void => {
    seen.add(file.file)
    if (file.articles === 0) terminal.tell(`${file.file}: no article found in it any more; what it said is kept`)
    shifts.add(file, result)
  }
  const lanes = openLanes({ ...config, workers: 1 }, 'batch'), options = { ...toAuthor(config), isDryRun: config.dry_run }
  const changes = await withGraph(context, graph => rereadSources({ lanes, graph, signal, readWith: readRuleSetMark(config), only: new Set(paths), options, onFile })).finally(() => lanes.close())
  const unknown = paths.filter(path => !seen.has(path))
  if (config.json) await terminal.write(`${JSON.stringify({ files: seen.size, dryRun: config.dry_run, changes, shifts: shifts.files })}\n`)
  else await terminal.write(shifts.toText())
  terminal.tell(`${toCount(seen.size, 'file')}: ${config.dry_run ? 'nothing is changed; it would be: ' : ''}${describeChanges(changes)}`)
  if (unknown.length > 0) throw new WenmaiError('NOT_FOUND', `${unknown.join(', ')}: the graph holds no such file; name a file as it was named when it was read (\`wenmai export\` shows it)`)
  return 0
}
