import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

const require = createRequire(import.meta.url)

/** Files that need a real Neo4j. They share its servers, so one runs after the other. */
const NEO4J = ['tests/contract/neo4j.test.ts', 'tests/contract/differential.test.ts', 'tests/store/neo4j/{faults,opening,search,writers}.test.ts', 'tests/e2e/neo4j*.test.ts']

export default defineConfig({
  resolve: {
    // graphql comes as two modules; sources under test must get the one that its users (yoga, graphql-tools) get from Node.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    projects: [
      // A test that waits for nothing takes seconds on a machine with other work; a hanging one is found all the same.
      { extends: true, test: { name: 'wenmai', include: ['tests/**/*.test.ts'], exclude: NEO4J, globalSetup: 'tests/helpers/tmp-setup.ts', testTimeout: 20_000 } },
      { extends: true, test: { name: 'neo4j', include: NEO4J, fileParallelism: false, globalSetup: ['tests/helpers/tmp-setup.ts', 'tests/helpers/neo4j-setup.ts'], testTimeout: 30_000, hookTimeout: 30_000 } },
    ],
  },
})
