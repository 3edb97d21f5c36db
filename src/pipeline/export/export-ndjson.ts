import { toNoteAt } from '../../model/note-at.js'
import { readRows } from '../read-rows.js'
import { writeFacts } from '../facts/write-facts.js'
import { writeNote } from '../facts/write-note.js'
import type { SharedGraph } from '../shared-graph.js'

/** The whole graph's facts in the interchange format, a source at a time; with `asOf` (an instant in UTC) as they stood then. */
export async function* exportFacts(graph: Pick<SharedGraph, 'readBatches'>, asOf?: string): AsyncGenerator<string> {
  for await (const batch of graph.readBatches({ asOf })) yield writeFacts(batch)
}

/** The facts, what was judged of who is who, and what editors said. `load` takes all of it back. */
export async function* exportNdjson(graph: Pick<SharedGraph, 'readBatches' | 'findJudgements' | 'findAnnotations'>, asOf?: string): AsyncGenerator<string> {
  yield* exportFacts(graph, asOf)
  for await (const judgement of readRows(page => graph.findJudgements(page))) {
    const fact = toNoteAt(judgement, asOf)
    if (fact) yield writeNote({ kind: 'judgement', fact })
  }
  for await (const annotation of readRows(page => graph.findAnnotations(page))) {
    const fact = toNoteAt(annotation, asOf)
    if (fact) yield writeNote({ kind: 'annotation', fact })
  }
}
