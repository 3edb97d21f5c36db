import type { SourceDocument } from '../model/article.js'
import type { SourceFile } from '../text/read-source.js'
import { buildGraphOfFile } from './build-graph.js'
import type { Extractor } from './extractor.js'
import type { GraphBatch } from '../model/graph-batch.js'

/** What a file gave: its facts in the form that was asked for, and how many articles they are of. */
export interface Extracted<Facts> {
  readonly facts: Facts
  readonly articles: number
}

/** Where files are extracted: in this thread, or side by side in others. */
export interface Lanes<Facts> {
  /** How many files may be under way at a time. */
  readonly room: number
  /** @throws WenmaiError `BAD_INPUT` where the file cannot be used */
  extract(file: SourceFile | SourceDocument): Promise<Extracted<Facts>>
  close(): Promise<void>
}

/** One lane, in this thread. */
export const createLane = <Facts>(extractor: Extractor, toFacts: (batch: GraphBatch) => Facts): Lanes<Facts> => ({
  room: 1,
  extract: async file => {
    const batch = buildGraphOfFile(file, extractor)
    return { facts: toFacts(batch), articles: batch.articles.length }
  },
  close: async () => undefined,
})
