import { collect } from '../../model/collect.js'
import { countWhile } from '../../model/count-while.js'
import { groupBy } from './group-by.js'
import type { Block } from '../line/blocks.js'
import { joinScore, type Runs } from './joints.js'
import { contrast } from './likeness.js'
import type { Cuttings, Piece } from './pieces.js'

/** Where a piece belongs: its article, and the piece whose broken sentence it goes on with. */
export interface Place {
  readonly region: number
  readonly after?: number
}

interface Option extends Place { readonly piece: number; readonly score: number }

/** How many articles around a piece can lay claim to it: keeps long inputs linear. */
const NEAR = 12
/** Broken ends of one article that a piece is tried on. */
const MAX_SLOTS = 6
/** A likeness that far below the best one says no more than one a little less far. */
const WORST_FIT = -3

const lastBody = (piece: Piece): Block | undefined => piece.blocks.findLast(block => block.kind === 'body')
const firstBody = (piece: Piece): Block | undefined => piece.blocks.find(block => block.kind === 'body')
const lengthOf = (piece: Piece): number => piece.blocks.reduce((sum, block) => sum + block.text.length, 0)
const isOpen = (piece: Piece): boolean => lastBody(piece)?.open === true

interface Page extends Cuttings {
  readonly articles: number
  readonly runs: Runs
}

/** How far the region's likeness is below the best region's: 0 for that one, -1 for half as much. */
const fitOf = (scores: ReadonlyMap<number, number>, region: number): number =>
  Math.max(WORST_FIT, Math.log2(((scores.get(region) ?? 0) + 1) / (Math.max(0, ...scores.values()) + 1)))

/** A byline that comes along with a piece speaks for the article of the same writers, and against one of others. */
function writerScore(piece: Piece, known: ReadonlySet<string>): number {
  if (piece.writers.size === 0) return 0
  if (known.size === 0) return 1
  return [...piece.writers].some(name => known.has(name)) ? 1.5 : -3
}

/** Those right before and behind the piece in print, itself apart; `ends` are in print order. */
function nearest(ends: readonly Piece[], piece: Piece): Piece[] {
  const before = countWhile(ends, ({ index }) => index < piece.index)
  return ends.slice(Math.max(0, before - MAX_SLOTS), before + MAX_SLOTS).filter(other => other !== piece)
}

/** Weighs every article that a piece may belong to. */
class Placer {
  readonly #page: Page
  /** Broken ends by where their pieces would go by their words alone: there they wait for their rest. */
  readonly #openEnds: ReadonlyMap<number, readonly Piece[]>
  readonly #signed: ReadonlyMap<number, readonly Piece[]>

  constructor(page: Page) {
    this.#page = page
    this.#openEnds = groupBy(page.pieces.filter(isOpen), piece => piece.anchored ? piece.region : this.#homeOf(piece))
    this.#signed = groupBy(page.pieces.filter(piece => piece.writers.size > 0), piece => piece.region)
  }

  #homeOf(piece: Piece): number {
    const likeness = this.#page.likeness.weigh(piece.blocks, piece.region)
    const own = { region: piece.region, score: this.#page.stray.has(piece.region) ? -2 : 1.2 }
    const others = [...likeness.keys()].filter(region => region !== piece.region && !this.#page.stray.has(region)).map(region => ({ region, score: contrast(likeness, region, piece.region) }))
    return [own, ...others].reduce((best, each) => each.score > best.score ? each : best).region
  }

  optionsOf(piece: Piece): Option[] {
    const from = Math.max(0, piece.region - NEAR)
    const around = Array.from({ length: Math.max(0, Math.min(this.#page.articles, piece.region + NEAR) - from) }, (_, i) => from + i)
    const near = around.filter(region => !this.#page.stray.has(region))
    const likeness = this.#page.likeness.weigh(piece.blocks, piece.region)
    const size = Math.min(1, lengthOf(piece) / 40)
    return collect(near, region => {
      const base = size * fitOf(likeness, region) + this.#priorScore(piece, region)
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
    return new Set(collect((this.#signed.get(region) ?? []).filter(other => other !== piece), other => [...other.writers]))
  }

  #loose(piece: Piece, region: number, base: number): Option {
    return { piece: piece.index, region, score: base - 1.5 * piece.mid }
  }

  /** One option for each broken end in the article that the piece may go on from. */
  #slotted(piece: Piece, region: number, base: number): Option[] {
    const start = firstBody(piece)?.text ?? ''
    return nearest(this.#openEnds.get(region) ?? [], piece).map(other => {
      const next = other.index + 1 === piece.index
      const join = joinScore(lastBody(other)?.text ?? '', start, this.#page.runs)
      const fresh = piece.mid === 0 ? -1 : this.#page.stray.has(piece.region) ? 0.8 : 0
      return { piece: piece.index, region, after: other.index, score: base + (next ? 2 : 0) + (next && other.region === piece.region ? 0.5 : 0) + 2 * piece.mid + join + fresh }
    })
  }
}

/** How much better the option is than the piece's best place without a broken end to go on from; those without come after all that gain. */
function withGains(options: readonly Option[]): { option: Option; gain: number }[] {
  const most = Math.max(...options.filter(option => option.after === undefined).map(option => option.score))
  return options.map(option => ({ option, gain: option.after === undefined ? 0 : option.score - most }))
}

const byGain = (a: { option: Option; gain: number }, b: { option: Option; gain: number }): number =>
  b.gain - a.gain || b.option.score - a.option.score || a.option.piece - b.option.piece || a.option.region - b.option.region || (a.option.after ?? -1) - (b.option.after ?? -1)

/** Rows of pieces that go on from one another, growing as places are given. */
class Chains {
  readonly #heads = new Map<number, number>()
  readonly #tails = new Map<number, number>()
  readonly #next = new Map<number, number>()

  /** True where `piece` may go on from `after`: nothing else does, and it would not follow itself. */
  isFree(after: number, piece: number): boolean {
    return !this.#next.has(after) && (this.#heads.get(after) ?? after) !== piece
  }

  link(after: number, piece: number): void {
    const head = this.#heads.get(after) ?? after
    const tail = this.#tails.get(piece) ?? piece
    this.#next.set(after, piece)
    this.#tails.set(head, tail)
    this.#heads.set(tail, head)
  }

  /** The row that begins with `head`. */
  *rowOf(head: number): Generator<number> {
    for (let at: number | undefined = head; at !== undefined; at = this.#next.get(at)) yield at
  }
}

/** The region itself, or the nearest that is not stray. */
const refuge = ({ articles, stray }: Page, region: number): number =>
  Array.from({ length: articles }, (_, n) => n).filter(n => !stray.has(n)).reduce((best, n) => Math.abs(n - region) < Math.abs(best - region) ? n : best, stray.has(region) ? Infinity : region)

/** What goes on from another piece goes where that one went. */
const withRootRegions = (places: ReadonlyMap<number, Place>, chains: Chains): Map<number, Place> => new Map(collect([...places], ([head, place]) =>
  place.after === undefined ? [...chains.rowOf(head)].map(index => [index, { ...places.get(index), region: place.region }] as const) : []))

/** Gives every loose piece to the article that it fits best, each broken end to one piece, the surest first. No piece stays in a stray region. */
export function placePieces(page: Page): Map<number, Place> {
  const placer = new Placer(page)
  const loose = page.pieces.filter(piece => !piece.anchored)
  const places = new Map<number, Place>(page.pieces.filter(piece => piece.anchored).map(piece => [piece.index, { region: piece.region }]))
  const chains = new Chains()
  for (const { option } of collect(loose, piece => withGains(placer.optionsOf(piece))).sort(byGain)) {
    const free = option.after === undefined || chains.isFree(option.after, option.piece)
    if (places.has(option.piece) || !free) continue
    places.set(option.piece, option)
    if (option.after !== undefined) chains.link(option.after, option.piece)
  }
  for (const piece of loose) if (!places.has(piece.index)) places.set(piece.index, { region: refuge(page, piece.region) })
  return withRootRegions(places, chains)
}
