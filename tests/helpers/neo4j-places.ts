import neo4j from 'neo4j-driver'
import { describe, inject } from 'vitest'
import { openNeo4jGraphStore } from '../../src/store/neo4j/neo4j-graph-store.js'
import type { Neo4jPlace } from '../../src/store/neo4j/neo4j-engine.js'
import type { StorePlace } from '../contract/graph-store-contract.js'

const { urls, password, missing } = inject('neo4j')

/** A suite that needs the real servers; where there are none it is skipped, and its name says why. */
export function describeWithNeo4j(name: string, ...rest: [body: () => void] | [options: { readonly timeout: number }, body: () => void]): void {
  const [options, body] = rest.length === 1 ? [{}, rest[0]] : rest
  if (missing === undefined) describe(name, options, body)
  else describe.skip(`${name} (skipped: ${missing})`, options, body)
}

/** How tests reach one of the servers. */
export const toNeo4jPlace = (index = 0): Neo4jPlace => ({ url: urls[index] ?? 'neo4j://127.0.0.1:1', user: 'neo4j', password, timeoutMs: 20_000 })

/** Runs a statement behind the store's back. */
export async function runCypher(text: string, place = toNeo4jPlace()): Promise<readonly object[]> {
  const driver = neo4j.driver(place.url, neo4j.auth.basic(place.user, place.password ?? ''), { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(text)).records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

/** Leaves the schema as it is and nothing else. */
export const clearGraph = (place = toNeo4jPlace()): Promise<unknown> => runCypher('MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n', place)

const taken = new Set<number>()

/** One of the servers' databases, empty. */
export async function createNeo4jPlace(): Promise<StorePlace> {
  const index = urls.findIndex((_, at) => !taken.has(at))
  if (index === -1) throw new Error('all servers are taken: a case needs more graphs at once than there are')
  taken.add(index)
  await clearGraph(toNeo4jPlace(index))
  return {
    open: () => openNeo4jGraphStore(toNeo4jPlace(index)),
    clear: async () => {
      await clearGraph(toNeo4jPlace(index))
      taken.delete(index)
    },
  }
}
