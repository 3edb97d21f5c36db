import type { Judgement } from '../model/judgement.js'
import type { Explained, Merge, Opinion, ReviewCase, Split } from '../model/review.js'
import type { ChangeOptions, ChangeResult } from './graph-store.js'

/** What a change came to, and what it made of who is who. */
export interface ResolvedResult extends ChangeResult {
  readonly merges: readonly Merge[]
  readonly splits: readonly Split[]
}

/** What was judged, and what came of it. */
export interface JudgeResult extends ResolvedResult {
  readonly judgements: readonly Judgement[]
}

/** Who shows what may be one, and takes what somebody says of it. */
export interface Reviewer {
  /** What may be one and somebody has to judge, the surest first, with what articles say of both sides. `of`: only of one entity. @throws WenmaiError `NOT_FOUND` */
  findCases(query: { readonly first: number; readonly of?: string | undefined }): Promise<readonly ReviewCase[]>
  /** The names that are one entity with this one, and what was said for it. @throws WenmaiError `NOT_FOUND` */
  explain(id: string): Promise<Explained>
  /**
   * Records what somebody says of who is who, and makes the graph follow.
   * @throws WenmaiError `NOT_FOUND` for an unknown entity, `BAD_INPUT` where both are one name or of different types
   */
  judge(opinions: readonly Opinion[], options: ChangeOptions): Promise<JudgeResult>
  /** Parts names from an entity, all of them together. @throws WenmaiError `NOT_FOUND` for an unknown one, `BAD_INPUT` where nothing would be left */
  split(entity: string, names: readonly string[], options: ChangeOptions): Promise<JudgeResult>
  /** Takes judgements back. @throws WenmaiError `NOT_FOUND` where one is unknown or was taken back */
  withdraw(ids: readonly string[], options: ChangeOptions): Promise<JudgeResult>
}
