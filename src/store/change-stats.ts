import { ENTITY_TYPES, RELATION_TYPES, type EntityType, type RelationType } from '../model/ontology.js'
import type { Claim } from './claims.js'
import type { ChangeSummary, GraphStats } from './graph-store.js'
import type { LogEntry } from './log-entry.js'
import type { Change, ChangePlan } from './plan-change.js'
import type { Printing } from './printings.js'

const toZeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>

/** The counts of an empty graph. */
export const createEmptyStats = (): GraphStats => ({
  sources: 0, articles: 0, entities: toZeros(ENTITY_TYPES), relations: toZeros(RELATION_TYPES), mentions: 0, statistics: 0, evidence: 0, corrections: 0,
})

/** What a change of nothing amounts to. */
export const NO_CHANGE: ChangeSummary = {
  articles: 0, entitiesAdded: 0, entitiesRemoved: 0, relationsAdded: 0, relationsRemoved: 0, statisticsAdded: 0, statisticsRemoved: 0, correctionsAdded: 0, correctionsRemoved: 0,
}

/** Two changes, one after the other. */
export const addChanges = (a: ChangeSummary, b: ChangeSummary): ChangeSummary => ({
  articles: a.articles + b.articles,
  entitiesAdded: a.entitiesAdded + b.entitiesAdded,
  entitiesRemoved: a.entitiesRemoved + b.entitiesRemoved,
  relationsAdded: a.relationsAdded + b.relationsAdded,
  relationsRemoved: a.relationsRemoved + b.relationsRemoved,
  statisticsAdded: a.statisticsAdded + b.statisticsAdded,
  statisticsRemoved: a.statisticsRemoved + b.statisticsRemoved,
  correctionsAdded: a.correctionsAdded + b.correctionsAdded,
  correctionsRemoved: a.correctionsRemoved + b.correctionsRemoved,
})

type Changes = readonly Change<unknown>[]
const countAdded = (changes: Changes): number => changes.filter(({ existed, exists }) => exists && !existed).length
const countRemoved = (changes: Changes): number => changes.filter(({ existed, exists }) => existed && !exists).length

/** What a change adds and takes away. */
export const toSummary = ({ replacements, entities, relations, statistics, corrections }: ChangePlan): ChangeSummary => ({
  articles: new Set(replacements.map(({ before, after }) => (after ?? before)?.article.id)).size,
  entitiesAdded: countAdded(entities), entitiesRemoved: countRemoved(entities),
  relationsAdded: countAdded(relations), relationsRemoved: countRemoved(relations),
  statisticsAdded: countAdded(statistics), statisticsRemoved: countRemoved(statistics),
  correctionsAdded: countAdded(corrections), correctionsRemoved: countRemoved(corrections),
})

interface TypedChange<Type> {
  readonly existed: boolean
  readonly exists: boolean
  readonly support: { readonly type: Type }
}

function toTypeCounts<Type extends EntityType | RelationType>(counts: Readonly<Record<Type, number>>, changes: readonly TypedChange<Type>[]): Record<Type, number> {
  const after: Record<Type, number> = { ...counts }
  for (const { existed, exists, support } of changes) after[support.type] += Number(exists) - Number(existed)
  return after
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
const countMentions = (claims: readonly Claim[]): number => sum(claims.map((claim) => (claim.about === 'ENTITY' ? claim.mentions : 0)))
const countEvidence = (claims: readonly Claim[]): number => sum(claims.map((claim) => (claim.about === 'ENTITY' ? 0 : claim.evidence)))

/** How much more of something the change leaves than it found. */
function toGrowth(plan: ChangePlan, count: (claims: readonly Claim[]) => number): number {
  return sum(plan.replacements.filter(({ keepsFacts }) => !keepsFacts).map(({ id, claims }) => count(claims) - count(plan.claimsBefore.get(id) ?? [])))
}

const countDistinct = (printings: readonly Printing[], key: 'id' | 'source'): number =>
  new Set(printings.map(({ article }) => article[key])).size

/** The graph's counts after a change. */
export const toStatsAfter = (stats: GraphStats, plan: ChangePlan): GraphStats => ({
  sources: stats.sources + countDistinct(plan.printings, 'source') - countDistinct(plan.printingsBefore, 'source'),
  articles: stats.articles + countDistinct(plan.printings, 'id') - countDistinct(plan.printingsBefore, 'id'),
  entities: toTypeCounts(stats.entities, plan.entities),
  relations: toTypeCounts(stats.relations, plan.relations),
  mentions: stats.mentions + toGrowth(plan, countMentions),
  statistics: stats.statistics + countAdded(plan.statistics) - countRemoved(plan.statistics),
  evidence: stats.evidence + toGrowth(plan, countEvidence),
  corrections: stats.corrections + countAdded(plan.corrections) - countRemoved(plan.corrections),
})

/** What the log calls a change: whether it only judges, annotates or reads anew what then says the same, or writes, takes away (a printing, what it said, or a file), or both. */
export function toOperation({ replacements, notes: { redirects, judgements, annotations } }: Pick<ChangePlan, 'replacements' | 'notes'>): LogEntry['op'] {
  if (replacements.length === 0) return redirects.length + judgements.length > 0 ? 'JUDGE' : annotations.changed.length > 0 ? 'ANNOTATE' : 'READ'
  const isWritten = replacements.some(({ before, after }) => after !== undefined && !isLess(before, after))
  const isTaken = replacements.some(({ before, after, keepsFacts }) => before !== undefined && (!keepsFacts || isLess(before, after)))
  return isWritten && isTaken ? 'REPLACE' : isTaken ? 'REMOVE' : 'WRITE'
}

/** True where a printing only lost files. */
const isLess = (before: Printing | undefined, after: Printing | undefined): boolean =>
  before !== undefined && after !== undefined && before.digest === after.digest && after.files.every(({ file }) => before.files.some((other) => other.file === file))
