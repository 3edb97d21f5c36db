// CommonJS: Node sees no named exports in it, only its types have them.
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { WenmaiError } from '../../model/errors.js'
import type { CypherParams, CypherSession, GraphEngine, Statement } from '../cypher/cypher-session.js'
import { getStatementText, readMigrations } from '../cypher/statements.js'

/** The part of a Grafeo transaction that is used here. */
interface GrafeoTransaction {
  executeCypher(query: string, params?: CypherParams): Promise<{ toArray(): readonly object[] }>
  commit(): void
  rollback(): void
}

/** Checkpoint once the engine's own log holds this many bytes: opening gets slow with a long one. */
const WAL_BYTES = 64 << 20

function toSession(transaction: GrafeoTransaction): CypherSession {
  const run = async <Row extends object>(statement: Statement, params: CypherParams): Promise<readonly Row[]> => {
    const result = await transaction.executeCypher(getStatementText(statement), params)
    // The rows are what the statement returns: the one place where that is believed.
    return result.toArray() as readonly Row[]
  }
  const send = async (statement: Statement, params: CypherParams): Promise<void> => {
    await run(statement, params)
  }
  return { run, send }
}

/** A Grafeo database, in memory or in one file (and a log beside it). */
export class GrafeoEngine implements GraphEngine {
  readonly #db: GrafeoDB

  private constructor(db: GrafeoDB) {
    this.#db = db
  }

  /** Opens or creates the database; without a file it lives in memory. @throws what the engine throws where the file is damaged or locked. */
  static async open(file?: string): Promise<GrafeoEngine> {
    const db = grafeo.GrafeoDB.create(file)
    try {
      for (const statement of readMigrations('grafeo').flatMap(({ statements }) => statements)) await db.executeCypher(statement)
      if (file !== undefined) db.setCheckpointTriggers({ walBytes: WAL_BYTES })
      return new GrafeoEngine(db)
    } catch (error) {
      db.close()
      throw error
    }
  }

  async read<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    const transaction = this.#db.beginTransaction()
    try {
      return await work(toSession(transaction))
    } finally {
      transaction.rollback()
    }
  }

  async write<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    const transaction = this.#db.beginTransaction()
    let isDone = false
    try {
      const result = await work(toSession(transaction))
      transaction.commit()
      isDone = true
      return result
    } finally {
      if (!isDone) rollBack(transaction)
    }
  }

  async close(): Promise<void> {
    this.#db.close()
  }
}

// A failed commit may have ended the transaction already; what matters then is the first error.
function rollBack(transaction: GrafeoTransaction): void {
  try {
    transaction.rollback()
  } catch {
    return
  }
}

const toEngineFiles = (file: string): readonly string[] => [file, `${file}.wal`]

/** Moves the engine's files out of the way, over those that were moved before. */
export function moveAside(file: string): void {
  for (const name of toEngineFiles(file).filter((each) => existsSync(each))) {
    rmSync(`${name}.aside`, { recursive: true, force: true })
    renameSync(name, `${name}.aside`)
  }
}

/** Turns the engine's refusal of a file that is open elsewhere into `STORE_LOCKED`; does nothing for other errors. */
export function failIfLocked(error: unknown, file: string): void {
  // The path itself may hold the word.
  const isLocked = error instanceof Error && /\blocked\b/.test(error.message.replaceAll(file, ''))
  if (isLocked) throw new WenmaiError('STORE_LOCKED', `Another process has ${file} open; stop it and try again.`, { cause: error })
}
