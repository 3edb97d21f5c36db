import { expect, it } from 'vitest'
import { checkAgent } from '../../../src/store/neo4j/neo4j-graph-store.js'

it.each(['Neo4j/5.26.0', 'Neo4j/5.26.30', 'Neo4j/5.27.0', 'Neo4j/2025.01.0', 'Neo4j/2026.08.1'])('takes %s', (agent) => {
  expect(() => checkAgent(agent)).not.toThrow()
})

it.each(['Neo4j/5.25.1', 'Neo4j/4.4.38', 'Neo4j/3.5.0', 'Memgraph/3.0', 'Neo4j/5', ''])('refuses %j, and says what to use', (agent) => {
  expect(() => checkAgent(agent)).toThrow(expect.objectContaining({ code: 'STORE_INCOMPATIBLE', message: expect.stringMatching(/use Neo4j 5\.26 or later\.$/u) }))
})
