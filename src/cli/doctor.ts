import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findOrigins, readLayers, SETTINGS, toVariable, type Config, type Setting } from '../config.js'
import { readVersion, toPackagePath } from '../package-files.js'
import { findServer } from '../socket/socket-graph.js'
import { toStorePlace } from '../store-place.js'
import { probeServer, probeStoreEngine, probeTokenizer } from '../wiring.js'
import type { RunCommand } from './command.js'

interface Check {
  readonly name: string
  readonly ok: boolean
  readonly detail: string
}

interface SettingRow {
  readonly name: string
  readonly value: unknown
  readonly origin: string
  readonly variable: string
}

async function check(name: string, probe: () => string | Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, detail: await probe() }
  } catch (error) {
    return { name, ok: false, detail: (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '' }
  }
}

function probeNode(): string {
  const [major = 0] = process.versions.node.split('.').map(Number)
  if (major < 20) throw new Error(`Node ${process.versions.node} is too old; install Node 20 or later`)
  return `Node ${process.versions.node} on ${process.platform} ${process.arch}`
}

function probeLists(): string {
  const files = readdirSync(toPackagePath('seeds/gazetteer')).filter(name => name.endsWith('.tsv'))
  if (files.length === 0) throw new Error('no gazetteer lists in the package; install it again')
  return `${files.length} lists: ${files.sort().join(' ')}`
}

function probePage(): string {
  if (!existsSync(toPackagePath('dist/explorer/index.html'))) throw new Error('the page is not built; run `npm run build`')
  return 'built'
}

/** The nearest folder above that exists is where a new store would be made. */
const findExisting = (path: string): string => (existsSync(path) || dirname(path) === path ? path : findExisting(dirname(path)))

async function probeStore(config: Config): Promise<string> {
  const place = toStorePlace(config)
  if (place.kind === 'neo4j') return probeServer(place)
  const { directory } = place
  accessSync(findExisting(directory), constants.W_OK)
  const server = await findServer(directory)
  const journal = join(directory, 'journal.ndjson')
  const size = existsSync(journal) ? `journal of ${statSync(journal).size} bytes` : 'empty as yet'
  return `${directory}: ${size}, ${server === undefined ? 'no server has it open' : `open in a server (process ${server})`}`
}

function toRows(config: Config, args: readonly string[]): SettingRow[] {
  const origins = findOrigins(args, readLayers(args))
  const names = Object.keys(SETTINGS) as Setting[]
  const toValue = (name: Setting): unknown => (name === 'password' && config.password !== undefined ? '(set)' : config[name] ?? null)
  return names.map(name => ({ name, value: toValue(name), origin: origins[name], variable: toVariable(name) }))
}

const formatCheck = ({ name, ok, detail }: Check): string => `${ok ? 'ok ' : 'NOT'} ${name.padEnd(11)}${detail}\n`
const formatSetting = ({ name, value, origin }: SettingRow): string => `    ${name.padEnd(15)}${JSON.stringify(value).padEnd(24)} ${origin}\n`

/** `wenmai doctor`: what is installed, reachable and configured. */
export const doctor: RunCommand = async ({ args, config, terminal }) => {
  const checks = [
    await check('wenmai', readVersion), await check('node', probeNode), await check('tokenizer', probeTokenizer), await check('engine', probeStoreEngine),
    await check('gazetteer', probeLists), await check('page', probePage), await check('store', () => probeStore(config)),
  ]
  const settings = toRows(config, args), { file } = readLayers(args)
  const text = [...checks.map(formatCheck), `\nsettings (config file: ${file ?? 'none'})\n`, ...settings.map(formatSetting)].join('')
  await terminal.write(config.json ? `${JSON.stringify({ checks, configFile: file ?? null, settings })}\n` : text)
  return checks.every(({ ok }) => ok) ? 0 : 3
}
