import { collect } from '../../model/collect.js'
import { isNumbered, type Block } from '../line/blocks.js'
import { midStart } from './joints.js'
import type { Section } from './sections.js'

const KICKER = /(?:——|—|--)\s{0,3}$|——\s/u

const lengthScore = (length: number): number => length <= 4 ? -3 : length <= 6 ? -1.5 : length <= 9 ? -0.5 : length <= 15 ? 0 : length <= 18 ? 0.6 : length <= 24 ? 1.2 : 1.5

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
  const credits = collect(rest, block => [...block.opening, ...block.closing])
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

/** True for text before the page's first headline. */
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

/** Two lines built alike (流程做“减法”, 服务做“加法”): as long as each other, with the same words in the same places. */
function isParallel(a: string, b: string): boolean {
  const [x, y] = [a, b].map(text => text.replace(/\s/gu, ''))
  if (!x || !y || x === y || Math.abs(x.length - y.length) > 1) return false
  const same = (shift: number): number => [...x].filter((char, i) => /\p{Script=Han}/u.test(char) && char === y.charAt(i + shift)).length
  return Math.max(same(0), same(y.length - x.length)) * 3 >= Math.min(x.length, y.length)
}

/** True for a lone line that another on the page is built like: the two are crossheads of one report. */
const hasParallel = ({ heads }: Section, around: readonly Section[]): boolean =>
  heads.length === 1 && around.some(other => other.heads.length === 1 && isParallel(heads[0]?.text ?? '', other.heads[0]?.text ?? ''))

/** What may make a section the beginning of an article, or of a part of one that is printed elsewhere. */
export interface Setting {
  readonly previous: Section | undefined
  readonly around: readonly Section[]
  /** The depth of Markdown headings that name articles. */
  readonly topLevel: number
  /** How much it belongs with sections before it, about [-1.5, 1.5]. */
  readonly kinship: number
}

const PARALLEL = 1.5

/** How much speaks for the section's heads being a headline: above 0 where more speaks for it than against. */
export const headlineScore = (section: Section, { previous, around, topLevel }: Setting): number =>
  BIAS + shapeScore(section.heads, topLevel) + afterScore(section) + beforeScore(section, previous) - (hasParallel(section, around) && afterScore(section) <= 0 ? PARALLEL : 0)

/** How much speaks for the section's being part of an article that is printed elsewhere; nothing where it cannot be. */
export function findStrayScore(section: Section, { previous, around, kinship }: Setting): number | undefined {
  if (section.heads.length === 0) return strayScore(section, previous)
  const [head] = section.heads
  const plain = section.heads.length === 1 && head?.level === 0 && !head.labelled && head.text.length <= 16 && afterScore(section) <= 0 && section.rest.length > 0
  if (!plain || !previous || isTop(previous)) return undefined
  return -2.2 + kinship + (hasParallel(section, around) ? PARALLEL : 0)
}
