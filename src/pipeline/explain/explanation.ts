import type { FeatureWeight } from '../../extract/confidence/confidence.js'
import type { SubjectSource } from '../../extract/document.js'
import type { RefusalReason } from '../../extract/trace.js'
import type { SegmentRole } from '../../model/article.js'
import type { Props } from '../../model/entity.js'
import type { Basis, Bound, EntityKind, EntityType, RelationType } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'

/** A stretch of the page, and its words as printed. */
export interface Printed extends Span {
  readonly text: string
}

/** The smallest piece that the grammar looks at. */
export interface ExplainedToken extends Printed {
  readonly kind: string
  /** The tokenizer's part of speech. */
  readonly tag: string
  /** Word classes that list it. */
  readonly classes: readonly string[]
}

/** A name, and the finder that took it for one. */
export interface ExplainedMention extends Printed {
  readonly type: EntityType
  readonly kind?: EntityKind
  /** Canonical name of the entity that it means. */
  readonly entity: string
  readonly finder: string
  readonly confidence: number
  readonly isNested: boolean
}

/** Something that looked like a name. */
export interface ExplainedRefusal extends Printed {
  readonly finder: string
  readonly reason: RefusalReason
  readonly rival?: string
}

/** What keeps a predicate from stating something. */
export type HedgeReason = 'NEGATION' | 'PLAN' | 'CANDIDATE'

/** A word that can state a relation, and what came of it. */
export interface ExplainedPredicate extends Printed {
  readonly wordClass: string
  readonly outcome: 'FACT' | 'VETOED' | 'NOTHING'
  /** The word that vetoes. */
  readonly hedge?: string
  readonly reason?: HedgeReason
}

/** A clause, and whom it speaks of. */
export interface ExplainedClause extends Printed {
  readonly subject: { readonly entities: readonly string[]; readonly source: SubjectSource; readonly isOnBehalf: boolean }
  readonly predicates: readonly ExplainedPredicate[]
}

/** Why a rule's finding is no fact after all. */
export type FactVeto = 'NOT_IN_ONTOLOGY' | 'SAME_ENTITY' | 'TAKEN_BACK'

/** Behind a fact: what was read, by which rule, and how sure it is. */
export interface FactGround extends Printed {
  readonly rule: string
  readonly confidence: number
  /** What the rule's writer gave it, and what moved it from there. */
  readonly prior: number
  readonly weights: readonly FeatureWeight[]
}

/** A relation that a rule found. */
export interface ExplainedRelation extends FactGround {
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly basis: Basis
  readonly props?: Props
  readonly veto?: FactVeto
}

/** A figure that was found. */
export interface ExplainedStatistic extends FactGround {
  readonly subject: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly bound: Bound
  readonly status: string
}

/** What the article takes back of what was said before. `corrected`: the title and words of an erratum, as printed. */
export interface ExplainedCorrection extends Printed {
  readonly rule: string
  readonly confidence: number
  readonly withdrawn?: { readonly type: RelationType; readonly source: string; readonly target: string }
  readonly corrected?: { readonly title: string; readonly date?: string; readonly wrong?: string; readonly right?: string }
}

/** A line of the article as it is read. */
export interface ExplainedLine extends Printed {
  readonly role: SegmentRole
  readonly tokens: readonly ExplainedToken[]
  readonly mentions: readonly ExplainedMention[]
  readonly refusals: readonly ExplainedRefusal[]
  readonly clauses: readonly ExplainedClause[]
  readonly relations: readonly ExplainedRelation[]
  readonly statistics: readonly ExplainedStatistic[]
  readonly corrections: readonly ExplainedCorrection[]
}

/** How one article of a page was read. Offsets are UTF-16 code units into the page's text, half-open. */
export interface ArticleExplanation {
  readonly article: string
  readonly title: string
  readonly city?: string
  readonly authors: readonly { readonly name: string; readonly role: string }[]
  readonly lines: readonly ExplainedLine[]
}
