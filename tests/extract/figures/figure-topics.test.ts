import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

/** The subjects of the figures, in their order. */
const subjectsOf = (text: string): string[] => figuresOf(text).map(figure => figure.split(' ')[0] ?? '')

describe('whose figures they are', () => {
  it.each([
    ['the firm of who speaks', '烟台变样了。“我们一天收到简历430份。”山东国创智能科技有限公司经理周海波说。', ['山东国创智能科技有限公司']],
    ['the firm that the paragraph before told of', '烟台明达电子有限公司建成新厂房。\n“今年订单增长三成。”经理周海波告诉记者。', ['烟台明达电子有限公司']],
    ['the place of the office whose head reckons', '潍坊市坊子区工业和信息化局局长周海波算了一笔账：今年已兑现资金3860万元，惠及企业143家次。', ['潍坊市', '潍坊市']],
    ['the firm whose engineer points and says', '烟台明达电子有限公司工程师周海波指着大屏说，这条产线月产芯片3.5万颗，良品率98%。', ['烟台明达电子有限公司', '烟台明达电子有限公司']],
    ['the latter', '威海广源电子有限公司与威海恒达机械有限公司隔街相望。前者专做屏幕；后者年缴税2100万元。', ['威海恒达机械有限公司']],
    ['the firm that a bare noun means', '莱阳市人民法院为烟台明达食品有限公司保留账户，企业订单增长两成，出口草莓酱1500吨。', ['烟台明达食品有限公司', '烟台明达食品有限公司']],
    ['the base that a bare noun means', '潍坊市科学技术协会建成“青少年航天教育基地”。基地建筑面积2600平方米，可容纳学生300名。', ['青少年航天教育基地', '青少年航天教育基地']],
    ['the county that the paragraph speaks of', '荣成拥有海岸线500公里。今年前11个月，全市水产品总产量达到128万吨，产值增长4.1%。', ['荣成市', '荣成市', '荣成市']],
    ['the person last named, where 他 is not in front', '高级技师周海波从业22年；工程师丛培滋是首席技师，由他牵头的工作室改进夹具47套。', ['周海波', '丛培滋']],
    ['the place of the office that speaks', '文登区泽头镇党委书记丛晓伟说，镇上已招引企业7家，占工业的四分之一。', ['泽头镇', '泽头镇']],
    ['the campaign, not those it is run with', '烟台市总工会启动“情满旅途”行动。行动联合山东港口烟台港推进，目前已建成驿站126处。', ['“情满旅途”行动']],
    ['the fair, for guests that come to a place', '2026山东泵阀产业链峰会开幕。210名业内人士齐聚安丘。', ['2026山东泵阀产业链峰会']],
    ['the place that some come from', '烟台市公布名单。有4家来自福山区。', ['福山区']],
    ['the firm that a sum describes', '烟台市公布名单。总资产14.6亿元的烟台明达电子有限公司入选。', ['烟台明达电子有限公司']],
    ['the teacher whom years describe', '从教31年的教师周海波获奖。', ['周海波']],
    ['the office that 该关 means', '记者从青岛海关获悉，今年前三季度，该关查扣侵权货物468批次，案值2760万元。', ['青岛海关', '青岛海关']],
    ['the court that tells', '记者从青岛海事法院获悉，今年前三季度审结案件93件，调解率64.5%。', ['青岛海事法院', '青岛海事法院']],
    ['the place, of what only a place has', '烟台经济向好。烟台明达电子有限公司产值达12亿元。线上零售额猛增三成多，达到18.3亿元。', ['烟台明达电子有限公司', '烟台市', '烟台市']],
    ['the ship that 这艘…新船 points at', '荣成造船忙。“渤海翠珠”号客滚船驶离码头。这艘由荣成海运有限公司订造的新船，总长192米，设有客房412间。', ['“渤海翠珠”号客滚船', '“渤海翠珠”号客滚船']],
    ['the hospital of a paragraph that has no subject', '烟台变样了。\n市民在烟台毓璜顶医院复诊时很高兴。半年来接诊患者9300余人次。', ['烟台毓璜顶医院']],
    ['the machine that a sentence ends with', '烟台装备业升级。工人身后的大家伙，就是刚刚下线的“破岩者-X3”智能掘进机。它总重186吨，掘进速度提高6倍。', ['“破岩者-X3”智能掘进机', '“破岩者-X3”智能掘进机']],
    ['the machine that a clause describes and nothing more', '烟台装备业升级。由山东耕云机器人（寿光）有限公司制造的“阿吉”采摘机器人，每天能摘果1.2吨。', ['“阿吉”采摘机器人']],
    ['the notice behind whose name a colon stands', '烟台市财政局出台《装备推广十条》：研制企业按销售价格的10%给予奖励，单户不超过300万元。', ['《装备推广十条》', '《装备推广十条》']],
    ['the terminal that a bare noun means', '烟台新前湾集装箱码头有限责任公司研发系统。码头已完成集装箱1720万标箱。', ['烟台新前湾集装箱码头有限责任公司']],
    ['the firm of a speaker whose verb was not read', '烟台降温。“供水温度提高了6℃。”烟台明达供热有限公司调度室主任周海波给记者看。', ['烟台明达供热有限公司']],
    ['the contest, for entrants', '第六届烟台市职业技能大赛开幕。烟台市立医院派出医疗组，现场观众超过1.2万人次。', ['第六届烟台市职业技能大赛']],
    ['each item of a list', '烟台明达电子有限公司投资3亿元的芯片项目、威海广源电子有限公司投资2亿元的屏幕项目同时开工。', ['烟台明达电子有限公司', '威海广源电子有限公司']],
    ['the firm right before the figure', '周海波的技术在烟台明达电子有限公司12条产线推广。', ['烟台明达电子有限公司']],
    ['who did it, also where a common noun stands', '经理周海波归还失物76件，价值12万元。', ['周海波', '周海波']],
    ['the whole again, after its parts', '青岛市建成驿站1126个，其中市南区168个、李沧区142个。每天服务骑手2400人次。', ['青岛市', '市南区', '李沧区', '青岛市']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})

describe('whose they are not', () => {
  it.each([
    ['a firm of another sentence', '烟台明达食品有限公司获奖。莱阳市人民法院审结案件320件，企业满意度达98%。', ['莱阳市人民法院', '莱阳市人民法院']],
    ['a person’s, where his firm is named', '烟台明达电子有限公司钳工周海波完成革新28项，公司年产值12亿元。', ['周海波', '烟台明达电子有限公司']],
    ['the contest’s, where firms hire', '第五届山东省职业技能大赛开幕。烟台明达电子有限公司经理周海波说，企业已同47名选手签约。', ['烟台明达电子有限公司']],
    ['the office’s that only tells', '记者从烟台市人力资源和社会保障局获悉，今年前三季度城镇新增就业9.86万人。', ['烟台市']],
    ['the one firm’s, where several are meant', '烟台恒源生物有限公司等8家企业获认定。全市总数增至56家。烟台市发展和改革委员会介绍，这8家企业研发经费合计41.7亿元。', ['烟台市', '烟台市', '烟台市']],
    ['the last of several that are listed', '昌邑5家企业入选，分别是山东浩瀚印染股份有限公司、潍坊东晟化纤有限公司和潍坊广源机械有限公司。昌邑绿色工厂总数达到17家。', ['昌邑市', '昌邑市']],
    ['a county’s, where the city is meant', '荣成拥有海岸线500公里。我市水产品总产量达到128万吨，威海港和威海市区同步增长。', ['荣成市', '威海市']],
  ])('%s', (_, text, expected) => { expect(subjectsOf(text)).toEqual(expected) })
})
