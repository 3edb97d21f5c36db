import { collect } from '../../model/collect.js'
import type { Block } from '../line/blocks.js'
import { joinScore, midStart, type Runs } from './joints.js'
import { contrast, type Likeness } from './likeness.js'

/** The body blocks of each article's columns, in print order, with what tells how they may go on. */
export interface Columns {
  readonly bodies: readonly (readonly Block[])[]
  readonly likeness: Likeness
  readonly runs: Runs
  readonly indents: boolean
}

/** Articles around a broken one that its rest is looked for in: keeps long inputs linear. */
const NEAR = 8
const MIN_SCORE = 1.3

interface Candidate { readonly block: Block; readonly score: number }

/** Blocks of a column that may go on with another article's sentence: none that opens a report, or that answers an open end right before it. */
const freeBlocks = (column: readonly Block[]): Block[] =>
  column.filter((block, i) => i > 0 && column[i - 1]?.open === false && !block.dateline && !block.jumpsIn && block.opening.length === 0)

function candidatesIn(columns: Columns, open: { block: Block; region: number }, region: number): Candidate[] {
  return freeBlocks(columns.bodies[region] ?? []).map(block => {
    const kin = contrast(columns.likeness.weigh([block], region), open.region, region)
    return { block, score: kin + 1.5 * midStart(block, columns.indents) + joinScore(open.block.text, block.text, columns.runs) }
  })
}

/** Blocks that go on, in another article's columns, with a sentence that their own article's columns leave open: block index → article. */
export function findStrayed(columns: Columns): Map<number, number> {
  const strayed = new Map<number, number>()
  columns.bodies.forEach((column, region) => {
    const block = column.at(-1)
    if (!block?.open) return
    const near = columns.bodies.map((_, n) => n).slice(Math.max(0, region - NEAR), region + NEAR + 1).filter(n => n !== region)
    const [best] = collect(near, n => candidatesIn(columns, { block, region }, n)).sort((a, b) => b.score - a.score || a.block.index - b.block.index)
    if (best && best.score >= MIN_SCORE && !strayed.has(best.block.index)) strayed.set(best.block.index, region)
  })
  return strayed
}
