import { normalizeName } from '../../model/ids.js'
import type { DocumentScope } from './document-scope.js'
import type { GoldEntity } from './gold.js'
import type { EntityMatches } from './match-entities.js'
import type { PredictedEntity, Predictions } from './predictions.js'
import type { Scoreboard } from './scoreboard.js'

function scoreHit(gold: GoldEntity, entity: PredictedEntity | undefined, board: Scoreboard): void {
  if (gold.optional || !entity) return
  board.count('entities', gold.type, 'tp')
  board.note('canonical name', gold.names.map(normalizeName).includes(normalizeName(entity.name)))
  // `kind` on a facts line is the line's own, so the published scorer never finds an entity's kind there; nor does this one.
  if (gold.kind !== undefined && gold.kind !== '') board.note('kind', entity.type !== gold.type)
}

function scoreMiss({ gold }: DocumentScope, missed: GoldEntity, board: Scoreboard): void {
  if (missed.optional) return
  board.count('entities', missed.type, 'fn')
  board.addError(gold.doc, 'missed', missed.type, missed.names[0] ?? '')
}

/** Counts the entities found, missed and made up. */
export function scoreEntities(scope: DocumentScope, { idOf, goldOf }: EntityMatches, { predictions, board }: { readonly predictions: Predictions; readonly board: Scoreboard }): void {
  for (const gold of scope.gold.entities) {
    const id = idOf.get(gold)
    if (id === undefined) scoreMiss(scope, gold, board)
    else scoreHit(gold, predictions.entities.get(id), board)
  }
  for (const id of scope.mentioned) {
    const entity = predictions.entities.get(id)
    if (!entity || goldOf.has(id) || entity.type === 'Article') continue
    board.count('entities', entity.type, 'fp')
    board.addError(scope.gold.doc, 'spurious', entity.type, entity.name)
  }
}
