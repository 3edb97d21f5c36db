import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServers, whyNot } from '../../tools/neo4j/servers.mjs'

/** What the tests that need a real Neo4j get: where it is, or why there is none. */
export interface Neo4jOffer {
  readonly urls: readonly string[]
  readonly password: string
  /** A folder where files mark what servers they have. */
  readonly taken: string
  readonly missing: string | undefined
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly neo4j: Neo4jOffer
  }
}

/** A case needs two graphs at most, and Community has one a server. */
export const SERVERS_A_FILE = 2
/** Of the files that need servers two run at once, where there are two cores. */
const COUNT = SERVERS_A_FILE * Math.min(availableParallelism(), 2)
let stop = async (): Promise<void> => undefined
const PASSWORD = 'secret-of-the-tests'

/** Starts real servers for all files of the project. Where they cannot be started that is a failure in CI, and else told by each skipped suite. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wenmai-neo4j-')), taken = join(folder, 'taken')
  mkdirSync(taken)
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  stop = async () => clear()
  const given = process.env['TEST_NEO4J_URLS']?.split(',')
  // Servers of your own, of any version that is to be tried: `neo4j://…,neo4j://…`, both empty.
  if (given) return project.provide('neo4j', { urls: given, password: process.env['TEST_NEO4J_PASSWORD'] ?? PASSWORD, taken, missing: undefined })
  const missing = whyNot()
  if (missing !== undefined) {
    clear()
    if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(missing)
    return project.provide('neo4j', { urls: [], password: PASSWORD, taken, missing })
  }
  const homes = Array.from({ length: COUNT }, (_, index) => join(folder, String(index)))
  const servers = await startServers({ homes, password: PASSWORD, heap: '1g' })
  project.provide('neo4j', { urls: servers.urls, password: PASSWORD, taken, missing: undefined })
  stop = async () => {
    await servers.kill()
    clear()
  }
}

/** Ends them; nothing of their data is worth an orderly end. */
export const teardown = (): Promise<void> => stop()
