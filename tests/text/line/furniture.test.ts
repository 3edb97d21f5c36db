import { describe, expect, it } from 'vitest'
import { isAdvertLabel, isAdvertLine } from '../../../src/text/line/adverts.js'
import { findFurniture, findLabelPrefix } from '../../../src/text/line/furniture.js'

describe('lines that belong to no article', () => {
  it.each([
    ['2025年11月27日 星期四', { kind: 'page', date: '2025-11-27' }],
    ['二〇二五年十一月二十七日', { kind: 'page', date: '2025-11-27' }],
    ['2025年11月20日　星期四　农历乙巳年十月初一　3版　综合新闻', { kind: 'page', date: '2025-11-20', section: '综合新闻' }],
    ['A02 要闻', { kind: 'page', section: '要闻' }],
    ['3版 胶东观察', { kind: 'page', section: '胶东观察' }],
    ['烟台日报', { kind: 'page' }],
    ['青岛早报 │ 城市 │ 2025年12月16日 星期二 │ 05版 │ 值班编辑 王亮 │ 责编 李艳', { kind: 'page', section: '城市' }],
    ['今日天气 多云转阵雨 南风4级 23℃～28℃', { kind: 'page' }],
    ['责任编辑：王宁 美术编辑：李锦 校对：常荣', { kind: 'page' }],
    ['编辑/孙琦', {}],
    ['新闻热线：0535-6601234', {}],
    ['扫码关注烟台日报公众号', { kind: 'contact' }],
    ['读者热线 0532-82863300　　投稿邮箱 qdrb@163.com', {}],
    ['【图片新闻】', { kind: 'label' }],
    ['■快讯', { kind: 'label' }],
    ['昌邑：海上风电装机破百万千瓦 详见3版', { kind: 'guide' }],
    ['来源：青岛日报　发布时间：2025-10-12 08:21', { kind: 'meta', date: '2025-10-12' }],
  ])('%s', (line, expected) => expect(findFurniture(line)).toMatchObject(expected))

  it.each(['烟台日报社举办读者节', '市委全面深化改革委员会召开会议', '编辑同志，您好', '热线接线员的一天', '12345政务服务热线办结率达98%', '教育局长谈“双减”', '图片新闻大赛揭晓', '1945年，烟台解放', '责任编辑部里的年轻人'])('%s is no furniture', line =>
    expect(findFurniture(line)).toBeUndefined())
})

describe('labels before a text', () => {
  it.each([['【快讯】烟台港吞吐量', 4], ['短评：把技术攥在手里', 3], ['图片新闻大赛揭晓', 0], ['人物志编纂完成', 0]])('%s: %d', (line, length) => expect(findLabelPrefix(line)).toBe(length))
})

describe('adverts', () => {
  it.each(['李某某遗失道路运输从业资格证，声明作废。', '海悦公寓现房发售，首付12万起。电话：0631-5298888', '沿街商铺招租，电话13905320000'])('%s', line => expect(isAdvertLine(line)).toBe(true))
  it.each(['记者获悉，商铺招租热线13905320000开通。', '市民可拨打反诈专线96110咨询。', '我市发放家电补贴8600万元'])('%s is none', line => expect(isAdvertLine(line)).toBe(false))
  it('knows their headings', () => expect(['广告', '遗失声明', '招租信息', '广告业发展大会'].map(isAdvertLabel)).toEqual([true, true, true, false]))
})
