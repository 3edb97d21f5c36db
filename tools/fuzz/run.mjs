// Reads many hostile inputs and holds every batch to its invariants. Usage, after `npm run build`:
//   npm run fuzz -- --inputs 1000000 [--seed N]
import { parseArgs } from 'node:util'
import { WenmaiError } from '../../dist/model/errors.js'
import { validateBatch } from '../../dist/model/validate-batch.js'
import { buildGraphOfFile } from '../../dist/pipeline/build-graph.js'
import { createExtractor } from '../../dist/pipeline/extractor.js'
import { JiebaTokenizer } from '../../dist/text/jieba-tokenizer.js'
import { readGazetteer } from '../../dist/wiring.js'
import { makeHostileInput } from './hostile-inputs.mjs'

/** CPU-seconds that no input of this size may take. */
const LIMIT = 5

const { values: { inputs, seed } } = parseArgs({ options: { inputs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } } })
const extractor = createExtractor({ tokenizer: new JiebaTokenizer(), gazetteer: readGazetteer({ gazetteer: [], names: true }) })

/** What is wrong with the input; nothing where it is read, or refused in one line. */
function findFault(input) {
  try {
    validateBatch(buildGraphOfFile(input, extractor))
    return undefined
  } catch (error) {
    return error instanceof WenmaiError && error.code === 'BAD_INPUT' && !error.message.includes('\n') ? undefined : error
  }
}

let faults = 0, bytes = 0
let slowest = { seconds: 0, file: '' }
for (let index = 0; index < Number(inputs); index++) {
  const input = makeHostileInput(Number(seed), index), before = process.cpuUsage()
  const fault = findFault(input)
  const { user, system } = process.cpuUsage(before), seconds = (user + system) / 1e6
  bytes += input.bytes.length
  if (seconds > slowest.seconds) slowest = { seconds, file: input.file }
  if (fault || seconds > LIMIT) {
    faults++
    console.error(`${input.file}: ${fault ? fault.stack : `took ${seconds.toFixed(1)} CPU-seconds`}`)
  }
  if ((index + 1) % 100_000 === 0) console.error(`${index + 1} inputs`)
}
console.log(`${inputs} inputs of ${bytes} bytes, ${faults} faults; the slowest, ${slowest.file}, took ${slowest.seconds.toFixed(3)} CPU-seconds`)
process.exitCode = faults > 0 ? 1 : 0
