import type { Block } from './blocks.js'
import { gramsOf } from './grams.js'
import { midStart } from './joints.js'
import type { Section } from './sections.js'

/** Blocks of one article that stand together in print, with nothing between them that speaks for another order. */
export interface Piece {
  readonly index: number
  /** The article in whose columns it is printed; -1 before the page's first headline. */
  readonly region: number
  readonly blocks: readonly Block[]
  /** True for an article's beginning: its headline, and what surely follows it. */
  readonly anchored: boolean
  /** True right behind a byline that seemed to end the report. */
  readonly afterByline: boolean
  /** How surely its first body block begins within a sentence. */
  readonly mid: number
  readonly grams: ReadonlySet<string>
  readonly writers: ReadonlySet<string>
}

const SURE = 0.55

const isWriterByline = (block: Block): boolean =>
  (block.kind === 'byline' && block.opening.some(credit => !credit.pictureOnly)) || (block.kind === 'body' && block.closing.some(credit => !credit.pictureOnly))

interface Cut { readonly blocks: Block[]; readonly afterByline: boolean; readonly anchored: boolean }

/** Cuts one region's blocks where the text may not run on. */
class PieceCutter {
  readonly cuts: Cut[] = []
  readonly #indents: boolean
  #lastBody: Block | undefined
  #signed = false

  constructor(blocks: readonly Block[], options: { anchored: boolean; indents: boolean }) {
    this.#indents = options.indents
    this.cuts.push({ blocks: [], afterByline: false, anchored: options.anchored })
    for (const block of blocks) this.#take(block)
  }

  #take(block: Block): void {
    const reads = block.kind === 'body' || block.kind === 'head'
    if (reads && this.#breaksBefore(block)) this.cuts.push({ blocks: [], afterByline: this.#signed, anchored: false })
    if (reads) this.#signed = false
    this.cuts.at(-1)?.blocks.push(block)
    if (block.kind === 'body') this.#lastBody = block
    if (isWriterByline(block) && this.#lastBody !== undefined) this.#signed = true
  }

  #breaksBefore(block: Block): boolean {
    if (this.#signed || this.#lastBody?.open === true) return true
    return block.kind === 'body' && midStart(block, this.#indents) > SURE
  }
}

const namesIn = (blocks: readonly Block[]): Set<string> =>
  new Set(blocks.flatMap(block => [...block.opening, ...block.closing]).filter(credit => !credit.pictureOnly).flatMap(credit => credit.bylines.map(({ name }) => name)))

/** The pieces of every region, in print order. `starts` are the indices of the sections that begin an article. */
export function toPieces(sections: readonly Section[], starts: readonly number[], indents: boolean): Piece[] {
  const cuts = starts.flatMap((start, n) => {
    const own = sections.slice(start, starts[n + 1] ?? sections.length)
    const anchored = (own[0]?.heads.length ?? 0) > 0 || starts.length === 1 || own[0]?.rest.some(block => block.dateline) === true
    const blocks = own.flatMap((section, i) => [...(i === 0 ? [] : section.heads), ...section.rest])
    const found = new PieceCutter(blocks, { anchored, indents }).cuts.filter((cut, i) => i === 0 || cut.blocks.length > 0)
    return found.map(cut => ({ ...cut, region: n }))
  })
  return cuts.map((cut, index) => {
    const body = cut.blocks.find(block => block.kind === 'body' || block.kind === 'head')
    return { index, ...cut, mid: body ? midStart(body, indents) : 0, grams: gramsOf(cut.blocks.map(block => block.text).join('\n')), writers: namesIn(cut.blocks) }
  })
}
