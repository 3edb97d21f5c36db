import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import yargs from 'yargs'
import { allowsColour, COMMANDS, findOrigins, isPrivate, optionsOf, PARSING, readLayers, SETTINGS, toConfig, toFlag, toVariable, valuesOf, type Command, type Config, type Setting } from '../src/config.js'

const folder = mkdtempSync(join(tmpdir(), 'wenmai-config-'))

function writeConfig(content: unknown): string {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function read(command: Command, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Config {
  const layers = readLayers(args, environment)
  return toConfig(yargs([...args]).parserConfiguration(PARSING).options(optionsOf(command)).option('config', { type: 'string' }).config(valuesOf(command, layers)).parseSync(), layers)
}

describe('the config', () => {
  it('has defaults', () => {
    expect(read('serve', [])).toMatchObject({ store: '.wenmai', host: '127.0.0.1', port: 4000, names: true, quiet: false, gazetteer: [] })
  })

  it('is frozen', () => {
    expect(Object.isFrozen(read('serve', []))).toBe(true)
  })

  it('lets the command line win over the environment, and that over the file', () => {
    const config = writeConfig({ store: 'file', host: 'file', port: 1 })
    const { store, host, port } = read('serve', ['--config', config, '--store', 'line'], { WENMAI_STORE: 'environment', WENMAI_HOST: 'environment' })
    expect({ store, host, port }).toEqual({ store: 'line', host: 'environment', port: 1 })
  })

  it('tells where each value comes from', () => {
    const args = ['--config', writeConfig({ store: 'file', port: 1, host: 'file' }), '--store', 'line', '--no-names']
    const origins = findOrigins(args, readLayers(args, { WENMAI_HOST: 'environment' }))
    expect(origins).toMatchObject({ store: 'command line', names: 'command line', host: 'environment', port: 'config file', quiet: 'default' })
  })

  it('finds the config file by the environment', () => {
    expect(read('serve', [], { WENMAI_CONFIG: writeConfig({ store: 'there' }) }).store).toBe('there')
  })

  it.each([['1', true], ['true', true], ['YES', true], ['on', true], ['0', false], ['false', false], ['', false]])('reads %j as a flag', (text, flag) => {
    expect(read('extract', [], { WENMAI_QUIET: text }).quiet).toBe(flag)
  })

  it('takes one file for each --gazetteer', () => {
    expect(read('extract', ['--gazetteer', 'a.tsv', '--gazetteer', 'b.tsv', 'page.txt']).gazetteer).toEqual(['a.tsv', 'b.tsv'])
    expect(read('extract', [], { WENMAI_GAZETTEER: `a.tsv${delimiter}b.tsv` }).gazetteer).toEqual(['a.tsv', 'b.tsv'])
    expect(read('extract', ['--config', writeConfig({ gazetteer: ['c.tsv'] })]).gazetteer).toEqual(['c.tsv'])
  })

  it('leaves aside what another command reads', () => {
    expect(valuesOf('stats', readLayers([], { WENMAI_GOLD: 'gold', WENMAI_STORE: 'here' }))).toEqual({ store: 'here' })
  })

  it.each([
    [{ WENMAI_STOER: 'x' }, /WENMAI_STOER is no setting; .*WENMAI_STORE/u],
    [{ WENMAI_QUIET: 'maybe' }, /WENMAI_QUIET is "maybe"; set it to true or false/u],
    [{ WENMAI_PORT: '70000' }, /port is "70000"; choose a number from 0 to 65535/u],
    [{ WENMAI_PORT: '-1' }, /port is "-1"/u],
    [{ WENMAI_CONFIG: join(folder, 'none.json') }, /none\.json: cannot be read as a config file/u],
  ])('refuses the environment %j', (environment, message) => {
    expect(() => read('serve', [], environment)).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', message: expect.stringMatching(message) }))
  })

  it.each([
    ['{ "store": ', /cannot be read as a config file/u],
    ['[]', /is no JSON object/u],
    ['{ "stoer": "x" }', /"stoer" is no setting/u],
    ['{ "port": "4000" }', /port must be a number/u],
    ['{ "quiet": "true" }', /quiet must be a boolean/u],
    ['{ "gazetteer": "a.tsv" }', /gazetteer must be a list of texts/u],
  ])('refuses the config file %s', (content, message) => {
    expect(() => read('serve', ['--config', writeConfig(content)])).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', message: expect.stringMatching(message) }))
  })

  it('takes user and password from the environment or the file, and knows no options for them', () => {
    const args = ['--config', writeConfig({ user: 'file', password: 'file' })]
    expect(read('serve', args, { WENMAI_PASSWORD: 'environment' })).toMatchObject({ user: 'file', password: 'environment' })
    expect(read('serve', []).user).toBe('neo4j')
    for (const command of COMMANDS) expect(Object.keys(optionsOf(command)).filter(name => /user|password/u.test(name))).toEqual([])
  })

  it.each(['0', 'soon', '4000'])('refuses a timeout of %s', timeout => {
    expect(() => read('serve', [], { WENMAI_TIMEOUT: timeout })).toThrow(/timeout is .*; choose a number of seconds from 1 to 3600/u)
  })

  it('knows an option of two words by its dash, its variable and its key', () => {
    const config = writeConfig({ dry_run: true })
    expect([read('remove', []).dry_run, read('remove', ['--dry-run']).dry_run, read('remove', [], { WENMAI_DRY_RUN: '1' }).dry_run, read('remove', ['--config', config]).dry_run]).toEqual([false, true, true, true])
    expect(read('remove', ['--config', config, '--no-dry-run']).dry_run).toBe(false)
    expect(findOrigins(['--dry-run'], readLayers([])).dry_run).toBe('command line')
  })

  it('refuses an option that is given twice', () => {
    expect(() => read('serve', ['--store', 'a', '--store', 'b'])).toThrow(/--store is given twice/u)
  })

  it('gives every setting to some command, and every command the settings it may read', () => {
    const names = Object.keys(SETTINGS) as Setting[]
    expect(names.filter(name => !COMMANDS.some(command => toFlag(name) in optionsOf(command)))).toEqual(names.filter(isPrivate))
    expect(names.map(toVariable).every(name => /^WENMAI_[A-Z_]+$/u.test(name))).toBe(true)
  })
})

describe('colours', () => {
  it.each([[{}, true], [{ NO_COLOR: '' }, true], [{ NO_COLOR: '1' }, false], [{ NO_COLOR: 'false' }, false]])('with %j in the environment: %s', (environment, allowed) => {
    expect(allowsColour(environment)).toBe(allowed)
  })
})
