import { afterEach, expect, it } from 'vitest'
import { createMemoryPlace } from '../helpers/store-places.js'
import { createNeo4jPlace, describeWithNeo4j } from '../helpers/neo4j-places.js'
import { createRandom } from '../helpers/seeded-random.js'
import { findDifference } from './differential.js'
import type { StorePlace } from './graph-store-contract.js'

/** As many in CI; a developer's run takes fewer. `npm run differential` takes any number. */
const OPERATIONS = process.env['CI'] === 'true' ? 10_000 : 2_000
const ROUNDS = 4

const places: StorePlace[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.clear()
})

describeWithNeo4j('the embedded store and Neo4j', () => {
  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(`answer alike, order included, whatever was asked and changed before (seed %i of ${OPERATIONS} operations)`, { timeout: 900_000 }, async (seed) => {
    places.push(await createMemoryPlace(), await createNeo4jPlace())
    const [embedded, server] = await Promise.all(places.map((place) => place.open()))
    if (embedded === undefined || server === undefined) throw new Error('two stores')
    expect(await findDifference([embedded, server], { operations: OPERATIONS / ROUNDS, random: createRandom(seed) })).toBeUndefined()
    await Promise.all([embedded.close(), server.close()])
  })
})
