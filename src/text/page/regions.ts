import { collect } from '../../model/collect.js'
import type { Block } from '../line/blocks.js'
import type { Start } from './boundaries.js'
import type { Section } from './sections.js'

/** What is printed from one headline to the next, or a part of an article that is printed apart from it. */
export interface Region {
  /** The headline's lines; none where the text belongs to an article printed elsewhere. */
  readonly heads: readonly Block[]
  /** All that follows the headline, in print order. */
  readonly blocks: readonly Block[]
  /** True for text that belongs to an article printed elsewhere. */
  readonly stray: boolean
}

function toRegion(sections: readonly Section[], stray: boolean): Region {
  const [first] = sections
  const heads = stray ? [] : first?.heads ?? []
  const blocks = collect(sections, (section, i) => [...(i === 0 && !stray ? [] : section.heads), ...section.rest])
  return { heads, blocks, stray }
}

/** A dateline opens a report, headline or not. */
const opensByDateline = (section: Section | undefined): boolean => section?.heads.length === 0 && section.rest[0]?.dateline !== undefined

/** The page's regions in print order; where every one would be stray, the first is the report itself. */
export function toRegions(sections: readonly Section[], starts: readonly Start[]): Region[] {
  const strays = starts.map(start => start.stray && !opensByDateline(sections[start.section]))
  const lost = strays.every(Boolean)
  return starts.map((start, n) => toRegion(sections.slice(start.section, starts[n + 1]?.section ?? sections.length), strays[n] === true && !(lost && n === 0)))
}
