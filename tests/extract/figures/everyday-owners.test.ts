import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

/** The subjects of the figures, in their order. */
const subjectsOf = (text: string, headline = false): string[] => figuresOf(text, headline).map(figure => figure.split(' ')[0] ?? '')

describe('whose figures they are, as everyday reports tell it', () => {
  it.each([
    ['the person behind what tells of him', '1995年入厂的王建国，是烟台明达电子有限公司的一名高级技师，先后完成技术革新47项，获国家专利12项。', ['王建国', '王建国']],
    ['the person behind his employer', '2003年出生的黄海造船有限公司焊工丛文昊，两年来参与建造船舶17艘。', ['丛文昊']],
    ['the person whom 这位 means', '在车间里，工友们提起李广胜都竖大拇指。这位50岁的班长，先后改进夹具87套。', ['李广胜']],
    ['the one who is shown behind the figures', '党龄18年，教龄25年，资助学生32名——这是莱州市实验小学教师张秀梅的履历。', ['张秀梅', '张秀梅', '张秀梅']],
    ['the cooperative near by', '寿光市纪台镇有大棚3.6万个。镇上的寿光市绿康果蔬专业合作社，拥有冷藏车26辆。', ['纪台镇', '寿光市绿康果蔬专业合作社']],
    ['the cooperative that a person founded', '荣成市俚岛镇渔嫂王淑花说，她牵头成立了荣成市海娘水产专业合作社，社员发展到186户。', ['荣成市海娘水产专业合作社']],
    ['the workshop that bears a name', '孙丽是工人。“孙丽创新工作室”成立于2019年，工作室完成攻关课题43项。', ['孙丽创新工作室']],
    ['the fair during which it was', '第六届烟台国际葡萄酒博览会昨日闭幕。\n展会期间，举办品鉴会46场，意向成交额12亿元。', ['第六届烟台国际葡萄酒博览会', '第六届烟台国际葡萄酒博览会']],
    ['the contest that 此次大赛 means', '2025年威海市职业院校技能大赛落幕。此次大赛由市教育局等12个部门主办，设42个赛项。', ['2025年威海市职业院校技能大赛', '2025年威海市职业院校技能大赛']],
    ['the hospital of a head who comes without it', '莱阳市中心医院召开总结会。\n“患者满意度提升到96.8%。”院长梁海波说。', ['莱阳市中心医院']],
    ['the town whose head speaks', '临港区草庙子镇引进威海豪顿华工程有限公司。镇长初建波说，解决用工难题38个。', ['草庙子镇']],
    ['the village that 全村 means', '莱州市三山岛街道单家村种植月季已有多年，全村种植面积860亩。', ['单家村']],
    ['the police branch by its short name', '青岛市公安局城阳分局返还资金。今年以来，城阳分局破获案件538起。警方提醒，上周接报19起。', ['青岛市公安局城阳分局', '青岛市公安局城阳分局']],
    ['the place before a level above it', '荣成马山集团有限公司入选。至此，荣成国家级海洋牧场示范区达到17处。', ['荣成市']],
    ['the whole place, behind the shares of its counties', '潍坊31家企业入选，其中诸城6家、寿光5家。全市绿色工厂达到126家。', ['潍坊市', '诸城市', '寿光市', '潍坊市']],
    ['the policy, for what it promises', '《青岛市首台套奖补实施细则》出台。对新认定的装备，按单台销售价格的30%给予奖励，对绿色工厂一次性奖励50万元。', ['《青岛市首台套奖补实施细则》', '《青岛市首台套奖补实施细则》']],
    ['the project that money goes into', '烟台德邦科技投资6.8亿元的集成电路封装材料项目启动建设。', ['集成电路封装材料项目']],
    ['the place whose schools they are', '2025年山东省职业院校技能大赛落幕。由潍坊24所学校的学生组成的潍坊代表队，共获得31金27银。', ['潍坊市', '潍坊市', '潍坊市']],
    ['the builder, not whom it builds for', '由招商局金陵船舶（威海）有限公司为莫比航运建造的客滚船交付。今年，船厂已交付船舶5艘。', ['招商局金陵船舶（威海）有限公司']],
    ['the court, not whom it works with', '即墨区人民法院调解纠纷。法院联合即墨区总工会启动机制，仅用18天便将纠纷化解。', ['即墨区人民法院']],
    ['the sight that takes them in', '荣成马山集团打造的“耕海一号”综合平台已接待游客21万人次，实现旅游收入3700万元。', ['“耕海一号”综合平台', '“耕海一号”综合平台']],
    ['the ship that 该船 means', '客滚船“海澜之约”号在威海交付。该船总长218米。', ['客滚船“海澜之约”号']],
    ['the area of a port', '山东港口渤海湾港潍坊港区完成货物吞吐量4860万吨。港区新开通航线3条。', ['山东港口渤海湾港潍坊港区', '山东港口渤海湾港潍坊港区']],
    ['the port that 港口 means', '记者从威海港获悉，货物吞吐量增长。目前，港口拥有泊位21个。', ['威海港']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })

  it('the one firm of headline and lead, where a later paragraph names nobody', () => {
    expect(subjectsOf('明达公交晒出账单\n威海明达公交有限公司新购公交车180辆。\n热线那头，受理诉求3.8万件。', true).at(-1)).toBe('威海明达公交有限公司')
  })
})

describe('whose they are not', () => {
  it.each([
    ['the fruit’s place of origin', '莱阳市照旺庄镇是主产区，全镇梨园面积2.6万亩，年产莱阳梨4.5万吨。', ['照旺庄镇', '照旺庄镇']],
    ['the port of departure', '威海港扩建。客运方面，威海至仁川航线全年开行156航次。', ['威海港']],
    ['the place of a works', '诸城很忙。得利斯集团诸城工厂每分钟下线火腿肠320根。', ['得利斯集团']],
    ['an award’s, of the office that pays', '潍坊市工业和信息化局公布名单，一批企业成为单项冠军。今年以来，该局对首次获评的企业每家奖励100万元。', ['潍坊市工业和信息化局']],
    ['those whom somebody visits', '市领导看望了退休职工李明，送去慰问金2000元。', []],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})

describe('a figure counts, or does not', () => {
  it.each([
    ['years in a trade', '威海市立医院主任医师刘志刚从医31年。', ['刘志刚 31 年 EXACT']],
    ['months that were saved', '烟台明达电子有限公司交货周期缩短了4个月。', ['烟台明达电子有限公司 4 月 EXACT']],
    ['how long a paper is in force', '《烟台市养犬管理办法》印发，有效期3年。', ['《烟台市养犬管理办法》 3 年 EXACT']],
    ['what a machine can lift', '青岛海西重机有限责任公司研制的3200吨桥式起重机入选。', []],
    ['the number of a berth', '货轮缓缓驶离青岛港前湾港区108泊位。', []],
    ['a village whose name begins with a sum', '寿光市孙家集街道三元朱村很有名。', []],
    ['those who were just named', '烟台毓璜顶医院、莱阳市人民医院携手。两家医院去年签约。', []],
  ])('%s', (_, text, expected) => { expect(figuresOf(text)).toEqual(expected) })
})
