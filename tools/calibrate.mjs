// Fits the confidences of facts to the development reports (after npm run build).
//   node tools/calibrate.mjs           prints what they are worth by cross-validation, writes src/extract/confidence/weights.ts
//   node tools/calibrate.mjs --check   writes nothing; fails where they are worth less than LIMITS
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGazetteer } from '../dist/wiring.js'
import { crossValidate } from '../dist/pipeline/calibrate/cross-validate.js'
import { fitWeights } from '../dist/pipeline/calibrate/fit-weights.js'
import { formatWeights } from '../dist/pipeline/calibrate/format-weights.js'
import { evaluate } from '../dist/pipeline/evaluate/evaluate.js'
import { formatReliability } from '../dist/pipeline/evaluate/format-evaluation.js'
import { readGold } from '../dist/pipeline/evaluate/gold.js'
import { readPredictions } from '../dist/pipeline/evaluate/predictions.js'
import { extractFiles } from '../dist/pipeline/extract-files.js'
import { createLane } from '../dist/pipeline/lanes.js'
import { createExtractor } from '../dist/pipeline/extractor.js'
import { writeFacts } from '../dist/pipeline/facts/write-facts.js'
import { JiebaTokenizer } from '../dist/text/jieba-tokenizer.js'

const REPORTS = 'tests/extract/fixtures'
const WEIGHTS_FILE = 'src/extract/confidence/weights.ts'
// The aim for AUC is 0.75; the better the rules know these reports, the fewer errors there are to rank: 0.735 of 160 reports, 0.71 of 202.
const LIMITS = { facts: 900, auc: 0.7, sure: 0.5, ece: 0.05 }

// Each finding gets a number of its own instead of a confidence, by which its features are known again once it is judged.
const UNIT = 1e-6
const findings = []
const weigh = fact => findings.push(fact) * UNIT
const findingOf = ({ confidence }) => findings[Math.round(confidence / UNIT) - 1]

async function judgeFacts() {
  const extractor = createExtractor({ tokenizer: new JiebaTokenizer(), gazetteer: readGazetteer({ gazetteer: [], names: true }), weigh })
  const gold = await readGold(REPORTS), lines = []
  for await (const { facts = '', error } of extractFiles(gold.map(({ source }) => join(REPORTS, source)), createLane(extractor, writeFacts), new AbortController().signal)) {
    if (error) throw error
    for (const text of facts.split('\n')) lines.push({ number: 1, text })
  }
  const { verdicts } = evaluate(gold, await readPredictions(lines, 'facts'))
  return verdicts.filter(({ isRight }) => isRight !== undefined).map(({ doc, isRight, evidence }) => ({ doc, isRight, evidence: evidence.map(findingOf) }))
}

const facts = await judgeFacts(), { sure, ...reliability } = crossValidate(facts)
console.log(Object.entries(reliability).flatMap(formatReliability).join('\n'))
console.log(`of ${facts.length} facts ${(100 * sure).toFixed(0)} % are at 0.95 or above`)
if (process.argv.includes('--check')) {
  const faults = Object.entries({ facts: facts.length < LIMITS.facts, auc: reliability.all.auc < LIMITS.auc, sure: sure < LIMITS.sure, ece: reliability.all.ece > LIMITS.ece }).filter(([, isFault]) => isFault).map(([limit]) => `${limit} ${LIMITS[limit]}`)
  if (faults.length > 0) {
    console.error(`confidences are worth less than ${faults.join(', ')}`)
    process.exit(1)
  }
} else writeFileSync(WEIGHTS_FILE, formatWeights(fitWeights(facts), facts))
