import type { Props } from '../../model/entity.js'
import type { Span } from '../../model/span.js'
import type { EntityRef } from '../document.js'

/** Where a correction is said. Spans are of the reading text. */
interface Place {
  readonly span: Span
  readonly sentence: Span
  readonly rule: string
  readonly confidence: number
}

/** An award or a post that one place in the text says is taken back. */
export interface WithdrawalDraft extends Place {
  readonly type: 'RECEIVED' | 'WORKS_FOR'
  readonly source: EntityRef
  readonly target: EntityRef
  readonly props?: Props
}

/** A paper's word that an article had something wrong. */
export interface ErratumDraft extends Place {
  /** Its title; `undefined` where the article speaks of itself. */
  readonly title: Span | undefined
  /** Its day, as `Erratum.date` has it. */
  readonly date: string | undefined
  readonly wrong: Span | undefined
  readonly right: Span | undefined
}
