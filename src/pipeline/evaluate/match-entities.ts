import { normalizeName } from '../../model/ids.js'
import type { DocumentScope } from './document-scope.js'
import type { GoldEntity } from './gold.js'
import type { PredictedEntity, Predictions } from './predictions.js'

/** Which predicted entity stands for which gold entity, one to one. */
export interface EntityMatches {
  readonly idOf: ReadonlyMap<GoldEntity, string>
  readonly goldOf: ReadonlyMap<string, GoldEntity>
}

interface Candidate {
  readonly gold: GoldEntity
  readonly id: string
  /** 0: the canonical name; 1: another name that counts; 2: only a mention reads like one. */
  readonly rank: number
}

const isSameType = (gold: GoldEntity, entity: PredictedEntity): boolean => gold.type === entity.type || (gold.altTypes ?? []).includes(entity.type)

function findRank(gold: GoldEntity, entity: PredictedEntity, texts: ReadonlySet<string> | undefined): number | undefined {
  const names = gold.names.map(normalizeName), name = normalizeName(entity.name)
  if (names.includes(name)) return name === names[0] ? 0 : 1
  return names.some(other => texts?.has(other)) ? 2 : undefined
}

function toCandidate(gold: GoldEntity, id: string, { saidAs, entities }: Pick<DocumentScope, 'saidAs'> & Pick<Predictions, 'entities'>): Candidate[] {
  const entity = entities.get(id)
  const rank = entity && isSameType(gold, entity) ? findRank(gold, entity, saidAs.get(id)) : undefined
  return rank === undefined ? [] : [{ gold, id, rank }]
}

/**
 * Matches on type and name, the best names first, required before optional. A second predicted entity for one gold
 * entity stays unmatched: it was not resolved.
 */
export function matchEntities({ gold, saidAs, mentioned }: DocumentScope, { entities }: Predictions): EntityMatches {
  const candidates = gold.entities.flatMap(one => [...mentioned].flatMap(id => toCandidate(one, id, { saidAs, entities })))
  candidates.sort((a, b) => a.rank - b.rank || Number(a.gold.optional) - Number(b.gold.optional))
  const idOf = new Map<GoldEntity, string>(), goldOf = new Map<string, GoldEntity>()
  for (const { gold: one, id } of candidates) {
    if (idOf.has(one) || goldOf.has(id)) continue
    idOf.set(one, id)
    goldOf.set(id, one)
  }
  return { idOf, goldOf }
}
