import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { toJudgementAt, type Judgement } from '../model/judgement.js'
import type { GraphStore, GraphView } from '../store/graph-store.js'
import { groupBatches } from './group-batches.js'
import { readRows } from './read-rows.js'
import { ResolvedGraph } from './who-is-who/resolved-graph.js'

/** What a graph at an earlier time is made with. */
export interface PastGraphOptions {
  /** Opens an empty store, which is closed where the graph cannot be made. */
  readonly open: () => Promise<GraphStore>
  readonly getGazetteer: () => Gazetteer
}

async function findJudgementsAt(view: Pick<GraphView, 'findJudgements'>, instant: string): Promise<readonly Judgement[]> {
  const judgements: Judgement[] = []
  for await (const judgement of readRows((page) => view.findJudgements(page))) {
    const standing = toJudgementAt(judgement, instant)
    if (standing) judgements.push(standing)
  }
  return judgements
}

/**
 * A graph as it stood at an instant (in UTC, as `Date` writes it), in a store of its own: the facts as they then stood; who is who as today's rules
 * tell it of them and of what had been judged by then. Whoever asked closes it.
 */
export async function buildPastGraph(view: Pick<GraphView, 'readBatches' | 'findJudgements'>, instant: string, { open, getGazetteer }: PastGraphOptions): Promise<GraphStore> {
  const store = await open()
  try {
    const graph = new ResolvedGraph(store, getGazetteer)
    for await (const group of groupBatches(view.readBatches({ asOf: instant }))) await graph.writeAll(group)
    // With the first change who is who is worked out of all that is there.
    await graph.change({ judgements: await findJudgementsAt(view, instant) })
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
