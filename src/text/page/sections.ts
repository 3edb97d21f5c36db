import { hasTightHeads, type Block } from '../line/blocks.js'
import type { Credit } from '../line/credits.js'
import { gramsOf, type Grams } from './grams.js'

/** Headline-shaped lines that stand together, with all that follows them up to the next such group. */
export interface Section {
  readonly heads: readonly Block[]
  readonly rest: readonly Block[]
  /** The block before the heads, whatever it is. */
  readonly before: Block | undefined
  readonly grams: Grams
  /** Names of those who wrote, a set for each place that says so; photographers' credits are left out. */
  readonly writers: readonly ReadonlySet<string>[]
}

const isContent = (block: Block): boolean => block.kind !== 'furniture' && block.kind !== 'advert' && block.kind !== 'label'

const writerNames = (credits: readonly Credit[]): ReadonlySet<string>[] =>
  credits.filter(credit => !credit.pictureOnly).map(credit => new Set(credit.bylines.map(({ name }) => name))).filter(names => names.size > 0)

/** Bylines on neighbouring lines are of one place. */
function writersOf(blocks: readonly Block[]): ReadonlySet<string>[] {
  const places: Set<string>[] = []
  blocks.forEach((block, i) => {
    const names = writerNames([...block.opening, ...block.closing])
    const last = places.at(-1)
    if (block.kind === 'byline' && blocks[i - 1]?.kind === 'byline' && last) for (const set of names) for (const name of set) last.add(name)
    else places.push(...names.map(set => new Set(set)))
  })
  return places
}

const toSection = (heads: readonly Block[], rest: readonly Block[], before: Block | undefined): Section => ({
  heads, rest, before, grams: gramsOf([...heads, ...rest].map(block => block.text).join('\n')), writers: writersOf(rest),
})

/** A kicker ends, and a second line begins, with a dash, blank line or not. */
const DASHED = /^(?:——|—|--)|(?:——|—|--|：)$/u

/** True where a head-shaped line opens a new group instead of joining the one before. */
function opensGroup(block: Block, previous: Block | undefined, tight: boolean): boolean {
  if (previous?.kind !== 'head' || (block.level > 0 && block.level !== previous.level) || previous.level === 1) return true
  // Where headlines hold their lines together, a blank line parts one from the next.
  return tight && block.gap > 0 && !DASHED.test(previous.text) && !DASHED.test(block.text)
}

const isText = (block: Block, quotes: ReadonlyMap<number, number>): boolean => block.kind === 'body' && !quotes.has(block.index)

/** True for what ends a report: a writer's byline on its own, or at the end of the text. */
const isSigning = (block: Block): boolean =>
  (block.kind === 'byline' && block.opening.some(credit => !credit.pictureOnly)) || (block.kind === 'body' && block.closing.some(credit => !credit.pictureOnly))

/**
 * The page cut before each group of headline-shaped lines, and behind each byline that may end a report. A section without heads
 * is text before the page's first headline, or text that goes on though its report has been signed.
 */
export function toSections(blocks: readonly Block[], quotes: ReadonlyMap<number, number>): Section[] {
  const cuts: number[] = [0]
  const isHead = (block: Block | undefined): boolean => block?.kind === 'head' && !quotes.has(block.index)
  const tight = hasTightHeads(blocks)
  let signed = false
  let texts = 2
  blocks.forEach((block, i) => {
    const previous = blocks[i - 1]
    const head = isHead(block)
    if (i > 0 && ((head && opensGroup(block, isHead(previous) ? previous : undefined, tight)) || (signed && isText(block, quotes)))) cuts.push(i)
    if (head || isText(block, quotes)) signed = false
    texts = head ? 0 : texts + (isText(block, quotes) ? 1 : 0)
    // A photographer's byline behind a report's one paragraph ends it too.
    if ((isSigning(block) || (texts === 1 && block.kind === 'byline')) && !(block.kind === 'byline' && isHead(previous))) signed = true
  })
  return cuts.map((start, n) => {
    const own = blocks.slice(start, cuts[n + 1] ?? blocks.length)
    const end = own.findIndex(block => !isHead(block))
    const heads = end < 0 ? own : own.slice(0, end)
    return toSection(heads, own.slice(heads.length).filter(isContent), blocks[start - 1])
  })
}
