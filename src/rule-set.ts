import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Config } from './config.js'
import { sha256 } from './model/ids.js'
import { toPackagePath } from './package-files.js'

/** The rooms that decide what a text says. */
const ROOMS = ['extract', 'gazetteer', 'model', 'pipeline', 'resolve', 'text'] as const

const readFolder = (folder: string, suffix: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => suffix.test(name)).sort().map(name => readFileSync(join(folder, name), 'utf8'))

/** The code as it runs: built, or as it is tested. */
const readRoom = (room: string): readonly string[] => readFolder(fileURLToPath(new URL(`./${room}`, import.meta.url)), /(?<!\.d)\.[jt]s$/u)

function readTokenizerVersion(): string {
  const { optionalDependencies } = JSON.parse(readFileSync(toPackagePath('package.json'), 'utf8')) as { optionalDependencies: Readonly<Record<string, string>> }
  return optionalDependencies['nodejieba'] ?? ''
}

/** A mark of all that decides what a text says – code, lists, settings –: where it is equal, the same text gives the same facts. */
export function readRuleSetMark({ gazetteer, names }: Pick<Config, 'gazetteer' | 'names'>): string {
  const lists = [...readFolder(toPackagePath('seeds/gazetteer'), /\.tsv$/u), ...gazetteer.map(file => readFileSync(file, 'utf8'))]
  return sha256(JSON.stringify([readTokenizerVersion(), names, ...ROOMS.flatMap(readRoom).map(sha256), ...lists.map(sha256)])).slice(0, 16)
}
