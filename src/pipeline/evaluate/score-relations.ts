import type { DocumentScope } from './document-scope.js'
import type { GoldRelation } from './gold.js'
import type { EntityMatches } from './match-entities.js'
import type { PredictedRelation, Predictions } from './predictions.js'
import type { Scoreboard } from './scoreboard.js'
import { toWhy } from './scoring-error.js'
import { countSentences, hasShared } from './similarity.js'

const toKey = (type: string, source: string, target: string): string => `${type}|${source}|${target}`

/** `WROTE` is scored as the article's authors. */
const isScored = ({ type }: { readonly type: string }): boolean => type !== 'WROTE'

function scoreHit(found: PredictedRelation, wanted: GoldRelation, { isHere, board }: { readonly isHere: DocumentScope['isHere']; readonly board: Scoreboard }): void {
  board.count('relations', found.type, 'tp')
  board.note('basis', found.basis === wanted.basis)
  if (wanted.role !== undefined && wanted.role !== '') board.note('role', found.role === wanted.role)
  board.note('evidence', found.evidence.some(piece => isHere(piece) && countSentences(piece.quote) <= 2 && hasShared(piece.quote, wanted.quote)))
}

/** Scores the relations of one document. */
class RelationScorer {
  readonly #scope: DocumentScope
  readonly #matches: EntityMatches
  readonly #predictions: Predictions
  readonly #board: Scoreboard
  readonly #wanted: ReadonlyMap<string, GoldRelation>
  readonly #seen = new Set<string>()

  constructor(scope: DocumentScope, matches: EntityMatches, { predictions, board }: { readonly predictions: Predictions; readonly board: Scoreboard }) {
    this.#scope = scope
    this.#matches = matches
    this.#predictions = predictions
    this.#board = board
    this.#wanted = new Map(scope.gold.relations.map(relation => [toKey(relation.type, relation.source, relation.target), relation]))
  }

  score(): void {
    for (const relation of this.#scope.relations.filter(isScored)) this.#scoreFound(relation)
    for (const [key, relation] of this.#wanted) if (isScored(relation) && !relation.optional && !this.#seen.has(key)) this.#scoreMissed(relation)
  }

  #scoreFound(relation: PredictedRelation): void {
    const from = this.#matches.goldOf.get(relation.source), to = this.#matches.goldOf.get(relation.target)
    const key = toKey(relation.type, from?.id ?? '', to?.id ?? ''), wanted = from && to && this.#wanted.get(key)
    const isHit = wanted && !this.#seen.has(key) && !wanted.optional, isSpurious = !wanted && !(from?.optional && to?.optional)
    if (isHit) scoreHit(relation, wanted, { isHere: this.#scope.isHere, board: this.#board })
    if (isSpurious) this.#scoreSpurious(relation)
    if (wanted) this.#seen.add(key)
    this.#board.addVerdict({ doc: this.#scope.gold.doc, part: 'relations', evidence: relation.evidence.filter(this.#scope.isHere), isRight: isHit ? true : isSpurious ? false : undefined })
  }

  #scoreSpurious({ type, source, target, evidence }: PredictedRelation): void {
    const { gold: { doc, source: file, title = '' }, isHere, sourceTextOf } = this.#scope
    const nameOf = (id: string): string => String(this.#predictions.entities.get(id)?.name)
    this.#board.count('relations', type, 'fp')
    this.#board.addError({ doc, file, title, what: 'spurious', type, names: `${nameOf(source)} → ${nameOf(target)}`, ...toWhy(evidence.filter(isHere), sourceTextOf) })
  }

  #scoreMissed({ type, source, target, quote }: GoldRelation): void {
    const { doc, source: file, title = '', entities } = this.#scope.gold
    const nameOf = (id: string): string => String(entities.find(entity => entity.id === id)?.names[0])
    this.#board.count('relations', type, 'fn')
    this.#board.addError({ doc, file, title, what: 'missed', type, names: `${nameOf(source)} → ${nameOf(target)}`, sentence: quote })
  }
}

/** Counts the relations found, missed and made up; between two optional entities nothing is required either way. */
export const scoreRelations = (scope: DocumentScope, matches: EntityMatches, parts: { readonly predictions: Predictions; readonly board: Scoreboard }): void =>
  new RelationScorer(scope, matches, parts).score()
