// The gate on the seed gold: the floors below, with names listed and without, and no more than 0.05 between the two.
import { execFileSync } from 'node:child_process'

const FLOORS = { entities: 0.9, relations: 0.85, statistics: 0.85 }
const MAX_LOSS = 0.05

const evaluate = (...options) => JSON.parse(execFileSync('node', ['dist/cli.js', 'eval', '--gold', 'seeds/gold', '--json', '--quiet', ...options], { encoding: 'utf8' }))
const listed = evaluate(), bare = evaluate('--no-names')
const faults = []
if (listed.articles.found !== listed.articles.gold) faults.push(`articles ${listed.articles.found}/${listed.articles.gold}`)
for (const [part, floor] of Object.entries(FLOORS)) {
  const f1 = listed[part].all.f1, without = bare[part].all.f1
  console.log(`${part.padEnd(10)} F1 ${f1.toFixed(3)} (floor ${floor}), without listed names ${without.toFixed(3)}`)
  if (f1 < floor) faults.push(`${part} ${f1.toFixed(3)} < ${floor}`)
  if (f1 - without > MAX_LOSS) faults.push(`${part} loses ${(f1 - without).toFixed(3)} without listed names`)
}
if (faults.length > 0) {
  console.error(`below the gate: ${faults.join('; ')}`)
  process.exit(1)
}
