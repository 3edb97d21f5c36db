import type { Block } from './blocks.js'
import { joinScore } from './joints.js'
import { contrast } from './likeness.js'
import type { Cuttings, Piece } from './pieces.js'

/** Where a piece belongs: its article, and the piece whose broken sentence it goes on with. */
export interface Place {
  readonly region: number
  readonly after?: number
}

interface Option extends Place { readonly piece: number; readonly score: number }

/** How many articles around a piece can lay claim to it: keeps long inputs linear. */
const NEAR = 24
const MIN_SCORE = 0.2

const lastBody = (piece: Piece): Block | undefined => piece.blocks.findLast(block => block.kind === 'body')
const firstBody = (piece: Piece): Block | undefined => piece.blocks.find(block => block.kind === 'body')
const lengthOf = (piece: Piece): number => piece.blocks.reduce((sum, block) => sum + block.text.length, 0)
const isOpen = (piece: Piece): boolean => lastBody(piece)?.open === true

interface Page extends Cuttings {
  readonly articles: number
  readonly runs: ReadonlyMap<string, number>
}

/** A byline that comes along with a piece speaks for the article of the same writers, and against one of others. */
function writerScore(piece: Piece, known: ReadonlySet<string>): number {
  if (piece.writers.size === 0) return 0
  if (known.size === 0) return 1
  return [...piece.writers].some(name => known.has(name)) ? 1.5 : -3
}

/** Weighs every article that a piece may belong to. */
class Placer {
  readonly #page: Page
  readonly #first: number
  /** Where each piece would go by its words alone: a broken end waits for its rest there. */
  readonly #homes: readonly number[]

  constructor(page: Page, first: number) {
    this.#page = page
    this.#first = first
    this.#homes = page.pieces.map(piece => piece.anchored ? piece.region : this.#homeOf(piece))
  }

  #homeOf(piece: Piece): number {
    const likeness = this.#page.likeness.weigh(piece.blocks, piece.region)
    const own = { region: piece.region, score: 1.2 }
    const others = [...likeness.keys()].filter(region => region !== piece.region && region >= this.#first).map(region => ({ region, score: contrast(likeness, region, piece.region) }))
    return [own, ...others].reduce((best, each) => each.score > best.score ? each : best).region
  }

  optionsOf(piece: Piece): Option[] {
    const from = Math.max(this.#first, piece.region - NEAR)
    const near = Array.from({ length: Math.max(0, Math.min(this.#page.articles, piece.region + NEAR) - from) }, (_, i) => from + i)
    const likeness = this.#page.likeness.weigh(piece.blocks, piece.region)
    const size = Math.min(1, lengthOf(piece) / 40)
    return near.flatMap(region => {
      const base = size * contrast(likeness, region, piece.region) + this.#priorScore(piece, region)
      return [this.#loose(piece, region, base), ...this.#slotted(piece, region, base)]
    })
  }

  #priorScore(piece: Piece, region: number): number {
    const known = this.#writersOf(region, piece)
    const own = piece.region === region ? (piece.afterByline ? 0.4 : 1.2) : 0
    const unfinished = region !== piece.region && known.size === 0 && piece.afterByline ? 0.4 : 0
    return own + unfinished + writerScore(piece, known)
  }

  /** Who signed the region apart from the piece. */
  #writersOf(region: number, piece: Piece): Set<string> {
    return new Set(this.#page.pieces.filter(other => other.region === region && other !== piece).flatMap(other => [...other.writers]))
  }

  #loose(piece: Piece, region: number, base: number): Option {
    return { piece: piece.index, region, score: base - 1.5 * piece.mid }
  }

  /** One option for each broken end in the article that the piece may go on from. */
  #slotted(piece: Piece, region: number, base: number): Option[] {
    const start = firstBody(piece)?.text ?? ''
    return this.#page.pieces.filter(other => this.#homes[other.index] === region && other !== piece && isOpen(other)).slice(0, 40).map(other => {
      const next = other.index + 1 === piece.index
      const join = joinScore(lastBody(other)?.text ?? '', start, this.#page.runs)
      const fresh = piece.mid === 0 ? -1 : 0
      return { piece: piece.index, region, after: other.index, score: base + (next ? 2 : 0) + (next && other.region === piece.region ? 0.5 : 0) + 2 * piece.mid + join + fresh }
    })
  }
}

const byScore = (a: Option, b: Option): number => b.score - a.score || a.piece - b.piece || a.region - b.region || (a.after ?? -1) - (b.after ?? -1)

/** True where taking `option` would make a piece follow itself. */
function isLoop(places: ReadonlyMap<number, Place>, option: Option): boolean {
  for (let at = option.after; at !== undefined; at = places.get(at)?.after) if (at === option.piece) return true
  return false
}

/** Gives every loose piece to the article that it fits best, each broken end to one piece, the surest first. No piece stays in a region before `firstRegion`. */
export function placePieces(page: Page, firstRegion: number): Map<number, Place> {
  const placer = new Placer(page, firstRegion)
  const loose = page.pieces.filter(piece => !piece.anchored)
  const places = new Map<number, Place>(page.pieces.filter(piece => piece.anchored).map(piece => [piece.index, { region: piece.region }]))
  const taken = new Set<number>()
  for (const option of loose.flatMap(piece => placer.optionsOf(piece)).sort(byScore)) {
    if (places.has(option.piece) || option.score < MIN_SCORE || (option.after !== undefined && taken.has(option.after)) || isLoop(places, option)) continue
    places.set(option.piece, option)
    if (option.after !== undefined) taken.add(option.after)
  }
  for (const piece of loose) if (!places.has(piece.index)) places.set(piece.index, { region: Math.max(firstRegion, piece.region) })
  return places
}
