import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { makeDirectory } from '../helpers/store-places.js'
import { runWenmai } from './run-wenmai.js'

vi.setConfig({ testTimeout: 60_000 })

const REPORT = '烟台两企业申报绿色工厂\n\n本报讯（记者 李明）近日，冰轮环境技术股份有限公司入选国家级绿色工厂，泰和新材未入选省级绿色工厂。\n'
const cwd = makeDirectory()
writeFileSync(join(cwd, 'page.txt'), REPORT)

describe('wenmai explain', () => {
  it('tells how a page is read, without colours where no terminal reads', async () => {
    const { code, stdout, stderr } = await runWenmai(['explain', 'page.txt'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^烟台两企业申报绿色工厂\n/u)
    expect(stdout).toMatch(/RECEIVED 冰轮环境技术股份有限公司 → 国家级绿色工厂/u)
    expect(stdout).toMatch(/入选 \(do-receive\): 未 denies it/u)
    expect(stdout).not.toContain('\u001B')
  })

  it('tells it to programs, from the standard input and without lists as well', async () => {
    const { stdout } = await runWenmai(['explain', '-', '--json', '--no-names'], { cwd, input: REPORT })
    const { file, articles } = JSON.parse(stdout) as { file: string; articles: { title: string; lines: { start: number; end: number; text: string; relations: { type: string; confidence: number }[] }[] }[] }
    expect({ file, titles: articles.map(({ title }) => title) }).toEqual({ file: '-', titles: ['烟台两企业申报绿色工厂'] })
    const lines = articles.flatMap(article => article.lines)
    expect(lines.filter(({ start, end, text }) => REPORT.slice(start, end) !== text)).toEqual([])
    expect(lines.flatMap(({ relations }) => relations)).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'RECEIVED', confidence: expect.any(Number) })]))
  })

  it.each([
    [['explain'], /explain needs one page/u],
    [['explain', 'page.txt', 'page.txt'], /explain needs one page/u],
    [['explain', 'none.txt'], /none\.txt: there is no such file/u],
    [['explain', '.'], /\.: cannot be read/u],
    [['explain', '-'], /-: is empty/u],
  ])('%j ends with 2 and one line', async (args, message) => {
    const { code, stdout, stderr } = await runWenmai(args, { cwd })
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, stdout: '', lines: 1 })
    expect(stderr).toMatch(message)
  })
})
