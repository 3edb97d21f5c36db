import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type ResultSummary, type Session } from 'neo4j-driver'
import { createEmptyStats } from '../change-stats.js'
import type { CypherParams, CypherSession, GraphEngine, Statement } from '../cypher/cypher-session.js'
import { LAYOUT } from '../cypher/read/articles.js'
import { getStatementText } from '../cypher/statements.js'
import { toDriverParams } from './driver-params.js'
import { toLateError, toNeo4jError } from './neo4j-errors.js'

/** Where a server is, and how to talk to it. */
export interface Neo4jPlace {
  /** `neo4j://host:7687`, `bolt://…`, or either with `+s` or `+ssc`. */
  readonly url: string
  readonly user: string
  /** Without one the server must let everybody in. */
  readonly password?: string
  /** The user's home database where it is left out. */
  readonly database?: string
  /** Milliseconds within which a question must be answered. */
  readonly timeoutMs: number
  /** Hears of each kind of notice that the server gives, once. */
  readonly onNotice?: (notice: string) => void
}

const POOL_SIZE = 32
/** A change may take as many times longer than a question. */
const WRITE_PATIENCE = 30
/** Milliseconds after which a read that saw the graph change half-way is made again; after the last, writers have to wait. */
const READ_AGAIN_MS = [2, 10, 50, 250]

const createDriver = ({ url, user, password, timeoutMs }: Neo4jPlace): Driver =>
  neo4j.driver(url, password === undefined ? undefined : neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: POOL_SIZE,
    connectionAcquisitionTimeout: timeoutMs,
    connectionTimeout: Math.min(timeoutMs, 5000),
    maxTransactionRetryTime: timeoutMs,
    telemetryDisabled: true,
    // An empty graph knows none of our labels: that is no news.
    notificationFilter: { disabledCategories: ['UNRECOGNIZED'] },
  })

/** A promise that does not wait for ever: whoever hangs without a word counts as gone. */
function withDeadline<Result>(work: Promise<Result>, milliseconds: number, toError: () => Error): Promise<Result> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(toError()), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** What came of it, to be had later. */
const toOutcome = <Result>(work: Promise<Result>): Promise<() => Result> => work.then((result) => () => result, (error: unknown) => () => {
  throw error
})

/**
 * Rows on their way, a group of a load: many statements have few rows, and the server is not to wait for the next while whoever sends is busy
 * with something else. A few megabytes, as the driver has packed them.
 */
const MOST_ROWS_SENT = 20_000

/** A statement on its way. */
interface Sent {
  readonly done: Promise<unknown>
  readonly rows: number
}

const countRows = ({ rows }: CypherParams): number => (Array.isArray(rows) ? rows.length : 1)

/** Runs statements in one transaction, one after the other. */
class TransactionSession implements CypherSession {
  readonly nameSearch = 'neo4j'
  readonly #tx: ManagedTransaction
  readonly #hear: (summary: ResultSummary) => void
  readonly #sent: Sent[] = []
  #rowsSent = 0
  #hasChanged = false

  constructor(tx: ManagedTransaction, hear: (summary: ResultSummary) => void) {
    this.#tx = tx
    this.#hear = hear
  }

  /** Whether a statement has changed the graph. */
  get hasChanged(): boolean {
    return this.#hasChanged
  }

  async run<Row extends object>(statement: Statement, params: CypherParams): Promise<readonly Row[]> {
    const { records, summary } = await this.#tx.run(getStatementText(statement), toDriverParams(params))
    this.#hear(summary)
    if (summary.counters.containsUpdates()) this.#hasChanged = true
    // The rows are what the statement returns: the one place where that is believed.
    return records.map((record) => record.toObject() as Row)
  }

  async send(statement: Statement, params: CypherParams): Promise<void> {
    const done = this.run(statement, params), rows = countRows(params)
    // Waited for below, or by `settle`: until then it is nobody's.
    done.catch(() => undefined)
    this.#sent.push({ done, rows })
    this.#rowsSent += rows
    while (this.#rowsSent > MOST_ROWS_SENT) await this.#shift()
  }

  /** Waits for all that was sent. */
  async settle(): Promise<void> {
    while (this.#sent.length > 0) await this.#shift()
  }

  /** Waits for the first that was sent. */
  async #shift(): Promise<void> {
    const first = this.#sent.shift()
    this.#rowsSent -= first?.rows ?? 0
    await first?.done
  }
}

/** A Neo4j server: the truth itself, as it is durable and has many writers. Each change waits for those of other processes. */
export class Neo4jEngine implements GraphEngine {
  readonly #driver: Driver
  readonly #place: Neo4jPlace
  // Whoever has written reads what was written, whichever member of a cluster answers.
  readonly #bookmarks = neo4j.bookmarkManager()
  readonly #notices = new Set<string>()

  constructor(place: Neo4jPlace) {
    this.#place = place
    this.#driver = createDriver(place)
  }

  /** What the server calls itself, such as `Neo4j/5.26.30`. */
  async getAgent(): Promise<string> {
    const { database } = this.#place
    const info = await this.#within(this.#driver.getServerInfo(database === undefined ? {} : { database }), this.#place.timeoutMs)
    return info.agent ?? ''
  }

  async read<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    const { timeoutMs } = this.#place
    for (const pause of READ_AGAIN_MS) {
      const seen = await this.#inSession('READ', timeoutMs, (session) => session.executeRead((tx) => this.#readOnce(tx, work), { timeout: timeoutMs }))
      if (seen.isOneState) return seen.toResult()
      await sleep(pause)
    }
    return this.#alone(async (session) => {
      await session.run({ folder: 'schema', name: 'end-commits' }, {})
      return work(session)
    })
  }

  async write<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    let begun: number | undefined
    const result = await this.#alone(async (session) => {
      const changed = await work(session)
      await session.settle()
      if (session.hasChanged) begun = await this.#beginCommit()
      return changed
    })
    // The change is made, whether or not readers hear at once that it is: untold, they ask for the lock.
    if (begun !== undefined) await this.#run('end-commit', { begun }).catch(() => undefined)
    return result
  }

  /** Runs a statement that changes the schema, in a transaction of its own. */
  async changeSchema(text: string): Promise<void> {
    await this.#inSession('WRITE', this.#place.timeoutMs * WRITE_PATIENCE, (session) => session.executeWrite((tx) => tx.run(text)))
  }

  /** Keeps a transaction open without a lock of the graph; for what must be alone in some other way. */
  async transact<Result>(work: (session: CypherSession) => Promise<Result>): Promise<Result> {
    return this.#inSession('WRITE', this.#place.timeoutMs * WRITE_PATIENCE, (session) => session.executeWrite((tx) => work(new TransactionSession(tx, this.#hear))))
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  /** Runs `work` while no other process changes the graph. */
  async #alone<Result>(work: (session: TransactionSession) => Promise<Result>): Promise<Result> {
    const timeout = this.#place.timeoutMs * WRITE_PATIENCE
    return this.#inSession('WRITE', timeout, (session) => session.executeWrite(async (tx) => {
      await new TransactionSession(tx, this.#hear).run({ folder: 'schema', name: 'lock-state' }, { layout: LAYOUT, stats: JSON.stringify(createEmptyStats()) })
      return work(new TransactionSession(tx, this.#hear))
    }, { timeout }))
  }

  /** Runs a statement of `cypher/schema` that writes, in a transaction of its own. */
  async #run<Row extends object>(name: string, params: CypherParams): Promise<readonly Row[]> {
    const { timeoutMs } = this.#place
    return this.#inSession('WRITE', timeoutMs, (session) => session.executeWrite((tx) => new TransactionSession(tx, this.#hear).run<Row>({ folder: 'schema', name }, params), { timeout: timeoutMs }))
  }

  /** The number of the commit that comes next. */
  async #beginCommit(): Promise<number | undefined> {
    return (await this.#run<{ begun: number }>('begin-commit', {}))[0]?.begun
  }

  /**
   * A commit becomes visible piece by piece, within a statement too. So its writer says before and after it, in transactions of
   * their own, that it is under way: what was read while all was over, and none begun since, is one state.
   */
  async #readOnce<Result>(tx: ManagedTransaction, work: (session: CypherSession) => Promise<Result>): Promise<{ readonly toResult: () => Result; readonly isOneState: boolean }> {
    const session = new TransactionSession(tx, this.#hear)
    const getCommits = async () => (await session.run<{ begun: number; over: number }>({ folder: 'schema', name: 'get-commits' }, {}))[0]
    // Sent ahead of the first statement, waited for with it: it costs no turn of its own.
    const first = getCommits()
    first.catch(() => undefined)
    const toResult = await toOutcome(work(session))
    const [before, after] = await Promise.all([first, getCommits()]).catch((error: unknown) => {
      // After a fault the transaction takes no more statements: the fault is what counts.
      toResult()
      throw error
    })
    return { toResult, isOneState: before !== undefined && before.begun === before.over && before.begun === after?.begun }
  }

  readonly #hear = ({ notifications }: ResultSummary): void => {
    for (const { code, title, description } of notifications) {
      if (this.#notices.has(code)) continue
      this.#notices.add(code)
      this.#place.onNotice?.(`${title}: ${description}`)
    }
  }

  async #inSession<Result>(mode: 'READ' | 'WRITE', milliseconds: number, work: (session: Session) => Promise<Result>): Promise<Result> {
    const { database } = this.#place
    const session = this.#driver.session({ defaultAccessMode: mode, bookmarkManager: this.#bookmarks, ...(database !== undefined && { database }) })
    try {
      return await this.#within(work(session), milliseconds)
    } finally {
      // Whoever does not answer is not waited for.
      session.close().catch(() => undefined)
    }
  }

  /** The answer, or within the time a fault that says what to do. */
  async #within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
    // The server's own limit comes first where it still answers.
    return withDeadline(work, milliseconds + 500, () => toLateError({ ...this.#place, timeoutMs: milliseconds })).catch((error: unknown) => {
      throw toNeo4jError(error, this.#place)
    })
  }
}
