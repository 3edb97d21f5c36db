/** True where one text holds the other, or both hold the same `length` characters in a row. */
export const hasShared = (a: string, b: string, length = 6): boolean =>
  a.includes(b) || b.includes(a) || Array.from(a).some((_, at) => at + length <= a.length && b.includes(a.slice(at, at + length)))

/** How many sentences a quote holds; an unfinished one counts. */
export const countSentences = (quote: string): number => quote.replace(/[。！？]["”’）)]*$/u, '').split(/[。！？]/u).length

type Spans = readonly (readonly [start: number, end: number])[]

const sharedLength = ([start, end]: Spans[number], [from, to]: Spans[number]): number => Math.max(0, Math.min(end, to) - Math.max(start, from))

/** Code units that two lists of spans share. */
export const countOverlap = (a: Spans, b: Spans): number => a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + sharedLength(one, other), 0), 0)
