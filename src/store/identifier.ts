import type { ArticleFacts } from '../model/graph-batch.js'
import type { Redirect } from '../model/graph-change.js'

/** What an article says in one source, and that source's text. */
export interface PrintedFacts {
  readonly facts: ArticleFacts
  readonly text: string
}

/** What a change takes away of what articles say, and what it brings. */
export interface TouchedFacts {
  readonly gone: readonly PrintedFacts[]
  readonly come: readonly PrintedFacts[]
}

/** Somebody who knows who is who, and says what a change makes of it. */
export interface Identifier {
  /** The mark of the graph that it knows: a change of another fails. */
  readonly mark: string
  /** Who is who after the change, as far as it differs from before. Asked again where a transaction is tried again. */
  readonly identify: (touched: TouchedFacts) => readonly Redirect[]
  /** Hears the mark of the graph once it is changed. */
  readonly onChanged: (mark: string) => void
}
