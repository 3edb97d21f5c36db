import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { WenmaiError } from '../model/errors.js'
import { evaluate } from '../pipeline/evaluate/evaluate.js'
import { formatEvaluation } from '../pipeline/evaluate/format-evaluation.js'
import { readGold, type GoldDocument } from '../pipeline/evaluate/gold.js'
import { readPredictions, type Predictions } from '../pipeline/evaluate/predictions.js'
import { extractFiles } from '../pipeline/extract-files.js'
import type { TextLine } from '../pipeline/facts/fact-line.js'
import { splitLines } from '../pipeline/facts/split-lines.js'
import { findInputs, toPathError } from '../pipeline/find-inputs.js'
import { openInput } from '../pipeline/read-input.js'
import { toPackagePath } from '../package-files.js'
import { openLanes } from '../wiring.js'
import type { CommandContext, RunCommand } from './command.js'
import { FileReport } from './file-report.js'

function findSource(source: string, folders: readonly string[]): string {
  const found = folders.map(folder => join(folder, basename(source))).find(path => existsSync(path))
  return found ?? failSource(source, folders)
}

function failSource(source: string, folders: readonly string[]): never {
  throw new WenmaiError('NOT_FOUND', `${source}: the gold's source is in none of ${folders.join(', ')}; give its folder with --sources`)
}

async function* extractLines(files: readonly string[], { context: { config, signal }, report }: { readonly context: CommandContext; readonly report: FileReport }): AsyncGenerator<TextLine> {
  for await (const extracted of extractFiles(files, openLanes({ ...config, workers: 1 }, 'lines'), signal)) {
    report.add(extracted)
    if ('error' in extracted) continue
    for (const text of extracted.facts.split('\n')) yield { number: 1, text }
  }
}

interface Scored {
  readonly predictions: Predictions
  readonly exit: number
}

async function extractSources(gold: readonly GoldDocument[], context: CommandContext): Promise<Scored> {
  const { config, terminal } = context
  const folders = [config.sources ?? toPackagePath('seeds/articles'), config.gold ?? '.']
  const { files, failures } = await findInputs(gold.map(({ source }) => findSource(source, folders)))
  const report = new FileReport(terminal, { label: 'eval', total: files.length, failures })
  const predictions = await readPredictions(extractLines(files, { context, report }), 'facts').finally(() => report.stop())
  return { predictions, exit: report.end() }
}

async function readScored(file: string): Promise<Scored> {
  const open = async function* () {
    yield* splitLines(openInput(file), file)
  }
  const predictions = await readPredictions(open(), file).catch((cause: unknown) => {
    throw toPathError(file, cause)
  })
  return { predictions, exit: 0 }
}

/** `wenmai eval`: scores facts against gold. */
export const evalGold: RunCommand = async context => {
  const { config, terminal } = context
  if (config.gold === undefined) throw new WenmaiError('BAD_INPUT', 'eval needs gold to score against; give its folder with --gold')
  const gold = await readGold(config.gold)
  const { predictions, exit } = config.facts === undefined ? await extractSources(gold, context) : await readScored(config.facts)
  const { evaluation, errors } = evaluate(gold, predictions)
  const text = config.json ? JSON.stringify(config.errors ? { ...evaluation, errors } : evaluation) : [formatEvaluation(evaluation), ...config.errors ? errors : []].join('\n')
  await terminal.write(`${text}\n`)
  return exit
}
