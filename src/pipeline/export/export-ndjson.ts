import { writeFacts } from '../facts/write-facts.js'
import type { SharedGraph } from '../shared-graph.js'

/** The whole graph in the interchange format, a source at a time; with `asOf` (an instant in UTC) as it stood then. `load` takes it back. */
export async function* exportNdjson(graph: Pick<SharedGraph, 'readBatches'>, asOf?: string): AsyncGenerator<string> {
  for await (const batch of graph.readBatches({ asOf })) yield writeFacts(batch)
}
