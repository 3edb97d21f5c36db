import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** The part of a DOM node that we read. */
interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}
/** The part of a DOM document that we read. */
interface HtmlDocument {
  querySelector(selector: string): HtmlNode | null
  readonly body: HtmlNode | null
}
/** What Readability gives of an article page. */
interface ReadablePage {
  readonly title?: string | null | undefined
  readonly byline?: string | null | undefined
  readonly publishedTime?: string | null | undefined
  readonly content?: HtmlNode | null | undefined
}

const TEXT_NODE = 3
const BLOCKS = new Set(['ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'BR', 'CENTER', 'DD', 'DIV', 'DL', 'DT', 'FIGCAPTION', 'FIGURE', 'FOOTER', 'FORM', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'HEADER', 'HR', 'LI', 'MAIN', 'NAV', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'TD', 'TH', 'TR', 'UL'])
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'BUTTON', 'SELECT', 'HEAD', 'TITLE'])

/** Text of a node in pieces; a `\n` piece stands at each block's edge. */
function* piecesOf(node: HtmlNode): Generator<string> {
  if (node.nodeType === TEXT_NODE) {
    yield (node.textContent ?? '').replace(/[\t\n\r ]+/gu, ' ')
    return
  }
  const name = node.nodeName.toUpperCase()
  if (SKIPPED.has(name)) return
  const edge = BLOCKS.has(name) ? '\n' : ''
  yield edge
  for (const child of node.childNodes) yield* piecesOf(child)
  yield edge
}

const linesOf = (node: HtmlNode): string[] =>
  [...piecesOf(node)].join('').split('\n').map(line => line.trim()).filter(line => line !== '')

const toHtmlDocument = (html: string): HtmlDocument => parseHTML(html).document

function findReadable(html: string): ReadablePage | null {
  const options = { charThreshold: 40, serializer: (node: unknown): HtmlNode => node as HtmlNode }
  return new Readability<HtmlNode>(toHtmlDocument(html) as never, options).parse()
}

const squash = (text: string): string => text.replace(/\s+/gu, '')

/** A site's name after the title (`题目_烟台日报`, `题目 - 大众网`) is no part of it. */
const withoutSite = (title: string): string => title.split(/\s[-–|—]\s|[_|]/u)[0]?.trim() ?? title

/** The page's own heading where it has one; `<title>` mostly carries the site's name too. */
function titleOf(document: HtmlDocument, page: ReadablePage | null): string {
  const heading = document.querySelector('h1')?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
  const title = withoutSite(page?.title ?? document.querySelector('title')?.textContent ?? '')
  return heading !== '' && (title === '' || squash(heading).includes(squash(title)) || squash(title).includes(squash(heading))) ? heading : title
}

const NOTE = /^.{0,20}(?:来源|作者|记者|通讯员|发布时间|发布日期|时间|日期)\s{0,3}[：:]|^\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}/u
const NEAR_TITLE = 6

/** Lines right below the page's heading that name source, author or day: boilerplate to Readability, but not to us. */
function findNotes(document: HtmlDocument, title: string): string[] {
  const lines = document.body ? linesOf(document.body) : []
  const at = lines.findIndex(line => squash(line) === squash(title))
  return at < 0 ? [] : lines.slice(at + 1, at + 1 + NEAR_TITLE).filter(line => line.length <= 80 && NOTE.test(line))
}

/**
 * The readable text of an HTML page: title line, then byline and date if found, then a line a paragraph, boilerplate left out.
 * Throws `RangeError` where elements are nested too deep to walk.
 */
export function toReadableText(html: string): string {
  const document = toHtmlDocument(html)
  const page = findReadable(html)
  const content = page?.content ?? document.body
  const body = content ? linesOf(content) : []
  const said = squash(body.slice(0, 8).join(''))
  const title = titleOf(document, page)
  const printed = findNotes(document, title)
  const notes = [...printed, page?.byline ?? '', printed.length > 0 ? '' : page?.publishedTime ?? ''].map(note => note.replace(/\s+/gu, ' ').trim())
  const fresh = notes.filter((note, i) => note !== '' && !said.includes(squash(note)) && !notes.slice(0, i).some(other => squash(other).includes(squash(note))))
  const rest = body[0] !== undefined && squash(body[0]) === squash(title) ? body.slice(1) : body
  return [title, ...fresh, ...rest].filter(line => line !== '').join('\n')
}
