import { readRows } from '../read-rows.js'
import { writeFacts } from '../facts/write-facts.js'
import { writeNote } from '../facts/write-note.js'
import type { FactNote } from '../facts/fact-line.js'
import type { SharedGraph } from '../shared-graph.js'

/** The whole graph's facts in the interchange format, a source at a time; with `asOf` (an instant in UTC) as they stood then. */
export async function* exportFacts(graph: Pick<SharedGraph, 'readBatches'>, asOf?: string): AsyncGenerator<string> {
  for await (const batch of graph.readBatches({ asOf })) yield writeFacts(batch)
}

/** A note as it stood at an instant; nothing where it was not made yet. */
function toLine(note: FactNote, asOf: string | undefined): readonly string[] {
  const { at, withdrawnAt } = note.fact
  if (asOf === undefined) return [writeNote(note)]
  if (at > asOf) return []
  return [writeNote(withdrawnAt !== undefined && withdrawnAt > asOf ? withoutEnd(note) : note)]
}

function withoutEnd({ kind, fact: { withdrawnAt: _, ...fact } }: FactNote): FactNote {
  return { kind, fact } as FactNote
}

/** The facts, what was judged of who is who, and what editors said. `load` takes all of it back. */
export async function* exportNdjson(graph: Pick<SharedGraph, 'readBatches' | 'findJudgements' | 'findAnnotations'>, asOf?: string): AsyncGenerator<string> {
  yield* exportFacts(graph, asOf)
  for await (const fact of readRows(page => graph.findJudgements(page))) yield* toLine({ kind: 'judgement', fact }, asOf)
  for await (const fact of readRows(page => graph.findAnnotations(page))) yield* toLine({ kind: 'annotation', fact }, asOf)
}
