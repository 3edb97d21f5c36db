import { failFacts } from '../../model/check-values.js'
import type { RecordedChange } from '../../model/graph-change.js'
import { toOperation, toStatsAfter } from '../change-stats.js'
import type { GraphStats } from '../graph-store.js'
import { planChange, toReplacements, type ChangePlan, type PreparedBatch, type PreparedChange } from '../plan-change.js'
import { applyChange } from './apply-change.js'
import { runPortions, type CypherSession } from './cypher-session.js'
import { findTouched } from './find-touched.js'
import { loadBefore, type Planning } from './load-before.js'
import { LAYOUT } from './read/articles.js'
import { toEntryId } from './read/history.js'

/** A place in the journal: which operation, and the checksum over all up to it. */
export interface JournalPlace {
  readonly seq: number
  readonly checksum: string
}

async function checkSourceTexts({ session, memory }: Planning, batches: readonly PreparedBatch[]): Promise<void> {
  const values = memory.filter(batches.map(({ source }) => source.id))
  const found = await runPortions<{ id: string; digest: string }>(session, { name: 'get-source-digests' }, { key: 'ids', values })
  const digests = new Map(found.map(({ id, digest }) => [id, digest]))
  for (const { source: { id }, textDigest } of batches) {
    const known = digests.get(id)
    if (known !== undefined && known !== textDigest) failFacts(`source ${id}`, 'the graph has another text under this id; remove its articles first')
  }
}

/** How a change is to be planned. */
export interface PlanOptions {
  /** True: the plan tells every shift of support. */
  readonly isDetailed: boolean
  /** True: what is to be removed must be there. */
  readonly isStrict: boolean
}

/**
 * What a change of (valid) batches of different sources comes to; `undefined` where it changes nothing.
 * @throws WenmaiError `BAD_FACTS` where they contradict the graph; `NOT_FOUND` where `isStrict` and something to be removed is not there
 */
export async function planGraphChange(planning: Planning, change: PreparedChange, { isDetailed, isStrict }: PlanOptions): Promise<ChangePlan | undefined> {
  const { batches } = change
  await checkSourceTexts(planning, batches)
  const { printings, removal } = await findTouched(planning, change, isStrict)
  const replacements = toReplacements(batches, printings, removal)
  if (replacements.length === 0) return undefined
  const changing = new Set(replacements.map(({ after }) => after?.article.source))
  const sources = batches.filter(({ source }) => changing.has(source.id))
  return planChange(await loadBefore(planning, printings, replacements), replacements, { sources, isDetailed })
}

/** What is to be noted of a change that is made. */
export interface Notes {
  /** The journal's place that the graph then shows. */
  readonly place: JournalPlace
  readonly change: RecordedChange
  /** The graph's counts before. */
  readonly stats: GraphStats
}

const setState = (session: CypherSession, { place: { seq, checksum }, change: { at } }: Notes, stats: GraphStats): Promise<void> =>
  session.send({ name: 'set-state' }, { seq, checksum, at, layout: LAYOUT, stats: JSON.stringify(stats) })

/** A row of `create-log-entries`. */
const toEntryParams = (plan: ChangePlan, { place: { seq }, change: { at, by, reason, remove, batches } }: Notes) => ({
  id: toEntryId(seq), seq, at, by, op: toOperation(plan), reason, what: [...new Set([...remove, ...batches.map(({ source }) => source.file)])],
})

/** Makes a change that was planned, and notes it in the log. What changes nothing leaves no entry. */
export async function makeChange(session: CypherSession, plan: ChangePlan | undefined, notes: Notes): Promise<void> {
  if (plan === undefined) return setState(session, notes, notes.stats)
  await applyChange(session, plan, notes.place.seq)
  await session.send({ name: 'create-log-entries' }, { rows: [toEntryParams(plan, notes)] })
  await setState(session, notes, toStatsAfter(notes.stats, plan))
}
