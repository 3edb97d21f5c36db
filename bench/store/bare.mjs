// The same rows as a store holds, sent by the bare driver: what loading costs without us.
import { createReadStream, createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'

const ROWS_A_TRANSACTION = 10_000
const KEYED = ['Source', 'Printing', 'Article', 'Entity', 'Statistic']
const PLAIN = ['Mention', 'Evidence']

export const connect = ({ url, user, password }) => neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })

/** Every kind of row, and the statement that writes it. */
async function findKinds(driver) {
  const { records } = await driver.executeQuery('MATCH (n:Entity) RETURN DISTINCT n.type AS type ORDER BY type')
  const entities = records.map(record => record.get('type')).map(type => ({
    file: `Entity-${type}`, read: `MATCH (n:\`${type}\`) RETURN properties(n) AS row`, write: `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n:\`${type}\`, n += row`,
  }))
  const nodes = [...KEYED.filter(label => label !== 'Entity').map(label => [label, `MERGE (n:${label} {id: row.id}) SET n += row`]), ...PLAIN.map(label => [label, `CREATE (n:${label}) SET n = row`])]
    .map(([label, write]) => ({ file: label, read: `MATCH (n:${label}) RETURN properties(n) AS row`, write: `UNWIND $rows AS row ${write}` }))
  const types = (await driver.executeQuery('MATCH ()-[r]->() RETURN DISTINCT type(r) AS type ORDER BY type')).records.map(record => record.get('type'))
  const relations = types.map(type => ({
    file: `Relation-${type}`, read: `MATCH ()-[r:\`${type}\`]->() RETURN properties(r) AS row`,
    write: `UNWIND $rows AS row MATCH (a:Entity {id: row.source}) MATCH (b:${type === 'WROTE' ? 'Article' : 'Entity'} {id: row.target}) MERGE (a)-[r:\`${type}\`]->(b) SET r += row`,
  }))
  return [...nodes, ...entities, ...relations]
}

/** Writes every row of a loaded graph into files, a row a line. Gives the kinds with their numbers of rows. */
export async function dumpRows(driver, folder) {
  const kinds = await findKinds(driver)
  for (const kind of kinds) {
    const output = createWriteStream(join(folder, `${kind.file}.ndjson`))
    const session = driver.session()
    kind.count = 0
    for await (const record of session.run(kind.read)) {
      kind.count += 1
      if (!output.write(`${JSON.stringify(record.get('row'))}\n`)) await once(output, 'drain')
    }
    await session.close()
    output.end()
    await once(output, 'finish')
  }
  return kinds
}

const toInts = row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number.isSafeInteger(value) ? BigInt(value) : value]))

/** Sends the rows; the schema must be there. Gives seconds. */
export async function loadRows(driver, folder, kinds) {
  const started = performance.now()
  for (const { file, write } of kinds) {
    let rows = []
    const send = async () => {
      const sent = rows
      rows = []
      if (sent.length > 0) await driver.executeQuery(write, { rows: sent })
    }
    for await (const line of createInterface({ input: createReadStream(join(folder, `${file}.ndjson`)) })) {
      rows.push(toInts(JSON.parse(line)))
      if (rows.length === ROWS_A_TRANSACTION) await send()
    }
    await send()
  }
  return (performance.now() - started) / 1000
}
