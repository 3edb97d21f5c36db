import { exportNdjson } from '../pipeline/export/export-ndjson.js'
import type { RunCommand } from './command.js'
import { withGraph } from './with-graph.js'

/** `wenmai export`: the whole graph on stdout. */
export const exportGraph: RunCommand = async context => {
  const { terminal, signal } = context
  await withGraph(context, async graph => {
    for await (const text of exportNdjson(graph)) {
      signal.throwIfAborted()
      await terminal.write(text)
    }
  })
  return 0
}
