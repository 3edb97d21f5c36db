import type { AnnotatedThing, Annotation } from '../../model/annotation.js'
import type { SourceDocument } from '../../model/article.js'
import type { Correction } from '../../model/correction.js'
import type { Mention } from '../../model/entity.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import type { Redirect } from '../../model/graph-change.js'
import type { Judgement } from '../../model/judgement.js'
import { onlyGiven } from '../../model/only-given.js'
import type { Evidence, Statistic } from '../../model/relation.js'
import type {
  ArticleRow, CompanyProgrammeQuery, CompanyProgrammeRow, EntityQuery, EntityRow, FigureKey, GraphStats, GraphView, NearDuplicate, NeighbourQuery, NeighbourRow,
  Page, PageRequest, PathQuery, PathRow, ReachQuery, SearchQuery, StatisticQuery,
} from '../graph-store.js'
import type { SourceRow } from '../source-row.js'
import type { HistoryRow, LogEntry } from '../log-entry.js'
import type { CypherReader } from './cypher-session.js'
import { findThing, getAnnotationMap } from './read/annotations.js'
import { findArticles, findSources, getArticleMap, getSourceMap, getState } from './read/articles.js'
import { readBatches } from './read/batches.js'
import { readBatchesAt } from './read/batches-at.js'
import { getCorrections, getCorrectionsOf } from './read/corrections.js'
import { findEntities, getEntityMap, searchEntities } from './read/entities.js'
import { findMentions, getEvidenceMap, type MentionQuery } from './read/evidence.js'
import { findLog, getHistory } from './read/history.js'
import { countIndependentSources, findNearDuplicates } from './read/near-duplicates.js'
import { findNeighbours, getPostMap, getWriterMap } from './read/neighbours.js'
import { findNotes } from './read/notes.js'
import { findPaths } from './read/paths.js'
import { findCompanyProgrammes } from './read/programmes.js'
import { countReachable } from './read/reach.js'
import { findRedirects, follow, isEmptyPage, type EntityQuestion } from './read/who-is-who.js'
import { findStatistics, getFigures } from './read/statistics.js'

/** The reading side on any engine that runs the statements of `cypher/queries`; each call sees one state of the graph. */
export class CypherGraphView implements GraphView {
  readonly #reader: CypherReader

  constructor(reader: CypherReader) {
    this.#reader = reader
  }

  async getEntities(ids: readonly string[]): Promise<readonly (EntityRow | undefined)[]> {
    return follow(this.#reader, {
      ids, isEmpty: (found) => found.includes(undefined),
      ask: async (session, toId) => {
        const rows = await getEntityMap(session, ids.map(toId))
        return ids.map((id) => rows.get(toId(id)))
      },
    })
  }

  async findEntities(query: EntityQuery): Promise<Page<EntityRow>> {
    return this.#page([query.place], (session, toId) => findEntities(session, { ...query, ...onlyGiven({ place: toId(query.place) }) }))
  }

  async searchEntities(query: SearchQuery): Promise<Page<EntityRow>> {
    return this.#reader.read((session) => searchEntities(session, query))
  }

  async findNeighbours(query: NeighbourQuery): Promise<Page<NeighbourRow>> {
    return this.#page([query.id], (session, toId) => findNeighbours(session, { ...query, id: toId(query.id) }))
  }

  async findPaths(query: PathQuery): Promise<readonly PathRow[]> {
    const { from, to } = query, isEmpty = (found: readonly PathRow[]) => found.length === 0
    return follow(this.#reader, { ids: [from, to], isEmpty, ask: (session, toId) => findPaths(session, { ...query, from: toId(from), to: toId(to) }) })
  }

  async countReachable(query: ReachQuery): Promise<number> {
    return follow(this.#reader, { ids: [query.id], isEmpty: (count) => count === 0, ask: (session, toId) => countReachable(session, { ...query, id: toId(query.id) }) })
  }

  async findCompanyProgrammes(query: CompanyProgrammeQuery): Promise<Page<CompanyProgrammeRow>> {
    const { company, target, place } = query
    return this.#page([company, target, place], (session, toId) => findCompanyProgrammes(session, { ...query, ...onlyGiven({ company: toId(company), target: toId(target), place: toId(place) }) }))
  }

  async findStatistics(query: StatisticQuery): Promise<Page<Statistic>> {
    return this.#page([query.subject], (session, toId) => findStatistics(session, { ...query, ...onlyGiven({ subject: toId(query.subject) }) }))
  }

  async getFigures(keys: readonly FigureKey[]): Promise<readonly (readonly Statistic[])[]> {
    return this.#reader.read((session) => getFigures(session, keys))
  }

  async getArticles(ids: readonly string[]): Promise<readonly (ArticleRow | undefined)[]> {
    const rows = await this.#reader.read((session) => getArticleMap(session, ids))
    return ids.map((id) => rows.get(id))
  }

  async findArticles(query: PageRequest): Promise<Page<ArticleRow>> {
    return this.#reader.read((session) => findArticles(session, query))
  }

  async findNearDuplicates(articles: readonly string[]): Promise<readonly (readonly NearDuplicate[])[]> {
    return this.#reader.read((session) => findNearDuplicates(session, articles))
  }

  async countIndependentSources(sets: readonly (readonly string[])[]): Promise<readonly number[]> {
    return this.#reader.read((session) => countIndependentSources(session, sets))
  }

  async getWriters(articles: readonly string[]): Promise<readonly (readonly NeighbourRow[])[]> {
    const rows = await this.#reader.read((session) => getWriterMap(session, articles))
    return articles.map((id) => rows.get(id) ?? [])
  }

  async findSources(query: PageRequest): Promise<Page<SourceRow>> {
    return this.#reader.read((session) => findSources(session, query))
  }

  async getPosts(people: readonly string[]): Promise<readonly (readonly NeighbourRow[])[]> {
    const rows = await this.#reader.read((session) => getPostMap(session, people))
    return people.map((id) => rows.get(id) ?? [])
  }

  async getSources(ids: readonly string[]): Promise<readonly (SourceDocument | undefined)[]> {
    const rows = await this.#reader.read((session) => getSourceMap(session, ids))
    return ids.map((id) => rows.get(id))
  }

  async getEvidence(relations: readonly string[]): Promise<readonly (readonly Evidence[])[]> {
    const evidence = await this.#reader.read((session) => getEvidenceMap(session, relations))
    return relations.map((id) => evidence.get(id) ?? [])
  }

  async getCorrections(facts: readonly string[]): Promise<readonly (readonly Correction[])[]> {
    const corrections = await this.#reader.read((session) => getCorrections(session, facts))
    return facts.map((id) => corrections.get(id) ?? [])
  }

  async getCorrectionsOf(articles: readonly string[], side: 'TO' | 'BY'): Promise<readonly (readonly Correction[])[]> {
    const corrections = await this.#reader.read((session) => getCorrectionsOf(session, articles, side))
    return articles.map((id) => corrections.get(id) ?? [])
  }

  async findMentions(query: MentionQuery): Promise<Page<Mention>> {
    return this.#page([query.entity], (session, toId) => findMentions(session, { ...query, ...onlyGiven({ entity: toId(query.entity) }) }))
  }

  async getStats(): Promise<GraphStats> {
    return this.#reader.read(async (session) => (await getState(session)).stats)
  }

  readBatches({ asOf }: { readonly asOf?: string | undefined } = {}): AsyncIterable<GraphBatch> {
    return asOf === undefined ? readBatches(this.#reader) : readBatchesAt(this.#reader, asOf)
  }

  async getHistory(id: string): Promise<readonly HistoryRow[]> {
    return this.#reader.read((session) => getHistory(session, id))
  }

  async getMark(): Promise<string> {
    return this.#reader.read(async (session) => (await getState(session)).checksum)
  }

  async findRedirects(query: PageRequest): Promise<Page<Redirect>> {
    return this.#reader.read((session) => findRedirects(session, query))
  }

  async findJudgements(query: PageRequest): Promise<Page<Judgement>> {
    return this.#reader.read((session) => findNotes<Judgement>(session, 'find-judgements', query))
  }

  async findAnnotations(query: PageRequest): Promise<Page<Annotation>> {
    return this.#reader.read((session) => findNotes<Annotation>(session, 'find-annotations', query))
  }

  async getAnnotations(things: readonly string[]): Promise<readonly (readonly Annotation[])[]> {
    const annotations = await this.#reader.read((session) => getAnnotationMap(session, things))
    return things.map((id) => annotations.get(id) ?? [])
  }

  async findThing(id: string): Promise<AnnotatedThing | undefined> {
    return this.#reader.read((session) => findThing(session, id))
  }

  async findLog(query: PageRequest): Promise<Page<LogEntry>> {
    return this.#reader.read((session) => findLog(session, query))
  }

  /** A page of a list about some entities. */
  async #page<Row>(ids: EntityQuestion<unknown>['ids'], ask: EntityQuestion<Page<Row>>['ask']): Promise<Page<Row>> {
    return follow(this.#reader, { ids, ask, isEmpty: isEmptyPage })
  }
}
