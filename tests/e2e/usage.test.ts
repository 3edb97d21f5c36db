import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../src/config.js'
import { readVersion } from '../../src/package-files.js'
import { makeDirectory } from '../helpers/store-places.js'
import { runWenmai } from './run-wenmai.js'

vi.setConfig({ testTimeout: 60_000 })

const cwd = makeDirectory()

describe('the command line', () => {
  it('shows its commands and its version', async () => {
    const { code, stdout } = await runWenmai(['--help'])
    expect(code).toBe(0)
    expect(COMMANDS.filter(command => !stdout.includes(`wenmai ${command}`))).toEqual([])
    expect(await runWenmai(['--version'])).toEqual({ code: 0, stdout: `${readVersion()}\n`, stderr: '' })
  })

  it.each(COMMANDS)('shows examples of %s', async command => {
    const { code, stdout } = await runWenmai([command, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`Examples:\\n  wenmai ${command}`, 'u'))
  })

  it.each<[string[], Record<string, string>, RegExp]>([
    [[], {}, /a command is missing/u],
    [['nope'], {}, /there is no command nope/u],
    [['stats', 'page.txt'], {}, /stats takes no files \(page\.txt\)/u],
    [['stats', '--gold', 'x'], {}, /Unknown argument: gold/u],
    [['serve', '--port', 'http'], {}, /port is "http"; choose a number/u],
    [['serve', '--port'], {}, /Not enough arguments following: port/u],
    [['export', '--format', 'xml'], {}, /Invalid values: .*ndjson/u],
    [['extract'], {}, /extract needs files or folders/u],
    [['ingest'], {}, /ingest needs files or folders/u],
    [['load'], {}, /load needs facts files/u],
    [['review', 'same', '甲'], {}, /review same A B is what can be said/u],
    [['review', '无此公司'], {}, /无此公司: the graph has no entity of that name/u],
    [['resolve', '--pairs', 'none.jsonl'], {}, /none\.jsonl: there is no such file/u],
    [['load', 'none.ndjson'], {}, /none\.ndjson: there is no such file/u],
    [['stats'], { WENMAI_STOER: 'x' }, /WENMAI_STOER is no setting/u],
    [['stats', '--config', 'none.json'], {}, /none\.json: cannot be read as a config file/u],
  ])('%j is refused with one line and exit code 2', async (args, env, message) => {
    const { code, stdout, stderr } = await runWenmai(args, { cwd, env })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')[0]).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  it('cannot use a store where it may not write', async () => {
    writeFileSync(join(cwd, 'file'), '')
    expect(await runWenmai(['stats', '--store', 'file/store'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringMatching(/store folder .* cannot be made or entered; choose another/u) })
  })
})

describe('wenmai doctor', () => {
  it('tells what is there, and where each setting comes from', async () => {
    writeFileSync(join(cwd, 'wenmai.config.json'), '{ "store": "graph", "host": "::1" }')
    const { code, stdout } = await runWenmai(['doctor', '--json', '--no-names'], { cwd, env: { WENMAI_HOST: '127.0.0.1' } })
    const { checks, settings, configFile } = JSON.parse(stdout) as { checks: { name: string; ok: boolean }[]; settings: { name: string; value: unknown; origin: string }[]; configFile: string }
    expect({ code, configFile }).toEqual({ code: 0, configFile: 'wenmai.config.json' })
    expect(checks.map(({ name }) => name)).toEqual(['wenmai', 'node', 'tokenizer', 'engine', 'gazetteer', 'page', 'store'])
    expect(settings.filter(({ origin }) => origin !== 'default').map(({ name, value, origin }) => [name, value, origin])).toEqual([
      ['store', 'graph', 'config file'], ['host', '127.0.0.1', 'environment'], ['names', false, 'command line'], ['json', true, 'command line'],
    ])
  })
})
