import { describe, expect, it } from 'vitest'
import { createJudgement, JUDGEMENT_VERDICTS, type Judgement } from '../../../src/model/judgement.js'
import { Components } from '../../../src/resolve/identity/components.js'
import { Matcher } from '../../../src/resolve/identity/matcher.js'
import type { Profile } from '../../../src/resolve/identity/profile.js'
import { readReport, type Named, type Ref, type Related, type Report } from '../../helpers/reports.js'
import { gazetteer } from '../../helpers/seed-lists.js'
import { createRandom, keepSome, pick, pickIndex, type Random } from '../../helpers/seeded-random.js'

/** Of the last paper nobody knows the city. */
const CITIES = ['烟台市', '威海市', '青岛市', '莱州市', ''] as const
/** Names that are alike in many ways: forms of one thing, kin, namesakes. */
const THINGS: readonly Ref[] = [
  'Company:恒信建工', 'Company:海阳恒信建筑工程有限公司', 'Company:莱阳恒信建筑工程有限公司', 'Company:恒信建筑工程有限公司', 'Company:恒信', 'Company:恒信集团', 'Company:烟台恒信集团有限公司', 'Company:恒信建工集团', 'Company:恒信建工（福山）有限公司',
  'Company:烟台恒信建工有限公司', 'Company:烟台恒信建工有限公司莱州分公司', 'Company:恒信建工科技', 'Company:恒信科技有限公司', 'Organization:人民医院', 'Organization:烟台市人民医院', 'Organization:市人民医院', 'Organization:烟台一中', 'Organization:烟台市第一中学', 'Organization:第一中学',
  'Award:绿色工厂', 'Award:省级绿色工厂', 'Award:山东省绿色工厂', 'Award:国家级绿色工厂', 'Award:首批省级绿色工厂', 'Award:第一批山东省绿色工厂', 'Award:第二批省级绿色工厂', 'Programme:技能大赛', 'Programme:烟台市技能大赛', 'Programme:第五届烟台市技能大赛', 'Programme:第5届烟台市技能大赛', 'Programme:第六届烟台市技能大赛',
  'Event:樱桃节', 'Event:烟台樱桃节', 'Event:2025烟台樱桃节', 'Event:2025年烟台樱桃节', 'Event:2024烟台樱桃节', 'Place:鼓楼区', 'Place:莱州', 'Place:莱州市', 'Place:开发区', 'Place:烟台开发区', 'Place:中山路', 'Industry:黄金', 'Industry:黄金产业', 'Technology:X1型机床', 'Technology:X2型机床',
]
const PEOPLE: readonly Ref[] = ['Person:王伟', 'Person:王伟', 'Person:李主任', 'Person:李士杰', 'Person:李土杰']
const SENTENCES = ['恒信建工更名为烟台恒信建工有限公司。', '恒信集团旗下的恒信建工扩产。', '海阳恒信建筑工程有限公司（以下简称“恒信建工”）中标。', '恒信建工（股票代码：600001）公告。', '恒信建工（股票代码：600002）公告。'] as const

function makeReport(random: Random, number: number): Report {
  const city = pick(random, CITIES), things = keepSome(random, THINGS, 0.12), people = [...new Set(keepSome(random, PEOPLE, 0.4))]
  const employers = things.filter(ref => /^(?:Company|Organization):/u.test(ref)), sentence = random() < 0.3 ? pick(random, SENTENCES) : ''
  const relations = people.filter(() => employers.length > 0 && random() < 0.7).map((person): Related => ['WORKS_FOR', person, pick(random, employers), { title: pick(random, ['护士', '医生', '主任']) }])
  const names = [...things.map((ref): Ref | Named => (ref.startsWith('Event:') && random() < 0.5 ? { ref, props: { date: pick(random, ['2024-05-01', '2025-05']) } } : ref)), ...people]
  const text = `第${number}篇。${sentence}${names.map(named => (typeof named === 'string' ? named : named.ref).split(':')[1]).join('到场。')}到场。`
  return { ...(city !== '' && { city }), names, text, relations }
}

const shuffle = <Item>(random: Random, items: readonly Item[]): readonly Item[] => items.map(item => [random(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item)

function makeJudgements(random: Random, claims: readonly (readonly Profile[])[]): readonly Judgement[] {
  const profiles = [...new Set(claims.flat().filter(({ type }) => type === 'Company' || type === 'Award' || type === 'Person').map(({ id }) => id))].sort()
  return Array.from({ length: 6 }, (_, day) => {
    const a = pick(random, profiles), b = pick(random, profiles.filter(id => id !== a))
    return createJudgement({ verdict: pick(random, JUDGEMENT_VERDICTS), a, b, score: 1, reasons: [], by: { user: 'editor' }, at: `2026-01-0${day + 1}T00:00:00Z`, ...(random() < 0.2 && { withdrawnAt: '2026-02-01T00:00:00Z' }) })
  })
}

const toPairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] => items.flatMap((a, index) => items.slice(index + 1).map(b => [a, b] as const))

const stateOf = (components: Components): unknown => ({ components: [...components.components()], proposals: components.proposals() })

/** Everything at once, in the order given. */
function fromScratch(claims: readonly (readonly Profile[])[], judgements: readonly Judgement[]): Components {
  const components = new Components(gazetteer)
  components.add(claims.flat())
  for (const judgement of judgements) components.judge(judgement)
  return components
}

describe.each([1, 2, 3, 4])('seed %d', seed => {
  const random = createRandom(seed), claims = Array.from({ length: 30 }, (_, number) => [...readReport(makeReport(random, number)).values()])
  const judgements = makeJudgements(random, claims), expected = stateOf(fromScratch(claims, judgements))

  it('any order and any batching come to the same', () => {
    for (let round = 0; round < 3; round++) {
      const components = new Components(gazetteer), queue = [...shuffle<readonly Profile[] | Judgement>(random, [...claims, ...judgements])]
      while (queue.length > 0) {
        const batch = queue.splice(0, 1 + pickIndex(random, 4)), articles = batch.flatMap(item => ('verdict' in item ? [] : item))
        components.add(articles)
        for (const judgement of batch.filter(item => 'verdict' in item)) components.judge(judgement)
      }
      expect(stateOf(components)).toEqual(expected)
    }
  })

  it('what went leaves no trace', () => {
    const components = fromScratch(claims, judgements), gone = shuffle(random, claims).slice(0, 12), rest = claims.filter(article => !gone.includes(article))
    for (const article of gone) components.remove(article)
    expect(stateOf(components)).toEqual(stateOf(fromScratch(rest, judgements)))
    for (const article of gone) components.update({ add: article })
    expect(stateOf(components)).toEqual(expected)
  })

  it('changes say exactly what moved', () => {
    const components = new Components(gazetteer), canonical = new Map<string, string>()
    for (const article of claims) {
      const shown = components.preview({ add: article }), change = components.add(article)
      expect(change).toEqual(shown)
      for (const { profile, from, to = '' } of change.moves) {
        expect(canonical.get(profile)).toBe(from)
        canonical.set(profile, to)
      }
    }
    expect([...canonical].filter(([profile, id]) => components.canonicalOf(profile) !== id)).toEqual([])
    expect(canonical.size).toBe([...components.components().values()].flat().length)
  })

  it('no rule joins what a rule refuses', () => {
    const components = fromScratch(claims, []), matcher = new Matcher(gazetteer)
    const joined = [...components.components().values()].flatMap(ids => toPairs(ids.flatMap(id => components.profileOf(id) ?? [])))
    expect(joined.length).toBeGreaterThan(10)
    expect(joined.filter(([a, b]) => matcher.decide(a, b).decision === 'different').map(([a, b]) => `${a.name} ${b.name}`)).toEqual([])
  })
})
