import type { ParsedArticle, Segment, SegmentRole } from '../model/article.js'
import { countWhile } from '../model/count-while.js'
import type { Span } from '../model/span.js'
import { toView } from './view.js'

/** A line of the reading text: a paragraph, a headline line, a caption. Offsets into the reading text. */
export interface ReadingLine extends Span {
  readonly role: SegmentRole
}

/** A stretch of the reading text and where it is printed. */
interface Piece extends Span {
  readonly printed: number
}

/**
 * An article as it is read: its segments joined in reading order, a sentence that another block cut made whole.
 * `text` is as printed, `view` a same-length form for look-ups; `toSource` leads back to the page.
 */
export class Reading {
  readonly text: string
  readonly view: string
  readonly lines: readonly ReadingLine[]
  readonly #pieces: readonly Piece[]

  constructor(pageText: string, { segments }: ParsedArticle, simplify: (text: string) => string) {
    const pieces: Piece[] = []
    let text = ''
    for (const segment of segments) {
      if (text !== '' && !segment.continues) text += '\n'
      pieces.push({ start: text.length, end: text.length + segment.end - segment.start, printed: segment.start })
      text += pageText.slice(segment.start, segment.end)
    }
    this.#pieces = pieces
    this.text = text
    this.view = simplify(toView(text))
    this.lines = toLines(text, segments, pieces)
  }

  /** The printed span, or `undefined` where a cut runs through it. */
  toSource(span: Span): Span | undefined {
    const piece = this.#pieceAt(span.start)
    return piece && span.end <= piece.end ? shift(span, piece) : undefined
  }

  /** The printed span of the longest part that no cut runs through. */
  toSourcePart(span: Span): Span | undefined {
    let best: Span | undefined
    for (const piece of this.#pieces) {
      const part = { start: Math.max(span.start, piece.start), end: Math.min(span.end, piece.end) }
      if (part.end - part.start > (best ? best.end - best.start : 0)) best = shift(part, piece)
    }
    return best
  }

  #pieceAt(offset: number): Piece | undefined {
    return this.#pieces[Math.max(0, countWhile(this.#pieces, ({ start }) => start <= offset) - 1)]
  }
}

const shift = (span: Span, piece: Piece): Span => ({ start: span.start - piece.start + piece.printed, end: span.end - piece.start + piece.printed })

function toLines(text: string, segments: readonly Segment[], pieces: readonly Piece[]): ReadingLine[] {
  const lines: ReadingLine[] = []
  let start = 0, piece = 0
  for (const line of text.split('\n')) {
    while (piece < pieces.length - 1 && (pieces[piece]?.end ?? 0) < start) piece++
    if (line.trim() !== '') lines.push({ start, end: start + line.length, role: segments[piece]?.role ?? 'body' })
    start += line.length + 1
  }
  return lines
}
