import { toBodyText, foldText, type PrintedArticle } from './body-text.js'
import { toOverlap, toShingles, type Overlap } from './shingles.js'
import { findDifferences, type Difference } from './differences.js'

/** A report, ready to be compared. */
export interface Report {
  /** As `toBodyText` gives it. */
  readonly body: string
  readonly shingles: ReadonlySet<string>
  /** The names in it, folded, each once. */
  readonly names: readonly string[]
}

/** A report from its text and the names that it mentions, as printed. */
export function toReport(printed: PrintedArticle, names: readonly string[]): Report {
  const body = toBodyText(printed)
  return { body, shingles: toShingles(body), names: [...new Set(names.map(foldText))].filter(name => name !== '') }
}

/** From this resemblance on two bodies are one text that was edited: a brief of five sentences of which one was cut, another added and some words changed comes to 0.5. */
const LEAST_RESEMBLANCE = 0.5
/** From this containment on the shorter is the longer, shortened. */
const LEAST_CONTAINMENT = 0.8
/** With fewer shingles a text is contained in another too easily. */
const LEAST_SHINGLES = 60

const FIGURE = /-?\d+(?:[.-]\d+)*%?|[〇零一二两三四五六七八九十百千万亿]+/gu

/** Which units of a text belong to some stretches. */
function toCover(text: string, spans: Iterable<readonly [start: number, end: number]>): Uint8Array {
  const cover = new Uint8Array(text.length)
  for (const [start, end] of spans) cover.fill(1, start, end)
  return cover
}

/** A text with, of each unit, the number of the figure that it belongs to, from 1; 0: to none. */
interface Figured {
  readonly text: string
  readonly figures: Uint16Array
}

function figuresIn(text: string): Figured {
  const figures = new Uint16Array(text.length)
  let count = 0
  for (const { 0: found, index } of text.matchAll(FIGURE)) figures.fill(count += 1, index, index + found.length)
  return { text, figures }
}

const isWithin = (figures: Uint16Array, at: number): boolean => at > 0 && at < figures.length && figures[at] !== 0 && figures[at] === figures[at - 1]

/** True where words that are added begin or end within a figure, however far they are moved to the left: 2024年…|2024年 is as well |2024年…2024年. */
function cutsFigure({ text, figures }: Figured, [start, end]: Difference['a']): boolean {
  let shift = 0
  while (isWithin(figures, start - shift) || isWithin(figures, end - shift)) {
    if (start - shift === 0 || text.charCodeAt(start - shift - 1) !== text.charCodeAt(end - shift - 1)) return true
    shift += 1
  }
  return false
}

/** True where a figure stands in the place of another: 15 of 25, and of 150 and -15 too, though there a digit or sign is only added. */
const isOtherFigure = (a: Figured, b: Figured) => (difference: Difference): boolean => {
  const sides = [[a, difference.a], [b, difference.b]] as const, told = sides.filter(([, [start, end]]) => start < end), [added] = told
  if (told.length === 1 && added) return cutsFigure(added[0], added[1])
  return told.every(([{ figures }, [start, end]]) => figures.subarray(start, end).some(figure => figure !== 0))
}

function* placesOf(text: string, name: string): Generator<readonly [number, number]> {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) yield [at, at + name.length]
}

/** Where a report names what the other names nowhere. */
function ownNamesIn({ body, names }: Report, other: Report): Uint8Array {
  return toCover(body, names.filter(name => !other.body.includes(name)).flatMap(name => [...placesOf(body, name)]))
}

const isCovered = (cover: Uint8Array, [start, end]: readonly [number, number]): boolean => cover.subarray(start, end).includes(1)

const isOtherName = (a: Uint8Array, b: Uint8Array) => (difference: Difference): boolean => isCovered(a, difference.a) && isCovered(b, difference.b)

/**
 * How much two reports share where they are one report, printed twice: near-duplicates, of which one resembles the other or holds it, and neither has other figures or other
 * names in the place of the other's; else `undefined`. Two firms' reports after one template, a contest in two years and the weather of two days are two reports, however like.
 */
export function compareReports(a: Report, b: Report): Overlap | undefined {
  const overlap = toOverlap(a.shingles, b.shingles), least = Math.min(a.shingles.size, b.shingles.size)
  const isLike = overlap.resemblance >= LEAST_RESEMBLANCE || (overlap.containment >= LEAST_CONTAINMENT && least >= LEAST_SHINGLES)
  if (!isLike) return undefined
  const differences = findDifferences(a.body, b.body)
  const isOther = differences.some(isOtherFigure(figuresIn(a.body), figuresIn(b.body))) || differences.some(isOtherName(ownNamesIn(a, b), ownNamesIn(b, a)))
  return isOther ? undefined : overlap
}
