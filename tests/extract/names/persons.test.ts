import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

/** Text, and the people and firms in it: where one begins or ends, the other does too. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['会长由李明远担任，副会长由王丽兼任。', 'Person 李明远', 'Person 王丽'],
  ['车间主任由宝山说，设备正常。', 'Person 由宝山'],
  ['队员由最初的7人发展到160人，向深处要资源。'],
  ['歌尔股份总监闵行健介绍了情况。', 'Company 歌尔股份', 'Person 闵行健'],
  ['副院长冷静说，手术成功。', 'Person 冷静'],
  ['县总工会副主席矫春和宣读决定。', 'Person 矫春和'],
  ['市民乜晓月发现了险情，民警王志发现场处置。', 'Person 乜晓月', 'Person 王志发'],
  ['创始人朱立华之女朱亚楠出任董事长。', 'Person 朱亚楠', 'Person 朱立华'],
  ['种植户李永胜指着大棚。', 'Person 李永胜'],
  ['农民育种家马洪波当选。', 'Person 马洪波'],
  ['代表人周某辩称，此事不实。', 'Person 周某'],
  ['夏侯瑞时年25岁，这座塔高可达10米。', 'Person 夏侯瑞'],
  ['由杰诚集团捐资建起的学校开学。', 'Company 杰诚集团'],
  ['一厂班长栾慎、万通真空冶金高级技师单青获奖。', 'Company 万通真空冶金', 'Person 单青', 'Person 栾慎'],
  ['公司还把产品卖给日本卫泽，与意大利萨克米合作。', 'Company 意大利萨克米', 'Company 日本卫泽'],
  ['德国专家来了，韩国仁川的客人也来了，法国葡萄酒很贵。'],
  ['规模最大的当数江苏柏腾储能科技有限公司的项目。', 'Company 江苏柏腾储能科技有限公司'],
  ['龙口兴天智芯的轮毂电机控制器入选。', 'Company 龙口兴天智芯'],
  ['施工单位中交二航局项目经理乔建国介绍。', 'Company 中交二航局', 'Person 乔建国'],
  ['春雪食品、京宇果蔬汁等加工龙头年加工苹果68万吨。', 'Company 京宇果蔬汁', 'Company 春雪食品'],
]

describe('people and firms', () => {
  it.each(CASES)('reads %s', (text, ...names) => {
    expect(entitiesOf(text).filter(name => /^(?:Person|Company) /u.test(name))).toEqual(names)
  })
})
