import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/pipeline/evaluate/evaluate.js'
import { formatEvaluation } from '../../../src/pipeline/evaluate/format-evaluation.js'
import type { GoldDocument, GoldEntity, GoldRelation, GoldStatistic } from '../../../src/pipeline/evaluate/gold.js'
import { readPredictions } from '../../../src/pipeline/evaluate/predictions.js'
import { formatError } from '../../../src/pipeline/evaluate/scoring-error.js'
import { countOverlap, countSentences, hasShared } from '../../../src/pipeline/evaluate/similarity.js'

const ARTICLE = { kind: 'article', id: 'a1', file: 'pages/p.txt', title: '冰轮 获奖', authors: [{ name: '李明', role: 'REPORTER' }], segments: [[0, 100]] }
const QUOTE = '冰轮环境荣获国家级绿色工厂称号'

const goldEntity = (id: string, type: string, more: Partial<GoldEntity> & Pick<GoldEntity, 'names'>): GoldEntity => ({ id, type, optional: false, ...more })
const goldRelation = (more: Partial<GoldRelation> = {}): GoldRelation => ({ type: 'RECEIVED', source: 'c', target: 'w', basis: 'STATED', quote: QUOTE, optional: false, ...more })
const goldStatistic = (more: Partial<GoldStatistic> = {}): GoldStatistic =>
  ({ subject: 'c', measure: '员工', value: 3000, unit: '人', bound: 'EXACT', raw: '3000人', quote: '员工3000人', optional: false, ...more })

const goldDocument = (more: Partial<GoldDocument> = {}): GoldDocument => ({
  doc: 'd1', source: 'p.txt', title: '冰轮获奖', authors: [{ name: '李明', role: 'REPORTER' }], segments: [],
  entities: [goldEntity('c', 'Company', { names: ['冰轮环境技术股份有限公司', '冰轮环境'] }), goldEntity('w', 'Award', { names: ['国家级绿色工厂'] })],
  relations: [goldRelation()], statistics: [goldStatistic()], ...more,
})

const mention = (entity: string, text: string) => ({ kind: 'mention', entity, article: 'a1', text })
const entity = (id: string, type: string, name: string) => ({ kind: 'entity', id, type, name, aliases: ['冰轮环境'] })
const relation = (more: object = {}) => ({ kind: 'relation', type: 'RECEIVED', source: 'e1', target: 'e2', basis: 'STATED', evidence: [{ article: 'a1', quote: QUOTE }], ...more })
const statistic = (more: object = {}) =>
  ({ kind: 'statistic', subject: 'e1', measure: '员工数', value: 3000, unit: '人', bound: 'EXACT', raw: '3000人', evidence: [{ article: 'a1', quote: '员工3000人' }], ...more })

const FACTS = [ARTICLE, entity('e1', 'Company', '冰轮环境'), entity('e2', 'Award', '国家级“绿色工厂”'), mention('e1', '冰轮环境'), mention('e2', '国家级绿色工厂'), relation(), statistic()]

async function score(facts: readonly object[], gold: readonly GoldDocument[] = [goldDocument()]) {
  const predictions = await readPredictions(facts.map((fact, index) => ({ number: index + 1, text: JSON.stringify(fact) })), 'f')
  return evaluate(gold, predictions)
}

const PERFECT = { p: 1, r: 1, f1: 1, fp: 0, fn: 0 }

describe('scoring', () => {
  it('gives full marks for all that gold asks', async () => {
    const { evaluation, errors } = await score(FACTS)
    expect(evaluation).toMatchObject({ articles: { gold: 1, found: 1 }, entities: { all: { ...PERFECT, tp: 2 } }, relations: { all: { ...PERFECT, tp: 1 } }, statistics: { all: { ...PERFECT, tp: 1 } } })
    expect(evaluation.details).toMatchObject({ authors: { right: 1, of: 1 }, 'canonical name': { right: 2, of: 2 }, evidence: { right: 1, of: 1 }, unit: { right: 1, of: 1 }, measure: { right: 1, of: 1 } })
    expect(errors).toEqual([])
  })

  it('counts a missed and a made-up entity', async () => {
    const { evaluation, errors } = await score([...FACTS.filter(fact => !('entity' in fact && fact.entity === 'e2') && fact.kind !== 'relation'), entity('e9', 'Person', '何人'), mention('e9', '何人')])
    expect(evaluation.entities['all']).toEqual({ p: 0.5, r: 0.5, f1: 0.5, tp: 1, fp: 1, fn: 1 })
    expect(errors.map(formatError)).toEqual(expect.arrayContaining(['d1\tmissed\tAward\t国家级绿色工厂', 'd1\tspurious\tPerson\t何人']))
  })

  it('matches by the text of a mention, but then the canonical name is wrong', async () => {
    const { evaluation } = await score(FACTS.map(fact => ('name' in fact && fact.id === 'e1' ? entity('e1', 'Company', '冰轮集团') : fact)))
    expect(evaluation.entities['Company']).toMatchObject({ tp: 1, fp: 0 })
    expect(evaluation.details['canonical name']).toEqual({ right: 1, of: 2 })
  })

  it('takes no alias on trust: only what a mention says', async () => {
    const { evaluation } = await score(FACTS.flatMap(fact => ('name' in fact && fact.id === 'e1' ? [entity('e1', 'Company', '某公司')] : 'entity' in fact && fact.entity === 'e1' ? [mention('e1', '该公司')] : [fact])))
    expect(evaluation.entities['Company']).toMatchObject({ tp: 0, fp: 1, fn: 1 })
  })

  it('counts a second entity for one of gold as unresolved', async () => {
    const { evaluation } = await score([...FACTS, entity('e3', 'Company', '冰轮环境技术股份有限公司'), mention('e3', '冰轮环境技术股份有限公司')])
    expect(evaluation.entities['Company']).toMatchObject({ tp: 1, fp: 1, fn: 0 })
  })

  it('accepts other types where gold does, and neither rewards nor punishes what is optional', async () => {
    const gold = goldDocument({ entities: [goldEntity('c', 'Organization', { names: ['冰轮环境'], altTypes: ['Company'] }), goldEntity('w', 'Award', { names: ['国家级绿色工厂'], optional: true })], relations: [], statistics: [] })
    const { evaluation } = await score(FACTS.slice(0, 5), [gold])
    expect(evaluation.entities).toEqual({ Organization: { ...PERFECT, tp: 1 }, all: { ...PERFECT, tp: 1 } })
  })

  it('asks nothing between two optional entities, else a relation too many is wrong', async () => {
    const optional = goldDocument().entities.map(one => ({ ...one, optional: true }))
    expect((await score(FACTS, [goldDocument({ entities: optional, relations: [] })])).evaluation.relations).toEqual({})
    expect((await score(FACTS, [goldDocument({ relations: [] })])).evaluation.relations['all']).toMatchObject({ fp: 1 })
  })

  it('counts a role, and evidence that is another sentence or too long', async () => {
    const gold = [goldDocument({ relations: [goldRelation({ role: 'HOST' })] })]
    const scored = async (more: object) => (await score([...FACTS.filter(({ kind }) => kind !== 'relation'), relation(more)], gold)).evaluation.details
    expect(await scored({ props: { role: 'HOST' } })).toMatchObject({ role: { right: 1, of: 1 }, evidence: { right: 1, of: 1 } })
    expect(await scored({ props: { role: ['GUIDE', 'HOST'] }, evidence: [{ article: 'a1', quote: '毫不相干' }] })).toMatchObject({ role: { right: 0, of: 1 }, evidence: { right: 0, of: 1 } })
    expect(await scored({ evidence: [{ article: 'a1', quote: `一。二。${QUOTE}` }] })).toMatchObject({ evidence: { right: 0, of: 1 } })
  })

  it('finds a figure under any subject that gold gives it to', async () => {
    const gold = goldDocument({ statistics: [goldStatistic({ subject: 'w' }), goldStatistic({ optional: true })] })
    expect((await score(FACTS, [gold])).evaluation.statistics['all']).toMatchObject({ tp: 1, fp: 0, fn: 0 })
    const other = goldDocument({ statistics: [goldStatistic({ value: 3001 })] })
    expect((await score(FACTS, [other])).evaluation.statistics['all']).toMatchObject({ tp: 0, fp: 1, fn: 1 })
  })

  it('tells the articles of one page apart by their segments', async () => {
    const second = { ...ARTICLE, id: 'a2', title: '另一篇', segments: [[100, 200]], authors: [] }
    const gold = [goldDocument({ segments: [[0, 90]] }), goldDocument({ doc: 'd2', title: '另一篇', segments: [[110, 200]], authors: [], entities: [], relations: [], statistics: [] })]
    const { evaluation } = await score([...FACTS, second], gold)
    expect(evaluation.articles).toEqual({ gold: 2, found: 2 })
    expect(evaluation.entities['all']).toMatchObject({ tp: 2, fp: 0 })
  })

  it('tells a wrong title and wrong authors', async () => {
    const { evaluation, errors } = await score(FACTS, [goldDocument({ title: '别的', authors: [{ name: '王芳', role: 'REPORTER' }] })])
    expect(evaluation).toMatchObject({ articles: { found: 0 }, details: { authors: { right: 0, of: 2 } } })
    expect(errors.map(formatError)).toContain('d1\tauthor missed\t王芳 REPORTER')
  })

  it('refuses a line that is no JSON', async () => {
    await expect(readPredictions([{ number: 3, text: '{' }], 'f.ndjson')).rejects.toMatchObject({ code: 'BAD_FACTS', message: expect.stringMatching(/^f\.ndjson:3: /u) })
  })

  it('prints a table with the sums last', async () => {
    const lines = formatEvaluation((await score(FACTS)).evaluation).split('\n')
    expect(lines[0]).toBe('articles 1/1 found with their title')
    expect(lines[3]).toBe('entities    all              P 1.000  R 1.000  F1 1.000  (tp 2, fp 0, fn 0)')
  })
})

describe('likeness of texts', () => {
  it.each([['abcdef', 'xabcdefx', true], ['abcdefg', 'zzbcdefgz', true], ['abcde', 'abcd', true], ['abcdefg', 'hijklmn', false]])('%s and %s share: %s', (a, b, shared) => {
    expect(hasShared(a, b)).toBe(shared)
  })

  it.each([['一句', 1], ['一句。', 1], ['一句。”', 1], ['一句。两句！', 2], ['一句。两句', 2]])('%s has %i sentences', (quote, count) => {
    expect(countSentences(quote)).toBe(count)
  })

  it('counts shared code units of spans', () => {
    expect(countOverlap([[0, 10], [20, 30]], [[5, 25]])).toBe(10)
  })
})
