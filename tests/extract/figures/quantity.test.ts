import { describe, expect, it } from 'vitest'
import { readMedals, readQuantity } from '../../../src/extract/figures/quantity.js'
import { gazetteer } from '../../helpers/seed-lists.js'

const read = (text: string): string => {
  const at = text.search(/[\d零一二三四五六七八九两十百]/u)
  const quantity = readQuantity(text, at, gazetteer.lexicon)
  return quantity ? `${quantity.values.join('–')} ${quantity.unit} ${quantity.bound} ${text.slice(quantity.start, quantity.end)}` : 'none'
}

describe('readQuantity', () => {
  it.each([
    ['投资3.2亿元建设', '320000000 元 EXACT 3.2亿元'], ['培训职工8600多人次', '8600 人次 OVER 8600多人次'], ['组织60多万人次参与', '600000 人次 OVER 60多万人次'],
    ['发运1.5万余辆', '15000 辆 OVER 1.5万余辆'], ['占比达到65%', '0.65 ratio EXACT 65%'], ['近200项专利', '200 项 ABOUT 近200项'], ['约3000名', '3000 名 ABOUT 约3000名'],
    ['不超过500万元', '5000000 元 UNDER 不超过500万元'], ['至少12家', '12 家 OVER 至少12家'], ['90%以上', '0.9 ratio OVER 90%以上'], ['提高15%—20%', '0.15–0.2 ratio RANGE 15%—20%'],
    ['增长1.2个百分点', '1.2 个百分点 EXACT 1.2个百分点'], ['二十余款产品', '20 款 OVER 二十余款'], ['一千余人', '1000 人 OVER 一千余人'], ['下降四分之一', '0.25 ratio EXACT 四分之一'],
    ['占六成', '0.6 ratio EXACT 六成'], ['百分之三十五', '0.35 ratio EXACT 百分之三十五'], ['面积1,200平方米', '1200 平方米 EXACT 1,200平方米'], ['3—5万元', '30000–50000 元 RANGE 3—5万元'],
  ])('%s', (text, expected) => { expect(read(text)).toBe(expected) })

  it.each([
    ['国产化率九成五', '0.95 ratio EXACT 九成五'], ['多出一成半', '0.15 ratio EXACT 一成半'], ['不良率0.3‰以下', '0.0003 ratio UNDER 0.3‰以下'],
    ['从业者逾8万，', '80000 人 OVER 逾8万'], ['集体收入达31万。', '310000 元 EXACT 31万'], ['效率60.9自然箱/小时', '60.9 自然箱/小时 EXACT 60.9自然箱/小时'],
    ['厂商3600多家上下游', '3600 家 OVER 3600多家'], ['全血37.2万单位、', '372000 单位 EXACT 37.2万单位'], ['打进13球', '13 球 EXACT 13球'],
  ])('%s', (text, expected) => { expect(read(text)).toBe(expected) })

  it.each(['八角湾会展中心', '5部门印发', '关注逾8万，', '“6+4”产业体系', '版本3.0', '编号12345'])('%s holds none', text => { expect(read(text)).toBe('none') })
})

describe('readMedals', () => {
  it('reads a formula of medals as three figures', () => {
    expect(readMedals('荣获7金18银2铜', 2).map(({ value, medal }) => `${String(value)} ${medal}`)).toEqual(['7 金牌', '18 银牌', '2 铜牌'])
  })
  it('finds none in a colour', () => { expect(readMedals('3金色', 0)).toEqual([]) })
})
