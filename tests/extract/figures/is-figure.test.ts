import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

const FIRM = '烟台明达电子有限公司'

describe('a figure counts', () => {
  it.each([
    ['how long something lasts', `${FIRM}的产品平均交货周期为7天，换模时间由3小时缩短到20分钟。`, ['7 天 EXACT', '20 分钟 EXACT']],
    ['days that were won', `${FIRM}的项目比合同提前23天交付。`, ['23 天 EXACT']],
    ['points', `${FIRM}客户满意度评分为96.5分。`, ['96.5 分 EXACT']],
    ['tenths that the tokenizer glues to the word before', `${FIRM}硕士以上学历近三成。`, ['0.3 ratio ABOUT']],
    ['once as much, a tenth, a half', `${FIRM}销量增长近一倍，成本降低一成多，外销占一半以上。`, ['1 倍 ABOUT', '0.1 ratio OVER', '0.5 ratio OVER']],
    ['parts of a million', `${FIRM}不良率控制在百万分之八以内。`, ['0.000008 ratio UNDER']],
    ['what something falls short of', `${FIRM}平均结案时间不到3天，废品率不足1%。`, ['3 天 UNDER', '0.01 ratio UNDER']],
    ['those that a thing consists of', `${FIRM}组建了由62名专家组成的队伍。`, ['62 名 EXACT']],
    ['degrees of frost', `${FIRM}冷库温度降至零下18℃。`, ['-18 ℃ EXACT']],
    ['hours that add up', `${FIRM}培训时长累计超过2600小时，比上年快了整整18分钟。`, ['2600 小时 OVER', '18 分钟 EXACT']],
    ['more than one of many', `${FIRM}接待来自40多个国家的2200余名客商。`, ['40 个 OVER', '2200 名 OVER']],
    ['round numbers behind 上, other numbers without it', `${FIRM}培训上千人，船上25名船员获奖。`, ['1000 人 OVER', '25 名 EXACT']],
    ['a mean age', `${FIRM}选手平均年龄29.4岁。`, ['29.4 岁 EXACT']],
    ['how long something has gone on', `${FIRM}连续11年参展，已连续举办15届。`, ['11 年 EXACT', '15 届 EXACT']],
    ['how often an award was won', `${FIRM}职工周海波立过二等功两次、三等功4次。`, ['2 次 EXACT', '4 次 EXACT']],
    ['nothing that a cited title says', `${FIRM}称，本报《山东30家企业上榜》一文有误，企业员工为600人。`, ['600 人 EXACT']],
    ['shares of tenths before what they are of', `${FIRM}贡献了全厂九成以上的订单和近七成的利润。`, ['0.9 ratio OVER', '0.7 ratio ABOUT']],
    ['shares that are offered', `${FIRM}公开发行2000万股，三股编织的绳子畅销。`, ['20000000 股 EXACT']],
    ['days of good air', `${FIRM}安全生产天数达到271天。`, ['271 天 EXACT']],
    ['two people of a place', `${FIRM}开会，烟台市两人受表彰。`, ['2 人 EXACT']],
  ])('%s', (_, text, expected) => { expect(figuresOf(text).map(figure => figure.split(' ').slice(1).join(' '))).toEqual(expected) })
})

describe('a figure does not count', () => {
  it.each([
    ['what sort of drug it is, or how deep', `${FIRM}研发的1类创新药获批，机器人下到6000米海底。`],
    ['the first of several', `${FIRM}前两个项目已经投产。`],
    ['a few people of a body', `${FIRM}把烟台毓璜顶医院的两名医生请到车间。`],
    ['digits that name a body', `${FIRM}与七一九所合作。`],
    ['an age in tens', `${FIRM}请来八旬老人。`],
    ['a span of time', `${FIRM}欠了两年的工钱，前后忙了14个月。`],
    ['a class of size', `${FIRM}拥有3万吨级冷库和10万吨级以上泊位。`],
    ['the length of what it stands before', `${FIRM}位于2.8公里长的海滨路段。`],
    ['a slogan', `“1厘米宽、1公里深”，是${FIRM}的写照。`],
    ['what sort of machine it is', `${FIRM}展出60千瓦激光切割机。`],
    ['those who are named next', `${FIRM}获奖，另外两家是烟台恒源生物有限公司和威海广源电子有限公司。`],
    ['one of those named', `${FIRM}是本批新认定的4家之一。`],
    ['a part that begins with 零', `${FIRM}的稳定性、小零件不合格。`],
    ['the age of several', `今年46岁的李海波在${FIRM}上班。`],
    ['what a passer-by says of himself', '“住院花了5.6万元。”网约车司机老曲说。'],
    ['a rank, a bottle’s size, what a berth is for', `${FIRM}评出前5名，推出5升装花生油，停靠40万吨矿石码头。`],
    ['a share of two, an age from which on', `${FIRM}出资由双方各出一半，招收6月龄以上婴儿。`],
    ['what only says which ones are meant', `${FIRM}对票房过10亿元以上的影片给予奖励。`],
  ])('%s', (_, text) => { expect(figuresOf(text)).toEqual([]) })

  it.each([
    ['which ones', `${FIRM}投资5亿元以上的项目有7个。`, ['7 个 EXACT']],
    ['for how many', `${FIRM}每招用1人补贴2000元。`, ['2000 元 EXACT']],
    ['of how many', `${FIRM}获奖者6人平均工资1.2万元。`, ['12000 元 EXACT']],
  ])('where it only says %s', (_, text, expected) => { expect(figuresOf(text).map(figure => figure.split(' ').slice(1).join(' '))).toEqual(expected) })
})
