import { describe, expect, it } from 'vitest'
import { entitiesOf, relationsOf } from '../../helpers/extraction.js'

/** Text, and the technologies in it: none where there must be none. */
const CASES: readonly (readonly [text: string, ...names: string[]])[] = [
  ['威海海翼绳网有限公司专业从事船用缆绳、海洋防腐涂料的研发、生产和销售。', '海洋防腐涂料', '船用缆绳'],
  ['烟台凯博光电有限公司专注于激光准直镜、光学棱镜的研发与制造。', '光学棱镜', '激光准直镜'],
  ['青岛海越生物科技有限公司致力于海藻生物肥、植物免疫诱抗剂的研发与推广。', '植物免疫诱抗剂', '海藻生物肥'],
  ['其中，主营磁悬浮鼓风机的山东天瑞重工有限公司、生产微型扬声器的潍坊音锐电声有限公司各获奖励50万元。', '微型扬声器', '磁悬浮鼓风机'],
  ['青岛海西重机有限责任公司研制的3200吨桥式起重机名列其中。', '3200吨桥式起重机'],
  ['富源增压器有限公司研发的可变截面涡轮增压器成为焦点。', '可变截面涡轮增压器'],
  ['济南二机床的五轴联动数控转台打破国外垄断。', '五轴联动数控转台'],
  ['莱州鲁泰精密机械有限公司自主研发出五轴联动数控转台。', '五轴联动数控转台'],
  ['高密惠丰食品有限公司将超高压杀菌技术用于预制菜。', '超高压杀菌技术'],
  ['诸城市兴桑纺织集团采用低浴比染色工艺，还引进气流染色机。', '低浴比染色工艺', '气流染色机'],
  ['该合作社大力推广嫁接育苗、蜜蜂授粉和水肥一体化技术。', '嫁接育苗', '水肥一体化技术', '蜜蜂授粉'],
  ['文登西洋参、乳山牡蛎被列入首批山东省知名农产品区域公用品牌。', '乳山牡蛎', '文登西洋参'],
  ['高密星川劳保用品有限公司连续9年通过欧盟CE认证。', '欧盟CE认证'],
  ['烟台市蓬莱人民医院骨科团队应用“天玑”骨科手术机器人。', '“天玑”骨科手术机器人'],
  ['青岛启航船艇有限公司展出的M33船用双燃料发动机、某科技的增压器成为焦点。', 'M33船用双燃料发动机'],
  // sectors, services, plans and counts are none
  ['威海泰和海洋食品有限公司从事海洋食品加工，致力于打造一流平台。'],
  ['该公司从事外贸出口业务，从事汽车维修服务的企业有30家。'],
  ['双方将在产品研发、市场推广等方面开展合作。'],
  ['全市苹果种植面积达到120万亩，樱桃产量8万吨。'],
  ['选育的海带新品种长势喜人。'],
]

describe('goods in plain frames', () => {
  it.each(CASES)('reads %s', (text, ...names) => {
    expect(entitiesOf(text).filter(name => name.startsWith('Technology ')).map(name => name.slice('Technology '.length))).toEqual(names)
  })

  it('gives goods to the firm that is named behind them', () => {
    expect(relationsOf('主营磁悬浮鼓风机的山东天瑞重工有限公司和生产微型扬声器的潍坊音锐电声有限公司入选。').filter(relation => relation.startsWith('USES'))).toEqual([
      'USES 山东天瑞重工有限公司 → 磁悬浮鼓风机', 'USES 潍坊音锐电声有限公司 → 微型扬声器',
    ])
  })
})
