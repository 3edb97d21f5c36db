import type { Annotation } from '../../model/annotation.js'
import type { Article, SourceDocument } from '../../model/article.js'
import type { Erratum, Withdrawal } from '../../model/correction.js'
import type { Entity, Mention } from '../../model/entity.js'
import type { Judgement } from '../../model/judgement.js'
import type { Evidence, Relation, Statistic } from '../../model/relation.js'

/** A fact's place in the text; `source` may be left to the article's line. */
type Placed<Fact extends { readonly source: string }> = Omit<Fact, 'source'> & { readonly source?: string }

/** Evidence as a line carries it. */
export type EvidenceField = Placed<Evidence>
/** A relation as a line carries it. */
export type RelationFields = Omit<Relation, 'evidence'> & { readonly evidence: readonly EvidenceField[] }
/** A statistic as a line carries it. */
export type StatisticFields = Omit<Statistic, 'evidence'> & { readonly evidence: readonly EvidenceField[] }

/** A correction as a line carries it. */
export type CorrectionFields = (Omit<Withdrawal, 'evidence'> | Omit<Erratum, 'evidence'>) & { readonly evidence: readonly EvidenceField[] }

/** A line that says something of facts, and belongs to no batch. */
export type FactNote =
  | { readonly kind: 'judgement'; readonly fact: Judgement }
  | { readonly kind: 'annotation'; readonly fact: Annotation }

/** One line of the interchange format. */
export type FactLine =
  | { readonly kind: 'source'; readonly fact: SourceDocument }
  | { readonly kind: 'article'; readonly fact: Article }
  | { readonly kind: 'entity'; readonly fact: Entity }
  | { readonly kind: 'mention'; readonly fact: Placed<Mention> }
  | { readonly kind: 'relation'; readonly fact: RelationFields }
  | { readonly kind: 'statistic'; readonly fact: StatisticFields }
  | { readonly kind: 'correction'; readonly fact: CorrectionFields }
  | FactNote

/** The line kinds that we read and write; others are skipped. */
export type FactKind = FactLine['kind']

/** A line of a facts file, counted from 1. */
export interface TextLine {
  readonly number: number
  readonly text: string
}

/** A parsed line of a batch with its place. */
export type NumberedFact = Exclude<FactLine, { readonly kind: 'source' } | FactNote> & { readonly line: number }
