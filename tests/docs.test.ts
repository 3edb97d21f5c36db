import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { COMMANDS, SETTINGS, toVariable, type Setting } from '../src/config.js'
import { ERROR_CODES } from '../src/model/errors.js'

const ROOT = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const tracked = (...patterns: string[]): string[] => execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean)
const README = read('README.md')
const DOCS = ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'seeds/SOURCES.md']
const SOURCES = tracked('src/*.ts').map(read).join('\n')

describe('what is written down', () => {
  it.each(COMMANDS)('README has the command %s', command => { expect(README).toContain(`wenmai ${command}`) })
  it.each(Object.keys(SETTINGS) as Setting[])('README has the setting %s, as option and variable', setting => {
    expect(README).toContain(`\`--${setting}\``)
    expect(README).toContain(`\`${toVariable(setting)}\``)
  })
  it.each(Object.entries(ERROR_CODES))('README has the error code %s with its exit code', (code, { exit }) => {
    expect(README).toContain(`| \`${code}\` | ${String(exit)} |`)
  })
  it.each(Object.keys(ERROR_CODES))('the code %s is thrown somewhere', code => { expect(SOURCES.split(`'${code}'`).length, code).toBeGreaterThan(1) })

  it('README has every root field of the schema', () => {
    const sdl = readdirSync(join(ROOT, 'schema')).map(file => read(join('schema', file))).join('\n')
    const fields = Object.keys(buildSchema(sdl, { assumeValidSDL: true }).getQueryType()?.getFields() ?? {})
    expect(fields.length).toBeGreaterThan(10)
    for (const field of fields) expect(README).toContain(`\`${field}\``)
  })

  it.each(DOCS)('links to files in %s resolve', file => {
    for (const [, target = ''] of read(file).matchAll(/\]\(([^)]+)\)/gu)) if (!/^https?:/u.test(target)) expect(existsSync(join(ROOT, dirname(file), target.split('#')[0] ?? '')), target).toBe(true)
  })

  it('npm scripts that the docs name exist', () => {
    const scripts = tracked('*package.json').flatMap(file => Object.keys((JSON.parse(read(file)) as { scripts?: Record<string, string> }).scripts ?? {}))
    for (const file of DOCS) for (const [, script = ''] of read(file).matchAll(/npm run ([\w:-]+)/gu)) expect(scripts, `${file}: npm run ${script}`).toContain(script)
  })

  it('no tracked text names a folder of somebody’s machine', () => {
    const places = tracked('*.md', '*.ts', '*.mjs', '*.json', '*.graphql', '*.cypher', '*.tsv', '.ci/run').filter(file => /(?:^|[\s"'`(=])\/(?:work|root|home)\//mu.test(read(file)))
    expect(places).toEqual([])
  })
})
