import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Import {
  readonly from: string
  readonly to: string
  readonly isType: boolean
}

const IMPORT = /^(?:import|export) (type )?(?:[\w*$\s,{}]*? from )?'([^']+)'|\b(?:import|createRequire\(import\.meta\.url\))\('([^']+)'\)/gmu

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => name.replaceAll('\\', '/'))
const texts = new Map(files.map(file => [file, readFileSync(join('src', file), 'utf8')]))

/** Imports as files under src, and packages by their names. `import { type A }` alone counts as a run-time import, as Node would see it. */
const imports: Import[] = [...texts].flatMap(([from, text]) => [...text.matchAll(IMPORT)].map(([, type, fixed = '', dynamic = fixed]) => {
  const to = dynamic.startsWith('.') ? relative('.', join(dirname(from), dynamic)).replace(/\.js$/u, '.ts') : dynamic
  return { from, to, isType: type !== undefined }
}))

/** The room of a file: its folder, `store/<adapter>` for an adapter, the file itself at the root. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'store' && file.split('/').length > 2 ? `store/${second}` : first
}

/** What each room may import of the others: the law of ARCHITECTURE.md. Rooms that are not named may import everything. */
const LAW: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  gazetteer: ['model'],
  extract: ['model', 'gazetteer'],
  resolve: ['model', 'gazetteer'],
  journal: ['model'],
  resemblance: ['model'],
  conflict: ['model'],
  store: ['model', 'resemblance'],
  'store/cypher': ['store', 'model', 'resemblance'],
  'store/grafeo': ['store', 'store/cypher', 'model', 'journal'],
  'store/neo4j': ['store', 'store/cypher', 'model', 'resemblance'],
  pipeline: ['model', 'text', 'gazetteer', 'extract', 'resolve', 'journal', 'store'],
  graphql: ['model', 'store', 'conflict'],
  explorer: [],
  socket: ['model', 'store', 'pipeline'],
  'settings.ts': [],
  'config.ts': ['model', 'settings.ts'],
  'store-place.ts': ['model', 'config.ts'],
  'editors.ts': ['model', 'config.ts'],
  'package-files.ts': [],
}

/** Who alone may import what is bound to a machine or an engine. */
const ONLY: readonly (readonly [what: RegExp, who: RegExp])[] = [
  [/^nodejieba$/u, /^text\/jieba-tokenizer\.ts$/u],
  [/^@grafeo-db\/js$/u, /^store\/grafeo\//u],
  [/^neo4j-driver$/u, /^store\/neo4j\//u],
  [/^text\/jieba-tokenizer\.ts$|^store\/grafeo\//u, /^wiring\.ts$|^store\/grafeo\//u],
  [/^store\/neo4j\//u, /^wiring\.ts$|^store\/neo4j\//u],
  [/^(?:yargs|yargs\/helpers)$/u, /^config\.ts$|^cli\//u],
  [/^(?:graphql|graphql-yoga|dataloader|@graphql-.*)$/u, /^graphql\//u],
  [/^(?:cli|main)\.ts$/u, /^$/u],
]

const describeImport = ({ from, to }: Import): string => `${from} → ${to}`

/** Files that can be reached from a file over run-time imports, and lead back to it. */
function findCycles(): string[] {
  const next = new Map(files.map(file => [file, imports.filter(({ from, to, isType }) => from === file && !isType && texts.has(to)).map(({ to }) => to)]))
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (next.get(from) ?? []).some(to => to === goal || (!seen.has(to) && reaches(to, goal, seen.add(to))))
  return files.filter(file => reaches(file, file))
}

describe('the house', () => {
  it('lets each room import only what the law allows', () => {
    const isBreach = ({ from, to }: Import): boolean => texts.has(to) && roomOf(from) !== roomOf(to) && LAW[roomOf(from)]?.includes(roomOf(to)) === false
    expect(imports.filter(isBreach).map(describeImport)).toEqual([])
  })

  it('finds every imported file', () => {
    expect(imports.filter(({ from, to }) => !from.startsWith('explorer/') && to.endsWith('.ts') && !texts.has(to)).map(describeImport)).toEqual([])
    expect(imports.length).toBeGreaterThan(200)
  })

  it.each(ONLY)('lets %s be imported only by %s', (what, who) => {
    expect(imports.filter(({ from, to }) => what.test(to) && !who.test(from)).map(describeImport)).toEqual([])
  })

  it('keeps file access out of the rooms that are pure', () => {
    const isPure = (file: string): boolean => /^(?:model|text|gazetteer|extract|resolve|resemblance|conflict)\//u.test(file)
    expect(imports.filter(({ from, to }) => isPure(from) && /^(?:node:)?fs/u.test(to)).map(describeImport)).toEqual([])
  })

  it('reads the environment in config.ts alone', () => {
    expect(files.filter(file => /process\.env\b/u.test(texts.get(file) ?? ''))).toEqual(['config.ts'])
  })

  it('has no run-time cycles', () => {
    expect(findCycles()).toEqual([])
  })

  it('keeps the folders of src shallow', () => {
    expect(files.filter(file => dirname(file).split('/').length > 3)).toEqual([])
  })
})
