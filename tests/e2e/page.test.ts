import { existsSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeDirectory } from '../helpers/store-places.js'
import { finish, readUrl, startDoor } from './run-wenmai.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
const isRequired = process.env['REQUIRE_CHROMIUM'] === '1'
const isSkipped = CHROMIUM === undefined && !isRequired
if (isSkipped) console.warn('tests/e2e/page.test.ts is skipped: no Chromium on this machine (Debian: apt-get install chromium)')

/** A page, and what went wrong in it or left the machine. */
interface Visit {
  readonly page: Page
  readonly faults: readonly string[]
}

describe.skipIf(isSkipped)('the page in a browser', () => {
  let browser: Browser | undefined

  beforeAll(async () => {
    if (CHROMIUM === undefined) throw new Error('REQUIRE_CHROMIUM is set and there is no Chromium; install it (Debian: apt-get install chromium)')
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] })
  })

  afterAll(() => browser?.close())

  /** Opens a path of a service that holds the seed page. */
  async function visit(path: string): Promise<Visit> {
    if (!browser) throw new Error('there is no browser')
    const door = startDoor('main', ['--port', '0'], { cwd: makeDirectory() })
    const url = await readUrl(door)
    void finish(door)
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    const faults: string[] = []
    page.on('console', message => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()) })
    page.on('pageerror', error => faults.push(error.message))
    // What a view still waited for when it was left is cancelled, and no fault.
    page.on('requestfailed', request => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`) })
    page.on('request', request => { if (/^(?:https?|wss?):/u.test(request.url()) && !request.url().startsWith(url)) faults.push(`foreign: ${request.url()}`) })
    await page.goto(`${url}${path}`)
    return { page, faults }
  }

  it('shows the companies, each with the words that say so marked in their sentence', async () => {
    const { page, faults } = await visit('/')
    const rows = page.locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBeGreaterThan(2)
    for (const row of await rows.all()) {
      const quote = await row.locator('mark').first().textContent()
      expect(quote).not.toBe('')
      expect(await row.locator('blockquote').first().textContent()).toContain(quote)
    }
    expect(await rows.filter({ hasText: '山东恒邦冶炼股份有限公司' }).filter({ hasText: '领跑者' }).locator('mark').first().textContent()).toContain('入选国家级能效')
    expect(faults).toEqual([])
  })

  it('finds 冰轮 and shows what is said of it', async () => {
    const { page, faults } = await visit('/')
    await page.getByRole('searchbox').fill('冰轮')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '搜索：冰轮' }).waitFor()
    await page.locator('main').getByRole('link', { name: '冰轮环境' }).first().click()
    await page.getByRole('heading', { name: /^冰轮环境/u }).waitFor()
    expect(await page.locator('mark').first().textContent()).toContain('冰轮环境')
    expect(faults).toEqual([])
  })

  it('opens GraphiQL with queries in it, from this machine alone', async () => {
    const { page, faults } = await visit('/graphql')
    await page.getByText('CompaniesAndProgrammes').first().waitFor()
    expect(faults.filter(fault => fault.startsWith('foreign') || fault.startsWith('failed'))).toEqual([])
  })
})
