import type { Span } from './span.js'

/** A file as it was read: what every offset points into. */
export interface SourceDocument {
  /** Content id (`src_…`), the same for the same text wherever the file lies. */
  readonly id: string
  /** The path as it was given. */
  readonly file: string
  /** The encoding that the bytes were in, e.g. `utf-8`, `gb18030`. */
  readonly encoding: string
  /** SHA-256 (hex) of the text as UTF-8. */
  readonly sha256: string
  /** The decoded text: BOM dropped, line ends kept; of HTML the readable text taken from it. */
  readonly text: string
}

/** What a byline says someone did. */
export const AUTHOR_ROLES = ['REPORTER', 'CORRESPONDENT', 'PHOTOGRAPHER'] as const
/** One of the byline roles. */
export type AuthorRole = (typeof AUTHOR_ROLES)[number]

/** A person named in a byline. */
export interface Author {
  readonly name: string
  readonly role: AuthorRole
}

/** One report of a page. `segments` hold `[start, end)` offsets into the source's text, in reading order. */
export interface Article {
  /** Content id (`art_…`), never from the path: a reprint in another file has the same. */
  readonly id: string
  /** Id of the source document that this printing stands in. */
  readonly source: string
  readonly file: string
  readonly title: string
  readonly subtitle?: string
  readonly section?: string
  readonly authors: readonly Author[]
  /** ISO date (`YYYY-MM-DD`) of the paper, when known. */
  readonly publishedOn?: string
  /** Official name of the home city (or county-level city), when known. */
  readonly city?: string
  readonly segments: readonly (readonly [start: number, end: number])[]
  /** SHA-256 (hex) of the article's own text (its segments joined by `\n`). */
  readonly sha256: string
}

/** What a stretch of an article is on the page. */
export type SegmentRole = 'headline' | 'subtitle' | 'crosshead' | 'body' | 'byline' | 'caption' | 'pullquote'

/** A stretch of an article with its place on the page. */
export interface Segment extends Span {
  readonly role: SegmentRole
  /** True where this segment goes on with the sentence that the segment before it (of the body) left open. */
  readonly continues: boolean
}

/** A byline as printed: the author's name with its place. */
export interface Byline extends Span {
  readonly name: string
  readonly role: AuthorRole
  /** The medium named before the role (`YMG全媒体`), with its place, when printed. */
  readonly medium?: Span
}

/** What `parsePage` makes of one report: the article's facts, and how its segments read. */
export interface ParsedArticle {
  readonly article: Article
  readonly segments: readonly Segment[]
  readonly bylines: readonly Byline[]
}
