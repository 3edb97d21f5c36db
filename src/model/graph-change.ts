import type { GraphBatch } from './graph-batch.js'

/** What is to be done to a graph, all of it or nothing: what goes is taken away first, and then what comes is written. */
export interface GraphChange {
  /** Written so that the graph says of each article (in its source) what the batch says. No two batches of one source. */
  readonly batches?: readonly GraphBatch[]
  /** True where the files of the batches have been read anew: what they carried before goes, as far as the batches do not say it again. */
  readonly replacesFiles?: boolean
  /** Ids of articles, which go in all their printings, and names of files, which are taken off all that they carry. */
  readonly remove?: readonly string[]
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
