import type { Article, SourceDocument } from '../../src/model/article.js'
import type { Correction } from '../../src/model/correction.js'
import type { Entity, Mention, Props } from '../../src/model/entity.js'
import type { ArticleFacts, GraphBatch } from '../../src/model/graph-batch.js'
import { sha256, toArticleId, toCorrectionId, toEntityId, toRelationId, toSourceId, toStatisticId } from '../../src/model/ids.js'
import type { Basis, EntityKind, EntityType, RelationType } from '../../src/model/ontology.js'
import type { Evidence, EvidenceList, Relation, Statistic } from '../../src/model/relation.js'

/** `Type:name`, as `Company:冰轮环境`. */
export type EntityRef = `${EntityType}:${string}`

/** An entity beyond what a relation already says of it. */
export interface EntitySpec {
  readonly ref: EntityRef
  readonly kind?: EntityKind
  readonly aliases?: readonly string[]
  readonly props?: Props
  /** How often it is mentioned beyond the sentences of its relations; 1 unless said. */
  readonly mentions?: number
}

/** A relation; `WROTE` has `ARTICLE` for a target. */
export interface RelationSpec {
  readonly type: RelationType
  readonly source: EntityRef
  readonly target: EntityRef | 'ARTICLE'
  readonly basis?: Basis
  /** One sentence (piece of evidence) for each. */
  readonly evidence?: readonly Props[]
}

/** A figure. */
export interface StatisticSpec {
  readonly subject: EntityRef
  readonly measure: string
  readonly value: number
}

/** A relation that is withdrawn, or an article that is put right. */
export type CorrectionSpec =
  | Pick<RelationSpec, 'type' | 'source'> & { readonly target: EntityRef }
  | { readonly title: string; readonly date?: string; readonly wrong?: string; readonly right?: string }

/** An article, by what it says. */
export interface ArticleSpec {
  readonly title: string
  readonly publishedOn?: string
  readonly city?: string
  readonly entities?: readonly (EntityRef | EntitySpec)[]
  readonly relations?: readonly RelationSpec[]
  readonly statistics?: readonly StatisticSpec[]
  /** A paragraph that says nothing more of them. */
  readonly text?: string
  readonly corrections?: readonly CorrectionSpec[]
}

const toType = (ref: EntityRef): EntityType => ref.slice(0, ref.indexOf(':')) as EntityType
const toName = (ref: EntityRef): string => ref.slice(ref.indexOf(':') + 1)

/** The id of an entity of a test. */
export const idOf = (ref: EntityRef): string => toEntityId(toType(ref), toName(ref))
/** The id of a relation of a test. */
export const relationIdOf = (type: RelationType, source: EntityRef, target: EntityRef): string => toRelationId(type, idOf(source), idOf(target))

interface Page {
  text: string
}

interface Frame {
  readonly page: Page
  readonly article: string
  readonly source: string
}

const write = (page: Page, words: string) => {
  const start = page.text.length
  page.text += words
  return { start, end: page.text.length }
}

const draftText = (specs: readonly ArticleSpec[]): string => JSON.stringify(specs)

const toEntity = ({ ref, kind, aliases = [], props }: EntitySpec): Entity => ({
  id: idOf(ref), type: toType(ref), ...(kind && { kind }), name: toName(ref), aliases, ...(props && { props }),
})

function toSpecs({ entities = [], relations = [], statistics = [], corrections = [] }: ArticleSpec): readonly EntitySpec[] {
  const specs = new Map<EntityRef, EntitySpec>()
  for (const entity of entities) {
    const spec = typeof entity === 'string' ? { ref: entity } : entity
    specs.set(spec.ref, spec)
  }
  const named = [...relations.flatMap(({ source, target }) => [source, target]), ...statistics.map(({ subject }) => subject), ...corrections.flatMap((correction) => ('type' in correction ? [correction.source, correction.target] : []))]
  for (const ref of named) if (ref !== 'ARTICLE' && !specs.has(ref)) specs.set(ref, { ref, mentions: 0 })
  return [...specs.values()]
}

const mention = (ref: EntityRef, { page, article, source }: Frame): Mention => {
  const name = toName(ref)
  return { entity: idOf(ref), article, source, ...write(page, name), text: name }
}

function sentence(parts: readonly string[], { page, article, source }: Frame): Evidence {
  const { start, end } = write(page, parts.join(''))
  page.text += '。\n'
  return { article, source, start, end, quote: page.text.slice(start, end), sentence: [start, end + 1], rule: 'test', confidence: 0.9 }
}

function toRelation(spec: RelationSpec, frame: Frame): { readonly relation: Relation; readonly mentions: readonly Mention[] } {
  const { type, source, target, basis = 'STATED', evidence = [{}] } = spec
  const mentions: Mention[] = []
  const pieces = evidence.map((props): Evidence => {
    const start = frame.page.text.length
    mentions.push(mention(source, frame))
    frame.page.text += type
    if (target !== 'ARTICLE') mentions.push(mention(target, frame))
    const end = frame.page.text.length
    frame.page.text += '。\n'
    const given = Object.keys(props).length > 0 ? { props } : {}
    const quote = frame.page.text.slice(start, end)
    return { article: frame.article, source: frame.source, start, end, quote, sentence: [start, end + 1], rule: 'test', confidence: 0.9, ...given }
  })
  const to = target === 'ARTICLE' ? frame.article : idOf(target)
  return { relation: { id: toRelationId(type, idOf(source), to), type, source: idOf(source), target: to, basis, evidence: asList(pieces) }, mentions }
}

function asList(pieces: readonly Evidence[]): EvidenceList {
  const [first, ...rest] = pieces
  if (first === undefined) throw new Error('a test relation needs evidence')
  return [first, ...rest]
}

function toStatistic({ subject, measure, value }: StatisticSpec, frame: Frame): Statistic {
  const evidence = sentence([toName(subject), measure, String(value), '家'], frame)
  const id = toStatisticId([idOf(subject), measure, value, '家'])
  return { id, subject: idOf(subject), measure, value, unit: '家', bound: 'EXACT', raw: `${value}家`, evidence: [evidence] }
}

function toCorrection(spec: CorrectionSpec, frame: Frame): Correction {
  const { article } = frame, id = toCorrectionId([article, JSON.stringify(spec)])
  if (!('type' in spec)) return { id, article, effect: 'CORRECTED', ...spec, evidence: [sentence([spec.title, '有误'], frame)] }
  const { type, source, target } = spec
  return { id, article, effect: 'WITHDRAWN', type, source: idOf(source), target: idOf(target), evidence: [sentence(['撤销', toName(source), toName(target)], frame)] }
}

function toFacts(spec: ArticleSpec, { page, source, file }: { readonly page: Page; readonly source: string; readonly file: string }): ArticleFacts {
  const hash = sha256(JSON.stringify(spec))
  const frame: Frame = { page, article: toArticleId(hash), source }
  const start = page.text.length
  page.text += `${spec.title}\n`
  const specs = toSpecs(spec)
  const listed = specs.flatMap(({ ref, mentions = 1 }) => Array.from({ length: mentions }, () => mention(ref, frame)))
  const related = (spec.relations ?? []).map((relation) => toRelation(relation, frame))
  const statistics = (spec.statistics ?? []).map((statistic) => toStatistic(statistic, frame))
  const corrections = (spec.corrections ?? []).map((correction) => toCorrection(correction, frame))
  page.text += `${spec.text ?? ''}\n`
  const { title, publishedOn, city } = spec
  const article: Article = {
    id: frame.article, source, file, title, authors: [], ...(publishedOn && { publishedOn }), ...(city && { city }),
    segments: [[start, page.text.length]], sha256: hash,
  }
  const mentions = [...listed, ...related.flatMap((each) => each.mentions)]
  const facts = { article, entities: specs.map(toEntity), mentions, relations: related.map(({ relation }) => relation), statistics }
  return corrections.length > 0 ? { ...facts, corrections } : facts
}

/** A batch whose text is made from what its articles say: the same specs give the same source, whatever the file. */
export function makeBatch(file: string, specs: readonly ArticleSpec[]): GraphBatch {
  const page: Page = { text: '' }
  const id = toSourceId(sha256(draftText(specs)))
  const articles = specs.map((spec) => toFacts(spec, { page, source: id, file }))
  const source: SourceDocument = { id, file, encoding: 'utf-8', sha256: sha256(page.text), text: page.text }
  return { source, articles }
}

/** The same page in another file. */
export const withFile = ({ source, articles }: GraphBatch, file: string): GraphBatch =>
  ({ source: { ...source, file }, articles: articles.map((facts) => ({ ...facts, article: { ...facts.article, file } })) })

/** The id of the only (or first) article of a batch. */
export const articleIdOf = (batch: GraphBatch, index = 0): string => batch.articles[index]?.article.id ?? ''
