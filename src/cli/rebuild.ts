import { rebuildStore } from '../wiring.js'
import { toCount, type RunCommand } from './command.js'

/** `wenmai rebuild`: makes the graph anew from the journal. */
export const rebuild: RunCommand = async ({ config, terminal }) => {
  const progress = terminal.startProgress('rebuild')
  const operations = await rebuildStore(config, progress.update).finally(progress.stop)
  if (config.json) await terminal.write(`${JSON.stringify({ operations })}\n`)
  terminal.tell(`the graph is made anew from ${toCount(operations, 'operation')} of the journal`)
  return 0
}
