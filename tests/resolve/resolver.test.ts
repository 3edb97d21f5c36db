import { describe, expect, it } from 'vitest'
import { resolve, type FoundName } from '../../src/resolve/resolver.js'
import { toDimensions, toDimensionsBefore } from '../../src/resolve/dimensions.js'
import { gazetteer } from '../helpers/seed-lists.js'

const city = gazetteer.findPlaces('烟台市')[0], province = gazetteer.findPlaces('山东省')[0], district = gazetteer.findPlaces('福山区')[0]
const home = { city, province, district }
const name = (type: FoundName['type'], text: string, kind?: FoundName['kind']): FoundName => ({ type, name: text, start: 0, confidence: 0.9, ...(kind && { kind }) })
const isOne = (...names: FoundName[]): boolean => new Set(resolve(names, { gazetteer, home }).entityOf).size === 1

describe('resolve', () => {
  it.each<[string, FoundName, FoundName]>([
    ['a firm by its core', name('Company', '明德亨电子科技有限公司'), name('Company', '明德亨电子')],
    ['a union by the home city', name('Organization', '烟台市总工会', 'UNION'), name('Organization', '市总工会', 'UNION')],
    ['a department in full and short', name('Organization', '烟台市人力资源和社会保障局', 'GOVERNMENT'), name('Organization', '烟台市人社局', 'GOVERNMENT')],
    ['a district’s body with and without its city', name('Organization', '烟台市福山区总工会', 'UNION'), name('Organization', '福山区总工会', 'UNION')],
    ['a contest without its edition', name('Programme', '第五届烟台市职业技能大赛'), name('Programme', '烟台市职业技能大赛')],
    ['a mine without its firm', name('Company', '招金矿业股份有限公司夏甸金矿'), name('Company', '夏甸金矿')],
    ['one level in two words', name('Award', '山东省制造业单项冠军企业'), name('Award', '省级制造业单项冠军')],
    ['a designation without its level', name('Award', '省级制造业单项冠军企业'), name('Award', '单项冠军企业')],
    ['a sector and its industry', name('Industry', '黄金产业'), name('Industry', '黄金')],
  ])('%s', (_, a, b) => { expect(isOne(a, b)).toBe(true) })

  it.each<[string, FoundName, FoundName]>([
    ['levels', name('Award', '国家级智能工厂'), name('Award', '省级智能工厂')],
    ['rankings', name('Award', '中国企业500强'), name('Award', '中国制造业企业500强')],
    ['editions', name('Programme', '第一届烟台市职业技能大赛'), name('Programme', '第二届烟台市职业技能大赛')],
    ['ranks', name('Award', '山东省科技进步奖一等奖'), name('Award', '山东省科技进步奖二等奖')],
    ['schools that only look alike', name('Organization', '威海职业学院', 'SCHOOL'), name('Organization', '威海海洋职业学院', 'SCHOOL')],
    ['cities', name('Organization', '烟台市总工会', 'UNION'), name('Organization', '威海市总工会', 'UNION')],
    ['types', name('Company', '烟台港'), name('Place', '烟台市')],
  ])('keeps apart other %s', (_, a, b) => { expect(isOne(a, b)).toBe(false) })

  it('shows the fullest form', () => { expect(resolve([name('Company', '明德亨电子'), name('Company', '明德亨电子科技有限公司')], { gazetteer, home }).entities.map(entity => entity.name)).toEqual(['明德亨电子科技有限公司']) })
})

it.each([
  ['国家级能效“领跑者”', { level: 'NATIONAL' }], ['第七届山东省职业技能大赛', { level: 'PROVINCIAL', edition: 7 }], ['2025年度烟台市绿色工厂', { level: 'CITY', year: 2025 }], ['第十二批省级工业设计中心', { batch: 12, level: 'PROVINCIAL' }],
])('%s states its dimensions', (text, expected) => { expect(toDimensions(text, gazetteer)).toMatchObject(expected) })

describe('a short form with several long ones', () => {
  it('is the firm that adds no more than its legal form', () => {
    const { entityOf } = resolve([name('Company', '海川集团有限公司'), name('Company', '烟台海川仪表电子有限公司'), name('Company', '海川')], { gazetteer, home })
    expect(entityOf[2]).toBe(entityOf[0])
  })

  it('is left alone where two would do', () => {
    const { entityOf } = resolve([name('Company', '烟台海川化学制品有限公司'), name('Company', '威海海川仪表电子有限公司'), name('Company', '海川')], { gazetteer, home })
    expect(new Set(entityOf).size).toBe(3)
  })
})

it.each([
  ['公布2025年度全省“', { year: 2025, level: 'PROVINCIAL' }], ['联合命名第十批“', { batch: 10 }], ['入选首批省级', { batch: 1, level: 'PROVINCIAL' }], ['举办第三届', { edition: 3 }], ['2025年评出', {}], ['', {}],
])('%s states dimensions of the name behind it', (text, expected) => { expect(toDimensionsBefore(text)).toEqual(expected) })
