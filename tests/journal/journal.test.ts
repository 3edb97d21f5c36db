import { appendFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Journal } from '../../src/journal/journal.js'
import type { JournalOperation } from '../../src/journal/journal-line.js'
import { makeBatch } from '../helpers/batches.js'
import { makeDirectory } from '../helpers/store-places.js'

let directory: string
const getFile = (): string => join(directory, 'journal.ndjson')
beforeEach(() => { directory = makeDirectory() })
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const remove = (article: string): JournalOperation => ({ op: 'remove', payload: { article } })
const write: JournalOperation = { op: 'write', payload: makeBatch('a.txt', [{ title: '一\n二\u2028三"', entities: ['Company:𠮷野'] }]) }
const change: JournalOperation = {
  op: 'change', payload: { at: '2025-11-07T08:00:00.000Z', by: '编辑', reason: '更正', remove: ['a.txt'], replacesFiles: true, readWith: 'abc', redirects: [{ from: 'ent_b', to: 'ent_a' }], judgements: [], annotations: [], batches: ['b.txt', 'c.txt'].map((file) => makeBatch(file, [{ title: file }])) },
}

async function readAll(journal: Journal): Promise<readonly JournalOperation[]> {
  const operations: JournalOperation[] = []
  for await (const { readOperation } of journal.read()) operations.push(readOperation())
  return operations
}

/** Opens, works, closes. */
async function withJournal<Result>(work: (journal: Journal) => Promise<Result>): Promise<Result> {
  const journal = await Journal.open(directory)
  return work(journal).finally(() => journal.close())
}

const appendAll = (operations: readonly JournalOperation[]) => withJournal(async (journal) => {
  for (const operation of operations) await journal.append([operation])
  return journal.last
})

describe('the journal', () => {
  it('gives back what was recorded, in order, one line each, after reopening too', async () => {
    const operations = [write, remove('art_1'), change, write, { ...change, payload: { ...change.payload, batches: [] } }]
    const last = await appendAll(operations)
    expect(last.seq).toBe(5)
    expect(readFileSync(getFile(), 'utf8').split('\n')).toHaveLength(6)
    for (const line of readFileSync(getFile(), 'utf8').trimEnd().split('\n')) expect(Object.keys(JSON.parse(line) as object)).toEqual(['checksum', 'seq', 'op', 'payload'])
    await withJournal(async (journal) => {
      expect(journal.last).toEqual(last)
      expect(await readAll(journal)).toEqual(operations)
    })
  })

  it('refuses an operation of a later version, and names it', async () => {
    await appendAll([{ op: 'merge', payload: {} } as unknown as JournalOperation])
    await expect(withJournal(readAll)).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE', message: expect.stringMatching(/an operation `merge`, which this Wenmai does not know; use the version that wrote it/u) })
  })

  it('holds no clock: the same operations are the same bytes', async () => {
    await appendAll([write, remove('art_1')])
    const first = readFileSync(getFile())
    rmSync(getFile())
    await appendAll([write])
    await appendAll([remove('art_1')])
    expect(readFileSync(getFile()).equals(first)).toBe(true)
  })

  it('cuts off a torn last line, wherever it is torn, and goes on after it', async () => {
    await appendAll([remove('art_1'), remove('art_2')])
    const whole = readFileSync(getFile())
    const start = whole.indexOf('\n') + 1
    for (let length = start; length < whole.length; length += 1) {
      writeFileSync(getFile(), whole.subarray(0, length))
      expect(await withJournal(readAll)).toEqual([remove('art_1')])
      expect(statSync(getFile()).size).toBe(start)
    }
    await appendAll([remove('art_2')])
    expect(readFileSync(getFile()).equals(whole)).toBe(true)
  })

  it.each([['zeros', '\u0000'.repeat(500)], ['zeros and a line feed', `${'\u0000'.repeat(500)}\n`], ['half a record', '{"checksum":"'], ['an empty line', '\n']])('cuts off a tail of %s', async (_what, tail) => {
    await appendAll([remove('art_1')])
    appendFileSync(getFile(), tail)
    expect(await withJournal(readAll)).toEqual([remove('art_1')])
  })

  it('keeps aside a last line that looks finished but is not', async () => {
    await appendAll([remove('art_1'), remove('art_2')])
    writeFileSync(getFile(), readFileSync(getFile(), 'utf8').replace('art_2', 'art_3'))
    expect(await withJournal(readAll)).toEqual([remove('art_1')])
    expect(readFileSync(`${getFile()}.cut`, 'utf8')).toContain('art_3')
  })

  it.each([
    ['a changed byte', (text: string) => text.replace('art_1', 'art_9')],
    ['a line that is gone', (text: string) => text.split('\n').slice(1).join('\n')],
    ['lines that changed places', (text: string) => [text.split('\n')[1], text.split('\n')[0], text.split('\n')[2], ''].join('\n')],
    ['a line twice', (text: string) => `${text.split('\n')[0]}\n${text}`],
  ])('refuses %s before the end, naming file and line', async (_what, damage) => {
    await appendAll([remove('art_1'), remove('art_2'), remove('art_3')])
    const damaged = damage(readFileSync(getFile(), 'utf8'))
    writeFileSync(getFile(), damaged)
    const opening = Journal.open(directory)
    await expect(opening).rejects.toMatchObject({ code: 'STORE_CORRUPT' })
    await expect(Journal.open(directory)).rejects.toThrow(/journal\.ndjson, line [12]: .* restore/)
    expect(readFileSync(getFile(), 'utf8')).toBe(damaged)
  })

  it('records several at once, and takes them back together', async () => {
    await withJournal(async (journal) => {
      const first = await journal.append([remove('art_1')])
      expect((await journal.append([remove('art_2'), write, remove('art_3')])).seq).toBe(4)
      expect(await readAll(journal)).toEqual([remove('art_1'), remove('art_2'), write, remove('art_3')])
      await journal.undo()
      expect(journal.last).toEqual(first)
    })
    expect(await withJournal(readAll)).toEqual([remove('art_1')])
  })

  it('takes back the operation recorded last, once', async () => {
    await withJournal(async (journal) => {
      const first = await journal.append([remove('art_1')])
      await journal.append([remove('art_2')])
      await journal.undo()
      expect(journal.last).toEqual(first)
      await expect(journal.undo()).rejects.toMatchObject({ code: 'INTERNAL' })
      await journal.append([remove('art_3')])
      expect(await readAll(journal)).toEqual([remove('art_1'), remove('art_3')])
    })
    expect(await withJournal(readAll)).toEqual([remove('art_1'), remove('art_3')])
  })

  it('reads records larger than a read of the disk', async () => {
    const article = 'x'.repeat(3 << 20)
    await appendAll([remove(article), remove('art_2')])
    expect((await withJournal(readAll)).map(({ payload }) => ('article' in payload ? payload.article.length : 0))).toEqual([3 << 20, 5])
  })

  it('is refused after close, and may be opened again', async () => {
    const journal = await Journal.open(directory)
    await journal.close()
    await expect(journal.append([write])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect(existsSync(getFile())).toBe(true)
    expect(await withJournal(readAll)).toEqual([])
  })

  it('says so where its directory cannot be one', async () => {
    const file = join(directory, 'file')
    writeFileSync(file, '')
    const opening = Journal.open(join(file, 'store'))
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(opening).rejects.toThrow(/cannot be used \(.*\); check that it may be written\.$/)
  })

  it('opens an empty file as an empty journal', async () => {
    writeFileSync(getFile(), '')
    truncateSync(getFile())
    expect(await withJournal(async ({ last }) => last)).toEqual({ seq: 0, checksum: '' })
  })
})
