import { AUTHOR_ROLES, type Article, type SourceDocument } from './article.js'
import {
  checkDistinct, checkId, checkList, checkName, checkNumber, checkOptionalText, checkProps, checkRecords, checkSpan, checkText, checkThat, checkWord, failFacts,
} from './check-values.js'
import { CORRECTED_DATE, CORRECTION_EFFECTS, type Correction } from './correction.js'
import type { Entity, Mention, Props } from './entity.js'
import type { ArticleFacts, GraphBatch } from './graph-batch.js'
import { BOUNDS, ENTITY_KINDS, ENTITY_TYPES, isAllowedRelation, RELATION_SIGNATURES, RELATION_TYPES } from './ontology.js'
import type { EntityType, RelationEnd, RelationSignature, RelationType } from './ontology.js'
import type { Evidence, Relation, Statistic } from './relation.js'

/** What the facts of one article are checked against. */
interface Frame {
  readonly source: SourceDocument
  readonly article: Article
  readonly typeOf: ReadonlyMap<string, EntityType>
}

/**
 * Checks every invariant of a batch: slices, ids, signatures, kinds, evidence, numbers, property types.
 * `knownSourceText` is the text that the store already holds for this source.
 * @throws WenmaiError `BAD_FACTS`, naming the fact and the reason.
 */
export function validateBatch(batch: GraphBatch, knownSourceText?: string): void {
  const { source } = batch
  checkSource(source)
  const isSame = knownSourceText === undefined || knownSourceText === source.text
  checkThat(isSame, `source ${source.id}`, 'the graph has another text under this id; remove its articles first')
  checkRecords(batch.articles, `articles of source ${source.id}`)
  for (const facts of batch.articles) checkArticleFacts(facts, source)
  checkDistinct(batch.articles.map((facts) => facts.article.id), `articles of source ${source.id}`)
}

function checkSource(source: SourceDocument): void {
  checkId(source.id, 'id of the source')
  const what = `source ${source.id}`
  checkName(source.file, `${what}, file`)
  checkName(source.encoding, `${what}, encoding`)
  checkName(source.sha256, `${what}, sha256`)
  checkText(source.text, `${what}, text`)
}

function checkArticleFacts(facts: ArticleFacts, source: SourceDocument): void {
  checkArticle(facts.article, source)
  const { corrections = [] } = facts
  const lists = [facts.entities, facts.mentions, facts.relations, facts.statistics, corrections]
  for (const list of lists) checkRecords(list, `facts of article ${facts.article.id}`)
  for (const entity of facts.entities) checkEntity(entity)
  const typeOf = new Map(facts.entities.map((entity) => [entity.id, entity.type]))
  const frame: Frame = { source, article: facts.article, typeOf }
  for (const mention of facts.mentions) checkMention(mention, frame)
  for (const relation of facts.relations) checkRelation(relation, frame)
  for (const statistic of facts.statistics) checkStatistic(statistic, frame)
  for (const correction of corrections) checkCorrection(correction, frame)
  checkNothingTwice(facts)
}

function checkNothingTwice(facts: ArticleFacts): void {
  const within = `article ${facts.article.id}`
  checkDistinct(facts.entities.map(({ id }) => id), `entities of ${within}`)
  checkDistinct(facts.relations.map(({ type, source, target }) => `${type} ${source} ${target}`), `relations of ${within}`)
  checkDistinct(facts.statistics.map(({ id }) => id), `statistics of ${within}`)
  checkDistinct(facts.corrections?.map(({ id }) => id) ?? [], `corrections of ${within}`)
  checkDistinct(facts.mentions.map(({ entity, start, end }) => `${entity} at [${start}, ${end})`), `mentions of ${within}`)
}

function checkArticle(article: Article, source: SourceDocument): void {
  checkId(article.id, `id of an article of source ${source.id}`)
  const what = `article ${article.id}`
  checkThat(article.source === source.id, what, `stands in source ${article.source}, not in the batch's ${source.id}`)
  checkThat(article.file === source.file, what, `is of file ${article.file}, its source of ${source.file}`)
  checkText(article.title, `${what}, title`)
  checkName(article.sha256, `${what}, sha256`)
  for (const field of ['subtitle', 'section', 'city'] as const) checkOptionalText(article[field], `${what}, ${field}`)
  if (article.publishedOn !== undefined) checkThat(/^\d{4}-\d{2}-\d{2}$/.test(article.publishedOn), `${what}, publishedOn`, 'is not a date as YYYY-MM-DD')
  checkAuthors(article, what)
  checkRecords(article.segments, `${what}, segments`)
  for (const [start, end] of article.segments) checkSpan(source.text, { start, end }, { what: `${what}, segment` })
}

function checkAuthors(article: Article, what: string): void {
  checkRecords(article.authors, `${what}, authors`)
  for (const author of article.authors) {
    checkName(author.name, `${what}, author`)
    checkWord(author.role, AUTHOR_ROLES, `${what}, role of ${author.name}`)
  }
}

function checkEntity(entity: Entity): void {
  checkId(entity.id, 'id of an entity')
  const what = `entity ${entity.id}`
  checkWord(entity.type, ENTITY_TYPES, `${what}, type`)
  if (entity.kind !== undefined) checkWord(entity.kind, ENTITY_KINDS[entity.type], `${what}, kind of a ${entity.type}`)
  checkName(entity.name, `${what}, name`)
  checkList(entity.aliases, `${what}, aliases`)
  for (const alias of entity.aliases) checkName(alias, `${what}, alias`)
  checkProps(entity.props, what)
}

function checkMention(mention: Mention, { source, article, typeOf }: Frame): void {
  const what = `mention of ${mention.entity} in article ${article.id}`
  checkThat(typeOf.has(mention.entity), what, 'names no entity of the article')
  checkThat(mention.article === article.id && mention.source === source.id, what, 'names another article or source')
  checkSpan(source.text, mention, { what, slice: mention.text })
}

function getEnd(id: string, { frame, what }: { readonly frame: Frame; readonly what: string }): RelationEnd {
  const type = id === frame.article.id ? 'Article' : frame.typeOf.get(id)
  return type ?? failFacts(what, `${id} is no entity of article ${frame.article.id}`)
}

function checkRelation(relation: Relation, frame: Frame): void {
  checkId(relation.id, `id of a relation in article ${frame.article.id}`)
  const what = `relation ${relation.id}`
  checkWord(relation.type, RELATION_TYPES, `${what}, type`)
  checkWord(relation.basis, ['STATED', 'INFERRED'], `${what}, basis`)
  checkEnds(relation, { frame, what })
  checkRoles(relation.type, relation.props, what)
  checkEvidenceList(relation.evidence, { frame, what })
  for (const evidence of relation.evidence) checkRoles(relation.type, evidence.props, what)
}

function checkEnds({ type, source, target }: Pick<Relation, 'type' | 'source' | 'target'>, place: { readonly frame: Frame; readonly what: string }): void {
  const [from, to] = [getEnd(source, place), getEnd(target, place)]
  checkThat(isAllowedRelation(type, from, to), place.what, `${type} does not join a ${from} to a ${to}`)
}

function checkRoles(type: RelationType, props: Props | undefined, what: string): void {
  checkProps(props, what)
  const { roles }: RelationSignature = RELATION_SIGNATURES[type]
  if (roles.length === 0 || props?.['role'] === undefined) return
  for (const role of [props['role']].flat()) checkWord(role, roles, `${what}, role of ${type}`)
}

function checkEvidenceList(list: readonly Evidence[], place: { readonly frame: Frame; readonly what: string }): void {
  checkRecords(list, `${place.what}, evidence`)
  checkThat(list.length > 0, place.what, 'has no evidence')
  for (const evidence of list) checkEvidence(evidence, place)
}

function checkEvidence(evidence: Evidence, { frame, what }: { readonly frame: Frame; readonly what: string }): void {
  const { source, article } = frame
  checkThat(evidence.article === article.id && evidence.source === source.id, what, 'has evidence of another article or source')
  checkSpan(source.text, evidence, { what: `${what}, quote`, slice: evidence.quote })
  checkList(evidence.sentence, `${what}, sentence`)
  const [start, end] = evidence.sentence
  checkSpan(source.text, { start, end }, { what: `${what}, sentence` })
  checkText(evidence.rule, `${what}, rule`)
  checkNumber(evidence.confidence, `${what}, confidence`, [0, 1])
  checkOptionalText(evidence.inferredBy, `${what}, inferredBy`)
  checkProps(evidence.props, `${what}, evidence`)
}

function checkStatistic(statistic: Statistic, frame: Frame): void {
  checkId(statistic.id, `id of a statistic in article ${frame.article.id}`)
  const what = `statistic ${statistic.id}`
  checkThat(frame.typeOf.has(statistic.subject), what, `its subject ${statistic.subject} is no entity of article ${frame.article.id}`)
  checkName(statistic.measure, `${what}, measure`)
  checkNumber(statistic.value, `${what}, value`)
  for (const field of ['unit', 'raw'] as const) checkText(statistic[field], `${what}, ${field}`)
  for (const field of ['period', 'comparison'] as const) checkOptionalText(statistic[field], `${what}, ${field}`)
  checkWord(statistic.bound, BOUNDS, `${what}, bound`)
  if (statistic.status !== undefined) checkWord(statistic.status, ['ACHIEVED', 'PLANNED'], `${what}, status`)
  checkEvidenceList(statistic.evidence, { frame, what })
}

function checkCorrection(correction: Correction, frame: Frame): void {
  checkId(correction.id, `id of a correction in article ${frame.article.id}`)
  const what = `correction ${correction.id}`
  checkWord(correction.effect, CORRECTION_EFFECTS, `${what}, effect`)
  checkThat(correction.article === frame.article.id, what, 'names another article')
  if (correction.effect === 'WITHDRAWN') {
    checkWord(correction.type, RELATION_TYPES.filter(type => type !== 'WROTE'), `${what}, type`)
    checkEnds(correction, { frame, what })
  } else {
    checkName(correction.title, `${what}, title`)
    if (correction.date !== undefined) checkThat(CORRECTED_DATE.test(correction.date), `${what}, date`, 'is not a date as YYYY-MM-DD (with X for what is not known)')
    for (const field of ['wrong', 'right'] as const) if (correction[field] !== undefined) checkName(correction[field], `${what}, ${field}`)
  }
  checkEvidenceList(correction.evidence, { frame, what })
}
