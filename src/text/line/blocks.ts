import type { Span } from '../../model/span.js'
import { isAdvertLine, isAdvertLabel } from './adverts.js'
import { findDateline, type Dateline } from '../../model/dateline.js'
import { findBylineLine, findClosingCredits, findNamesLine, findOpeningCredits } from './bylines.js'
import type { Credit } from './credits.js'
import { findDate, findFurniture, findLabelPrefix, isColumnLogo, type Furniture } from './furniture.js'
import { trimSpan, type Line } from '../line/lines.js'

/** What a line is on the page. */
export type BlockKind = 'head' | 'body' | 'caption' | 'byline' | 'furniture' | 'advert' | 'label'

/** A line with what its own form tells. */
export interface Block extends Span {
  readonly index: number
  readonly kind: BlockKind
  /** The slice without a column's line breaks; a label before it (【快讯】) is left out. */
  readonly text: string
  readonly gap: number
  readonly indented: boolean
  /** Markdown heading depth; 0 for none. */
  readonly level: number
  readonly opening: readonly Credit[]
  readonly closing: readonly Credit[]
  readonly dateline?: Dateline
  /** `上接第一版`: the report began on another page. */
  readonly jumpsIn: boolean
  /** True where the text stops within a sentence. */
  readonly open: boolean
  readonly furniture?: Furniture
  /** True right behind a label (图片新闻). */
  readonly labelled: boolean
}

const JUMP_IN = /^[（(【[]?\s?(?:紧接|上接|接)\s?(?:本报|今日)?第?\s?[A-Z]?\s?[\d一二三四五六七八九十]{1,3}\s?(?:版|版面)?.{0,16}?[)）】\]]?/u
const CLOSED_END = /[。！？!?；;：:…][”’"'」』）)】\]]{0,3}$|[”」』][）)]?$|[）)]$/u
const SENTENCE_IN = /。[^\s”’）)」』]/u
const CAPTION_START = /^(?:[▲△▼▽◀▶☚☛↑↓←→☝]\s{0,2}|(?:上|下|左|右|本|题|主|压题|资料)?图(?:片)?(?:为|：|:|[①-⑨]|[一二三四五]：)|资料图|图[①-⑨\d]{1,2}[：:为]|(?:上|下|左|右)图)/u
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]|第[一二三四五六七八九十]{1,3}[章节条部]|[（(]?\d{1,2}[)）]|\d{1,2}[、.．](?!\d)|[①-⑳]|其[一二三四五]|[一二三四五六七八九十]是)/u
const MAX_HEAD = 64

const countOf = (text: string, marks: string): number => [...text].reduce((sum, char) => sum + (marks.includes(char) ? 1 : 0), 0)

/** True for a line that a numeral opens (一、 （二） 3.): a crosshead or list item, no headline. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text)

/** True where the text stops within a sentence: no mark that ends one stands at its end. */
export const isOpenEnd = (text: string): boolean => !CLOSED_END.test(text.slice(-8))

const SPEAKER = /^(?:(?:记者|问|答|主持人|Q|A)[：:].{2,})/u

/** Three clauses and more of a headline are as long as each other; those of a sentence are not. */
function hasUnevenClauses(text: string): boolean {
  const lengths = text.split(/[，,；;]/u).map(clause => clause.trim().length)
  return lengths.length >= 3 && Math.max(...lengths) - Math.min(...lengths) > 2 && !/——|[\s：]/u.test(text)
}

function isHeadShaped(text: string): boolean {
  if (text.length > MAX_HEAD || SENTENCE_IN.test(text)) return false
  if (/[。；，、,;]$/u.test(text) || /^[，。、；：！？）》”’,.;:!?)%]/u.test(text) || /。[”’）)]?$/u.test(text)) return false
  if (/[！？!?…][”’」』]?$/u.test(text) && text.length > 40) return false
  if (countOf(text, '，,') > 3 || countOf(text, '！？!?') > 2 || (SPEAKER.test(text) && /[？！]$|，/u.test(text))) return false
  if (hasUnevenClauses(text)) return false
  // A headline that long has a dash in it, or a blank; a sentence has its commas.
  if (text.length > 30 && countOf(text, '，,、；') >= 2 && !/——|[\s：]/u.test(text)) return false
  return /[\p{L}\p{N}]{2}/u.test(text) && !JUMP_IN.test(text)
}

function kindOf(text: string, line: Line): BlockKind {
  if (line.level > 0) return 'head'
  if (isAdvertLine(text)) return 'advert'
  if (findDateline(text) && text.length > 12) return 'body'
  if (isHeadShaped(text)) return CAPTION_START.test(text) || findClosingCredits(text, 0).length > 0 ? 'caption' : 'head'
  return isCaption(text) ? 'caption' : 'body'
}

function isCaption(text: string): boolean {
  if (text.length > 320) return false
  return CAPTION_START.test(text) || findClosingCredits(text, 0).some(credit => credit.pictureOnly) && !findDateline(text)
}

const bare = { opening: [], closing: [], jumpsIn: false, open: false, labelled: false } as const

/** The line without the breaks of its column, with the way back to the places of the page. */
interface Unwrapped {
  readonly text: string
  readonly toPage: (span: Span) => Span
}

function unwrap(line: Line): Unwrapped {
  if (!/[\n\r]/u.test(line.text)) return { text: line.text, toPage: ({ start, end }) => ({ start: line.start + start, end: line.start + end }) }
  const places = Array.from(line.text, (_, i) => i).filter(i => !/[\n\r]/u.test(line.text.charAt(i)))
  const placeOf = (i: number): number => line.start + (places[i] ?? line.text.length)
  return { text: places.map(i => line.text.charAt(i)).join(''), toPage: ({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }) }
}

const moveCredit = (credit: Credit, toPage: Unwrapped['toPage']): Credit => ({
  ...credit, ...toPage(credit),
  bylines: credit.bylines.map(byline => ({ ...byline, ...toPage(byline), ...(byline.medium ? { medium: toPage(byline.medium) } : {}) })),
})

function toContentBlock(line: Line, index: number): Block {
  const { text: whole, toPage } = unwrap(line)
  const cut = findLabelPrefix(whole)
  const span = trimSpan(whole, { start: cut, end: whole.length })
  const text = whole.slice(span.start, span.end)
  const move = (credits: readonly Credit[]): Credit[] => credits.map(credit => moveCredit(credit, toPage))
  const byline = findBylineLine(text, span.start)
  const { start, end } = toPage(span), { gap, indented, level } = line
  if (byline) return { ...bare, index, start, end, text, gap, indented, level, kind: 'byline', opening: move([byline]) }
  const dateline = findDateline(text)
  const kind = kindOf(text, line)
  const closing = kind === 'head' ? [] : findClosingCredits(text, span.start)
  const opening = kind === 'head' ? [] : findOpeningCredits(text, span.start).filter(credit => !closing.some(other => other.start <= credit.start && credit.start < other.end))
  return {
    index, start, end, text, gap, indented, level, kind, opening: move(opening), closing: move(closing),
    jumpsIn: JUMP_IN.test(text), open: kind === 'body' && closing.length === 0 && isOpenEnd(text), labelled: cut > 0, ...(dateline && { dateline }),
  }
}

const dateOf = (text: string): { date?: string } => { const date = findDate(text); return date ? { date } : {} }

function toBlock(line: Line, index: number): Block {
  const { start, end, text, gap, indented, level } = line
  const toBase = () => ({ ...bare, index, start, end, text, gap, indented, level })
  if (line.meta) return { ...toBase(), kind: 'furniture', furniture: { kind: 'meta', ...dateOf(text) } }
  if (text.length <= 160) {
    const byline = findBylineLine(text, start)
    if (byline && byline.bylines.length > 0 && !isEditorial(text)) return { ...toBase(), kind: 'byline', opening: [byline] }
    if (isAdvertLabel(text)) return { ...toBase(), kind: 'advert' }
    const furniture = findFurniture(text)
    if (furniture) return { ...toBase(), kind: furniture.kind === 'label' ? 'label' : 'furniture', furniture }
  }
  return toContentBlock(line, index)
}

const isEditorial = (text: string): boolean => /责编|责任编辑|美编|校对|审读/u.test(text)

/** A line of full names between headline and text, or behind the end of a text, is its byline. */
function withNamesLine(block: Block, before: Block | undefined, after: Block | undefined): Block {
  if (block.kind !== 'head' || block.level > 0) return block
  const credit = findNamesLine(block.text, block.start)
  if (!credit) return block
  const between = before?.kind === 'head' && after?.kind === 'body'
  const behind = before?.kind === 'body' && !before.open
  const last = behind && (after === undefined || after.kind === 'furniture' || after.kind === 'label' || (credit.bylines.length > 1 && after.kind !== 'body'))
  return between || last ? { ...block, kind: 'byline', opening: [credit] } : block
}

function withLogo(block: Block, after: Block | undefined): Block {
  const logo = block.kind === 'head' && block.level === 0 && after?.kind === 'head' && isColumnLogo(block.text)
  return logo ? { ...block, kind: 'label', furniture: { kind: 'label' } } : block
}

/** True where headlines of several lines stand on the page without a blank line between them. */
export const hasTightHeads = (blocks: readonly Block[]): boolean => blocks.some((block, i) => block.kind === 'head' && block.gap === 0 && blocks[i - 1]?.kind === 'head')

/** A clause that stands alone between headlines, where those hold together, is a column's end broken off: no headline follows a crosshead. */
function withBrokenEnd(block: Block, after: Block | undefined): Block {
  const alone = block.kind === 'head' && block.level === 0 && block.gap > 0 && after?.kind === 'head' && after.gap > 0
  return alone && /，/u.test(block.text) && !/——$/u.test(block.text) && block.text.length >= 14 ? { ...block, kind: 'body', open: isOpenEnd(block.text) } : block
}

/** The page's lines as blocks, each judged by its own form and its next neighbours. */
export function toBlocks(lines: readonly Line[]): Block[] {
  const blocks = lines.map(toBlock)
  const named = blocks.map((block, i) => withLogo(withNamesLine(block, blocks[i - 1], blocks[i + 1]), blocks[i + 1]))
  const tight = hasTightHeads(named)
  const refined = tight ? named.map((block, i) => withBrokenEnd(block, named[i + 1])) : named
  return refined.map((block, i) => refined[i - 1]?.kind === 'label' ? { ...block, labelled: true } : block)
}
