import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '../../src/gazetteer/load-gazetteer.js'
import type { ParsedArticle, Segment, SourceDocument } from '../../src/model/article.js'
import { validateBatch } from '../../src/model/validate-batch.js'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { normalizeName } from '../../src/model/ids.js'
import { findLosses, readBaseline } from '../../src/pipeline/evaluate/baseline.js'
import { evaluate } from '../../src/pipeline/evaluate/evaluate.js'
import { readGold } from '../../src/pipeline/evaluate/gold.js'
import { readPredictions } from '../../src/pipeline/evaluate/predictions.js'
import { createExtractor } from '../../src/pipeline/extractor.js'
import { writeFacts } from '../../src/pipeline/facts/write-facts.js'
import { parsePage } from '../../src/text/parse-page.js'
import { toSourceDocument } from '../../src/text/read-source.js'
import { extractor, gazetteer, seedLists, toArticle, tokenizer, toSource } from '../helpers/extraction.js'
import { createRandom, pick, pickIndex } from '../helpers/seeded-random.js'

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

// The baseline is what the rules reached when it was last written (`node tools/ci/eval-gate.mjs --write`): no type may lose more than a point.
it('the development reports are read as well as they were', async () => {
  const gold = await readGold(FIXTURES)
  const lines = [...batches].filter(([file]) => file.startsWith(FIXTURES)).flatMap(([, batch]) => writeFacts(batch).split('\n')).map((text, index) => ({ number: index + 1, text }))
  const { evaluation } = evaluate(gold, await readPredictions(lines, 'facts'))
  expect(evaluation.articles.found).toBe(gold.length)
  expect(findLosses(evaluation, await readBaseline(join(ROOT, 'tests/extract/baseline/fixtures.json')))).toEqual([])
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

const GENERATED = ['烟台冰科机械有限公司', '威海市总工会', '李强', '副总经理', '介绍', '，', '。', '、', '荣获', '国家级绿色工厂', '第五届烟台市职业技能大赛', '由', '主办', '的', '超过30家', '1.2亿元', '“', '”', '（', '）', '《', '》', '我市', '公司', '和', '获评', '未', '与', '签约', '在', '福山区', '举行', '\n', 'ＩＳＯ９００１', '𠮷', '\u202E', '3金2银', '聚焦', '黄金产业', '采用“云边”技术', '增长15%—20%']

/** A text of pieces in any order, cut into stretches that read on over a gap or do not, some of them headlines or captions. */
function cutAtRandom(seed: number): { readonly source: SourceDocument; readonly article: ParsedArticle } {
  const random = createRandom(seed)
  const source = toSource(Array.from({ length: 60 }, () => pick(random, GENERATED)).join(''))
  const segments: Segment[] = []
  for (let start = 0; start < source.text.length;) {
    const end = Math.min(source.text.length, start + 5 + pickIndex(random, 60))
    segments.push({ start, end, role: pick(random, ['headline', 'body', 'body', 'body', 'caption', 'byline']), continues: segments.length > 0 && random() < 0.4 })
    start = end + pickIndex(random, 3)
  }
  const { article } = toArticle(source)
  return { source, article: { article: { ...article, segments: segments.map(({ start, end }) => [start, end]) }, segments, bylines: [] } }
}

describe('texts of pieces in any order, cut anywhere', () => {
  const cut = Array.from({ length: 80 }, (_, seed) => cutAtRandom(seed + 1))

  it('give names and relations that keep the invariants, and the same facts again', () => {
    for (const { source, article } of cut) {
      const facts = extractor.extract(source, article)
      expect(() => { validateBatch({ source, articles: [{ ...facts, statistics: [] }] }) }, source.text).not.toThrow()
      expect(extractor.extract(source, article), source.text).toEqual(facts)
    }
  })

  it('quote the page as printed, each quote within its sentence', () => {
    const evidence = cut.flatMap(({ source, article }) => {
      const { relations, statistics } = extractor.extract(source, article)
      return [...relations, ...statistics].flatMap(fact => fact.evidence.map(piece => ({ ...piece, text: source.text })))
    })
    expect(evidence.length).toBeGreaterThan(300)
    for (const { text, start, end, quote, sentence, confidence } of evidence) {
      expect(text.slice(start, end)).toBe(quote)
      expect(sentence[0] <= start && end <= sentence[1]).toBe(true)
      expect(confidence > 0 && confidence <= 1).toBe(true)
    }
  })
})

describe('parts of an extractor', () => {
  const bare = createExtractor({ tokenizer, gazetteer: loadGazetteer({ seeds: seedLists(), useNames: false }) })

  it('without listed names reads by grammar alone, and keeps the invariants', () => {
    for (const [file, { source }] of batches) {
      const articles = parsePage(source).map(article => bare.extract(source, article))
      expect(() => { validateBatch({ source, articles }) }, file).not.toThrow()
      expect(articles.flatMap(({ entities }) => entities).length, file).toBeGreaterThan(0)
    }
  })

  it('takes a user’s own names', () => {
    const source = toSource('新港的大红帆交付了三条船。')
    const own = loadGazetteer({ seeds: seedLists(), extra: [{ file: 'own.tsv', text: 'Company\t新港红帆船艇厂\t大红帆\t\t' }] })
    const firmsOf = (parts: typeof own): string[] => createExtractor({ tokenizer, gazetteer: parts }).extract(source, toArticle(source)).entities.filter(({ type }) => type === 'Company').map(({ name }) => name)
    expect(firmsOf(own)).toEqual(['大红帆'])
    expect(firmsOf(gazetteer)).toEqual([])
  })

  it('does not remember the article before', () => {
    const [first, second] = [...batches.values()]
    const article = second && parsePage(second.source)[0]
    if (!first || !second || !article) throw new Error('two files are needed')
    const alone = createExtractor({ tokenizer, gazetteer }).extract(second.source, article)
    for (const before of parsePage(first.source)) extractor.extract(first.source, before)
    expect(extractor.extract(second.source, article)).toEqual(alone)
  })
})
