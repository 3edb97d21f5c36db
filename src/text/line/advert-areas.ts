import { isAdvertLabel, isAdvertLike } from '../line/adverts.js'
import type { Block } from '../line/blocks.js'

const asAdvert = (block: Block): Block => ({ ...block, kind: 'advert', opening: [], closing: [], open: false })

const isPlain = (block: Block): boolean => (block.kind === 'head' || block.kind === 'body' || block.kind === 'caption') && !block.dateline && block.opening.length === 0

/** What a heading of adverts takes with it: the line below it, and every line further that may be an advert's. */
function spreadDown(blocks: Block[], from: number): void {
  for (let i = from + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (!block || !isPlain(block)) return
    const next = blocks[i + 1]
    const leads = block.kind === 'head' && next !== undefined && isPlain(next) && isAdvertLike(next.text)
    const below = i === from + 1 && block.gap === 0 && block.kind === 'body' && block.text.length <= 160
    if (!isAdvertLike(block.text) && !leads && !below) return
    blocks[i] = asAdvert(block)
  }
}

/** Lines right above an advert that may be its own: advert-like ones, and one heading over them. */
function spreadUp(blocks: Block[], from: number, label: boolean): void {
  for (let i = from - 1; i >= 0 && i >= from - 4; i--) {
    const block = blocks[i]
    const like = block !== undefined && isPlain(block) && isAdvertLike(block.text)
    const heading = block?.kind === 'head' && !label && (blocks[i + 1]?.gap ?? 0) <= 1
    if (!block || (!like && !heading)) return
    blocks[i] = asAdvert(block)
    if (block.kind === 'head') return
  }
}

/** The blocks with whole adverts marked: their headings and the lines that go with a line that only an advert prints. */
export function markAdverts(blocks: readonly Block[]): Block[] {
  const marked = [...blocks]
  blocks.forEach((block, i) => {
    if (block.kind !== 'advert') return
    spreadDown(marked, i)
    spreadUp(marked, i, isAdvertLabel(block.text))
  })
  return marked
}
