import { collect } from '../../model/collect.js'
import { GramWeights } from './grams.js'
import type { Section } from './sections.js'
import { findStrayScore, headlineScore, type Setting } from './start-scores.js'

/** How far back an article may begin, in groups of headline-shaped lines: keeps long inputs linear. */
const MAX_SECTIONS = 40
/** Usual overlap of two sections that have nothing to do with each other, and of two of one report. */
const STRANGE = 0.06
const AKIN = 0.16

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
  const rest = collect(article, section => section.rest)
  if (article.some(section => section.writers.length > 0) || rest.some(block => block.jumpsIn)) return 0
  return rest.some(block => block.kind === 'caption') && rest.length <= 3 ? 0 : -1
}

/** The depth of Markdown headings that name articles: the least on the page. */
const findTopLevel = (sections: readonly Section[]): number =>
  collect(sections, section => section.heads).reduce((least, { level }) => level > 0 && (least === 0 || level < least) ? level : least, 0)

/** Where an article begins, or a part of one that is printed elsewhere (`stray`), by index of the section. */
export interface Start {
  readonly section: number
  readonly stray: boolean
}

interface Choice extends Start { readonly score: number }

/** Score of one article over sections `start` … `end`, grown a section at a time; a stray part need not be signed. */
function* growArticles(sections: readonly Section[], overlaps: readonly (readonly number[])[], { section: start, stray }: Start): Generator<{ end: number; score: number }> {
  const article: Section[] = []
  let score = 0
  let known: readonly ReadonlySet<string>[] = []
  for (let end = start; end < Math.min(sections.length, start + MAX_SECTIONS); end++) {
    const section = sections[end]
    if (!section) return
    const kinship = kinshipScore((overlaps[end] ?? []).slice(0, end - start))
    if (end > start) score += (section.heads.length === 0 ? Math.max(0, kinship) : kinship) - 4 * newWriters(section, known)
    article.push(section)
    known = [...known, ...section.writers]
    yield { end, score: score + (stray ? 0 : unsignedScore(article)) }
  }
}

/** Scores of the two ways in which the section may begin something. */
function startOptions(section: Section, setting: Setting): { stray: boolean; score: number }[] {
  const stray = findStrayScore(section, setting)
  const headline = section.heads.length > 0 ? [{ stray: false, score: headlineScore(section, setting) }] : []
  return stray === undefined ? headline : [...headline, { stray: true, score: stray }]
}

/** How far around a line its like is looked for. */
const AROUND = 10

/** Where articles begin, and parts of articles printed elsewhere: the best reading of the page as a whole. */
export function findStarts(sections: readonly Section[]): Start[] {
  const overlaps = findOverlaps(sections)
  const topLevel = findTopLevel(sections)
  const best: Choice[] = [{ score: 0, section: 0, stray: false }]
  sections.forEach((section, start) => {
    const from = best[start]
    if (!from) return
    const around = sections.slice(Math.max(0, start - AROUND), start + AROUND + 1)
    const setting = { previous: sections[start - 1], around, topLevel, kinship: kinshipScore(overlaps[start] ?? []) }
    for (const { stray, score: begin } of startOptions(section, setting)) for (const { end, score } of growArticles(sections, overlaps, { section: start, stray })) {
      const total = from.score + begin + score
      const old = best[end + 1]
      if (!old || total > old.score) best[end + 1] = { score: total, section: start, stray }
    }
  })
  return traceBack(best, sections.length)
}

function traceBack(best: readonly Choice[], length: number): Start[] {
  const starts: Start[] = []
  for (let choice = best[length]; choice && length > 0; choice = length > 0 ? best[length] : undefined) {
    starts.unshift({ section: choice.section, stray: choice.stray })
    length = choice.section
  }
  return starts
}
