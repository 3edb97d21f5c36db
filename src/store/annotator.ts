import type { Annotation } from '../model/annotation.js'
import type { ChangeOptions } from './graph-store.js'
import type { ResolvedResult } from './reviewer.js'

/** What somebody says of a fact: ids of a relation or statistic, or of an entity. */
export type Remark =
  | { readonly act: 'CONFIRM' | 'REJECT'; readonly fact: string }
  | { readonly act: 'ALIAS'; readonly entity: string; readonly name: string }

/** What was said, and what came of it. */
export interface AnnotateResult extends ResolvedResult {
  readonly annotations: readonly Annotation[]
}

/** Who takes what editors say of facts. It outlives every re-reading of the articles. */
export interface Annotator {
  /**
   * Confirms facts, rejects them (the graph shows them no more) or gives entities other names.
   * @throws WenmaiError `NOT_FOUND` for a fact or entity that the graph does not know
   */
  annotate(remarks: readonly Remark[], options: ChangeOptions): Promise<AnnotateResult>
  /** Takes annotations back: what they left out is shown again, what they named is named so no more. @throws WenmaiError `NOT_FOUND` where one is unknown or was taken back */
  withdrawAnnotations(ids: readonly string[], options: ChangeOptions): Promise<AnnotateResult>
}
