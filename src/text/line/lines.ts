import type { Span } from '../../model/span.js'

/** A printed line, or the lines of one paragraph where the page is wrapped at a column's width; blanks at its ends are outside. */
export interface Line extends Span {
  /** Exactly the slice, marks of Markdown at its ends left out. */
  readonly text: string
  /** Blank lines before it. */
  readonly gap: number
  /** True where the paragraph is indented, as the first line of a printed one is. */
  readonly indented: boolean
  /** Depth of a Markdown heading; 0 where there is none. */
  readonly level: number
  /** True within a Markdown file's front matter. */
  readonly meta: boolean
}

const BLANK = /[\s\u200b\u200e\u200f\u2060]/u
const isBlank = (char: string | undefined): boolean => char !== undefined && BLANK.test(char)
const MARKDOWN_OPEN = /^(?:(#{1,6})[ \t\u3000]{1,9}|>[ \t]{0,4}|[*_]{2,3}(?=[^\s*_]))/u
const MARKDOWN_CLOSE = /(?:[ \t]{1,9}#{1,6}|[*_]{2,3})$/u
const RULE = /^[-—–_=*·.~#+■□◆◇●○★☆▲△│|┃\s]{1,200}$/u

/** The span without the blanks at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return { start, end }
}

function* rawLines(text: string): Generator<Span> {
  const breaks = /\r\n|[\n\r\f\v\u2028\u2029]/gu
  let start = 0
  for (const found of text.matchAll(breaks)) {
    yield { start, end: found.index }
    start = found.index + found[0].length
  }
  yield { start, end: text.length }
}

function withoutMarks(text: string, span: Span): { span: Span; level: number } {
  const head = MARKDOWN_OPEN.exec(text.slice(span.start, span.start + 20))
  if (!head) return { span, level: 0 }
  const inner = trimSpan(text, { start: span.start + head[0].length, end: span.end })
  const tail = MARKDOWN_CLOSE.exec(text.slice(Math.max(inner.start, inner.end - 20), inner.end))
  return { span: tail ? { start: inner.start, end: inner.end - tail[0].length } : inner, level: head[1]?.length ?? 0 }
}

function toLine(text: string, raw: Span, { gap, metaEnd }: { readonly gap: number; readonly metaEnd: number }): Line {
  const trimmed = trimSpan(text, raw)
  const { span, level } = withoutMarks(text, trimmed)
  const lead = text.slice(raw.start, trimmed.start)
  const { start, end } = span
  return { start, end, text: text.slice(start, end), gap, indented: lead.includes('\u3000') || lead.length >= 2, level, meta: end <= metaEnd }
}

/** The column's width where most lines of the page are cut at one; else nothing. */
function findWrapWidth(lines: readonly Line[]): number | undefined {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(line.text.length, (counts.get(line.text.length) ?? 0) + 1)
  const widest = [...counts.keys()].reduce((a, b) => Math.max(a, b), 0)
  const near = [0, 1, 2].reduce((sum, d) => sum + (counts.get(widest - d) ?? 0), 0)
  return lines.length >= 12 && widest >= 10 && widest <= 60 && near * 2 >= lines.length ? widest : undefined
}

/** Of a page wrapped at `width`: true where the next printed line goes on with the paragraph. */
const hasMore = (line: Line, next: Line, width: number): boolean => {
  const last = line.text.slice(line.text.lastIndexOf('\n') + 1)
  return next.gap === 0 && !next.indented && line.level === 0 && last.length >= width - 2
}

function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const width = findWrapWidth(lines)
  if (width === undefined) return [...lines]
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && hasMore(last, line, width)) joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) }
    else joined.push(line)
  }
  return joined
}

/** Where the front matter ends that a Markdown file may begin with; 0 where there is none. */
function frontMatterEnd(text: string): number {
  if (!/^---[ \t]{0,9}\r?\n/u.test(text)) return 0
  const end = text.slice(0, 4000).search(/\n---[ \t]{0,9}\r?(?:\n|$)/u)
  return Math.max(0, end)
}

/** The lines of a page that hold something, in print order; rules of dashes are none. Paragraphs cut at a column's width are made whole. */
export function readLines(text: string): Line[] {
  const lines: Line[] = []
  const metaEnd = frontMatterEnd(text)
  let gap = 0
  for (const raw of rawLines(text)) {
    const line = toLine(text, raw, { gap, metaEnd }), isNone = line.text === '' || RULE.test(line.text)
    if (!isNone) lines.push(line)
    gap = isNone ? gap + 1 : 0
  }
  return joinWrapped(text, lines)
}
