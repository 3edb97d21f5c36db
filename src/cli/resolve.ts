import { WenmaiError } from '../model/errors.js'
import { answerPair, readPairs } from '../pipeline/resolve-pairs.js'
import { readGazetteer } from '../wiring.js'
import type { RunCommand } from './command.js'

/** `wenmai resolve`: for each pair of names same, different or unsure. The whole file is read before the first answer: of a file with a bad line, none. */
export const resolve: RunCommand = async ({ config, terminal, signal }) => {
  if (config.pairs === undefined) throw new WenmaiError('BAD_INPUT', 'resolve needs pairs of names; name a file with --pairs, or - for the standard input')
  const pairs = await readPairs(config.pairs), gazetteer = readGazetteer(config)
  for (const pair of pairs) {
    signal.throwIfAborted()
    await terminal.write(`${JSON.stringify(answerPair(pair, gazetteer))}\n`)
  }
  return 0
}
