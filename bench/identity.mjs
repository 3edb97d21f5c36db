// What it costs to find out who is who (after npm run build): node bench/identity.mjs [--mentions N] [--seed N] [--truth]
import { readFileSync, readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { decidePair } from '../dist/resolve/decide-pair.js'
import { Components } from '../dist/resolve/identity/components.js'
import { ProfileReader } from '../dist/resolve/identity/read-profiles.js'
import { readGazetteer } from '../dist/wiring.js'
import { makeArticles } from './identity/articles.mjs'
import { cpuSeconds, median } from './measure.mjs'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')
const option = (name, standard) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? standard : Number(process.argv[at + 1]) }
const mentions = option('mentions', 1_000_000), seed = option('seed', 1)
const gazetteer = readGazetteer({ gazetteer: [], names: true })

/** Bytes that are in use once all garbage is gone. */
function heapBytes() {
  collectGarbage()
  collectGarbage()
  return process.memoryUsage().heapUsed
}

function measurePairs() {
  const folder = new URL('../tests/resolve/pairs/', import.meta.url)
  const pairs = readdirSync(folder).flatMap(file => readFileSync(new URL(file, folder), 'utf8').trim().split('\n').map(line => JSON.parse(line)))
  const runs = Array.from({ length: 7 }, () => cpuSeconds(() => pairs.forEach(pair => decidePair(pair, gazetteer))) * 1000 / pairs.length)
  console.log(`decidePair, ${pairs.length} pairs of the benchmark: ${median(runs.slice(1)).toFixed(3)} ms a pair (the first time ${runs[0].toFixed(3)})`)
}

/** Adds articles until there are so many mentions; reports at each quarter, with the queue at the end. */
function measureGraph() {
  const reader = new ProfileReader(gazetteer), components = new Components(gazetteer), empty = heapBytes()
  let seen = 0, articles = 0, reading = 0, resolving = 0
  const slow = []
  for (const { facts, text } of makeArticles(seed)) {
    let claims = []
    reading += cpuSeconds(() => { claims = reader.read(facts, text).map(({ profile }) => profile) })
    const seconds = cpuSeconds(() => components.add(claims)), quarter = Math.floor(4 * seen / mentions)
    resolving += seconds
    slow.push(seconds)
    seen += facts.mentions.length
    articles++
    if (Math.floor(4 * seen / mentions) === quarter) continue
    const profiles = components.size, bytes = heapBytes() - empty
    console.log(`| ${[seen, articles, profiles.profiles, profiles.components, reading.toFixed(1), resolving.toFixed(1), Math.round(bytes / profiles.profiles), Math.round(bytes / 1e6)].map(value => value.toLocaleString('en-US')).join(' | ')} |`)
    if (seen >= mentions) break
  }
  slow.sort((a, b) => a - b)
  const at = share => (slow[Math.floor(slow.length * share)] * 1000).toFixed(2)
  console.log(`an article: ${at(0.5)} ms (p50), ${at(0.95)} (p95), ${at(0.999)} (p99.9), ${at(0.999999)} at most`)
  let proposals = []
  const asking = cpuSeconds(() => { proposals = components.proposals() })
  console.log(`the queue: ${proposals.length.toLocaleString('en-US')} pairs in ${asking.toFixed(1)} CPU-seconds`)
  const sizes = [...components.components().values()].map(({ length }) => length).sort((a, b) => b - a)
  console.log(`the largest components have ${sizes.slice(0, 5).join(', ')} profiles`)
}

/** Components of firms whose profiles no single firm explains: what was joined wrongly, though by their names nobody could know. */
function measureTruth() {
  const reader = new ProfileReader(gazetteer), components = new Components(gazetteer), firmsOf = new Map()
  let seen = 0
  for (const { facts, text, firmOf } of makeArticles(seed)) {
    const claims = reader.read(facts, text).map(({ profile }) => profile).filter(({ type }) => type === 'Company')
    components.add(claims)
    for (const { id, name } of claims) firmsOf.set(id, (firmsOf.get(id) ?? new Set()).add(firmOf.get(name)))
    seen += facts.mentions.length
    if (seen >= mentions) break
  }
  const joined = [...components.components().values()].filter(({ length }) => length > 1), isExplained = ids => [...firmsOf.get(ids[0])].some(firm => ids.every(id => firmsOf.get(id).has(firm)))
  const wrong = joined.filter(ids => !isExplained(ids))
  console.log(`of ${joined.length.toLocaleString('en-US')} firms under several names ${wrong.length} are two:`)
  for (const ids of wrong.slice(0, 10)) console.log(`  ${ids.map(id => components.profileOf(id)).map(({ name, home = 'anywhere' }) => `${name} (${home})`).join(' = ')}`)
}

if (process.argv.includes('--truth')) {
  measureTruth()
  process.exit()
}
measurePairs()
console.log('| mentions | articles | profiles | components | reading s | resolving s | bytes a profile | MB |')
measureGraph()
