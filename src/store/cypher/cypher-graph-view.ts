import type { SourceDocument } from '../../model/article.js'
import type { Mention } from '../../model/entity.js'
import type { GraphBatch } from '../../model/graph-batch.js'
import type { Evidence, Statistic } from '../../model/relation.js'
import type {
  ArticleRow, CompanyProgrammeQuery, CompanyProgrammeRow, EntityQuery, EntityRow, GraphStats, GraphView, HistoryRow, LogEntry, NeighbourQuery, NeighbourRow,
  Page, PageRequest, PathQuery, PathRow, ReachQuery, SearchQuery, StatisticQuery,
} from '../graph-store.js'
import type { CypherReader } from './cypher-session.js'
import { findArticles, getArticleMap, getSourceMap, getState } from './read/articles.js'
import { readBatches } from './read/batches.js'
import { readBatchesAt } from './read/batches-at.js'
import { findEntities, getEntityMap, searchEntities } from './read/entities.js'
import { findMentions, getEvidenceMap, type MentionQuery } from './read/evidence.js'
import { findLog, getHistory } from './read/history.js'
import { findNeighbours } from './read/neighbours.js'
import { findPaths } from './read/paths.js'
import { findCompanyProgrammes } from './read/programmes.js'
import { countReachable } from './read/reach.js'
import { findStatistics } from './read/statistics.js'

/** The reading side on any engine that runs the statements of `cypher/queries`; each call sees one state of the graph. */
export class CypherGraphView implements GraphView {
  readonly #reader: CypherReader

  constructor(reader: CypherReader) {
    this.#reader = reader
  }

  async getEntities(ids: readonly string[]): Promise<readonly (EntityRow | undefined)[]> {
    const rows = await this.#reader.read((session) => getEntityMap(session, ids))
    return ids.map((id) => rows.get(id))
  }

  async findEntities(query: EntityQuery): Promise<Page<EntityRow>> {
    return this.#reader.read((session) => findEntities(session, query))
  }

  async searchEntities(query: SearchQuery): Promise<Page<EntityRow>> {
    return this.#reader.read((session) => searchEntities(session, query))
  }

  async findNeighbours(query: NeighbourQuery): Promise<Page<NeighbourRow>> {
    return this.#reader.read((session) => findNeighbours(session, query))
  }

  async findPaths(query: PathQuery): Promise<readonly PathRow[]> {
    return this.#reader.read((session) => findPaths(session, query))
  }

  async countReachable(query: ReachQuery): Promise<number> {
    return this.#reader.read((session) => countReachable(session, query))
  }

  async findCompanyProgrammes(query: CompanyProgrammeQuery): Promise<Page<CompanyProgrammeRow>> {
    return this.#reader.read((session) => findCompanyProgrammes(session, query))
  }

  async findStatistics(query: StatisticQuery): Promise<Page<Statistic>> {
    return this.#reader.read((session) => findStatistics(session, query))
  }

  async getArticles(ids: readonly string[]): Promise<readonly (ArticleRow | undefined)[]> {
    const rows = await this.#reader.read((session) => getArticleMap(session, ids))
    return ids.map((id) => rows.get(id))
  }

  async findArticles(query: PageRequest): Promise<Page<ArticleRow>> {
    return this.#reader.read((session) => findArticles(session, query))
  }

  async getSources(ids: readonly string[]): Promise<readonly (SourceDocument | undefined)[]> {
    const rows = await this.#reader.read((session) => getSourceMap(session, ids))
    return ids.map((id) => rows.get(id))
  }

  async getEvidence(relations: readonly string[]): Promise<readonly (readonly Evidence[])[]> {
    const evidence = await this.#reader.read((session) => getEvidenceMap(session, relations))
    return relations.map((id) => evidence.get(id) ?? [])
  }

  async findMentions(query: MentionQuery): Promise<Page<Mention>> {
    return this.#reader.read((session) => findMentions(session, query))
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

  async findLog(query: PageRequest): Promise<Page<LogEntry>> {
    return this.#reader.read((session) => findLog(session, query))
  }
}
