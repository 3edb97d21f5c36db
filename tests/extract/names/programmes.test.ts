import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

/** Text, and the programmes, events and industries in it. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['莱西市四季度重点项目集中签约仪式举行。', 'Event 莱西市四季度重点项目集中签约仪式'],
  ['协会组织了“百名专家进社区”义诊，医生现场义诊。', 'Event “百名专家进社区”义诊'],
  ['在2025年全国职业院校技能大赛飞机电子设备维修赛项上夺冠。', 'Programme 2025年全国职业院校技能大赛飞机电子设备维修赛项'],
  ['双方共建“智能传感订单班”。', 'Programme 智能传感订单班'],
  ['“比的就是谁少犯错。”机电工程系主任说。'],
  ['一行来到半岛南5号海上风电场。', 'Programme 半岛南5号海上风电场'],
  ['职工互助保障计划覆盖3.6万人。', 'Programme 职工互助保障计划'],
  ['荣成形成藻类、贝类、参类三条过百亿元产业链。', 'Industry 参类', 'Industry 藻类', 'Industry 贝类'],
  ['装备制造18家，高端化工11家，新材料8家。', 'Industry 新材料', 'Industry 装备制造', 'Industry 高端化工'],
  ['全市培育起海洋药物、海工装备、滨海旅游三大产业集群。', 'Industry 海工装备', 'Industry 海洋药物', 'Industry 滨海旅游'],
  ['三方围绕深海采矿、水声通信两个方向开展攻关。'],
]

describe('programmes, events and industries', () => {
  it.each(CASES)('reads %s', (text, ...names) => {
    expect(entitiesOf(text).filter(name => /^(?:Programme|Event|Industry) /u.test(name))).toEqual(names)
  })
})
