import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateBatch } from '../../src/model/validate-batch.js'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { normalizeName } from '../../src/model/ids.js'
import { evaluate } from '../../src/pipeline/evaluate/evaluate.js'
import { readGold } from '../../src/pipeline/evaluate/gold.js'
import { readPredictions } from '../../src/pipeline/evaluate/predictions.js'
import { writeFacts } from '../../src/pipeline/facts/write-facts.js'
import { parsePage } from '../../src/text/parse-page.js'
import { toSourceDocument } from '../../src/text/read-source.js'
import { extractor, gazetteer, seedLists, toArticle, toSource } from '../helpers/extraction.js'

const ROOT = join(import.meta.dirname, '../..')
const FIXTURES = join(ROOT, 'tests/extract/fixtures')
const reports = (folder: string): string[] => readdirSync(folder).filter(file => file.endsWith('.txt')).sort().map(file => join(folder, file))
const FILES = [...reports(join(ROOT, 'seeds/articles')), ...reports(FIXTURES)]

function extractFile(file: string): GraphBatch {
  const source = toSourceDocument({ file, bytes: readFileSync(file) })
  return { source, articles: parsePage(source).map(article => extractor.extract(source, article)) }
}

const batches = new Map(FILES.map(file => [file, extractFile(file)]))
const batchOf = (file: string): GraphBatch => batches.get(file) ?? extractFile(file)

describe('every file of the seeds and the development reports', () => {
  it.each(FILES)('keeps the invariants: %s', file => { expect(() => { validateBatch(batchOf(file)) }).not.toThrow() })

  it('gives the same facts again, in another order of files', () => {
    for (const file of [...FILES].reverse()) expect(writeFacts(extractFile(file))).toBe(writeFacts(batchOf(file)))
  })

  it('has ids that occur once an article', () => {
    for (const { articles } of batches.values()) for (const { entities, relations, statistics } of articles) {
      for (const facts of [entities, relations, statistics]) expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
    }
  })
})

const HOSTILE = ['“'.repeat(2000), '（'.repeat(1000) + '烟台' + '）'.repeat(1000), '、'.repeat(20_000), '烟台市'.repeat(3000), '第三届'.repeat(1000) + '大赛', '\u202E烟台\u202C企业获奖。', '𠮷'.repeat(500) + '公司入选省级绿色工厂', '1'.repeat(3000) + '家企业', '王'.repeat(2000), '的'.repeat(3000), '由'.repeat(1000) + '主办']

it.each(HOSTILE)('reads hostile text without falling over: %.12s', text => {
  const source = toSource(text), facts = extractor.extract(source, toArticle(source))
  expect(() => { validateBatch({ source, articles: [facts] }) }).not.toThrow()
})

/** What the rules reach on the development reports, less 0.01: a change that loses more is no improvement. */
const FLOORS = { entities: 0.937, relations: 0.853, statistics: 0.805 }

it('the development reports are read as well as they were', async () => {
  const gold = await readGold(FIXTURES)
  const lines = [...batches].filter(([file]) => file.startsWith(FIXTURES)).flatMap(([, batch]) => writeFacts(batch).split('\n')).map((text, index) => ({ number: index + 1, text }))
  const { evaluation } = evaluate(gold, await readPredictions(lines, 'facts'))
  expect(evaluation.articles.found).toBe(gold.length)
  for (const [part, floor] of Object.entries(FLOORS)) expect(evaluation[part as keyof typeof FLOORS]['all']?.f1, part).toBeGreaterThanOrEqual(floor)
})

it('no list holds an award, programme, event or technology of the seed page', async () => {
  const gold = await readGold(join(ROOT, 'seeds/gold'))
  const types = new Set(['Award', 'Programme', 'Event', 'Technology'])
  const names = new Set(gold.flatMap(({ entities }) => entities).filter(({ type, optional }) => types.has(type) && !optional).flatMap(entity => entity.names.map(normalizeName)))
  expect(names.size).toBeGreaterThan(50)
  const listed = [...seedLists().values()].flatMap(({ text }) => text.split(/[\n\t |]/u)).map(normalizeName)
  expect([...new Set(listed.filter(word => names.has(word)))]).toEqual([])
  expect(gazetteer.lexicon.find('有限公司')).toBeDefined()
})
