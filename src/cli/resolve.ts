import { answerPair, readPairs } from '../pipeline/resolve-pairs.js'
import { readGazetteer } from '../wiring.js'
import { toAuthor } from './author.js'
import type { CommandContext, RunCommand } from './command.js'
import { describeSettled } from './describe-changes.js'
import { withGraph } from './with-graph.js'

/** For each pair of names same, different or unsure. The whole file is read before the first answer: of a file with a bad line, none. */
async function answerPairs(file: string, { config, terminal, signal }: CommandContext): Promise<void> {
  const pairs = await readPairs(file), gazetteer = readGazetteer(config)
  for (const pair of pairs) {
    signal.throwIfAborted()
    await terminal.write(`${JSON.stringify(answerPair(pair, gazetteer))}\n`)
  }
}

/** `wenmai resolve`: who is who over the whole graph, or, with `--pairs`, pair by pair and without a graph. */
export const resolve: RunCommand = async context => {
  const { config, terminal } = context
  if (config.pairs !== undefined) await answerPairs(config.pairs, context)
  else {
    const settled = await withGraph(context, graph => graph.settle({ ...toAuthor(config), reason: config.reason ?? 'who is who' }))
    if (config.json) await terminal.write(`${JSON.stringify(settled)}\n`)
    terminal.tell(describeSettled(settled))
  }
  return 0
}
