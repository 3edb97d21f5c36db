import DataLoader from 'dataloader'
import type { SourceDocument } from '../model/article.js'
import type { Annotation } from '../model/annotation.js'
import type { Correction } from '../model/correction.js'
import type { Evidence, Statistic } from '../model/relation.js'
import type { ArticleRow, EntityRow, FigureKey, GraphView, NearDuplicate, NeighbourRow } from '../store/graph-store.js'

/** Reads by id, gathered into one call of the store for each turn of the event loop, and remembered for one request. */
export interface Loaders {
  readonly entities: DataLoader<string, EntityRow | undefined>
  readonly articles: DataLoader<string, ArticleRow | undefined>
  readonly sources: DataLoader<string, SourceDocument | undefined>
  /** By article id. */
  readonly writers: DataLoader<string, readonly NeighbourRow[]>
  /** By the id of an entity, a relation or a statistic. */
  readonly annotations: DataLoader<string, readonly Annotation[]>
  /** By relation id. */
  readonly evidence: DataLoader<string, readonly Evidence[]>
  /** By person's id. */
  readonly posts: DataLoader<string, readonly NeighbourRow[]>
  readonly figures: DataLoader<FigureKey, readonly Statistic[], string>
  /** By article id. */
  readonly nearDuplicates: DataLoader<string, readonly NearDuplicate[]>
  /** By the sorted ids of a set of articles. */
  readonly independentSources: DataLoader<readonly string[], number, string>
  /** By relation or statistic id. */
  readonly corrections: DataLoader<string, readonly Correction[]>
  /** Of an article, by its id. */
  readonly correctionsTo: DataLoader<string, readonly Correction[]>
  /** By an article, by its id. */
  readonly correctionsBy: DataLoader<string, readonly Correction[]>
}

/** Fresh loaders for one request. */
export const createLoaders = (view: GraphView): Loaders => ({
  entities: new DataLoader(ids => view.getEntities(ids)),
  articles: new DataLoader(ids => view.getArticles(ids)),
  writers: new DataLoader(ids => view.getWriters(ids)),
  sources: new DataLoader(ids => view.getSources(ids)),
  annotations: new DataLoader(ids => view.getAnnotations(ids)),
  evidence: new DataLoader(ids => view.getEvidence(ids)),
  posts: new DataLoader(ids => view.getPosts(ids)),
  figures: new DataLoader((keys: readonly FigureKey[]) => view.getFigures(keys), { cacheKeyFn: ({ subject, measure }) => JSON.stringify([subject, measure]) }),
  nearDuplicates: new DataLoader(ids => view.findNearDuplicates(ids)),
  independentSources: new DataLoader((sets: readonly (readonly string[])[]) => view.countIndependentSources(sets), { cacheKeyFn: ids => ids.join(' ') }),
  corrections: new DataLoader(ids => view.getCorrections(ids)),
  correctionsTo: new DataLoader(ids => view.getCorrectionsOf(ids, 'TO')),
  correctionsBy: new DataLoader(ids => view.getCorrectionsOf(ids, 'BY')),
})
