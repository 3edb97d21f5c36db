import { toJudgementAt } from '../../model/judgement.js'
import { readRows } from '../read-rows.js'
import { writeFacts } from '../facts/write-facts.js'
import { writeJudgement } from '../facts/write-judgement.js'
import type { SharedGraph } from '../shared-graph.js'

/** The whole graph's facts in the interchange format, a source at a time; with `asOf` (an instant in UTC) as they stood then. */
export async function* exportFacts(graph: Pick<SharedGraph, 'readBatches'>, asOf?: string): AsyncGenerator<string> {
  for await (const batch of graph.readBatches({ asOf })) yield writeFacts(batch)
}

/** The facts, and what was judged of who is who. `load` takes all of it back. */
export async function* exportNdjson(graph: Pick<SharedGraph, 'readBatches' | 'findJudgements'>, asOf?: string): AsyncGenerator<string> {
  yield* exportFacts(graph, asOf)
  for await (const judgement of readRows(page => graph.findJudgements(page))) {
    const standing = toJudgementAt(judgement, asOf)
    if (standing) yield writeJudgement(standing)
  }
}
