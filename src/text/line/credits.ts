import { collect } from '../../model/collect.js'
import type { AuthorRole, Byline } from '../../model/article.js'
import type { Span } from '../../model/span.js'
import { findNameLengths, hasSurname, isFullName, isNoName } from './names.js'

/** What a stretch of text says about who made the report. */
export interface Credit extends Span {
  readonly bylines: readonly Byline[]
  /** True where the credit is of pictures alone. */
  readonly pictureOnly: boolean
  /** True where a role (记者, 摄, 文/图 …) is printed, not names alone. */
  readonly hasRole: boolean
}

type Mark = 'text' | 'picture' | 'both' | 'done'
type Piece =
  | { readonly is: 'role'; readonly role: AuthorRole; readonly medium?: Span; readonly end: number }
  | { readonly is: 'mark'; readonly mark: Mark; readonly bound: boolean; readonly end: number }
  | { readonly is: 'name'; readonly spans: readonly Span[]; readonly end: number }
  | { readonly is: 'other'; readonly end: number }

const SKIP = /[\s、，,：:；;·•□■◎●○◆◇▲△▼★☆※▪︱|丨/／\-–—【】[\]()（）]+/uy
const BOTH = /(?:文\s{0,3}[/／|丨、·&]?\s{0,3}(?:图片?|摄影?)|图\s{0,3}[/／|丨、·&]?\s{0,3}文|摄影\s{0,3}[/／|丨、·]?\s{0,3}(?:报道|文字|撰文)|文字\s{0,3}[/／、·]\s{0,3}(?:摄影|图片)|采写\s{0,3}[/／、·]\s{0,3}摄影|报道\s{0,3}(?:[/／|丨、·&]|并)\s{0,3}(?:摄影?|图片?|供图))(?!\p{Script=Han})/uy
const ROLE = /([\p{Script=Han}\p{Script=Latin}0-9·•・/／“”&+]{0,24}?)(?:本报|本刊|本网|本台)?((?:首席|见习|实习|特约|特派|特邀|资深|高级|融媒|驻\p{Script=Han}{2,4}|摄影|文字|图片|视频)*)(记[ \u3000]?者|通[ \u3000]?讯[ \u3000]?员|实习生|评论员|作者|撰文|撰稿|采写|供稿|通讯)(?!站|团|从|在|会|节|证|们|了解|获悉|看到|来到)/uy
const LONE_MARK = /(?:摄影|文字|图片|照片|供图|配图|绘图|摄制|摄|文|图|报道|整理|编写|执笔|综合)(?!\p{Script=Han})/uy
const MARKS: Readonly<Record<string, Mark>> = { 摄影: 'picture', 图片: 'picture', 照片: 'picture', 供图: 'picture', 配图: 'picture', 绘图: 'picture', 摄制: 'picture', 摄: 'picture', 图: 'picture', 文: 'text', 文字: 'text' }
const NAME_RUN = /\p{Script=Han}+(?:[·•・‧]\p{Script=Han}+)*/uy
const JOINED_TAIL = /(?:摄影报道|摄影|报道|供图|供稿|整理|摄)$/u
const NOBODY = /^(?:受访者|资料图?|资料图片|网络|本报资料|.{2,20}(?:局|委|会|部|院|校|学|馆|中心|公司|集团|街道|镇|区|市|县|办|站|队|所|社|厂|港|方|单位|企业))$/u

const execAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const skip = (text: string, at: number): number => at + (execAt(SKIP, text, at)?.[0].length ?? 0)

function roleOf(word: string, prefix: string): AuthorRole {
  if (prefix.includes('摄影') || prefix.includes('图片')) return 'PHOTOGRAPHER'
  return word.startsWith('通') || word === '供稿' ? 'CORRESPONDENT' : 'REPORTER'
}

/** The medium alone: `本报` names none. */
function mediumOf(found: RegExpExecArray): Span | undefined {
  const medium = found[1] ?? ''
  return medium.length < 2 ? undefined : { start: found.index, end: found.index + medium.length }
}

function readRole(text: string, at: number): Piece | undefined {
  const found = execAt(ROLE, text, at)
  if (!found) return undefined
  const medium = mediumOf(found)
  return { is: 'role', role: roleOf(found[3] ?? '', found[2] ?? ''), end: at + found[0].length, ...(medium ? { medium } : {}) }
}

function readMark(text: string, at: number): Piece | undefined {
  const both = execAt(BOTH, text, at)
  if (both) return { is: 'mark', mark: 'both', bound: false, end: at + both[0].length }
  const lone = execAt(LONE_MARK, text, at)
  if (!lone) return undefined
  const end = at + lone[0].length
  return { is: 'mark', mark: MARKS[lone[0]] ?? 'done', bound: /^\s{0,3}[:：/／|丨]/u.test(text.slice(end, end + 4)), end }
}

const spansOf = (start: number, lengths: readonly number[]): Span[] => {
  let at = start
  return lengths.map(length => ({ start: at, end: (at += length) }))
}

/** `王 强`: a family name set off from a name of one character is one name. */
function readSpacedName(text: string, at: number): Piece | undefined {
  const found = /^(\p{Script=Han})[ \t\u00a0\u3000]{1,4}(\p{Script=Han}{1,2})(?!\p{Script=Han})/u.exec(text.slice(at, at + 9))
  if (!found || !hasSurname(found[1] ?? '') || /^(?:[摄文图]|报道|摄影)$/u.test(found[2] ?? '')) return undefined
  return { is: 'name', spans: [{ start: at, end: at + found[0].length }], end: at + found[0].length }
}

function readJoinedName(run: string, at: number, isVouched: boolean): Piece | undefined {
  const tail = JOINED_TAIL.exec(run)
  const head = tail ? run.slice(0, tail.index) : run
  const lengths = findNameLengths(head, isVouched)
  return lengths ? { is: 'name', spans: spansOf(at, lengths), end: at + head.length } : undefined
}

function readName(text: string, at: number, isVouched: boolean): Piece | undefined {
  const spaced = readSpacedName(text, at)
  if (spaced) return spaced
  const run = execAt(NAME_RUN, text, at)?.[0]
  if (run === undefined) return undefined
  if (/^.{2}文$/u.test(run) && /^\s{0,2}[/／]\s{0,2}图/u.test(text.slice(at + 3, at + 8)) && isFullName(run.slice(0, 2))) return { is: 'name', spans: [{ start: at, end: at + 2 }], end: at + 2 }
  const name = readJoinedName(run, at, isVouched)
  if (name) return name
  const nobody = run.replace(/(?:供图|供稿|提供)$/u, '')
  return run === '等' || NOBODY.test(nobody) || isNoName(run) ? { is: 'other', end: at + nobody.length } : undefined
}

const readPiece = (text: string, at: number, before: Piece | undefined): Piece | undefined =>
  readMark(text, at) ?? readRole(text, at) ?? readName(text, at, before?.is === 'role')

/** Words that are no name by themselves but close a credit (`提供`). */
const CLOSERS = /(?:提供|等)(?!\p{Script=Han})/uy

function readPieces(text: string, from: number): { pieces: Piece[]; end: number } {
  const pieces: Piece[] = []
  let end = from
  for (let at = skip(text, from); at < text.length && pieces.length < 60; at = skip(text, end)) {
    const closer = execAt(CLOSERS, text, at)
    const piece: Piece | undefined = closer ? { is: 'other', end: at + closer[0].length } : readPiece(text, at, pieces.at(-1))
    if (!piece) break
    pieces.push(piece)
    end = piece.end
  }
  return { pieces, end }
}

interface Group { role: AuthorRole | undefined; medium: Span | undefined; spans: Span[]; picture: boolean; closed: boolean }
const newGroup = (picture = false): Group => ({ role: undefined, medium: undefined, spans: [], picture, closed: false })

/** Reads roles before names (记者 甲) and marks behind them (甲 摄) into groups of names that share one role. */
class GroupReader {
  readonly groups: Group[] = [newGroup()]
  readonly #pieces: readonly Piece[]
  #prefixStyle = false

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
    pieces.forEach((piece, i) => { this.#take(piece, i) })
  }

  get #group(): Group {
    return this.groups.at(-1) ?? newGroup()
  }

  #take(piece: Piece, i: number): void {
    if (piece.is === 'role') this.#takeRole(piece)
    if (piece.is === 'name') this.#takeName(piece.spans)
    if (piece.is === 'mark') this.#takeMark(piece, i)
  }

  #takeRole(piece: Extract<Piece, { is: 'role' }>): void {
    const fresh = this.#group.spans.length === 0
    const group = fresh ? this.#group : newGroup()
    group.role = piece.role
    group.medium = piece.medium
    if (!fresh) this.groups.push(group)
  }

  #takeName(spans: readonly Span[]): void {
    if (this.#group.closed) this.groups.push(newGroup())
    this.#group.spans.push(...spans)
  }

  #takeMark(piece: Extract<Piece, { is: 'mark' }>, i: number): void {
    const named = this.#group.spans.length > 0 && !this.#group.closed
    const next = this.#pieces[i + 1]?.is
    if (!named || (piece.bound && this.#prefixStyle) || (this.#prefixStyle && next !== undefined) || this.#isLeading(piece, next)) this.#openPrefix(piece.mark)
    else this.#close(piece.mark)
  }

  /** `记者 甲 摄影 乙`, `文：甲 图：乙`: the mark leads the names behind it. */
  #isLeading(piece: Extract<Piece, { is: 'mark' }>, next: Piece['is'] | undefined): boolean {
    return piece.mark === 'picture' && next === 'name' && this.#group.role !== undefined && !this.groups.some(group => group.closed)
  }

  #openPrefix(mark: Mark): void {
    if (mark === 'done') return
    this.#prefixStyle ||= mark !== 'both'
    if (this.#group.spans.length > 0) this.groups.push(newGroup())
    this.#group.picture = mark === 'picture'
  }

  #close(mark: Mark): void {
    // 「记者 甲 通讯员 乙 摄」: one mark behind all of them, unless one before has its own.
    if (mark === 'picture') for (const group of this.groups.filter(each => !each.closed)) group.picture = true
    for (const group of this.groups) group.closed = true
  }
}

const nameText = (text: string, span: Span): string => text.slice(span.start, span.end).replace(/\s+/gu, '')

function toBylines(text: string, groups: readonly Group[]): Byline[] {
  return collect(groups, group => group.spans.map(span => ({
    ...span,
    name: nameText(text, span),
    role: group.picture ? 'PHOTOGRAPHER' as const : group.role ?? 'REPORTER',
    ...(group.medium ? { medium: group.medium } : {}),
  })))
}

const shiftSpan = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by })
const shiftByline = (byline: Byline, by: number): Byline => ({ ...byline, ...shiftSpan(byline, by), ...(byline.medium ? { medium: shiftSpan(byline.medium, by) } : {}) })

/** The credit that `text` begins with; `offset` is where `text` stands on the page. Nothing where it begins with none. */
export function findCredit(text: string, offset = 0): Credit | undefined {
  const { pieces, end } = readPieces(text, 0)
  const { groups } = new GroupReader(pieces)
  const bylines = toBylines(text, groups).map(byline => shiftByline(byline, offset))
  const hasRole = pieces.some(piece => piece.is === 'role' || piece.is === 'mark')
  if (bylines.length === 0 && !(hasRole && pieces.some(piece => piece.is === 'other'))) return undefined
  return { start: offset, end: offset + end, bylines, hasRole, pictureOnly: bylines.every(byline => byline.role === 'PHOTOGRAPHER') && hasRole }
}

/** What stands in no credit: most lines need no closer look. */
const NO_CREDIT = /[。！？!?《》]/u

/** The credit that is the whole of `text`, marks and brackets around it apart. */
export function findWholeCredit(text: string, offset = 0): Credit | undefined {
  if (text.length > 160 || NO_CREDIT.test(text)) return undefined
  const credit = findCredit(text, offset)
  return credit && skip(text, credit.end - offset) === text.length ? { ...credit, end: offset + text.length } : undefined
}

/** True where every name has the shape of a full one: needed where no role word vouches for them. */
export const isNamesOnly = (credit: Credit): boolean => !credit.hasRole && credit.bylines.length > 0 && credit.bylines.every(({ name }) => isFullName(name))
