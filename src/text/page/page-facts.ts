import type { Block } from '../line/blocks.js'
import { findDate, toIsoDate } from '../line/furniture.js'

/** What the furniture of a page tells about an article on it. */
export interface PageFacts {
  readonly section?: string
  readonly publishedOn?: string
}

function findSection(blocks: readonly Block[], before: number): string | undefined {
  return blocks.findLast(block => block.index < before && block.furniture?.section !== undefined)?.furniture?.section
}

/** The date line before the article, else the first on the page. */
function findPageDate(blocks: readonly Block[], before: number): string | undefined {
  const dated = blocks.filter(block => block.furniture?.date !== undefined)
  return (dated.findLast(block => block.index < before) ?? dated[0])?.furniture?.date
}

/** A dateline's day, where the dateline or an ISO date tells the year. */
function findDatelineDate(own: readonly Block[]): string | undefined {
  const dateline = own.find(block => block.dateline?.day !== undefined)?.dateline
  return dateline?.year && dateline.month && dateline.day ? toIsoDate(dateline.year, dateline.month, dateline.day) : undefined
}

/** Section and date of an article whose own blocks are `own`, the first of them at index `before` of the page; `blocks` are the page's furniture. */
export function findPageFacts(blocks: readonly Block[], own: readonly Block[], before: number): PageFacts {
  const section = findSection(blocks, before)
  const signed = own.find(block => block.kind === 'byline' && findDate(block.text) !== undefined)
  const publishedOn = (signed ? findDate(signed.text) : undefined) ?? findPageDate(blocks, before) ?? findDatelineDate(own)
  return { ...(section ? { section } : {}), ...(publishedOn ? { publishedOn } : {}) }
}
