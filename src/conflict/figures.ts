import { compareColumns } from '../model/order.js'
import type { Statistic } from '../model/relation.js'
import { parsePeriod, type DayRange } from './period.js'

/** A figure with the days of the articles that state it. */
export interface DatedFigure {
  readonly statistic: Statistic
  /** `YYYY-MM-DD`, each once, sorted; none where no article has a date. */
  readonly days: readonly string[]
}

/** What a figure may be: from one number to another, both included. */
export type Interval = readonly [low: number, high: number]

/** 约 and 近 are taken to be off by no more than this share. */
const ABOUT_SHARE = 0.1
/** 15.25% is 15.3% rounded, though binary fractions are a little off. */
const BINARY = 1 + 1e-9
const PRINTED = /\d[\d,]*(?:\.(\d+))?/u

/** Half a unit of the last digit that is printed: 1.2万 may be 11,500 to 12,500. Whole numbers without 万 or 亿 are meant as they stand. */
function roundingOf({ value, raw }: Statistic): number {
  const [digits, decimals = ''] = PRINTED.exec(raw.normalize('NFKC')) ?? []
  const printed = Number(digits?.replaceAll(',', ''))
  if (!Number.isFinite(printed) || printed === 0) return 0
  const scale = Math.abs(value / printed)
  return decimals === '' && scale <= 1 ? 0 : scale * 10 ** -decimals.length / 2
}

const articlesOf = ({ evidence }: Statistic): ReadonlySet<string> => new Set(evidence.map(({ article }) => article))
const sharesArticle = (a: Statistic, b: Statistic): boolean => {
  const articles = articlesOf(a)
  return b.evidence.some(({ article }) => articles.has(article))
}

/** Both ends of a range: two figures that one article prints as one. */
const rangeOf = (statistic: Statistic, series: readonly DatedFigure[]): readonly number[] =>
  [statistic, ...series.map(figure => figure.statistic).filter(other => other.bound === 'RANGE' && other.raw === statistic.raw && sharesArticle(other, statistic))].map(({ value }) => value)

/** What a figure may be by its bound. `series`: the figures that may hold the other end of a range. */
export function toInterval(statistic: Statistic, series: readonly DatedFigure[]): Interval {
  const { value, bound } = statistic, slack = Math.abs(value) * ABOUT_SHARE
  switch (bound) {
    case 'EXACT': return [value, value]
    case 'ABOUT': return [value - slack, value + slack]
    case 'OVER': return [value, Infinity]
    case 'UNDER': return [-Infinity, value]
    case 'RANGE': return [Math.min(...rangeOf(statistic, series)), Math.max(...rangeOf(statistic, series))]
  }
}

/** True where neither can be the other, though the one that is rounded more were off by all that it is rounded by. Two that are rounded alike are two. */
function isApart(a: Statistic, b: Statistic, series: readonly DatedFigure[]): boolean {
  const [one, other] = [toInterval(a, series), toInterval(b, series)], slack = Math.max(roundingOf(a), roundingOf(b)) * BINARY
  return one[1] + slack < other[0] || other[1] + slack < one[0]
}

const timeOf = ({ period }: Statistic): DayRange | undefined => (period === undefined ? undefined : parsePeriod(period))

/** True where both are about the same stated time; where neither states one, where they were told on one day, or of what takes place only once. */
function isOfOneTime(a: DatedFigure, b: DatedFigure, isOnce: boolean): boolean {
  const [one, other] = [timeOf(a.statistic), timeOf(b.statistic)]
  if (one && other) return one.from === other.from && one.to === other.to
  return !one && !other && (isOnce || a.days.some(day => b.days.includes(day)))
}

const isOfOneKind = (a: Statistic, b: Statistic): boolean =>
  a.unit === b.unit && (a.status ?? 'ACHIEVED') === (b.status ?? 'ACHIEVED') && (a.comparison ?? '') === (b.comparison ?? '')

/**
 * The figures of a series (one subject, one measure) that cannot be true beside a given one: of the same unit, status, comparison and time, from other articles, with another value that
 * neither bounds nor rounding explain. `isOnce`: the subject takes place only once, so that all its figures are of one time. By value, then by id.
 */
export function findFigureConflicts(figure: DatedFigure, series: readonly DatedFigure[], { isOnce = false } = {}): readonly Statistic[] {
  const { statistic } = figure
  const isConflict = (other: DatedFigure): boolean =>
    other.statistic.id !== statistic.id && isOfOneKind(statistic, other.statistic) && !sharesArticle(statistic, other.statistic) && isOfOneTime(figure, other, isOnce)
    && isApart(statistic, other.statistic, series)
  return series.filter(isConflict).map(other => other.statistic).sort((a, b) => compareColumns([a.value, a.id], [b.value, b.id]))
}

/** Figures of one measure and unit, in the order of the time that they are about. */
export interface FigureSeries {
  readonly measure: string
  readonly unit: string
  readonly figures: readonly Statistic[]
}

/** The time that a figure is about: as stated, else the day of its first article, else last of all. */
const placeOf = ({ statistic, days }: DatedFigure): readonly string[] => {
  const { from, to } = timeOf(statistic) ?? { from: days[0] ?? '~', to: days[0] ?? '~' }
  return [from, to, statistic.id]
}

/** Figures as series, those with most figures first; with `on` (a day) only what articles of that day or earlier state. */
export function toFigureSeries(figures: readonly DatedFigure[], on?: string): readonly FigureSeries[] {
  const known = figures.filter(({ days }) => on === undefined || days.some(day => day <= on)), byMeasure = new Map<string, DatedFigure[]>()
  for (const figure of known) {
    const key = JSON.stringify([figure.statistic.measure, figure.statistic.unit]), series = byMeasure.get(key)
    if (series) series.push(figure)
    else byMeasure.set(key, [figure])
  }
  return [...byMeasure.values()].map((series): FigureSeries => {
    const sorted = [...series].sort((a, b) => compareColumns(placeOf(a), placeOf(b))).map(({ statistic }) => statistic)
    return { measure: sorted[0]?.measure ?? '', unit: sorted[0]?.unit ?? '', figures: sorted }
  }).sort((a, b) => compareColumns([-a.figures.length, a.measure, a.unit], [-b.figures.length, b.measure, b.unit]))
}
