// The gate: the floors below on the seed gold, with names listed and without, no more than 0.05 between the two; and no type of
// entity, relation or figure more than a point below its baseline, on the seed gold and the development reports.
//   node tools/ci/eval-gate.mjs            judges
//   node tools/ci/eval-gate.mjs --write    writes the baselines anew, at what the rules reach now
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

const FLOORS = { entities: 0.9, relations: 0.85, statistics: 0.85 }
const MAX_LOSS = 0.05
const BELOW_BASELINE = 4
const SEEDS = { gold: 'seeds/gold', sources: 'seeds/articles', baseline: 'tests/extract/baseline/seeds.json' }
const REPORTS = { gold: 'tests/extract/fixtures', sources: 'tests/extract/fixtures', baseline: 'tests/extract/baseline/fixtures.json' }

function evaluate({ gold, sources }, ...options) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/cli.js', 'eval', '--gold', gold, '--sources', sources, '--json', '--quiet', ...options], { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0 && status !== BELOW_BASELINE) throw new Error(`eval ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

/** One row a line, so that a change reads well in a diff. */
function toLines({ articles, entities, relations, statistics }) {
  const rows = scores => Object.keys(scores).sort().map(type => `    ${JSON.stringify(type)}: ${JSON.stringify(scores[type])}`).join(',\n')
  const parts = Object.entries({ entities, relations, statistics }).map(([part, scores]) => `  ${JSON.stringify(part)}: {\n${rows(scores)}\n  }`)
  return `{\n  "articles": ${JSON.stringify(articles)},\n${parts.join(',\n')}\n}\n`
}

function judgeFloors() {
  const listed = evaluate(SEEDS), bare = evaluate(SEEDS, '--no-names'), faults = []
  if (listed.articles.found !== listed.articles.gold) faults.push(`articles ${listed.articles.found}/${listed.articles.gold}`)
  for (const [part, floor] of Object.entries(FLOORS)) {
    const f1 = listed[part].all.f1, without = bare[part].all.f1
    console.log(`${part.padEnd(10)} F1 ${f1.toFixed(3)} (floor ${floor}), without listed names ${without.toFixed(3)}`)
    if (f1 < floor) faults.push(`${part} ${f1.toFixed(3)} < ${floor}`)
    if (f1 - without > MAX_LOSS) faults.push(`${part} loses ${(f1 - without).toFixed(3)} without listed names`)
  }
  return faults
}

function judgeLosses(place) {
  const { losses } = evaluate(place, '--baseline', place.baseline)
  console.log(`${place.gold}: ${losses.length} of the baseline's rows lost more than a point`)
  return losses.map(({ row, before, now }) => `${place.gold}: ${row} ${before.toFixed(3)} → ${now.toFixed(3)}`)
}

if (process.argv.includes('--write')) for (const place of [SEEDS, REPORTS]) writeFileSync(place.baseline, toLines(evaluate(place)))
else {
  const faults = [...judgeFloors(), ...judgeLosses(SEEDS), ...judgeLosses(REPORTS)]
  if (faults.length > 0) {
    console.error(`below the gate:\n  ${faults.join('\n  ')}`)
    process.exit(1)
  }
}
