import type { Block } from '../line/blocks.js'

const SHINGLE = 6
const MAX_QUOTE = 260
const MIN_QUOTE = 10
const MAX_HOLDERS = 4

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Six letters in a row → the first few blocks that print them. */
function indexShingles(texts: readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>()
  texts.forEach((text, n) => {
    for (let i = 0; i + SHINGLE <= text.length; i++) {
      const shingle = text.slice(i, i + SHINGLE)
      const holders = index.get(shingle)
      if (!holders) index.set(shingle, [n])
      else if (holders.length < MAX_HOLDERS && holders.at(-1) !== n) holders.push(n)
    }
  })
  return index
}

/** The other block that prints most of this one's words again, with the share in [0, 1]. */
function findHolder(texts: readonly string[], index: ReadonlyMap<string, readonly number[]>, n: number): { holder: number; share: number } | undefined {
  const text = texts[n] ?? ''
  const hits = new Map<number, number>()
  const total = text.length - SHINGLE + 1
  for (let i = 0; i < total; i++) for (const m of index.get(text.slice(i, i + SHINGLE)) ?? []) if (m !== n) hits.set(m, (hits.get(m) ?? 0) + 1)
  const [holder, count] = [...hits].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? []
  return holder === undefined || count === undefined ? undefined : { holder, share: count / total }
}

const isTextKind = (block: Block): boolean => block.kind === 'body' || block.kind === 'caption'

/** A headline may well be said again in its report, above all right below it: only one that cuts a sentence is a pull quote. */
function isQuote(block: Block, share: number, around: { before: Block | undefined; holdsNext: boolean }): boolean {
  if (block.kind === 'body') return share >= 0.6 && !block.dateline && block.opening.length === 0
  return block.kind === 'head' && share >= 0.75 && around.before?.kind === 'body' && around.before.open && !around.holdsNext
}

/** Blocks that only say again what a longer one says, each with that one: block index → index of the block that it is taken from. */
export function findPullQuotes(blocks: readonly Block[]): Map<number, number> {
  const texts = blocks.map(block => isTextKind(block) || (block.kind === 'head' && block.level === 0) ? lettersOf(block.text) : '')
  const index = indexShingles(texts.map((text, n) => blocks[n]?.kind === 'body' ? text : ''))
  const quotes = new Map<number, number>()
  blocks.forEach((block, n) => {
    const length = texts[n]?.length ?? 0
    if (length < MIN_QUOTE || length > MAX_QUOTE || block.kind === 'caption') return
    const found = findHolder(texts, index, n)
    if (!found || quotes.has(found.holder) || (texts[found.holder]?.length ?? 0) < length) return
    if (isQuote(block, found.share, { before: blocks[n - 1], holdsNext: found.holder === n + 1 })) quotes.set(n, found.holder)
  })
  return quotes
}
