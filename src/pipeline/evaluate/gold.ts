import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WenmaiError } from '../../model/errors.js'
import { compareText } from '../../model/order.js'
import { listOf, numberOf, optional, textOf, toJson, toPair, toText, type Json } from '../facts/json-fields.js'
import { toPathError } from '../find-inputs.js'

/** An entity that a reader marked. */
export interface GoldEntity {
  readonly id: string
  readonly type: string
  readonly kind?: string
  /** Every name that counts, the canonical one first. */
  readonly names: readonly string[]
  readonly altTypes?: readonly string[]
  /** Neither rewarded nor punished. */
  readonly optional: boolean
}

/** A relation that a reader marked, between entities of the same document. */
export interface GoldRelation {
  readonly type: string
  readonly source: string
  readonly target: string
  readonly role?: string
  readonly basis?: string
  readonly quote: string
  readonly optional: boolean
}

/** A figure that a reader marked. */
export interface GoldStatistic {
  readonly subject: string
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly bound: string
  readonly raw: string
  readonly quote: string
  readonly optional: boolean
}

/** A byline's name and role. */
export interface GoldAuthor {
  readonly name: string
  readonly role: string
}

/** One report as a reader marked it. */
export interface GoldDocument {
  readonly doc: string
  /** Base name of the file that the report stands in. */
  readonly source: string
  readonly title?: string
  readonly authors: readonly GoldAuthor[]
  readonly segments: readonly (readonly [start: number, end: number])[]
  readonly entities: readonly GoldEntity[]
  readonly relations: readonly GoldRelation[]
  readonly statistics: readonly GoldStatistic[]
}

const isOptional = (json: Json): boolean => json['optional'] === true
const listOrEmpty = <Item>(json: Json, field: string, read: (item: unknown) => Item): Item[] => (json[field] === undefined ? [] : listOf(json, field, read))
const textsOf = (json: Json, field: string): string[] => listOf(json, field, toText)

const toAuthor = (value: unknown): GoldAuthor => {
  const json = toJson(value, 'an author')
  return { name: textOf(json, 'name'), role: textOf(json, 'role') }
}

const toEntity = (value: unknown): GoldEntity => {
  const json = toJson(value, 'an entity')
  return {
    id: textOf(json, 'id'), type: textOf(json, 'type'), ...optional(json, 'kind', textOf), names: textsOf(json, 'names'),
    ...optional(json, 'altTypes', textsOf), optional: isOptional(json),
  }
}

const toRelation = (value: unknown): GoldRelation => {
  const json = toJson(value, 'a relation')
  const props = json['props'] === undefined || json['props'] === null ? {} : toJson(json['props'], 'props')
  return {
    type: textOf(json, 'type'), source: textOf(json, 'source'), target: textOf(json, 'target'), ...optional(props, 'role', textOf),
    ...optional(json, 'basis', textOf), quote: textOf(json, 'quote'), optional: isOptional(json),
  }
}

const toStatistic = (value: unknown): GoldStatistic => {
  const json = toJson(value, 'a statistic')
  return {
    subject: textOf(json, 'subject'), measure: textOf(json, 'measure'), value: numberOf(json, 'value'), unit: textOf(json, 'unit'),
    bound: textOf(json, 'bound'), raw: textOf(json, 'raw'), quote: textOf(json, 'quote'), optional: isOptional(json),
  }
}

const toDocument = (json: Json): GoldDocument => ({
  doc: textOf(json, 'doc'),
  source: textOf(json, 'source'),
  ...optional(json, 'title', textOf),
  authors: listOrEmpty(json, 'authors', toAuthor),
  segments: listOrEmpty(json, 'segments', toPair),
  entities: listOf(json, 'entities', toEntity),
  relations: listOf(json, 'relations', toRelation),
  statistics: listOrEmpty(json, 'statistics', toStatistic),
})

async function readDocument(path: string): Promise<GoldDocument> {
  try {
    return toDocument(toJson(JSON.parse(await readFile(path, 'utf8')), 'the file'))
  } catch (cause) {
    throw new WenmaiError('BAD_INPUT', `${path}: is no gold document (${cause instanceof Error ? cause.message : String(cause)}); mend it or choose another --gold folder`, { cause })
  }
}

/**
 * The gold documents of a folder (`*.json`), in the order of their file names.
 * @throws WenmaiError `NOT_FOUND` or `BAD_INPUT`
 */
export async function readGold(folder: string): Promise<GoldDocument[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw toPathError(folder, cause)
  })
  const files = names.filter(name => name.endsWith('.json')).sort(compareText)
  if (files.length === 0) throw new WenmaiError('BAD_INPUT', `${folder}: holds no .json file; give the folder of the gold documents with --gold`)
  return Promise.all(files.map(file => readDocument(join(folder, file))))
}
