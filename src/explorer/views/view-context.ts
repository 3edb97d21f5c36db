/** What a view needs beside its data. */
export interface ViewContext {
  /** Ends when another view takes the place of this one. */
  readonly signal: AbortSignal
  /** Tells the reader what went wrong. */
  readonly onError: (error: unknown) => void
}
