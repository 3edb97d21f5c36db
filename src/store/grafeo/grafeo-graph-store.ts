import { Journal } from '../../journal/journal.js'
import { CypherGraphStore, toStoreError, type Clock } from '../cypher/cypher-graph-store.js'
import { GrafeoEngine } from './grafeo-engine.js'
import { openProjection, rebuildProjection, type ReplayProgress } from './open-projection.js'

/** Where the store lives, and who is told of a replay. */
export interface GrafeoStoreOptions {
  /** Holds the journal and the engine's files. Without one the store lives in memory and ends with `close`. */
  readonly directory?: string
  readonly onReplay?: ReplayProgress
  /** The system's where it is left out. */
  readonly clock?: Clock
}

/** The embedded store. */
export class GrafeoGraphStore extends CypherGraphStore {}

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
export async function openGrafeoGraphStore({ directory, onReplay = ignoreReplay, clock }: GrafeoStoreOptions): Promise<GrafeoGraphStore> {
  if (directory === undefined) return new GrafeoGraphStore(await GrafeoEngine.open(), { clock })
  return withJournal(directory, async (journal) => new GrafeoGraphStore(await openProjection(journal, onReplay), { journal, clock }))
}

/** Makes the engine's files anew from the journal; resolves to the number of operations replayed. The store must not be open. */
export async function rebuildGrafeoGraphStore(directory: string, onReplay: ReplayProgress = ignoreReplay): Promise<number> {
  return withJournal(directory, async (journal) => {
    const engine = await rebuildProjection(journal, onReplay)
    await engine.close()
    const { seq } = journal.last
    await journal.close()
    return seq
  })
}
