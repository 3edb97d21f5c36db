import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

/** The subjects of the figures, in their order. */
const subjectsOf = (text: string): string[] => figuresOf(text).map(figure => figure.split(' ')[0] ?? '')

describe('whose figures they are, read around the clause', () => {
  it.each([
    ['the contest that the paragraph named, for entrants of a whole city', '第六届烟台市职业技能大赛开幕。全市16支代表队的486名选手参赛。', ['第六届烟台市职业技能大赛', '第六届烟台市职业技能大赛']],
    ['the award, for what each winner gets', '烟台明达电子有限公司获评“烟台工匠”，每家奖励100万元。', ['烟台工匠']],
    ['the place, for what somebody awards to ours', '潍坊市公布名单。工业和信息化部认定我市绿色工厂11家。', ['潍坊市']],
    ['what was counted before, for the rest', '青岛海关培育认证企业67家，威高集团、三角轮胎均为认证企业；另有5家企业正在培育。', ['青岛海关', '青岛海关']],
    ['the same ones, for a count said again', '潍坊市有41家企业入选。寿光市、诸城市分别有8家和6家。41家企业平均研发强度达到7.9%。', ['潍坊市', '寿光市', '诸城市', '潍坊市']],
    ['nobody, for the share of an item that is no known name', '潍坊市公布名单。某某园、寿光市、诸城市分别有9家、8家和6家。', ['寿光市', '诸城市']],
    ['each maker of a list', '南山铝业生产的1.3万吨铝型材和中集来福士建造的4套井架登船。', ['南山铝业', '中集来福士']],
    ['the school that firms deal with', '烟台职业学院扩招。南山铝业、中集来福士等56家企业与学校签订培养协议。', ['烟台职业学院']],
    ['the place of a scene', '烟台海带丰收。在大钦岛乡，海带养殖面积2.2万亩。', ['大钦岛乡']],
    ['the variety behind its makers and its kind', '烟台明达海珍品有限公司与中国海洋大学合作培育的扇贝新品种“海益丰12”，成活率提升到78%。', ['海益丰12']],
    ['the firm of the scene between words and speaker', '潍坊农业忙。“每天发6个冷柜。”走进山东明达食品有限公司，副总经理孙桂芳告诉记者。', ['山东明达食品有限公司']],
    ['the hospital that 该院 means behind the words', '青岛市明州医院扩建。“机器人已经做到1026例手术。”该院副院长牟志勇介绍。', ['青岛市明州医院']],
    ['the town whose secretary speaks', '长岛海带丰收。“今年户均增收3万多元。”大钦岛乡党委书记史振说。', ['大钦岛乡']],
    ['the town where land lies', '平度市举行比赛。教授刘更森讲授技术，它们已在大泽山镇推广1.1万亩。', ['大泽山镇']],
    ['the meeting, for projects that are signed there', '2025国际动力装备产业大会开幕。康跃氢能项目等32个项目集中签约。', ['2025国际动力装备产业大会']],
    ['the whole’s, for a share by kind', '烟台市有24项产品入选。其中南山铝业的铝材首次上榜；关键零部件类9项。', ['烟台市', '烟台市']],
    ['the first of those who run it', '荣成市很忙。\n专线由南山铝业和中集来福士联合运营，每周往返三班。', ['南山铝业']],
    ['the place of a list, behind the item that tells of a body', '荣成市盘点民生。全年财政民生支出占81%；新建学校9所；荣成市人民医院新院区投用，设床位900张；改造小区31个，惠及居民6200户。', ['荣成市', '荣成市', '荣成市人民医院新院区', '荣成市', '荣成市']],
    ['the show that the report is about, not one within it', '2025烟台国际葡萄酒博览会开幕\n2025烟台国际葡萄酒博览会在烟台市举行。\n在同期举办的葡萄酒产业发展论坛上，专家登台。本届参展企业比上届多出80家。', ['2025烟台国际葡萄酒博览会']],
    ['the town, further in the words of its secretary', '安丘市丰收。\n辉渠镇的山绿了。镇党委书记孙明算了一笔账：全镇果园面积2.6万亩，加工企业14家。', ['辉渠镇', '辉渠镇']],
    ['the college that 该校 means', '青岛职业技术学院与多家企业签约。该校毕业生本地就业率达到71%。', ['青岛职业技术学院']],
    ['the holder of what was seized', '在成山镇，干警扣押了威海明达水产有限公司名下的3辆冷藏车。', ['威海明达水产有限公司']],
    ['the place of an official who speaks of its money', '据昌邑市科技局副局长姜明介绍，昌邑市创新平台不少。“市财政再给100万元奖补。”姜明说。', ['昌邑市']],
    ['the decree that 文件 means', '威海市人民政府召开发布会，解读威海市人民政府办公室印发的《关于支持民营企业发展的若干措施》。文件共19条。', ['《关于支持民营企业发展的若干措施》']],
    ['the whole’s, for the parts behind 中', '烟台市共有23项成果登上领奖台，烟台明达电子有限公司在列。23项成果中，企业牵头的达到18项。', ['烟台市', '烟台市']],
    ['the place behind a level of another', '昌邑市有省级重点实验室2家、潍坊市级以上工程研究中心41家。', ['昌邑市', '昌邑市']],
    ['the firm that signs with another', '烟台明达电子有限公司扩产。公司刚和联合国儿童基金会签下协议，企业新招了210名工人。', ['烟台明达电子有限公司']],
    ['the person that 这位 means, not where she is from', '青岛市表彰纪晓云。这位沙子口街道的渔家女，带着42名留守妇女创业。', ['纪晓云']],
    ['nobody of a byline', '本报讯（记者 周海波）福山区迎来丰收，他种的240亩苹果全部卖出。', ['福山区']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})

describe('whose they are not', () => {
  it.each([
    ['a partner’s of the meeting that is told of', '烟台国际葡萄酒节开幕，协办方则是烟台明达酒业有限公司。现场签约项目32个。', ['烟台国际葡萄酒节']],
    ['a body’s of several that the paragraph names', '荣成市很忙。\n首批货主在码头等着荣成市宏裕水产有限公司和寻山集团的货船。运费省下四成。', []],
    ['each body’s, of people from several', '第三届葡萄酒产业发展论坛举行。崂山实验室、中国海洋大学、青岛大学的7位专家依次登台。', ['第三届葡萄酒产业发展论坛']],
    ['an office’s, that was the last of a list of winners', '福山区比武。获得优秀组织奖的是福山区人社局。赛场外，8家企业贴出难题。', ['福山区']],
    ['a village’s, given to its county', '栖霞市很忙。村集体年收入187万元，全村共有果园1150亩。', []],
    ['a place’s, of the sight whose name was not read', '青岛市很热。青岛海底世界推出夜游专场42场，门票收入1280万元。', []],
    ['a plan’s of nobody named', '烟台市很忙。\n大家准备大干一场。明年要再流转土地200亩。', []],
    ['the place’s, where a firm alone has it', '福山区有好企业。\n烟台明达电子有限公司引入新系统。用上之后，次品率降到0.1%。', ['烟台明达电子有限公司']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})

describe('a figure of nobody named', () => {
  const found = (headline: string): string[] => figuresOf(`${headline}\n周海波在烟台长大。\n现场成交1.04亿元。`, true)
  it('is the place’s where the headline names it', () => { expect(found('烟台风筝飞满天')).toHaveLength(1) })
  it('is nobody’s where the report is of something else', () => { expect(found('风筝飞满天')).toEqual([]) })
})

describe('which figures there are', () => {
  it.each([
    ['times of a course', '烟台市总工会开办公益课堂61期。', ['61 期']],
    ['how often', '烟台明达航运有限公司的航线每月两班。', ['2 班']],
    ['days of a stay', '烟台毓璜顶医院平均住院日6.3天。', ['6.3 天']],
    ['how long from one to another', '烟台明达电子有限公司从拿地到开工仅用41天。', ['41 天']],
    ['parts of a body', '烟台毓璜顶医院现有南、北两个院区。', ['2 个']],
    ['one kind of medal alone', '烟台市在大赛中揽下11金。', ['11 枚']],
    ['two with the unit said once', '烟台市工业增速高于全国、全省3.1个、1.7个百分点。', ['3.1 个百分点', '1.7 个百分点']],
    ['goods by the piece', '烟台明达药业有限公司加工含片3600万片。', ['36000000 片']],
  ])('%s', (_, text, expected) => { expect(figuresOf(text).map(figure => figure.split(' ').slice(1, 3).join(' '))).toEqual(expected) })

  it.each([
    ['a month', '烟台明达电子有限公司早在3月就与威高集团合作。'],
    ['as many as were just named', '烟台明达电子有限公司攻克了低温成膜、无水包衣两项工艺。'],
    ['years of breeding', '这是烟台市历时八年选育的新品种。'],
    ['indices spoken of again', '烟台市很忙，两项指标均居全省第4位。'],
  ])('not %s', (_, text) => { expect(figuresOf(text)).toEqual([]) })

  it('counts what a sum only filters', () => {
    expect(figuresOf('莱西市签约项目27个，其中过50亿元项目1个。').map(figure => figure.split(' ').slice(1, 3).join(' '))).toEqual(['27 个', '1 个'])
  })
})
