/** What a statement may be given: no maps within maps but one list of rows, no null. */
export type CypherParams = Readonly<Record<string, unknown>>

/** A name of a statement in `cypher/queries`, and what its upper-case placeholders stand for. */
export interface Statement {
  readonly name: string
  /** The folder in `cypher`; the others hold statements of one engine. */
  readonly folder?: 'queries' | 'search' | 'schema'
  /** Values come from the ontology only; several are a choice of relation types. */
  readonly identifiers?: Readonly<Record<string, string | readonly string[]>>
}

/** The one thing that a Cypher engine must do: run a statement within one transaction and give its rows as plain objects. */
export interface CypherSession {
  run<Row extends object>(statement: Statement, params: CypherParams): Promise<readonly Row[]>
  /**
   * Runs a statement that has no answer, after those before it. Resolves when the next may be given: an engine that is asked
   * over a network need not have run it. What it throws comes here, at a later statement, or at the end of the transaction.
   */
  send(statement: Statement, params: CypherParams): Promise<void>
  /** The statement in `cypher/search` that looks names up in an index; none where the engine has no such index. */
  readonly nameSearch?: string
}

/** Opens a reading session that sees one state of the graph throughout. */
export interface CypherReader {
  read<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result>
}

/** What the store needs of a database. */
export interface GraphEngine extends CypherReader {
  /** Runs `work` in one transaction: all of it stays, or, where it throws, nothing. */
  write<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Types as a statement takes them: in one order and each once, so that the same choice is the same statement. */
export const toDistinctTypes = <Type extends string>(types: readonly Type[]): readonly Type[] => [...new Set(types)].sort()

// Engines guard a statement's time: rows go in portions.
const ROWS_A_STATEMENT = 2000

/** The rows in portions that an engine takes at once; none for no rows. */
export function toPortions<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / ROWS_A_STATEMENT)
  return Array.from({ length: count }, (_, index) => rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT))
}

/** Runs a statement for each portion of `rows`, as its parameter `key`, and joins the answers. */
export async function runPortions<Row extends object>(
  session: CypherSession, statement: Statement, { key, values }: { readonly key: string; readonly values: readonly unknown[] },
): Promise<readonly Row[]> {
  const found: Row[] = []
  for (const portion of toPortions(values)) for (const row of await session.run<Row>(statement, { [key]: portion })) found.push(row)
  return found
}

/** Sends a statement for each portion of `rows`, made when its turn comes. */
export async function sendPortions<Thing>(
  session: CypherSession, statement: Statement, { things, toRow }: { readonly things: readonly Thing[]; readonly toRow: (thing: Thing) => object },
): Promise<void> {
  for (const portion of toPortions(things)) await session.send(statement, { rows: portion.map(toRow) })
}
