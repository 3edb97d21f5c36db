import type { Article, SourceDocument } from './article.js'
import type { Correction } from './correction.js'
import type { Entity, Mention } from './entity.js'
import type { Relation, Statistic } from './relation.js'

/** All that one printing of an article supports; whole in itself. */
export interface ArticleFacts {
  readonly article: Article
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  readonly relations: readonly Relation[]
  readonly statistics: readonly Statistic[]
  /** Absent where it corrects nothing: most articles do not, and none did before 0.2.0. */
  readonly corrections?: readonly Correction[]
}

/** The unit of writing: one source document with the facts of its articles. */
export interface GraphBatch {
  readonly source: SourceDocument
  readonly articles: readonly ArticleFacts[]
}
