import type { DocumentScope } from './document-scope.js'
import type { GoldStatistic } from './gold.js'
import type { EntityMatches } from './match-entities.js'
import type { PredictedStatistic, Predictions } from './predictions.js'
import type { Scoreboard } from './scoreboard.js'
import { hasShared } from './similarity.js'

const isSameValue = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
const toFigure = ({ value, raw, quote }: GoldStatistic): string => `${value}|${raw}|${quote}`

/** Scores the figures of one document. */
class StatisticScorer {
  readonly #scope: DocumentScope
  readonly #matches: EntityMatches
  readonly #predictions: Predictions
  readonly #board: Scoreboard
  readonly #hit = new Set<PredictedStatistic>()
  /** Optional figures that were found: each may stand in for the same figure of another subject. */
  readonly #spare: GoldStatistic[] = []

  constructor(scope: DocumentScope, matches: EntityMatches, { predictions, board }: { readonly predictions: Predictions; readonly board: Scoreboard }) {
    this.#scope = scope
    this.#matches = matches
    this.#predictions = predictions
    this.#board = board
  }

  score(): void {
    const wanted = [...this.#scope.gold.statistics].sort((a, b) => Number(a.optional) - Number(b.optional))
    const open = wanted.filter(statistic => !this.#scoreFound(statistic) && !statistic.optional)
    for (const statistic of open) if (!this.#takeSpare(statistic)) this.#scoreMissed(statistic)
    for (const statistic of this.#scope.statistics) if (!this.#hit.has(statistic)) this.#scoreSpurious(statistic)
  }

  #scoreFound(wanted: GoldStatistic): boolean {
    const found = this.#scope.statistics.find(one => !this.#hit.has(one) && this.#matches.goldOf.get(one.subject)?.id === wanted.subject && isSameValue(one.value, wanted.value))
    if (!found) return false
    this.#hit.add(found)
    this.#board.note('unit', found.unit === wanted.unit)
    this.#board.note('bound', found.bound === wanted.bound)
    this.#board.note('measure', hasShared(found.measure, wanted.measure, 2))
    if (wanted.optional) this.#spare.push(wanted)
    else this.#board.count('statistics', 'statistic', 'tp')
    return true
  }

  #takeSpare(wanted: GoldStatistic): boolean {
    const at = this.#spare.findIndex(other => toFigure(other) === toFigure(wanted) && other.subject !== wanted.subject)
    if (at < 0) return false
    this.#spare.splice(at, 1)
    this.#board.count('statistics', 'statistic', 'tp')
    return true
  }

  #scoreMissed({ subject, measure, raw }: GoldStatistic): void {
    const name = this.#scope.gold.entities.find(({ id }) => id === subject)?.names[0]
    this.#board.count('statistics', 'statistic', 'fn')
    this.#board.addError(this.#scope.gold.doc, 'missed', 'statistic', `${String(name)} ${measure} ${raw}`)
  }

  #scoreSpurious({ subject, measure, raw }: PredictedStatistic): void {
    this.#board.count('statistics', 'statistic', 'fp')
    this.#board.addError(this.#scope.gold.doc, 'spurious', 'statistic', `${String(this.#predictions.entities.get(subject)?.name)} ${measure} ${raw}`)
  }
}

/** Counts the figures found, missed and made up. */
export const scoreStatistics = (scope: DocumentScope, matches: EntityMatches, parts: { readonly predictions: Predictions; readonly board: Scoreboard }): void =>
  new StatisticScorer(scope, matches, parts).score()
