import { describe, expect, it } from 'vitest'
import type { FeaturedFact } from '../../../src/extract/confidence/features.js'
import { createExtractor } from '../../../src/pipeline/extractor.js'
import { gazetteer, tokenizer, toArticle, toSource } from '../../helpers/extraction.js'

/** What is known of each fact of a text; relations of that rule only. */
function featuresOf(text: string, part: FeaturedFact['part'], rule = ''): (readonly string[])[] {
  const facts: FeaturedFact[] = []
  const source = toSource(text)
  createExtractor({ tokenizer, gazetteer, weigh: fact => facts.push(fact) }).extract(source, toArticle(source))
  return facts.filter(fact => fact.part === part && (rule === '' || fact.features.includes(`rule ${rule}`))).map(({ features }) => features)
}

const AWARDED = '烟台冰科集团有限公司入选国家级绿色工厂。'

describe('features of a relation', () => {
  it.each<[string, string, readonly [rule: string, ...features: string[]]]>([
    ['both ends in the clause', AWARDED, ['received/verb', 'source-by company/legal-form', 'target-named ≥1', 'subject explicit', 'opens Company', 'end-in clause', 'ends-apart ≥1', 'siblings ≥1', 'spoken false', 'unknown ≥0']],
    ['a subject of another sentence', '烟台冰科集团有限公司生产繁忙。去年，公司获评国家级绿色工厂。', ['received/verb', 'subject anaphor', 'end-in paragraph', 'opens anaphor', 'ends-apart another-sentence']],
    ['a list', '烟台冰科集团有限公司、威海宏润机械股份有限公司入选国家级绿色工厂。', ['received/verb', 'siblings ≥2']],
    ['what someone says', '“烟台冰科集团有限公司入选国家级绿色工厂。', ['received/verb', 'spoken true']],
    ['a place in a longer name', '莱州市人民医院入选国家级绿色工厂。', ['located/name', 'end-in longer-name', 'ends-apart ≥0', 'source-by organization/head']],
    ['words that nobody knows', '烟台冰科集团有限公司入选国家级绿色工厂，犇羴鱻麤骉，囎嚞尛嘂。', ['received/verb', 'unknown ≥6']],
    ['a target named again', `${AWARDED}国家级绿色工厂不易。国家级绿色工厂要创建。国家级绿色工厂名单公布。`, ['received/verb', 'target-named ≥2']],
  ])('%s', (_, text, [rule, ...features]) => {
    const [first] = featuresOf(text, 'relation', rule)
    expect(first).toEqual(expect.arrayContaining(features))
  })

  it('gives each end where it stands', () => {
    const [features = []] = featuresOf(AWARDED, 'relation', 'received/verb')
    expect(features.filter(feature => feature.startsWith('end-in '))).toHaveLength(2)
  })

  it('leaves what a division table says as sure as it is', () => {
    expect(featuresOf('山东省烟台市福山区召开会议。', 'table')).toEqual(expect.arrayContaining([[]]))
  })
})

describe('features of a figure', () => {
  it.each<[string, string, readonly string[]]>([
    ['an explicit subject', '烟台冰科集团有限公司去年营业收入增长12%。', ['subject explicit', 'subject-named ≥1', 'subject-gap ≥8', 'rivals ≥0', 'opens Company', 'clauses ≥1', 'measure ≥5', 'status ACHIEVED', 'spoken false', 'unknown ≥0']],
    ['a plan', '烟台冰科集团有限公司力争营业收入增长12%以上。', ['status PLANNED']],
    ['a rival between subject and figure', '烟台冰科集团有限公司扩产，与威海宏润机械股份有限公司合作后营业收入增长12%。', ['rivals ≥1', 'clauses ≥2']],
    ['the home place, named in another paragraph', '烟台召开会议。\n去年，全市新增企业300家。', ['subject-gap another-paragraph', 'rivals unknown', 'opens time']],
    ['a home place that is not named at all', '烟台市总工会召开会议。\n全市新增企业300家。', ['opens home']],
    ['speech', '烟台召开会议。\n“我们新增企业300家。', ['spoken true', 'opens open']],
  ])('%s', (_, text, features) => {
    expect(featuresOf(text, 'statistic').at(-1)).toEqual(expect.arrayContaining(features as string[]))
  })
})
