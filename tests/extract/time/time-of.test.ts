import { describe, expect, it } from 'vitest'
import { extractor, toArticle, toSource } from '../../helpers/extraction.js'
import type { ArticleFacts } from '../../../src/model/graph-batch.js'

function factsOn(day: string | undefined, text: string): ArticleFacts {
  const source = toSource(text), parsed = toArticle(source, false)
  return extractor.extract(source, { ...parsed, article: { ...parsed.article, ...(day !== undefined && { publishedOn: day }) } })
}

describe('the period of a figure', () => {
  it.each([
    ['its clause names', '2025年上半年，烟台市新增就业3.2万人。', ['2025-01/2025-06']],
    ['an earlier clause of its sentence names', '今年前三季度，烟台市新增就业3.2万人，失业率下降0.2个百分点。', ['2025-01?/2025-09?', '2025-01?/2025-09?']],
    ['stands right before it, where two are named', '烟台市2024年新增企业30家，2025年新增企业45家。', ['2024', '2025']],
    ['no name holds', '烟台市128名选手参加2025年世界职业院校技能大赛。', [undefined]],
    ['no other sentence names', '2025年烟台市新增就业3.2万人。全市有驿站61处。', ['2025', undefined]],
  ])('is what %s', (_, text, periods) => { expect(factsOn('2025-11-26', text).statistics.map(({ period }) => period)).toEqual(periods) })

  it('is not guessed where the article has no day', () => { expect(factsOn(undefined, '今年烟台市新增就业3.2万人。').statistics.map(({ period }) => period)).toEqual([undefined]) })
})

describe('the period of a relation, and the day of an event', () => {
  it('stands with the evidence that states it', () => {
    const { relations } = factsOn('2025-11-26', '去年，烟台明达电子有限公司获评省级绿色工厂。')
    expect(relations.filter(({ type }) => type === 'RECEIVED').map(({ evidence: [first] }) => first.props?.['period'])).toEqual(['2024?'])
    expect(relations.filter(({ type }) => type === 'LOCATED_IN').map(({ evidence: [first] }) => first.props?.['period'])).toEqual([undefined])
  })
  it.each([
    ['11月20日，烟台市海洋经济论坛在莱山区举行。', '2025-11-20?'], ['2025年10月30日至11月2日，烟台市海洋经济论坛在莱山区举行。', '2025-10-30/2025-11-02'], ['去年，烟台市海洋经济论坛在莱山区举行。', undefined],
  ])('%s', (text, date) => { expect(factsOn('2025-11-26', text).entities.filter(({ type }) => type === 'Event').map(({ props }) => props?.['date'])).toEqual([date]) })
})
