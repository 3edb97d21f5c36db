import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

/** Text, and the awards in it: titles are named also where nobody is said to hold one yet. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['两家企业目前仍处在省级绿色工厂、省级绿色工业园区的公示期。', '省级绿色工业园区', '省级绿色工厂'],
  ['对新认定的国家级工业设计中心、省级工业设计中心分别给予奖励。', '国家级工业设计中心', '省级工业设计中心'],
  ['公司参加了国家企业技术中心答辩。', '国家企业技术中心'],
  ['医院被确定为国家卒中防治中心建设单位。', '国家卒中防治中心建设单位'],
  ['学院建成国家级高技能人才培训基地、世界技能大赛集训基地。', '世界技能大赛集训基地', '国家级高技能人才培训基地'],
  ['招金矿业获得中国质量奖提名奖。', '中国质量奖提名奖'],
  ['山东省科学技术最高奖今年授予了教授燕敬平。', '山东省科学技术最高奖'],
  ['正骨手法入选第六批省级非物质文化遗产代表性项目名录扩展项目。', '省级非物质文化遗产代表性项目名录扩展项目'],
  ['“山东宏远集团获评国家级工业遗产”一文有误。', '国家级工业遗产'],
  ['该镇入选国家农业产业强镇、省级乡土产业名品村。', '国家农业产业强镇', '省级乡土产业名品村'],
  ['全市发展海洋牧场，建成分子标记实验室，要走进培训基地。'],
  ['省级企业和县级成员单位都来了，售价最高的奖品是电视机。'],
]

describe('awards by their heads', () => {
  it.each(CASES)('reads %s', (text, ...names) => {
    expect(entitiesOf(text).filter(name => name.startsWith('Award ')).map(name => name.slice('Award '.length))).toEqual(names)
  })
})
