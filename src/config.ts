import { existsSync, readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import yargs, { type Options } from 'yargs'
import { Parser } from 'yargs/helpers'
import { WenmaiError } from './model/errors.js'
import { isPrivate, isSetting, RULES, SETTING_NAMES, SETTINGS, settingsOf, toFlag, type Command, type Config, type Setting, type SettingRule } from './settings.js'

export { COMMANDS, isPrivate, SETTINGS, settingsOf, toFlag, type Command, type Config, type Setting } from './settings.js'

/** Where a value was set; the first that says something wins. */
export type Origin = 'command line' | 'environment' | 'config file' | 'default'

/** A config, and for each setting where it was set. */
export interface ConfigReport {
  readonly config: Config
  readonly origins: Readonly<Record<Setting, Origin>>
  /** The config file that was read. */
  readonly file: string | undefined
}

const CONFIG_FILE = 'wenmai.config.json'

/** How arguments are cut: `-g a b` takes one value, names of files stay text, dots mean nothing. */
export const PARSING = { 'greedy-arrays': false, 'parse-numbers': false, 'parse-positional-numbers': false, 'dot-notation': false } as const

/** The environment variable of a setting. */
export const toVariable = (setting: Setting | 'config'): string => `WENMAI_${setting.toUpperCase()}`

const badConfig = (message: string, cause?: unknown): WenmaiError => new WenmaiError('BAD_CONFIG', message, cause === undefined ? undefined : { cause })

type Value = string | number | boolean | readonly string[]
type Values = Readonly<Partial<Record<Setting, Value>>>

/** What was set outside the command line. */
export interface Layers {
  readonly file: string | undefined
  readonly fromFile: Values
  readonly fromEnvironment: Values
}

function toBoolean(text: string, place: string): boolean {
  const word = text.toLowerCase()
  if (['1', 'true', 'yes', 'on'].includes(word)) return true
  if (['0', 'false', 'no', 'off', ''].includes(word)) return false
  throw badConfig(`${place} is ${JSON.stringify(text)}; set it to true or false`)
}

function fromText(setting: Setting, text: string, place: string): Value {
  if (RULES[setting].type === 'boolean') return toBoolean(text, place)
  return RULES[setting].type === 'array' ? text.split(delimiter).filter(Boolean) : text
}

function readEnvironment(environment: NodeJS.ProcessEnv): Values {
  const own = Object.entries(environment).filter(([name, value]) => name.startsWith('WENMAI_') && name !== toVariable('config') && value !== undefined)
  return Object.fromEntries(own.map(([name, value = '']) => {
    const setting = name.slice('WENMAI_'.length).toLowerCase()
    if (!isSetting(setting)) throw badConfig(`${name} is no setting; unset it, or use one of ${SETTING_NAMES.map(toVariable).join(' ')}`)
    return [setting, fromText(setting, value, name)]
  }))
}

const isValue = (setting: Setting, value: unknown): value is Value => {
  const { type } = RULES[setting]
  return type === 'array' ? Array.isArray(value) && value.every(item => typeof item === 'string') : typeof value === type
}

function toFileValue(file: string, name: string, value: unknown): readonly [Setting, Value] {
  if (!isSetting(name)) throw badConfig(`${file}: ${JSON.stringify(name)} is no setting; use one of ${SETTING_NAMES.join(' ')}`)
  if (!isValue(name, value)) throw badConfig(`${file}: ${name} must be ${RULES[name].type === 'array' ? 'a list of texts' : `a ${RULES[name].type}`}; mend it`)
  return [name, value]
}

function readFileValues(file: string): Values {
  const json = parseConfigFile(file)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw badConfig(`${file}: is no JSON object; write settings as { "store": "…" }`)
  return Object.fromEntries(Object.entries(json).map(([name, value]) => toFileValue(file, name, value)))
}

function parseConfigFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw badConfig(`${file}: cannot be read as a config file (${cause instanceof Error ? cause.message : String(cause)}); mend it or give another with --config`, cause)
  }
}

/** Which of the settings stand on the command line itself. */
function findGiven(args: readonly string[]): Readonly<Record<string, unknown>> {
  const boolean = SETTING_NAMES.filter(name => RULES[name].type === 'boolean').map(toFlag)
  const string = ['config', ...SETTING_NAMES.filter(name => RULES[name].type !== 'boolean').map(toFlag)]
  return Parser([...args], { boolean, string, configuration: PARSING })
}

function findConfigFile(args: readonly string[], environment: NodeJS.ProcessEnv): string | undefined {
  const given = findGiven(args)['config'] ?? environment[toVariable('config')]
  if (typeof given === 'string') return given
  return existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined
}

/**
 * The environment and the config file (`--config`, else `wenmai.config.json` in the working directory).
 * @throws WenmaiError `BAD_CONFIG`
 */
export function readLayers(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): Layers {
  const file = findConfigFile(args, environment)
  return { file, fromFile: file === undefined ? {} : readFileValues(file), fromEnvironment: readEnvironment(environment) }
}

const toOption = ({ type, default: standard, choices, describe }: SettingRule): Options => ({
  type: type === 'boolean' ? 'boolean' : type === 'array' ? 'array' : 'string',
  ...(type === 'array' && { string: true }),
  ...(type !== 'boolean' && { requiresArg: true }),
  ...(standard !== undefined && { default: standard }),
  ...(choices && { choices }),
  describe,
})

/** The yargs options of a command. */
export const optionsOf = (command: Command): Record<string, Options> => Object.fromEntries(settingsOf(command).map(name => [toFlag(name), toOption(RULES[name])]))

/** What the layers say to a command, for yargs to put between its arguments and its defaults. */
export function valuesOf(command: Command, { fromFile, fromEnvironment }: Layers): Record<string, Value> {
  const values: Values = { ...fromFile, ...fromEnvironment }
  return Object.fromEntries(settingsOf(command).flatMap(name => (values[name] === undefined ? [] : [[toFlag(name), values[name]]])))
}

type Argv = Readonly<Record<string, unknown>>

/** An option stands under its flag, what is private under its name. */
const valueOf = (argv: Argv, name: Setting): unknown => argv[toFlag(name)] ?? argv[name]

function stringOf(argv: Argv, name: Setting): string | undefined {
  const value = valueOf(argv, name) ?? RULES[name].default
  if (value === undefined) return undefined
  if (typeof value !== 'string' && typeof value !== 'number') throw badConfig(`--${toFlag(name)} is given twice; give it once`)
  return String(value)
}

function secondsOf(argv: Argv): number {
  const seconds = Number(stringOf(argv, 'timeout'))
  if (!(seconds >= 1 && seconds <= 3600)) throw badConfig(`timeout is ${JSON.stringify(argv['timeout'])}; choose a number of seconds from 1 to 3600`)
  return seconds
}

function workersOf(argv: Argv): number {
  const text = stringOf(argv, 'workers') ?? ''
  const workers = /^\d{1,2}$/u.test(text) ? Number(text) : NaN
  if (!(workers >= 1 && workers <= 64)) throw badConfig(`workers is ${JSON.stringify(text)}; choose a number from 1 to 64`)
  return workers
}

function portOf(argv: Argv): number {
  const text = stringOf(argv, 'port') ?? ''
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : NaN
  if (!(port <= 65_535)) throw badConfig(`port is ${JSON.stringify(text)}; choose a number from 0 to 65535`)
  return port
}

const flagOf = (argv: Argv, name: Setting): boolean => (valueOf(argv, name) ?? RULES[name].default) === true

/**
 * The config that parsed arguments and, for what is private, the other layers make.
 * @throws WenmaiError `BAD_CONFIG`
 */
export const toConfig = (argv: Argv, { fromFile, fromEnvironment }: Layers): Config => freezeConfig({ ...argv, ...pickPrivate(fromFile), ...pickPrivate(fromEnvironment) })

const pickPrivate = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([name]) => isSetting(name) && isPrivate(name)))

const freezeConfig = (argv: Argv): Config => Object.freeze<Config>({
  store: stringOf(argv, 'store') || SETTINGS.store.default,
  user: stringOf(argv, 'user') || SETTINGS.user.default,
  password: stringOf(argv, 'password'),
  password_file: stringOf(argv, 'password_file'),
  database: stringOf(argv, 'database'),
  timeout: secondsOf(argv),
  host: stringOf(argv, 'host') || SETTINGS.host.default,
  port: portOf(argv),
  gazetteer: [argv['gazetteer'] ?? []].flat().map(String),
  names: flagOf(argv, 'names'),
  workers: workersOf(argv),
  format: 'ndjson',
  gold: stringOf(argv, 'gold'),
  facts: stringOf(argv, 'facts'),
  sources: stringOf(argv, 'sources'),
  baseline: stringOf(argv, 'baseline'),
  errors: flagOf(argv, 'errors'),
  pairs: stringOf(argv, 'pairs'),
  by: stringOf(argv, 'by'),
  reason: stringOf(argv, 'reason'),
  editors: stringOf(argv, 'editors'),
  resolve: flagOf(argv, 'resolve'),
  dry_run: flagOf(argv, 'dry_run'),
  as_of: stringOf(argv, 'as_of'),
  json: flagOf(argv, 'json'),
  quiet: flagOf(argv, 'quiet'),
})

/** False where the environment asks for no colours (https://no-color.org). */
export const allowsColour = (environment: NodeJS.ProcessEnv = process.env): boolean => (environment['NO_COLOR'] ?? '') === ''

/** For each setting, which layer has the say. */
export function findOrigins(args: readonly string[], { fromFile, fromEnvironment }: Layers): Record<Setting, Origin> {
  const given = findGiven(args)
  const originOf = (name: Setting): Origin =>
    given[toFlag(name)] !== undefined ? 'command line' : fromEnvironment[name] !== undefined ? 'environment' : fromFile[name] !== undefined ? 'config file' : 'default'
  return Object.fromEntries(SETTING_NAMES.map(name => [name, originOf(name)])) as Record<Setting, Origin>
}

/**
 * The config of a door that has one verb only, such as `npm start`.
 * @throws WenmaiError `BAD_CONFIG`
 */
export function readConfig(command: Command, args: readonly string[]): Config {
  const layers = readLayers(args)
  const parser = yargs([...args]).parserConfiguration(PARSING).options(optionsOf(command)).option('config', { type: 'string' }).config(valuesOf(command, layers))
  return toConfig(parser.help(false).version(false).exitProcess(false).strict().fail((message: string) => {
    throw badConfig(message)
  }).parseSync(), layers)
}
