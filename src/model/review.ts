import type { Judge, JudgementVerdict } from './judgement.js'
import type { EntityType } from './ontology.js'

/** Entities that became one. `from` are their canonical ids before, `into` the one after, which may be one of them. */
export interface Merge {
  readonly into: string
  readonly from: readonly string[]
}

/** An entity that came apart. `from` is its canonical id before, `into` those after. */
export interface Split {
  readonly from: string
  readonly into: readonly string[]
}

/** Why two profiles of one entity are one. */
export interface Bond {
  readonly a: string
  readonly b: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly by: Judge
}

/** Words of an article that name an entity. */
export interface ReviewQuote {
  readonly article: string
  readonly title: string
  readonly publishedOn?: string
  /** The sentence with the name in it. */
  readonly text: string
}

/** One of two entities that may be one. */
export interface ReviewSide {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentionCount: number
  readonly articleCount: number
  readonly quotes: readonly ReviewQuote[]
}

/** Two entities that may be one, with what articles say of both. */
export interface ReviewCase {
  /** The profiles that a judgement is to name. */
  readonly profiles: readonly [string, string]
  readonly score: number
  readonly reasons: readonly string[]
  readonly a: ReviewSide
  readonly b: ReviewSide
}

/** What somebody says of entities. */
export interface Opinion {
  readonly verdict: JudgementVerdict
  /** Ids of entities, or of profiles of one. */
  readonly a: string
  readonly b: string
}

/** How many names that mean different things by themselves there are, and how many entities they are. */
export interface Settled {
  readonly names: number
  readonly entities: number
}

/** An entity by its names, and why they are one. */
export interface Explained {
  readonly id: string
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly bonds: readonly Bond[]
}
