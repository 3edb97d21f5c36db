// same-figures.mjs SCORER GOLD FACTS: the scorer outside the project and `wenmai eval` must give the same figures.
import { execFileSync } from 'node:child_process'

const [scorer, gold, facts] = process.argv.slice(2)
const run = args => JSON.parse(execFileSync('node', args, { encoding: 'utf8' }))
const theirs = run([scorer, '--gold', gold, '--facts', facts, '--json']), ours = run(['dist/cli.js', 'eval', '--gold', 'seeds/gold', '--facts', facts, '--json', '--quiet'])
const figures = ({ articles, entities, relations, statistics, details }) => JSON.stringify({ articles, entities: entities.all, relations: relations.all, statistics: statistics.all, details })
console.log(figures(theirs))
if (figures(theirs) !== figures(ours)) {
  console.error(`they differ: ${figures(ours)}`)
  process.exit(1)
}
