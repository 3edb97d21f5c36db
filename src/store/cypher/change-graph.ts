import { failFacts } from '../../model/check-values.js'
import type { ArticleFacts } from '../../model/graph-batch.js'
import type { RecordedChange } from '../../model/graph-change.js'
import { toOperation, toStatsAfter } from '../change-stats.js'
import { toArticleOfPrinting } from '../claims.js'
import type { GraphStats } from '../graph-store.js'
import type { Identifier, PrintedFacts, TouchedFacts } from '../identifier.js'
import { planChange, toPrintingShifts, toReplacements, type ChangePlan, type PreparedBatch, type PreparedChange, type Replacement } from '../plan-change.js'
import type { StoredPrinting } from '../printings.js'
import { findRejecting, toAnnotationNotes } from './annotations.js'
import { applyChange } from './apply-change.js'
import { toJudgementBody } from './change-rows.js'
import { runPortions, type CypherSession } from './cypher-session.js'
import { findTouched } from './find-touched.js'
import { findNews } from './notes.js'
import { findTouchedPrintings, loadBefore, loadSupports, toDistinctPrintings, type Planning } from './load-before.js'
import { countRedirects, findTurning, toTurns } from './redirects.js'
import { getSourceRecords, LAYOUT } from './read/articles.js'
import { loadFacts } from './read/batches.js'
import { toEntryId } from './read/history.js'

/** A place in the journal: which operation, and the checksum over all up to it. */
export interface JournalPlace {
  readonly seq: number
  readonly checksum: string
}

/** What is known of the sources of a change, by id. @throws WenmaiError `BAD_FACTS` where one has another text in the graph */
async function checkSources({ session, memory }: Planning, batches: readonly PreparedBatch[]): Promise<ReadonlyMap<string, string>> {
  const values = memory.filter(batches.map(({ source }) => source.id))
  const found = await runPortions<{ id: string; digest: string; readWith: string }>(session, { name: 'get-source-digests' }, { key: 'ids', values })
  const digests = new Map(found.map(({ id, digest }) => [id, digest]))
  for (const { source: { id }, textDigest } of batches) {
    const known = digests.get(id)
    if (known !== undefined && known !== textDigest) failFacts(`source ${id}`, 'the graph has another text under this id; remove its articles first')
  }
  return new Map(found.map(({ id, readWith }) => [id, readWith]))
}

/** How a change is to be planned. */
export interface PlanOptions {
  /** True: the plan tells every shift of support. */
  readonly isDetailed: boolean
  /** True: what is to be removed must be there. */
  readonly isStrict: boolean
  /** Says who is who after the change, beside what the change itself says. */
  readonly identifier?: Identifier | undefined
}

const toTexts = (records: readonly { readonly id: string; readonly text: string }[]): ReadonlyMap<string, string> => new Map(records.map(({ id, text }) => [id, text]))

/** What articles say no more, and what they say instead or anew, each with the text that it is read from. */
async function findTouchedFacts({ session }: Planning, replacements: readonly Replacement[], sources: readonly PreparedBatch[]): Promise<TouchedFacts> {
  const gone = await loadFacts(session, replacements.flatMap(({ before, keepsFacts }) => (before && !keepsFacts ? [before] : [])))
  const known = toTexts(await getSourceRecords(session, gone.map(({ article }) => article.source))), given = toTexts(sources.map(({ source }) => source))
  const toPrinted = (facts: ArticleFacts, texts: ReadonlyMap<string, string>): PrintedFacts => ({ facts, text: texts.get(facts.article.source) ?? '' })
  return { gone: gone.map((facts) => toPrinted(facts, known)), come: replacements.flatMap(({ facts }) => (facts ? [toPrinted(facts, given)] : [])) }
}

/**
 * What a change of (valid) batches of different sources comes to; `undefined` where it changes nothing.
 * @throws WenmaiError `BAD_FACTS` where they contradict the graph; `NOT_FOUND` where `isStrict` and something to be removed is not there
 */
export async function planGraphChange(planning: Planning, change: PreparedChange, { isDetailed, isStrict, identifier }: PlanOptions): Promise<ChangePlan | undefined> {
  const { session } = planning, { batches } = change
  const readBefore = await checkSources(planning, batches), readings = change.readWith === '' ? [] : batches.map(({ source }) => source.id).filter((id) => readBefore.get(id) !== change.readWith)
  const touched = await findTouched(planning, change, isStrict)
  const replacements = toReplacements(batches, touched.printings, touched.removal)
  const changing = new Set(replacements.map(({ after }) => after?.article.source)), sources = batches.filter(({ source }) => changing.has(source.id))
  const identified = identifier ? identifier.identify(await findTouchedFacts(planning, replacements, sources)) : []
  const turns = await toTurns(session, [...change.redirects, ...identified]), judgements = await findNews(session, change.judgements, { name: 'get-judgements', toBody: toJudgementBody })
  const annotations = await toAnnotationNotes(planning, change.annotations, turns)
  if (replacements.length + turns.length + judgements.length + annotations.changed.length + readings.length === 0) return undefined
  const notes = { redirects: turns, judgements, annotations, readings }, turning = new Set([...await findTurning(session, turns), ...await findRejecting(session, annotations)])
  const printings = await addPrintingsOf(session, touched.printings, turning), before = await loadBefore(planning, printings, { replacements, turning, notes })
  const shifts = toPrintingShifts(before, { sources, replacements, turning }), supports = await loadSupports(planning, { shifts, notes }, before)
  return planChange(before, { sources, replacements, turning, shifts, notes, supports, isDetailed })
}

/** The printings of all articles that have one that turns, and the others. */
async function addPrintingsOf(session: CypherSession, printings: readonly StoredPrinting[], turning: ReadonlySet<string>): Promise<readonly StoredPrinting[]> {
  if (turning.size === 0) return printings
  const articles = [...new Set([...turning].map(toArticleOfPrinting))]
  return toDistinctPrintings([...printings, ...await findTouchedPrintings(session, { articles, sources: [] })])
}

/** What is to be noted of a change that is made. */
export interface Notes {
  /** The journal's place that the graph then shows. */
  readonly place: JournalPlace
  readonly change: RecordedChange
  /** The graph's counts before. */
  readonly stats: GraphStats
  /** How many ids led to other entities before. */
  readonly redirects: number
  /** How many annotations stood before. */
  readonly annotations: number
}

const setState = (session: CypherSession, { place: { seq, checksum }, change: { at } }: Notes, { stats, redirects, annotations }: Pick<Notes, 'stats' | 'redirects' | 'annotations'>): Promise<void> =>
  session.send({ name: 'set-state' }, { seq, checksum, at, layout: LAYOUT, stats: JSON.stringify(stats), redirects, annotations })

/** A row of `create-log-entries`. */
const toEntryParams = (plan: ChangePlan, { place: { seq }, change: { at, by, reason, remove, batches } }: Notes) => ({
  id: toEntryId(seq), seq, at, by, op: toOperation(plan), reason,
  what: [...new Set([...remove, ...batches.map(({ source }) => source.file), ...[...plan.notes.judgements, ...plan.notes.annotations.changed].map(({ id }) => id)])],
})

/** Makes a change that was planned, and notes it in the log. What changes nothing leaves no entry. */
export async function makeChange(session: CypherSession, plan: ChangePlan | undefined, notes: Notes): Promise<void> {
  if (plan === undefined) return setState(session, notes, notes)
  await applyChange(session, plan, { seq: notes.place.seq, readWith: notes.change.readWith })
  await session.send({ name: 'create-log-entries' }, { rows: [toEntryParams(plan, notes)] })
  await setState(session, notes, {
    stats: toStatsAfter(notes.stats, plan), redirects: countRedirects(notes.redirects, plan.notes.redirects), annotations: plan.notes.annotations.standing.length,
  })
}
