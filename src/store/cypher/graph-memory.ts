import { LRUCache } from 'lru-cache'
import { decodeEntitySupport, encodeEntitySupport, type EntitySupport } from '../entity-support.js'
import type { Change, ChangePlan } from '../plan-change.js'
import { decodeRelationSupport, encodeRelationSupport, type RelationSupport } from '../relation-support.js'
import { IdFilter } from './id-filter.js'

type EncodedEntity = Parameters<typeof decodeEntitySupport>[0]
type EncodedRelation = Parameters<typeof decodeRelationSupport>[0]

/** UTF-16 code units that each of the two caches holds at most. */
const MOST_UNITS = 5_000_000
/** What an entry takes beside its support. */
const UNITS_AN_ENTRY = 150

const createCache = <Encoded extends { readonly support: string }>() =>
  new LRUCache<string, Encoded>({ maxSize: MOST_UNITS, sizeCalculation: ({ support }) => support.length + UNITS_AN_ENTRY })

/**
 * What a store's own changes left in the graph, so that the next need not read it again. Nothing of it is believed once the graph
 * shows another mark than the last change left: then somebody else has changed it.
 */
export class GraphMemory {
  readonly #entities = createCache<EncodedEntity>()
  readonly #relations = createCache<EncodedRelation>()
  /** All ids and names of files that there can be; only whoever has seen the graph empty knows that. */
  #ids: IdFilter | undefined
  #mark: string | undefined

  /** To be told what the graph shows before it is asked. */
  compare({ seq, checksum }: { readonly seq: number; readonly checksum: string }): void {
    if (checksum === this.#mark) return
    this.forget()
    this.#mark = checksum
    if (seq === 0) this.#ids = new IdFilter()
  }

  forget(): void {
    this.#entities.clear()
    this.#relations.clear()
    this.#ids = undefined
    this.#mark = undefined
  }

  /** Those of some ids that may be in the graph. */
  filter(ids: readonly string[]): readonly string[] {
    const known = this.#ids
    return known === undefined ? ids : ids.filter((id) => known.mayHave(id))
  }

  getEntity(id: string): EntitySupport | undefined {
    const found = this.#entities.get(id)
    return found && decodeEntitySupport(found)
  }

  getRelation(id: string): RelationSupport | undefined {
    const found = this.#relations.get(id)
    return found && decodeRelationSupport(found)
  }

  /** Takes note of a change that the graph now shows, with the mark that it left. */
  keep(plan: ChangePlan, mark: string): void {
    this.#mark = mark
    keepIn(this.#entities, plan.entities, support => ({ id: support.id, type: support.type, support: encodeEntitySupport(support) }))
    keepIn(this.#relations, plan.relations, support => ({ id: support.id, type: support.type, source: support.source, target: support.target, support: encodeRelationSupport(support) }))
    const ids = this.#ids
    if (ids === undefined) return
    for (const { id, exists } of [...plan.entities, ...plan.relations, ...plan.statistics]) if (exists) ids.add(id)
    for (const { article, files } of plan.printings) for (const id of [article.id, article.source, ...files.map(({ file }) => file)]) ids.add(id)
  }
}

function keepIn<Support, Encoded extends { readonly support: string }>(cache: LRUCache<string, Encoded>, changes: readonly Change<Support>[], encode: (support: Support) => Encoded): void {
  for (const { id, exists, support } of changes) {
    if (exists) cache.set(id, encode(support))
    else cache.delete(id)
  }
}
