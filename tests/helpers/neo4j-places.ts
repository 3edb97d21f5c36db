import neo4j from 'neo4j-driver'
import { describe, inject } from 'vitest'
import { openNeo4jGraphStore } from '../../src/store/neo4j/neo4j-graph-store.js'
import type { Neo4jPlace } from '../../src/store/neo4j/neo4j-engine.js'
import type { StorePlace } from '../contract/graph-store-contract.js'

const { urls, password, missing } = inject('neo4j')

/** A suite that needs the real servers; where there are none it is skipped, and its name says why. */
export function describeWithNeo4j(name: string, body: () => void): void {
  if (missing === undefined) describe(name, body)
  else describe.skip(`${name} (skipped: ${missing})`, body)
}

/** How tests reach one of the servers. */
export const toNeo4jPlace = (index = 0): Neo4jPlace => ({ url: urls[index] ?? 'neo4j://127.0.0.1:1', user: 'neo4j', password, timeoutMs: 20_000 })

/** Runs a statement behind the store's back. */
export async function runCypher(text: string, { index = 0, params = {} }: { readonly index?: number; readonly params?: object } = {}): Promise<readonly object[]> {
  const { url, user } = toNeo4jPlace(index)
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(text, params)).records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

/** Leaves the schema as it is and nothing else. */
export const clearGraph = (index = 0): Promise<unknown> => runCypher('MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n', { index })

const taken = new Set<number>()

/** One of the servers' databases, empty. */
export async function createNeo4jPlace(): Promise<StorePlace> {
  const index = urls.findIndex((_, at) => !taken.has(at))
  if (index === -1) throw new Error('all servers are taken: a case needs more graphs at once than there are')
  taken.add(index)
  await clearGraph(index)
  return {
    open: () => openNeo4jGraphStore(toNeo4jPlace(index)),
    clear: async () => {
      await clearGraph(index)
      taken.delete(index)
    },
  }
}
