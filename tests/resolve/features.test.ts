import { describe, expect, it } from 'vitest'
import { toDimensions } from '../../src/resolve/dimensions.js'
import { isSubsequence, isVetoed, quoteOf, toDistinctions, toSeries } from '../../src/resolve/features.js'
import { gazetteer } from '../helpers/seed-lists.js'

describe('what keeps two names apart', () => {
  it.each([
    ['国家级绿色工厂', '省级绿色工厂', true], ['全国劳模', '省劳模', true], ['第一届技能大赛', '第二届技能大赛', true], ['2024年技能大赛', '2025年技能大赛', true], ['第三批省级智能工厂', '第四批省级智能工厂', true],
    ['科技进步奖一等奖', '科技进步奖二等奖', true], ['大赛金牌', '大赛银牌', true], ['绿色工厂', '省级绿色工厂', false], ['技能大赛', '第二届技能大赛', false], ['科技进步奖', '科技进步奖二等奖', false], ['第二十三届果蔬博览会', '第23届果蔬博览会', false], ['首批智能工厂', '第一批智能工厂', false], ['大赛优秀奖', '大赛一等奖', true], ['省级绿色工厂', '省级绿色工厂', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isVetoed(toDistinctions(a), toDistinctions(b))).toBe(expected)
    expect(isVetoed(toDistinctions(b), toDistinctions(a))).toBe(expected)
  })
})

describe('what is left of a name when it is named again', () => {
  it.each([['国家级绿色工厂', '绿色工厂'], ['第三批省级智能工厂', '智能工厂'], ['2024年技能大赛', '技能大赛'], ['“领跑者”', '领跑者'], ['五一劳动奖章（状）', '五一劳动奖章']])('%s → %s', (name, series) => { expect(toSeries(name)).toBe(series) })
  it.each([['2025年“技能兴烟”竞赛', '技能兴烟'], ['技能大赛', ''], ['“甲”“乙”工程', '甲'], ['“”', ''], ['“没有结尾', '']])('quotes of %s: %j', (name, quote) => { expect(quoteOf(name)).toBe(quote) })
  it.each([['泰和', '烟台泰和新材', true], ['烟新', '烟台泰和新材', true], ['和泰', '烟台泰和新材', false], ['', '甲', true], ['甲', '', false]])('%j in order in %j: %s', (short, long, expected) => { expect(isSubsequence(short, long)).toBe(expected) })
})

describe('what a name says of itself', () => {
  it.each([
    ['首届齐鲁工匠论坛', { edition: 1, series: '齐鲁工匠论坛' }], ['首批省级智能工厂', { level: 'PROVINCIAL', batch: 1, series: '智能工厂' }], ['第二十三届中国国际果蔬博览会', { level: 'NATIONAL', edition: 23 }],
    ['2025年全国行业职业技能竞赛', { level: 'NATIONAL', year: 2025 }], ['烟台市首席技师', { level: 'CITY' }], ['牟平区劳动模范', { level: 'COUNTY' }], ['第10批专精特新企业', { batch: 10 }], ['第八届“创客中国”大赛', { edition: 8, series: '创客中国大赛' }], ['“技能兴烟”竞赛', {}],
  ])('%s', (name, expected) => {
    const dimensions = toDimensions(name, gazetteer)
    expect(dimensions).toMatchObject(expected)
    for (const key of ['level', 'edition', 'batch', 'year']) expect(key in dimensions, key).toBe(key in expected)
  })
})
