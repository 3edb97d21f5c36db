import type { Annotation } from './annotation.js'
import type { GraphBatch } from './graph-batch.js'
import type { Judgement } from './judgement.js'

/** From now on everything that is said of `from` is said of `to`; of itself again where they are equal. Entity ids. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

/** What is to be done to a graph, all of it or nothing: what goes is taken away first, and then what comes is written. */
export interface GraphChange {
  /** Written so that the graph says of each article (in its source) what the batch says. No two batches of one source. */
  readonly batches?: readonly GraphBatch[]
  /** True where the files of the batches have been read anew: what they carried before goes, as far as the batches do not say it again. */
  readonly replacesFiles?: boolean
  /** The mark of the rules that the batches were read with; '' where that is not known. */
  readonly readWith?: string
  /** Ids of articles, which go in all their printings, and names of files, which are taken off all that they carry. */
  readonly remove?: readonly string[]
  /** Who is who after the change, as far as it differs from before; no `from` twice, and no `to` is redirected itself. */
  readonly redirects?: readonly Redirect[]
  /** What was judged, or taken back; a newer state of a known judgement replaces the older one. */
  readonly judgements?: readonly Judgement[]
  /** What was said of facts by hand, or taken back; a newer state of a known annotation replaces the older one. */
  readonly annotations?: readonly Annotation[]
}

/** Who makes a change, and what for. */
export interface ChangeAuthor {
  readonly by?: string
  readonly reason?: string
}

/** A change as it is recorded: nothing left out, and when it was made (an ISO instant; '' where nobody noted it). */
export interface RecordedChange extends Required<GraphChange>, Required<ChangeAuthor> {
  readonly at: string
}
