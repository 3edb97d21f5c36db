import { LRUCache } from 'lru-cache'
import type { RelationClaim } from '../claims.js'
import { decodeEntitySupport, encodeEntitySupport, type EntitySupport } from '../entity-support.js'
import type { Change, ChangePlan } from '../plan-change.js'
import { decodeRelationSupport, encodeRelationSupport, type RelationSupport } from '../relation-support.js'
import { IdFilter } from './id-filter.js'
import { RelationMemory } from './relation-memory.js'

type EncodedEntity = Parameters<typeof decodeEntitySupport>[0]

/** UTF-16 code units of entities' supports that are held at most. */
const MOST_UNITS = 5_000_000
/** What an entry takes beside its support. */
const UNITS_AN_ENTRY = 150

/**
 * What a store's own changes left in the graph, so that the next need not read it again. Nothing of it is believed once the graph
 * shows another mark than the last change left: then somebody else has changed it.
 */
export class GraphMemory {
  readonly #entities = new LRUCache<string, EncodedEntity>({ maxSize: MOST_UNITS, sizeCalculation: ({ support }) => support.length + UNITS_AN_ENTRY })
  readonly #relations = new RelationMemory()
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

  /** The support of the relation that is claimed. */
  getRelation({ owner: id, type, source, target }: RelationClaim): RelationSupport | undefined {
    const support = this.#relations.get(id)
    return support === undefined ? undefined : decodeRelationSupport({ id, type, source, target, support })
  }

  /** Takes note of a change that the graph now shows, with the mark that it left. */
  keep(plan: ChangePlan, mark: string): void {
    this.#mark = mark
    keepIn(this.#entities, plan.entities, support => ({ id: support.id, type: support.type, support: encodeEntitySupport(support) }))
    keepIn(this.#relations, plan.relations, encodeRelationSupport)
    const ids = this.#ids
    if (ids === undefined) return
    for (const { id, exists } of [...plan.entities, ...plan.relations, ...plan.statistics, ...plan.corrections]) if (exists) ids.add(id)
    for (const { article, files } of plan.printings) for (const id of [article.id, article.source, ...files.map(({ file }) => file)]) ids.add(id)
  }
}

interface Cache<Encoded> {
  set(id: string, encoded: Encoded): void
  delete(id: string): void
}

function keepIn<Support, Encoded>(cache: Cache<Encoded>, changes: readonly Change<Support>[], encode: (support: Support) => Encoded): void {
  for (const { id, exists, support } of changes) {
    if (exists) cache.set(id, encode(support))
    else cache.delete(id)
  }
}
