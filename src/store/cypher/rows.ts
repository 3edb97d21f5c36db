import type { Article, SourceDocument } from '../../model/article.js'
import type { Mention, Props } from '../../model/entity.js'
import type { EntityKind } from '../../model/ontology.js'
import { compareColumns } from '../../model/order.js'
import type { Evidence } from '../../model/relation.js'
import type { ArticleRow, EntityRow, RelationRow } from '../graph-store.js'
import { decodeSpans } from '../file-spans.js'
import type { StoredPrinting } from '../printings.js'

// What the statements give back. Engines hold no maps and no null, so props are JSON and '' stands for none.

/** An entity as a statement gives it. */
export interface EntityRecord extends Omit<EntityRow, 'kind' | 'props'> {
  readonly kind: string
  readonly props: string
}
/** A relation as a statement gives it. */
export interface RelationRecord extends Omit<RelationRow, 'props'> {
  readonly props: string
}
/** An article as a statement gives it. */
export interface ArticleRecord {
  readonly id: string
  readonly files: readonly string[]
  readonly body: string
}
/** A printing as a statement gives it. */
export interface PrintingRecord extends ArticleRecord {
  readonly encodings: readonly string[]
  readonly digest: string
  /** Absent from printings of layouts before 5. */
  readonly since?: number | null
  readonly spans?: string | null
}
/** A source document as a statement gives it. */
export interface SourceRecord extends Pick<SourceDocument, 'id' | 'sha256' | 'text'> {
  readonly files: readonly string[]
  readonly encodings: readonly string[]
}
/** A piece of evidence as a statement gives it. */
export interface EvidenceRecord extends Omit<Evidence, 'sentence' | 'props' | 'inferredBy'> {
  readonly printing: string
  readonly owner: string
  /** The relation that it was said of, where it is shown as another's. */
  readonly claimed?: string | null
  readonly sentenceStart: number
  readonly sentenceEnd: number
  /** Empty, or null where it was written before there was such a thing, for none. */
  readonly inferredBy: string | null
  readonly props: string
}
/** A mention as a statement gives it. */
export interface MentionRecord extends Mention {
  readonly printing: string
  /** The entity that it was read as, where it is shown as another's. */
  readonly claimed?: string | null
}

/** Reads props from their JSON. */
export const parseProps = (text: string): Props => JSON.parse(text) as Props

/** The port's entity. */
export function toEntityRow(record: EntityRecord): EntityRow {
  const { id, type, kind, name, aliases, props, mentionCount, articleCount } = record
  const known = kind === '' ? {} : { kind: kind as EntityKind }
  return { id, type, ...known, name, aliases: [...aliases], props: parseProps(props), mentionCount, articleCount }
}

/** The port's relation. */
export function toRelationRow(record: RelationRecord): RelationRow {
  const { id, type, source, target, basis, props, evidenceCount, articleCount } = record
  return { id, type, source, target, basis, props: parseProps(props), evidenceCount, articleCount }
}

/** The port's article. */
export const toArticleRow = ({ files, body }: ArticleRecord): ArticleRow => ({ ...(JSON.parse(body) as Article), files: [...files] })

/** A printing with its files. */
export function toPrinting({ id, files, encodings, digest, body, since, spans }: PrintingRecord): StoredPrinting {
  const carried = files.map((file, index) => ({ file, encoding: encodings[index] ?? '' }))
  return { id, article: JSON.parse(body) as Article, files: carried, digest, since: since ?? 0, spans: decodeSpans(spans ?? '') }
}

/** The port's source document: of several files the first. */
export const toSource = ({ id, files, encodings, sha256, text }: SourceRecord): SourceDocument => ({
  id, file: files[0] ?? '', encoding: encodings[0] ?? '', sha256, text,
})

/** The port's mention. */
export const toMention = ({ entity, article, source, start, end, text }: MentionRecord): Mention => ({ entity, article, source, start, end, text })

/** The port's evidence; `inferredBy` and `props` only where it has any. */
export function toEvidence(record: EvidenceRecord): Evidence {
  const { article, source, start, end, quote, sentenceStart, sentenceEnd, rule, confidence, inferredBy, props } = record
  const given = { ...(inferredBy && { inferredBy }), ...(props !== '' && { props: parseProps(props) }) }
  return { article, source, start, end, quote, sentence: [sentenceStart, sentenceEnd], rule, confidence, ...given }
}

const toEvidenceColumns = (record: EvidenceRecord): readonly (string | number)[] => {
  const { article, source, start, rule, end, sentenceStart, sentenceEnd, confidence, inferredBy, props } = record
  return [article, source, start, rule, end, sentenceStart, sentenceEnd, confidence, inferredBy ?? '', props]
}

/** Evidence by article, source, start, rule, and then whatever tells two pieces apart. */
export const sortEvidence = (records: readonly EvidenceRecord[]): readonly Evidence[] =>
  [...records].sort((a, b) => compareColumns(toEvidenceColumns(a), toEvidenceColumns(b))).map(toEvidence)
