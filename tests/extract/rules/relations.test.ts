import { describe, expect, it } from 'vitest'
import { relationsOf } from '../../helpers/extraction.js'

/** [what, text, relations that it states]; the text must state these and may state more of other types. */
const STATED: readonly (readonly [string, string, readonly string[]])[] = [
  ['a list that is entered in a designation', '近日，烟台冰科集团有限公司、威海宏润机械股份有限公司入选国家级绿色工厂。', ['RECEIVED 烟台冰科集团有限公司 → 国家级绿色工厂', 'RECEIVED 威海宏润机械股份有限公司 → 国家级绿色工厂']],
  ['firms listed behind 分别是', '我市两家企业获评省级瞪羚企业，分别是青岛明启科技有限公司和潍坊华灿电机有限公司。', ['RECEIVED 青岛明启科技有限公司 → 省级瞪羚企业', 'RECEIVED 潍坊华灿电机有限公司 → 省级瞪羚企业']],
  ['a prize named before its winners', '获得潍坊市五一劳动奖章的是：山东海明机械有限公司钳工单宝春、高密市人民医院护士长綦红梅。', ['RECEIVED 单宝春 → 潍坊市五一劳动奖章', 'RECEIVED 綦红梅 → 潍坊市五一劳动奖章']],
  ['honours that a firm is said to be', '威海恒信精密机械有限公司是国家高新技术企业、山东省瞪羚企业。', ['RECEIVED 威海恒信精密机械有限公司 → 国家高新技术企业', 'RECEIVED 威海恒信精密机械有限公司 → 山东省瞪羚企业']],
  ['a title conferred by a body', '会上，昌乐县人民政府授予李怀玉“昌乐大工匠”称号。', ['RECEIVED 李怀玉 → 昌乐大工匠', 'CONFERS 昌乐县人民政府 → 昌乐大工匠']],
  ['hosts, undertakers and helpers', '由烟台市总工会、福山区总工会主办，福山区工人文化宫承办的2025年“我爱我岗”职工演讲大赛在福山区举行。', ['ORGANIZED 烟台市总工会 → 2025年“我爱我岗”职工演讲大赛', 'ORGANIZED 福山区总工会 → 2025年“我爱我岗”职工演讲大赛', 'ORGANIZED 福山区工人文化宫 → 2025年“我爱我岗”职工演讲大赛']],
  ['who wins a rank of the contest', '9月3日，第五届威海市焊接技能大赛落幕。经过角逐，来自威海宏润机械股份有限公司的刘志强夺得第一名。', ['PARTICIPATED_IN 刘志强 → 第五届威海市焊接技能大赛', 'WORKS_FOR 刘志强 → 威海宏润机械股份有限公司']],
  ['a speaker and his post', '烟台明达电子有限公司副总经理李强介绍，产能翻了一番。', ['WORKS_FOR 李强 → 烟台明达电子有限公司']],
  ['a bare 公司 for the firm of the paragraph', '走进烟台明达电子有限公司车间，机器轰鸣。公司副总经理李强说，订单排到了年底。', ['WORKS_FOR 李强 → 烟台明达电子有限公司']],
  ['a technology of its own', '青岛海创重工股份有限公司自主研发的深海采油装备下线。', ['USES 青岛海创重工股份有限公司 → 深海采油装备']],
  ['two sides that sign', '万华化学集团股份有限公司与中国石油大学（华东）签订战略合作协议。', ['DEALS_WITH 万华化学集团股份有限公司 → 中国石油大学（华东）']],
  ['a place in the name, and the narrower in brackets', '世华电子（威海）有限公司投产。', ['LOCATED_IN 世华电子（威海）有限公司 → 威海市']],
  ['a body of the home city', '烟台召开会议，市总工会作了发言，烟台职工踊跃参加。', ['LOCATED_IN 烟台市总工会 → 烟台市']],
]

const NOT_STATED: readonly (readonly [string, string, RegExp])[] = [
  ['what was missed', '烟台冰科集团有限公司未入选国家级绿色工厂。', /^RECEIVED/u],
  ['what is only proposed', '经公示，拟认定烟台冰科集团有限公司为省级绿色工厂。', /^RECEIVED/u],
  ['what is planned', '烟台冰科集团有限公司力争获评国家级绿色工厂。', /^RECEIVED/u],
  ['what was withdrawn', '烟台冰科集团有限公司被撤销省级绿色工厂称号。', /^RECEIVED/u],
  ['the body behind 被', '全市2处驿站被中华全国总工会评为“最美站点”。', /^RECEIVED 中华全国总工会/u],
  ['two firms that only share a sentence', '烟台冰科集团有限公司和威海宏润机械股份有限公司都在扩产。', /^DEALS_WITH/u],
  ['a plan to hold something', '我市拟举办第三届烟台市技能大赛。', /^ORGANIZED/u],
]

describe('what a sentence states', () => {
  it.each(STATED)('%s', (_, text, expected) => {
    const found = relationsOf(text)
    for (const relation of expected) expect(found).toContain(relation)
  })
})

describe('what a sentence does not state', () => {
  it.each(NOT_STATED)('%s', (_, text, pattern) => { expect(relationsOf(text).filter(relation => pattern.test(relation))).toEqual([]) })
})
