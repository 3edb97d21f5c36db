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
import type { RelationRule } from '../document.js'

/** Every rule that reads relations out of sentences. `WROTE` comes from bylines and needs none. */
export const RELATION_RULES: readonly RelationRule[] = [
  findLocatedIn, findPartOf, findReceived, findParticipatedIn, findOrganized, findWorksFor, findUses, findOperatesIn, findDealsWith, findConfers,
]
