import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { COMMANDS, isPrivate, SETTINGS, toFlag, toVariable, type Setting } from '../src/config.js'
import { EXAMPLES } from '../src/cli/usage.js'
import { JUDGEMENT_VERDICTS } from '../src/model/judgement.js'
import { GRAPHQL_ERROR_CODES } from '../src/graphql/errors.js'
import { DEFAULT_LIMITS } from '../src/graphql/limits.js'
import { ERROR_CODES } from '../src/model/errors.js'
import { ENTITY_KINDS, ENTITY_TYPES, RELATION_SIGNATURES, RELATION_TYPES } from '../src/model/ontology.js'
import { createSchema } from '../src/graphql/schema.js'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** Files of the checkout; of the folder, where it is no checkout but a copy. */
function findTracked(): string[] {
  const IGNORED = /^(?:node_modules|dist|coverage|\.git|\.wenmai)(?:\/|$)|\/node_modules\//u
  if (existsSync(join(ROOT, '.git'))) return execFileSync('git', ['-c', `safe.directory=${ROOT}`, 'ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(file => file !== '' && existsSync(join(ROOT, file)))
  return readdirSync(ROOT, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length + 1)).filter(file => !IGNORED.test(file))
}

const TRACKED = findTracked()
const DOCS = TRACKED.filter(file => file.endsWith('.md') && !file.startsWith('tests/'))
const README = read('README.md')
const HAND_BOOK = ['README.md', 'docs/graphql.md', 'docs/ontology.md', 'docs/interchange.md'].map(read).join('\n')
const SETTING_NAMES = Object.keys(SETTINGS) as Setting[]
const SOURCES = TRACKED.filter(file => file.startsWith('src/') && file.endsWith('.ts'))
const sourceWithout = (pattern: RegExp): string => SOURCES.filter(file => !pattern.test(file)).map(read).join('\n')
const isFlag = (name: Setting): boolean => SETTINGS[name].type === 'boolean'
const defaultOf = (name: Setting): string => { const { default: standard = '' } = SETTINGS[name] as { default?: string | number | boolean }; return String(standard) }
const optionOf = (name: Setting): string => (defaultOf(name) === 'true' ? `--no-${name}` : `--${toFlag(name)}`)
const findAll = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))]

describe('commands and settings', () => {
  it.each(COMMANDS)('the README shows `wenmai %s`, in both languages', command => {
    for (const file of ['README.md', 'README.zh-CN.md']) expect(read(file)).toContain(`| \`wenmai ${command}`)
  })

  it.each(SETTING_NAMES)('the README has %s as option, as variable and with its default', name => {
    const row = README.split('\n').find(line => line.startsWith('| `--') && line.includes(`\`${toVariable(name)}`)) ?? ''
    if (isPrivate(name)) expect(row).toMatch(/^\| `--` \|/u)
    else expect(row).toMatch(isFlag(name) ? new RegExp(`^\\| \`${optionOf(name)}\` \\|`, 'u') : new RegExp(`^\\| \`--${toFlag(name)} [A-Z]+\` \\|`, 'u'))
    expect(row.split('|')[3]).toContain(defaultOf(name))
  })

  // Of one choice nothing depends yet.
  it.each(SETTING_NAMES.filter(name => name !== 'format'))('something depends on %s', name => {
    expect(SOURCES.map(read).join('\n')).toMatch(new RegExp(`\\bconfig\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\}(?: = config\\b|: (?:Pick<Config|Config|ListenOptions|\\{ readonly quiet))`, 'u'))
  })

  it('says that there is one format', () => {
    expect(SETTINGS.format.choices).toEqual(['ndjson'])
  })

  it('no document names an option or variable that there is not', () => {
    const options = new Set([...SETTING_NAMES.filter(name => !isPrivate(name)).flatMap(name => [`--${toFlag(name)}`, `--no-${toFlag(name)}`]), '--config', '--help'])
    const lines = DOCS.flatMap(file => read(file).split('\n')).filter(line => /\bwenmai |dist\/cli\.js|npm start --|npm run eval --|^\| `--/u.test(line)).join('\n')
    const named = findAll(lines, /(?:^|[\s`])(--[a-z][a-z-]*)/gmu)
    expect(named.length).toBeGreaterThan(SETTING_NAMES.filter(name => !isPrivate(name)).length)
    expect(named.filter(option => !options.has(option))).toEqual([])
    const variables = findAll(DOCS.map(read).join('\n'), /\b(WENMAI_[A-Z_]+)\b/gu)
    expect(variables.filter(variable => ![...SETTING_NAMES, 'config' as const].map(toVariable).includes(variable))).toEqual([])
  })

  it('every command has examples, of itself', () => {
    for (const command of COMMANDS) for (const [example] of EXAMPLES[command]) expect(example.split(' ')[0]).toBe(command)
    expect(COMMANDS.filter(command => EXAMPLES[command].length === 0)).toEqual([])
  })
})

describe('codes', () => {
  it.each(Object.entries(ERROR_CODES))('the README has %s as the code has it', (code, { exit, means }) => {
    expect(README).toContain(`| \`${code}\` | ${exit} | ${means} |`)
  })

  it.each(Object.keys(ERROR_CODES))('%s is given by something', code => {
    expect(sourceWithout(/model\/errors\.ts$|graphql\/errors\.ts$/u)).toMatch(new RegExp(`(?:WenmaiError|refuse|fail\\w*)\\([^)]*'${code}'`, 'u'))
  })

  it.each(Object.entries(GRAPHQL_ERROR_CODES))('docs/graphql.md has %s as the code has it', (code, means) => {
    expect(read('docs/graphql.md')).toContain(`| \`${code}\` | ${means} |`)
  })

  it('no document names a code that there is not', () => {
    const words = new Set<string>([
      ...Object.keys(ERROR_CODES), ...Object.keys(GRAPHQL_ERROR_CODES), ...JUDGEMENT_VERDICTS, ...RELATION_TYPES, ...Object.values(RELATION_SIGNATURES).flatMap(({ roles }) => roles as readonly string[]),
      'OUT_OF_RANGE', 'INVALID_CURSOR', 'EMPTY_TEXT', 'TOO_LONG', 'TOO_MANY_IDS', 'UNKNOWN_NAME', 'AMBIGUOUS_NAME', 'INVALID_VARIABLE', 'INVALID_TIME', 'FUTURE_TIME', 'PRESENT_ONLY',
    ])
    expect(findAll(HAND_BOOK, /`([A-Z]+(?:_[A-Z]+)+)`/gu).filter(word => !words.has(word) && !word.startsWith('WENMAI_'))).toEqual([])
    for (const reason of findAll(read('src/graphql/errors.ts'), /\| '([A-Z_]+)'/gu)) expect(read('docs/graphql.md')).toContain(`\`${reason}\``)
  })
})

describe('the schema', () => {
  const schema = buildSchema(readdirSync(join(ROOT, 'schema')).map(file => read(join('schema', file))).join('\n'))
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {})

  it('has root fields that the README names, each answered by a resolver', () => {
    expect(fields.length).toBeGreaterThan(10)
    for (const field of fields) expect(README).toMatch(new RegExp(`^\\| .*\`${field}\``, 'mu'))
    const built = createSchema().getQueryType()?.getFields() ?? {}
    expect(fields.filter(field => typeof built[field]?.resolve !== 'function')).toEqual([])
  })

  it('has no limit that docs/graphql.md tells otherwise', () => {
    const { errors: _, ...limits } = DEFAULT_LIMITS
    const told = /^A query may have .*$/mu.exec(read('docs/graphql.md'))?.[0] ?? ''
    for (const limit of Object.values(limits)) expect(told).toMatch(new RegExp(`\\b${limit.toLocaleString('en')}\\b`, 'u'))
  })

  it('speaks the words of docs/ontology.md', () => {
    const ontology = read('docs/ontology.md')
    for (const type of ENTITY_TYPES) {
      const row = ontology.split('\n').find(line => line.startsWith(`| \`${type}\` |`)) ?? ''
      expect(findAll(row, /`([A-Z_]+)`/gu)).toEqual(ENTITY_KINDS[type])
    }
    for (const [type, { roles }] of Object.entries(RELATION_SIGNATURES)) {
      const row = ontology.split('\n').find(line => line.startsWith(`| \`${type}\` |`)) ?? ''
      expect(new Set(findAll(row, /`([A-Z_]+)`/gu))).toEqual(new Set([type, ...roles]))
    }
  })
})

describe('what documents point at', () => {
  it('is all of the papers of the house', () => {
    for (const file of ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE', '.ci/run']) expect(TRACKED).toContain(file)
    expect(read('LICENSE')).toMatch(/^\s*Apache License\s+Version 2\.0/u)
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS')
  })

  it.each(DOCS)('%s: its links lead to files', file => {
    const targets = findAll(read(file), /\]\((?!https?:)([^)#]+)/gu)
    expect(targets.filter(target => !existsSync(join(ROOT, dirname(file), target)))).toEqual([])
  })

  it.each(DOCS)('%s: paths and scripts that it names are there', file => {
    const text = read(file)
    const paths = findAll(text, /(?:^|[\s`(])((?:src|tests|seeds|schema|cypher|tools|bench|docs|\.ci)\/[\w./-]*\w)/gmu)
    expect(paths.filter(path => !existsSync(join(ROOT, path)))).toEqual([])
    const scripts = TRACKED.filter(name => name.endsWith('package.json')).flatMap(name => Object.keys((JSON.parse(read(name)) as { scripts?: object }).scripts ?? {}))
    expect(findAll(text, /npm run ([\w:-]+)/gu).filter(script => !scripts.includes(script))).toEqual([])
  })

  it('has the two commands of the README as scripts', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect(README).toMatch(/^npm install && npm start$/mu)
    expect(README).toMatch(/^npm install && npm test$/mu)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test', 'build', 'lint', 'types', 'eval', 'bench']))
  })

  it('is in the ARCHITECTURE for every room of src', () => {
    const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
    expect(rooms.filter(room => !read('ARCHITECTURE.md').includes(`\`${room}/\``))).toEqual([])
  })
})

describe('tracked files', () => {
  it('name no folder of a machine', () => {
    const PLACE = new RegExp(`(?:^|[\\s"'\`(=:])/(?:${['work', 'root', 'home', 'Users'].join('|')})/`, 'mu')
    expect(TRACKED.filter(file => PLACE.test(read(file)))).toEqual([])
  })

  it('name no registry but the public ones', () => {
    expect(findAll(read('package-lock.json'), /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)([^"]+)"/gu)).toEqual([])
  })
})
