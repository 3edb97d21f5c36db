import { afterEach, beforeEach, describe } from 'vitest'
import type { GraphStore } from '../../src/store/graph-store.js'
import { describeAnnotations } from './sections/annotations.js'
import { describeChange } from './sections/change.js'
import { describeCorrections } from './sections/corrections.js'
import { describeExport } from './sections/export.js'
import { describeHistory } from './sections/history.js'
import { describeHostileInput } from './sections/hostile-input.js'
import { describeLifecycle } from './sections/lifecycle.js'
import { describeLists } from './sections/lists.js'
import { describeLoad } from './sections/load.js'
import { describeNearDuplicates } from './sections/near-duplicates.js'
import { describeRemoval } from './sections/removal.js'
import { describeSearch } from './sections/search.js'
import { describeTraversal } from './sections/traversal.js'
import { describeWhoIsWho } from './sections/who-is-who.js'
import { describeWriting } from './sections/writing.js'

/** A place where a store lives, empty at first. */
export interface StorePlace {
  /** Opens the store; again only after the one before is closed. */
  open(): Promise<GraphStore>
  /** Takes the place away. */
  clear(): Promise<void>
}

/** What a store under the contract must tell of itself. */
export interface ContractOptions {
  readonly name: string
  readonly createPlace: () => Promise<StorePlace>
  /** True where what is written is there after the store was opened again. */
  readonly isDurable: boolean
}

/** What every case works with. */
export interface ContractContext {
  readonly options: ContractOptions
  /** A store that is open and empty when the case begins. */
  readonly getStore: () => GraphStore
  /** Another one, empty; it goes when the case ends. */
  readonly openAnother: () => Promise<GraphStore>
}

/** The one suite that every store must pass. */
export function describeGraphStore(options: ContractOptions): void {
  describe(`the contract of a graph store: ${options.name}`, () => {
    const places: StorePlace[] = []
    const stores: GraphStore[] = []
    const openAnother = async (): Promise<GraphStore> => {
      const place = await options.createPlace()
      places.push(place)
      const store = await place.open()
      stores.push(store)
      return store
    }
    beforeEach(async () => {
      await openAnother()
    })
    afterEach(async () => {
      for (const store of stores.splice(0)) await store.close()
      for (const place of places.splice(0)) await place.clear()
    })
    const getStore = (): GraphStore => {
      const [store] = stores
      if (store === undefined) throw new Error('no store is open')
      return store
    }
    const context: ContractContext = { options, getStore, openAnother }
    for (const section of SECTIONS) section(context)
  })
}

const SECTIONS = [
  describeLifecycle, describeWriting, describeRemoval, describeChange, describeHistory, describeLists, describeSearch, describeTraversal, describeWhoIsWho, describeAnnotations, describeHostileInput, describeLoad,
  describeCorrections, describeExport, describeNearDuplicates,
]
