import type { EntityKind, EntityType } from './ontology.js'

/** Values that a property may hold; many values are a sorted array without repeats. */
export type PropValue = string | number | boolean | readonly (string | number)[]
/** Property names are the ontology's: level, series, batch, edition, year, issuer, date, rank, count, role, title, amount, period. */
export type Props = Readonly<Record<string, PropValue>>

/** What a graph holds: a thing with one canonical name. */
export interface Entity {
  /** Content id (`ent_…`) from type and canonical name. */
  readonly id: string
  readonly type: EntityType
  readonly kind?: EntityKind
  /** The fullest form seen. */
  readonly name: string
  /** Every other surface form that was resolved to it, sorted by code unit. */
  readonly aliases: readonly string[]
  readonly props?: Props
}

/** A span of a source's text that names an entity. */
export interface Mention {
  readonly entity: string
  readonly article: string
  /** Id of the source document whose text the offsets point into. */
  readonly source: string
  readonly start: number
  readonly end: number
  /** Exactly the slice. */
  readonly text: string
}
