import yargs, { type Argv } from 'yargs'
import { COMMANDS, optionsOf, PARSING, readLayers, toConfig, toVariable, valuesOf, type Command, type Layers } from '../config.js'
import { WenmaiError } from '../model/errors.js'
import { readVersion } from '../package-files.js'
import { toExit, type RunCommand } from './command.js'
import { annotateFacts } from './annotate.js'
import { doctor } from './doctor.js'
import { evalGold } from './eval.js'
import { explain } from './explain.js'
import { exportGraph } from './export.js'
import { extract } from './extract.js'
import { history } from './history.js'
import { ingest } from './ingest.js'
import { endOnClosedPipe, Interruption, listenForInterrupts } from './interrupt.js'
import { load } from './load.js'
import { rebuild } from './rebuild.js'
import { remove } from './remove.js'
import { replace } from './replace.js'
import { reread } from './reread.js'
import { resolve } from './resolve.js'
import { review } from './review.js'
import { serve } from './serve.js'
import { stats } from './stats.js'
import { createTerminal } from './terminal.js'
import { EXAMPLES, OPERANDS, SUMMARIES } from './usage.js'

const RUNNERS: Readonly<Record<Command, RunCommand>> = { extract, explain, load, ingest, serve, export: exportGraph, eval: evalGold, stats, doctor, rebuild, resolve, remove, replace, reread, history, review, annotate: annotateFacts }

interface Chosen {
  readonly command: Command
  readonly argv: Readonly<Record<string, unknown>>
}

const addExamples = (parser: Argv, command: Command): Argv => EXAMPLES[command].reduce((all, [example, says]) => all.example(`$0 ${example}`, says), parser)

function addCommand(parser: Argv, command: Command, { layers, choose }: { readonly layers: Layers; readonly choose: (chosen: Chosen) => void }): Argv {
  // Files are read from `_`: as positionals of its own, yargs loses the `-` of the standard input.
  const usage = `$0 ${command} ${OPERANDS[command] ?? ''}`.trim()
  const build = (own: Argv): Argv => addExamples(own.usage(`${usage}\n\n${SUMMARIES[command]}`).options(optionsOf(command)).config(valuesOf(command, layers)), command)
  return parser.command(command, SUMMARIES[command], build, argv => choose({ command, argv }))
}

function createParser(args: readonly string[], layers: Layers, choose: (chosen: Chosen) => void): Argv {
  const parser = yargs([...args]).scriptName('wenmai').locale('en').parserConfiguration(PARSING).version(readVersion())
    .usage('$0 <command>\n\nTurns Chinese local-news pages into a knowledge graph with the sentence behind every edge.')
    .option('config', { type: 'string', requiresArg: true, describe: 'JSON file with settings (default: wenmai.config.json, where there is one)' })
    .epilogue(`Every option is also an environment variable (--store: ${toVariable('store')}) and a key of the config file.`)
    .strictOptions().exitProcess(false).wrap(Math.min(110, process.stdout.columns || 110)).help()
    .fail((message: string | null, error?: Error) => {
      if (error instanceof WenmaiError) throw error
      throw new WenmaiError('BAD_INPUT', `${message ?? error?.message ?? 'the arguments cannot be used'}; \`wenmai --help\` shows what can`)
    })
  return COMMANDS.reduce<Argv>((all, command) => addCommand(all, command, { layers, choose }), parser)
}

/** The command that the arguments ask for; nothing where they asked for help or the version, which is then written. */
async function parse(args: readonly string[]): Promise<Chosen | undefined> {
  const chosen: Chosen[] = []
  const parser = createParser(args, readLayers(args), one => chosen.push(one))
  let asked = ''
  const { _: [word] } = await parser.parseAsync([...args], {}, (_error, _argv, output) => {
    asked = output
  })
  if (asked !== '') process.stdout.write(`${asked}\n`)
  if (asked === '' && chosen.length === 0) throw new WenmaiError('BAD_INPUT', `${word === undefined ? 'a command is missing' : `there is no command ${word}`}; \`wenmai --help\` shows them`)
  return asked === '' ? chosen[0] : undefined
}

function pathsOf({ command, argv }: Chosen): string[] {
  const paths = [argv['_'] ?? []].flat().slice(1).map(String)
  if (paths.length > 0 && OPERANDS[command] === undefined) throw new WenmaiError('BAD_INPUT', `${command} takes no files (${paths.join(' ')}); \`wenmai ${command} --help\` shows what it takes`)
  return paths
}

async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const chosen = await parse(args)
  if (!chosen) return 0
  const config = toConfig(chosen.argv, readLayers(args)), paths = pathsOf(chosen)
  return RUNNERS[chosen.command]({ args, config, paths, terminal: createTerminal(config), signal })
}

function reportError(error: unknown): number {
  const { complain } = createTerminal({ quiet: false })
  if (error instanceof WenmaiError) {
    complain(error.message)
    return toExit(error)
  }
  complain(`a fault of ours (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}); please report it`)
  return 1
}

/** Runs what a door of the package does, and gives its exit code: one line for what goes wrong, no stack trace. */
export async function runGuarded(work: (signal: AbortSignal) => Promise<number>): Promise<number> {
  endOnClosedPipe()
  const signal = listenForInterrupts()
  try {
    return await work(signal)
  } catch (error) {
    // Whatever an interruption brings down with it, it is the reason.
    return signal.reason instanceof Interruption ? signal.reason.exit : reportError(error)
  }
}

/** The command line: `args` are those behind the program's name. Gives the exit code. */
export const runCli = (args: readonly string[]): Promise<number> => runGuarded(signal => run(args, signal))
