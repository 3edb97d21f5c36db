import type { Basis, Bound, RelationType } from './ontology.js'
import type { Props } from './entity.js'

/** Why the graph says so: the exact words of an article. Offsets are UTF-16 code units into the source's text. */
export interface Evidence {
  readonly article: string
  /** Id of the source document whose text the offsets point into. */
  readonly source: string
  readonly start: number
  readonly end: number
  /** Exactly `text.slice(start, end)`. */
  readonly quote: string
  /** `[start, end)` of the whole sentence (of the part that lies in one segment). */
  readonly sentence: readonly [start: number, end: number]
  /** Name of the rule that fired. */
  readonly rule: string
  /** In [0, 1]. */
  readonly confidence: number
  /** The rule that told what the sentence does not say itself: `reference/anaphor` (该公司), `reference/home` (我市), `reference/ellipsis`, `located/name` …; absent where it says it all. */
  readonly inferredBy?: string
  /** What this sentence says of the relation: year, rank, count, role, title … */
  readonly props?: Props
}

/** At least one piece of evidence, always. */
export type EvidenceList = readonly [Evidence, ...Evidence[]]

/** A typed, directed edge; at most one for each (source, type, target). */
export interface Relation {
  /** Content id (`rel_…`) from type, source and target. */
  readonly id: string
  readonly type: RelationType
  /** Entity id. */
  readonly source: string
  /** Entity id, or the article's id for `WROTE`. */
  readonly target: string
  readonly basis: Basis
  /** Sorted union of the evidence's props. */
  readonly props?: Props
  readonly evidence: EvidenceList
}

/** A measured figure. */
export interface Statistic {
  /** Content id (`sta_…`). */
  readonly id: string
  /** Entity id. */
  readonly subject: string
  readonly measure: string
  readonly value: number
  /** Measure word or unit as printed; `ratio` for percentages and fractions. */
  readonly unit: string
  readonly bound: Bound
  readonly period?: string
  readonly status?: 'ACHIEVED' | 'PLANNED'
  readonly comparison?: string
  /** The figure as printed. */
  readonly raw: string
  readonly evidence: EvidenceList
}
