import { WenmaiError } from '../../model/errors.js'
import type { TextLine } from '../facts/fact-line.js'
import { toJson, type Json } from '../facts/json-fields.js'

/** An entity as the facts have it: the first name of its id, the type of its last line. */
export interface PredictedEntity {
  readonly type: string
  readonly name: string
}

/** A printing of an article. */
export interface PredictedArticle {
  readonly id: string
  /** Id of the source whose text the offsets point into. */
  readonly source: string
  readonly file: string
  readonly title: string
  readonly authors: readonly { readonly name: string; readonly role: string }[]
  readonly segments: readonly (readonly [start: number, end: number])[]
}

/** A piece of evidence, as far as scoring looks at it. */
export interface PredictedEvidence {
  readonly article: string
  readonly quote: string
  readonly rule: string
  /** NaN where the facts give none. */
  readonly confidence: number
  /** The sentence in the source's text; `[NaN, NaN]` where the facts give none. */
  readonly sentence: readonly [start: number, end: number]
}

/** Where an entity is named. */
export interface PredictedMention {
  readonly entity: string
  readonly article: string
  readonly text: string
  readonly start: number
}

/** A relation, as far as scoring looks at it. */
export interface PredictedRelation {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly basis: string
  readonly role: unknown
  readonly evidence: readonly PredictedEvidence[]
}

/** A figure, as far as scoring looks at it. */
export interface PredictedStatistic {
  readonly subject: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly bound: string
  readonly raw: string
  readonly evidence: readonly PredictedEvidence[]
}

/** The facts to score, in the order of their lines. */
export interface Predictions {
  readonly articles: PredictedArticle[]
  readonly entities: Map<string, PredictedEntity>
  readonly mentions: PredictedMention[]
  readonly relations: PredictedRelation[]
  readonly statistics: PredictedStatistic[]
  /** Texts of the sources, by id. */
  readonly texts: Map<string, string>
}

// Scoring judges what is there and refuses nothing: facts of any extractor, whole or not, get their figures.
const toText = (value: unknown): string => (typeof value === 'string' ? value : '')
const toList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const toFields = (value: unknown): Json => (typeof value === 'object' && value !== null ? toJson(value, 'the field') : {})

const toSpan = (value: unknown): readonly [number, number] => {
  const [start, end] = toList(value)
  return [Number(start), Number(end)]
}

const toEvidence = (value: unknown): PredictedEvidence => {
  const json = toFields(value)
  return { article: toText(json['article']), quote: toText(json['quote']), rule: toText(json['rule']), confidence: Number(json['confidence'] ?? NaN), sentence: toSpan(json['sentence']) }
}

const toArticle = (json: Json): PredictedArticle => ({
  id: toText(json['id']),
  source: toText(json['source']),
  file: toText(json['file']),
  title: toText(json['title']),
  authors: toList(json['authors']).map(toFields).map(author => ({ name: toText(author['name']), role: toText(author['role']) })),
  segments: toList(json['segments']).map(toSpan),
})

const toRelation = (json: Json): PredictedRelation => ({
  type: toText(json['type']), source: toText(json['source']), target: toText(json['target']), basis: toText(json['basis']),
  role: toFields(json['props'])['role'], evidence: toList(json['evidence']).map(toEvidence),
})

const toStatistic = (json: Json): PredictedStatistic => ({
  subject: toText(json['subject']), measure: toText(json['measure']), value: Number(json['value']), unit: toText(json['unit']),
  bound: toText(json['bound']), raw: toText(json['raw']), evidence: toList(json['evidence']).map(toEvidence),
})

function addEntity({ entities }: Predictions, json: Json): void {
  const id = toText(json['id'])
  entities.set(id, { type: toText(json['type']), name: entities.get(id)?.name ?? toText(json['name']) })
}

function addLine(predictions: Predictions, json: Json): void {
  const kind = json['kind']
  if (kind === 'source') predictions.texts.set(toText(json['id']), toText(json['text']))
  else if (kind === 'article') predictions.articles.push(toArticle(json))
  else if (kind === 'entity') addEntity(predictions, json)
  else if (kind === 'mention') predictions.mentions.push({ entity: toText(json['entity']), article: toText(json['article']), text: toText(json['text']), start: Number(json['start']) })
  else if (kind === 'relation') predictions.relations.push(toRelation(json))
  else if (kind === 'statistic') predictions.statistics.push(toStatistic(json))
}

function parseLine({ number, text }: TextLine, file: string): Json {
  try {
    return toJson(JSON.parse(text), 'the line')
  } catch (cause) {
    throw new WenmaiError('BAD_FACTS', `${file}:${number}: ${cause instanceof Error ? cause.message : String(cause)}; write the facts again with \`wenmai extract\``, { cause })
  }
}

/** The facts of a file in the interchange format, as far as scoring looks at them. Throws `BAD_FACTS` for a line that is no JSON object. */
export async function readPredictions(lines: AsyncIterable<TextLine> | Iterable<TextLine>, file: string): Promise<Predictions> {
  const predictions: Predictions = { articles: [], entities: new Map(), mentions: [], relations: [], statistics: [], texts: new Map() }
  for await (const line of lines) if (line.text.trim() !== '') addLine(predictions, parseLine(line, file))
  return predictions
}
