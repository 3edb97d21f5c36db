import { collect } from '../../model/collect.js'
import type { Block } from '../line/blocks.js'
import { midStart, type Runs } from './joints.js'
import { findKin, Likeness } from './likeness.js'
import { findStrayed } from './open-ends.js'
import type { Region } from './regions.js'

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
  readonly writers: ReadonlySet<string>
}

const SURE = 0.55

const isWriterByline = (block: Block): boolean =>
  (block.kind === 'byline' && block.opening.some(credit => !credit.pictureOnly)) || (block.kind === 'body' && block.closing.some(credit => !credit.pictureOnly))

interface Cut { readonly blocks: Block[]; readonly afterByline: boolean; readonly anchored: boolean }

interface CutOptions { readonly anchored: boolean; readonly indents: boolean; readonly region: number; readonly kinOf: (block: Block) => number | undefined }

/** Cuts one region's blocks where the text may not run on. */
class PieceCutter {
  readonly cuts: Cut[] = []
  readonly #options: CutOptions
  #lastBody: Block | undefined
  #signed = false
  #bodies = 0
  #kin: number | undefined

  constructor(blocks: readonly Block[], options: CutOptions) {
    this.#options = options
    this.#kin = options.anchored ? options.region : undefined
    this.cuts.push({ blocks: [], afterByline: false, anchored: options.anchored })
    for (const block of blocks) this.#take(block)
  }

  #take(block: Block): void {
    const reads = block.kind === 'body' || block.kind === 'head'
    if (reads) this.#cutBefore(block)
    if (reads) this.#signed = false
    this.cuts.at(-1)?.blocks.push(block)
    if (block.kind === 'body') this.#lastBody = block
    if (block.kind === 'body') this.#bodies++
    if (this.#lastBody !== undefined && (isWriterByline(block) || this.#closesPicture(block))) this.#signed = true
  }

  /** A photographer's byline behind a report's one paragraph ends it: a picture with its text. */
  #closesPicture(block: Block): boolean {
    return block.kind === 'byline' && this.#options.anchored && this.#bodies === 1 && this.cuts.length === 1
  }

  #cutBefore(block: Block): void {
    const kin = block.kind === 'body' && !opensReport(block) ? this.#options.kinOf(block) : undefined
    const breaks = this.#breaksBefore(block)
    const strays = kin !== undefined && this.#kin !== undefined && kin !== this.#kin && this.#lastBody !== undefined
    if (breaks || strays) this.cuts.push({ blocks: [], afterByline: this.#signed, anchored: false })
    if (kin !== undefined || breaks) this.#kin = kin
  }

  #breaksBefore(block: Block): boolean {
    if (this.#signed || this.#lastBody?.open === true) return true
    return block.kind === 'body' && midStart(block, this.#options.indents) > SURE
  }
}

const opensReport = (block: Block): boolean => block.dateline !== undefined || block.jumpsIn || block.opening.length > 0

const namesIn = (blocks: readonly Block[]): Set<string> =>
  new Set(collect(collect(blocks, block => [...block.opening, ...block.closing]).filter(credit => !credit.pictureOnly), credit => credit.bylines.map(({ name }) => name)))

const titleOf = ({ heads }: Region): string => heads.map(head => head.text).join('\n')

/** True where a sentence is cut in some paragraphs of one column: something is printed out of its order. */
const isBroken = (bodies: readonly Block[], indents: boolean): boolean => bodies.some(block => block.open || midStart(block, indents) > SURE)

const bodiesOf = ({ blocks }: Region): Block[] => blocks.filter(block => block.kind === 'body')

/** The pieces of every region, with what tells whose words they have. */
export interface Cuttings {
  readonly pieces: readonly Piece[]
  readonly likeness: Likeness
  /** Regions whose text belongs to an article printed elsewhere. */
  readonly stray: ReadonlySet<number>
}

/** What the whole page tells of its paragraphs: whether it indents them, which letters it prints side by side, and which blocks only say again what others say. */
export interface PageHabits {
  readonly indents: boolean
  readonly runs: Runs
  readonly quotes: { has(block: number): boolean }
}

/** The pieces of every region, in print order. */
export function cutPieces(regions: readonly Region[], habits: PageHabits): Cuttings {
  const { indents, quotes } = habits
  // A pull quote is printed anywhere: it must not draw the paragraph that it is taken from into its column.
  const own = (region: Region): Block[] => [...region.heads, ...region.blocks].filter(({ index }) => !quotes.has(index))
  const likeness = new Likeness(regions.map(region => region.stray ? [] : own(region)), regions.map(titleOf))
  const strayed = findStrayed({ bodies: regions.map(bodiesOf), likeness, ...habits })
  const broken = regions.map(region => region.stray || isBroken(bodiesOf(region), indents))
  const cuts = collect(regions, ({ blocks, stray }, region) => {
    const kinOf = (block: Block): number | undefined =>
      strayed.get(block.index) ?? findKin(likeness, { block, own: region, isBroken: other => broken[other] === true })
    const found = new PieceCutter(blocks, { anchored: !stray, indents, region, kinOf }).cuts.filter((cut, i) => i === 0 || cut.blocks.length > 0)
    return found.map(cut => ({ ...cut, region }))
  })
  const pieces = cuts.map((cut, index) => {
    const body = cut.blocks.find(block => block.kind === 'body' || block.kind === 'head')
    return { index, ...cut, mid: body ? midStart(body, indents) : 0, writers: namesIn(cut.blocks) }
  })
  return { pieces, likeness, stray: new Set(collect(regions, ({ stray }, n) => stray ? [n] : [])) }
}
