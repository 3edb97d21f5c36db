import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const require = createRequire(import.meta.url)

/** Files that need a real Neo4j. Each takes servers of its own while it runs: see tests/helpers/neo4j-places.ts. */
const NEO4J = ['tests/contract/neo4j.test.ts', 'tests/contract/differential.test.ts', 'tests/store/neo4j/{faults,opening,search,writers}.test.ts', 'tests/e2e/neo4j*.test.ts']

/** The files that take longest, the longest first. */
const LONGEST = ['store/neo4j/faults', 'e2e/change', 'contract/differential', 'contract/neo4j', 'contract/grafeo', 'e2e/store', 'extract/hostile', 'e2e/extract', 'e2e/history', 'e2e/usage', 'store/grafeo/crash', 'e2e/neo4j', 'pipeline/explain/explain-article']
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONGEST.indexOf(relative(import.meta.dirname, moduleId).replace(/^tests\//u, '').replace(/\.test\.ts$/u, ''))
  return rank === -1 ? LONGEST.length : rank
}

/** Begins with the longest: none of them is left over for one core when all others are done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b) || Number(a.project.name < b.project.name) - Number(a.project.name > b.project.name))
  }
}

export default defineConfig({
  resolve: {
    // graphql comes as two modules; sources under test must get the one that its users (yoga, graphql-tools) get from Node.
    alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }],
  },
  test: {
    // One a core: what waits for a process or a server leaves its core to it.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    projects: [
      // Files share what their worker has loaded, the lists and the tokenizer's dictionary above all: they cost more than most files.
      // A test that waits for nothing takes seconds on a machine with other work; a hanging one is found all the same.
      { extends: true, test: { name: 'wenmai', include: ['tests/**/*.test.ts'], exclude: NEO4J, isolate: false, globalSetup: 'tests/helpers/tmp-setup.ts', testTimeout: 60_000, hookTimeout: 60_000 } },
      { extends: true, test: { name: 'neo4j', include: NEO4J, globalSetup: ['tests/helpers/tmp-setup.ts', 'tests/helpers/neo4j-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
})
