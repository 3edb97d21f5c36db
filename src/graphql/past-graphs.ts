import { GraphQLError } from 'graphql'
import type { GraphBatch } from '../model/graph-batch.js'
import type { GraphStore, GraphView } from '../store/graph-store.js'
import { SerialQueue } from '../store/serial-queue.js'
import { toCodedError } from './errors.js'

/** Makes a graph as it stood at an instant (in UTC, as `Date` writes it), in a store of its own. */
export type BuildPast = (view: Pick<GraphView, 'readBatches' | 'findJudgements' | 'findAnnotations'>, instant: string) => Promise<GraphStore>

/** How much of the past is held in memory. */
export interface PastLimits {
  /** Graphs that are kept for those who ask again. */
  readonly graphs: number
  /** Entities, mentions, relations and statistics of one graph, counted article by article. */
  readonly facts: number
  /** UTF-16 code units of its sources' texts. */
  readonly text: number
}

/** Some 1,300 reports: 400 MB a graph at most, and half a minute to make it. */
export const PAST_LIMITS: PastLimits = { graphs: 2, facts: 100_000, text: 20_000_000 }

/** A graph that somebody may be reading. */
interface Held {
  readonly store: Promise<GraphStore>
  readers: number
  isDropped: boolean
}

/** A graph of the past while it is read: `release` it in the end, once. */
export interface Visit {
  readonly view: GraphView
  readonly release: () => void
}

const countFacts = ({ articles }: GraphBatch): number =>
  articles.reduce((sum, { entities, mentions, relations, statistics }) => sum + entities.length + mentions.length + relations.length + statistics.length, 0)

/** The batches as long as they are within the limits. @throws GraphQLError AS_OF_TOO_LARGE */
async function* bound(batches: AsyncIterable<GraphBatch>, { facts, text }: PastLimits): AsyncGenerator<GraphBatch> {
  let manyFacts = 0, longText = 0
  for await (const batch of batches) {
    manyFacts += countFacts(batch)
    longText += batch.source.text.length
    if (manyFacts > facts || longText > text) throw toCodedError('AS_OF_TOO_LARGE', `The graph as it then stood has more than ${facts} facts or ${text} characters of text. Export it with \`wenmai export --as-of\`, load that into a store of its own, and ask there.`, { max: { facts, text } })
    yield batch
  }
}

/** Other processes may be as far behind with their clocks: what was later than this may still get entries before it. */
const SETTLED_AFTER_MS = 3_600_000

/** Graphs as they stood, each made once however many ask, one at a time; those that were asked for last are kept. */
export class PastGraphs {
  readonly #view: GraphView
  readonly #build: BuildPast
  readonly #limits: PastLimits
  readonly #builds = new SerialQueue()
  /** By what `#toKey` gives, the one that was asked for last at the end. */
  readonly #held = new Map<string, Held>()

  constructor(view: GraphView, build: BuildPast, limits: PastLimits = PAST_LIMITS) {
    this.#view = view
    this.#build = build
    this.#limits = limits
  }

  /** The graph as it stood at an instant (in UTC, as `Date` writes it). @throws GraphQLError AS_OF_TOO_LARGE */
  async visit(instant: string): Promise<Visit> {
    const key = await this.#toKey(instant), held = this.#held.get(key) ?? this.#begin(instant)
    this.#held.delete(key)
    this.#held.set(key, held)
    held.readers += 1
    this.#dropOldest()
    try {
      return { view: await held.store, release: () => this.#release(held) }
    } catch (error) {
      // What is too large stays so; all else may go well the next time.
      if (!(error instanceof GraphQLError) && this.#held.get(key) === held) this.#held.delete(key)
      this.#release(held)
      throw error
    }
  }

  /** Closes all that nobody reads, and the others when they have been read. */
  async close(): Promise<void> {
    const all = [...this.#held.values()]
    this.#held.clear()
    await Promise.all(all.map(held => this.#drop(held)))
  }

  /** What is long past stays as it was; what is not may still change with the graph. */
  async #toKey(instant: string): Promise<string> {
    const isSettled = Date.parse(instant) < Date.now() - SETTLED_AFTER_MS
    return isSettled ? instant : `${instant} ${await this.#view.getMark()}`
  }

  #begin(instant: string): Held {
    const view = this.#view, limits = this.#limits
    const bounded: Parameters<BuildPast>[0] = { findJudgements: page => view.findJudgements(page), findAnnotations: page => view.findAnnotations(page), readBatches: options => bound(view.readBatches(options), limits) }
    return { store: this.#builds.run(() => this.#build(bounded, instant)), readers: 0, isDropped: false }
  }

  #dropOldest(): void {
    for (const [key, held] of this.#held) {
      if (this.#held.size <= this.#limits.graphs) return
      this.#held.delete(key)
      void this.#drop(held)
    }
  }

  #release(held: Held): void {
    held.readers -= 1
    if (held.isDropped) void this.#drop(held)
  }

  async #drop(held: Held): Promise<void> {
    held.isDropped = true
    if (held.readers > 0) return
    // One that could not be made has nothing to close.
    await held.store.then(store => store.close(), () => undefined)
  }
}
