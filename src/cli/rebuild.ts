import { toStorePath } from '../config.js'
import { WenmaiError } from '../model/errors.js'
import { findServer } from '../socket/socket-graph.js'
import { rebuildStore } from '../wiring.js'
import { toCount, type RunCommand } from './command.js'

/** `wenmai rebuild`: makes the graph anew from the journal. */
export const rebuild: RunCommand = async ({ config, terminal }) => {
  const server = await findServer(toStorePath(config))
  if (server !== undefined) throw new WenmaiError('STORE_LOCKED', `a server (process ${server}) has the store open; stop it, then rebuild`)
  const progress = terminal.startProgress('rebuild')
  const operations = await rebuildStore(config, progress.update).finally(progress.stop)
  if (config.json) await terminal.write(`${JSON.stringify({ operations })}\n`)
  terminal.tell(`the graph is made anew from ${toCount(operations, 'operation')} of the journal`)
  return 0
}
