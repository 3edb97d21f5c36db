import { failFacts } from '../../model/check-values.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import { toStatsAfter, toSummary } from '../change-stats.js'
import type { ChangeSummary, GraphStats } from '../graph-store.js'
import { planChange, toRemovals, toReplacements, type ChangePlan } from '../plan-change.js'
import { applyChange } from './apply-change.js'
import type { CypherSession } from './cypher-session.js'
import { findPrintingsOfBatch, findTouchedPrintings, loadBefore } from './load-before.js'
import { getSourceMap, getState, LAYOUT } from './read/articles.js'

/** A place in the journal: which operation, and the checksum over all up to it. */
export interface JournalPlace {
  readonly seq: number
  readonly checksum: string
}

async function checkSourceText(session: CypherSession, { source }: GraphBatch): Promise<void> {
  const known = (await getSourceMap(session, [source.id])).get(source.id)
  const isSame = known === undefined || known.text === source.text
  if (!isSame) failFacts(`source ${source.id}`, 'the graph has another text under this id; remove its articles first')
}

/** What writing a (valid) batch changes; `undefined` where it changes nothing. @throws WenmaiError `BAD_FACTS` where it contradicts the graph. */
export async function planWrite(session: CypherSession, batch: GraphBatch): Promise<ChangePlan | undefined> {
  await checkSourceText(session, batch)
  const printings = await findPrintingsOfBatch(session, batch)
  const replacements = toReplacements(batch, printings)
  if (replacements.length === 0) return undefined
  return planChange(await loadBefore(session, printings, replacements), replacements, batch.source)
}

/** What removing an article changes; `undefined` where it is not there. */
export async function planRemove(session: CypherSession, article: string): Promise<ChangePlan | undefined> {
  const own = await findTouchedPrintings(session, { articles: [article], sources: [] })
  if (own.length === 0) return undefined
  const sources = [...new Set(own.map((printing) => printing.article.source))]
  const printings = await findTouchedPrintings(session, { articles: [article], sources })
  const replacements = toRemovals(own)
  return planChange(await loadBefore(session, printings, replacements), replacements)
}

const setState = (session: CypherSession, { seq, checksum }: JournalPlace, stats: GraphStats): Promise<unknown> =>
  session.run({ name: 'set-state' }, { seq, checksum, layout: LAYOUT, stats: JSON.stringify(stats) })

/** Makes a planned change and notes the journal's place that the graph then shows. */
export async function makeChange(session: CypherSession, plan: ChangePlan | undefined, place: JournalPlace): Promise<void> {
  const { stats } = await getState(session)
  if (plan) await applyChange(session, plan)
  await setState(session, place, plan ? toStatsAfter(stats, plan) : stats)
}

/** What a plan amounts to. */
export const summarize = (plan: ChangePlan): ChangeSummary => toSummary(plan)
