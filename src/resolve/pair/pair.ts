import type { Gazetteer, PlaceRecord } from '../../gazetteer/gazetteer.js'
import type { EntityType } from '../../model/ontology.js'

/** A name with the sentence or two it was found in. */
export interface PairSide {
  readonly name: string
  readonly context: string
  /** Home city of the article; wins over the pair's. */
  readonly homeCity?: string
}

/** Two names that may mean the same. */
export interface Pair {
  readonly id: string | number
  readonly type: EntityType
  readonly a: PairSide
  readonly b: PairSide
  readonly homeCity?: string
}

/** What can be said of a pair. `unsure` merges nothing. */
export type Decision = 'same' | 'different' | 'unsure'

/** A decision with how sure it is that both are the same, 0 to 1, and why. */
export interface Verdict {
  readonly decision: Decision
  readonly score: number
  readonly reasons: readonly string[]
}

/** A side as the rules see it. */
export interface Side {
  readonly type: EntityType
  /** Folded, simplified, mended, written in full by the home city; brackets kept. */
  readonly name: string
  /** The same without what the home city adds. */
  readonly printed: string
  /** What the name gives in brackets as another name of itself. */
  readonly alias: string
  /** Text of the first quote; empty where there is none. */
  readonly quote: string
  readonly context: string
  readonly home: PlaceRecord | undefined
  /** True where the name leans on a home (市…, 区…) that is not known. */
  readonly isAdrift: boolean
}

/** Two sides, the shorter name first, so that no rule depends on their order. */
export interface Sides {
  readonly short: Side
  readonly long: Side
  readonly gazetteer: Gazetteer
}

/** A rule: says nothing where it cannot tell. */
export type PairRule = (sides: Sides) => Verdict | undefined

/** Keys of a side such that any two sides that a rule could call the same have one in common. */
export type KeyReader = (side: Side, gazetteer: Gazetteer) => readonly string[]

/** The same, with the rule's score. */
export const same = (score: number, ...reasons: string[]): Verdict => ({ decision: 'same', score, reasons })
/** Kept apart. */
export const different = (...reasons: string[]): Verdict => ({ decision: 'different', score: 0.03, reasons })
/** Not to be told. */
export const unsure = (score: number, ...reasons: string[]): Verdict => ({ decision: 'unsure', score, reasons })
