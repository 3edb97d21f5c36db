import type { EntityKind } from '../model/ontology.js'
import type { Lexicon } from './lexicon.js'

/** An administrative division. */
export interface PlaceRecord {
  /** Division code (GB/T 2260, or of our own for functional zones). */
  readonly code: string
  /** Official full name. */
  readonly name: string
  readonly shorts: readonly string[]
  readonly kind: EntityKind
  /** Code of the division above; empty for a country. */
  readonly parent: string
  /** True where the short form is also a common word or names several places. */
  readonly ambiguous: boolean
}

/** A listed company or organisation. */
export interface NameRecord {
  readonly type: 'Company' | 'Organization'
  readonly name: string
  readonly shorts: readonly string[]
  readonly kind?: EntityKind
  /** Official name of the place it is in, when known. */
  readonly place?: string
}

/** A body that every government has: full and short stem, and what it ends in (局, 厅, 委员会 …). */
export interface DepartmentRecord {
  readonly stem: string
  readonly shorts: readonly string[]
  readonly suffixes: readonly string[]
}

/** Surface forms and what they may mean. Built once; the same lists give the same gazetteer. */
export interface Gazetteer {
  readonly lexicon: Lexicon
  /** Every place of that surface form, the most likely first. */
  readonly findPlaces: (surface: string) => readonly PlaceRecord[]
  readonly findPlaceByCode: (code: string) => PlaceRecord | undefined
  readonly findNames: (surface: string) => readonly NameRecord[]
  /** Departments by full or short stem. */
  readonly findDepartments: (stem: string) => readonly DepartmentRecord[]
  /** True for a character that is frequent in given names. */
  readonly isGivenCharacter: (character: string) => boolean
  /** Simplified form of a character (same length). */
  readonly simplify: (text: string) => string
}
