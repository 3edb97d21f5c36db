import type { ChangeSummary } from '../store/graph-store.js'

/** Two changes, one after the other. */
export const addChanges = (a: ChangeSummary, b: ChangeSummary): ChangeSummary => ({
  articles: a.articles + b.articles,
  entitiesAdded: a.entitiesAdded + b.entitiesAdded,
  entitiesRemoved: a.entitiesRemoved + b.entitiesRemoved,
  relationsAdded: a.relationsAdded + b.relationsAdded,
  relationsRemoved: a.relationsRemoved + b.relationsRemoved,
  statisticsAdded: a.statisticsAdded + b.statisticsAdded,
  statisticsRemoved: a.statisticsRemoved + b.statisticsRemoved,
})
