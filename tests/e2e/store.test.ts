import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { makeDirectory } from '../helpers/store-places.js'
import { finish, readUrl, runWenmai, startDoor } from './run-wenmai.js'

vi.setConfig({ testTimeout: 60_000 })

const SEEDS = resolve('seeds/articles')
const GOLD = resolve('seeds/gold')
const REPORT = '本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂。\n'
const readJson = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>

/** The kinds of all facts, with what names and quotes say. */
const readNames = (facts: string) => facts.trim().split('\n').map(line => {
  const { kind, name, text, type, evidence } = readJson(line)
  return JSON.stringify([kind, name, text, type, evidence])
}).sort()

describe('the store on the command line', () => {
  it('goes round: ingest, export, load elsewhere, export, rebuild, stats', async () => {
    const cwd = makeDirectory()
    const ingested = await runWenmai(['ingest', SEEDS, '--json'], { cwd })
    expect(ingested.code).toBe(0)
    expect(readJson(ingested.stdout)).toMatchObject({ files: 1, failed: [], changes: { articles: 5 } })
    const exported = await runWenmai(['export', '--format', 'ndjson'], { cwd })
    writeFileSync(join(cwd, 'facts.ndjson'), exported.stdout)
    expect((await runWenmai(['load', 'facts.ndjson', '--store', 'other'], { cwd })).stderr).toMatch(/5 articles, entities \+[1-9]/u)
    expect((await runWenmai(['load', '-', '--store', 'other'], { cwd, input: exported.stdout })).stderr).toMatch(/0 articles, entities \+0/u)
    expect((await runWenmai(['export', '--store', 'other'], { cwd })).stdout).toBe(exported.stdout)
    const before = await runWenmai(['stats', '--json', '--store', 'other'], { cwd })
    // What was loaded, and then who is who in it where two names are one.
    expect(await runWenmai(['rebuild', '--json'], { cwd, env: { WENMAI_STORE: 'other' } })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\{"operations":[12]\}\n$/u) })
    expect((await runWenmai(['stats', '--json', '--store', 'other'], { cwd })).stdout).toBe(before.stdout)
    expect(readJson(before.stdout)).toMatchObject({ sources: 1, articles: 5 })
    expect(statSync(join(cwd, 'other')).mode & 0o777).toBe(0o700)
  })

  it('shows what may be one, takes judgements by name and id, and takes them back', async () => {
    const cwd = makeDirectory(), show = async () => readJson((await runWenmai(['review', '--json'], { cwd })).stdout)['cases']
    writeFileSync(join(cwd, 'a.txt'), '本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂。\n')
    writeFileSync(join(cwd, 'b.txt'), '本报讯（记者 李明）烟台万润精细化工股份有限公司日前入选国家级绿色工厂。\n')
    await runWenmai(['ingest', 'a.txt', 'b.txt'], { cwd })
    expect(await show()).toEqual(expect.any(Array))
    const same = ['review', 'same', '冰轮环境技术股份有限公司', '烟台万润精细化工股份有限公司', '--reason', '试', '--by', '编辑', '--json']
    const foreseen = readJson((await runWenmai([...same, '--dry-run'], { cwd })).stdout), judged = readJson((await runWenmai(same, { cwd })).stdout)
    expect(judged).toMatchObject({ dryRun: false, changes: { entitiesRemoved: 1 }, merges: [{ from: [expect.any(String), expect.any(String)] }], shifts: foreseen['shifts'], judgements: [{ verdict: 'SAME', by: { user: '编辑' }, reasons: ['试'] }] })
    const [{ id } = { id: '' }] = judged['judgements'] as { id: string }[]
    expect((await runWenmai(['review', '烟台万润精细化工股份有限公司'], { cwd })).stdout).toMatch(/= .*: 1\.00 试 \(said by 编辑\)/u)
    expect((await runWenmai(['review', 'log'], { cwd })).stdout).toMatch(new RegExp(`^${id} .* 编辑: same ent_`, 'u'))
    expect((await runWenmai(['history'], { cwd })).stdout).toMatch(new RegExp(`judge +by 编辑 ${id} \\(试\\)`, 'u'))
    expect((await runWenmai(['review', 'undo', id], { cwd })).stdout).toMatch(/^split +ent_/mu)
    expect((await runWenmai(['review', 'undo', id], { cwd }))).toMatchObject({ code: 2, stderr: expect.stringMatching(/no such judgement that still counts/u) })
    expect((await runWenmai(['resolve', '--json'], { cwd })).stdout).toMatch(/^\{"names":\d+,"entities":\d+\}\n$/u)
  })

  it('takes what editors say of facts, and keeps it when a page is read anew', async () => {
    const cwd = makeDirectory(), firm = '烟台万润精细化工股份有限公司', run = async (...args: string[]) => runWenmai([...args, '--by', '编辑'], { cwd })
    writeFileSync(join(cwd, 'b.txt'), `本报讯（记者 李明）${firm}日前入选国家级绿色工厂。\n`)
    await run('ingest', 'b.txt')
    const rejected = readJson((await run('annotate', 'reject', firm, 'RECEIVED', '国家级绿色工厂', '--reason', '问过', '--json')).stdout)
    expect(rejected).toMatchObject({ dryRun: false, changes: { relationsRemoved: 1 }, annotations: [{ act: 'REJECT', by: '编辑', reason: '问过' }] })
    const [{ id } = { id: '' }] = rejected['annotations'] as { id: string }[]
    writeFileSync(join(cwd, 'b.txt'), `本报讯（记者 李明）${firm}日前入选国家级绿色工厂，全厂欢庆。\n`)
    expect((await run('ingest', 'b.txt')).stderr).toMatch(/relations \+1 −1/u)
    expect((await run('annotate', 'alias', firm, '老万润')).code).toBe(0)
    expect((await runWenmai(['history', '老万润'], { cwd })).stdout).toMatch(/write +by 编辑/u)
    expect((await runWenmai(['annotate', 'log'], { cwd })).stdout).toMatch(new RegExp(`^${id} .* 编辑: reject ent_\\w+ RECEIVED ent_\\w+ \\(问过\\)`, 'mu'))
    expect((await run('annotate', 'undo', id)).stdout).toMatch(/^added +relation RECEIVED/mu)
    expect(await run('annotate', 'reject', 'nonsense')).toMatchObject({ code: 2, stderr: expect.stringMatching(/reject FACT \.\.\./u) })
    expect(await run('annotate', 'reject', 'rel_0123456789abcdef0123')).toMatchObject({ code: 2, stderr: expect.stringMatching(/no such relation or statistic/u) })
  })

  it('stores the good files and tells the bad ones', async () => {
    const cwd = makeDirectory()
    writeFileSync(join(cwd, 'good.txt'), REPORT)
    const { code, stdout, stderr } = await runWenmai(['ingest', 'good.txt', 'none.txt', '--json'], { cwd })
    expect(code).toBe(2)
    expect(readJson(stdout)).toMatchObject({ files: 2, failed: [{ file: 'none.txt', code: 'NOT_FOUND' }], changes: { articles: 1 } })
    expect(stderr).toMatch(/none\.txt: there is no such file/u)
  })

  it('keeps what is whole on Ctrl-C, and goes on from there', async () => {
    const cwd = makeDirectory(), journal = join(cwd, '.wenmai', 'journal.ndjson')
    mkdirSync(join(cwd, 'pages'))
    for (let index = 0; index < 300; index++) writeFileSync(join(cwd, 'pages', `${index}.txt`), `${REPORT}第${index}号。\n`)
    const child = startDoor('cli', ['ingest', 'pages', '--json'], { cwd })
    const ended = finish(child)
    while (!existsSync(journal) || statSync(journal).size === 0) await setTimeout(10)
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 130, stdout: '' })
    const { articles } = readJson((await runWenmai(['stats', '--json'], { cwd })).stdout)
    expect(articles).toBeGreaterThan(0)
    expect(articles).toBeLessThan(300)
    expect(readJson((await runWenmai(['ingest', 'pages', '--json'], { cwd })).stdout)).toMatchObject({ changes: { articles: 300 - Number(articles) } })
  })

  it('stores nothing of facts with a bad line', async () => {
    const cwd = makeDirectory()
    writeFileSync(join(cwd, 'page.txt'), REPORT)
    const { stdout } = await runWenmai(['extract', 'page.txt'], { cwd })
    writeFileSync(join(cwd, 'bad.ndjson'), `${stdout}{"kind":"mention","entity":"x"}\n`)
    const loaded = await runWenmai(['load', 'bad.ndjson'], { cwd })
    expect(loaded).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^wenmai: bad\.ndjson:\d+: article is not a text; .*\n/u) })
    expect(readJson((await runWenmai(['stats', '--json'], { cwd })).stdout)).toMatchObject({ articles: 0 })
  })
})

describe('wenmai serve', () => {
  it('answers, and lets the command line in through its socket', async () => {
    const cwd = makeDirectory(), server = startDoor('cli', ['serve', '--port', '0'], { cwd })
    const url = await readUrl(server)
    const ended = finish(server)
    expect(statSync(join(cwd, '.wenmai', 'wenmai.sock')).mode & 0o777).toBe(0o600)
    writeFileSync(join(cwd, 'page.txt'), REPORT)
    expect(await runWenmai(['ingest', 'page.txt'], { cwd })).toMatchObject({ code: 0, stderr: expect.stringMatching(/1 article, entities \+[1-9]/u) })
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ stats { articles } }"}' })
    expect(await answer.json()).toEqual({ data: { stats: { articles: 1 } } })
    expect((await fetch(`${url}/`)).status).toBe(200)
    const exported = await runWenmai(['export'], { cwd })
    // But for who is meant by a name: 李明 of this paper is not any 李明.
    expect(readNames(exported.stdout)).toEqual(readNames((await runWenmai(['extract', 'page.txt'], { cwd })).stdout))
    writeFileSync(join(cwd, 'facts.ndjson'), exported.stdout)
    expect(await runWenmai(['load', 'facts.ndjson'], { cwd })).toMatchObject({ code: 0, stderr: expect.stringMatching(/0 articles/u) })
    expect(await runWenmai(['rebuild'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringMatching(/a server \(process \d+\) has the store open; stop it/u) })
    expect(await runWenmai(['serve', '--port', '0'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringMatching(/has the store .* open/u) })
    const [other, port] = [makeDirectory(), new URL(url).port]
    expect(await runWenmai(['serve'], { cwd: other, env: { WENMAI_PORT: port } })).toMatchObject({ code: 3, stderr: expect.stringMatching(/^wenmai: Port \d+ on 127\.0\.0\.1 is taken/u) })
    server.kill('SIGINT')
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(join(cwd, '.wenmai', 'wenmai.sock'))).toBe(false)
  })

  it('takes over from a server that was killed', async () => {
    const cwd = makeDirectory(), first = startDoor('cli', ['serve', '--port', '0'], { cwd })
    await readUrl(first)
    const dead = finish(first)
    first.kill('SIGKILL')
    await dead
    expect(readdirSync(join(cwd, '.wenmai'))).toContain('wenmai.sock')
    expect(await runWenmai(['stats', '--json'], { cwd })).toMatchObject({ code: 0 })
    const second = startDoor('cli', ['serve', '--port', '0'], { cwd })
    await readUrl(second)
    const ended = finish(second)
    expect(await runWenmai(['stats', '--json'], { cwd })).toMatchObject({ code: 0 })
    second.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  })
})

describe('npm start', () => {
  it('shows the seed page in its graph', async () => {
    const cwd = makeDirectory(), door = startDoor('main', [], { cwd, env: { WENMAI_PORT: '0', WENMAI_STORE: 'graph' } })
    const url = await readUrl(door)
    const ended = finish(door)
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ stats { articles } companyProgrammes(first: 1) { nodes { relation { evidence { quote } } } } }"}' })
    const body = await answer.json() as { data?: { stats: { articles: number } } }
    expect(body).toMatchObject({ data: { stats: { articles: 5 } } })
    door.kill('SIGINT')
    expect((await ended).code).toBe(0)
  })
})

describe('wenmai eval', () => {
  it('scores the seed pages, and a facts file the same', async () => {
    const cwd = makeDirectory()
    const { code, stdout } = await runWenmai(['eval', '--gold', GOLD, '--json'], { cwd })
    expect(code).toBe(0)
    expect(readJson(stdout)).toMatchObject({ articles: { gold: 5, found: 5 }, details: { authors: { right: 7, of: 7 } } })
    writeFileSync(join(cwd, 'facts.ndjson'), (await runWenmai(['extract', SEEDS], { cwd })).stdout)
    expect((await runWenmai(['eval', '--gold', GOLD, '--facts', 'facts.ndjson', '--json'], { cwd })).stdout).toBe(stdout)
    const table = await runWenmai(['eval', '--gold', GOLD, '--facts', 'facts.ndjson', '--errors'], { cwd })
    expect(table.stdout).toMatch(/^articles 5\/5 found with their title\nentities .*\n/u)
    expect(table.stdout).toMatch(/\nrules .*\n(?:.*\n)*reliability all .*AUC/u)
  })

  it('ends with 4 and says so where a type lost more than a point, and with 0 where none did', async () => {
    const cwd = makeDirectory(), { stdout } = await runWenmai(['eval', '--gold', GOLD, '--json'], { cwd })
    writeFileSync(join(cwd, 'same.json'), stdout)
    expect(await runWenmai(['eval', '--gold', GOLD, '--baseline', 'same.json', '--quiet'], { cwd })).toMatchObject({ code: 0, stderr: '' })
    writeFileSync(join(cwd, 'better.json'), stdout.replace(/"Programme":\{"p":[\d.]+,"r":[\d.]+,"f1":[\d.]+/u, '"Programme":{"p":1,"r":1,"f1":1'))
    const { code, stderr, stdout: worse } = await runWenmai(['eval', '--gold', GOLD, '--baseline', 'better.json', '--json', '--quiet'], { cwd })
    expect({ code, losses: readJson(worse)['losses'] }).toMatchObject({ code: 4, losses: [{ row: 'entities Programme', before: 1 }] })
    expect(stderr).toMatch(/^wenmai: more than a point of F1 lost against better\.json: entities Programme 1\.000 → 0\.\d{3}; .*\n$/u)
  })

  it.each([
    [['eval'], /needs gold/u],
    [['eval', '--gold', 'nowhere'], /nowhere: there is no such/u],
    [['eval', '--gold', '.'], /holds no \.json file/u],
    [['eval', '--gold', GOLD, '--facts', 'none.ndjson'], /none\.ndjson: there is no such/u],
    [['eval', '--gold', GOLD, '--sources', '.'], /is in none of \., /u],
    [['eval', '--gold', GOLD, '--baseline', 'none.json'], /none\.json: there is no such/u],
  ])('%j ends with 2 and one line', async (args, message) => {
    const { code, stderr } = await runWenmai(args, { cwd: makeDirectory() })
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 })
    expect(stderr).toMatch(message)
  })
})

describe('the package', () => {
  it('builds its doors so that they can be run', () => {
    expect(readFileSync(resolve('dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u)
  })
})
