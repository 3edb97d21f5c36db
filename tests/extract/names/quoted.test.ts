import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

/** Text, and all names in it but places: what leads to a quote is no part of its name. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['孚日集团则凭“无缝拼接”工艺跻身省级专精特新企业。', 'Award 省级专精特新企业', 'Company 孚日集团', 'Technology “无缝拼接”工艺'],
  ['首次参赛的莱阳市中心医院就捧回“医者仁心奖”。', 'Award 医者仁心奖', 'Organization 莱阳市中心医院'],
  ['此前，班长赵伟已拿过“齐鲁工匠”称号。', 'Award 齐鲁工匠', 'Person 赵伟'],
  ['网传“寿光某企业获特等奖”并不属实。'],
  ['文中“李建国院士”并非该校教师。', 'Person 李建国'],
  ['他种的“鲁薯12号”亩产超过4000斤。', 'Technology 鲁薯12号'],
  ['潍坊市农业科学院育出的“潍豆9号”已推广10万亩。', 'Organization 潍坊市农业科学院', 'Technology 潍豆9号'],
  ['“这批‘海丰2号’扇贝苗成活率达到86%。”', 'Technology ‘海丰2号’扇贝苗'],
  ['公司用上“云棚管家”管理系统。', 'Technology “云棚管家”管理系统'],
  ['莱州海关创新“船边直提”模式。', 'Organization 莱州市海关', 'Programme “船边直提”模式'],
  ['这个村靠“党支部+合作社”模式走上致富路。', 'Programme “党支部+合作社”模式'],
  ['他们摸索出的“看闻摸听”检修法在全厂推广。', 'Technology “看闻摸听”检修法'],
  ['学校把“六步教学法”写进了教案。', 'Technology 六步教学法'],
  ['产业领军人才“筑巢计划”已引进63人。', 'Programme 产业领军人才“筑巢计划”'],
  ['国家级能效“领跑者”企业达到12家。', 'Award 国家级能效“领跑者”'],
  ['当地人管它叫“望海石”，这是老“说法”。'],
]

describe('names in quotes', () => {
  it.each(CASES)('reads %s', (text, ...names) => {
    expect(entitiesOf(text).filter(name => !name.startsWith('Place '))).toEqual(names)
  })
})
