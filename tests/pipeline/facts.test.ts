import { describe, expect, it } from 'vitest'
import { toCanonicalFacts } from '../../src/model/canonical-facts.js'
import type { SourceDocument } from '../../src/model/article.js'
import type { GraphBatch } from '../../src/model/graph-batch.js'
import { readFacts, type ReadFactsOptions } from '../../src/pipeline/facts/read-facts.js'
import { splitLines } from '../../src/pipeline/facts/split-lines.js'
import { writeFacts } from '../../src/pipeline/facts/write-facts.js'
import { idOf, makeBatch } from '../helpers/batches.js'
import { makeRandomBatches } from '../helpers/random-batches.js'
import { createRandom } from '../helpers/seeded-random.js'

const BATCH = makeBatch('page.txt', [
  {
    title: '冰轮环境获奖', city: '烟台市', publishedOn: '2025-05-01',
    entities: [{ ref: 'Place:烟台市', kind: 'CITY', aliases: ['烟台', '我市'] }],
    relations: [
      { type: 'RECEIVED', source: 'Company:冰轮环境', target: 'Award:绿色工厂', evidence: [{ year: 2024 }, { year: 2025, rank: '第一' }] },
      { type: 'WROTE', source: 'Person:李明', target: 'ARTICLE', evidence: [{ role: 'REPORTER' }] },
    ],
    statistics: [{ subject: 'Company:冰轮环境', measure: '员工', value: 3000 }],
    corrections: [{ type: 'RECEIVED', source: 'Company:冰轮环境', target: 'Award:绿色工厂' }, { title: '旧闻', date: 'XXXX-05-01', wrong: '甲', right: '乙' }],
  },
  { title: '技能大赛开赛', relations: [{ type: 'ORGANIZED', source: 'Organization:烟台市总工会', target: 'Programme:技能大赛', evidence: [{ role: 'HOST' }] }] },
])
const OTHER = makeBatch('other.txt', [{ title: '另一版', entities: ['Company:泰和新材'] }])

async function* toChunks(text: string, size = 1 << 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string, options: Partial<ReadFactsOptions> & { readonly size?: number } = {}): Promise<GraphBatch[]> {
  const batches: GraphBatch[] = []
  for await (const batch of readFacts(splitLines(toChunks(text, options.size), 'f.ndjson'), { file: 'f.ndjson', ...options })) batches.push(batch)
  return batches
}

type Line = Record<string, unknown>
const toLines = (batch: GraphBatch): Line[] => writeFacts(batch).trimEnd().split('\n').map(line => JSON.parse(line) as Line)
const toText = (lines: readonly Line[]): string => lines.map(line => JSON.stringify(line)).join('\n')
const toCanonical = ({ source, articles }: GraphBatch): GraphBatch => ({ source, articles: articles.map(toCanonicalFacts) })

/** The batch's lines with one of a kind changed. */
function change(kind: string, changed: Line): { readonly text: string; readonly line: number } {
  const lines = toLines(BATCH), at = lines.findIndex(line => line['kind'] === kind)
  return { text: toText(lines.with(at, { ...lines[at], ...changed })), line: at + 1 }
}

const failsWith = (message: RegExp) => expect.objectContaining({ code: 'BAD_FACTS', message: expect.stringMatching(message) })

describe('facts as lines', () => {
  it('come back as they were written', async () => {
    expect(await read(writeFacts(BATCH))).toEqual([toCanonical(BATCH)])
  })

  it('come back whatever a batch holds, and however the bytes are cut', async () => {
    const batches = makeRandomBatches(createRandom(7), 12)
    const text = batches.map(writeFacts).join('')
    for (const size of [1, 7, 4096]) expect(await read(text, { size })).toEqual(batches.map(toCanonical))
  })

  it('are the same bytes, in whatever order the facts were found', () => {
    const turned = { ...BATCH, articles: BATCH.articles.toReversed().map(facts => ({ ...facts, entities: facts.entities.toReversed(), mentions: facts.mentions.toReversed(), relations: facts.relations.toReversed() })) }
    expect(writeFacts(turned)).toBe(writeFacts(BATCH))
  })

  it('have one order of keys, and the entity\'s kind beside the line\'s', () => {
    const place = toLines(BATCH).find(line => line['name'] === '烟台市')
    expect(Object.keys(place ?? {})).toEqual(['kind', 'id', 'type', 'name', 'aliases', 'entityKind'])
    expect(place).toMatchObject({ kind: 'entity', entityKind: 'CITY', aliases: ['我市', '烟台'] })
  })

  it('may end without a line feed, have blank lines, CRLF and a BOM', async () => {
    const text = `\uFEFF${writeFacts(BATCH).replaceAll('\n', '\r\n\r\n').trimEnd()}`
    expect(await read(text)).toEqual([toCanonical(BATCH)])
  })

  it('may be of kinds and hold fields that we do not know', async () => {
    const lines = toLines(BATCH).flatMap(line => [{ ...line, later: 1 }, { kind: 'opinion', a: 1 }])
    expect(await read(toText(lines))).toEqual([toCanonical(BATCH)])
  })

  it('are a batch for each source, also where all sources stand first', async () => {
    const lines = [...toLines(BATCH), ...toLines(OTHER)]
    const sorted = [...lines.filter(({ kind }) => kind === 'source'), ...lines.filter(({ kind }) => kind !== 'source')]
    expect(await read(toText(lines))).toEqual([BATCH, OTHER].map(toCanonical))
    expect(await read(toText(sorted))).toEqual([BATCH, OTHER].map(toCanonical))
  })

  it('may go back to a source that others have followed', async () => {
    const lines = toLines(BATCH), second = lines.findLastIndex(({ kind }) => kind === 'article')
    const batches = await read(toText([...lines.slice(0, second), ...toLines(OTHER), ...lines.slice(second)]))
    expect(batches.map(({ source }) => source)).toEqual([BATCH.source, OTHER.source, BATCH.source])
    expect(batches.map(({ articles }) => articles.length)).toEqual([1, 1, 1])
  })

  it('say what is withdrawn and what is put right, in one order of keys', async () => {
    const [one, other] = toLines(BATCH).filter(({ kind }) => kind === 'correction').sort((a, b) => String(a['effect']).localeCompare(String(b['effect'])))
    expect([one, other].map(line => Object.keys(line ?? {}))).toEqual([['kind', 'id', 'effect', 'article', 'title', 'date', 'wrong', 'right', 'evidence'], ['kind', 'id', 'effect', 'article', 'type', 'source', 'target', 'evidence']])
    const without = toLines(BATCH).filter(({ kind }) => kind !== 'correction')
    expect((await read(toText(without))).flatMap(({ articles }) => articles.filter(facts => 'corrections' in facts))).toEqual([])
  })

  it('tell of a source in which no article stands', async () => {
    expect(await read(toText(toLines(BATCH).slice(0, 1)))).toEqual([{ source: BATCH.source, articles: [] }])
  })

  it('may leave out a source that the graph knows', async () => {
    const findSource = async (id: string): Promise<SourceDocument | undefined> => (id === BATCH.source.id ? BATCH.source : undefined)
    expect(await read(toText(toLines(BATCH).slice(1)), { findSource })).toEqual([toCanonical(BATCH)])
  })

  it('may name an entity that stands with another article of the page', async () => {
    const entity = idOf('Organization:烟台市总工会')
    const lines = toLines(BATCH).filter(({ id }) => id !== entity)
    const moved = lines.toSpliced(2, 0, toLines(BATCH).find(({ id }) => id === entity) ?? {})
    const [batch] = await read(toText(moved))
    expect(batch?.articles[1]?.entities.map(({ id }) => id)).toContain(entity)
  })

  it('give each article the evidence that stands in it', async () => {
    const lines = toLines(BATCH)
    const [a, b] = lines.filter(({ kind }) => kind === 'article').map(({ id }) => id)
    const relation = lines.find(({ type }) => type === 'RECEIVED') as Line & { readonly evidence: Line[] }
    const evidence = relation.evidence.map((piece, index) => ({ ...piece, article: index === 0 ? a : b }))
    const [batch] = await read(toText([...lines.filter(line => line !== relation), { ...relation, evidence }]))
    const found = batch?.articles.map(({ relations }) => relations.find(({ type }) => type === 'RECEIVED'))
    expect(found?.map(one => one?.evidence.length)).toEqual([1, 1])
    expect(found?.map(one => one?.props)).toEqual([{ year: 2024 }, { rank: '第一', year: 2025 }])
  })
})

describe('a bad line of facts', () => {
  it.each([
    ['mention', { text: '别的' }, /is not what the source's text has/u],
    ['mention', { end: 99_999 }, /no span of the source/u],
    ['mention', { entity: 'ent_nobody' }, /names no entity of the article/u],
    ['mention', { article: 'art_nowhere' }, /article art_nowhere has no line before it/u],
    ['mention', { start: '1' }, /start is not a number/u],
    ['mention', { source: 'src_other' }, /another article or source/u],
    ['entity', { type: 'Thing' }, /type is none of Place Company/u],
    ['entity', { name: 'half \uD800' }, /half of a surrogate pair/u],
    ['entity', { entityKind: 'MEDAL', type: 'Person' }, /kind of a Person/u],
    ['relation', { evidence: [] }, /evidence is empty/u],
    ['relation', { target: 'ent_nobody' }, /ent_nobody is no entity/u],
    ['relation', { type: 'LOCATED_IN' }, /LOCATED_IN does not join a/u],
    ['relation', { type: 'LOVES' }, /type is none of/u],
    ['relation', { props: { a: { b: 1 } } }, /props holds a value/u],
    ['statistic', { value: null }, /value is not a number/u],
    ['statistic', { bound: 'MAYBE' }, /bound is none of/u],
    ['correction', { effect: 'DENIED' }, /effect is none of WITHDRAWN CORRECTED/u],
    ['correction', { article: 'art_nowhere' }, /article art_nowhere has no line before it/u],
    ['correction', { effect: 'WITHDRAWN', type: 'RECEIVED', source: 'ent_nobody', target: 'ent_nobody' }, /ent_nobody is no entity/u],
    ['correction', { effect: 'CORRECTED', title: '' }, /title: is empty/u],
    ['correction', { effect: 'CORRECTED', title: '旧闻', date: '5月1日' }, /date: is not a date/u],
    ['correction', { effect: 'CORRECTED', title: '旧闻', wrong: '' }, /wrong: is empty/u],
    ['correction', { evidence: [] }, /evidence is empty/u],
    ['article', { segments: [[0, 99_999]] }, /no span of the source/u],
    ['article', { source: 'src_other' }, /source src_other has no line before it/u],
    ['article', { authors: [{ name: '李明', role: 'BOSS' }] }, /role is none of/u],
    ['source', { text: 1 }, /text is not a text/u],
  ])('%s %j is told with file and line', async (kind, changed, reason) => {
    const { text, line } = change(kind, changed)
    const error = await read(text).catch((failure: unknown) => failure)
    expect(error).toEqual(failsWith(reason))
    expect(error).toEqual(failsWith(new RegExp(`^f\\.ndjson:${line}: .*mend the line`, 'u')))
  })

  it.each([['not json'], ['{"kind":'], ['[]'], ['"text"'], ['{"id":"x"}'], ['{"kind":1}'], ['\u0000']])('%j is told', async bad => {
    await expect(read(`${writeFacts(BATCH)}${bad}\n`)).rejects.toEqual(failsWith(new RegExp(`^f\\.ndjson:${toLines(BATCH).length + 1}: `, 'u')))
  })

  it('that comes twice is told at its second place', async () => {
    const lines = toLines(BATCH), at = lines.findIndex(({ kind }) => kind === 'mention')
    await expect(read(toText(lines.toSpliced(at, 0, lines[at] ?? {})))).rejects.toEqual(failsWith(new RegExp(`^f\\.ndjson:${at + 2}: .*comes twice`, 'u')))
  })

  it('that stands before any article is told', async () => {
    await expect(read(toText(toLines(BATCH).filter(({ kind }) => kind !== 'article')))).rejects.toEqual(failsWith(/^f\.ndjson:2: the entity stands before any article/u))
  })

  it('that is not UTF-8 is told', async () => {
    const bytes = async function* () {
      yield Buffer.concat([Buffer.from(writeFacts(BATCH)), Buffer.from([0xff, 0x0a])])
    }
    const drain = async () => {
      for await (const lines of splitLines(bytes(), 'f.ndjson')) for (const line of lines) expect(line.number).toBeGreaterThan(0)
    }
    await expect(drain()).rejects.toEqual(failsWith(/not UTF-8/u))
  })

  it('keeps back its own batch only', async () => {
    const batches: GraphBatch[] = []
    const lines = splitLines(toChunks(`${writeFacts(OTHER)}${change('mention', { text: '别的' }).text}`), 'f.ndjson')
    const drain = async () => {
      for await (const batch of readFacts(lines, { file: 'f.ndjson' })) batches.push(batch)
    }
    await expect(drain()).rejects.toEqual(failsWith(/mention/u))
    expect(batches).toEqual([toCanonical(OTHER)])
  })
})
