// Loading: our store against a bare driver that sends the same rows, on new servers of one kind, one after the other.
import { spawn } from 'node:child_process'
import { createReadStream, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServers, USER } from '../../tools/neo4j/servers.mjs'
import { readFacts } from '../../dist/pipeline/facts/read-facts.js'
import { splitLines } from '../../dist/pipeline/facts/split-lines.js'
import { openNeo4jGraphStore } from '../../dist/store/neo4j/neo4j-graph-store.js'
import { connect, dumpRows, loadRows } from './bare.mjs'
import { recordRows, sendRows } from './record.mjs'

const PASSWORD = 'bench-bench'
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const reporter = fileURLToPath(new URL('../report-memory.mjs', import.meta.url))

/** Seconds of reading and checking the facts alone: `load` does that before it stores anything, a bare driver never. */
export async function timeCheck(facts) {
  const started = performance.now()
  for await (const _ of readFacts(splitLines(createReadStream(facts), facts), { file: facts }));
  return (performance.now() - started) / 1000
}

/** Runs `wenmai load` as users do; gives seconds and peak resident memory in MB. */
export async function runLoad(facts, environment) {
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', reporter, cli, 'load', facts, '--no-resolve', '--quiet'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let peak = 0
  child.on('message', memory => { peak = memory })
  const code = await new Promise(done => child.on('close', done))
  if (code !== 0) throw new Error(`load ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, peakMb: Math.round(peak / 1024) }
}

export async function startServer(folder, { version, heap = '2g' } = {}) {
  mkdirSync(folder, { recursive: true })
  const servers = await startServers({ homes: [folder], password: PASSWORD, version, heap })
  return { ...servers, place: { url: servers.urls[0], user: USER, password: PASSWORD, timeoutMs: 60_000 } }
}

/** Runs `work` with a driver on a new server that has our schema and nothing else. */
async function onNewServer(folder, version, work) {
  const server = await startServer(folder, { version })
  await (await openNeo4jGraphStore(server.place)).close()
  const driver = connect(server.place)
  const result = await work(driver)
  await driver.close()
  await server.kill()
  rmSync(folder, { recursive: true, force: true })
  return result
}

/**
 * Loads the facts through us into one server, and by a bare driver into others: every row that we sent, in our order,
 * and the rows that are there in the end, each once. Leaves ours running.
 */
export async function raceLoads({ facts, folder, version }) {
  const ours = await startServer(join(folder, 'ours'), { version })
  const through = await runLoad(facts, { WENMAI_STORE: ours.place.url, WENMAI_USER: USER, WENMAI_PASSWORD: PASSWORD })
  const driver = connect(ours.place), rows = join(folder, 'rows'), sent = join(folder, 'sent.ndjson')
  mkdirSync(rows, { recursive: true })
  const kinds = await dumpRows(driver, rows)
  await driver.close()
  await ours.stop()
  const counts = await recordRows(facts, sent)
  const bareSent = await onNewServer(join(folder, 'bare'), version, bare => sendRows(bare, sent))
  const bareFinal = await onNewServer(join(folder, 'final'), version, bare => loadRows(bare, rows, kinds))
  return { through, bareSent, bareFinal, sent: counts, final: Object.fromEntries(kinds.map(({ file, count }) => [file, count])), ours: await startServer(join(folder, 'ours'), { version }) }
}
