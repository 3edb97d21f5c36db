import { describe, expect, it } from 'vitest'
import { factsOf, read } from '../../helpers/extraction.js'

const statisticsOf = (text: string) => factsOf(text).statistics

describe('what a figure measures', () => {
  it.each([
    ['烟台冰科机械有限公司研发投入达4200万元。', ['研发投入']],
    ['烟台冰科机械有限公司拥有专利320项。', ['专利']],
    ['威海经济向好。全市新增就业3.2万人。', ['新增就业']],
    ['烟台恒源生物有限公司年产疫苗2000万支。', ['疫苗']],
    ['潍坊恒远液压有限公司能耗降低三成以上，成本下降近四分之一。', ['能耗', '成本']],
    ['烟台业华纺织有限公司将产品的电耗、蒸汽、水减少了30%。', ['电耗减少', '蒸汽减少', '水减少']],
    ['第五届烟台市职业技能大赛吸引全市320名选手参赛。', ['选手']],
    ['烟台队荣获3金2银1铜。', ['金牌', '银牌', '铜牌']],
  ])('%s', (text, measures) => {
    const found = statisticsOf(text).map(({ measure }) => measure)
    expect(found).toHaveLength(measures.length)
    for (const [index, measure] of measures.entries()) expect(found[index]).toContain(measure)
  })

  it.each([
    ['what rises, not only that it rises', '烟台恒源生物有限公司疫苗年产能由40万支扩至80万支，设备完好率从38%提高到51%。', ['疫苗年产能扩至', '设备完好率提高']],
    ['what the figure before measures', '烟台恒源生物有限公司销售收入12亿元，同比增长4.1%，净利润增长2.4倍，达到3.1亿元。', ['销售收入', '销售收入同比增长', '净利润增长', '净利润达到']],
    ['nothing of another firm', '烟台恒源生物有限公司销售收入12亿元，威海广泰电子有限公司增长4.1%。', ['销售收入', '增长']],
  ])('names %s', (_, text, measures) => { expect(statisticsOf(text).map(({ measure }) => measure)).toEqual(measures) })

  it('is never empty and never longer than a line of a table', () => {
    for (const text of ['烟台达到30%。', `烟台${'持续推进高质量发展'.repeat(20)}1200人${'积极投身建设'.repeat(20)}。`]) {
      for (const { measure } of statisticsOf(text)) expect(measure.length, text).toBeGreaterThan(0)
      for (const { measure } of statisticsOf(text)) expect(measure.length, text).toBeLessThanOrEqual(40)
    }
  })
})

describe('whose figure it is, and how sure', () => {
  it.each([
    ['each firm has its own', '烟台恒源生物有限公司年产疫苗2000万支，威海广泰电子有限公司年产传感器50万只。', ['烟台恒源生物有限公司 20000000 支 EXACT', '威海广泰电子有限公司 500000 只 EXACT']],
    ['places with 分别', '青岛、烟台、潍坊分别新增企业12家、9家、7家。', ['青岛市 12 家 EXACT', '烟台市 9 家 EXACT', '潍坊市 7 家 EXACT']],
    ['a clause without a subject', '烟台冰科机械有限公司拥有专利320项，较上年增长15%，产品出口40多个国家。', ['烟台冰科机械有限公司 320 项 EXACT', '烟台冰科机械有限公司 0.15 ratio EXACT', '烟台冰科机械有限公司 40 个 OVER']],
    ['medals of a team', '烟台队荣获3金2银1铜。', ['烟台市 3 枚 EXACT', '烟台市 2 枚 EXACT', '烟台市 1 枚 EXACT']],
    ['a range', '烟台恒源生物有限公司成本下降8%至10%。', ['烟台恒源生物有限公司 0.08 ratio RANGE', '烟台恒源生物有限公司 0.1 ratio RANGE']],
  ])('%s', (_, text, expected) => { expect(read(text).statistics).toEqual(expected) })

  it('marks what is only planned', () => {
    expect(statisticsOf('烟台恒源生物有限公司将达到产值10亿元。').map(({ status }) => status)).toEqual(['PLANNED'])
    expect(statisticsOf('烟台恒源生物有限公司产值达10亿元。').map(({ status }) => status)).toEqual(['ACHIEVED'])
  })
  it('keeps what it is compared with', () => { expect(statisticsOf('烟台恒源生物有限公司产值同比增长12%。').map(({ comparison }) => comparison)).toEqual(['同比']) })
  it('keeps the figure as printed, full width and all', () => {
    expect(statisticsOf('烟台恒源生物有限公司产值超１０亿元。').map(({ raw, value, bound }) => [raw, value, bound])).toEqual([['超１０亿元', 1e9, 'OVER']])
  })
})

describe('what is no figure', () => {
  it.each([
    ['a founding year and an address', '烟台恒源生物有限公司创建于1998年，位于烟台市大海路88号，电话0535—6601234。'],
    ['a date with its time', '2025年11月3日8时30分，烟台天气晴。'],
    ['numbers of a slogan', '烟台实现“1+1>2”，“双十一”销售火爆，三个“首次”亮眼。'],
    ['ranks', '烟台恒源生物有限公司荣登榜单第18位，位居全国第3名。'],
    ['ordinals', '招远市第一产业稳步发展，第三批名单公布，“十四五”规划实施。'],
    ['a number in a standard’s name', '烟台恒源生物有限公司通过ISO9001质量管理体系认证。'],
    ['words that only begin with a numeral', '烟台一线职工众志成城，万众一心，三大战役打响。'],
  ])('%s', (_, text) => { expect(statisticsOf(text)).toEqual([]) })
})
