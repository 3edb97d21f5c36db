// Every row that a load sends to its engine, in order, as it is sent: what a bare driver has to send for the same graph.
import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { loadFacts } from '../../dist/pipeline/load.js'
import { CypherGraphStore } from '../../dist/store/cypher/cypher-graph-store.js'
import { getStatementText } from '../../dist/store/cypher/statements.js'
import { GrafeoEngine } from '../../dist/store/grafeo/grafeo-engine.js'

/** Loads the facts into an engine in memory and writes down `{text, rows}` of each statement that sends rows. Gives the number of rows by statement. */
export async function recordRows(facts, file) {
  const engine = await GrafeoEngine.open(), output = createWriteStream(file), counts = {}
  const record = session => ({
    run: (statement, params) => session.run(statement, params),
    send: async (statement, params) => {
      await session.send(statement, params)
      if (params.rows === undefined) return
      counts[statement.name] = (counts[statement.name] ?? 0) + params.rows.length
      if (!output.write(`${JSON.stringify({ text: getStatementText(statement), rows: params.rows })}\n`)) await once(output, 'drain')
    },
  })
  const store = new CypherGraphStore({ read: work => engine.read(work), write: work => engine.write(session => work(record(session))), close: () => engine.close() })
  await loadFacts(facts, { graph: store, signal: new AbortController().signal })
  await store.close()
  output.end()
  await once(output, 'finish')
  return counts
}

const ROWS_A_TRANSACTION = 10_000
const toInts = row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number.isSafeInteger(value) ? BigInt(value) : value]))

/** Sends recorded rows in their order, about 10,000 a transaction; the schema must be there. Gives seconds. */
export async function sendRows(driver, file) {
  const started = performance.now()
  const session = driver.session()
  let statements = [], count = 0
  const commit = async () => {
    const sent = statements
    statements = []
    count = 0
    if (sent.length > 0) await session.executeWrite(async tx => { for (const { text, rows } of sent) await tx.run(text, { rows }) })
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { text, rows } = JSON.parse(line)
    statements.push({ text, rows: rows.map(toInts) })
    count += rows.length
    if (count >= ROWS_A_TRANSACTION) await commit()
  }
  await commit()
  await session.close()
  return (performance.now() - started) / 1000
}
