import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

type Case = readonly [text: string, ...names: string[]]
const ofTypes = (text: string, types: readonly string[]): string[] => entitiesOf(text).filter(name => types.includes(name.split(' ')[0] ?? ''))

/** Text, and the firms and people in it: where a firm's name begins and ends. */
const FIRMS: readonly Case[] = [
  ['山东康瑞达制冷科技有限公司扩产。', 'Company 山东康瑞达制冷科技有限公司'],
  ['被执行人张某系莱州恒信建筑劳务有限公司实际控制人。', 'Company 莱州恒信建筑劳务有限公司'],
  ['一行人又赶到诸城凯迈特种车辆股份有限公司。', 'Company 诸城凯迈特种车辆股份有限公司'],
  ['她返乡创办威海蓝蕴渔家食品有限公司。', 'Company 威海蓝蕴渔家食品有限公司'],
  ['从烟台海诺钢构到威海昊泰阀门，都是配套企业。', 'Company 威海昊泰阀门', 'Company 烟台海诺钢构'],
  ['烟台海探深测与晨阳集团牵手。', 'Company 晨阳集团'],
  ['莱阳中和与康环保科技有限公司投产。', 'Company 莱阳中和与康环保科技有限公司'],
  ['公司拿到上海泽泉资本领投的融资。', 'Company 上海泽泉资本'],
  ['招远市盛达铸造厂接了新单。', 'Company 招远市盛达铸造厂'],
  ['董事长王建国走进会场，全市上市公司增至39家。', 'Person 王建国'],
  ['企业横跨纺织、医药、轮胎和水产食品等行业。'],
  ['该集团入选第二批山东省示范性产教联盟集团。'],
]

/** Text, and the bodies in it. */
const BODIES: readonly Case[] = [
  ['寿光市蔬菜种业发展服务中心主任周学军说。', 'Organization 寿光市蔬菜种业发展服务中心'],
  ['空军威海特勤疗养中心护士长冯令娟获奖。', 'Organization 空军威海特勤疗养中心'],
  ['龙口市青少年业余体校摘得3金。', 'Organization 龙口市青少年业余体校'],
  ['周村民俗艺术大观园和高密国际生命科学园开门迎客。', 'Organization 周村民俗艺术大观园', 'Organization 高密国际生命科学园'],
  ['来自东道主代表队的选手上场了。'],
  ['三角轮胎技术中心主任李明远介绍。'],
]

/** Text, and the awards, programmes and events in it. */
const TITLES: readonly Case[] = [
  ['我市省级绿色工厂增至61家，市级产教融合型企业达到158家。', 'Award 市级产教融合型企业', 'Award 省级绿色工厂'],
  ['该集团入选第二批山东省示范性产教联盟集团。', 'Award 山东省示范性产教联盟集团'],
  ['协会授予龙口市“中国休闲食品产业名城”称号。', 'Award 中国休闲食品产业名城'],
  ['长岛国家级海洋牧场示范区达到17处。', 'Award 国家级海洋牧场示范区'],
  ['工作室升格为威海市劳模和工匠人才创新工作室。', 'Award 威海市劳模和工匠人才创新工作室'],
  ['警方启动“亮剑”集中整治行动。', 'Programme “亮剑”集中整治行动'],
  ['第二届烟台海洋文化周开幕。', 'Event 第二届烟台海洋文化周'],
  ['各级工会已走访企业212家，慰问职工2.7万人次。'],
  ['他承揽福山区一处冷库工程后拖欠工资。'],
]

/** Text, and the technologies in it. */
const THINGS: readonly Case[] = [
  ['两家企业联合研发履带式管道巡检机器人。', 'Technology 履带式管道巡检机器人'],
  ['公司研制的高压密封圈耐压90兆帕。', 'Technology 高压密封圈'],
  ['由她带队研制的一款长效抗过敏微球注射剂销售额突破10亿元。', 'Technology 长效抗过敏微球注射剂'],
  ['潍坊汇隆阀门有限公司扩产。\n汇隆阀门偏心蝶阀的国内市场占有率达到31%。', 'Technology 偏心蝶阀'],
  ['2家企业因发生较大生产安全责任事故被撤销称号。'],
  ['公司的研发楼里突然爆出一阵欢呼。'],
  ['车辆凭提前申报信息直接驶上甲板，过去只能靠进口设备。'],
]

/** Text, and the people in it. */
const PEOPLE: readonly Case[] = [
  ['来自河南的跑友盛永强掏出手机。', 'Person 盛永强'],
  ['她和公益志愿者田瑾一道，被评为标兵。', 'Person 田瑾'],
  ['记者段文一同到场，工友孙振海也来了。', 'Person 孙振海', 'Person 段文一'],
]

describe('where names begin and end', () => {
  it.each(FIRMS)('firms: %s', (text, ...names) => { expect(ofTypes(text, ['Company', 'Person'])).toEqual(names) })
  it.each(BODIES)('bodies: %s', (text, ...names) => { expect(ofTypes(text, ['Organization'])).toEqual(names) })
  it.each(TITLES)('titles: %s', (text, ...names) => { expect(ofTypes(text, ['Award', 'Programme', 'Event'])).toEqual(names) })
  it.each(THINGS)('things: %s', (text, ...names) => { expect(ofTypes(text, ['Technology'])).toEqual(names) })
  it.each(PEOPLE)('people: %s', (text, ...names) => { expect(ofTypes(text, ['Person'])).toEqual(names) })
  it('finds a town that no list has where something is', () => {
    expect(ofTypes('总部在汶泉街道的企业有三家，老街道改造完成。', ['Place'])).toEqual(['Place 汶泉街道'])
  })
  it('finds the society in the name of its award', () => {
    expect(ofTypes('公司摘得中国造船工程学会科学技术奖。', ['Organization', 'Award'])).toEqual(['Award 中国造船工程学会科学技术奖', 'Organization 中国造船工程学会'])
  })
})
