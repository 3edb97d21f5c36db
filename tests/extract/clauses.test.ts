import { describe, expect, it } from 'vitest'
import { clausesOf } from '../helpers/extraction.js'

const OWN_SUBJECTS: readonly (readonly [what: string, text: string, ...clauses: string[]])[] = [
  ['goes on where nobody is named', '潍坊恒远液压有限公司厂房明亮，订单充足，并荣获山东省科学技术进步奖。',
    '潍坊恒远液压有限公司厂房明亮 ← 潍坊恒远液压有限公司', '订单充足 ← 潍坊恒远液压有限公司', '并荣获山东省科学技术进步奖 ← 潍坊恒远液压有限公司'],
  ['公司, 其 and 该公司 are the firm of the paragraph', '潍坊恒远液压有限公司去年搬迁。公司现有员工860人。其研发投入达4200万元。该公司还在招人。',
    '潍坊恒远液压有限公司去年搬迁 ← 潍坊恒远液压有限公司', '公司现有员工860人 ← 潍坊恒远液压有限公司', '其研发投入达4200万元 ← 潍坊恒远液压有限公司', '该公司还在招人 ← 潍坊恒远液压有限公司'],
  ['医院 and 该院 are the body of the paragraph', '烟台毓璜顶医院启用新楼。医院现有床位3000张，该院医生说，条件更好了。',
    '烟台毓璜顶医院启用新楼 ← 烟台毓璜顶医院', '医院现有床位3000张 ← 烟台毓璜顶医院', '该院医生说 ← 烟台毓璜顶医院', '条件更好了 ← 烟台毓璜顶医院'],
  ['全市 and 我市 are the home city', '威海经济向好。全市新增就业3.2万人，我市建成学校5所。',
    '威海经济向好 ← 威海市', '全市新增就业3.2万人 ← 威海市', '我市建成学校5所 ← 威海市'],
  ['全区 is the district that the report is about, 全省 the province', '烟台市福山区经济发展快，福山区产业兴旺，福山区百姓富裕。全区实现税收12亿元。全省出口增长。',
    '烟台市福山区经济发展快 ← 福山区', '福山区产业兴旺 ← 福山区', '福山区百姓富裕 ← 福山区', '全区实现税收12亿元 ← 福山区', '全省出口增长 ← 山东省'],
  ['what 由 opens stays the subject behind its hosts', '第六届威海市导游技能大赛由威海市文化和旅游局主办，威海职业学院承办，共有120名选手参赛。',
    '第六届威海市导游技能大赛由威海市文化和旅游局主办 ← 第六届威海市导游技能大赛', '威海职业学院承办 ← 威海职业学院', '共有120名选手参赛 ← 第六届威海市导游技能大赛'],
  ['a speaker is not what is spoken of', '潍坊恒远液压有限公司总经理周海波介绍，公司去年产值达12亿元，今年将扩建厂房。',
    '潍坊恒远液压有限公司总经理周海波介绍 ← 周海波', '公司去年产值达12亿元 ← 潍坊恒远液压有限公司', '今年将扩建厂房 ← 潍坊恒远液压有限公司'],
  ['a person who is told of goes on', '周海波是潍坊恒远液压有限公司的钳工，从业20年，带出徒弟30名。',
    '周海波是潍坊恒远液压有限公司的钳工 ← 周海波', '从业20年 ← 周海波', '带出徒弟30名 ← 周海波'],
  ['each clause of a list has its own', '烟台冰科机械有限公司通过改造降低成本；威海广泰电子有限公司引进人才，效率提升；山东华凌重工有限公司减少了排放。',
    '烟台冰科机械有限公司通过改造降低成本 ← 烟台冰科机械有限公司', '威海广泰电子有限公司引进人才 ← 威海广泰电子有限公司', '效率提升 ← 威海广泰电子有限公司', '山东华凌重工有限公司减少了排放 ← 山东华凌重工有限公司'],
  ['a coordinated subject goes on as one', '烟台冰科机械有限公司、威海广泰电子有限公司和山东华凌重工有限公司获奖，均为首次上榜。',
    '烟台冰科机械有限公司、威海广泰电子有限公司和山东华凌重工有限公司获奖 ← 烟台冰科机械有限公司、威海广泰电子有限公司、山东华凌重工有限公司', '均为首次上榜 ← 烟台冰科机械有限公司、威海广泰电子有限公司、山东华凌重工有限公司'],
  ['公司 is the firm of the paragraph before', '烟台冰科机械有限公司扩产。\n威海广泰电子有限公司开工，预计年产值2亿元。\n公司还将招工。',
    '烟台冰科机械有限公司扩产 ← 烟台冰科机械有限公司', '威海广泰电子有限公司开工 ← 威海广泰电子有限公司', '预计年产值2亿元 ← 威海广泰电子有限公司', '公司还将招工 ← 威海广泰电子有限公司'],
  ['a clause that leads in has the subject of the clause behind it', '引进五轴机床后，威海广泰电子有限公司的精度提高了一倍。',
    '引进五轴机床后 ← 威海广泰电子有限公司', '威海广泰电子有限公司的精度提高了一倍 ← 威海广泰电子有限公司'],
  ['a byline is no clause of the report', '威海日报讯（记者 丛小明）与山东大学签约的威海广泰电子有限公司扩产。',
    '与山东大学签约的威海广泰电子有限公司扩产 ← 威海广泰电子有限公司'],
  ['a list without a verb goes on behind the comma', '威海广泰电子有限公司、烟台冰科机械有限公司2家企业，以及山东华凌重工有限公司获奖。',
    '威海广泰电子有限公司、烟台冰科机械有限公司2家企业，以及山东华凌重工有限公司获奖 ← 山东华凌重工有限公司'],
  ['what a preposition governs is none', '在威海市总工会支持下，威海广泰电子有限公司建起了职工书屋。', '在威海市总工会支持下 ← 威海市', '威海广泰电子有限公司建起了职工书屋 ← 威海广泰电子有限公司'],
]

describe('whom a clause speaks of', () => {
  it.each(OWN_SUBJECTS)('%s', (_, text, ...clauses) => { expect(clausesOf(text)).toEqual(clauses) })
  it('is nobody where the text names nobody', () => { expect(clausesOf('天气晴好，秋高气爽。')).toEqual(['天气晴好 ← ', '秋高气爽 ← ']) })
})

describe('where a clause ends', () => {
  it('not at a comma in brackets or in a name', () => {
    expect(clausesOf('烟台冰科机械有限公司（原冰科厂，始建于1956年）扩产。')).toHaveLength(1)
    expect(clausesOf('青岛市出台《关于稳增长，促转型的若干措施》。')).toHaveLength(1)
  })
  it('never overlaps the next, whatever the marks', () => {
    for (const text of ['，，，。。', '……——！？', '甲，乙。丙；丁', '（，', '”，“']) expect(clausesOf(text).map(clause => clause.slice(0, -3)).join('').length).toBeLessThanOrEqual(text.length)
  })
})
