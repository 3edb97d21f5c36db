import { toAuthor } from './cli/author.js'
import { FileReport } from './cli/file-report.js'
import { runGuarded } from './cli/run-cli.js'
import { describeService, openService, serveUntil } from './cli/serve.js'
import { createTerminal, type Terminal } from './cli/terminal.js'
import { readConfig } from './config.js'
import { toPackagePath } from './package-files.js'
import { findInputs } from './pipeline/find-inputs.js'
import { ingest } from './pipeline/ingest.js'
import { readRuleSetMark } from './rule-set.js'
import { openLanes, type Service } from './wiring.js'

/** Puts the seed pages into the store; what is there already stays as it is. */
async function ingestSeeds({ graph }: Service, { terminal, signal }: { readonly terminal: Terminal; readonly signal: AbortSignal }): Promise<void> {
  const { files, failures } = await findInputs([toPackagePath('seeds/articles')])
  const report = new FileReport(terminal, { label: 'reading the seed pages', total: files.length, failures })
  const rules = { gazetteer: [], names: true }, lanes = openLanes({ ...rules, workers: 1 }, 'batch')
  await ingest(files, { lanes, graph, signal, readWith: readRuleSetMark(rules), options: toAuthor({ by: undefined, reason: 'the seed pages' }), onFile: extracted => report.add(extracted) }).finally(() => report.stop())
}

async function start(signal: AbortSignal): Promise<number> {
  const config = readConfig('serve', process.argv.slice(2))
  const terminal = createTerminal(config)
  const service = await openService(config, terminal)
  try {
    await ingestSeeds(service, { terminal, signal })
    await terminal.write(describeService(service))
  } catch (error) {
    await service.close()
    throw error
  }
  await serveUntil(service, signal)
  return 0
}

process.exitCode = await runGuarded(start)
