import { describe, expect, it } from 'vitest'
import { colour } from '../../../src/cli/explain.js'
import { createExplainer } from '../../../src/pipeline/explain/explain-article.js'
import { formatExplanation, type Paint } from '../../../src/pipeline/explain/format-explanation.js'
import { gazetteer, toArticle, tokenizer, toSource } from '../../helpers/extraction.js'

const explainer = createExplainer({ tokenizer, gazetteer })
function format(text: string, paint?: Paint): string {
  const source = toSource(text)
  return formatExplanation({ ...explainer.explain(source, toArticle(source, true)), title: text.split('\n')[0] ?? '' }, paint)
}

const TEXT = '一家企业获奖\n烟台冰科集团有限公司未入选国家级绿色工厂，营业收入增长12%。“走出去”的步子更大。'

describe('an explanation', () => {
  it.each([
    /^一家企业获奖\n {2}home {6}烟台市\n/u,
    /^ {2}tokens {4}烟台\/\S+ 冰科\/\S+ /mu,
    /^ {2}name {6}烟台冰科集团有限公司 {2}Company, company\/legal-form 0\.97$/mu,
    /^ {2}name {6}烟台 = 烟台市 {2}Place CITY, place\/short-name 0\.92, in a longer name$/mu,
    /^ {2}no name {3}“走出去” {2}quoted: nothing says what the quoted words name$/mu,
    /^ {2}clause {4}「烟台冰科集团有限公司未入选国家级绿色工厂」 of 烟台冰科集团有限公司 \(named before its verb\)\n {12}入选 \(do-receive\): 未 denies it$/mu,
    /^ {2}fact {6}LOCATED_IN 烟台冰科集团有限公司 → 烟台市 {2}INFERRED, located\/name 0\.\d\d \(prior 0\.95; .*\) 「烟台冰科集团有限公司」$/mu,
    /^ {2}figure {4}烟台冰科集团有限公司 · 营业收入增长 · 0\.12 ratio EXACT ACHIEVED {2}statistic\/clause 0\.\d\d \(prior 0\.\d\d; /mu,
  ])('has %s', line => { expect(format(TEXT)).toMatch(line) })

  it('tells what is taken back of what was said before', () => {
    const told = format('一家企业被撤销称号\n烟台冰科集团有限公司被撤销省级绿色工厂称号。更正：本报11月3日《旧闻》一文中，“甲”应为“乙”。')
    expect(told).toMatch(/^ {2}withdrawn RECEIVED 烟台冰科集团有限公司 → 省级绿色工厂 {2}withdrawn\/award 0\.88 「烟台冰科集团有限公司被撤销省级绿色工厂称号」$/mu)
    expect(told).toMatch(/^ {2}corrected 《旧闻》 XXXX-11-03 「甲」 → 「乙」 {2}corrected\/words 0\.90 「《旧闻》一文中，“甲”应为“乙”」$/mu)
  })

  it('does not tell of words within a name that was taken', () => {
    expect(format('一家企业获奖\n第五届烟台市职业技能大赛闭幕。')).not.toMatch(/no name {3}技能大赛/u)
  })

  it('is the same in colour, but for the colours', () => {
    const coloured = format(TEXT, colour)
    expect(coloured).toContain('\u001B[1m一家企业获奖\u001B[0m')
    // eslint-disable-next-line no-control-regex -- the colours are control characters
    expect(coloured.replace(/\u001B\[[\d;]*m/gu, '')).toBe(format(TEXT))
  })

  it('lets no page play with the terminal', () => {
    const escape = '\u001B'
    expect(format(`获奖${escape}[2J\n烟台${escape}[31m冰科集团有限公司“走${escape}出去”获奖。`)).not.toContain(escape)
  })
})
