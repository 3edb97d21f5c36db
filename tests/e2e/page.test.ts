import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const CHROMIUM = '/usr/bin/chromium'
const isRequired = process.env['REQUIRE_CHROMIUM'] === '1'
const isThere = existsSync(CHROMIUM)
if (!isThere && !isRequired) console.warn(`page test skipped: no ${CHROMIUM}; install Chromium to run it`)

/** Starts the built service on the seeds; resolves with the address that it prints. */
function startService(store: string): { readonly child: ChildProcess; readonly address: Promise<string> } {
  const { REQUIRE_CHROMIUM: _, ...env } = process.env
  const child = spawn('node', ['dist/main.js'], { cwd: join(import.meta.dirname, '../..'), env: { ...env, WENMAI_STORE: store, WENMAI_PORT: '0' } })
  const address = new Promise<string>((resolve, reject) => {
    let printed = ''
    const listen = (data: Buffer): void => {
      printed += data.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(printed)?.[0]
      if (found) resolve(found)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', code => { reject(new Error(`the service ended with ${String(code)}: ${printed}`)) })
  })
  return { child, address }
}

describe.skipIf(!isThere && !isRequired)('the page in a real Chromium', () => {
  const store = mkdtempSync(join(tmpdir(), 'wenmai-page-'))
  const faults: string[] = []
  let service: ChildProcess, browser: Browser, page: Page

  beforeAll(async () => {
    const { child, address } = startService(store)
    service = child
    const url = await address
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] })
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    page.on('console', message => { if (message.type() === 'error') faults.push(message.text()) })
    page.on('request', request => { if (!request.url().startsWith(url)) faults.push(`foreign request ${request.url()}`) })
    await page.goto(url)
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    service.kill('SIGINT')
    rmSync(store, { recursive: true, force: true })
  })

  it('shows which companies link to which awards, with the words that say so marked', async () => {
    await page.getByText('山东恒邦冶炼股份有限公司').first().waitFor()
    const marked = await page.locator('mark').allTextContents()
    expect(marked.some(text => text.includes('入选'))).toBe(true)
  }, 30_000)

  it('finds a company by a part of its name', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('冰轮')
    await page.keyboard.press('Enter')
    await page.getByText('冰轮环境').first().waitFor()
    expect(await page.getByText('冰轮环境').count()).toBeGreaterThan(0)
  }, 30_000)

  it('asks no other server and logs no error', () => { expect(faults).toEqual([]) })
})
