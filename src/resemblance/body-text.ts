import type { Article } from '../model/article.js'
import { findDateline } from '../model/dateline.js'

/** An article with the text of its source, as far as it takes to read its body. */
export interface PrintedArticle {
  readonly article: Pick<Article, 'title' | 'subtitle' | 'authors' | 'segments'>
  /** The source's text, which the segments point into. */
  readonly text: string
}

/** What stands between two digits: a point stays, a comma of thousands goes, all else only parts them. */
const BETWEEN_DIGITS = /(?<=\d)(?:(\.)|(,)|[^\p{L}\p{N}%]+)(?=\d)/gu
/** What is neither a word nor part of a figure. A sign before a digit is part of it. */
const NO_WORD = /(?![-.]\d)[^\p{L}\p{N}%]/gu

/** A text by its words and figures alone: one width, no punctuation, no spaces; `1,200.5` and `1200.5` are alike, `12：30` and `1230` are not. */
export const foldText = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(BETWEEN_DIGITS, (_, point?: string, comma?: string) => (point ? '.' : comma ? '' : '-')).replace(NO_WORD, '')

const CREDIT_WORD = /记\s?者|通讯员|摄影|供图|供稿|文[/／图]|图[/／]|摄$|责任编辑|来源/u
const FRONT_BRACKET = /^\s{0,4}[（(【[]([^（()）【】[\]]{2,120})[)）】\]]/u
const END_BRACKET = /[（(【[]([^（()）【】[\]]{2,120})[)）】\]][。\s]{0,3}$/u
/** A byline that runs on into the text goes no further than this. */
const RUNNING_BYLINE = 80
const REPORTS = /^(?:摄影)?报道/u
const BYLINE_START = /^[\s□■◎●◆▲]{0,4}[^\s，。]{0,24}(?:记\s?者|通讯员)/u

const namesIn = (text: string, { article: { authors } }: PrintedArticle): boolean => authors.some(({ name }) => text.includes(name))

/** Where the byline that opens a line ends; 0 where none does. */
function bylineEnd(text: string, printed: PrintedArticle): number {
  const [bracket = '', inside = ''] = FRONT_BRACKET.exec(text) ?? []
  if (bracket !== '') return CREDIT_WORD.test(inside) || namesIn(inside, printed) ? bracket.length : 0
  const head = text.slice(0, RUNNING_BYLINE)
  if (!BYLINE_START.test(head)) return 0
  const end = Math.max(0, ...printed.article.authors.map(({ name }) => head.lastIndexOf(name) + (head.includes(name) ? name.length : 1)))
  const rest = text.slice(end).trimStart()
  return end === 0 ? 0 : text.length - rest.length + (REPORTS.exec(rest)?.[0].length ?? 0)
}

/** A line without the dateline and bylines around it. */
function withoutCredits(text: string, printed: PrintedArticle): string {
  const told = text.slice(findDateline(text)?.length ?? 0), opened = told.slice(bylineEnd(told, printed))
  const [bracket = '', inside = ''] = END_BRACKET.exec(opened) ?? []
  return bracket !== '' && (CREDIT_WORD.test(inside) || namesIn(inside, printed)) ? opened.slice(0, -bracket.length) : opened
}

/** More units than this beside its names no line has that is nothing but a byline. */
const MOST_BESIDE_NAMES = 16

/** True for a line of names with what they did. */
function isByline(text: string, printed: PrintedArticle): boolean {
  if (!namesIn(text, printed)) return false
  const rest = printed.article.authors.reduce((left, { name }) => left.replace(name, ''), text)
  return foldText(rest).length <= MOST_BESIDE_NAMES
}

/**
 * What a report tells, to be compared with other printings of it: its lines without headline, byline and dateline, folded as `foldText` does.
 * Another headline, paper, width or punctuation leaves it the same.
 */
export function toBodyText(printed: PrintedArticle): string {
  const { article: { title, subtitle = '', segments }, text } = printed, headline = foldText(`${title}${subtitle}`)
  const lines = segments.flatMap(([start, end]) => text.slice(start, end).split('\n')), first = lines.findIndex(line => !headline.includes(foldText(line)))
  const told = first < 0 ? [] : lines.slice(first).filter(line => !isByline(line, printed))
  return told.map(line => foldText(withoutCredits(line, printed))).join('')
}
