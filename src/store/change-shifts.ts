import type { CorrectionFacts } from '../model/correction.js'
import { compareColumns, toFullest } from '../model/order.js'
import { toEntityRow } from './entity-support.js'
import { toCorrectionFacts, type CorrectionSupport } from './correction-support.js'
import type { SupportShift } from './graph-store.js'
import type { Change, ChangePlan } from './plan-change.js'
import type { Printing } from './printings.js'
import type { RelationSupport } from './relation-support.js'
import { toStatisticRow, type StatisticSupport } from './statistic-support.js'
import type { Supports } from './support-tally.js'

/** What a thing was called, and how many articles supported it. */
interface Snapshot {
  readonly name: string
  readonly articles: number
}

/** How the things that a change touches stood before it. */
export interface Snapshots {
  readonly entities: ReadonlyMap<string, Snapshot>
  readonly relations: ReadonlyMap<string, number>
  readonly statistics: ReadonlyMap<string, StatisticSnapshot>
  readonly corrections: ReadonlyMap<string, CorrectionFacts>
}

interface StatisticSnapshot extends Snapshot {
  readonly subject: string
  readonly measure: string
}

const toEntitySnapshot = (support: Parameters<typeof toEntityRow>[0]): Snapshot => ({ name: toEntityRow(support).name, articles: support.articles })

function toStatisticSnapshot(support: StatisticSupport): StatisticSnapshot {
  const { statistic: { subject, measure, raw }, articles } = toStatisticRow(support)
  return { subject, measure, name: raw, articles: articles.length }
}

/** To be taken before the supports are changed. */
export const toSnapshots = ({ entities, relations, statistics, corrections }: Supports): Snapshots => ({
  entities: new Map([...entities].map(([id, support]) => [id, toEntitySnapshot(support)])),
  relations: new Map([...relations].map(([id, { articles }]) => [id, articles])),
  statistics: new Map([...statistics].map(([id, support]) => [id, toStatisticSnapshot(support)])),
  corrections: new Map([...corrections].map(([id, support]) => [id, toCorrectionFacts(support)])),
})

type Plan = Omit<ChangePlan, 'shifts'>

/** What becomes of a thing whose articles are fewer or more than before. */
export const toEffect = (before: number, after: number): SupportShift['effect'] => {
  if (after === 0) return 'REMOVED'
  if (before === 0) return 'ADDED'
  return after < before ? 'WEAKENED' : 'STRENGTHENED'
}

const toShift = (shift: Omit<SupportShift, 'effect'>): readonly SupportShift[] =>
  (shift.before === shift.after ? [] : [{ ...shift, effect: toEffect(shift.before, shift.after) }])

/** Names of all ends that a touched fact can have: whoever claims a fact claims its ends too, though they need not change. */
function toNames({ entities, printings, printingsBefore, claimsBefore, showings }: Plan, snapshots: Snapshots): ReadonlyMap<string, string> {
  const titles = [...printingsBefore, ...printings].map(({ article: { id, title, file } }) => [id, title || file] as const)
  const before = [...snapshots.entities].map(([id, { name }]) => [id, name] as const)
  const after = entities.filter(({ exists }) => exists).map(({ id, support }) => [id, toEntityRow(support).name] as const)
  // Several names may be shown as one entity, and claims come in no order.
  const claimed = new Map<string, string[]>()
  for (const claim of [...claimsBefore.values()].flat()) {
    if (claim.about !== 'ENTITY') continue
    const shown = showings.before.toShown(claim.owner)
    claimed.set(shown, [...claimed.get(shown) ?? [], claim.entity.name])
  }
  const named = [...claimed].map(([id, names]) => [id, toFullest(names)] as const)
  return new Map([...named, ...titles, ...before, ...after])
}

type Names = ReadonlyMap<string, string>

const toEntityShift = ({ id, existed, exists, support }: Plan['entities'][number], { entities }: Snapshots): readonly SupportShift[] => toShift({
  about: 'ENTITY', id, type: support.type, name: exists ? toEntityRow(support).name : entities.get(id)?.name ?? id,
  before: existed ? entities.get(id)?.articles ?? 0 : 0, after: exists ? support.articles : 0,
})

const toRelationShift = ({ id, exists, support: { type, source, target, articles } }: Change<RelationSupport>, relations: Snapshots['relations'], names: Names): readonly SupportShift[] => toShift({
  about: 'RELATION', id, type, name: `${names.get(source) ?? source} → ${names.get(target) ?? target}`, before: relations.get(id) ?? 0, after: exists ? articles : 0,
})

function toStatisticShift({ id, exists, support }: Change<StatisticSupport>, statistics: Snapshots['statistics'], names: Names): readonly SupportShift[] {
  const before = statistics.get(id), after = exists ? toStatisticSnapshot(support) : undefined
  const shown = after ?? before
  if (shown === undefined) return []
  const name = `${names.get(shown.subject) ?? shown.subject} ${shown.name}`
  return toShift({ about: 'STATISTIC', id, type: shown.measure, name, before: before?.articles ?? 0, after: after?.articles ?? 0 })
}

const toCorrectionName = (correction: CorrectionFacts, names: Names): string =>
  (correction.effect === 'CORRECTED' ? `《${correction.title}》` : `${correction.type} ${names.get(correction.source) ?? correction.source} → ${names.get(correction.target) ?? correction.target}`)

function toCorrectionShift({ id, exists, support }: Change<CorrectionSupport>, corrections: Snapshots['corrections'], names: Names): readonly SupportShift[] {
  const before = corrections.get(id), shown = exists ? toCorrectionFacts(support) : before
  return shown ? toShift({ about: 'CORRECTION', id, type: shown.effect, name: toCorrectionName(shown, names), before: Number(before !== undefined), after: Number(exists) }) : []
}

/** The files that carry each article. */
function toCarriers(printings: readonly Printing[], touched: ReadonlySet<string | undefined>): ReadonlyMap<string, ReadonlySet<string>> {
  const carriers = new Map<string, Set<string>>()
  for (const { article: { id }, files } of printings) {
    if (!touched.has(id)) continue
    const known = carriers.get(id) ?? new Set()
    for (const { file } of files) known.add(file)
    carriers.set(id, known)
  }
  return carriers
}

function toArticleShifts({ replacements, printings, printingsBefore }: Plan, names: Names): readonly SupportShift[] {
  const touched = new Set(replacements.map(({ before, after }) => (after ?? before)?.article.id))
  const [before, after] = [toCarriers(printingsBefore, touched), toCarriers(printings, touched)]
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    toShift({ about: 'ARTICLE', id, type: '', name: names.get(id) ?? id, before: before.get(id)?.size ?? 0, after: after.get(id)?.size ?? 0 }))
}

const EFFECTS: readonly SupportShift['effect'][] = ['REMOVED', 'WEAKENED', 'STRENGTHENED', 'ADDED']
const toColumns = ({ about, effect, type, name, id }: SupportShift) => [about, EFFECTS.indexOf(effect), type, name, id]

/** How a change shifts support: articles first, then corrections, entities, relations and statistics, of each what goes before what comes. */
export function toShifts(plan: Plan, snapshots: Snapshots): readonly SupportShift[] {
  const names = toNames(plan, snapshots)
  const shifts = [
    ...toArticleShifts(plan, names),
    ...plan.entities.flatMap((change) => toEntityShift(change, snapshots)),
    ...plan.relations.flatMap((change) => toRelationShift(change, snapshots.relations, names)),
    ...plan.statistics.flatMap((change) => toStatisticShift(change, snapshots.statistics, names)),
    ...plan.corrections.flatMap((change) => toCorrectionShift(change, snapshots.corrections, names)),
  ]
  return shifts.sort((a, b) => compareColumns(toColumns(a), toColumns(b)))
}
