import { WenmaiError } from '../../model/errors.js'
import type { CypherSession } from '../cypher/cypher-session.js'
import { getStatementText, readMigrations } from '../cypher/statements.js'
import type { Neo4jEngine } from './neo4j-engine.js'

const INDEX_SECONDS = 250

const toText = (name: string): string => getStatementText({ folder: 'schema', name })

const namesOf = async (session: CypherSession, name: string): Promise<readonly string[]> =>
  (await session.run<{ name: string }>({ folder: 'schema', name }, {})).map((row) => row.name)

/** The name of what a statement of a migration makes. */
const nameOf = (statement: string): string => /^CREATE (?:CONSTRAINT|INDEX|FULLTEXT INDEX) (\w+)/u.exec(statement)?.[1] ?? ''
const isConstraint = (statement: string): boolean => statement.startsWith('CREATE CONSTRAINT')

const failNewer = (version: number, known: number): never => {
  throw new WenmaiError('STORE_INCOMPATIBLE', `The graph has schema ${version}, this Wenmai knows ${known}; use the version that wrote it, or a later one.`)
}

async function make(engine: Neo4jEngine, statement: string): Promise<void> {
  await engine.changeSchema(statement).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new WenmaiError('STORE_CORRUPT', `${nameOf(statement)} cannot be made (${reason}); something else has written into this database: load an export into an empty one.`, { cause })
  })
}

/** What the migrations up to a version make and the database does not have: somebody dropped it. */
async function findMissing(session: CypherSession, version: number): Promise<readonly string[]> {
  const constraints = new Set(await namesOf(session, 'find-constraints')), indexes = new Set(await namesOf(session, 'find-indexes'))
  const made = readMigrations('neo4j').filter((migration) => migration.version <= version).flatMap(({ statements }) => statements)
  return made.filter((statement) => !(isConstraint(statement) ? constraints : indexes).has(nameOf(statement)))
}

/**
 * Brings the schema up to date: migrations that this database has not seen, in order, and whatever of the earlier ones is gone.
 * Servers that start together wait for one another. Resolves to the names of what had been dropped.
 * @throws WenmaiError `STORE_INCOMPATIBLE` for a later schema, `STORE_CORRUPT` where a key cannot be one any more
 */
export async function migrate(engine: Neo4jEngine): Promise<readonly string[]> {
  await engine.changeSchema(toText('create-schema-version'))
  return engine.transact(async (session) => {
    const [{ version } = { version: 0 }] = await session.run<{ version: number }>({ folder: 'schema', name: 'lock-schema' }, {})
    const migrations = readMigrations('neo4j'), last = migrations.at(-1)?.version ?? 0
    if (version > last) failNewer(version, last)
    const missing = await findMissing(session, version)
    const due = migrations.filter((migration) => migration.version > version).flatMap(({ statements }) => statements)
    for (const statement of [...missing, ...due]) await make(engine, statement)
    if (missing.length + due.length > 0) await session.run({ folder: 'schema', name: 'await-indexes' }, { seconds: INDEX_SECONDS })
    if (version !== last) await session.run({ folder: 'schema', name: 'set-schema-version' }, { version: last })
    return missing.map(nameOf)
  })
}
