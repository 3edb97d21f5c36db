import { join } from 'node:path'
import type { Journal, JournalEntry } from '../../journal/journal.js'
import { toRecordedChange, type JournalPosition } from '../../journal/journal-line.js'
import { makeChange, planGraphChange } from '../cypher/change-graph.js'
import { prepareChange } from '../plan-change.js'
import { GraphMemory } from '../cypher/graph-memory.js'
import type { Planning } from '../cypher/load-before.js'
import { getState, LAYOUT } from '../cypher/read/articles.js'
import { failIfLocked, GrafeoEngine, moveAside } from './grafeo-engine.js'

/** Called after each operation that is replayed. */
export type ReplayProgress = (done: number, total: number) => void

const toFile = (journal: Journal): string => join(journal.directory, 'graph.grafeo')

async function replayEntry({ session, memory }: Pick<Planning, 'session' | 'memory'>, { position, readOperation }: JournalEntry): Promise<void> {
  const change = toRecordedChange(readOperation())
  const { stats, ...state } = await getState(session)
  memory.compare(state)
  const { redirects, annotations } = state
  const plan = await planGraphChange({ session, memory, redirects, annotations }, prepareChange(change), { isDetailed: false, isStrict: false })
  await makeChange(session, plan, { place: position, change, stats, redirects, annotations })
  if (plan) memory.keep(plan, position.checksum)
}

const isAt = (a: JournalPosition, b: JournalPosition): boolean => a.seq === b.seq && a.checksum === b.checksum

/** Brings the engine up to the journal's end; false where it shows anything but a beginning of this journal in today's layout. */
async function catchUp(engine: GrafeoEngine, journal: Journal, onReplay: ReplayProgress): Promise<boolean> {
  const state = await engine.read(getState)
  if (state.layout !== LAYOUT) return false
  if (isAt(state, journal.last)) return true
  if (state.seq >= journal.last.seq) return false
  const memory = new GraphMemory()
  for await (const entry of journal.read()) {
    const { seq } = entry.position
    if (seq === state.seq && !isAt(entry.position, state)) return false
    if (seq <= state.seq) continue
    await engine.write((session) => replayEntry({ session, memory }, entry))
    onReplay(seq, journal.last.seq)
  }
  return true
}

/** The engine as its file has it, brought up to date; `undefined` where the file cannot be used. */
async function tryOpen(journal: Journal, onReplay: ReplayProgress): Promise<GrafeoEngine | undefined> {
  const file = toFile(journal)
  let engine: GrafeoEngine | undefined
  try {
    engine = await GrafeoEngine.open(file)
    if (await catchUp(engine, journal, onReplay)) return engine
  } catch (error) {
    await engine?.close()
    failIfLocked(error, file)
    return undefined
  }
  await engine.close()
  return undefined
}

/** Throws the engine's files away (they are kept aside, once) and makes them anew from the journal. */
export async function rebuildProjection(journal: Journal, onReplay: ReplayProgress): Promise<GrafeoEngine> {
  const file = toFile(journal)
  moveAside(file)
  const engine = await GrafeoEngine.open(file)
  try {
    await catchUp(engine, journal, onReplay)
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** The engine that shows all of the journal: its file, where that can be used, or a new one. */
export async function openProjection(journal: Journal, onReplay: ReplayProgress): Promise<GrafeoEngine> {
  return (await tryOpen(journal, onReplay)) ?? (await rebuildProjection(journal, onReplay))
}
