import { readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { ChangeResult } from '../../src/store/graph-store.js'
import { createRandom, pick, shuffle } from '../helpers/seeded-random.js'
import { makeDirectory } from '../helpers/store-places.js'
import { finish, readUrl, runWenmai, startDoor } from './run-wenmai.js'

// A dozen processes one after another, on however busy a machine.
vi.setConfig({ testTimeout: 180_000 })

const PAGES = {
  'a.txt': '本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂。\n',
  'b.txt': '本报讯（记者 王芳）近日，泰和新材集团股份有限公司、冰轮环境技术股份有限公司入选国家级绿色工厂。\n',
  'c.txt': '本报讯（记者 张强）近日，泰和新材集团股份有限公司荣获山东省科学技术奖一等奖。\n',
} as const
const SEED_PAGE = readFileSync(resolve('seeds/articles/000_2e6667e8022bf2d7.txt'), 'utf8')
const CHANGED = '本报讯（记者 王芳）近日，泰和新材集团股份有限公司入选国家级绿色工厂。\n'

function makePages(): string {
  const cwd = makeDirectory()
  for (const [file, text] of Object.entries(PAGES)) writeFileSync(join(cwd, file), text)
  return cwd
}

const exportOf = async (cwd: string, store = '.wenmai'): Promise<string> => (await runWenmai(['export', '--store', store], { cwd })).stdout
const readResult = (stdout: string) => JSON.parse(stdout) as ChangeResult & { readonly dryRun: boolean }
const DRY = /^wenmai: nothing is changed; it would be: 1 article, .*weakened [1-9]\d*, strengthened 0\n$/mu

describe('taking away and replacing on the command line', () => {
  it('of pages that were read in any order, a whole newspaper page among them, leaves the bytes that the others give', async () => {
    const cwd = makePages(), seed = Date.now(), random = createRandom(seed)
    for (const [file, text] of Object.entries({ 'd.txt': SEED_PAGE, 'e.txt': SEED_PAGE.replace('山东恒邦冶炼股份有限公司', '泰和新材集团股份有限公司') })) writeFileSync(join(cwd, file), text)
    const files = [...Object.keys(PAGES), 'd.txt', 'e.txt'], gone = pick(random, files)
    for (const file of shuffle(random, files)) await runWenmai(['ingest', file, '--quiet'], { cwd })
    expect(await runWenmai(['remove', gone], { cwd })).toMatchObject({ code: 0, stdout: expect.stringMatching(/ article .*: [12] → [01] files \(art_\w+\)\n/u) })
    await runWenmai(['ingest', ...files.filter(file => file !== gone), '--store', 'calm'], { cwd })
    expect(await exportOf(cwd), `seed ${seed}`).toBe(await exportOf(cwd, 'calm'))
  })

  it('shows first what would change, and changes nothing', async () => {
    const cwd = makePages()
    await runWenmai(['ingest', ...Object.keys(PAGES)], { cwd })
    const before = await exportOf(cwd), dry = await runWenmai(['remove', 'b.txt', '--dry-run'], { cwd })
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/weakened +relation RECEIVED 冰轮环境技术股份有限公司 → 国家级绿色工厂: 2 → 1 articles \(rel_\w+\)\n/u), stderr: expect.stringMatching(DRY) })
    expect(await exportOf(cwd)).toBe(before)
    expect((await runWenmai(['remove', 'b.txt'], { cwd })).stdout).toBe(dry.stdout)
    expect(await exportOf(cwd)).not.toBe(before)
  })

  it('reads a changed file anew in place of what it said before, and says so', async () => {
    const cwd = makePages()
    await runWenmai(['ingest', ...Object.keys(PAGES)], { cwd })
    writeFileSync(join(cwd, 'b.txt'), CHANGED)
    const before = await exportOf(cwd), dry = await runWenmai(['ingest', 'b.txt', '--dry-run', '--json', '--quiet'], { cwd })
    expect(await exportOf(cwd)).toBe(before)
    const { code, stdout, stderr } = await runWenmai(['ingest', 'b.txt', '--json'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^wenmai: b\.txt: replaced what it said before: 2 articles, /mu) })
    expect(readResult(stdout)).toEqual({ ...readResult(dry.stdout), dryRun: false })
    expect(readResult(stdout)).toMatchObject({ dryRun: false, shifts: [{ file: 'b.txt', shifts: expect.arrayContaining([expect.objectContaining({ effect: 'WEAKENED', name: '冰轮环境技术股份有限公司 → 国家级绿色工厂', before: 2, after: 1 })]) }] })
    await runWenmai(['ingest', ...Object.keys(PAGES), '--store', 'calm'], { cwd })
    expect(await exportOf(cwd)).toBe(await exportOf(cwd, 'calm'))
  })

  it('keeps what a file said before where no article is found in it any more, and all that came by the standard input', async () => {
    const cwd = makePages()
    for (const text of [PAGES['a.txt'], PAGES['c.txt']]) await runWenmai(['ingest', '-'], { cwd, input: text })
    expect(JSON.parse((await runWenmai(['stats', '--json'], { cwd })).stdout)).toMatchObject({ articles: 2 })
    await runWenmai(['ingest', 'b.txt'], { cwd })
    const before = await exportOf(cwd)
    writeFileSync(join(cwd, 'b.txt'), '第 3 版\n')
    expect(await runWenmai(['ingest', 'b.txt'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringMatching(/b\.txt: no article found in it/u) })
    expect(await runWenmai(['replace', 'a.txt', 'b.txt'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^wenmai: b\.txt: no article found in it, .* use `wenmai remove`\n$/u) })
    expect(await exportOf(cwd)).toBe(before)
  })

  it('reads the texts of the store anew by the rules of today, and shows what they read otherwise', async () => {
    const cwd = makePages(), run = (...args: string[]) => runWenmai(args, { cwd })
    writeFileSync(join(cwd, 'd.txt'), '本报讯（记者 李明）昨日，甲乙丙参加会议。甲乙丙发言。\n')
    writeFileSync(join(cwd, 'e.html'), `<html><body><article><h1>冰轮环境上榜</h1><p>${PAGES['a.txt']}</p></article></body></html>`)
    writeFileSync(join(cwd, 'own.tsv'), 'Company\t甲乙丙股份\t甲乙丙\n')
    await run('ingest', 'a.txt', 'd.txt', 'e.html', '--gazetteer', 'own.tsv')
    const before = await exportOf(cwd), dry = await run('reread', '--dry-run')
    expect(dry).toMatchObject({ code: 0, stderr: expect.stringMatching(/^wenmai: 3 files: nothing is changed; it would be: 1 article, entities \+0 −1/mu) })
    expect(dry.stdout).toMatch(/^d\.txt: removed +entity Company 甲乙丙: 1 → 0 articles/mu)
    expect(await exportOf(cwd)).toBe(before)
    expect((await run('reread', 'a.txt', '--json')).stdout).toMatch(/"files":1,.*"articles":0/u)
    expect((await run('reread', '--by', '编辑', '--reason', '新规则')).stdout).toMatch(/^d\.txt: removed +entity Company 甲乙丙: 1 → 0 articles/mu)
    await run('ingest', 'a.txt', 'd.txt', 'e.html', '--store', 'calm')
    expect(await exportOf(cwd)).toBe(await exportOf(cwd, 'calm'))
    expect((await run('reread', '--json')).stdout).toMatch(/"files":0,/u)
    expect((await run('reread', 'a.txt', 'd.txt', 'e.html', '--json')).stdout).toMatch(/"files":3,.*"articles":0,.*"shifts":\[\]/u)
    expect(await run('reread', 'none.txt')).toMatchObject({ code: 2, stderr: expect.stringMatching(/none\.txt: the graph holds no such file/u) })
  })

  it('replaces an article or a file by a page, in one change, with who and why in the journal', async () => {
    const cwd = makePages()
    const article = /"kind":"article","id":"(art_\w+)"/u.exec((await runWenmai(['extract', 'b.txt'], { cwd })).stdout)?.[1] ?? ''
    await runWenmai(['ingest', 'a.txt', 'b.txt'], { cwd })
    writeFileSync(join(cwd, 'corrected.txt'), CHANGED)
    const { code, stdout } = await runWenmai(['replace', article, 'corrected.txt', '--by', '编辑部', '--reason', '更正', '--json'], { cwd })
    expect({ code, result: readResult(stdout) }).toMatchObject({ code: 0, result: { dryRun: false, changes: { articles: 2 }, shifts: expect.arrayContaining([expect.objectContaining({ about: 'ARTICLE', effect: 'REMOVED', id: article })]) } })
    expect(await runWenmai(['replace', 'a.txt', 'c.txt'], { cwd })).toMatchObject({ code: 0 })
    await runWenmai(['ingest', 'corrected.txt', 'c.txt', '--store', 'calm'], { cwd })
    expect(await exportOf(cwd)).toBe(await exportOf(cwd, 'calm'))
    const records = readFileSync(join(cwd, '.wenmai', 'journal.ndjson'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { payload: { by: string; reason: string; at: string } })
    expect(records.slice(-2).map(({ payload: { by, reason } }) => [by, reason])).toEqual([['编辑部', '更正'], [userInfo().username, '']])
    expect(records.every(({ payload: { at } }) => Math.abs(Date.parse(at) - Date.now()) < 120_000)).toBe(true)
  })

  it.each<[string[], RegExp]>([
    [['remove'], /remove needs articles or files/u],
    [['remove', 'a.txt', 'none.txt'], /^wenmai: none\.txt: the graph holds no such article or file; name an article by its id/u],
    [['replace', 'a.txt'], /replace needs what goes and what comes/u],
    [['replace', 'a.txt', 'none.txt'], /none\.txt: there is no such file/u],
    [['replace', 'none.txt', 'b.txt'], /^wenmai: none\.txt: the graph holds no such/u],
  ])('%j ends with 2 and one line, and changes nothing', async (args, message) => {
    const cwd = makePages()
    await runWenmai(['ingest', 'a.txt'], { cwd })
    const before = await exportOf(cwd)
    expect(await runWenmai(args, { cwd })).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
    expect(await exportOf(cwd)).toBe(before)
  })

  it('works through a running server', async () => {
    const cwd = makePages(), server = startDoor('cli', ['serve', '--port', '0'], { cwd })
    await readUrl(server)
    const ended = finish(server)
    await runWenmai(['ingest', ...Object.keys(PAGES)], { cwd })
    const dry = await runWenmai(['remove', 'b.txt', '--dry-run'], { cwd })
    expect(dry.stderr).toMatch(DRY)
    expect((await runWenmai(['remove', 'b.txt'], { cwd })).stdout).toBe(dry.stdout)
    expect(await runWenmai(['remove', 'b.txt'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringMatching(/^wenmai: b\.txt: the graph holds no such/u) })
    expect(await runWenmai(['replace', 'a.txt', 'b.txt', '--reason', '更正'], { cwd })).toMatchObject({ code: 0 })
    const exported = await exportOf(cwd)
    server.kill('SIGINT')
    await ended
    await runWenmai(['ingest', 'b.txt', 'c.txt', '--store', 'calm'], { cwd })
    expect(exported).toBe(await exportOf(cwd, 'calm'))
  })
})
