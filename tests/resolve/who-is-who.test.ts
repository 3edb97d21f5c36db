import { describe, expect, it } from 'vitest'
import { resolve, type FoundName, type Resolution } from '../../src/resolve/resolver.js'
import { createRandom } from '../helpers/seeded-random.js'
import { gazetteer } from '../helpers/seed-lists.js'

const home = { city: gazetteer.findPlaces('烟台市')[0], province: gazetteer.findPlaces('山东省')[0], district: gazetteer.findPlaces('福山区')[0] }
type Name = readonly [type: FoundName['type'], name: string, kind?: FoundName['kind']]
const resolveNames = (names: readonly Name[]): Resolution =>
  resolve(names.map(([type, name, kind], start) => ({ type, name, start, confidence: 0.9, ...(kind && { kind }) })), { gazetteer, home })
const namesOf = (...names: Name[]): string[] => resolveNames(names).entities.map(({ name }) => name)

describe('one and the same', () => {
  it.each<[string, Name, Name]>([
    ['烟台泰和新材料股份有限公司', ['Company', '泰和新材'], ['Company', '烟台泰和新材料股份有限公司']],
    ['万华化学集团股份有限公司', ['Company', '万华化学'], ['Company', '万华化学集团股份有限公司']],
    ['潍坊恒远液压有限公司', ['Company', '恒远液压'], ['Company', '潍坊恒远液压有限公司']],
    ['莱州市职业学校', ['Organization', '莱州职业学校', 'SCHOOL'], ['Organization', '莱州市职业学校', 'SCHOOL']],
    ['烟台市人民政府', ['Organization', '市政府', 'GOVERNMENT'], ['Organization', '烟台市人民政府', 'GOVERNMENT']],
    ['福山区总工会', ['Organization', '区总工会', 'UNION'], ['Organization', '福山区总工会', 'UNION']],
    ['国家级能效“领跑者”', ['Award', '领跑者'], ['Award', '国家级能效“领跑者”']],
    ['2025年“技能兴烟”职工技能竞赛', ['Programme', '“技能兴烟”竞赛'], ['Programme', '2025年“技能兴烟”职工技能竞赛']],
    ['第三届葡萄酒博览会', ['Event', '第三届葡萄酒博览会'], ['Event', '葡萄酒博览会']],
    ['“热管理”技术', ['Technology', '“热管理”技术'], ['Technology', '热管理技术']],
    ['葡萄酒产业链', ['Industry', '葡萄酒产业'], ['Industry', '葡萄酒产业链']],
  ])('%s', (full, a, b) => {
    expect(namesOf(a, b)).toEqual([full])
    expect(namesOf(b, a)).toEqual([full])
  })
})

describe('two', () => {
  it.each<[Name, Name]>([
    [['Company', '东方电子'], ['Company', '东方航空']], [['Company', '烟台港'], ['Company', '青岛港']], [['Company', '烟台银行'], ['Company', '威海银行']],
    [['Organization', '省总工会', 'UNION'], ['Organization', '市总工会', 'UNION']], [['Award', '全国五一劳动奖章', 'MEDAL'], ['Award', '省五一劳动奖章', 'MEDAL']],
    [['Programme', '“技能兴烟”竞赛'], ['Programme', '“技能兴鲁”竞赛']], [['Event', '2024年葡萄酒博览会'], ['Event', '2025年葡萄酒博览会']], [['Person', '李强'], ['Person', '李强强']], [['Place', '烟台市'], ['Place', '福山区']], [['Person', '李强'], ['Company', '李强']],
  ])('%j and %j', (a, b) => { expect(namesOf(a, b)).toHaveLength(2) })

  it('where a short form fits two, it names neither for certain', () => {
    expect(namesOf(['Award', '国家级绿色工厂'], ['Award', '省级绿色工厂'], ['Award', '绿色工厂'])).toHaveLength(3)
  })
})

describe('a resolution', () => {
  const NAMES: readonly Name[] = [['Company', '泰和新材'], ['Company', '烟台泰和新材料股份有限公司'], ['Award', '国家级绿色工厂'], ['Award', '省级绿色工厂'], ['Organization', '市总工会', 'UNION'], ['Organization', '烟台市总工会', 'UNION'], ['Event', '葡萄酒博览会'], ['Event', '第三届葡萄酒博览会'], ['Person', '李强']]
  const groups = (names: readonly Name[]): string[] => {
    const { entities, entityOf } = resolveNames(names)
    return names.map(([type, name], index) => `${type} ${name} = ${entities[entityOf[index] ?? -1]?.name ?? '?'}`).sort()
  }

  it('gives each name its entity, whatever the order of the names', () => {
    const random = createRandom(5), expected = groups(NAMES)
    expect(expected.filter(line => line.endsWith('?'))).toEqual([])
    for (let round = 0; round < 30; round++) expect(groups([...NAMES].sort(() => random() - 0.5))).toEqual(expected)
  })
  it('numbers its entities, and keeps every surface form', () => {
    const { entities } = resolveNames(NAMES)
    expect(entities.map(({ index }) => index)).toEqual(entities.map((_, index) => index))
    expect(entities.flatMap(({ surfaces }) => surfaces).sort()).toEqual(NAMES.map(([, name]) => name).sort())
  })
  it('of nothing is nothing', () => { expect(resolveNames([])).toEqual({ entities: [], entityOf: [] }) })
})
