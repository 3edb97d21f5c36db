import type { ArticleFacts, GraphBatch } from '../../src/model/graph-batch.js'
import { ENTITY_TYPES, RELATION_SIGNATURES, RELATION_TYPES, type EntityType, type RelationSignature } from '../../src/model/ontology.js'
import { makeBatch, type ArticleSpec, type CorrectionSpec, type EntityRef, type EntitySpec, type RelationSpec, type StatisticSpec } from './batches.js'
import { createRandom, keepSome, pick, pickIndex, type Random } from './seeded-random.js'

const NAMES = ['甲', '乙', '丙丁', '戊己', '庚'] as const
const YEARS = [2023, 2024, '2025'] as const

const toRef = (random: Random, type: EntityType): EntityRef => `${type}:${pick(random, NAMES)}${type}`

const toEntitySpec = (random: Random): EntitySpec => ({
  ref: toRef(random, pick(random, ENTITY_TYPES)),
  aliases: keepSome(random, ['别名', '简称', '俗称']),
  props: { year: pick(random, YEARS), ...(random() < 0.3 && { tags: ['b', 'a', 3] }), ...(random() < 0.3 && { isOpen: random() < 0.5 }) },
  mentions: pickIndex(random, 3),
})

function toRelationSpec(random: Random): RelationSpec {
  const type = pick(random, RELATION_TYPES)
  const { ends }: RelationSignature = RELATION_SIGNATURES[type]
  const [sources, targets] = pick(random, ends)
  const [from, to] = [pick(random, sources), pick(random, targets)]
  const source = toRef(random, from === 'Article' ? 'Person' : from)
  const evidence = Array.from({ length: 1 + pickIndex(random, 2) }, () => (random() < 0.5 ? {} : { year: pick(random, YEARS) }))
  return { type, source, target: to === 'Article' ? 'ARTICLE' : toRef(random, to), basis: random() < 0.5 ? 'STATED' : 'INFERRED', evidence }
}

const toStatisticSpec = (random: Random): StatisticSpec => ({
  subject: toRef(random, pick(random, ENTITY_TYPES)), measure: pick(random, ['节水', '产能']), value: pickIndex(random, 4) / 4,
})

const WORDS = ['甲Company', 'RECEIVED', '节水', '无此言'] as const

/** What some other article may say is withdrawn, or an article of some title is put right. */
function toCorrectionSpec(random: Random): CorrectionSpec {
  const { type, source, target } = toRelationSpec(random)
  if (target !== 'ARTICLE' && random() < 0.6) return { type, source, target }
  return { title: `第${pickIndex(random, 8)}篇`, ...(random() < 0.3 && { date: `${random() < 0.5 ? '2025' : 'XXXX'}-0${1 + pickIndex(random, 9)}-15` }), ...(random() < 0.8 && { wrong: pick(random, WORDS), right: '正' }) }
}

const uniqueBy = <Item>(items: readonly Item[], toKey: (item: Item) => string): readonly Item[] => [...new Map(items.map((item) => [toKey(item), item])).values()]

const times = <Item>(count: number, make: () => Item): readonly Item[] => Array.from({ length: count }, make)

const HAN = [...'春夏秋冬东南西北山海城乡工农商学兵']
const PARAGRAPHS = [1, 2, 3].map((seed) => {
  const random = createRandom(seed)
  return Array.from({ length: 600 }, () => pick(random, HAN)).join('')
})

/** One of three paragraphs, cut somewhere: some articles are much like others. Drawn by the title, whatever else is drawn. */
const toText = (title: string): string => {
  const number = [...title].reduce((sum, unit) => sum * 31 % 997 + unit.charCodeAt(0), 7), paragraph = PARAGRAPHS[number % PARAGRAPHS.length] ?? '', at = number % 500
  return paragraph.slice(0, at) + paragraph.slice(at + number % 90)
}

/** An article of a few facts about the same few things as every other. */
const toArticleSpec = (random: Random, title: string): ArticleSpec => ({
  title, text: toText(title),
  ...(random() < 0.7 && { publishedOn: `2025-0${1 + pickIndex(random, 9)}-15` }),
  entities: uniqueBy(times(3, () => toEntitySpec(random)), ({ ref }) => ref),
  relations: uniqueBy(times(5, () => toRelationSpec(random)), ({ type, source, target }) => `${type} ${source} ${target}`),
  statistics: uniqueBy(times(2, () => toStatisticSpec(random)), (spec) => JSON.stringify(spec)),
  ...(random() < 0.5 && { corrections: uniqueBy(times(1 + pickIndex(random, 2), () => toCorrectionSpec(random)), (spec) => JSON.stringify(spec)) }),
})

/** `count` batches of one to three articles; now and then an article of an earlier batch is printed again. */
export function makeRandomBatches(random: Random, count: number): readonly GraphBatch[] {
  const printed: ArticleSpec[] = []
  return times(count, () => {
    const number = printed.length
    const fresh = times(1 + pickIndex(random, 2), () => toArticleSpec(random, `第${number}篇 之${pickIndex(random, 1000)}`))
    const reprint = printed.length > 0 && random() < 0.4 ? [pick(random, printed)] : []
    printed.push(...fresh)
    return makeBatch(`${number}.txt`, [...fresh, ...reprint])
  })
}

function thinFacts(random: Random, facts: ArticleFacts): ArticleFacts {
  const relations = keepSome(random, facts.relations)
  const statistics = keepSome(random, facts.statistics)
  const corrections = keepSome(random, facts.corrections ?? [])
  const withdrawn = corrections.flatMap((correction) => (correction.effect === 'WITHDRAWN' ? [correction.source, correction.target] : []))
  const needed = new Set([...withdrawn, ...relations.flatMap(({ source, target }) => [source, target]), ...statistics.map(({ subject }) => subject)])
  const entities = facts.entities.filter(({ id }) => needed.has(id) || random() < 0.3)
  const kept = new Set(entities.map(({ id }) => id))
  const { corrections: _, ...rest } = facts
  const mentions = keepSome(random, facts.mentions.filter(({ entity }) => kept.has(entity)))
  return { ...rest, entities, relations, statistics, mentions, ...(corrections.length > 0 && { corrections }) }
}

/** The same articles, read less thoroughly: what a new version of an extractor may make of a source. */
export const thinBatch = (random: Random, batch: GraphBatch): GraphBatch => ({
  ...batch, articles: batch.articles.map((facts) => thinFacts(random, facts)),
})
