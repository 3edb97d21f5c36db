import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { LogEntry } from '../../src/store/log-entry.js'
import { makeDirectory } from '../helpers/store-places.js'
import { finish, readUrl, runWenmai, startDoor } from './run-wenmai.js'

// A dozen processes one after another, on however busy a machine.
vi.setConfig({ testTimeout: 180_000 })

const [A, B] = ['本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂。\n', '本报讯（记者 王芳）近日，冰轮环境技术股份有限公司、泰和新材集团股份有限公司入选国家级绿色工厂。\n']

/** A store with a life of three changes. */
async function live() {
  const cwd = makeDirectory()
  writeFileSync(join(cwd, 'a.txt'), A)
  writeFileSync(join(cwd, 'b.txt'), B)
  await runWenmai(['ingest', 'a.txt', '--by', '编辑'], { cwd })
  const first = (await runWenmai(['export'], { cwd })).stdout
  await runWenmai(['ingest', 'b.txt', '--by', '编辑'], { cwd })
  const { stdout } = await runWenmai(['remove', 'a.txt', '--by', '主编', '--reason', '撤稿'], { cwd })
  const relation = /RECEIVED 冰轮环境技术股份有限公司 → 国家级绿色工厂: 2 → 1 articles \((rel_\w+)\)/u.exec(stdout)?.[1] ?? ''
  const log = (await runWenmai(['history', '--json'], { cwd })).stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as LogEntry)
  return { cwd, first, relation, log }
}

describe('wenmai history', () => {
  it('tells every change, and those that a relation or an entity owes its support to', async () => {
    const { cwd, relation, log } = await live()
    expect(log.map(({ seq, by, op, reason, what }) => [seq, by, op, reason, what])).toEqual([[1, '编辑', 'WRITE', '', ['a.txt']], [2, '编辑', 'WRITE', '', ['b.txt']], [3, '主编', 'REMOVE', '撤稿', ['a.txt']]])
    const told = (await runWenmai(['history', relation], { cwd })).stdout
    expect(told).toMatch(/^added +0 → 1 articles +1 \S+Z write +by 编辑 a\.txt\n +\+ .* \(art_\w+\)\nstrengthened +1 → 2 .*\n.*\nweakened +2 → 1 articles +3 \S+Z remove +by 主编 a\.txt \(撤稿\)\n +− .* \(art_\w+\)\n$/u)
    const named = await runWenmai(['history', '泰和新材集团股份有限公司', '--json'], { cwd })
    expect(JSON.parse(named.stdout)).toMatchObject({ id: expect.stringMatching(/^ent_/u), history: [{ seq: 2, effect: 'ADDED', at: log[1]?.at }] })
    expect((await runWenmai(['history'], { cwd })).stdout.split('\n')).toHaveLength(4)
  })

  it.each([
    [['history', 'rel_00000000000000000000'], /nothing of that id or name is or was in the graph/u], [['history', 'a', 'b'], /tells of one thing at a time/u],
    [['export', '--as-of', 'yesterday'], /^wenmai: --as-of is "yesterday"; give a day/u],
  ])('%j ends with 2 and one line', async (args, message) => {
    expect(await runWenmai(args, { cwd: makeDirectory() })).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
  })
})

describe('wenmai export --as-of', () => {
  it('gives the bytes that export gave then, also after a rebuild', async () => {
    const { cwd, first, log } = await live(), asOf = async (text: string) => (await runWenmai(['export', '--as-of', text], { cwd })).stdout
    expect(await asOf(log[0]?.at ?? '')).toBe(first)
    expect(await asOf('2025-01-01')).toBe('')
    await runWenmai(['rebuild'], { cwd })
    expect(await asOf(log[0]?.at ?? '')).toBe(first)
    expect(await asOf('9999-12-31')).toBe((await runWenmai(['export'], { cwd })).stdout)
  })
})

describe('wenmai serve', () => {
  it('answers of an earlier time, of the graph that stood then', async () => {
    const { cwd, log } = await live(), server = startDoor('cli', ['serve', '--port', '0'], { cwd }), url = await readUrl(server)
    const count = async (at?: string) => {
      const query = `query ${at === undefined ? '' : `@asOf(at: "${at}")`} { stats { articles } }`
      return (await (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })).json()) as unknown
    }
    const toStats = (articles: number) => ({ data: { stats: { articles } } })
    expect(await Promise.all(['2025-01-01', log[0]?.at, log[1]?.at, log[2]?.at, undefined].map(at => count(at)))).toEqual([0, 1, 2, 1, 1].map(toStats))
    server.kill('SIGTERM')
    expect((await finish(server)).code).toBe(0)
  })
})
