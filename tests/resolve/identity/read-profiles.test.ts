import { describe, expect, it } from 'vitest'
import { entityIdOf, readReport, type Named, type Ref, type Report } from '../../helpers/reports.js'

const claim = (ref: Ref, report: Partial<Report> & { readonly named?: Partial<Named> } = {}) => {
  const { named = {}, ...rest } = report
  return readReport({ city: '烟台市', text: `${ref.split(':')[1]}亮相。`, ...rest, names: [{ ref, ...named }, ...rest.names ?? []] }).get(ref)
}
const idOf = (ref: Ref, report: Parameters<typeof claim>[1] = {}): string => claim(ref, report)?.id ?? ''

describe('a profile', () => {
  it.each<Ref>(['Organization:烟台市总工会', 'Company:烟台业林纺织科技有限公司', 'Place:莱州市', 'Award:全国劳动模范', 'Industry:黄金产业', 'Technology:激光封焊', 'Event:2025年烟台樱桃节'])('of %s is the entity itself, wherever it is read of', ref => {
    expect(idOf(ref)).toBe(entityIdOf(ref))
    for (const city of ['青岛市', '广州市', '哈尔滨市']) expect(idOf(ref, { city })).toBe(entityIdOf(ref))
    expect(claim(ref)?.home).toBeUndefined()
  })

  it.each<Ref>(['Company:明德亨电子', 'Company:宏达机械有限公司', 'Place:中山路', 'Award:省级绿色工厂', 'Programme:“技能兴烟”活动'])('of %s is one in each city', ref => {
    expect(idOf(ref, { text: '又一篇。' })).toBe(idOf(ref))
    expect(idOf(ref)).not.toBe(entityIdOf(ref))
    expect(idOf(ref, { city: '威海市' })).not.toBe(idOf(ref))
    expect(claim(ref)?.home).toBe('烟台市')
  })

  it.each<Ref>(['Organization:人民医院', 'Award:绿色工厂', 'Award:一等奖', 'Event:座谈会', 'Person:李娟', 'Person:李主任', 'Programme:技能大赛'])('of %s is the article’s own', ref => {
    expect(idOf(ref, { text: '又一篇。' })).not.toBe(idOf(ref))
    expect(idOf(ref)).toBe(idOf(ref))
  })

  it('is the article’s own where its home city is not known', () => {
    const ref = 'Company:明德亨电子', nowhere = (text: string): string => [...readReport({ names: [ref], text }).values()][0]?.id ?? ''
    expect(nowhere('甲篇。')).not.toBe(nowhere('乙篇。'))
  })

  it('of a person is that of the employer and the trade', () => {
    const works = (title: string, text: string): Parameters<typeof claim>[1] => ({ text, names: ['Company:万华化学'], relations: [['WORKS_FOR', 'Person:王伟', 'Company:万华化学', { title }]] })
    expect(idOf('Person:王伟', works('焊工', '甲篇。'))).toBe(idOf('Person:王伟', works('首席技师', '乙篇。')))
    expect(idOf('Person:王伟', works('焊工', '甲篇。'))).not.toBe(idOf('Person:王伟', works('会计', '乙篇。')))
    expect(claim('Person:王伟', works('焊工', '甲篇。'))).toMatchObject({ employers: [{ type: 'Company', name: '万华化学' }], posts: ['焊工'] })
  })

  it('of a yearly event is that of its year', () => {
    const ref = 'Event:烟台马拉松', held = (date: string): string => idOf(ref, { named: { props: { date } } })
    expect(held('2025-10-19')).toBe(held('2025-10'))
    expect(held('2025-10-19')).not.toBe(held('2024-10-20'))
    expect(held('2024-12/2025-01')).not.toBe(held('2024-12'))
    expect(claim(ref)?.isUndated).toBe(true)
  })
})

describe('sentences that are kept', () => {
  it.each<[string, Ref, string, readonly string[]]>([
    ['a renaming', 'Company:甲丰机械', '甲丰机械近日更名为乙盛重工。它扩产。', ['甲丰机械近日更名为乙盛重工']],
    ['a short form', 'Company:中海智联科技有限公司', '中海智联科技有限公司（以下简称“中海智联”）落户。', ['中海智联科技有限公司（以下简称“中海智联”）落户']],
    ['a code', 'Company:潍柴动力', '潍柴动力，股票代码：000338。', ['潍柴动力，股票代码：000338']],
    ['nothing of the name', 'Company:甲丰机械', '甲丰机械即将扩产，产值增长。', []],
    ['a person in brackets', 'Person:李娟', '李娟（前排右一）领奖。', []],
    ['a person’s name', 'Person:老周', '老周名叫周德海，是理货员。', ['老周名叫周德海，是理货员']],
  ])('%s', (...[, ref, text, expected]) => { expect(claim(ref, { text })?.tellings).toEqual(expected) })

  it('name kin in full, and nothing twice', () => {
    const text = '凯达旗下的凯达置业拿下地块。凯达旗下的凯达置业拿下地块。', profiles = readReport({ city: '潍坊市', text, names: ['Company:凯达', { ref: 'Company:潍坊凯达置业有限公司', aliases: ['凯达置业'] }] })
    expect(profiles.get('Company:凯达')?.tellings).toEqual(['凯达旗下的潍坊凯达置业有限公司拿下地块'])
  })

  it('are cut where they are endless', () => {
    const [sentence = ''] = claim('Company:甲丰机械', { text: `${'长'.repeat(500)}甲丰机械更名为乙盛重工${'长'.repeat(500)}。` })?.tellings ?? []
    expect(sentence.length).toBeLessThan(230)
  })
})
