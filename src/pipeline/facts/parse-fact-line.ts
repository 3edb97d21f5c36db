import { ANNOTATION_ACTS, createAnnotation, type AnnotatedThing, type Annotation } from '../../model/annotation.js'
import { AUTHOR_ROLES, type Article, type Author, type SourceDocument } from '../../model/article.js'
import { CORRECTION_EFFECTS } from '../../model/correction.js'
import type { Entity, PropValue, Props } from '../../model/entity.js'
import { createJudgement, JUDGEMENT_VERDICTS, type Judge, type Judgement } from '../../model/judgement.js'
import { BOUNDS, ENTITY_KINDS, ENTITY_TYPES, RELATION_TYPES } from '../../model/ontology.js'
import type { CorrectionFields, EvidenceField, FactKind, FactLine, RelationFields, StatisticFields } from './fact-line.js'
import { listOf, numberOf, optional, textOf, toJson, toPair, toText, wordOf, type Json } from './json-fields.js'

const STATUSES = ['ACHIEVED', 'PLANNED'] as const
const ALL_KINDS = Object.values(ENTITY_KINDS).flat()

function toPropValue(value: unknown): PropValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value) && value.every(item => typeof item === 'string' || typeof item === 'number')) return value
  throw new TypeError('props holds a value that is no text, number, boolean or list of texts and numbers')
}

const propsOf = (json: Json, field: 'props'): Props =>
  Object.fromEntries(Object.entries(toJson(json[field], field)).map(([name, value]) => [name, toPropValue(value)]))

const toAuthor = (value: unknown): Author => {
  const json = toJson(value, 'an author')
  return { name: textOf(json, 'name'), role: wordOf(json, 'role', AUTHOR_ROLES) }
}

const toSource = (json: Json): SourceDocument =>
  ({ id: textOf(json, 'id'), file: textOf(json, 'file'), encoding: textOf(json, 'encoding'), sha256: textOf(json, 'sha256'), text: textOf(json, 'text') })

const toArticle = (json: Json): Article => ({
  id: textOf(json, 'id'),
  source: textOf(json, 'source'),
  file: textOf(json, 'file'),
  title: textOf(json, 'title'),
  ...optional(json, 'subtitle', textOf),
  ...optional(json, 'section', textOf),
  authors: listOf(json, 'authors', toAuthor),
  ...optional(json, 'publishedOn', textOf),
  ...optional(json, 'city', textOf),
  segments: listOf(json, 'segments', toPair),
  sha256: textOf(json, 'sha256'),
})

const toEntity = (json: Json): Entity => {
  const { entityKind } = optional(json, 'entityKind', (from, field) => wordOf(from, field, ALL_KINDS))
  return {
    id: textOf(json, 'id'),
    type: wordOf(json, 'type', ENTITY_TYPES),
    ...(entityKind && { kind: entityKind }),
    name: textOf(json, 'name'),
    aliases: listOf(json, 'aliases', toText),
    ...optional(json, 'props', propsOf),
  }
}

const toMention = (json: Json) => ({
  entity: textOf(json, 'entity'),
  article: textOf(json, 'article'),
  ...optional(json, 'source', textOf),
  start: numberOf(json, 'start'),
  end: numberOf(json, 'end'),
  text: textOf(json, 'text'),
})

const toEvidence = (value: unknown): EvidenceField => {
  const json = toJson(value, 'a piece of evidence')
  return {
    article: textOf(json, 'article'),
    ...optional(json, 'source', textOf),
    start: numberOf(json, 'start'),
    end: numberOf(json, 'end'),
    quote: textOf(json, 'quote'),
    sentence: toPair(json['sentence']),
    rule: textOf(json, 'rule'),
    confidence: numberOf(json, 'confidence'),
    ...optional(json, 'inferredBy', textOf),
    ...optional(json, 'props', propsOf),
  }
}

/** The evidence of a line; a fact without any does not exist. */
function evidenceOf(json: Json): EvidenceField[] {
  const evidence = listOf(json, 'evidence', toEvidence)
  if (evidence.length === 0) throw new TypeError('evidence is empty')
  return evidence
}

const toRelation = (json: Json): RelationFields => ({
  id: textOf(json, 'id'),
  type: wordOf(json, 'type', RELATION_TYPES),
  source: textOf(json, 'source'),
  target: textOf(json, 'target'),
  basis: wordOf(json, 'basis', ['STATED', 'INFERRED'] as const),
  ...optional(json, 'props', propsOf),
  evidence: evidenceOf(json),
})

const toStatistic = (json: Json): StatisticFields => ({
  id: textOf(json, 'id'),
  subject: textOf(json, 'subject'),
  measure: textOf(json, 'measure'),
  value: numberOf(json, 'value'),
  unit: textOf(json, 'unit'),
  bound: wordOf(json, 'bound', BOUNDS),
  ...optional(json, 'period', textOf),
  ...optional(json, 'status', (from, field) => wordOf(from, field, STATUSES)),
  ...optional(json, 'comparison', textOf),
  raw: textOf(json, 'raw'),
  evidence: evidenceOf(json),
})

function toCorrection(json: Json): CorrectionFields {
  const said = { id: textOf(json, 'id'), article: textOf(json, 'article'), evidence: evidenceOf(json) }
  if (wordOf(json, 'effect', CORRECTION_EFFECTS) === 'WITHDRAWN') return { ...said, effect: 'WITHDRAWN', type: wordOf(json, 'type', RELATION_TYPES), source: textOf(json, 'source'), target: textOf(json, 'target') }
  return { ...said, effect: 'CORRECTED', title: textOf(json, 'title'), ...optional(json, 'date', textOf), ...optional(json, 'wrong', textOf), ...optional(json, 'right', textOf) }
}

const toJudge = (json: Json): Judge => (json['user'] === undefined ? { rule: textOf(json, 'rule') } : { user: textOf(json, 'user') })

function toJudgement(json: Json): Judgement {
  const judgement = createJudgement({
    verdict: wordOf(json, 'verdict', JUDGEMENT_VERDICTS), a: textOf(json, 'a'), b: textOf(json, 'b'), score: numberOf(json, 'score'), reasons: listOf(json, 'reasons', toText),
    by: toJudge(toJson(json['by'], 'by')), at: textOf(json, 'at'), ...optional(json, 'withdrawnAt', textOf),
  })
  checkContentId('judgement', judgement.id, json)
  return judgement
}

function toThing(json: Json): AnnotatedThing {
  const about = wordOf(json, 'about', ['RELATION', 'STATISTIC', 'ENTITY'] as const)
  if (about !== 'RELATION') return { about, id: textOf(json, 'id') }
  return { about, type: wordOf(json, 'type', RELATION_TYPES), source: textOf(json, 'source'), target: textOf(json, 'target') }
}

function toAnnotation(json: Json): Annotation {
  const annotation = createAnnotation({
    act: wordOf(json, 'act', ANNOTATION_ACTS), thing: toThing(toJson(json['thing'], 'thing')), name: textOf(json, 'name'),
    by: textOf(json, 'by'), reason: textOf(json, 'reason'), at: textOf(json, 'at'), ...optional(json, 'withdrawnAt', textOf),
  })
  checkContentId('annotation', annotation.id, json)
  return annotation
}

function checkContentId(what: string, id: string, json: Json): void {
  if (id !== textOf(json, 'id')) throw new TypeError(`the ${what}'s id does not follow from what it says; it would be ${id}`)
}

const READERS = {
  source: json => ({ kind: 'source', fact: toSource(json) }),
  article: json => ({ kind: 'article', fact: toArticle(json) }),
  entity: json => ({ kind: 'entity', fact: toEntity(json) }),
  mention: json => ({ kind: 'mention', fact: toMention(json) }),
  relation: json => ({ kind: 'relation', fact: toRelation(json) }),
  statistic: json => ({ kind: 'statistic', fact: toStatistic(json) }),
  correction: json => ({ kind: 'correction', fact: toCorrection(json) }),
  judgement: json => ({ kind: 'judgement', fact: toJudgement(json) }),
  annotation: json => ({ kind: 'annotation', fact: toAnnotation(json) }),
} as const satisfies Record<FactKind, (json: Json) => FactLine>

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(READERS, kind)

/**
 * One line of the interchange format; `undefined` for a kind that we do not know. Fields that we do not know are left out.
 * @throws SyntaxError or TypeError whose message is the reason
 */
export function parseFactLine(text: string): FactLine | undefined {
  const json = toJson(JSON.parse(text), 'the line')
  const kind = textOf(json, 'kind')
  return isFactKind(kind) ? READERS[kind](json) : undefined
}
