import { WenmaiError } from '../../model/errors.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import { validateBatch } from '../../model/validate-batch.js'
import { NO_CHANGE } from '../change-stats.js'
import { makeChange, planRemove, planWrite, summarize, type JournalPlace } from './change-graph.js'
import { CypherGraphView } from './cypher-graph-view.js'
import type { CypherSession, GraphEngine } from './cypher-session.js'
import { getState } from './read/articles.js'
import type { ChangeSummary, GraphStore } from '../graph-store.js'
import type { ChangePlan } from '../plan-change.js'
import { SerialQueue } from '../serial-queue.js'
import { EngineDoor } from './engine-door.js'

/** What is recorded of a change. */
export type ChangeRecord =
  | { readonly op: 'write'; readonly payload: GraphBatch }
  | { readonly op: 'remove'; readonly payload: { readonly article: string } }

/** The part of a journal that a store needs. */
export interface ChangeLog {
  readonly last: JournalPlace
  /** On disk when it resolves, not there where it rejects. */
  append(record: ChangeRecord): Promise<JournalPlace>
  /** Takes back the record that was appended last. */
  undo(): Promise<void>
  close(): Promise<void>
}

type PlanChange = (session: CypherSession) => Promise<ChangePlan | undefined>

/** A journal that is the truth, and an engine that shows it. Without a journal the engine stands alone. */
export class JournaledGraphStore extends CypherGraphView implements GraphStore {
  readonly #door: EngineDoor
  readonly #journal: ChangeLog | undefined
  readonly #queue = new SerialQueue()
  #closing: Promise<void> | undefined
  #divergence: WenmaiError | undefined

  /** `engine` must show all of `journal`. */
  constructor(engine: GraphEngine, journal?: ChangeLog) {
    const door = new EngineDoor(engine)
    super(door)
    this.#door = door
    this.#journal = journal
  }

  async write(batch: GraphBatch): Promise<ChangeSummary> {
    this.#door.check()
    validateBatch(batch)
    return this.#queue.run(() => this.#change({ op: 'write', payload: batch }, (session) => planWrite(session, batch)))
  }

  async removeArticle(article: string): Promise<ChangeSummary> {
    this.#door.check()
    return this.#queue.run(() => this.#change({ op: 'remove', payload: { article } }, (session) => planRemove(session, article)))
  }

  /** Waits for what is under way. Twice is fine. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    const last = this.#queue.run(async () => undefined)
    this.#door.shut(new WenmaiError('STORE_CLOSED', 'The store is closed; open it again.'))
    await last
    await this.#door.drain()
    this.#door.engine.close()
    await this.#journal?.close()
  }

  /** Journal first, then the graph: what the graph cannot follow is taken out of the journal again. */
  async #change(operation: ChangeRecord, planChange: PlanChange): Promise<ChangeSummary> {
    // Changes that came before close are still made; none on a graph that its journal does not tell of.
    if (this.#divergence) throw this.#divergence
    const progress = { isRecorded: false }
    try {
      return await this.#door.enter(() => this.#door.engine.write(async (session) => {
        const plan = await planChange(session)
        if (plan === undefined) return NO_CHANGE
        const place = await this.#record(session, operation)
        progress.isRecorded = true
        await makeChange(session, plan, place)
        return summarize(plan)
      }))
    } catch (error) {
      if (progress.isRecorded) await this.#takeBack()
      throw toStoreError(error)
    }
  }

  async #record(session: CypherSession, operation: ChangeRecord): Promise<JournalPlace> {
    if (this.#journal) return this.#journal.append(operation)
    const { seq } = await getState(session)
    return { seq: seq + 1, checksum: '' }
  }

  /** After a failed change: journal and graph must agree again, or the store stays shut until it is opened anew. */
  async #takeBack(): Promise<void> {
    try {
      await this.#journal?.undo()
      const { seq } = await this.#door.engine.read(getState)
      if (this.#journal === undefined || seq === this.#journal.last.seq) return
    } catch {
      // The same remedy as where they differ.
    }
    this.#divergence = new WenmaiError('STORE_UNAVAILABLE', 'The graph and its journal no longer agree; restart, and the graph is rebuilt from the journal.')
    this.#door.shut(this.#divergence)
  }
}

/** What a caller gets of an engine's error. */
export const toStoreError = (error: unknown): WenmaiError =>
  error instanceof WenmaiError ? error
    : new WenmaiError('STORE_UNAVAILABLE', `The graph engine failed (${error instanceof Error ? error.message : String(error)}); nothing was stored. Try again, or run \`wenmai rebuild\`.`, { cause: error })
