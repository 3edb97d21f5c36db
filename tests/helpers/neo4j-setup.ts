import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServers, whyNot } from '../../tools/neo4j/servers.mjs'

/** What the tests that need a real Neo4j get: where it is, or why there is none. */
export interface Neo4jOffer {
  readonly urls: readonly string[]
  readonly password: string
  readonly missing: string | undefined
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: Neo4jOffer
  }
}

/** Servers at once: a case needs two graphs at most, and Community has one a server. */
const COUNT = 2
let stop = async (): Promise<void> => undefined
const PASSWORD = 'secret-of-the-tests'

/** Starts real servers for all files of the project. Where they cannot be started that is a failure in CI, and else told by each skipped suite. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['TEST_NEO4J_URLS']?.split(',')
  // Servers of your own, of any version that is to be tried: `neo4j://…,neo4j://…`, both empty.
  if (given) return project.provide('neo4j', { urls: given, password: process.env['TEST_NEO4J_PASSWORD'] ?? PASSWORD, missing: undefined })
  const missing = whyNot()
  if (missing !== undefined) {
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(missing)
    return project.provide('neo4j', { urls: [], password: PASSWORD, missing })
  }
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-neo4j-'))
  const homes = Array.from({ length: COUNT }, (_, index) => join(folder, String(index)))
  const servers = await startServers({ homes, password: PASSWORD, heap: '768m' })
  project.provide('neo4j', { urls: servers.urls, password: PASSWORD, missing: undefined })
  stop = async () => {
    await servers.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Ends them; nothing of their data is worth an orderly end. */
export const teardown = (): Promise<void> => stop()
