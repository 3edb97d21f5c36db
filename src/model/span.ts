/** A stretch of text: UTF-16 code units, half-open `[start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True where the two spans share at least one code unit. */
export const hasOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True where `outer` holds the whole of `inner`. */
export const hasWithin = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The text of a span. */
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end)
