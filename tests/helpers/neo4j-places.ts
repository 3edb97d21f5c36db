import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, inject } from 'vitest'
import { openNeo4jGraphStore } from '../../src/store/neo4j/neo4j-graph-store.js'
import type { Neo4jPlace } from '../../src/store/neo4j/neo4j-engine.js'
import type { StorePlace } from '../contract/graph-store-contract.js'
import * as servers from './neo4j-servers.js'
import { SERVERS_A_FILE } from './neo4j-setup.js'

export { describeWithNeo4j } from './neo4j-servers.js'

const { urls: all, password, taken: folder } = inject('neo4j')
const PATIENCE_MS = 1_800_000

/** Takes servers that no other file has now, for as long as this file runs; waits where there are none. */
async function takeServers(): Promise<readonly string[]> {
  const sets = Array.from({ length: Math.floor(all.length / SERVERS_A_FILE) }, (_, set) => set), started = performance.now()
  while (performance.now() - started < PATIENCE_MS) {
    for (const set of sets) {
      const mark = join(folder, String(set))
      try {
        mkdirSync(mark)
      } catch {
        continue
      }
      afterAll(() => rmdirSync(mark))
      return all.slice(set * SERVERS_A_FILE, (set + 1) * SERVERS_A_FILE)
    }
    await sleep(100)
  }
  throw new Error('other test files have had all Neo4j servers for too long')
}

const urls = all.length === 0 ? [] : await takeServers()

/** How tests reach one of the servers. */
export const toNeo4jPlace = (index = 0): Neo4jPlace => ({ url: urls[index] ?? 'neo4j://127.0.0.1:1', user: 'neo4j', password, timeoutMs: 20_000 })

/** Runs a statement behind the store's back. */
export const runCypher = (text: string, place = toNeo4jPlace()): Promise<readonly object[]> => servers.runCypher(text, place)

/** Leaves the schema as it is and nothing else. */
export const clearGraph = (place = toNeo4jPlace()): Promise<unknown> => servers.clearGraph(place)

const used = new Set<number>()

/** One of the servers' databases, empty. */
export async function createNeo4jPlace(): Promise<StorePlace> {
  const index = urls.findIndex((_, at) => !used.has(at))
  if (index === -1) throw new Error('all servers are taken: a case needs more graphs at once than there are')
  used.add(index)
  await clearGraph(toNeo4jPlace(index))
  return {
    open: () => openNeo4jGraphStore(toNeo4jPlace(index)),
    clear: async () => {
      await clearGraph(toNeo4jPlace(index))
      used.delete(index)
    },
  }
}
