import neo4j from 'neo4j-driver'
import { describe, inject } from 'vitest'
import type { Neo4jPlace } from '../../src/store/neo4j/neo4j-engine.js'

const { missing } = inject('neo4j')

/** A suite that needs real servers; where there are none it is skipped, and its name says why. */
export function describeWithNeo4j(name: string, ...rest: [body: () => void] | [options: { readonly timeout: number }, body: () => void]): void {
  const [options, body] = rest.length === 1 ? [{}, rest[0]] : rest
  if (missing === undefined) describe(name, options, body)
  else describe.skip(`${name} (skipped: ${missing})`, options, body)
}

/** Runs a statement behind the store's back. */
export async function runCypher(text: string, place: Neo4jPlace): Promise<readonly object[]> {
  const driver = neo4j.driver(place.url, neo4j.auth.basic(place.user, place.password ?? ''), { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(text)).records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

/** Leaves the schema as it is and nothing else. */
export const clearGraph = (place: Neo4jPlace): Promise<unknown> => runCypher('MATCH (n) WHERE NOT n:SchemaVersion DETACH DELETE n', place)
