import { collect } from '../../model/collect.js'
import type { Author, Byline, ParsedArticle, Segment, SegmentRole, SourceDocument } from '../../model/article.js'
import { sha256, toArticleId } from '../../model/ids.js'
import type { Block } from '../line/blocks.js'
import type { PageFacts } from './page-facts.js'

/** One article's blocks in reading order, before they are made segments. */
export interface Draft {
  readonly heads: readonly Block[]
  readonly flow: readonly Block[]
  /** Blocks that only say again what the text says. */
  readonly quotes: readonly Block[]
  readonly facts: PageFacts
}

const SUBTITLE = /^副(?:题|标题)\s?[：:]\s?/u

const bylinesOf = (block: Block): Byline[] => collect([...block.opening, ...block.closing], credit => credit.bylines).sort((a, b) => a.start - b.start)

const roleOf = (block: Block): SegmentRole => block.kind === 'head' ? 'crosshead' : block.kind === 'byline' ? 'byline' : block.kind === 'caption' ? 'caption' : 'body'

/** True for a byline whose every name has stood in a byline before it. */
function isRepeated(block: Block, known: ReadonlySet<string>): boolean {
  const names = bylinesOf(block).map(({ name }) => name)
  return block.kind === 'byline' && names.length > 0 && names.every(name => known.has(name))
}

interface Flow { readonly main: Block[]; readonly asides: Block[] }

/** Parts what is read in a row from captions, repeated bylines and lines that would break a sentence. */
function partFlow(flow: readonly Block[]): Flow {
  const main: Block[] = [], asides: Block[] = [], late: Block[] = []
    const known = new Set<string>()
  const lastBody = flow.findLastIndex(block => block.kind === 'body')
  let open = false
  flow.forEach((block, i) => {
    const breaks = open && block.kind !== 'body' && i < lastBody
    if ((block.kind === 'caption' && lastBody >= 0) || isRepeated(block, known) || (breaks && block.kind === 'head')) asides.push(block)
    else (breaks ? late : main).push(block)
    if (block.kind === 'byline') for (const { name } of bylinesOf(block)) known.add(name)
    if (block.kind === 'body') open = block.open
  })
  return { main: [...main, ...late], asides }
}

function toSegments(draft: Draft): Segment[] {
  const { main, asides } = partFlow(draft.flow)
  const segments: Segment[] = draft.heads.map(({ start, end, text }) => ({ start, end, role: SUBTITLE.test(text) ? 'subtitle' : 'headline', continues: false }))
  let open = false
  for (const block of main) {
    segments.push({ start: block.start, end: block.end, role: roleOf(block), continues: block.kind === 'body' && open })
    if (block.kind === 'body') open = block.open
  }
  const last = [...asides, ...draft.quotes].sort((a, b) => a.start - b.start)
  return [...segments, ...last.map(block => ({ start: block.start, end: block.end, role: block.kind === 'byline' || block.kind === 'caption' ? block.kind : 'pullquote' as const, continues: false }))]
}

/** Headline lines joined; behind a dash the next goes on without a space. */
const joinTitle = (lines: readonly string[]): string =>
  lines.reduce((title, line) => title === '' ? line : /[—-]$/u.test(title) ? title + line : `${title} ${line}`, '').replace(/\s+/gu, ' ')

/** Names printed without a role take the one that the article gives them elsewhere. */
function settleRoles(bylines: readonly Byline[], unsaid: ReadonlySet<number>): Byline[] {
  const said = new Map(bylines.filter(({ start }) => !unsaid.has(start)).map(({ name, role }) => [name, role]))
  return bylines.map(byline => unsaid.has(byline.start) ? { ...byline, role: said.get(byline.name) ?? byline.role } : byline)
}

const findUnsaid = (blocks: Iterable<Block>): Set<number> => new Set(collect(collect([...blocks], block => [...block.opening, ...block.closing])
  .filter(credit => !credit.hasRole), credit => credit.bylines.map(({ start }) => start)))

function toAuthors(bylines: readonly Byline[]): Author[] {
  const seen = new Map(bylines.map(({ name, role }) => [`${name} ${role}`, { name, role }]))
  return [...seen.values()]
}

/** The article with its segments and bylines: ids come from its own text alone. */
export function toParsedArticle(source: SourceDocument, draft: Draft): ParsedArticle {
  const segments = toSegments(draft)
  const hash = sha256(segments.map(({ start, end }) => source.text.slice(start, end)).join('\n'))
  const blocks = new Map([...draft.flow, ...draft.quotes].map(block => [block.start, block]))
  const printed = collect(segments, ({ start }) => { const block = blocks.get(start); return block ? bylinesOf(block) : [] })
  const bylines = settleRoles(printed, findUnsaid(blocks.values()))
  const titles = draft.heads.filter(({ text }) => !SUBTITLE.test(text)).map(({ text }) => text)
  const subtitle = joinTitle(collect(draft.heads, ({ text }) => SUBTITLE.test(text) ? text.replace(SUBTITLE, '') : []))
  const article = {
    id: toArticleId(hash), source: source.id, file: source.file, title: joinTitle(titles), ...(subtitle === '' ? {} : { subtitle }), ...draft.facts,
    authors: toAuthors(bylines), segments: segments.map(({ start, end }) => [start, end] as const), sha256: hash,
  }
  return { article, segments, bylines }
}
