import { describe, expect, it } from 'vitest'
import { Newsroom, type Named, type Ref, type Report } from '../../helpers/reports.js'

/** A report that only names things, in its city. */
const report = (city: string, ...names: (Ref | Named)[]): Report => ({ city, names, text: `${names.map(named => (typeof named === 'string' ? named : named.ref).split(':')[1]).join('亮相。')}亮相。` })
const employed = (city: string, person: Ref, ...[employer, title]: readonly [employer: Ref, title: string]): Report => ({
  city, names: [person, employer], text: `${employer.split(':')[1]}${title}${person.split(':')[1]}说。`, relations: [['WORKS_FOR', person, employer, { title }]],
})

describe('firms', () => {
  it('are one by short and full name in one city, and another in the next', () => {
    const room = new Newsroom(report('烟台市', 'Company:明德亨电子'), report('烟台市', 'Company:明德亨电子科技有限公司'), report('威海市', 'Company:明德亨电子'))
    expect(room.isOne([0, 'Company:明德亨电子'], [1, 'Company:明德亨电子科技有限公司'])).toBe(true)
    expect(room.isOne([0, 'Company:明德亨电子'], [2, 'Company:明德亨电子'])).toBe(false)
  })

  it('with a place in their name are one wherever they are read of', () => {
    const room = new Newsroom(report('青岛市', 'Company:烟台业林纺织科技有限公司'), report('烟台市', 'Company:业林纺织'), report('北京市', 'Company:烟台业林纺织科技有限公司'))
    expect(room.isOne([0, 'Company:烟台业林纺织科技有限公司'], [1, 'Company:业林纺织'], [2, 'Company:烟台业林纺织科技有限公司'])).toBe(true)
  })

  it('that a short name fits both of are joined by it neither to it nor to each other', () => {
    const [sea, land, short] = ['Company:海阳恒信建筑工程有限公司', 'Company:莱阳恒信建筑工程有限公司', 'Company:恒信建工'] as const
    const room = new Newsroom(report('烟台市', sea), report('烟台市', land), report('烟台市', short))
    expect(room.isOne([0, sea], [1, land])).toBe(false)
    expect(room.isOne([0, sea], [2, short])).toBe(false)
    expect(room.isOne([1, land], [2, short])).toBe(false)
    expect(room.asked([0, sea], [2, short])).toContain('another profile stands against it')
    expect(room.asked([1, land], [2, short])).toContain('another profile stands against it')
  })

  it('keep to the short name while there is only one that it fits', () => {
    const room = new Newsroom(report('烟台市', 'Company:海阳恒信建筑工程有限公司'), report('烟台市', 'Company:恒信建工'))
    expect(room.isOne([0, 'Company:海阳恒信建筑工程有限公司'], [1, 'Company:恒信建工'])).toBe(true)
  })

  it('are not their branches, parts or groups, whatever short names lie between', () => {
    const names = ['Company:鲁东重工有限公司', 'Company:鲁东重工有限公司莱州分公司', 'Company:鲁东重工集团有限公司', 'Company:鲁东重工销售有限公司', 'Company:鲁东重工'] as const
    const room = new Newsroom(...names.map(name => report('烟台市', name)))
    const clusters = [...room.components.components().values()].map(members => members.length)
    expect(Math.max(...clusters)).toBeLessThanOrEqual(2)
    expect(room.isOne([0, names[0]], [1, names[1]])).toBe(false)
    expect(room.isOne([0, names[0]], [2, names[2]])).toBe(false)
  })

  it('of one name and two codes are two, and one without a code is neither', () => {
    const name = 'Company:华信新材料有限公司', told = (code: string): Report => ({ city: '烟台市', names: [name], text: `华信新材料有限公司，统一社会信用代码${code}。` })
    const room = new Newsroom(told('91370600MA3C1A2B3X'), told('91370600MA3D9K8L7Y'), report('烟台市', name), told('91370600MA3C1A2B3X'))
    expect(room.isOne([0, name], [1, name])).toBe(false)
    expect(room.isOne([0, name], [2, name])).toBe(false)
    expect(room.isOne([0, name], [3, name])).toBe(true)
  })

  it('that were renamed are one under old, new and short names', () => {
    const [old, now] = ['Company:烟台海德机床厂', 'Company:烟台海德专用汽车有限公司'] as const
    const room = new Newsroom({ city: '烟台市', names: [old, now], text: '烟台海德机床厂1990年建厂，现更名为烟台海德专用汽车有限公司。' }, report('青岛市', old), report('烟台市', now), report('烟台市', 'Company:海德专用汽车'))
    expect(room.isOne([0, old], [0, now], [1, old], [2, now], [3, 'Company:海德专用汽车'])).toBe(true)
  })

  it('introduced by a short form are another city’s firm in another city', () => {
    const full = 'Company:海阳恒信建筑工程有限公司', short = 'Company:恒信建工', told: Report = { city: '烟台市', names: [{ ref: full, aliases: ['恒信建工'] }], text: '海阳恒信建筑工程有限公司（以下简称“恒信建工”）中标。' }
    const room = new Newsroom(told, report('烟台市', short), report('青岛市', short), report('烟台市', 'Company:莱阳恒信建筑工程有限公司'))
    expect(room.isOne([0, full], [1, short])).toBe(true)
    expect(room.isOne([0, full], [2, short])).toBe(false)
    expect(room.isOne([0, full], [3, 'Company:莱阳恒信建筑工程有限公司'])).toBe(false)
  })

  it('that one article names as two are asked about, though their names could be one', () => {
    const [short, full] = ['Company:甲丰机械', 'Company:甲丰机械有限公司'] as const
    expect(new Newsroom(report('烟台市', short), report('烟台市', full)).isOne([0, short], [1, full])).toBe(true)
    const room = new Newsroom(report('烟台市', short), report('烟台市', full), report('烟台市', short, full))
    expect(room.isOne([0, short], [1, full])).toBe(false)
    expect(room.asked([0, short], [1, full])).toContain('two in one article')
  })

  it('and groups of their brand are not one over a bare brand', () => {
    const names = ['Company:恒信建工集团', 'Company:恒信建工科技', 'Company:恒信建工'] as const, room = new Newsroom(...names.map(name => report('烟台市', name)))
    expect(room.components.size.components).toBe(3)
  })

  it('that an article tells apart stay apart everywhere', () => {
    const [group, firm] = ['Company:凯达', 'Company:凯达置业'] as const
    const room = new Newsroom({ city: '潍坊市', names: [group, firm], text: '凯达旗下的凯达置业拿下地块。' }, report('潍坊市', 'Company:潍坊凯达置业有限公司'), report('潍坊市', group))
    expect(room.isOne([0, group], [0, firm])).toBe(false)
    expect(room.isOne([0, firm], [1, 'Company:潍坊凯达置业有限公司'])).toBe(true)
  })

  it('of one name in two districts that sentences name are two', () => {
    const name = 'Company:瑞丰重工', place = (district: Ref): Report => ({ city: '烟台市', names: [name, { ref: district, kind: 'DISTRICT' }], text: `瑞丰重工位于${district.split(':')[1]}。`, relations: [['LOCATED_IN', name, district]] })
    const room = new Newsroom(place('Place:福山区'), place('Place:牟平区'))
    expect(room.isOne([0, name], [1, name])).toBe(false)
  })
})

describe('people', () => {
  it('of one name and two employers are two; one employer in full and short is one', () => {
    const room = new Newsroom(employed('烟台市', 'Person:王伟', 'Organization:烟台市教育局', '局长'), employed('威海市', 'Person:王伟', 'Company:威海广泰', '焊工'), employed('威海市', 'Person:王伟', 'Company:威海广泰空港设备股份有限公司', '焊工'))
    expect(room.isOne([0, 'Person:王伟'], [1, 'Person:王伟'])).toBe(false)
    expect(room.isOne([1, 'Person:王伟'], [2, 'Person:王伟'])).toBe(true)
  })

  it('without an employer are asked about, in one city only', () => {
    const room = new Newsroom(report('烟台市', 'Person:李娟'), { ...report('烟台市', 'Person:李娟'), text: '李娟获奖。' }, report('淄博市', 'Person:李娟'))
    expect(room.isOne([0, 'Person:李娟'], [1, 'Person:李娟'])).toBe(false)
    expect(room.asked([0, 'Person:李娟'], [1, 'Person:李娟'])).toEqual(['name alone'])
    expect(room.asked([0, 'Person:李娟'], [2, 'Person:李娟'])).toEqual([])
  })

  it('of one trade and one generic employer in two cities are two', () => {
    const room = new Newsroom(employed('烟台市', 'Person:张敏', 'Organization:人民医院', '护士'), employed('威海市', 'Person:张敏', 'Organization:人民医院', '护士'), employed('烟台市', 'Person:张敏', 'Organization:人民医院', '护士长'))
    expect(room.isOne([0, 'Person:张敏'], [1, 'Person:张敏'])).toBe(false)
    expect(room.isOne([0, 'Person:张敏'], [2, 'Person:张敏'])).toBe(false)
  })

  it('of two trades at one employer are asked about', () => {
    const room = new Newsroom(employed('烟台市', 'Person:刘洋', 'Organization:烟台毓璜顶医院', '护士'), employed('烟台市', 'Person:刘洋', 'Organization:烟台毓璜顶医院', '医生'))
    expect(room.isOne([0, 'Person:刘洋'], [1, 'Person:刘洋'])).toBe(false)
    expect(room.asked([0, 'Person:刘洋'], [1, 'Person:刘洋'])).toContain('same employer, different trade')
  })

  it('with both employers explain two with one each', () => {
    const both: Report = {
      city: '烟台市', names: ['Person:陈志远', 'Company:万华化学', 'Organization:烟台大学'], text: '万华化学首席专家、烟台大学教授陈志远说。',
      relations: [['WORKS_FOR', 'Person:陈志远', 'Company:万华化学'], ['WORKS_FOR', 'Person:陈志远', 'Organization:烟台大学']],
    }
    const apart = [employed('烟台市', 'Person:陈志远', 'Company:万华化学', '专家'), employed('烟台市', 'Person:陈志远', 'Organization:烟台大学', '负责人')]
    expect(new Newsroom(...apart).isOne([0, 'Person:陈志远'], [1, 'Person:陈志远'])).toBe(false)
    expect(new Newsroom(...apart, both).isOne([0, 'Person:陈志远'], [1, 'Person:陈志远'], [2, 'Person:陈志远'])).toBe(true)
  })

  it('by surname and post are whoever their article means', () => {
    const room = new Newsroom(employed('烟台市', 'Person:李主任', 'Organization:烟台大学', '主任'), { ...employed('烟台市', 'Person:李主任', 'Organization:烟台大学', '主任'), text: '烟台大学主任李主任到场。' })
    expect(room.isOne([0, 'Person:李主任'], [1, 'Person:李主任'])).toBe(false)
  })

  it('who write for the papers of one city, of its counties too, are one by name', () => {
    const by = (city: string, text: string, role: string): Report => ({ city, names: ['Person:钟嘉琳'], text, relations: [['WROTE', 'Person:钟嘉琳', 'ARTICLE', { role }]] })
    const room = new Newsroom(by('烟台市', '钟嘉琳报道。', 'REPORTER'), by('烟台市', '记者钟嘉琳。', 'REPORTER'), by('莱州市', '记者钟嘉琳。', 'REPORTER'), by('青岛市', '记者钟嘉琳。', 'REPORTER'), by('烟台市', '通讯员钟嘉琳', 'CORRESPONDENT'))
    for (const other of [1, 2]) expect(room.isOne([0, 'Person:钟嘉琳'], [other, 'Person:钟嘉琳'])).toBe(true)
    for (const other of [3, 4]) expect(room.isOne([0, 'Person:钟嘉琳'], [other, 'Person:钟嘉琳'])).toBe(false)
  })
})

describe('places', () => {
  it.each<[string, string, Ref, string, Ref, boolean]>([
    ['a short name', '烟台市', 'Place:莱州', '青岛市', 'Place:莱州市', true], ['with its city before', '烟台市', 'Place:芝罘区', '烟台市', 'Place:烟台市芝罘区', true], ['a zone', '烟台市', 'Place:烟台开发区', '烟台市', 'Place:烟台经济技术开发区', true],
    ['one name in two cities', '南京市', 'Place:鼓楼区', '徐州市', 'Place:鼓楼区', false], ['a road', '烟台市', 'Place:中山路', '青岛市', 'Place:中山路', false], ['a city and its district', '烟台市', 'Place:烟台市', '烟台市', 'Place:芝罘区', false],
    ['zones of two cities', '烟台市', 'Place:开发区', '威海市', 'Place:开发区', false],
  ])('%s', (...[, city, a, other, b, expected]) => {
    expect(new Newsroom(report(city, a), report(other, b)).isOne([0, a], [1, b])).toBe(expected)
  })
})

describe('bodies', () => {
  it.each<[string, string, Ref, string, Ref, boolean]>([
    ['in full and short', '烟台市', 'Organization:烟台市人社局', '青岛市', 'Organization:烟台市人力资源和社会保障局', true], ['two cities’ unions', '烟台市', 'Organization:烟台市总工会', '威海市', 'Organization:威海市总工会', false],
    ['a university and its hospital', '烟台市', 'Organization:鲁东大学', '烟台市', 'Organization:鲁东大学附属医院', false], ['numbered schools', '烟台市', 'Organization:烟台一中', '烟台市', 'Organization:烟台市第二中学', false],
    ['a numbered school', '烟台市', 'Organization:烟台一中', '烟台市', 'Organization:烟台市第一中学', true], ['a generic name in one city', '烟台市', 'Organization:第一人民医院', '烟台市', 'Organization:人民医院', false],
  ])('%s', (...[, city, a, other, b, expected]) => {
    expect(new Newsroom(report(city, a), report(other, b)).isOne([0, a], [1, b])).toBe(expected)
  })

  it('that every city has are asked about where nothing tells which', () => {
    const name = 'Organization:人民医院', room = new Newsroom(report('烟台市', name), { ...report('烟台市', name), text: '人民医院义诊。' }, report('威海市', name))
    expect(room.isOne([0, name], [1, name])).toBe(false)
    expect(room.asked([0, name], [1, name])).toContain('generic name')
    expect(room.asked([0, name], [2, name])).toEqual([])
  })
})

describe('awards, programmes and events', () => {
  it.each<[string, string, Ref, string, Ref, boolean]>([
    ['one batch written twice', '烟台市', 'Award:首批省级智能工厂', '威海市', 'Award:第一批省级智能工厂', true], ['two batches', '烟台市', 'Award:第五批国家级专精特新“小巨人”企业', '烟台市', 'Award:第六批国家级专精特新“小巨人”企业', false],
    ['one level and above', '烟台市', 'Award:省级以上专精特新企业', '威海市', 'Award:省级“专精特新”中小企业', false], ['two levels', '烟台市', 'Award:国家级绿色工厂', '烟台市', 'Award:省级绿色工厂', false], ['one province', '烟台市', 'Award:省级绿色工厂', '威海市', 'Award:山东省绿色工厂', true], ['two provinces', '烟台市', 'Award:省级绿色工厂', '大连市', 'Award:省级绿色工厂', false],
    ['ranks', '烟台市', 'Award:省科技进步奖一等奖', '烟台市', 'Award:省科技进步奖二等奖', false], ['a bare rank', '烟台市', 'Award:一等奖', '威海市', 'Award:一等奖', false], ['no level told', '烟台市', 'Award:绿色工厂', '威海市', 'Award:绿色工厂', false],
    ['editions', '烟台市', 'Programme:第五届烟台市技能大赛', '烟台市', 'Programme:第六届烟台市技能大赛', false], ['one edition', '烟台市', 'Programme:第五届烟台市技能大赛', '烟台市', 'Programme:第5届市技能大赛', true],
    ['years', '烟台市', 'Event:2024青岛国际啤酒节', '烟台市', 'Event:2025青岛国际啤酒节', false], ['a policy', '烟台市', 'Programme:“黄金十四条”', '烟台市', 'Programme:黄金十四条', true],
  ])('%s', (...[, city, a, other, b, expected]) => {
    expect(new Newsroom(report(city, a), report(other, b)).isOne([0, a], [1, b])).toBe(expected)
  })

  it('of every year are one within a year, and asked about where none is told', () => {
    const event = 'Event:烟台马拉松', held = (date?: string): Report => ({ city: '烟台市', names: [{ ref: event, ...(date !== undefined && { props: { date } }) }], text: `烟台马拉松${date ?? ''}开跑。` })
    const room = new Newsroom(held('2024-10-20'), held('2025-10-19'), held('2025-10'), held())
    expect(room.isOne([1, event], [2, event])).toBe(true)
    for (const other of [0, 3]) expect(room.isOne([1, event], [other, event])).toBe(false)
    expect(room.asked([1, event], [3, event])).toContain('year not told')
    expect(room.asked([0, event], [1, event])).toEqual([])
  })

  it('are not joined over one without its edition', () => {
    const names = ['Event:第三届葡萄酒博览会', 'Event:第四届葡萄酒博览会', 'Event:葡萄酒博览会'] as const, room = new Newsroom(...names.map(name => report('烟台市', name)))
    expect(room.components.components().size).toBe(3)
  })
})

describe('industries and technologies', () => {
  it.each<[Ref, Ref, boolean]>([['Industry:黄金产业', 'Industry:黄金', true], ['Industry:生物医药产业', 'Industry:海洋产业', false], ['Technology:ISO50001', 'Technology:ISO50001能源管理体系', true], ['Technology:X1型机床', 'Technology:X2型机床', false]])('%s and %s', (a, b, expected) => {
    expect(new Newsroom(report('烟台市', a), report('青岛市', b)).isOne([0, a], [1, b])).toBe(expected)
  })

  it('never meet names of another type', () => {
    expect(new Newsroom(report('烟台市', 'Place:烟台市', 'Company:烟台港', 'Organization:烟台港')).components.components().size).toBe(3)
  })
})
