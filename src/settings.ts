/** The command line's verbs. */
export const COMMANDS = ['extract', 'explain', 'load', 'ingest', 'serve', 'export', 'eval', 'stats', 'doctor', 'rebuild', 'resolve', 'remove', 'replace', 'reread', 'history', 'review', 'annotate'] as const
/** One of the verbs. */
export type Command = (typeof COMMANDS)[number]

/** Everything that can be set, whatever the command. Paths are as they were given: relative to the working directory. */
export interface Config {
  /** Folder of the embedded store, or the address of a Neo4j server. */
  readonly store: string
  readonly user: string
  readonly password: string | undefined
  /** File whose first line is the password. */
  readonly password_file: string | undefined
  /** Database of a Neo4j server; the user's home database where it is left out. */
  readonly database: string | undefined
  /** Seconds within which a Neo4j server must answer. */
  readonly timeout: number
  readonly host: string
  readonly port: number
  /** Editors of a service with their keys: NAME:KEY, separated by commas. */
  readonly editors: string | undefined
  /** Gazetteer files of the user's own. */
  readonly gazetteer: readonly string[]
  /** False: no lists of companies, organisations, media and industries. */
  readonly names: boolean
  /** Threads that read pages. */
  readonly workers: number
  readonly format: 'ndjson'
  readonly gold: string | undefined
  readonly facts: string | undefined
  readonly sources: string | undefined
  readonly baseline: string | undefined
  readonly errors: boolean
  readonly pairs: string | undefined
  /** False: facts are stored without working out who is who. */
  readonly resolve: boolean
  /** Who makes a change; the system's user where it is left out. */
  readonly by: string | undefined
  readonly reason: string | undefined
  readonly dry_run: boolean
  /** A date or an instant. */
  readonly as_of: string | undefined
  readonly json: boolean
  readonly quiet: boolean
}

/** What is known of a setting. */
export interface SettingRule {
  readonly type: 'string' | 'boolean' | 'number' | 'array'
  readonly default?: string | number | boolean
  readonly choices?: readonly string[]
  readonly describe: string
  readonly commands: readonly Command[]
  /** True for what must not stand on a command line, which every user of the machine can read. */
  readonly isPrivate?: boolean
}

const STORE_COMMANDS: readonly Command[] = ['load', 'ingest', 'remove', 'replace', 'reread', 'serve', 'export', 'history', 'stats', 'doctor', 'rebuild', 'resolve', 'review', 'annotate']
const EXTRACT_COMMANDS: readonly Command[] = ['extract', 'explain', 'ingest', 'replace', 'reread', 'eval', 'doctor', 'resolve', 'load', 'remove', 'serve', 'review', 'annotate']
const CHANGE_COMMANDS: readonly Command[] = ['load', 'ingest', 'remove', 'replace', 'reread', 'doctor', 'resolve', 'review', 'annotate']

/** Every setting: an option, the environment variable `WENMAI_<NAME>` and a key of the config file. */
export const SETTINGS = {
  store: { type: 'string', default: '.wenmai', describe: 'folder of the embedded store, or neo4j://HOST[:PORT]', commands: STORE_COMMANDS },
  user: { type: 'string', default: 'neo4j', describe: 'user of the Neo4j server', commands: STORE_COMMANDS, isPrivate: true },
  password: { type: 'string', describe: 'password of that user', commands: STORE_COMMANDS, isPrivate: true },
  password_file: { type: 'string', describe: 'file that holds the password', commands: STORE_COMMANDS, isPrivate: true },
  database: { type: 'string', describe: 'database of the Neo4j server', commands: STORE_COMMANDS },
  timeout: { type: 'number', default: 10, describe: 'seconds within which a Neo4j server must answer', commands: STORE_COMMANDS },
  host: { type: 'string', default: '127.0.0.1', describe: 'address to listen on', commands: ['serve', 'doctor'] },
  port: { type: 'number', default: 4000, describe: 'port to listen on; 0 takes a free one', commands: ['serve', 'doctor'] },
  editors: { type: 'string', describe: 'who may judge over GraphQL: NAME:KEY, separated by commas; keys have 16 characters or more', commands: ['serve', 'doctor'], isPrivate: true },
  gazetteer: { type: 'array', describe: 'TSV file with names of your own; may be repeated', commands: EXTRACT_COMMANDS },
  names: { type: 'boolean', default: true, describe: 'use the lists of companies and organisations; --no-names goes without', commands: EXTRACT_COMMANDS },
  workers: { type: 'number', default: 1, describe: 'threads that read pages side by side; each takes some 300 MB', commands: ['extract', 'ingest', 'doctor'] },
  format: { type: 'string', default: 'ndjson', choices: ['ndjson'], describe: 'format to export', commands: ['export', 'doctor'] },
  gold: { type: 'string', describe: 'folder of the gold documents', commands: ['eval', 'doctor'] },
  facts: { type: 'string', describe: 'score this facts file instead of extracting', commands: ['eval', 'doctor'] },
  sources: { type: 'string', describe: "folder of the gold's source files", commands: ['eval', 'doctor'] },
  baseline: { type: 'string', describe: 'an earlier result (eval --json) to compare with; a type that loses more than a point ends with exit code 4', commands: ['eval', 'doctor'] },
  errors: { type: 'boolean', default: false, describe: 'list what was missed and what was made up', commands: ['eval', 'doctor'] },
  pairs: { type: 'string', describe: 'pairs of names to decide (NDJSON file, - for stdin)', commands: ['resolve', 'doctor'] },
  resolve: { type: 'boolean', default: true, describe: 'work out who is who of what is loaded; --no-resolve leaves it to `wenmai resolve`', commands: ['load', 'doctor'] },
  by: { type: 'string', describe: 'who makes the change (default: the user of the system)', commands: CHANGE_COMMANDS },
  reason: { type: 'string', describe: 'why the change is made', commands: CHANGE_COMMANDS },
  dry_run: { type: 'boolean', default: false, describe: 'tell what would change, and change nothing', commands: ['ingest', 'remove', 'replace', 'reread', 'review', 'annotate', 'doctor'] },
  as_of: { type: 'string', describe: 'the graph as it stood at the end of a day (2025-11-07, UTC) or at an instant (2025-11-07T08:00:00+08:00)', commands: ['export', 'doctor'] },
  json: { type: 'boolean', default: false, describe: 'write the result as JSON', commands: ['explain', 'load', 'ingest', 'remove', 'replace', 'reread', 'history', 'eval', 'stats', 'doctor', 'rebuild', 'resolve', 'review', 'annotate'] },
  quiet: { type: 'boolean', default: false, describe: 'no progress and no summary on stderr', commands: COMMANDS },
} as const satisfies Record<keyof Config, SettingRule>
/** The name of a setting. */
export type Setting = keyof typeof SETTINGS

/** `SETTINGS`, each as what it has in common with the others. */
export const RULES: Readonly<Record<Setting, SettingRule>> = SETTINGS
/** Their names. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly Setting[]
/** True for the name of a setting. */
export const isSetting = (name: string): name is Setting => Object.hasOwn(SETTINGS, name)
/** The option of a setting, without its dashes. */
export const toFlag = (setting: Setting): string => setting.replaceAll('_', '-')

/** True for a setting that has no option. */
export const isPrivate = (name: Setting): boolean => RULES[name].isPrivate === true

/** A command's own settings, as far as its command line may hold them. */
export const settingsOf = (command: Command): readonly Setting[] => SETTING_NAMES.filter(name => RULES[name].commands.includes(command) && !isPrivate(name))
