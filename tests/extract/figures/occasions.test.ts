import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

/** Subject and value of the figures, in their order. */
const saidOf = (text: string): string[] => figuresOf(text).map(figure => figure.split(' ').slice(0, 2).join(' ')).sort()

describe('a figure that sums up a list', () => {
  it.each([
    ['is not the samples’, but the place’s', '烟台市公布名单。烟台明达电子有限公司、威海广源电子有限公司等9家企业入选。', ['烟台市 9']],
    ['is of what they join', '第五届烟台市工业设计大赛启动，烟台明达电子有限公司、威海广源电子有限公司等18家企业报名。', ['第五届烟台市工业设计大赛 18']],
    ['is of what is joined behind it', '烟台明达电子有限公司、威海广源电子有限公司等18家企业参加第五届烟台市工业设计大赛。', ['第五届烟台市工业设计大赛 18']],
    ['is the firm’s where the list is what it has', '烟台明达电子有限公司先后配套中国重汽、福田汽车等12家主机厂。', ['烟台明达电子有限公司 12']],
    ['is the firm’s where another firm is only dealt with', '威海银行烟台分行向烟台明达电子有限公司等18家企业放款2.6亿元。', ['威海银行烟台分行 18', '威海银行烟台分行 260000000']],
    ['counts names without 等 where it counts as many', '烟台市公布名单。注册地在福山区的烟台明达电子有限公司、威海广源电子有限公司2家上市公司披露年报：1家盈利，1家减亏。', ['烟台市 1', '烟台市 1', '烟台市 2']],
    ['carries what the guests bring with it', '2026烟台葡萄酒节开幕。烟台明达食品有限公司、威海广源食品有限公司等32家企业带来90余件展品。', ['2026烟台葡萄酒节 32', '2026烟台葡萄酒节 90']],
  ])('%s', (_, text, expected) => { expect(saidOf(text)).toEqual(expected) })
})

describe('guests and entrants', () => {
  it.each([
    ['are the show’s in the sentence of a hospital that holds it', '烟台毓璜顶医院举办第六届胶东康复论坛，28位来自北京、上海等地的专家应邀授课，参会医护人员超过320人。', ['第六届胶东康复论坛 28', '第六届胶东康复论坛 320']],
    ['are the contest’s behind those who guide it', '第六届烟台市职业技能大赛由烟台市总工会指导。92名选手使用国产设备。', ['第六届烟台市职业技能大赛 92']],
    ['are the contest’s though the clause begins with 全市', '第六届烟台市职业技能大赛举行，全市28支代表队同场比拼。', ['第六届烟台市职业技能大赛 28']],
    ['are the fair’s though a town is where they come from', '2026烟台葡萄酒节由烟台市商务局主办，大辛店镇、刘家沟镇的12名果农登台献艺。', ['2026烟台葡萄酒节 12']],
    ['are not the contest’s where a firm meets them', '第五届山东省职业技能大赛开幕。烟台明达电子有限公司与13名选手签下协议，年薪30万元。', ['烟台明达电子有限公司 13', '烟台明达电子有限公司 300000']],
    ['are not the county’s that they come from', '烟台明达食品有限公司开足马力，日照、南通两地的5家客户上门求货。', ['烟台明达食品有限公司 5']],
  ])('%s', (_, text, expected) => { expect(saidOf(text)).toEqual(expected.sort()) })
})

describe('parts of what the figure before counts', () => {
  it.each([
    ['其中', '2026烟台葡萄酒节开幕，支持单位：威海银行烟台分行。163个项目参展，其中国家级4个、省级29个。', ['2026烟台葡萄酒节 163', '2026烟台葡萄酒节 29', '2026烟台葡萄酒节 4']],
    ['a place of its own', '烟台市入选8家，其中福山区3家，龙口市和莱州市各1家。', ['烟台市 8', '福山区 3', '莱州市 1', '龙口市 1']],
    ['places in what is named for example', '潍坊市快递量突破2亿件，其中寿光蔬菜、昌乐西瓜等寄递量占三成。', ['潍坊市 0.3', '潍坊市 200000000']],
  ])('%s', (_, text, expected) => { expect(saidOf(text)).toEqual(expected) })
})
