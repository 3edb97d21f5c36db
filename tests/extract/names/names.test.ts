import { describe, expect, it } from 'vitest'
import { entitiesOf } from '../../helpers/extraction.js'

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['我市深入实施工匠人才三年行动。', ['Programme 工匠人才三年行动']],
  ['教育部门推进“一校一品”“一园一特”工程。', ['Programme “一园一特”工程']],
  ['政府办印发《关于支持制造业高质量发展的若干措施》。', ['Programme 《关于支持制造业高质量发展的若干措施》']],
  ['第三届中国（烟台）葡萄酒产业发展大会开幕。', ['Event 第三届中国（烟台）葡萄酒产业发展大会']],
  ['她荣获“全国劳模”称号。', ['Award 全国劳模']],
  ['园区引进莱阳中和与康环保科技有限公司。', ['Company 莱阳中和与康环保科技有限公司']],
  ['寿光市人民医院加入联盟。', ['Organization 寿光市人民医院', 'Place 寿光市']],
  ['装配工哈斯·巴特尔笑了。', ['Person 哈斯·巴特尔']],
  ['全市形成化工、新能源、装备制造等多个产业。', ['Industry 化工', 'Industry 新能源', 'Industry 装备制造']],
  ['企业通过ISO9001质量管理体系。', ['Technology ISO9001质量管理体系']],
  ['平安派出所民警周海波获奖。', ['Organization 平安派出所']],
  ['双方共建“深蓝船坞”联合实验室。', ['Organization “深蓝船坞”联合实验室']],
  ['江南大学威海校区揭牌。', ['Organization 江南大学威海校区']],
  ['威海中韩水产产业园开园。', ['Organization 威海中韩水产产业园']],
  ['她在第五届全国化学竞赛决赛中登台。', ['Programme 第五届全国化学竞赛']],
  ['烟台企业冲进世界500强。', ['Award 世界500强']],
  ['“银帆奖”归属辛庄队。', ['Award 银帆奖']],
  ['市教育局认定两人为“烟台市教坛新秀”。', ['Award 烟台市教坛新秀']],
  ['烟台明达化学有限公司生产双氧水。', ['Technology 双氧水']],
  ['烟台明达新材股份有限公司芳纶年产能升至3万吨。', ['Technology 芳纶']],
]
const NOT_FOUND: readonly (readonly [string, RegExp])[] = [
  ['这不是“包袱”，而是“动力”。', /Programme|Award|Technology/u],
  ['相关负责人介绍，企业和部门正在开展活动。', /./u],
  ['各级工会、职业院校和骨干企业共同参与。', /./u],
  ['产品实现高密度存储。', /Place/u],
  ['歌曲《春天的歌》唱响全场。', /Programme/u],
  ['部分城区和矿区停水。', /Place/u],
  ['农村小学和辖区派出所参加活动。', /Organization/u],
  ['国家级试点开展了。', /Programme/u],
  ['演播厅里坐满了人。', /Organization/u],
]

describe('names in sentences', () => {
  it.each(FOUND)('%s', (text, expected) => {
    const found = entitiesOf(text)
    for (const name of expected) expect(found).toContain(name)
  })
  it.each(NOT_FOUND)('nothing of that sort in %s', (text, pattern) => { expect(entitiesOf(text).filter(name => pattern.test(name))).toEqual([]) })
})
