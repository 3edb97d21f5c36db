import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

const namesOf = (text: string, type: string): string[] => entitiesOf(text).filter(name => name.startsWith(`${type} `)).map(name => name.slice(type.length + 1))

/** Text, and the awards in it: none where there must be none. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['该院先后获评全国优秀法院、全省法院先进集体。', '全国优秀法院', '全省法院先进集体'],
  ['崂山法庭被评为全国“枫桥式人民法庭”。', '全国“枫桥式人民法庭”'],
  ['医院今年获评国家级防治卒中中心。', '国家级防治卒中中心'],
  ['海阳港入选首批国家级沿海渔港经济区建设示范主体。', '国家级沿海渔港经济区建设示范主体'],
  ['该产品被列入国家首台（套）推广应用指导目录。', '国家首台（套）推广应用指导目录'],
  ['这一成果获得山东省职工优秀技术创新成果一等奖。', '山东省职工优秀技术创新成果一等奖'],
  ['赵立民种植的西瓜被授予西瓜王称号。', '西瓜王'],
  ['他享受国务院政府特殊津贴。', '国务院政府特殊津贴'],
  ['大会为2024年度中国造船工程学会科学技术奖获奖项目颁奖。', '中国造船工程学会科学技术奖'],
  ['全市共有齐鲁大工匠9人、齐鲁工匠46人。', '齐鲁大工匠', '齐鲁工匠'],
  ['工作室被认定为省级示范性劳模和工匠人才创新工作室。', '省级示范性劳模和工匠人才创新工作室'],
  ['学校先后获得全国文明校园、青岛市五星级阳光校园等称号。', '全国文明校园', '青岛市五星级阳光校园'],
  ['医院通过国家级胸痛中心、防治卒中中心认证。', '国家级胸痛中心', '防治卒中中心'],
  ['公司推荐审判员吕明参评全省优秀法官。', '全省优秀法官'],
  ['该工程已支持烟台人才191名。'],
  ['文登威力工具有限公司模具首席技师宋建波说。'],
  ['公司获得省级财政奖励200万元，入选国家重点研发计划，获批国家自然科学基金项目。'],
  ['选手们获得全省第一名，拿到国家级“金字招牌”。'],
]

describe('titles that are won', () => {
  it.each(CASES)('reads %s', (text, ...names) => { expect(namesOf(text, 'Award')).toEqual(names) })
})

/** Text, and the bodies in it. */
const WORKSHOPS: readonly (readonly [text: string, ...names: string[]])[] = [
  ['王立辉劳模创新工作室成立5年。', '王立辉劳模创新工作室'],
  ['“于明川创新工作室”完成革新36项。', '于明川创新工作室'],
  ['上个月，杜钧技能大师工作室获补助10万元。', '杜钧技能大师工作室'],
  ['全市新建劳模创新工作室12家、技能大师工作室5家。'],
]

describe('workshops', () => {
  it.each(WORKSHOPS)('reads %s', (text, ...names) => { expect(namesOf(text, 'Organization')).toEqual(names) })
})
