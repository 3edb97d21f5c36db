import type { DocumentScope } from './document-scope.js'
import type { GoldEntity, GoldStatistic } from './gold.js'
import type { EntityMatches } from './match-entities.js'
import type { PredictedStatistic, Predictions } from './predictions.js'
import type { Scoreboard, Tally } from './scoreboard.js'
import { toWhy } from './scoring-error.js'
import { hasShared } from './similarity.js'

const isSameValue = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
const toFigure = ({ value, raw, quote }: GoldStatistic): string => `${value}|${raw}|${quote}`

/** Scores the figures of one document. */
class StatisticScorer {
  readonly #scope: DocumentScope
  readonly #matches: EntityMatches
  readonly #predictions: Predictions
  readonly #board: Scoreboard
  /** What was found, and whether gold asks for it. */
  readonly #hit = new Map<PredictedStatistic, boolean>()
  /** Optional figures that were found: each may stand in for the same figure of another subject. */
  readonly #spare: { readonly wanted: GoldStatistic; readonly found: PredictedStatistic }[] = []

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
    for (const statistic of this.#scope.statistics) {
      const { doc } = this.#scope.gold, isRequired = this.#hit.get(statistic)
      if (isRequired === undefined) this.#scoreSpurious(statistic)
      this.#board.addVerdict({ doc, part: 'statistics', evidence: statistic.evidence.filter(this.#scope.isHere), isRight: isRequired === undefined ? false : isRequired || undefined })
    }
  }

  /** Figures are counted by what their subject is. */
  #count(type: string | undefined, what: keyof Tally): void {
    this.#board.count('statistics', type ?? 'unknown', what)
  }

  #goldOf(id: string): GoldEntity | undefined {
    return this.#scope.gold.entities.find(entity => entity.id === id)
  }

  #scoreFound(wanted: GoldStatistic): boolean {
    const found = this.#scope.statistics.find(one => !this.#hit.has(one) && this.#matches.goldOf.get(one.subject)?.id === wanted.subject && isSameValue(one.value, wanted.value))
    if (!found) return false
    this.#hit.set(found, !wanted.optional)
    this.#board.note('unit', found.unit === wanted.unit)
    this.#board.note('bound', found.bound === wanted.bound)
    this.#board.note('measure', hasShared(found.measure, wanted.measure, 2))
    if (wanted.optional) this.#spare.push({ wanted, found })
    else this.#count(this.#goldOf(wanted.subject)?.type, 'tp')
    return true
  }

  #takeSpare(wanted: GoldStatistic): boolean {
    const at = this.#spare.findIndex(({ wanted: other }) => toFigure(other) === toFigure(wanted) && other.subject !== wanted.subject)
    const [spare] = at < 0 ? [] : this.#spare.splice(at, 1)
    if (!spare) return false
    this.#hit.set(spare.found, true)
    this.#count(this.#goldOf(wanted.subject)?.type, 'tp')
    return true
  }

  #scoreMissed({ subject, measure, raw, quote }: GoldStatistic): void {
    const { doc, source: file, title = '' } = this.#scope.gold, entity = this.#goldOf(subject)
    this.#count(entity?.type, 'fn')
    this.#board.addError({ doc, file, title, what: 'missed', type: 'statistic', names: `${String(entity?.names[0])} ${measure} ${raw}`, sentence: quote })
  }

  #scoreSpurious({ subject, measure, raw, evidence }: PredictedStatistic): void {
    const { gold: { doc, source: file, title = '' }, isHere, sourceTextOf } = this.#scope, entity = this.#predictions.entities.get(subject)
    this.#count(entity?.type, 'fp')
    this.#board.addError({ doc, file, title, what: 'spurious', type: 'statistic', names: `${String(entity?.name)} ${measure} ${raw}`, ...toWhy(evidence.filter(isHere), sourceTextOf) })
  }
}

/** Counts the figures found, missed and made up. */
export const scoreStatistics = (scope: DocumentScope, matches: EntityMatches, parts: { readonly predictions: Predictions; readonly board: Scoreboard }): void =>
  new StatisticScorer(scope, matches, parts).score()
