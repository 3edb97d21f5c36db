import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import type { StorePlace } from '../contract/graph-store-contract.js'

/** A new, empty directory. */
export const makeDirectory = (): string => mkdtempSync(join(tmpdir(), 'wenmai-test-'))

/** A place for the embedded store on disk. */
export async function createGrafeoPlace(): Promise<StorePlace> {
  const directory = makeDirectory()
  return { open: () => openGrafeoGraphStore({ directory }), clear: async () => rmSync(directory, { recursive: true, force: true }) }
}

/** A place for the embedded store in memory. */
export const createMemoryPlace = async (): Promise<StorePlace> => ({ open: () => openGrafeoGraphStore({}), clear: async () => undefined })
