import { findConfers } from './confers.js'
import { findDealsWith } from './deals-with.js'
import { findLocatedIn } from './located-in.js'
import { findOperatesIn } from './operates-in.js'
import { findOrganized } from './organized.js'
import { findPartOf } from './part-of.js'
import { findParticipatedIn } from './participated-in.js'
import { findReceived } from './received.js'
import { findUses } from './uses.js'
import { findWorksFor } from './works-for.js'
import type { EntityType } from '../../model/ontology.js'
import type { RelationRule } from '../document.js'

/** The rule, where the article names something that its relations can lead to: one without awards need not be asked who got one. */
const whereNamed = (targets: readonly EntityType[], rule: RelationRule): RelationRule => document =>
  document.chunks.some(line => line.some(({ type }) => targets.includes(type))) ? rule(document) : []

/** Every rule that reads relations out of sentences. `WROTE` comes from bylines and needs none. */
export const RELATION_RULES: readonly RelationRule[] = [
  findLocatedIn, findPartOf, whereNamed(['Award'], findReceived), whereNamed(['Programme', 'Event'], findParticipatedIn), whereNamed(['Programme', 'Event'], findOrganized),
  findWorksFor, whereNamed(['Technology'], findUses), whereNamed(['Industry'], findOperatesIn), findDealsWith, whereNamed(['Award'], findConfers),
]
