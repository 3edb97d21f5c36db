import type { ChangeSummary } from '../store/graph-store.js'
import { toCount } from './command.js'

/** A change in a line for people. */
export const describeChanges = (changes: ChangeSummary): string => [
  toCount(changes.articles, 'article'),
  `entities +${changes.entitiesAdded} −${changes.entitiesRemoved}`,
  `relations +${changes.relationsAdded} −${changes.relationsRemoved}`,
  `statistics +${changes.statisticsAdded} −${changes.statisticsRemoved}`,
].join(', ')
