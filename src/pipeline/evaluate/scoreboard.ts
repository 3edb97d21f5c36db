import { toReliability, type Rated, type Reliability } from './reliability.js'
import { toRuleScores, type RuleScore } from './rule-scores.js'
import type { ScoringError } from './scoring-error.js'
import { toRated, type Verdict } from './verdict.js'

/** What was found rightly, found wrongly and missed. */
export interface Tally {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** Precision, recall and F1 in [0, 1], with what they come from. */
export interface Score extends Tally {
  readonly p: number
  readonly r: number
  readonly f1: number
}

/** Of what was matched, how much is right beyond that. */
export interface Share {
  readonly right: number
  readonly of: number
}

/** What is scored apart. */
export type Part = 'entities' | 'relations' | 'statistics'

/** Scores by type and in `all`. */
export type Scores = Readonly<Record<string, Score>>

/** An evaluation's figures. */
export interface Evaluation {
  readonly entities: Scores
  readonly relations: Scores
  readonly statistics: Scores
  readonly articles: { readonly gold: number; readonly found: number }
  readonly details: Readonly<Record<string, Share>>
  /** What each rule gave. */
  readonly rules: Readonly<Record<string, RuleScore>>
  /** What confidences are worth; only of facts that have one. */
  readonly reliability: Readonly<Record<'relations' | 'statistics' | 'all', Reliability>>
}

const toScore = ({ tp, fp, fn }: Tally): Score => {
  const p = tp / (tp + fp || 1), r = tp / (tp + fn || 1)
  return { p, r, f1: p + r ? 2 * p * r / (p + r) : 0, tp, fp, fn }
}

const toScores = (tallies: ReadonlyMap<string, Tally>): Scores => Object.fromEntries([...tallies].map(([type, tally]) => [type, toScore(tally)]))

/** Counts hits and misses while documents are scored. */
export class Scoreboard {
  readonly errors: ScoringError[] = []
  /** What became of every relation and figure found. */
  readonly verdicts: Verdict[] = []
  readonly #tallies: Record<Part, Map<string, Tally>> = { entities: new Map(), relations: new Map(), statistics: new Map() }
  readonly #details = new Map<string, Share>()
  #found = 0

  /** Counts one more for the type and for all. */
  count(part: Part, type: string, what: keyof Tally): void {
    for (const row of [type, 'all']) {
      const tally = this.#tallies[part].get(row) ?? { tp: 0, fp: 0, fn: 0 }
      this.#tallies[part].set(row, { ...tally, [what]: tally[what] + 1 })
    }
  }

  /** One more matched thing, right in this respect or not. */
  note(what: string, isRight: boolean): void {
    const share = this.#details.get(what) ?? { right: 0, of: 0 }
    this.#details.set(what, { right: share.right + Number(isRight), of: share.of + 1 })
  }

  countFoundArticle(): void {
    this.#found++
  }

  addError(error: ScoringError): void {
    this.errors.push(error)
  }

  addVerdict(verdict: Verdict): void {
    this.verdicts.push(verdict)
  }

  #reliability(): Evaluation['reliability'] {
    const of = (part: Part): Rated[] => this.verdicts.filter(verdict => verdict.part === part).flatMap(toRated)
    return { relations: toReliability(of('relations')), statistics: toReliability(of('statistics')), all: toReliability(this.verdicts.flatMap(toRated)) }
  }

  toEvaluation(gold: number): Evaluation {
    const { entities, relations, statistics } = this.#tallies
    return {
      entities: toScores(entities), relations: toScores(relations), statistics: toScores(statistics),
      articles: { gold, found: this.#found }, details: Object.fromEntries(this.#details),
      rules: toRuleScores(this.verdicts), reliability: this.#reliability(),
    }
  }
}
