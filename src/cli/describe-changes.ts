import type { Settled } from '../model/review.js'
import type { AnnotateResult } from '../store/annotator.js'
import type { JudgeResult, ResolvedResult } from '../store/reviewer.js'
import type { ChangeResult, ChangeSummary, SupportShift } from '../store/graph-store.js'
import { toCount, type CommandContext } from './command.js'

/** A change in a line for people. */
export const describeChanges = (changes: ChangeSummary): string => [
  toCount(changes.articles, 'article'),
  `entities +${changes.entitiesAdded} −${changes.entitiesRemoved}`,
  `relations +${changes.relationsAdded} −${changes.relationsRemoved}`,
  `statistics +${changes.statisticsAdded} −${changes.statisticsRemoved}`,
  ...(changes.correctionsAdded + changes.correctionsRemoved > 0 ? [`corrections +${changes.correctionsAdded} −${changes.correctionsRemoved}`] : []),
].join(', ')

/** The same with what is supported by fewer or more articles than before. */
export function describeResult({ changes, shifts }: ChangeResult): string {
  const count = (effect: SupportShift['effect']): number => shifts.filter(shift => shift.effect === effect && shift.about !== 'ARTICLE').length
  return `${describeChanges(changes)}, weakened ${count('WEAKENED')}, strengthened ${count('STRENGTHENED')}`
}

const UNITS: Readonly<Record<SupportShift['about'], string>> = { ARTICLE: 'files', ENTITY: 'articles', RELATION: 'articles', STATISTIC: 'articles', CORRECTION: 'articles' }

/** `weakened relation RECEIVED 甲 → 乙: 2 → 1 articles (rel_…)`. */
export function describeShift({ about, effect, id, type, name, before, after }: SupportShift): string {
  const what = [effect.toLowerCase().padEnd(12), about.toLowerCase(), type, name].filter(word => word !== '').join(' ')
  return `${what}: ${before} → ${after} ${UNITS[about]} (${id})`
}

/** How many names are how many entities. */
export const describeSettled = ({ names, entities }: Settled): string => `${toCount(names, 'name')}, ${entities === 1 ? '1 entity' : `${entities} entities`}`

/** Entities that become one or come apart. */
export const describeIdentity = ({ merges, splits }: Pick<ResolvedResult, 'merges' | 'splits'>): readonly string[] => [
  ...merges.map(({ into, from }) => `merged       ${from.join(' + ')} → ${into}`),
  ...splits.map(({ from, into }) => `split        ${from} → ${into.join(' + ')}`),
]

/** Writes what a change came to, or would: shifts on stdout and a line on stderr, or all as JSON on stdout. */
export async function writeResult(result: ResolvedResult & Partial<Pick<JudgeResult, 'judgements'> & Pick<AnnotateResult, 'annotations'>>, { config, terminal }: Pick<CommandContext, 'config' | 'terminal'>): Promise<void> {
  const { changes, shifts, merges, splits, judgements, annotations } = result
  await terminal.write(config.json ? `${JSON.stringify({ dryRun: config.dry_run, changes, shifts, merges, splits, judgements, annotations })}\n` : [...describeIdentity(result), ...shifts.map(describeShift)].map(line => `${line}\n`).join(''))
  terminal.tell(`${config.dry_run ? 'nothing is changed; it would be: ' : ''}${describeResult(result)}`)
}
