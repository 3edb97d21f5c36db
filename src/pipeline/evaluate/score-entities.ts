import { normalizeName } from '../../model/ids.js'
import type { DocumentScope } from './document-scope.js'
import type { GoldEntity } from './gold.js'
import type { EntityMatches } from './match-entities.js'
import type { PredictedEntity, Predictions } from './predictions.js'
import type { Scoreboard } from './scoreboard.js'
import { findNamed, sentenceAround } from './scoring-error.js'

function scoreHit(gold: GoldEntity, entity: PredictedEntity | undefined, board: Scoreboard): void {
  if (gold.optional || !entity) return
  board.count('entities', gold.type, 'tp')
  board.note('canonical name', gold.names.map(normalizeName).includes(normalizeName(entity.name)))
  // `kind` on a facts line is the line's own, so the published scorer never finds an entity's kind there; nor does this one.
  if (gold.kind !== undefined && gold.kind !== '') board.note('kind', entity.type !== gold.type)
}

function scoreMiss({ gold: { doc, source, title = '' }, text }: DocumentScope, missed: GoldEntity, board: Scoreboard): void {
  if (missed.optional) return
  const sentence = findNamed(text, missed.names)
  board.count('entities', missed.type, 'fn')
  board.addError({ doc, file: source, title, what: 'missed', type: missed.type, names: missed.names[0] ?? '', ...(sentence !== undefined && { sentence }) })
}

/** The sentence of the entity's first mention. */
function findMentioned({ firstMentions, sourceTextOf }: DocumentScope, id: string): string | undefined {
  const mention = firstMentions.get(id), text = mention && sourceTextOf(mention.article)
  return mention && text !== undefined ? sentenceAround(text, mention.start, mention.start + mention.text.length) : undefined
}

function scoreSpurious(scope: DocumentScope, { id, entity }: { readonly id: string; readonly entity: PredictedEntity }, board: Scoreboard): void {
  const { gold: { doc, source, title = '' } } = scope, sentence = findMentioned(scope, id)
  board.count('entities', entity.type, 'fp')
  board.addError({ doc, file: source, title, what: 'spurious', type: entity.type, names: entity.name, ...(sentence !== undefined && { sentence }) })
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
    scoreSpurious(scope, { id, entity }, board)
  }
}
