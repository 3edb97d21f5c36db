import { writeFacts } from '../facts/write-facts.js'
import type { SharedGraph } from '../shared-graph.js'

/** The whole graph in the interchange format, a source at a time. `load` takes it back. */
export async function* exportNdjson(graph: Pick<SharedGraph, 'readBatches'>): AsyncGenerator<string> {
  for await (const batch of graph.readBatches()) yield writeFacts(batch)
}
