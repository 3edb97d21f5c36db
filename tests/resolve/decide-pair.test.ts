import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../src/model/ontology.js'
import { decidePair } from '../../src/resolve/decide-pair.js'
import { differInLookAlikes, fold, longestShared, mendLookAlikes } from '../../src/resolve/pair/fold.js'
import { parseNumeral } from '../../src/model/numerals.js'
import { findLonely, plainOrdinals } from '../../src/resolve/pair/marks.js'
import { cutPlaces, findHomeCity } from '../../src/resolve/pair/places.js'
import { gazetteer } from '../helpers/seed-lists.js'

const decide = (type: EntityType, a: string, b: string) => decidePair({ id: 1, type, a: { name: a, context: `${a}。` }, b: { name: b, context: `${b}。` }, homeCity: '烟台市' }, gazetteer)

describe('vetoes', () => {
  it.each<[EntityType, string, string, RegExp]>([
    ['Organization', '烟台第一中学', '烟台第二中学', /different/u], ['Programme', '第五届烟台市技能大赛', '第6届烟台市技能大赛', /edition/u], ['Award', '第一批省级智能工厂', '第二批省级智能工厂', /batch/u],
    ['Event', '2024烟台樱桃节', '2025烟台樱桃节', /year/u], ['Award', '省科技进步奖一等奖', '省科技进步奖二等奖', /rank/u], ['Award', '省级绿色工厂', '市级绿色工厂', /level/u],
    ['Company', '甲丰机械有限公司', '甲丰机械有限公司莱州分公司', /part/u], ['Organization', '鲁东大学', '鲁东大学附属中学', /part|school/u], ['Organization', '福山区财政局', '牟平区财政局', /place/u],
    ['Technology', 'X1型机床', 'X2型机床', /model/u], ['Organization', '市立医院东院区', '市立医院西院区', /part/u], ['Programme', '污水厂一期工程', '污水厂二期工程', /phase/u],
    ['Organization', '烟台市机械协会', '烟台市机械学会', /society/u], ['Organization', '烟台市人民医院', '烟台市妇幼保健院', /hospital/u], ['Company', '甲丰集团有限公司', '甲丰股份有限公司', /legal form/u],
  ])('%s: %s and %s are two', (...[type, a, b, reason]) => {
    const verdict = decide(type, a, b)
    expect(verdict.decision).toBe('different')
    expect(verdict.reasons.join()).toMatch(reason)
  })

  it.each<[EntityType, string, string]>([
    ['Organization', '烟台一中', '烟台市第一中学'], ['Programme', '第五届烟台市技能大赛', '第5届市技能大赛'], ['Award', '首批省级智能工厂', '第一批山东省智能工厂'], ['Event', '2025烟台樱桃节', '2025年烟台樱桃节'], ['Organization', '烟台市莱山区财政局', '莱山区财政局'],
    ['Technology', 'X1型机床', 'Ｘ１型机床'], ['Company', '甲丰机械有限公司', '甲丰机械有限责任公司'], ['Organization', '市妇联', '烟台市妇女联合会'],
  ])('%s: %s and %s are one', (type, a, b) => { expect(decide(type, a, b)).toMatchObject({ decision: 'same' }) })

  it('are not overruled by a renaming that a context tells', () => {
    const context = '第二届甲论坛更名为第三届甲论坛。'
    expect(decidePair({ id: 'x', type: 'Event', a: { name: '第二届甲论坛', context }, b: { name: '第三届甲论坛', context: '' } }, gazetteer).decision).toBe('unsure')
  })

  it('keep two firms with different codes apart, whatever they are called', () => {
    const side = (code: string) => ({ name: '甲丰重工', context: `甲丰重工（股票代码：${code}）公告。` })
    expect(decidePair({ id: 'x', type: 'Company', a: side('600001'), b: side('600002'), homeCity: '烟台市' }, gazetteer)).toMatchObject({ decision: 'different', reasons: ['different stock code'] })
    expect(decidePair({ id: 'x', type: 'Company', a: side('600001'), b: { ...side('600001'), homeCity: '青岛市' }, homeCity: '烟台市' }, gazetteer)).toMatchObject({ decision: 'same' })
  })
})

describe('what is told', () => {
  const tell = (context: string) => decidePair({ id: 'x', type: 'Company', a: { name: '甲丰机械', context }, b: { name: '乙盛重工', context: '乙盛重工扩产。' }, homeCity: '烟台市' }, gazetteer).decision
  it.each(['甲丰机械更名为乙盛重工。', '乙盛重工（原甲丰机械）扩产。', '乙盛重工前身是甲丰机械。', '甲丰机械，又称乙盛重工。', '乙盛重工由甲丰机械更名而来。'])('%s: one', context => { expect(tell(context)).toBe('same') })
  it.each(['甲丰机械是乙盛重工的子公司。', '甲丰机械和乙盛重工签约。', '甲丰机械并非乙盛重工。', '乙盛重工收购甲丰机械。', '甲丰机械与乙盛重工同名不同址。', '乙盛重工由甲丰机械和丙公司合并而成。'])('%s: not one', context => { expect(tell(context)).not.toBe('same') })
})

describe('names as rules read them', () => {
  it.each([['ＡＢＣ电子', 'abc电子'], ['“海之源” 水产', '海之源水产'], ['環翠區', '环翠区'], ['甲(福山)', '甲（福山）'], ['ISO5OO01', 'iso50001'], ['二〇二五年', '2025年']])('%s → %s', (name, folded) => { expect(fold(name, gazetteer)).toBe(folded) })
  it.each([['烟台市总土会', '烟台市总工会'], ['威海市入民医院', '威海市人民医院'], ['大华机械', '大华机械']])('%s is mended to %s', (name, mended) => { expect(mendLookAlikes(name, gazetteer)).toBe(mended) })
  it.each([['未来', '末来', true], ['未来', '将来', false], ['未来', '未来', false], ['v0', 'vo', true]])('%s and %s look alike: %s', (a, b, expected) => { expect(differInLookAlikes(a, b)).toBe(expected) })
  it.each([['烟台市芝罘区甲厂子', '烟台市芝罘区'], ['中山路', ''], ['永兴机械', ''], ['烟台毓璜顶医院', '烟台']])('%s begins with the places %j', (name, prefix) => { expect(cutPlaces(name, findHomeCity('烟台', gazetteer), gazetteer).prefix).toBe(prefix) })
  it.each([['二十三', 23], ['一百二十', 120], ['7', 7], ['十', 10]])('%s is %d', (text, number) => { expect(parseNumeral(text)).toBe(number) })
  it('knows what only one name states', () => {
    expect(findLonely('2025年甲', '甲')).toEqual(['year'])
    expect(plainOrdinals('首届甲论坛2025年度')).toBe('第1届甲论坛2025')
    expect(longestShared('焊接机器人工作站', '新的机器人工作')).toBe('机器人工作')
  })
})
