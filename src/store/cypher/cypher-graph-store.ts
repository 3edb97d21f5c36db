import { randomUUID } from 'node:crypto'
import { WenmaiError } from '../../model/errors.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import type { ChangeAuthor, GraphChange, RecordedChange } from '../../model/graph-change.js'
import { onlyGiven } from '../../model/only-given.js'
import { validateBatch } from '../../model/validate-batch.js'
import { addChanges, NO_CHANGE, toSummary } from '../change-stats.js'
import { makeChange, planGraphChange, type JournalPlace, type PlanOptions } from './change-graph.js'
import { CypherGraphView } from './cypher-graph-view.js'
import type { CypherSession, GraphEngine } from './cypher-session.js'
import { getState } from './read/articles.js'
import type { ChangeOptions, ChangeResult, ChangeSummary, GraphStore, WriteOptions } from '../graph-store.js'
import { prepareChange, type ChangePlan, type PreparedChange } from '../plan-change.js'
import { SerialQueue } from '../serial-queue.js'
import { EngineDoor } from './engine-door.js'
import { GraphMemory } from './graph-memory.js'

/** What is recorded of a change. */
export interface ChangeRecord {
  readonly op: 'change'
  readonly payload: RecordedChange
}

/** The part of a journal that a store needs. */
export interface ChangeLog {
  readonly last: JournalPlace
  /** On disk when it resolves, not there where it rejects. */
  append(records: readonly ChangeRecord[]): Promise<JournalPlace>
  /** Takes back the records that were appended last. */
  undo(): Promise<void>
  close(): Promise<void>
}

/** Tells the time. */
export type Clock = () => Date

interface Intent extends PlanOptions {
  readonly change: GraphChange
  readonly prepared: PreparedChange
  readonly author: ChangeAuthor
}

interface IntentOptions extends ChangeOptions {
  readonly isLenient?: boolean
}

const toIntent = (change: GraphChange, { isDetailed = false, isLenient = false, identifier, ...author }: IntentOptions = {}): Intent =>
  ({ change, prepared: prepareChange(change), author, isDetailed, isStrict: !isLenient, identifier })

/** What somebody identified is recorded with it: the journal is replayed without asking again. */
const toRecord = ({ change: { batches = [], replacesFiles = false, readWith = '', remove = [] }, author: { by = '', reason = '' } }: Intent, { notes }: ChangePlan, at: string): ChangeRecord =>
  ({ op: 'change', payload: { at, by, reason, remove, replacesFiles, readWith, redirects: notes.redirects.map(({ from, to }) => ({ from, to })), judgements: notes.judgements, annotations: notes.annotations.changed, batches } })

function checkMark(mark: string, { identifier }: Intent): void {
  if (identifier && identifier.mark !== mark) throw new WenmaiError('CONFLICT', 'Somebody else has changed the graph meanwhile, and nothing was changed here; try again.')
}

// A clock that was set back must not put an entry before the one that it follows.
const toLater = (last: string, now: string): string => (now < last ? last : now)

const toResult = (plan: ChangePlan | undefined): ChangeResult => (plan ? { changes: toSummary(plan), shifts: plan.shifts } : { changes: NO_CHANGE, shifts: [] })

function checkChange({ batches = [] }: GraphChange): void {
  for (const batch of batches) validateBatch(batch)
  if (new Set(batches.map(({ source }) => source.id)).size < batches.length) throw new WenmaiError('BAD_INPUT', 'A change has two batches of one source; make it two changes.')
}

/** What is known of a change while its engine tries to make it. */
interface Attempt {
  readonly mark: string
  /** Hears when the commit is all that is left. */
  readonly onSent: (() => void) | undefined
  isRecorded: boolean
  /** What was done, and the mark that it leaves in the graph. */
  done: { readonly plan: ChangePlan; readonly checksum: string } | undefined
}

/** The batches in runs that one change can make: no source comes twice in a run. */
function toRuns(batches: readonly GraphBatch[]): readonly (readonly GraphBatch[])[] {
  const runs: GraphBatch[][] = []
  let sources = new Set<string>()
  for (const batch of batches) {
    if (runs.length === 0 || sources.has(batch.source.id)) {
      runs.push([])
      sources = new Set()
    }
    runs.at(-1)?.push(batch)
    sources.add(batch.source.id)
  }
  return runs
}

/** A journal that is the truth, and an engine that shows it. Without a journal the engine stands alone. */
export class CypherGraphStore extends CypherGraphView implements GraphStore {
  readonly #door: EngineDoor
  readonly #journal: ChangeLog | undefined
  readonly #clock: Clock
  readonly #queue = new SerialQueue()
  readonly #memory = new GraphMemory()
  #closing: Promise<void> | undefined
  #divergence: WenmaiError | undefined

  /** `engine` must show all of `journal`. */
  constructor(engine: GraphEngine, { journal, clock = () => new Date() }: { readonly journal?: ChangeLog; readonly clock?: Clock | undefined } = {}) {
    const door = new EngineDoor(engine)
    super(door)
    this.#door = door
    this.#journal = journal
    this.#clock = clock
  }

  async write(batch: GraphBatch): Promise<ChangeSummary> {
    return this.writeAll([batch])
  }

  async writeAll(batches: readonly GraphBatch[], { onSent, by, reason }: WriteOptions = {}): Promise<ChangeSummary> {
    this.#door.check()
    for (const batch of batches) validateBatch(batch)
    // Before its turn comes: whoever gives the next batches while these are written loses no time.
    const author = onlyGiven({ by, reason })
    const intents = toRuns(batches).map((run) => toIntent({ batches: run }, author)), last = intents.at(-1)
    return this.#queue.run(async () => {
      let changes = NO_CHANGE
      for (const intent of intents) changes = addChanges(changes, (await this.#change(intent, intent === last ? onSent : undefined)).changes)
      return changes
    })
  }

  async removeArticle(article: string): Promise<ChangeSummary> {
    this.#door.check()
    const intent = toIntent({ remove: [article] }, { isLenient: true })
    return (await this.#queue.run(() => this.#change(intent))).changes
  }

  async change(change: GraphChange, { isDryRun = false, ...options }: ChangeOptions = {}): Promise<ChangeResult> {
    this.#door.check()
    checkChange(change)
    const intent = toIntent(change, options)
    return this.#queue.run(() => (isDryRun ? this.#foresee(intent) : this.#change(intent)))
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
    await this.#door.engine.close()
    await this.#journal?.close()
  }

  /** Journal first, then the graph: what the graph cannot follow is taken out of the journal again. */
  async #change(intent: Intent, onSent?: () => void): Promise<ChangeResult> {
    // Changes that came before close are still made; none on a graph that its journal does not tell of.
    if (this.#divergence) throw this.#divergence
    const attempt: Attempt = { mark: randomUUID(), onSent, isRecorded: false, done: undefined }
    try {
      await this.#door.enter(() => this.#door.engine.write((session) => this.#attempt(session, attempt, intent)))
    } catch (error) {
      this.#memory.forget()
      if (attempt.isRecorded) await this.#takeBack()
      throw toStoreError(error)
    }
    if (attempt.done) intent.identifier?.onChanged(attempt.done.checksum)
    return toResult(attempt.done?.plan)
  }

  /** What a change would come to. */
  async #foresee(intent: Intent): Promise<ChangeResult> {
    return this.#door.read(async (session) => {
      const state = await getState(session)
      checkMark(state.checksum, intent)
      this.#memory.compare(state)
      return toResult(await planGraphChange({ session, memory: this.#memory, redirects: state.redirects, annotations: state.annotations }, intent.prepared, intent))
    })
  }

  async #attempt(session: CypherSession, attempt: Attempt, intent: Intent): Promise<void> {
    const state = await getState(session)
    // An engine may try again after it lost sight of a commit: one that went through is not made twice.
    if (attempt.done && state.checksum === attempt.done.checksum) return
    attempt.done = undefined
    checkMark(state.checksum, intent)
    this.#memory.compare(state)
    const plan = await planGraphChange({ session, memory: this.#memory, redirects: state.redirects, annotations: state.annotations }, intent.prepared, intent)
    if (plan === undefined) return
    const record = toRecord(intent, plan, toLater(state.at, this.#clock().toISOString()))
    const place = await this.#record(record, { seq: state.seq + 1, checksum: attempt.mark })
    attempt.isRecorded = true
    await makeChange(session, plan, { place, change: record.payload, stats: state.stats, redirects: state.redirects, annotations: state.annotations })
    attempt.done = { plan, checksum: place.checksum }
    // While the engine works. Should the commit fail, the graph will not show this mark.
    this.#memory.keep(plan, place.checksum)
    attempt.onSent?.()
  }

  /** Without a journal the place is a count of changes, and a mark that tells this one from all others. */
  async #record(record: ChangeRecord, place: JournalPlace): Promise<JournalPlace> {
    return this.#journal ? this.#journal.append([record]) : place
  }

  /** After a failed change: journal and graph must agree again, or the store stays shut until it is opened anew. */
  async #takeBack(): Promise<void> {
    if (this.#journal === undefined) return
    try {
      await this.#journal.undo()
      const { seq } = await this.#door.engine.read(getState)
      if (seq === this.#journal.last.seq) return
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
    : new WenmaiError('STORE_UNAVAILABLE', `The graph engine failed (${error instanceof Error ? error.message : String(error)}); nothing was stored. Try again; an embedded store that goes on failing can be made anew with \`wenmai rebuild\`.`, { cause: error })
