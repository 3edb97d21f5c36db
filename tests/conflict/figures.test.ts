import { describe, expect, it } from 'vitest'
import { findFigureConflicts, toFigureSeries, toInterval, type DatedFigure } from '../../src/conflict/figures.js'
import type { Statistic } from '../../src/model/relation.js'
import { createRandom, pick, pickIndex } from '../helpers/seeded-random.js'

interface Spec extends Partial<Statistic> { readonly articles?: readonly string[]; readonly days?: readonly string[] }
let count = 0
const toFigure = ({ articles = [`art_${count += 1}`], days = ['2025-11-05'], ...given }: Spec): DatedFigure => {
  const evidence = articles.map(article => ({ article, source: 'src', start: 0, end: 1, quote: '一', sentence: [0, 1] as const, rule: 'test', confidence: 0.9 })), [first, ...rest] = evidence
  if (!first) throw new Error('a figure needs an article')
  return { days, statistic: { id: `sta_${JSON.stringify([given, articles])}`, subject: 'ent_1', measure: '参展企业', value: 100, unit: '家', bound: 'EXACT', raw: `${given.value ?? 100}家`, evidence: [first, ...rest], ...given } }
}
const contradicts = (a: Spec, b: Spec, isOnce = false): boolean => {
  const [one, other] = [toFigure(a), toFigure(b)]
  return findFigureConflicts(one, [one, other], { isOnce }).length > 0
}

describe('figures', () => {
  const CASES: readonly (readonly [why: string, a: Spec, b: Spec, isConflict: boolean])[] = [
    ['another exact value on one day', {}, { value: 120 }, true],
    ['the same value', {}, {}, false],
    ['another day', {}, { value: 120, days: ['2025-11-06'] }, false],
    ['no day', { days: [] }, { value: 120, days: [] }, false],
    ['the same stated month, whatever the days', { period: '2025-10' }, { value: 120, period: '2025-10?', days: ['2025-12-01'] }, true],
    ['another stated month', { period: '2025-10' }, { value: 120, period: '2025-09' }, false],
    ['a stated time and none', { period: '2025-10' }, { value: 120 }, false],
    ['vague times are none', { period: '2025-11~' }, { value: 120, period: '2025-11-05%' }, true],
    ['another unit', {}, { value: 120, unit: '人' }, false],
    ['planned and reached', { status: 'PLANNED' }, { value: 120 }, false],
    ['both planned', { status: 'PLANNED' }, { value: 120, status: 'PLANNED' }, true],
    ['against other things', { comparison: '同比' }, { value: 120, comparison: '环比' }, false],
    ['one article says both', { articles: ['a'] }, { value: 120, articles: ['a', 'b'] }, false],
    ['more than fewer', { bound: 'OVER' }, { value: 120 }, false],
    ['more than more', { bound: 'OVER', value: 130 }, { value: 120 }, true],
    ['over and under', { bound: 'OVER', value: 130 }, { value: 120, bound: 'UNDER' }, true],
    ['under more', { bound: 'UNDER', value: 130 }, { value: 120 }, false],
    ['about as many', { bound: 'ABOUT' }, { value: 108 }, false],
    ['about far fewer', { bound: 'ABOUT' }, { value: 120 }, true],
    ['rounded to 万', { value: 12000, raw: '1.2万家' }, { value: 12034, raw: '12034家' }, false],
    ['rounded to 万, and more than that off', { value: 12000, raw: '1.2万家' }, { value: 12600, raw: '12600家' }, true],
    ['percentages with another last digit', { value: 0.153, unit: 'ratio', raw: '15.3%' }, { value: 0.152, unit: 'ratio', raw: '15.2%' }, true],
    ['percentages, one of them rounded by half', { value: 0.153, unit: 'ratio', raw: '15.3%' }, { value: 0.1525, unit: 'ratio', raw: '15.25%' }, false],
    ['percentages, one of them rounded', { value: 0.153, unit: 'ratio', raw: '15.3%' }, { value: 0.1532, unit: 'ratio', raw: '15.32%' }, false],
  ]
  it.each(CASES.map(([why, ...one]) => [why, one] as const))('%s', (_why, [a, b, isConflict]) => {
    expect([contradicts(a, b), contradicts(b, a)]).toEqual([isConflict, isConflict])
  })

  it('of what takes place once are of one time on any day', () => {
    expect([contradicts({ days: [] }, { value: 120, days: ['2026-01-01'] }, true), contradicts({ period: '2025' }, { value: 120, period: '2024' }, true)]).toEqual([true, false])
  })

  it('take both ends of a range together', () => {
    const low = toFigure({ value: 100, bound: 'RANGE', raw: '100至150家', articles: ['a'] }), high = toFigure({ value: 150, bound: 'RANGE', raw: '100至150家', articles: ['a'] })
    const within = toFigure({ value: 120 }), beyond = toFigure({ value: 151 }), series = [low, high, within, beyond]
    expect([low, high].map(figure => findFigureConflicts(figure, series).map(({ value }) => value))).toEqual([[151], [151]])
    expect(findFigureConflicts(beyond, series).map(({ value }) => value)).toEqual([100, 120, 150])
  })

  it('contradict each other or neither, never themselves, and hold their value', () => {
    const random = createRandom(5), bounds = ['EXACT', 'ABOUT', 'OVER', 'UNDER', 'RANGE'] as const
    for (let round = 0; round < 300; round++) {
      const drawn = Array.from({ length: 6 }, () => toFigure({ value: pickIndex(random, 8) * 10, bound: pick(random, bounds), days: [pick(random, ['2025-01-01', '2025-01-02'])], ...(random() < 0.3 && { period: pick(random, ['2024', '2025-01~', '2025-01']) }), articles: [pick(random, ['a', 'b', 'c', 'd'])] }))
      const series = [...new Map(drawn.map(figure => [figure.statistic.id, figure])).values()]
      const against = new Map(series.map(figure => [figure.statistic.id, findFigureConflicts(figure, series).map(({ id }) => id)]))
      for (const [id, others] of against) expect(others.filter(other => other === id || !against.get(other)?.includes(id))).toEqual([])
      for (const { statistic } of series) {
        const [low, high] = toInterval(statistic, series)
        expect(low <= statistic.value && statistic.value <= high).toBe(true)
      }
    }
  })

  it('make series by measure and unit, in the order of their time, as known on a day', () => {
    const figures = [
      toFigure({ value: 3, period: '2025-10', days: ['2025-11-05'] }), toFigure({ value: 1, period: '2024', days: ['2025-01-01'] }), toFigure({ value: 2, days: ['2025-03-01', '2025-12-01'] }), toFigure({ value: 9, days: [] }),
      toFigure({ measure: '产能', value: 7, days: ['2025-02-01'] }), toFigure({ value: 5, unit: '人', days: ['2025-06-01'] }),
    ]
    const show = (on?: string) => toFigureSeries(figures, on).map(({ measure, unit, figures: values }) => [measure, unit, values.map(({ value }) => value)])
    expect(show()).toEqual([['参展企业', '家', [1, 2, 3, 9]], ['产能', '家', [7]], ['参展企业', '人', [5]]])
    expect(show('2025-03-01')).toEqual([['参展企业', '家', [1, 2]], ['产能', '家', [7]]])
    expect(show('2020-01-01')).toEqual([])
  })
})
