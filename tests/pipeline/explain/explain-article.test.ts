import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { REFUSALS, type RefusalReason } from '../../../src/extract/trace.js'
import { findArticles } from '../../../src/pipeline/build-graph.js'
import { createExplainer } from '../../../src/pipeline/explain/explain-article.js'
import type { ArticleExplanation, Printed } from '../../../src/pipeline/explain/explanation.js'
import { toSourceDocument } from '../../../src/text/read-source.js'
import { extractor, gazetteer, toArticle, tokenizer, toSource } from '../../helpers/extraction.js'

const explainer = createExplainer({ tokenizer, gazetteer })
const ROOT = join(import.meta.dirname, '../../..')
const FILES = ['seeds/articles', 'tests/extract/fixtures'].flatMap(folder => readdirSync(join(ROOT, folder)).filter(file => file.endsWith('.txt')).map(file => join(ROOT, folder, file)))

function explain(text: string): ArticleExplanation {
  const source = toSource(text)
  return explainer.explain(source, toArticle(source))
}

const refusalsOf = (text: string): string[] => explain(text).lines.flatMap(({ refusals }) => refusals.map(({ text: words, finder, reason }) => `${words} ${finder} ${reason}`))
const predicatesOf = (text: string): string[] => explain(text).lines.flatMap(({ clauses }) => clauses.flatMap(({ predicates }) => predicates.map(({ text: words, outcome, hedge = '', reason = '' }) => `${words} ${outcome} ${reason} ${hedge}`.trim())))
const subjectsOf = (text: string): string[] => explain(text).lines.flatMap(({ clauses }) => clauses.map(({ text: words, subject: { entities, source } }) => `${words} ← ${entities.join('、')} ${source}`))

const findPrinted = ({ lines }: ArticleExplanation): Printed[] =>
  lines.flatMap(({ tokens, mentions, refusals, clauses, relations, statistics, corrections, ...line }) => [line, ...tokens, ...mentions, ...refusals, ...clauses, ...clauses.flatMap(({ predicates }) => predicates), ...relations, ...statistics, ...corrections])

describe.each(FILES)('%s', file => {
  const source = toSourceDocument({ file, bytes: readFileSync(file) }), articles = findArticles(source)
  let explanations: readonly ArticleExplanation[] = []
  beforeAll(() => { explanations = articles.map(article => explainer.explain(source, article)) })

  it('is explained in its own words', () => {
    const printed = explanations.flatMap(findPrinted)
    expect(printed.length).toBeGreaterThan(100)
    expect(printed.filter(({ start, end, text }) => source.text.slice(start, end) !== text)).toEqual([])
  })

  it('is explained by the facts that are extracted from it, as sure as they are', () => {
    for (const [index, explanation] of explanations.entries()) {
      const { entities, relations, statistics, corrections = [] } = extractor.extract(source, articles[index] ?? expect.fail('an explanation of no article'))
      const name = (id: string): string => entities.find(entity => entity.id === id)?.name ?? id
      const extracted = relations.filter(({ type }) => type !== 'WROTE').flatMap(({ type, source: from, target, evidence }) => evidence.map(({ rule, confidence }) => `${type} ${name(from)} → ${name(target)} ${rule} ${confidence}`))
      const told = explanation.lines.flatMap(line => line.relations.filter(({ veto }) => veto === undefined).map(({ type, source: from, target, rule, confidence }) => `${type} ${from} → ${target} ${rule} ${confidence}`))
      expect(new Set(told)).toEqual(new Set(extracted))
      expect(explanation.lines.flatMap(line => line.statistics.map(({ subject, value, confidence }) => `${subject} ${value} ${confidence}`)).sort())
        .toEqual(statistics.map(({ subject, value, evidence: [{ confidence }] }) => `${name(subject)} ${value} ${confidence}`).sort())
      expect(explanation.lines.flatMap(line => line.corrections.map(({ text }) => text)).sort()).toEqual(corrections.flatMap(({ evidence }) => evidence.map(({ quote }) => quote)).sort())
    }
  })
})

const REFUSED: Readonly<Record<RefusalReason, readonly [text: string, refusal: string]>> = {
  OVERLAPPED: ['烟台市人民政府与市总工会2025年度联席会议暨产业工人工作联席会议召开。', '烟台市人民政府与市总工会2025年度联席会议 event/head OVERLAPPED'],
  GENERIC: ['公司生产繁忙。', '公司 company/legal-form GENERIC'],
  NOTHING_PROPER: ['精品文化馆开放。', '精品文化馆 organization/head NOTHING_PROPER'],
  NAME_GOES_ON: ['烟台市文化馆图书馆开放。', '烟台市文化馆 organization/head NAME_GOES_ON'],
  UNMARKED: ['职工登山节开幕。', '职工登山节 event/head UNMARKED'],
  TOO_WEAK: ['推进竞赛项目建设。', '竞赛项目 programme/head TOO_WEAK'],
  NO_CUE: ['烟台大学李强图书馆开放。', '李强 person/cue NO_CUE'],
  UNTYPED_QUOTE: ['“走出去”的步子更大了。', '“走出去” quoted UNTYPED_QUOTE'],
}

describe('what is refused', () => {
  it.each(Object.entries(REFUSED))('is told: %s', (_, [text, refusal]) => { expect(refusalsOf(text)).toContain(refusal) })

  it('has a reason in words', () => {
    expect(Object.keys(REFUSED).sort()).toEqual(Object.keys(REFUSALS).sort())
  })

  it('is told once a reason', () => {
    const refusals = refusalsOf('职工竞赛激烈，竞赛项目多。')
    expect(new Set(refusals).size).toBe(refusals.length)
  })
})

describe('what a clause says', () => {
  it.each([
    ['烟台冰科集团有限公司入选国家级绿色工厂。', '入选 FACT'],
    ['烟台冰科集团有限公司未入选国家级绿色工厂。', '入选 VETOED NEGATION 未'],
    ['烟台冰科集团有限公司力争获评国家级绿色工厂。', '获评 VETOED PLAN 力争'],
    ['经公示，拟认定烟台冰科集团有限公司为省级绿色工厂。', '拟认定 VETOED CANDIDATE 拟认定'],
    ['烟台冰科集团有限公司入选。', '入选 NOTHING'],
  ])('%s %s', (text, predicate) => { expect(predicatesOf(text)).toContain(predicate) })

  it.each([
    ['烟台冰科集团有限公司扩产。', '烟台冰科集团有限公司扩产 ← 烟台冰科集团有限公司 explicit'],
    ['烟台冰科集团有限公司扩产，获评绿色工厂。', '获评绿色工厂 ← 烟台冰科集团有限公司 inherited'],
    ['烟台冰科集团有限公司扩产。公司获评绿色工厂。', '公司获评绿色工厂 ← 烟台冰科集团有限公司 anaphor'],
    ['烟台召开会议。全市扩产。', '全市扩产 ← 烟台市 home'],
  ])('is of whom: %s', (text, clause) => { expect(subjectsOf(text)).toContain(clause) })

  it('tells what it takes back, and what it therefore does not say', () => {
    const text = '烟台冰科集团有限公司被撤销省级绿色工厂称号。更正：本报11月3日2版《福山再添荣誉》一文中，“烟台冰科集团有限公司获评国家级绿色工厂”应为“威海宏润机械股份有限公司获评国家级绿色工厂”。', lines = explain(text).lines
    expect(lines.flatMap(({ corrections }) => corrections)).toMatchObject([
      { rule: 'withdrawn/award', withdrawn: { type: 'RECEIVED', source: '烟台冰科集团有限公司', target: '省级绿色工厂' } },
      { rule: 'corrected/words', corrected: { title: '福山再添荣誉', date: 'XXXX-11-03', wrong: '烟台冰科集团有限公司获评国家级绿色工厂', right: '威海宏润机械股份有限公司获评国家级绿色工厂' } },
    ])
    expect(lines.flatMap(({ relations }) => relations.filter(({ type }) => type === 'RECEIVED').map(({ source, veto }) => [source, veto]))).toEqual([['烟台冰科集团有限公司', 'TAKEN_BACK'], ['威海宏润机械股份有限公司', undefined]])
  })

  it('tells why it is so sure: the prior, and what moved it, the strongest first', () => {
    const [relation] = explain('烟台冰科集团有限公司入选国家级绿色工厂。').lines.flatMap(({ relations }) => relations).filter(({ type }) => type === 'RECEIVED')
    expect(relation).toMatchObject({ rule: 'received/verb', prior: 0.9, basis: 'STATED', text: '烟台冰科集团有限公司入选国家级绿色工厂' })
    const sizes = relation?.weights.map(({ weight }) => Math.abs(weight)) ?? []
    expect(sizes.length).toBeGreaterThan(3)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  })
})
