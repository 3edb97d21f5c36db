import { describe, expect, it } from 'vitest'
import { createJudgement, type Judgement, type JudgementVerdict } from '../../../src/model/judgement.js'
import { Components } from '../../../src/resolve/identity/components.js'
import { gazetteer } from '../../helpers/seed-lists.js'
import { Newsroom, type Ref, type Report, type Said } from '../../helpers/reports.js'

const report = (city: string, ...names: Ref[]): Report => ({ city, names, text: `${names.map(ref => ref.split(':')[1]).join('亮相。')}亮相。` })
const say = (verdict: JudgementVerdict, [a, b]: readonly [string, string], day = 1): Judgement =>
  createJudgement({ verdict, a, b, score: verdict === 'SAME' ? 1 : 0, reasons: ['looked up'], by: { user: 'editor' }, at: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z` })

const SHORT: Said = [0, 'Company:明德亨电子'], FULL: Said = [1, 'Company:明德亨电子科技有限公司'], OTHER: Said = [2, 'Company:甲丰机械']
const room = (): Newsroom => new Newsroom(report('烟台市', 'Company:明德亨电子'), report('烟台市', 'Company:明德亨电子科技有限公司'), report('烟台市', 'Company:甲丰机械'))

describe('canonical ids', () => {
  it('are the least of the component, and every id of it leads there', () => {
    const news = room(), ids = [news.profile(SHORT), news.profile(FULL)].sort()
    expect(news.components.membersOf(ids[1] ?? '')).toEqual(ids)
    for (const id of ids) expect(news.components.canonicalOf(id)).toBe(ids[0])
    expect(news.components.canonicalOf('ent_unknown')).toBeUndefined()
    expect(news.components.membersOf('ent_unknown')).toEqual([])
    expect(news.components.profileOf('ent_unknown')).toBeUndefined()
  })

  it('stay when the same article comes again, and go with the last that claims them', () => {
    const news = room(), { components } = news, before = components.components(), none = { moves: [], merges: [], splits: [] }
    expect(components.add(news.claimsOf(0))).toEqual(none)
    expect(components.remove(news.claimsOf(0))).toEqual(none)
    expect(components.components()).toEqual(before)
    const { moves } = components.remove(news.claimsOf(0))
    expect(moves.filter(({ to }) => to === undefined).map(({ profile }) => profile)).toEqual([news.profile(SHORT)])
  })
})

describe('changes', () => {
  it('tell what becomes one when an article comes', () => {
    const news = room(), components = new Components(gazetteer)
    expect(components.add(news.claimsOf(0)).moves).toEqual([{ profile: news.profile(SHORT), to: news.profile(SHORT) }])
    const ids = [news.profile(SHORT), news.profile(FULL)].sort(), { moves, merges } = components.add(news.claimsOf(1))
    expect(moves.map(({ profile }) => profile)).toContain(news.profile(FULL))
    expect(merges).toEqual([])
    expect(components.membersOf(ids[0] ?? '')).toEqual(ids)
  })

  it('tell what comes apart when one goes that held two together', () => {
    const names = ['Company:烟台海德机床厂', 'Company:烟台海德专用汽车有限公司'] as const, [old, now] = names
    const news = new Newsroom(report('烟台市', old), report('烟台市', now), { city: '烟台市', names, text: '烟台海德机床厂现更名为烟台海德专用汽车有限公司。' })
    const { splits, moves } = news.components.remove(news.claimsOf(2)), ids = [news.profile([0, old]), news.profile([1, now])].sort()
    expect(splits).toEqual([{ from: ids[0], into: ids }])
    expect(moves).toEqual([{ profile: ids[1], from: ids[0], to: ids[1] }])
    expect(news.components.add(news.claimsOf(2)).merges).toEqual([{ into: ids[0], from: ids }])
  })

  it('can be seen before they are made', () => {
    const news = room(), { components } = news, state = (): unknown => [components.components(), components.proposals()], before = state()
    const judge = say('SAME', [news.profile(SHORT), news.profile(OTHER)])
    const shown = components.preview({ judge: [judge] })
    expect(shown.merges).toHaveLength(1)
    expect(state()).toEqual(before)
    expect(components.judge(judge)).toEqual(shown)
    const after = state()
    expect(components.preview({ judge: [{ ...judge, withdrawnAt: '2026-02-01T00:00:00Z' }] }).splits).toHaveLength(1)
    expect(components.preview({ remove: news.claimsOf(0), add: news.claimsOf(0) }).moves).toEqual([])
    expect(state()).toEqual(after)
  })

  it('refuse to take away what was never there, and leave all as it was', () => {
    const news = room(), before = news.components.components(), stranger = new Newsroom(report('青岛市', 'Company:乙盛重工')).claimsOf(0)
    expect(() => news.components.remove([...news.claimsOf(0), ...stranger])).toThrow(/never claimed/u)
    expect(news.components.components()).toEqual(before)
  })
})

describe('what users say', () => {
  it('joins what no rule would, and comes apart when it is taken back', () => {
    const news = room(), judge = say('SAME', [news.profile(SHORT), news.profile(OTHER)])
    expect(news.components.judge(judge).merges).toHaveLength(1)
    expect(news.isOne(SHORT, FULL, OTHER)).toBe(true)
    expect(news.components.withdraw(judge.id, '2026-02-01T00:00:00Z').splits).toHaveLength(1)
    expect(news.isOne(SHORT, OTHER)).toBe(false)
    expect(news.isOne(SHORT, FULL)).toBe(true)
    expect(() => news.components.withdraw('jud_none', '2026-02-01T00:00:00Z')).toThrow(/no judgement/u)
  })

  it('keeps apart what a rule would join, and is never asked again', () => {
    const news = room(), judge = say('NOT_SAME', [news.profile(SHORT), news.profile(FULL)])
    expect(news.components.judge(judge).splits).toHaveLength(1)
    expect(news.isOne(SHORT, FULL)).toBe(false)
    expect(news.asked(SHORT, FULL)).toEqual([])
    news.components.remove(news.claimsOf(0))
    news.components.add(news.claimsOf(0))
    expect(news.isOne(SHORT, FULL)).toBe(false)
    expect(news.asked(SHORT, FULL)).toEqual([])
  })

  it('overrules a veto, and then no profile of it is kept out by the other', () => {
    const names = ['Award:省级绿色工厂', 'Award:国家级绿色工厂', 'Award:山东省绿色工厂'] as const, news = new Newsroom(...names.map(name => report('烟台市', name)))
    expect(news.isOne([0, names[0]], [2, names[2]])).toBe(true)
    news.components.judge(say('SAME', [news.profile([0, names[0]]), news.profile([1, names[1]])]))
    expect(news.isOne([0, names[0]], [1, names[1]], [2, names[2]])).toBe(true)
  })

  it('of two that others join cuts what is weaker: rules give way', () => {
    const names = ['Company:甲丰机械', 'Company:甲丰机械有限公司', 'Company:甲丰机械有限责任公司'] as const, news = new Newsroom(...names.map(name => report('烟台市', name)))
    expect(news.isOne([0, names[0]], [1, names[1]], [2, names[2]])).toBe(true)
    news.components.judge(say('NOT_SAME', [news.profile([1, names[1]]), news.profile([2, names[2]])]))
    expect(news.isOne([1, names[1]], [2, names[2]])).toBe(false)
    expect(news.isOne([0, names[0]], [1, names[1]])).toBe(false)
    expect(news.isOne([0, names[0]], [2, names[2]])).toBe(false)
  })

  it('last counts: of words that contradict each other the newer', () => {
    const news = room(), [a, b, c] = [SHORT, FULL, OTHER].map(said => news.profile(said)) as [string, string, string]
    const words = [say('NOT_SAME', [a, c], 1), say('SAME', [b, c], 2), say('SAME', [a, b], 3)]
    for (const word of words) news.components.judge(word)
    expect(news.isOne(SHORT, FULL, OTHER)).toBe(true)
    news.components.judge(say('NOT_SAME', [c, a], 4))
    expect(news.isOne(SHORT, FULL)).toBe(true)
    expect(news.isOne(SHORT, OTHER)).toBe(false)
  })

  it('leaves a pair open: neither joined nor asked again', () => {
    const names = ['Person:李娟'] as const, news = new Newsroom(report('烟台市', ...names), { ...report('烟台市', ...names), text: '李娟获奖。' })
    expect(news.asked([0, names[0]], [1, names[0]])).not.toEqual([])
    news.components.judge(say('UNSURE', [news.profile([0, names[0]]), news.profile([1, names[0]])]))
    expect(news.asked([0, names[0]], [1, names[0]])).toEqual([])
  })

  it('waits for profiles that are not there yet', () => {
    const news = room(), components = new Components(gazetteer), judge = say('SAME', [news.profile(SHORT), news.profile(OTHER)])
    expect(components.judge(judge)).toEqual({ moves: [], merges: [], splits: [] })
    components.add(news.claimsOf(0))
    components.add(news.claimsOf(2))
    expect(components.canonicalOf(news.profile(SHORT))).toBe(components.canonicalOf(news.profile(OTHER)))
  })

  it('is told with everything else that makes profiles one', () => {
    const news = room()
    news.components.judge(say('SAME', [news.profile(SHORT), news.profile(OTHER)]))
    const bonds = news.components.explain(news.profile(FULL))
    expect(bonds.map(({ by }) => by)).toEqual(expect.arrayContaining([{ user: 'editor' }, { rule: 'short name' }]))
    expect(bonds).toHaveLength(2)
  })

  it('means no rule that was recorded', () => {
    const news = room(), rule = createJudgement({ ...say('NOT_SAME', [news.profile(SHORT), news.profile(FULL)]), by: { rule: 'short name' } })
    expect(news.components.judge(rule)).toEqual({ moves: [], merges: [], splits: [] })
  })
})

describe('the queue', () => {
  it('can be asked of one entity', () => {
    const news = new Newsroom(report('烟台市', 'Person:李娟'), { ...report('烟台市', 'Person:李娟'), text: '李娟获奖。' }, report('烟台市', 'Person:王强'), { ...report('烟台市', 'Person:王强'), text: '王强获奖。' })
    expect(news.components.proposals()).toHaveLength(2)
    expect(news.components.proposals(news.profile([0, 'Person:李娟']))).toHaveLength(1)
    expect(news.components.proposals('ent_unknown')).toEqual([])
  })

  it('has no pairs of a name that too many have', () => {
    const many = Array.from({ length: 13 }, (_, index): Report => ({ city: '烟台市', names: ['Person:王伟'], text: `王伟第${index}次获奖。` }))
    expect(new Newsroom(...many.slice(1)).components.proposals()).toHaveLength(66)
    expect(new Newsroom(...many).components.proposals()).toHaveLength(0)
  })
})
