import { isNumbered, type Block } from '../line/blocks.js'
import { GramWeights } from './grams.js'
import { midStart } from './joints.js'
import type { Section } from './sections.js'

/** How far back an article may begin, in groups of headline-shaped lines: keeps long inputs linear. */
const MAX_SECTIONS = 40
/** Usual overlap of two sections that have nothing to do with each other, and of two of one report. */
const STRANGE = 0.06
const AKIN = 0.16

const KICKER = /(?:——|—|--)\s{0,3}$|——\s/u

const lengthScore = (length: number): number => length <= 4 ? -3 : length <= 6 ? -1.5 : length <= 9 ? -0.5 : length <= 15 ? 0 : length <= 21 ? 0.5 : 1

function shapeScore(heads: readonly Block[], topLevel: number): number {
  const text = heads.map(head => head.text).join('')
  const level = heads[0]?.level ?? 0
  if (isNumbered(text)) return -6
  const depth = level === 0 ? 0 : level === topLevel ? 6 : -5
  const lines = heads.length >= 2 ? (heads[1]?.gap === 0 ? 1 : 0.5) : 0
  return depth + lines + lengthScore(text.length) + (heads.some(head => KICKER.test(head.text)) ? 2 : 0)
}

/** A headline, a paragraph and who took the picture: a report of its own wherever it stands. */
function isPictureNews({ rest, writers }: Section): boolean {
  const texts = rest.filter(block => block.kind !== 'byline')
  const credits = rest.flatMap(block => [...block.opening, ...block.closing])
  return texts.length === 1 && writers.length === 0 && credits.length > 0 && credits.every(credit => credit.pictureOnly)
}

/** What follows the heads: a dateline or byline right behind them opens a report. */
function afterScore(section: Section): number {
  const { rest } = section
  const [first] = rest
  if (!first) return -2
  if (first.jumpsIn || first.dateline) return 5
  if (first.kind === 'byline' || first.opening.some(credit => !credit.pictureOnly)) return rest.some(block => block.kind === 'body') ? 3.5 : 1
  return isPictureNews(section) ? 3 : first.kind === 'caption' ? 1.5 : 0
}

const closesReport = (block: Block): boolean => block.closing.length > 0 || block.kind === 'byline'

const goesOn = ({ rest }: Section): boolean => { const body = rest.find(block => block.kind === 'body'); return body !== undefined && midStart(body, false) > 0.5 }

const isTop = ({ heads, before }: Section): boolean => heads.length === 0 && before === undefined

/** What stands before the heads: a report that has just been signed is over. */
function beforeScore(section: Section, previous: Section | undefined): number {
  const { before } = section
  // Nothing has a headline before the page's first.
  if (!before || !previous || isTop(previous)) return 5
  if (section.heads[0]?.labelled) return 4
  if (before.kind === 'furniture' || before.kind === 'advert') return 1
  // No crosshead breaks a sentence: such a line opens another report, unless the sentence goes on behind it.
  if (before.kind === 'body' && before.open) return goesOn(section) ? 0 : section.writers.length > 0 ? 4.5 : 1.5
  const signed = closesReport(before) && previous.rest.some(block => block.kind !== 'byline' || block.closing.length > 0)
  if (!signed) return 0
  const credits = before.kind === 'byline' ? before.opening : before.closing
  return credits.every(credit => credit.pictureOnly) ? 1.5 : 3
}

const BIAS = -1.5

/** Text without a headline behind a signed report: the more surely it begins within a sentence, the more it belongs elsewhere. */
function strayScore({ rest }: Section, previous: Section | undefined): number {
  const [first] = rest
  if (!previous || !first) return 0
  return first.dateline ? 2 : 3 * midStart(first, false) - 1
}

const startScore = (section: Section, previous: Section | undefined, topLevel: number): number =>
  section.heads.length === 0 ? strayScore(section, previous) : BIAS + shapeScore(section.heads, topLevel) + afterScore(section) + beforeScore(section, previous)

const shareName = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some(name => b.has(name))

/** Places of writers in the section that none of the article's before share a name with. */
const newWriters = (section: Section, known: readonly ReadonlySet<string>[]): number =>
  section.writers.filter(names => known.length > 0 && !known.some(other => shareName(names, other))).length

/** How many sections back one is compared with: those right before it tell most. */
const KIN_SECTIONS = 8

/** For each section its overlap with those before it, nearest first. */
function findOverlaps(sections: readonly Section[]): number[][] {
  const weights = new GramWeights(sections.map(section => section.grams))
  return sections.map((section, k) => sections.slice(Math.max(0, k - KIN_SECTIONS), k).reverse().map(other => weights.overlap(section.grams, other.grams)))
}

/** How much a section belongs with those before it in the article, about [-1.5, 1.5], from its overlaps with them. */
const kinshipScore = (overlaps: readonly number[]): number =>
  Math.max(-1.5, Math.min(1.5, (Math.max(0, ...overlaps) - (STRANGE + AKIN) / 2) / (AKIN - STRANGE) * 1.5))

/** An unsigned report costs a little; a picture with its caption needs no writer. */
const unsignedScore = (article: readonly Section[]): number => {
  const rest = article.flatMap(section => section.rest)
  if (article[0]?.heads.length === 0) return 0
  if (article.some(section => section.writers.length > 0) || rest.some(block => block.jumpsIn)) return 0
  return rest.some(block => block.kind === 'caption') && rest.length <= 3 ? 0 : -1
}

/** The depth of Markdown headings that name articles: the least on the page. */
const findTopLevel = (sections: readonly Section[]): number =>
  sections.flatMap(section => section.heads).reduce((least, { level }) => level > 0 && (least === 0 || level < least) ? level : least, 0)

interface Choice { readonly score: number; readonly start: number }

/** Score of one article over sections `start` … `end`, grown a section at a time. */
function* growArticles(sections: readonly Section[], overlaps: readonly (readonly number[])[], start: number): Generator<{ end: number; score: number }> {
  const article: Section[] = []
  let score = 0
  let known: readonly ReadonlySet<string>[] = []
  for (let end = start; end < Math.min(sections.length, start + MAX_SECTIONS); end++) {
    const section = sections[end]
    if (!section) return
    if (end > start) score += kinshipScore((overlaps[end] ?? []).slice(0, end - start)) - 4 * newWriters(section, known)
    article.push(section)
    known = [...known, ...section.writers]
    yield { end, score: score + unsignedScore(article) }
  }
}

/** Indices of the sections that begin an article: the best reading of the page as a whole. */
export function findStarts(sections: readonly Section[]): number[] {
  const overlaps = findOverlaps(sections)
  const topLevel = findTopLevel(sections)
  const best: Choice[] = [{ score: 0, start: 0 }]
  for (let start = 0; start < sections.length; start++) {
    const section = sections[start]
    const from = best[start]
    if (!section || !from) continue
    const begin = from.score + startScore(section, sections[start - 1], topLevel)
    for (const { end, score } of growArticles(sections, overlaps, start)) {
      const old = best[end + 1]
      if (!old || begin + score > old.score) best[end + 1] = { score: begin + score, start }
    }
  }
  const starts: number[] = []
  for (let end = sections.length; end > 0; end = best[end]?.start ?? 0) starts.unshift(best[end]?.start ?? 0)
  return starts
}
