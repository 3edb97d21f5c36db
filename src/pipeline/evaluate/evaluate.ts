import { toDocumentScope } from './document-scope.js'
import type { GoldDocument } from './gold.js'
import { matchEntities } from './match-entities.js'
import type { Predictions } from './predictions.js'
import { scoreArticle } from './score-articles.js'
import { scoreEntities } from './score-entities.js'
import { scoreRelations } from './score-relations.js'
import { scoreStatistics } from './score-statistics.js'
import { Scoreboard, type Evaluation } from './scoreboard.js'
import type { ScoringError } from './scoring-error.js'
import type { Verdict } from './verdict.js'

/** Figures, and everything missed or made up. */
export interface EvaluationReport {
  readonly evaluation: Evaluation
  readonly errors: readonly ScoringError[]
  /** What became of every relation and figure found, document by document. */
  readonly verdicts: readonly Verdict[]
}

/** Scores facts against gold: micro precision, recall and F1, by type and in all. */
export function evaluate(gold: readonly GoldDocument[], predictions: Predictions): EvaluationReport {
  const board = new Scoreboard()
  for (const document of gold) {
    const scope = toDocumentScope(document, gold, predictions)
    const matches = matchEntities(scope, predictions)
    scoreArticle(scope, board)
    scoreEntities(scope, matches, { predictions, board })
    scoreRelations(scope, matches, { predictions, board })
    scoreStatistics(scope, matches, { predictions, board })
  }
  return { evaluation: board.toEvaluation(gold.length), errors: board.errors, verdicts: board.verdicts }
}
