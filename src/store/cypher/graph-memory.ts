import type { EntityType } from '../../model/ontology.js'
import type { RelationClaim } from '../claims.js'
import { decodeEntitySupport, encodeEntitySupport, type EntitySupport } from '../entity-support.js'
import type { Change, ChangePlan } from '../plan-change.js'
import { decodeRelationSupport, encodeRelationSupport, type RelationSupport } from '../relation-support.js'
import { IdFilter } from './id-filter.js'
import { RelationMemory } from './relation-memory.js'
import { TextMemory } from './text-memory.js'

/** Bytes of entities' supports that are held at most: room for some 200,000 entities. Of those that come later, the graph is asked. */
const MOST_BYTES = 2 ** 25

/**
 * What a store's own changes left in the graph, so that the next need not read it again. Nothing of it is believed once the graph
 * shows another mark than the last change left: then somebody else has changed it.
 */
export class GraphMemory {
  readonly #entities = new TextMemory(MOST_BYTES)
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
    return found === undefined ? undefined : decodeTyped(id, found)
  }

  /** The support of the relation that is claimed. */
  getRelation({ owner: id, type, source, target }: RelationClaim): RelationSupport | undefined {
    const support = this.#relations.get(id)
    return support === undefined ? undefined : decodeRelationSupport({ id, type, source, target, support })
  }

  /** Takes note of a change that the graph now shows, with the mark that it left. */
  keep(plan: ChangePlan, mark: string): void {
    this.#mark = mark
    keepIn(this.#entities, plan.entities, encodeTyped)
    keepIn(this.#relations, plan.relations, encodeRelationSupport)
    const ids = this.#ids
    if (ids === undefined) return
    for (const { id, exists } of [...plan.entities, ...plan.relations, ...plan.statistics, ...plan.corrections]) if (exists) ids.add(id)
    for (const { article, files } of plan.printings) for (const id of [article.id, article.source, ...files.map(({ file }) => file)]) ids.add(id)
  }
}

/** An entity's support behind its type, which the support itself does not tell. */
const encodeTyped = (support: EntitySupport): string => `${support.type} ${encodeEntitySupport(support)}`

function decodeTyped(id: string, text: string): EntitySupport {
  const end = text.indexOf(' '), type = text.slice(0, end)
  return decodeEntitySupport({ id, type: type as EntityType, support: text.slice(end + 1) })
}

interface Memory {
  set(id: string, text: string): void
  delete(id: string): void
}

function keepIn<Support>(memory: Memory, changes: readonly Change<Support>[], encode: (support: Support) => string): void {
  for (const { id, exists, support } of changes) {
    if (exists) memory.set(id, encode(support))
    else memory.delete(id)
  }
}
