import { describe, expect, it } from 'vitest'
import { readMedals, readQuantity } from '../../../src/extract/figures/quantity.js'
import { gazetteer } from '../../helpers/seed-lists.js'
import { createRandom, pick, pickIndex } from '../../helpers/seeded-random.js'

const FIGURE = /[\d零一二三四五六七八九两十百千]/u
const read = (text: string): string => {
  const quantity = readQuantity(text, text.search(FIGURE), gazetteer.lexicon)
  return quantity ? `${quantity.values.join('–')} ${quantity.unit} ${quantity.bound} ${text.slice(quantity.start, quantity.end)}` : 'none'
}

describe('figures of many shapes', () => {
  it.each([
    // magnitudes, and 余 or 多 between them
    ['投资1.2万亿元', '1200000000000 元 EXACT 1.2万亿元'], ['产量20余万吨', '200000 吨 OVER 20余万吨'], ['三百多家企业', '300 家 OVER 三百多家'], ['一千二百余场', '1200 场 OVER 一千二百余场'],
    ['2.5亿人次', '250000000 人次 EXACT 2.5亿人次'], ['1200万千瓦时', '12000000 千瓦时 EXACT 1200万千瓦时'], ['一百二十家', '120 家 EXACT 一百二十家'], ['百余名', '100 名 OVER 百余名'], ['十五年', '15 年 EXACT 十五年'],
    // bounds before and behind
    ['上千人', '1000 人 OVER 上千人'], ['逾百场', '100 场 OVER 逾百场'], ['超2000亿元', '200000000000 元 OVER 超2000亿元'], ['突破10万台', '100000 台 OVER 突破10万台'], ['至少5所', '5 所 OVER 至少5所'],
    ['接近50%', '0.5 ratio ABOUT 接近50%'], ['将近三千人', '3000 人 ABOUT 将近三千人'], ['25%左右', '0.25 ratio ABOUT 25%左右'], ['大约40公里', '40 公里 ABOUT 大约40公里'],
    ['500人以内', '500 人 UNDER 500人以内'], ['1000米以下', '1000 米 UNDER 1000米以下'], ['最高3万元', '30000 元 UNDER 最高3万元'], ['最多20人', '20 人 UNDER 最多20人'],
    // ranges
    ['10至12个', '10–12 个 RANGE 10至12个'], ['3到5年', '3–5 年 RANGE 3到5年'], ['2～3小时', '2–3 小时 RANGE 2～3小时'],
    // fractions
    ['百分之八十五', '0.85 ratio EXACT 百分之八十五'], ['七成以上', '0.7 ratio OVER 七成以上'], ['三分之二', '0.666666666666667 ratio EXACT 三分之二'], ['提高3.2个百分点', '3.2 个百分点 EXACT 3.2个百分点'],
    // units printed with a measure word or a noun
    ['2个小时', '2 小时 EXACT 2个小时'], ['3个项目', '3 个 EXACT 3个'], ['100吨标准煤', '100 吨 EXACT 100吨标准煤'], ['0.5毫米', '0.5 毫米 EXACT 0.5毫米'],
  ])('%s', (text, expected) => { expect(read(text)).toBe(expected) })

  it.each(['5G基站', '1:5', '1/3', '零事故', '一流企业', '两大产业', '双11', '90后', '985高校', 'T300碳纤维', '“十四五”', '8:30', '100+', 'A4纸', 'GB5009', '3.0.1版'])('%s counts nothing', text => { expect(read(text)).toBe('none') })

  it('holds what it says on generated texts: a span of the text, numbers that are finite, two of them only in a range', () => {
    const random = createRandom(11), pieces = ['3', '12', '1,200', '三', '百', '万', '亿', '多', '余', '家', '元', '%', '—', '至', '近', '超', '以上', '分之', '点', '.', '个', '吨', '，']
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: 1 + pickIndex(random, 9) }, () => pick(random, pieces)).join('')
      for (let at = 0; at < text.length; at++) {
        const quantity = FIGURE.test(text.charAt(at)) ? readQuantity(text, at, gazetteer.lexicon) : undefined
        if (!quantity) continue
        expect(quantity.start >= 0 && quantity.start <= at && at < quantity.end && quantity.end <= text.length, text).toBe(true)
        expect(quantity.values.every(Number.isFinite), text).toBe(true)
        expect(quantity.values, text).toHaveLength(quantity.bound === 'RANGE' ? 2 : 1)
        expect(quantity.unit, text).not.toBe('')
      }
    }
  })
})

describe('medals', () => {
  it.each([
    ['一金二银', '1 金牌 一金, 2 银牌 二银'], ['3枚金牌、2枚银牌', '3 金牌 3枚金牌, 2 银牌 2枚银牌'], ['12金8银15铜', '12 金牌 12金, 8 银牌 8银, 15 铜牌 15铜'], ['2金', ''], ['3金奖项', ''], ['金银铜', ''], ['9金4银6铜的成绩位列奖牌榜首位', '9 金牌 9金, 4 银牌 4银, 6 铜牌 6铜'],
  ])('%s', (text, expected) => {
    expect(readMedals(text, 0).map(({ value, medal, span }) => `${value} ${medal} ${text.slice(span.start, span.end)}`).join(', ')).toBe(expected)
  })
})
