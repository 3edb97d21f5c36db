import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { WenmaiError } from '../model/errors.js'
import { findLosses, readBaseline, type Baseline, type Loss } from '../pipeline/evaluate/baseline.js'
import { evaluate, type EvaluationReport } from '../pipeline/evaluate/evaluate.js'
import { formatEvaluation } from '../pipeline/evaluate/format-evaluation.js'
import { readGold, type GoldDocument } from '../pipeline/evaluate/gold.js'
import { readPredictions, type Predictions } from '../pipeline/evaluate/predictions.js'
import { formatError } from '../pipeline/evaluate/scoring-error.js'
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
    for await (const lines of splitLines(openInput(file), file)) yield* lines
  }
  const predictions = await readPredictions(open(), file).catch((cause: unknown) => {
    throw toPathError(file, cause)
  })
  return { predictions, exit: 0 }
}

interface Compared {
  readonly baseline: Baseline
  readonly losses: readonly Loss[]
}

const toText = ({ evaluation, errors }: EvaluationReport, hasErrors: boolean, compared: Compared | undefined): string =>
  [formatEvaluation(evaluation, compared?.baseline), ...hasErrors ? errors.map(formatError) : []].join('\n')
const toJson = ({ evaluation, errors }: EvaluationReport, hasErrors: boolean, compared: Compared | undefined): string =>
  JSON.stringify({ ...evaluation, ...(hasErrors && { errors }), ...(compared && { losses: compared.losses }) })

function refuseLosses(losses: readonly Loss[], file: string): void {
  if (losses.length === 0) return
  const told = losses.map(({ row, before, now }) => `${row} ${before.toFixed(3)} → ${now.toFixed(3)}`).join(', ')
  throw new WenmaiError('BELOW_BASELINE', `more than a point of F1 lost against ${file}: ${told}; mend it, or write a new baseline with --json if it is meant`)
}

/** `wenmai eval`: scores facts against gold. */
export const evalGold: RunCommand = async context => {
  const { config, terminal } = context
  if (config.gold === undefined) throw new WenmaiError('BAD_INPUT', 'eval needs gold to score against; give its folder with --gold')
  const gold = await readGold(config.gold)
  const baseline = config.baseline === undefined ? undefined : await readBaseline(config.baseline)
  const { predictions, exit } = config.facts === undefined ? await extractSources(gold, context) : await readScored(config.facts)
  const report = evaluate(gold, predictions)
  const compared = baseline && { baseline, losses: findLosses(report.evaluation, baseline) }
  await terminal.write(`${(config.json ? toJson : toText)(report, config.errors, compared)}\n`)
  if (exit === 0 && config.baseline !== undefined) refuseLosses(compared?.losses ?? [], config.baseline)
  return exit
}
