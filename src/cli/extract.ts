import { WenmaiError } from '../model/errors.js'
import { extractFiles, isFailure } from '../pipeline/extract-files.js'
import { findInputs } from '../pipeline/find-inputs.js'
import { openLanes } from '../wiring.js'
import { toCount, type CommandContext, type RunCommand } from './command.js'
import { FileReport } from './file-report.js'

/** Exit code for input that gave nothing at all. */
export function endWithArticles(report: FileReport, fail: (message: string) => void): number {
  const exit = report.end()
  if (exit !== 0 || report.articles > 0) return exit
  fail('no article found in the input; give pages with news reports')
  return 2
}

async function writeFiles(files: readonly string[], { context: { config, signal, terminal }, report }: { readonly context: CommandContext; readonly report: FileReport }): Promise<void> {
  if (files.length === 0) return
  const lanes = openLanes(config, 'lines')
  try {
    for await (const extracted of extractFiles(files, lanes, signal)) {
      if (!isFailure(extracted)) await terminal.write(extracted.facts)
      report.add(extracted)
    }
  } finally {
    await lanes.close()
  }
}

/** `wenmai extract`: facts on stdout, a page at a time. */
export const extract: RunCommand = async context => {
  const { paths, terminal } = context
  if (paths.length === 0) throw new WenmaiError('BAD_INPUT', 'extract needs files or folders; name some, or - for the standard input')
  const { files, failures } = await findInputs(paths)
  const report = new FileReport(terminal, { label: 'extract', total: files.length, failures })
  await writeFiles(files, { context, report }).finally(() => report.stop())
  const exit = endWithArticles(report, terminal.complain)
  if (exit === 0) terminal.tell(`${toCount(report.articles, 'article')} in ${toCount(report.files, 'file')}`)
  return exit
}
