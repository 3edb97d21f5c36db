import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { makeDirectory } from '../helpers/store-places.js'
import { finish, runWenmai, startDoor } from './run-wenmai.js'

vi.setConfig({ testTimeout: 60_000 })

const SEED = resolve('seeds/articles/000_2e6667e8022bf2d7.txt')
const REPORT = '烟台两企业入选绿色工厂\n\n本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂。目前，全市已有绿色工厂46家。\n'
const folder = makeDirectory()
const at = (...parts: readonly string[]): string => join(folder, ...parts)
const toFacts = (stdout: string) => stdout.split('\n').filter(Boolean).map(line => JSON.parse(line) as Record<string, unknown>)

beforeAll(() => {
  for (const name of ['pages', 'empty', 'bad']) mkdirSync(at(name))
  for (const [index, city] of ['烟台', '威海', '潍坊'].entries()) writeFileSync(at('pages', `${index}.txt`), REPORT.replace('烟台', city))
  writeFileSync(at('bad', 'empty.txt'), '')
  writeFileSync(at('bad', 'binary.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
  writeFileSync(at('bad', 'nul.txt'), `${REPORT}\u0000${REPORT}`)
  writeFileSync(at('bad', 'surrogate.txt'), Buffer.concat([Buffer.from(REPORT), Buffer.from([0xed, 0xa0, 0x80])]))
  writeFileSync(at('bad', 'encoding.txt'), Buffer.concat([Buffer.from(REPORT), Buffer.from([0xff, 0xc3])]))
  writeFileSync(at('bad', 'line.txt'), Buffer.alloc(100 * 1024 * 1024, 'a'))
  writeFileSync(at('good.txt'), REPORT)
})

describe('wenmai extract', () => {
  it('writes the facts of a page, from any working directory', async () => {
    const { code, stdout } = await runWenmai(['extract', SEED], { cwd: folder })
    const facts = toFacts(stdout)
    const [source] = facts
    const text = String(source?.['text'])
    expect(code).toBe(0)
    expect(facts.filter(({ kind }) => kind === 'article')).toHaveLength(5)
    const mentions = facts.filter(({ kind }) => kind === 'mention')
    expect(mentions.length).toBeGreaterThan(50)
    expect(mentions.filter(mention => text.slice(Number(mention['start']), Number(mention['end'])) !== mention['text'])).toEqual([])
  })

  it('gives the same bytes in any order of files, and twice', async () => {
    const files = ['0.txt', '1.txt', '2.txt'].map(name => at('pages', name))
    const [a, b, c] = await Promise.all([runWenmai(['extract', ...files]), runWenmai(['extract', ...files.toReversed(), ...files]), runWenmai(['extract', at('pages')])])
    expect(a.stdout.length).toBeGreaterThan(1000)
    expect(b.stdout).toBe(a.stdout)
    expect(c.stdout).toBe(a.stdout)
  })

  it('gives the same bytes from several threads, complaints in the order of files', async () => {
    const paths = [at('pages'), at('bad', 'empty.txt'), at('bad', 'nul.txt'), SEED]
    const [one, three] = await Promise.all([runWenmai(['extract', ...paths, '--quiet']), runWenmai(['extract', ...paths, '--quiet', '--workers', '3'])])
    expect(one.stdout.length).toBeGreaterThan(10_000)
    expect(three.stdout).toBe(one.stdout)
    expect(three.stderr).toBe(one.stderr)
    expect(three.code).toBe(one.code)
  })

  it('tells of a bad list once, whatever the number of threads', async () => {
    writeFileSync(at('list.tsv'), 'Award\t省长杯\n')
    const { code, stderr } = await runWenmai(['extract', at('pages'), '--gazetteer', at('list.tsv'), '--workers', '2'])
    expect(code).toBe(2)
    expect(stderr.match(/list\.tsv:1/gu)).toHaveLength(1)
  })

  it.each(['0', '65', 'two', '-1'])('refuses %s workers', async workers => {
    const { code, stderr } = await runWenmai(['extract', at('good.txt'), `--workers=${workers}`])
    expect(code).toBe(2)
    expect(stderr).toContain('choose a number from 1 to 64')
  })

  it('reads the standard input', async () => {
    const { code, stdout } = await runWenmai(['extract', '-'], { input: REPORT })
    expect(code).toBe(0)
    expect(toFacts(stdout)[0]).toMatchObject({ kind: 'source', file: '-', text: REPORT })
  })

  it.each([
    ['missing.txt', /missing\.txt: there is no such file/u],
    ['empty', /empty: the folder holds no/u],
    [join('bad', 'empty.txt'), /empty\.txt: is empty/u],
    [join('bad', 'binary.txt'), /binary\.txt: is a PNG image, not text/u],
    [join('bad', 'nul.txt'), /nul\.txt: .*NUL/u],
    [join('bad', 'surrogate.txt'), /surrogate\.txt: holds a lone surrogate/u],
    [join('bad', 'encoding.txt'), /encoding\.txt: .*UTF-8/u],
    [join('bad', 'line.txt'), /line\.txt: is larger than/u],
  ])('says in one line what is wrong with %s', async (name, message) => {
    const { code, stdout, stderr } = await runWenmai(['extract', at(name)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('does the rest where some files are bad, and tells each', async () => {
    const { code, stdout, stderr } = await runWenmai(['extract', at('bad'), at('good.txt'), at('missing.txt')])
    // On a slow machine progress is told now and then.
    const lines = stderr.trim().split('\n').filter(line => !/^wenmai: extract \d+\/\d+$/u.test(line))
    expect(code).toBe(2)
    expect(toFacts(stdout).filter(({ kind }) => kind === 'article')).toHaveLength(1)
    expect(lines).toHaveLength(8)
    expect(lines.at(-1)).toBe('wenmai: 7 of 8 files could not be used; the rest is done')
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  it('uses names of the user\'s own, and tells a bad list with its line', async () => {
    writeFileSync(at('own.tsv'), 'Company\t甲乙丙股份\t甲乙丙\n')
    writeFileSync(at('wrong.tsv'), '# names\nThing\t甲乙丙\n')
    const page = '本报讯（记者 李明）昨日，甲乙丙参加会议。甲乙丙发言。\n'
    const company = expect.objectContaining({ kind: 'entity', type: 'Company', name: '甲乙丙' })
    const [without, withList] = await Promise.all([runWenmai(['extract', '-'], { input: page }), runWenmai(['extract', '-', '--gazetteer', at('own.tsv')], { input: page })])
    expect(toFacts(without.stdout)).not.toContainEqual(company)
    expect(toFacts(withList.stdout)).toContainEqual(company)
    const { code, stderr } = await runWenmai(['extract', '-', '--gazetteer', at('wrong.tsv')], { input: page })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/wrong\.tsv:2: Thing cannot be listed/u) })
  })

  it('ends quietly where nobody reads on', async () => {
    const child = startDoor('cli', ['extract', SEED])
    child.stdin.end()
    child.stdout.destroy()
    const code = await new Promise(done => child.on('exit', done))
    expect(code).toBe(0)
  })

  it('ends with 130 on Ctrl-C while it waits, leaving whole lines', async () => {
    // `+` sorts before `-`: once its facts are out, the process waits for a standard input that never ends.
    writeFileSync(at('+good.txt'), REPORT)
    const child = startDoor('cli', ['extract', '+good.txt', '-'], { cwd: folder })
    child.stdout.once('readable', () => child.kill('SIGINT'))
    const { code, stdout, stderr } = await finish(child)
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.not.stringMatching(/cannot be read/u) })
    expect(toFacts(stdout).at(-1)).toBeDefined()
    expect(stdout.endsWith('\n')).toBe(true)
  })

  it('is silent with --quiet', async () => {
    const { stderr, code } = await runWenmai(['extract', '--quiet', at('good.txt')])
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  })
})
