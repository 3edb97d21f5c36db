import { describe, expect, it } from 'vitest'
import { correctionsOf, factsOf, figuresOf, relationsOf } from '../../helpers/extraction.js'

const CITED = '本报11月3日A2版《福山再添荣誉》一文'
const put = (wrong: string, right: string, date = '2025-11-03'): string => `CORRECTED 《福山再添荣誉》 ${date} “${wrong}”→“${right}”`

/** [how it is worded, text, what it puts right], in a paper of 20 November 2025. */
const ERRATA: readonly (readonly [string, string, readonly string[]])[] = [
  ['应为', `更正：${CITED}中，“冰伦环境”应为“冰轮环境”，特此更正。`, [put('冰伦环境', '冰轮环境')]],
  ['应为, without the word 更正', `${CITED}中，“冰伦环境”应为“冰轮环境”。`, [put('冰伦环境', '冰轮环境')]],
  ['corner brackets', `更正：${CITED}中，「冰伦环境」應为「冰轮环境」，实应为「冰轮环境」。`.replace('應', '应'), [put('冰伦环境', '冰轮环境')]],
  ['误将…写作', `更正：${CITED}误将“冰轮环境”写作“冰伦环境”，向读者致歉。`, [put('冰伦环境', '冰轮环境')]],
  ['误写为', `更正：${CITED}中“冰轮环境”误写为“冰伦环境”。`, [put('冰伦环境', '冰轮环境')]],
  ['误作', `更正：${CITED}中“冰轮环境”误作“冰伦环境”。`, [put('冰伦环境', '冰轮环境')]],
  ['有误，正确的是', `更正：${CITED}中“产能3万吨”有误，正确的是“产能5万吨”。`, [put('产能3万吨', '产能5万吨')]],
  ['之误', `更正：${CITED}中“张三”系“张珊”之误。`, [put('张三', '张珊')]],
  ['figures without quotes', `更正：${CITED}第三段12.5亿元应为1.25亿元。`, [put('12.5亿元', '1.25亿元')]],
  ['two in one notice', `更正：${CITED}中，“甲”应为“乙”，第三段“12.5亿元”应为“1.25亿元”。`, [put('甲', '乙'), put('12.5亿元', '1.25亿元')]],
  ['over several paragraphs', `更正启事\n${CITED}有两处差错：\n第三段“12.5亿元”应为“1.25亿元”；\n末段“李祥”误写为“李强”。特此更正。`, [put('12.5亿元', '1.25亿元'), put('李强', '李祥')]],
  ['two articles', `更正：${CITED}中，“甲”应为“乙”；本报昨日《莱州夺冠》一文中，“丙”应为“丁”。`, [put('甲', '乙'), 'CORRECTED 《莱州夺冠》 2025-11-19 “丙”→“丁”']],
  ['what is right alone', `更正：${CITED}有误，冰轮环境所获应为“中国专利奖”。特此更正。`, [put('', '中国专利奖')]],
  ['that something is wrong, and no more', `更正：${CITED}内容有误，向读者致歉。`, [put('', '')]],
  ['a year of its own', '更正：本报2024年11月3日《福山再添荣誉》一文中，“甲”应为“乙”。', [put('甲', '乙', '2024-11-03')]],
  ['a day of this month', '更正：本报3日2版《福山再添荣誉》一文中，“甲”应为“乙”。', [put('甲', '乙')]],
  ['no day', '更正：本报《福山再添荣誉》一文中，“甲”应为“乙”。', [put('甲', '乙', '')]],
]

describe('an erratum', () => {
  it.each(ERRATA)('%s', (_, text, expected) => { expect(correctionsOf(text, { publishedOn: '2025-11-20' })).toEqual([...expected].sort()) })

  it('of a paper without a day has the digits that it tells', () => {
    expect(correctionsOf(`更正：${CITED}中，“甲”应为“乙”。`)).toEqual([put('甲', '乙', 'XXXX-11-03')])
    expect(correctionsOf('更正：本报3日《福山再添荣誉》一文中，“甲”应为“乙”。')).toEqual([put('甲', '乙', 'XXXX-XX-03')])
    expect(correctionsOf('更正：本报昨日《福山再添荣誉》一文中，“甲”应为“乙”。')).toEqual([put('甲', '乙', '')])
  })

  it('of the article itself has its title and day', () => {
    expect(correctionsOf('冰轮环境扩产。\n更正：本文此前版本中，“产能3万吨”应为“产能5万吨”。', { title: '福山再添荣誉', publishedOn: '2025-11-03' })).toEqual([put('产能3万吨', '产能5万吨')])
  })

  it.each([
    ['a rule that is cited', '烟台市工信局印发《绿色工厂评价办法》，申报单位应为“独立法人”。'], ['what ought not to be', `${CITED}提到，“三级”不应为“二级”。`], ['a list that is changed', '此前公布名单中的“青岛德固特机械公司”更正为“青岛德固特节能装备股份有限公司”。'],
    ['a mistake that is told', '《误入藕花深处》一书由烟台市图书馆推荐，读者不要误解。'], ['an article that is praised', `${CITED}应为广大读者喜爱。`],
  ])('is not %s', (_, text) => { expect(correctionsOf(text)).toEqual([]) })

  it('is no place to read the wrong words as facts', () => {
    const text = `更正：${CITED}中，“烟台冰科集团有限公司获评国家级绿色工厂”应为“威海宏润机械股份有限公司获评国家级绿色工厂”，“威海宏润机械股份有限公司有员工300人”应为“威海宏润机械股份有限公司有员工500人”。`
    expect(relationsOf(text).filter(relation => relation.startsWith('RECEIVED'))).toEqual(['RECEIVED 威海宏润机械股份有限公司 → 国家级绿色工厂'])
    expect(figuresOf(text).filter(figure => figure.includes('300'))).toEqual([])
  })

  it('quotes from the title to the words, in their sentence', () => {
    const text = `更正：${CITED}中，“甲”应为“乙”，特此更正。`, [piece] = factsOf(text).corrections?.[0]?.evidence ?? []
    expect(piece).toMatchObject({ quote: '《福山再添荣誉》一文中，“甲”应为“乙”', rule: 'corrected/words' })
    expect(text.slice(...piece?.sentence ?? [0, 0])).toContain('本报11月3日')
  })

  it('takes time in proportion to its length', () => {
    const text = `更正：${CITED}中，${'“甲”误将“乙”应为'.repeat(4000)}`, start = performance.now()
    expect(correctionsOf(text).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
