// `npm run bench:store`: loading and asking, on the embedded store, on Neo4j through us, by a bare driver, and through @neo4j/graphql.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createApp } from '../dist/graphql/app.js'
import { openGrafeoGraphStore } from '../dist/store/grafeo/grafeo-graph-store.js'
import { openNeo4jGraphStore } from '../dist/store/neo4j/neo4j-graph-store.js'
import { connect } from './store/bare.mjs'
import { generateFacts } from './store/generate.mjs'
import { raceLoads, runLoad, timeCheck } from './store/load.mjs'
import { createPeer, PEER_QUERIES } from './store/peer.mjs'
import { OUR_QUERIES, toArguments, VIEW_CALLS } from './store/questions.mjs'

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' }, version: { type: 'string' }, seed: { type: 'string', default: '1' } } })
const scale = Number(values.scale), ROUNDS = 3
const folder = mkdtempSync(join(tmpdir(), 'wenmai-bench-')), facts = join(folder, 'facts.ndjson')
const say = line => process.stdout.write(`${line}\n`)
const at = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))]
const format = numbers => `${at(numbers, 0.5).toFixed(1)} / ${at(numbers, 0.95).toFixed(1)}`

async function time(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** Milliseconds of each call, sides in turn, after a first round that does not count. */
async function race(sides, args) {
  const times = sides.map(() => [])
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const arg of args) for (const [index, side] of sides.entries()) {
      const ms = await time(() => side(arg))
      if (round > 0) times[index].push(ms)
    }
  }
  return times
}

const toAsk = view => {
  const app = createApp({ view })
  return name => async variables => {
    const response = await app.fetch(new Request('http://wenmai/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: OUR_QUERIES[name], variables }) }))
    const { errors } = await response.json()
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  }
}

try {
  const size = { entities: 100_000 * scale, relations: 500_000 * scale, evidence: 700_000 * scale }
  const questions = await generateFacts(facts, { ...size, seed: Number(values.seed) }), args = toArguments(questions)
  say(`graph: ${size.entities} entities, ${size.relations} relations, ${size.evidence} pieces of evidence in ${questions.articles} articles, ${Math.round(statSync(facts).size / 1e6)} MB of facts\n`)
  const { through, bareSent, bareFinal, sent, final, ours } = await raceLoads({ facts, folder, version: values.version })
  const checking = await timeCheck(facts)
  const embedded = await runLoad(facts, { WENMAI_STORE: join(folder, 'embedded') })
  const sum = counts => Object.values(counts).reduce((a, b) => a + b, 0)
  say(`| load (Neo4j ${ours.version}) | seconds | ratios to the bare driver | client peak MB |\n|---|---|---|---|`)
  const stored = through.seconds - checking, toRatios = seconds => `${(through.seconds / seconds).toFixed(2)}, ${(stored / seconds).toFixed(2)}`
  say(`| \`wenmai load\` into Neo4j | ${through.seconds.toFixed(1)} | | ${through.peakMb} |`)
  say(`| the same without checking the whole file first | ${stored.toFixed(1)} | | |`)
  say(`| bare driver, the ${sum(sent)} rows that it sends | ${bareSent.toFixed(1)} | ${toRatios(bareSent)} | |`)
  say(`| bare driver, the ${sum(final)} rows that are there in the end | ${bareFinal.toFixed(1)} | ${toRatios(bareFinal)} | |`)
  say(`| \`wenmai load\` into the embedded store | ${embedded.seconds.toFixed(1)} | | ${embedded.peakMb} |\n`)
  const stores = [await openGrafeoGraphStore({ directory: join(folder, 'embedded') }), await openNeo4jGraphStore(ours.place)]
  say('| question (p50 / p95 ms) | embedded | Neo4j |\n|---|---|---|')
  for (const [name, call] of Object.entries(VIEW_CALLS)) {
    const times = await race(stores.map(store => arg => call(store, arg)), args[name])
    say(`| ${name} | ${times.map(format).join(' | ')} |`)
  }
  const driver = connect(ours.place), peer = await createPeer(driver), ask = toAsk(stores[1])
  say('\n| as GraphQL, on one Neo4j (p50 / p95 ms) | Wenmai | @neo4j/graphql | ratio of p50 |\n|---|---|---|---|')
  for (const name of Object.keys(PEER_QUERIES)) {
    const [own, other] = await race([ask(name), arg => peer(name, arg)], args[name])
    say(`| ${name} | ${format(own)} | ${format(other)} | ${(at(own, 0.5) / at(other, 0.5)).toFixed(2)} |`)
  }
  say('| 2-hop and 3-hop count, shortest path, neighbours of any type in one list | above | cannot be asked | |')
  await driver.close()
  for (const store of stores) await store.close()
  await ours.kill()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
