import { collect } from '../../model/collect.js'
import type { Span } from '../../model/span.js'
import { sentenceAround, type AnnotatedDocument } from '../document.js'
import { dayBefore } from './cited-day.js'
import type { ErratumDraft } from './correction-draft.js'

/** Cheap: without one of these no paper corrects anything. */
const SAYS_SO = /更正|勘误|订正|误|应为|应是|应系/u
/** Words of a notice: with them an article that is cited is corrected, though nobody tells the words. */
const NOTICE = /更正|勘误|订正|致歉/u

/** An article that a notice speaks of. */
interface Citation extends Span {
  readonly title: Span | undefined
  readonly date: string | undefined
}

/** Errata: 本报11月3日2版《标题》一文中，“甲公司”应为“乙公司”. */
export function findErrata(document: AnnotatedDocument): ErratumDraft[] {
  if (!SAYS_SO.test(document.view)) return []
  return withoutVague(findAll(document))
}

/** That an article has something wrong need not be told where it is told what. */
const withoutVague = (errata: readonly ErratumDraft[]): ErratumDraft[] =>
  errata.filter(({ title, wrong }) => wrong !== undefined || !errata.some(other => other.wrong !== undefined && other.title?.start === title?.start))

function findAll(document: AnnotatedDocument): ErratumDraft[] {
  let last: Citation | undefined
  return collect(document.lines, (line) => {
    const text = document.view.slice(line.start, line.end)
    // 更正 as a report of its own: what its first paragraph cites, the others put right.
    const isGoingOn = last !== undefined && SAYS_SO.test(text)
    const cited = citationsIn(document, line), all = isGoingOn && last ? [{ ...last, start: line.start, end: line.start }, ...cited] : cited
    last = cited.at(-1) ?? (isGoingOn ? last : undefined)
    return collect(all, (citation, index) => inStretch(document, citation, { start: citation.end, end: all[index + 1]?.start ?? line.end }))
  })
}

const TITLE = /《([^《》\n]{2,60})》/gu
const PAPER_BEFORE = /(?:本报|本网|本刊|本台|本版|本端|本号|我报|我们|[日晚早晨时商]报|周刊|客户端|公众号|网站|\d版)[^，。；！？《》]{0,24}$/u
const PIECE_BEHIND = /^[^，。；“”《》]{0,6}?(?:一[文稿]|文章|报道|消息|稿件|新闻|通讯|图片|特写)/u
const SELF = /(?:本文|本稿|本篇报道|此文|此前版本|早前版本)(?=[^。；]{0,40}(?:误|应为|应是))/gu

/** The articles that a line cites as a paper cites its own, in order. */
function citationsIn({ view, publishedOn }: AnnotatedDocument, line: Span): Citation[] {
  const text = view.slice(line.start, line.end)
  const titled = [...text.matchAll(TITLE)].flatMap(({ 0: whole, 1: title = '', index }): Citation[] => {
    const before = text.slice(Math.max(0, index - 40), index), end = index + whole.length
    if (!PAPER_BEFORE.test(before) && !PIECE_BEHIND.test(text.slice(end, end + 12))) return []
    const start = line.start + index + 1
    return [{ start: line.start + index, end: line.start + end, title: { start, end: start + title.length }, date: dayBefore(before, publishedOn) }]
  })
  const own = [...text.matchAll(SELF)].map(({ 0: word, index }): Citation => ({ start: line.start + index, end: line.start + index + word.length, title: undefined, date: undefined }))
  return [...titled, ...own].sort((a, b) => a.start - b.start)
}

interface Pair extends Span {
  readonly wrong: Span | undefined
  readonly right: Span
  readonly rule: string
  readonly confidence: number
}

/** What a notice says of one article, in the stretch behind its title. */
function inStretch({ view, clauses }: AnnotatedDocument, citation: Citation, stretch: Span): ErratumDraft[] {
  const text = view.slice(stretch.start, stretch.end), { title, date } = citation
  const toDraft = ({ wrong, right, rule, confidence, ...pair }: Omit<Pair, 'right'> & { readonly right: Span | undefined }): ErratumDraft => {
    const sentence = sentenceAround(clauses, pair), isNear = sentence.start <= citation.start && citation.start < pair.start
    return { title, date, wrong, right, rule, confidence, sentence, span: isNear ? { start: citation.start, end: pair.end } : pair }
  }
  const pairs = pairsIn(text, stretch.start)
  if (pairs.length > 0) return pairs.map(toDraft)
  const end = /[。；！？]|$/u.exec(text)?.index ?? text.length
  const isNotice = /有误|错误|差错|不实|失实|更正|应为|应是/u.test(text.slice(0, end)) && NOTICE.test(view) && citation.end > citation.start
  return isNotice ? [toDraft({ start: citation.start, end: stretch.start + end, wrong: undefined, right: rightIn(text.slice(0, end), stretch.start), rule: 'corrected/article', confidence: 0.8 })] : []
}

/** 所获应为“…”: what is right is told without what was wrong. */
function rightIn(text: string, offset: number): Span | undefined {
  const found = /应[当该]?(?:为|是|系)：?“([^“”]{1,60})”/u.exec(text)
  return found?.[1] === undefined ? undefined : spanAt(offset + found.index + found[0].length - 1 - found[1].length, found[1])
}

const spanAt = (start: number, words: string): Span => ({ start, end: start + words.length })

const QUOTED = /“([^“”]{1,80})”/gu
/** 误写为, 错印成, 误作: what stands before was meant, what stands behind is printed. */
const SLIP = /(?:误|错)(?:写|作|印|排|植|标|登|刊|录|报|称|述|发|记)?(?:为|成|作)了?$/u
const SLIP_BEFORE = /(?:误|错)[将把]$/u
const PRINTED = /^[^，。；]{0,4}(?:为|成|作)了?$/u
const SHOULD = /(?:应[当该]?(?:为|是|系|作|写为|写作|改为|更正为)|(?:更正|改正|订正|修正|更改|改)为|正确的?[^，。；]{0,8}(?:为|是)|实为|实际(?:应)?为)：?$/u
const MAX_BETWEEN = 24

/** Pairs of wrong and right words: “甲”应为“乙”, 误将“乙”写作“甲”, “乙”误为“甲”, “甲”系“乙”之误, 12.5亿元应为1.25亿元. */
function pairsIn(text: string, offset: number): Pair[] {
  const quotes = [...text.matchAll(QUOTED)].map(({ 0: whole, 1: words = '', index }) => ({ start: index, end: index + whole.length, words: spanAt(offset + index + 1, words) }))
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < quotes.length; at++) {
    const [one, other] = [quotes[at], quotes[at + 1]], order = one && other && orderOf(text, one, other)
    if (!order) continue
    const [wrong, right] = order === 'WRONG_FIRST' ? [one.words, other.words] : [other.words, one.words]
    pairs.push({ start: offset + one.start, end: offset + other.end, wrong, right, rule: 'corrected/words', confidence: 0.9 })
    at++
  }
  return pairs.length > 0 ? pairs : figuresIn(text, offset)
}

/** Which of two quotes is wrong; nothing where they are no pair. */
function orderOf(text: string, one: Span, other: Span): 'WRONG_FIRST' | 'RIGHT_FIRST' | undefined {
  const between = text.slice(one.end, other.start)
  if (between.length > MAX_BETWEEN || between.includes('。')) return undefined
  if (SLIP.test(between) || SLIP_BEFORE.test(text.slice(Math.max(0, one.start - 2), one.start)) && PRINTED.test(between)) return 'RIGHT_FIRST'
  return SHOULD.test(between) && !/[不未]应/u.test(between) || /^[为系是]$/u.test(between) && text.startsWith('之误', other.end) ? 'WRONG_FIRST' : undefined
}

const FIGURES = /(\d[\d.,]{0,15}[^\s\d“”，。；、：]{0,6}?)应(?:为|是)(\d[\d.,]{0,15}[^\s\d“”，。；、：]{0,6})/gu

const figuresIn = (text: string, offset: number): Pair[] => [...text.matchAll(FIGURES)].map(({ 0: whole, 1: wrong = '', 2: right = '', index }) => (
  { ...spanAt(offset + index, whole), wrong: spanAt(offset + index, wrong), right: spanAt(offset + index + whole.length - right.length, right), rule: 'corrected/figures', confidence: 0.8 }))
