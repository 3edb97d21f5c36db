import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../src/model/ontology.js'
import { decidePair } from '../../../src/resolve/decide-pair.js'
import { gazetteer } from '../../helpers/seed-lists.js'

/** Names with the sentences that they stand in. */
type Case = readonly [type: EntityType, a: string, aContext: string, b: string, bContext: string]

const decide = ([type, a, aContext, b, bContext]: Case) => decidePair({ id: 1, type, a: { name: a, context: aContext }, b: { name: b, context: bContext }, homeCity: '烟台市' }, gazetteer)

const areOne = (cases: readonly Case[]): void => it.each(cases)('%s: %s … %s are one', (...pair) => { expect(decide(pair)).toMatchObject({ decision: 'same' }) })
const areNotJoined = (cases: readonly Case[]): void => it.each(cases)('%s: %s … %s are left alone', (...pair) => { expect(decide(pair).decision).not.toBe('same') })

describe('names that could be one’s, in contexts that tell the same', () => {
  areOne([
    ['Event', '海阳核电产业链集中签约', '海阳核电产业链集中签约昨天举行，9个项目总额达到86亿元。', '海阳市核电产业链重点项目集中签约仪式', '海阳市核电产业链重点项目集中签约仪式上，9个项目总额86亿元。'],
    ['Programme', '“爱心一日捐”', '莱山今年的“爱心一日捐”首日募得58万元。', '2025年莱山区“爱心一日捐”活动', '2025年莱山区“爱心一日捐”活动启动，当天收到捐款58万元。'],
    ['Person', '宫玉芳', '大季家街道的宫玉芳是全国劳模，养了二十年扇贝。', '宫玉芳', '全国劳动模范宫玉芳在大季家街道的码头上分拣扇贝苗。'],
    ['Person', '马丁', '西班牙大厨马丁在芝罘滨海酒店教徒弟做海鲜饭。', '胡安·马丁', '胡安·马丁来自西班牙，是芝罘滨海酒店的行政总厨。'],
    ['Organization', '海豚救援队', '海豚救援队队长初德海带人下水。', '长岛海豚海上应急救援中心', '长岛海豚海上应急救援中心由船长初德海发起。'],
    ['Company', '绿丰种业', '绿丰种业选育的“绿丰12号”亩产再创新高。', '莱州市绿丰蔬菜种业有限公司', '技术员在给莱州市绿丰蔬菜种业有限公司的“绿丰12号”授粉。'],
  ])

  areNotJoined([
    ['Event', '集中签约仪式', '集中签约仪式上，9个项目落户。', '集中签约仪式', '企业负责人在集中签约仪式上发言。'],
    ['Event', '“迎新春”广场舞比赛', '2月3日，福山区举办“迎新春”广场舞比赛。', '“迎新春”广场舞比赛', '牟平区的“迎新春”广场舞比赛2月5日开赛。'],
    ['Person', '刘伟', '上夼村的刘伟种了八亩苹果。', '刘伟', '上夼村村民刘伟捡到钱包交还失主。'],
    ['Award', '金牌工匠', '他被评为金牌工匠，同批10人。', '工匠', '同批10人被评为工匠。'],
    ['Company', '宏泰机械', '宏泰机械捐款20万元。', '烟台宏泰机械制造有限公司', '投标的有烟台宏泰机械制造有限公司、烟台宏泰机械配件有限公司等6家企业。'],
    ['Person', '于洋', '海丰船业质检部的女质检员于洋是位两个孩子的妈妈。', '于洋', '海丰船业焊工于洋，男，1990年出生。'],
  ])

  it('mean nothing in long contexts, which share figures by chance', () => {
    const long = '，产量再创新高'.repeat(60)
    expect(decide(['Programme', '“爱心一日捐”', `今年的“爱心一日捐”首日募得58万元${long}。`, '2025年莱山区“爱心一日捐”活动', `2025年莱山区“爱心一日捐”活动当天收到58万元${long}。`]).decision).toBe('unsure')
  })
})

describe('what people call it', () => {
  areOne([
    ['Person', '初德海', '初德海跑了三十年船，岛上人都叫他“老轨”。', '老轨', '“老轨”上岸后开起了渔家乐。'],
    ['Person', '面点妹', '网名“面点妹”的酒店厨师辛晓燕有10万粉丝。', '辛晓燕', '辛晓燕下班后直播做面点。'],
    ['Programme', '《烟台市支持制造业发展的若干政策》', '市政府出台《烟台市支持制造业发展的若干政策》，从技改、融资等方面给出18条举措，企业称之为“制造业18条”。', '制造业18条', '“制造业18条”落地三个月。'],
    ['Industry', '海参产业', '人们把海参产业称作“黑金产业”。', '黑金产业', '“黑金产业”年产值过百亿元。'],
    ['Company', '烟台东山轴承有限公司', '烟台东山轴承有限公司前身是1968年建厂的烟台东山轴承厂。', '烟台东山轴承厂', '1968年，烟台东山轴承厂在西郊破土动工。'],
    ['Technology', '企业资源云管理平台', '企业资源云管理平台（ECM）上线。', 'ECM系统', '新员工先学ECM系统。'],
  ])
})

describe('short forms that all papers use', () => {
  areOne([
    ['Company', '烟台三运', '烟台三运有货车200辆。', '烟台市第三运输有限公司', '烟台市第三运输有限公司更新车辆。'], ['Company', '福山农行', '福山农行送贷上门。', '中国农业银行股份有限公司烟台福山支行', '中国农业银行股份有限公司烟台福山支行开业。'],
    ['Programme', '龙烟高铁', '龙烟高铁开通。', '新建龙口至烟台高速铁路', '新建龙口至烟台高速铁路铺轨。'], ['Event', '烟台市十八届人大五次会议', '烟台市十八届人大五次会议闭幕。', '烟台市第十八届人民代表大会第五次会议', '烟台市第十八届人民代表大会第五次会议举行。'],
    ['Organization', '市图', '市图延长开放。', '烟台市图书馆', '烟台市图书馆延时服务。'], ['Award', '国务院政府特殊津贴', '享受国务院政府特殊津贴。', '国务院特殊津贴', '享受国务院特殊津贴的专家。'],
    ['Award', '“美丽河湖”全国示范县', '荣获“美丽河湖”全国示范县。', '全国“美丽河湖”示范县', '捧回全国“美丽河湖”示范县牌子。'],
  ])

  areNotJoined([
    ['Company', '农商银行', '农商银行放款。', '莱州农商银行', '莱州农商银行揭牌。'], ['Organization', '汽车流通协会', '汽车流通协会发布数据。', '山东省汽车流通协会', '山东省汽车流通协会开会。'], ['Organization', '红马甲志愿服务队', '红马甲志愿服务队扫雪。', '红马甲志愿服务队', '南街社区红马甲志愿服务队理发。'],
    ['Place', '长岛', '蓬莱到长岛的客船复航。', '长岛', '老人在美国纽约长岛生活多年。'], ['Programme', '潍烟高铁', '潍烟高铁开通。', '莱荣高铁', '莱荣高铁开通。'],
  ])
})
