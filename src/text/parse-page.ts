import { collect } from '../model/collect.js'
import type { ParsedArticle, SourceDocument } from '../model/article.js'
import { markAdverts } from './line/advert-areas.js'
import { toParsedArticle, type Draft } from './page/assemble.js'
import { toBlocks, type Block } from './line/blocks.js'
import { findStarts } from './page/boundaries.js'
import { hasIndents, Runs } from './page/joints.js'
import { readLines } from './line/lines.js'
import { findPageFacts } from './page/page-facts.js'
import { cutPieces, type Piece } from './page/pieces.js'
import { placePieces } from './page/placing.js'
import { findPullQuotes } from './page/pull-quotes.js'
import { toRegions } from './page/regions.js'
import { toReadingOrder } from './page/reading-order.js'
import { toSections, type Section } from './page/sections.js'

/** A page cut into its articles: where they begin, and their pieces in reading order. */
interface Layout {
  readonly heads: readonly (readonly Block[])[]
  readonly articles: readonly (readonly Piece[])[]
}

function layOut(blocks: readonly Block[], sections: readonly Section[], quotes: ReadonlyMap<number, number>): Layout {
  const regions = toRegions(sections, findStarts(sections))
  const habits = { indents: hasIndents(blocks), runs: new Runs(blocks), quotes }
  const cuttings = cutPieces(regions, habits)
  const places = placePieces({ ...cuttings, articles: regions.length, runs: habits.runs })
  return { heads: regions.map(region => region.heads), articles: toReadingOrder(cuttings.pieces, places, regions.length) }
}

/** What each block is quoted by: block index → pull quotes. */
function quotedBy(blocks: readonly Block[], quotes: ReadonlyMap<number, number>): Map<number, Block[]> {
  const found = new Map<number, Block[]>()
  for (const [quote, from] of quotes) found.set(from, [...(found.get(from) ?? []), ...blocks.slice(quote, quote + 1)])
  return found
}

function toDrafts(blocks: readonly Block[]): Draft[] {
  const quotes = findPullQuotes(blocks)
  const quoted = quotedBy(blocks, quotes)
  const furniture = blocks.filter(block => block.furniture !== undefined)
  const { heads, articles } = layOut(blocks, toSections(blocks, quotes), quotes)
  return articles.map((pieces, n) => {
    const flow = collect(pieces, piece => piece.blocks).filter(block => !quotes.has(block.index))
    const title = heads[n] ?? []
    const first = (title[0] ?? flow[0])?.index ?? 0
    return { heads: title, flow, quotes: collect(flow, block => quoted.get(block.index) ?? []), facts: findPageFacts(furniture, flow, first) }
  })
}

/** Drafts with a text; a page of headlines alone keeps those. */
function keepTexts(drafts: readonly Draft[]): Draft[] {
  const texts = drafts.filter(draft => draft.flow.length > 0)
  return texts.length > 0 ? texts : drafts.filter(draft => draft.heads.length > 0)
}

/** Adverts taken for text: what else is there is nothing. */
const withoutAdverts = (blocks: readonly Block[]): Block[] => blocks.map((block, i) => block.kind === 'advert' ? { ...block, kind: i === 0 && blocks.length > 1 ? 'head' : 'body' } : block)

/** The articles of a page or single report, in the order of their headlines. Pure; every character is in at most one article. */
export function parsePage(source: SourceDocument): ParsedArticle[] {
  const blocks = markAdverts(toBlocks(readLines(source.text)))
  const found = keepTexts(toDrafts(blocks))
  const drafts = found.length > 0 ? found : keepTexts(toDrafts(withoutAdverts(blocks)))
  return drafts.map(draft => toParsedArticle(source, draft))
}
