import { exportNdjson } from '../pipeline/export/export-ndjson.js'
import { toInstant } from './as-of.js'
import type { RunCommand } from './command.js'
import { withGraph } from './with-graph.js'

/** `wenmai export`: the whole graph on stdout, as it stands or as it stood. */
export const exportGraph: RunCommand = async context => {
  const { config, terminal, signal } = context
  const asOf = config.as_of === undefined ? undefined : toInstant(config.as_of)
  await withGraph(context, async graph => {
    for await (const text of exportNdjson(graph, asOf)) {
      signal.throwIfAborted()
      await terminal.write(text)
    }
  })
  return 0
}
