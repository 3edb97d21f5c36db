import type { EntityKind, EntityType } from '../model/ontology.js'
import type { Props } from '../model/entity.js'
import type { Span } from '../model/span.js'
import type { Atom } from './atoms.js'
import type { ReadingLine } from './reading.js'

/** A span that names something, before it is known which entity it is. Offsets into the reading text. */
export interface Chunk extends Span {
  readonly type: EntityType
  readonly kind?: EntityKind | undefined
  /** As it is to be shown: the view's text of the span, or a form that a rule made of it. */
  readonly name: string
  /** Atoms `[from, to)` of the line. */
  readonly from: number
  readonly to: number
  /** The rule that found it. */
  readonly rule: string
  /** In [0, 1]: how sure the rule is that this is a name of this type. */
  readonly confidence: number
  readonly props?: Props | undefined
  /** Other names that the text itself gives it: 以下简称, brackets. */
  readonly aliases?: readonly string[] | undefined
  /** Nested in a longer name (a place in a company's name). */
  readonly isNested?: boolean | undefined
}

/** A line cut into atoms, with the chunks found in it (sorted by start, then longer first). */
export interface ParsedLine extends ReadingLine {
  readonly index: number
  readonly atoms: readonly Atom[]
  readonly chunks: readonly Chunk[]
}
