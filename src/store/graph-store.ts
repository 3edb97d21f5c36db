import type { AnnotatedThing, Annotation } from '../model/annotation.js'
import type { Article, SourceDocument } from '../model/article.js'
import type { Correction } from '../model/correction.js'
import type { Entity, Mention, Props } from '../model/entity.js'
import type { GraphBatch } from '../model/graph-batch.js'
import type { ChangeAuthor, GraphChange, Redirect } from '../model/graph-change.js'
import type { Judgement } from '../model/judgement.js'
import type { Basis, EntityType, RelationType } from '../model/ontology.js'
import type { Evidence, Statistic } from '../model/relation.js'
import type { Overlap } from '../resemblance/shingles.js'
import type { Identifier } from './identifier.js'
import type { HistoryRow, LogEntry } from './log-entry.js'
import type { SourceRow } from './source-row.js'

/** An entity as the graph shows it: the union of what all articles support. */
export interface EntityRow extends Entity {
  /** How many mentions name it, over all articles. */
  readonly mentionCount: number
  /** How many articles mention it. */
  readonly articleCount: number
}

/** A relation without its evidence, which is read apart. `target` is an article's id for `WROTE`. */
export interface RelationRow {
  readonly id: string
  readonly type: RelationType
  readonly source: string
  readonly target: string
  readonly basis: Basis
  readonly props: Props
  /** Pieces of evidence; at least 1. */
  readonly evidenceCount: number
  /** Articles that support it; at least 1. */
  readonly articleCount: number
}

/** A relation of an entity, and the entity at its other end. */
export interface NeighbourRow {
  readonly relation: RelationRow
  readonly entity: EntityRow
}

/** An article with every printing of it that the graph holds. */
export interface ArticleRow extends Article {
  /** Files that carry this article, sorted. */
  readonly files: readonly string[]
}

/** Another printing of a report: with another headline, dateline or byline, edited, shortened, or with a sentence more. */
export interface NearDuplicate extends Overlap {
  /** The other article's id. */
  readonly article: string
}

/** A company's link to a programme or award. */
export interface CompanyProgrammeRow {
  readonly company: EntityRow
  readonly relation: RelationRow
  /** A `Programme` or an `Award`. */
  readonly target: EntityRow
}

/** A walk: `entities` has one more item than `relations`; relations keep their own direction. */
export interface PathRow {
  readonly entities: readonly EntityRow[]
  readonly relations: readonly RelationRow[]
}

/**
 * Keyset paging. Every list has a total order that ends with an id; `after` is the `key` of the last row seen.
 * `first` is 1–1000. A key whose row is gone still pages on from where it stood.
 */
export interface PageRequest {
  readonly first: number
  readonly after?: string
}

/** One page: `keys[i]` belongs to `rows[i]`. */
export interface Page<Row> {
  readonly rows: readonly Row[]
  readonly keys: readonly string[]
  readonly hasNextPage: boolean
}

/** `undefined` filters nothing; an empty array matches nothing. */
export interface EntityQuery extends PageRequest {
  readonly types?: readonly EntityType[]
  /** Id of a Place: only entities LOCATED_IN it or in a place that is PART_OF it (any depth up to 4), and such places themselves. */
  readonly place?: string
}

/** Every white-space separated term must occur in the normalised name or an alias. Best first: whole name, prefix, inside. */
export interface SearchQuery extends PageRequest {
  readonly text: string
  readonly types?: readonly EntityType[]
}

/** The relations of one entity. */
export interface NeighbourQuery extends PageRequest {
  readonly id: string
  readonly types?: readonly RelationType[]
  readonly direction?: 'OUT' | 'IN' | 'BOTH'
}

/** Shortest walks between two entities, edges taken in either direction; from an entity to itself: one walk of length 0. */
export interface PathQuery {
  readonly from: string
  readonly to: string
  /** 0–6 edges. */
  readonly maxDepth: number
  readonly types?: readonly RelationType[]
}

/** How far from an entity to count, edges taken in either direction. */
export interface ReachQuery {
  readonly id: string
  /** 0–3 edges. */
  readonly depth: number
  readonly types?: readonly RelationType[]
}

/** RECEIVED, PARTICIPATED_IN and ORGANIZED edges from companies to programmes and awards. */
export interface CompanyProgrammeQuery extends PageRequest {
  readonly company?: string
  /** Id of a programme or award. */
  readonly target?: string
  /** Id of a Place, as in `EntityQuery`, for the company. */
  readonly place?: string
}

/** Statistics, by subject or by a part of the measure. */
export interface StatisticQuery extends PageRequest {
  readonly subject?: string
  readonly article?: string
  /** A part of the measure's name. */
  readonly measure?: string
}

/** The figures of one subject (an id, as the graph shows it) with one measure: width, case, spaces and brackets aside. */
export type FigureKey = Pick<Statistic, 'subject' | 'measure'>

/** Counts of what the graph holds. */
export interface GraphStats {
  readonly sources: number
  readonly articles: number
  readonly entities: Readonly<Record<EntityType, number>>
  readonly relations: Readonly<Record<RelationType, number>>
  readonly mentions: number
  readonly statistics: number
  readonly evidence: number
  readonly corrections: number
}

/** What writing or removing changed. */
export interface ChangeSummary {
  readonly articles: number
  readonly entitiesAdded: number
  readonly entitiesRemoved: number
  readonly relationsAdded: number
  readonly relationsRemoved: number
  readonly statisticsAdded: number
  readonly statisticsRemoved: number
  readonly correctionsAdded: number
  readonly correctionsRemoved: number
}

/** How a change shifts the support of one thing: that of an article is counted in files that carry it, all other in articles. */
export interface SupportShift {
  readonly about: 'ARTICLE' | 'ENTITY' | 'RELATION' | 'STATISTIC' | 'CORRECTION'
  readonly effect: 'REMOVED' | 'WEAKENED' | 'STRENGTHENED' | 'ADDED'
  readonly id: string
  /** Of an entity or a relation its type, of a figure its measure, of a correction its effect, of an article ''. */
  readonly type: string
  /** For people: a name, a title (of an article without one its file), `甲 → 乙` of a relation, subject and figure of a statistic, the relation or the title that is corrected. */
  readonly name: string
  readonly before: number
  readonly after: number
}

/** What a change came to. */
export interface ChangeResult {
  readonly changes: ChangeSummary
  /** In a fixed order; what is supported by as many as before is not told. Empty where it was not asked for. */
  readonly shifts: readonly SupportShift[]
}

/** How a change is to be made. */
export interface ChangeOptions extends ChangeAuthor {
  /** True: nothing is changed, the result is that of the change. */
  readonly isDryRun?: boolean
  /** True: the result tells every shift. */
  readonly isDetailed?: boolean
  /** Asked when it is known what the change takes and brings; what it answers is part of the change. */
  readonly identifier?: Identifier
}

/** How batches are to be written. */
export interface WriteOptions extends ChangeAuthor {
  /** True: entities are stored as they are given, and who is who is left open. A store by itself knows no other way. */
  readonly isPlain?: boolean
  /** Hears when nothing is left to do but to wait for the commit: the time to read what comes next. Not every store calls it. */
  readonly onSent?: () => void
}

/**
 * The reading side. The id of an entity that is shown as another leads to that one. Unknown ids give `undefined` or empty lists, never errors. Plain objects only.
 */
export interface GraphView {
  /** In the order of `ids`, `undefined` for an unknown one. */
  getEntities(ids: readonly string[]): Promise<readonly (EntityRow | undefined)[]>
  findEntities(query: EntityQuery): Promise<Page<EntityRow>>
  searchEntities(query: SearchQuery): Promise<Page<EntityRow>>
  findNeighbours(query: NeighbourQuery): Promise<Page<NeighbourRow>>
  /** The shortest walks, at most 10, ordered by their relation ids; empty where none is within `maxDepth`. */
  findPaths(query: PathQuery): Promise<readonly PathRow[]>
  /** How many other entities can be reached over at most `depth` edges. */
  countReachable(query: ReachQuery): Promise<number>
  findCompanyProgrammes(query: CompanyProgrammeQuery): Promise<Page<CompanyProgrammeRow>>
  findStatistics(query: StatisticQuery): Promise<Page<Statistic>>
  /** For each key all its statistics, by id. */
  getFigures(keys: readonly FigureKey[]): Promise<readonly (readonly Statistic[])[]>
  /** In the order of `ids`, `undefined` for an unknown one. */
  getArticles(ids: readonly string[]): Promise<readonly (ArticleRow | undefined)[]>
  findArticles(query: PageRequest): Promise<Page<ArticleRow>>
  /** For each article id its near-duplicates, the likest first. One that has other figures or names in the place of an article's is none. */
  findNearDuplicates(articles: readonly string[]): Promise<readonly (readonly NearDuplicate[])[]>
  /** For each set of article ids how many independent sources they are: near-duplicates among them count as one. */
  countIndependentSources(sets: readonly (readonly string[])[]): Promise<readonly number[]>
  /** For each article id its `WROTE` relations, with who wrote it; by relation id. */
  getWriters(articles: readonly string[]): Promise<readonly (readonly NeighbourRow[])[]>
  /** Source documents, without their texts, by id. */
  findSources(query: PageRequest): Promise<Page<SourceRow>>
  /** For each person's id (as the graph shows it) the `WORKS_FOR` relations, with the bodies; by relation id. */
  getPosts(people: readonly string[]): Promise<readonly (readonly NeighbourRow[])[]>
  /** Source documents, with their texts. */
  getSources(ids: readonly string[]): Promise<readonly (SourceDocument | undefined)[]>
  /** For each relation id its evidence, ordered by article, source, start, rule. */
  getEvidence(relations: readonly string[]): Promise<readonly (readonly Evidence[])[]>
  /**
   * For each id of a relation or a statistic what withdraws it, and what corrects the sentences that say it: errata of an article (by its title, and
   * its day where that is told) with words that stand in the sentence. As `getCorrectionsOf` otherwise.
   */
  getCorrections(facts: readonly string[]): Promise<readonly (readonly Correction[])[]>
  /** For each article id the errata that correct it (`TO`), or all corrections that it says (`BY`); by article, place and id. */
  getCorrectionsOf(articles: readonly string[], side: 'TO' | 'BY'): Promise<readonly (readonly Correction[])[]>
  /** `article`: only those in it. */
  findMentions(query: PageRequest & { readonly entity?: string; readonly article?: string }): Promise<Page<Mention>>
  getStats(): Promise<GraphStats>
  /** Everything, as batches that `write` would take, sorted by source id; with `asOf` (an ISO instant in UTC, as `Date` writes it) as it stood then. */
  readBatches(options?: { readonly asOf?: string | undefined }): AsyncIterable<GraphBatch>
  /** The changes that an entity, a relation, a statistic or a correction owes its support to, earliest first; empty for an id that was never known. */
  getHistory(id: string): Promise<readonly HistoryRow[]>
  /** A text that changes with every change of the graph. */
  getMark(): Promise<string>
  /** The ids of entities that lead to others, by id. */
  findRedirects(query: PageRequest): Promise<Page<Redirect>>
  /** All judgements, those that were taken back too, by id. */
  findJudgements(query: PageRequest): Promise<Page<Judgement>>
  /** All annotations, those that were taken back too, by id. */
  findAnnotations(query: PageRequest): Promise<Page<Annotation>>
  /** For each id of an entity, a relation or a statistic, as shown: what editors said of it and did not take back, by id. */
  getAnnotations(things: readonly string[]): Promise<readonly (readonly Annotation[])[]>
  /** What an id of a relation or a statistic means, though an editor may have rejected it; `undefined` for an unknown one. */
  findThing(id: string): Promise<AnnotatedThing | undefined>
  /** Every change, earliest first. */
  findLog(query: PageRequest): Promise<Page<LogEntry>>
}

/** The writing side. One writer at a time; each call is atomic and durable when it resolves. */
export interface GraphWriter {
  /**
   * Makes the graph say of each article of the batch (in this source) exactly what the batch says: earlier support from the
   * same article and source is replaced. The same batch twice changes nothing.
   * @throws WenmaiError `BAD_FACTS` where a fact breaks an invariant; nothing of the batch is stored.
   */
  write(batch: GraphBatch): Promise<ChangeSummary>
  /**
   * As `write` of one batch after another, in less time. Whoever is stopped half-way leaves each batch whole or not there at all.
   * @throws WenmaiError `BAD_FACTS`; nothing of any batch is stored.
   */
  writeAll(batches: readonly GraphBatch[], options?: WriteOptions): Promise<ChangeSummary>
  /** Takes away exactly what the article alone supported, in all its printings. Unknown: a summary of zeros. */
  removeArticle(article: string): Promise<ChangeSummary>
  /**
   * Takes away and writes, all of it or nothing.
   * @throws WenmaiError `BAD_FACTS`; `NOT_FOUND` where an item of `remove` is neither an article nor a file in the graph; `CONFLICT` where the graph is
   * not the one that `identifier` knows; then nothing is changed
   */
  change(change: GraphChange, options?: ChangeOptions): Promise<ChangeResult>
}

/** A place that holds the graph. Calls after `close` throw `STORE_CLOSED`. */
export interface GraphStore extends GraphView, GraphWriter {
  close(): Promise<void>
}
