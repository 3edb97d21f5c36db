// `npm run differential -- --operations N [--seed S]`: random operations on the embedded store and on a real Neo4j, until they answer differently or N are made.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openGrafeoGraphStore } from '../../src/store/grafeo/grafeo-graph-store.js'
import { openNeo4jGraphStore } from '../../src/store/neo4j/neo4j-graph-store.js'
import { startServers, USER } from '../../tools/neo4j/servers.mjs'
import { makeDirectory } from '../helpers/store-places.js'
import { createRandom } from '../helpers/seeded-random.js'
import { findDifference } from './differential.js'

const { values } = parseArgs({ options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } })
const folder = makeDirectory(), password = 'differential'
const servers = await startServers({ homes: [join(folder, 'neo4j')], password })
const stores = [await openGrafeoGraphStore({}), await openNeo4jGraphStore({ url: servers.urls[0] ?? '', user: USER, password, timeoutMs: 30_000 })] as const
const difference = await findDifference(stores, { operations: Number(values.operations), random: createRandom(Number(values.seed)) })
await Promise.all(stores.map((store) => store.close()))
await servers.kill()
rmSync(folder, { recursive: true, force: true })
process.stdout.write(difference ? `operation ${difference.number}, ${difference.operation}: different\n${JSON.stringify(difference.answers, undefined, 1)}\n` : `${values.operations} operations, seed ${values.seed}: no difference\n`)
process.exitCode = difference ? 1 : 0
