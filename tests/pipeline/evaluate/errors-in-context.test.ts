import { describe, expect, it } from 'vitest'
import { evaluate } from '../../../src/pipeline/evaluate/evaluate.js'
import type { GoldDocument } from '../../../src/pipeline/evaluate/gold.js'
import { readPredictions } from '../../../src/pipeline/evaluate/predictions.js'
import { formatError, sentenceAround } from '../../../src/pipeline/evaluate/scoring-error.js'

const TEXT = '甲公司获奖\n昨日，甲公司获评绿色工厂。\n丁大会闭幕，乙局局长李明说，销售增长5%。'
const entity = (id: string, type: string, name: string) => ({ kind: 'entity', id, type, name, aliases: [] })
const mention = (id: string, name: string) => ({ kind: 'mention', entity: id, article: 'a1', start: TEXT.indexOf(name), end: TEXT.indexOf(name) + name.length, text: name })
const sentence = (part: string): readonly [number, number] => [TEXT.indexOf(part), TEXT.indexOf('。', TEXT.indexOf(part)) + 1]
const evidence = (part: string, quote: string, rule: string) => [{ article: 'a1', quote, sentence: sentence(part), rule, confidence: 0.62 }]

const FACTS = [
  { kind: 'source', id: 's1', text: TEXT }, { kind: 'article', id: 'a1', source: 's1', file: 'p.txt', title: '甲公司获奖', authors: [], segments: [[0, TEXT.length]] },
  entity('e1', 'Company', '甲公司'), entity('e2', 'Award', '绿色工厂'), entity('e3', 'Person', '李明'), mention('e1', '甲公司'), mention('e2', '绿色工厂'), mention('e3', '李明'),
  { kind: 'relation', type: 'RECEIVED', source: 'e3', target: 'e2', evidence: evidence('昨日', '获评绿色工厂', 'received/verb') },
  { kind: 'statistic', subject: 'e3', measure: '销售增长', value: 0.05, raw: '5%', evidence: evidence('丁大会', '销售增长5%', 'statistic/clause') },
]
const GOLD: GoldDocument = {
  doc: 'd1', source: 'p.txt', title: '甲公司获奖', authors: [], segments: [],
  entities: [{ id: 'c', type: 'Company', names: ['甲公司'], optional: false }, { id: 'a', type: 'Award', names: ['绿色工厂'], optional: false }, { id: 'v', type: 'Event', names: ['第一届丁大会', '丁大会'], optional: false }],
  relations: [{ type: 'RECEIVED', source: 'c', target: 'a', quote: '昨日，甲公司获评绿色工厂。', optional: false }],
  statistics: [{ subject: 'c', measure: '销售增长', value: 0.05, unit: 'ratio', bound: 'EXACT', raw: '5%', quote: '销售增长5%', optional: false }],
}

async function errorsOf(facts: readonly object[]): Promise<string[]> {
  const lines = facts.map((fact, index) => ({ number: index + 1, text: JSON.stringify(fact) }))
  return evaluate([GOLD], await readPredictions(lines, 'f')).errors.map(formatError)
}

describe('errors in their context', () => {
  it.each([
    ['a missed name stands where one of its names is', 'd1\tmissed\tEvent\t第一届丁大会\n    p.txt “甲公司获奖”: 丁大会闭幕，乙局局长李明说，销售增长5%。'],
    ['a made-up name in its first sentence', 'd1\tspurious\tPerson\t李明\n    p.txt “甲公司获奖”: 丁大会闭幕，乙局局长李明说，销售增长5%。'],
    ['a missed relation in the words that gold gives', 'd1\tmissed\tRECEIVED\t甲公司 → 绿色工厂\n    p.txt “甲公司获奖”: 昨日，甲公司获评绿色工厂。'],
    ['a made-up relation in the sentence of its evidence, with the rule', 'd1\tspurious\tRECEIVED\t李明 → 绿色工厂\treceived/verb 0.62\n    p.txt “甲公司获奖”: 昨日，甲公司获评绿色工厂。'],
    ['a missed figure', 'd1\tmissed\tstatistic\t甲公司 销售增长 5%\n    p.txt “甲公司获奖”: 销售增长5%'],
    ['a made-up figure', 'd1\tspurious\tstatistic\t李明 销售增长 5%\tstatistic/clause 0.62\n    p.txt “甲公司获奖”: 丁大会闭幕，乙局局长李明说，销售增长5%。'],
  ])('%s', async (_, error) => { expect(await errorsOf(FACTS)).toContain(error) })

  it('does without a text, with the quote', async () => {
    const errors = await errorsOf(FACTS.filter(({ kind }) => kind !== 'source'))
    expect(errors).toContain('d1\tspurious\tRECEIVED\t李明 → 绿色工厂\treceived/verb 0.62\n    p.txt “甲公司获奖”: 获评绿色工厂')
    expect(errors).toContain('d1\tspurious\tPerson\t李明')
  })

  it('cuts what has no end, and folds line breaks', () => {
    expect(sentenceAround('一'.repeat(1000), 500, 501)).toHaveLength(242)
    expect(sentenceAround('甲。乙\n丙公司\n丁。', 5, 7)).toBe('丙公司')
  })
})
