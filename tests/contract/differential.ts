import { isDeepStrictEqual } from 'node:util'
import { createAnnotation, type AnnotatedThing } from '../../src/model/annotation.js'
import type { ArticleFacts, GraphBatch } from '../../src/model/graph-batch.js'
import { ENTITY_TYPES, RELATION_TYPES } from '../../src/model/ontology.js'
import type { GraphStore, Page, PageRequest } from '../../src/store/graph-store.js'
import type { LogEntry } from '../../src/store/log-entry.js'
import { dumpGraph } from '../helpers/dump-graph.js'
import { makeRandomBatches, thinBatch } from '../helpers/random-batches.js'
import { keepSome, pick, pickIndex, type Random } from '../helpers/seeded-random.js'

/** What the questions of a run are about. */
interface World {
  readonly random: Random
  readonly batches: readonly GraphBatch[]
  readonly entities: readonly string[]
  /** Ids of entities of one type. */
  readonly kin: readonly string[]
  readonly relations: readonly string[]
  readonly statistics: readonly string[]
  readonly corrections: readonly string[]
  readonly articles: readonly string[]
  readonly sources: readonly string[]
  readonly things: readonly AnnotatedThing[]
}

/** One call, to be made on both stores. `name` tells it in a failure. */
interface Operation {
  readonly name: string
  readonly run: (store: GraphStore) => Promise<unknown>
}

const maybe = <Value>(random: Random, name: string, value: () => Value): Readonly<Record<string, Value>> => (random() < 0.5 ? { [name]: value() } : {})
const WORDS = ['甲', '乙', '丙丁', '戊己', '庚', '甲Company', 'Award', '丁A', '别名', '俗', 'pro', '甲 Company', '己Org', '无', '丙丁p', ' ', '俗称 简称']

/** The pages of a list, as far as `first` and a seeded number of steps go: keys are taken over from page to page. */
async function readPages(find: (page: PageRequest) => Promise<Page<unknown>>, { first, steps }: { readonly first: number; readonly steps: number }): Promise<readonly Page<unknown>[]> {
  const pages = [await find({ first })]
  for (let step = 0; step < steps && pages.at(-1)?.hasNextPage; step += 1) pages.push(await find({ first, after: pages.at(-1)?.keys.at(-1) ?? '' }))
  return pages
}

function list(world: World, name: string, find: (store: GraphStore, page: PageRequest) => Promise<Page<unknown>>): Operation {
  const extent = { first: pick(world.random, [1, 2, 5, 20, 1000]), steps: pickIndex(world.random, 4) }
  return { name: `${name} ${JSON.stringify(extent)}`, run: (store) => readPages((page) => find(store, page), extent) }
}

type ListMethod = 'findEntities' | 'searchEntities' | 'findNeighbours' | 'findCompanyProgrammes' | 'findStatistics' | 'findMentions' | 'findArticles'

/** One list with one set of filters. */
const toCall = <Method extends ListMethod>(world: World, method: Method, query: Omit<Parameters<GraphStore[Method]>[0], 'first' | 'after'>): Operation =>
  list(world, `${method} ${JSON.stringify(query)}`, (store, page) => (store[method] as (query: object) => Promise<Page<unknown>>)({ ...query, ...page }))

/** Each store has a clock of its own. */
const withoutTime = ({ at: _, ...row }: LogEntry): object => row

/** Every method of the view, with arguments by chance; ids that nobody knows among them. */
const QUESTIONS: readonly ((world: World) => Operation)[] = [
  (world) => toCall(world, 'findEntities', { ...maybe(world.random, 'types', () => keepSome(world.random, ENTITY_TYPES)), ...maybe(world.random, 'place', () => pick(world.random, world.entities)) }),
  (world) => toCall(world, 'searchEntities', { text: pick(world.random, WORDS), ...maybe(world.random, 'types', () => keepSome(world.random, ENTITY_TYPES)) }),
  (world) => toCall(world, 'findNeighbours', {
    id: pick(world.random, world.entities), ...maybe(world.random, 'types', () => keepSome(world.random, RELATION_TYPES)), ...maybe(world.random, 'direction', () => pick(world.random, ['OUT', 'IN', 'BOTH'] as const)),
  }),
  (world) => toCall(world, 'findCompanyProgrammes', {
    ...maybe(world.random, 'company', () => pick(world.random, world.entities)), ...maybe(world.random, 'target', () => pick(world.random, world.entities)), ...maybe(world.random, 'place', () => pick(world.random, world.entities)),
  }),
  (world) => toCall(world, 'findStatistics', {
    ...maybe(world.random, 'subject', () => pick(world.random, world.entities)), ...maybe(world.random, 'article', () => pick(world.random, world.articles)), ...maybe(world.random, 'measure', () => pick(world.random, ['水', '产', '能', 'x'])),
  }),
  (world) => toCall(world, 'findMentions', { ...maybe(world.random, 'entity', () => pick(world.random, world.entities)), ...maybe(world.random, 'article', () => pick(world.random, world.articles)) }),
  (world) => toCall(world, 'findArticles', {}),
  (world) => {
    const query = { from: pick(world.random, world.entities), to: pick(world.random, world.entities), maxDepth: pickIndex(world.random, 7), ...maybe(world.random, 'types', () => keepSome(world.random, RELATION_TYPES)) }
    return { name: `findPaths ${JSON.stringify(query)}`, run: (store) => store.findPaths(query) }
  },
  (world) => {
    const query = { id: pick(world.random, world.entities), depth: pickIndex(world.random, 4), ...maybe(world.random, 'types', () => keepSome(world.random, RELATION_TYPES)) }
    return { name: `countReachable ${JSON.stringify(query)}`, run: (store) => store.countReachable(query) }
  },
  (world) => {
    const ids = Array.from({ length: pickIndex(world.random, 9) }, () => pick(world.random, [...world.relations, ...world.statistics]))
    return { name: `getCorrections ${JSON.stringify(ids)}`, run: (store) => store.getCorrections(ids) }
  },
  (world) => {
    const ids = Array.from({ length: pickIndex(world.random, 6) }, () => pick(world.random, world.articles)), side = pick(world.random, ['TO', 'BY'] as const)
    return { name: `getCorrectionsOf ${side} ${JSON.stringify(ids)}`, run: (store) => store.getCorrectionsOf(ids, side) }
  },
  ...(['getEntities', 'getArticles', 'getWriters', 'getSources', 'getEvidence', 'findNearDuplicates', 'getPosts', 'getAnnotations'] as const).map((method) => (world: World): Operation => {
    const known = { getEntities: world.entities, getArticles: world.articles, getWriters: world.articles, getSources: world.sources, getEvidence: world.relations, findNearDuplicates: world.articles, getPosts: world.entities, getAnnotations: [...world.relations, ...world.kin] }[method]
    const ids = Array.from({ length: pickIndex(world.random, 6) }, () => pick(world.random, known))
    return { name: `${method} ${JSON.stringify(ids)}`, run: (store) => store[method](ids) }
  }),
  (world) => {
    const keys = Array.from({ length: pickIndex(world.random, 4) }, () => ({ subject: pick(world.random, world.entities), measure: pick(world.random, ['节水', '产能', '产 能', '无']) }))
    return { name: `getFigures ${JSON.stringify(keys)}`, run: (store) => store.getFigures(keys) }
  },
  (world) => {
    const sets = Array.from({ length: pickIndex(world.random, 3) }, () => keepSome(world.random, world.articles))
    return { name: `countIndependentSources ${JSON.stringify(sets)}`, run: (store) => store.countIndependentSources(sets) }
  },
  (world) => {
    const id = pick(world.random, [...world.entities, ...world.relations, ...world.corrections])
    return { name: `getHistory ${id}`, run: async (store) => (await store.getHistory(id)).map(withoutTime) }
  },
  () => ({ name: 'findLog', run: async (store) => (await store.findLog({ first: 1000 })).rows.map(withoutTime) }),
  (world) => list(world, 'findRedirects', (store, page) => store.findRedirects(page)),
  (world) => list(world, 'findSources', (store, page) => store.findSources(page)),
  (world) => list(world, 'findAnnotations', (store, page) => store.findAnnotations(page)),
  (world) => {
    const id = pick(world.random, world.relations)
    return { name: `findThing ${id}`, run: async (store) => await store.findThing(id) ?? 'nothing' }
  },
  () => ({ name: 'getStats', run: (store) => store.getStats() }),
]

const CHANGES: readonly ((world: World) => Operation)[] = [
  ({ random, batches }) => {
    const batch = pick(random, batches)
    return { name: `write ${batch.source.file}`, run: (store) => store.write(batch) }
  },
  ({ random, batches }) => {
    const batch = thinBatch(random, pick(random, batches))
    return { name: `write less of ${batch.source.file}`, run: (store) => store.write(batch) }
  },
  ({ random, batches }) => {
    const chosen = Array.from({ length: 1 + pickIndex(random, 4) }, () => pick(random, batches)).map((batch) => (random() < 0.3 ? thinBatch(random, batch) : batch))
    return { name: `writeAll ${chosen.map(({ source }) => source.file).join(' ')}`, run: (store) => store.writeAll(chosen) }
  },
  ({ random, articles }) => {
    const article = pick(random, articles)
    return { name: `removeArticle ${article}`, run: (store) => store.removeArticle(article) }
  },
  ({ random, batches, articles }) => {
    const written = keepSome(random, [...new Set([pick(random, batches), pick(random, batches)])]), names = [...articles, ...batches.map(({ source }) => source.file)]
    const change = { batches: written, replacesFiles: random() < 0.5, readWith: pick(random, ['', 'eins', 'zwei']), remove: keepSome(random, [pick(random, names), pick(random, names)]) }, isDryRun = random() < 0.3
    return { name: `change ${written.map(({ source }) => source.file).join(' ')} without ${change.remove.join(' ')}${isDryRun ? ' as a dry run' : ''}`, run: (store) => store.change(change, { isDryRun, isDetailed: true }) }
  },
  ({ random, kin }) => {
    const one = keepSome(random, kin), to = [...one].sort()[0] ?? '', redirects = kin.map((from) => ({ from, to: one.includes(from) ? to : from }))
    return { name: `merge ${one.join(' ')}`, run: (store) => store.change({ redirects }, { isDetailed: true }) }
  },
  ({ random, things, kin }) => {
    const said = { by: '编辑', reason: '', at: `2026-01-${10 + pickIndex(random, 20)}T00:00:00.000Z`, ...maybe(random, 'withdrawnAt', () => '2026-02-01T00:00:00.000Z') }
    const verdict = createAnnotation({ ...said, act: pick(random, ['REJECT', 'CONFIRM'] as const), thing: pick(random, things), name: '' })
    const alias = createAnnotation({ ...said, act: 'ALIAS', thing: { about: 'ENTITY', id: pick(random, kin) }, name: pick(random, ['俗称', '简称']) })
    return { name: `annotate ${verdict.id} ${alias.id}`, run: (store) => store.change({ annotations: [verdict, alias] }, { isDetailed: true }) }
  },
]

const toThings = ({ relations, statistics }: ArticleFacts): readonly AnnotatedThing[] => [
  ...relations.map(({ type, source, target }) => ({ about: 'RELATION' as const, type, source, target })), ...statistics.map(({ id }) => ({ about: 'STATISTIC' as const, id })),
]

function createWorld(random: Random): World {
  const batches = makeRandomBatches(random, 24)
  const facts = batches.flatMap(({ articles }) => articles)
  const companies = facts.flatMap(({ entities }) => entities.filter(({ type }) => type === 'Company').map(({ id }) => id))
  const unique = (ids: readonly string[]): readonly string[] => [...new Set([...ids, 'none'])]
  return {
    random, batches, kin: [...new Set(companies)], things: facts.flatMap(toThings), sources: unique(batches.map(({ source }) => source.id)), articles: unique(facts.map(({ article }) => article.id)),
    entities: unique(facts.flatMap(({ entities }) => entities.map(({ id }) => id))), relations: unique(facts.flatMap(({ relations }) => relations.map(({ id }) => id))),
    statistics: unique(facts.flatMap(({ statistics }) => statistics.map(({ id }) => id))), corrections: unique(facts.flatMap(({ corrections = [] }) => corrections.map(({ id }) => id))),
  }
}

/** What an operation comes to: its answer, or the code of its error. */
const outcomeOf = ({ run }: Operation, store: GraphStore): Promise<unknown> =>
  run(store).catch((error: unknown) => ({ code: error instanceof Error && 'code' in error ? error.code : String(error) }))

/** Where two stores answered differently. */
export interface Difference {
  readonly number: number
  readonly operation: string
  readonly answers: readonly unknown[]
}

const CHANGE_SHARE = 0.04

/**
 * Makes the same random operations, one in 25 a change, on two empty stores.
 * Resolves to the first one that they answer differently, or to nothing; in the end all that they hold is compared too.
 */
export async function findDifference(stores: readonly [GraphStore, GraphStore], { operations, random }: { readonly operations: number; readonly random: Random }): Promise<Difference | undefined> {
  const world = createWorld(random)
  for (let number = 1; number <= operations; number += 1) {
    const operation = pick(random, random() < CHANGE_SHARE || number < 8 ? CHANGES : QUESTIONS)(world)
    const answers = await Promise.all(stores.map((store) => outcomeOf(operation, store)))
    if (!isDeepStrictEqual(answers[0], answers[1])) return { number, operation: operation.name, answers }
  }
  const dumps = await Promise.all(stores.map(dumpGraph))
  return isDeepStrictEqual(dumps[0], dumps[1]) ? undefined : { number: operations, operation: 'all that there is', answers: dumps }
}
