import { Journal } from '../../journal/journal.js'
import type { JournalOperation } from '../../journal/journal-line.js'
import { WenmaiError } from '../../model/errors.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import { validateBatch } from '../../model/validate-batch.js'
import { NO_CHANGE } from '../change-stats.js'
import { makeChange, planRemove, planWrite, summarize, type JournalPlace } from '../cypher/change-graph.js'
import { CypherGraphView } from '../cypher/cypher-graph-view.js'
import type { CypherSession } from '../cypher/cypher-session.js'
import { getState } from '../cypher/read-articles.js'
import type { ChangeSummary, GraphStore } from '../graph-store.js'
import type { ChangePlan } from '../plan-change.js'
import { SerialQueue } from '../serial-queue.js'
import { EngineDoor } from './engine-door.js'
import { GrafeoEngine, type GraphEngine } from './grafeo-engine.js'
import { openProjection, rebuildProjection, type ReplayProgress } from './open-projection.js'

/** Where the store lives, and who is told of a replay. */
export interface GrafeoStoreOptions {
  /** Holds the journal and the engine's files. Without one the store lives in memory and ends with `close`. */
  readonly directory?: string
  readonly onReplay?: ReplayProgress
}

type PlanChange = (session: CypherSession) => Promise<ChangePlan | undefined>

/** The embedded store: a journal that is the truth, and a Grafeo database that shows it. */
export class GrafeoGraphStore extends CypherGraphView implements GraphStore {
  readonly #door: EngineDoor
  readonly #journal: Journal | undefined
  readonly #queue = new SerialQueue()
  #closing: Promise<void> | undefined
  #divergence: WenmaiError | undefined

  /** `engine` must show all of `journal`. */
  constructor(engine: GraphEngine, journal?: Journal) {
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
  async #change(operation: JournalOperation, planChange: PlanChange): Promise<ChangeSummary> {
    // Changes that came before close are still made; none on a graph that its journal does not tell of.
    if (this.#divergence) throw this.#divergence
    let isRecorded = false
    try {
      return await this.#door.enter(() => this.#door.engine.write(async (session) => {
        const plan = await planChange(session)
        if (plan === undefined) return NO_CHANGE
        const place = await this.#record(session, operation)
        isRecorded = true
        await makeChange(session, plan, place)
        return summarize(plan)
      }))
    } catch (error) {
      if (isRecorded) await this.#takeBack()
      throw toStoreError(error)
    }
  }

  async #record(session: CypherSession, operation: JournalOperation): Promise<JournalPlace> {
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

const toStoreError = (error: unknown): WenmaiError =>
  error instanceof WenmaiError ? error
    : new WenmaiError('STORE_UNAVAILABLE', `The graph engine failed (${error instanceof Error ? error.message : String(error)}); nothing was stored. Try again, or run \`wenmai rebuild\`.`, { cause: error })

const ignoreReplay: ReplayProgress = () => undefined

async function withJournal<Result>(directory: string, work: (journal: Journal) => Promise<Result>): Promise<Result> {
  const journal = await Journal.open(directory)
  try {
    return await work(journal)
  } catch (error) {
    await journal.close()
    throw toStoreError(error)
  }
}

/** Opens the embedded store; what the engine missed is replayed, and an engine file that cannot be used is rebuilt. @throws WenmaiError `STORE_LOCKED`, `STORE_CORRUPT`. */
export async function openGrafeoGraphStore({ directory, onReplay = ignoreReplay }: GrafeoStoreOptions): Promise<GrafeoGraphStore> {
  if (directory === undefined) return new GrafeoGraphStore(await GrafeoEngine.open())
  return withJournal(directory, async (journal) => new GrafeoGraphStore(await openProjection(journal, onReplay), journal))
}

/** Makes the engine's files anew from the journal; resolves to the number of operations replayed. The store must not be open. */
export async function rebuildGrafeoGraphStore(directory: string, onReplay: ReplayProgress = ignoreReplay): Promise<number> {
  return withJournal(directory, async (journal) => {
    const engine = await rebuildProjection(journal, onReplay)
    engine.close()
    const { seq } = journal.last
    await journal.close()
    return seq
  })
}
