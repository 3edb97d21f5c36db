import type { Gazetteer } from '../gazetteer/gazetteer.js'
import { toNoteAt } from '../model/note-at.js'
import type { GraphStore, GraphView, Page, PageRequest } from '../store/graph-store.js'
import { groupBatches } from './group-batches.js'
import { readRows } from './read-rows.js'
import { ResolvedGraph } from './who-is-who/resolved-graph.js'

/** What a graph at an earlier time is made with. */
export interface PastGraphOptions {
  /** Opens an empty store, which is closed where the graph cannot be made. */
  readonly open: () => Promise<GraphStore>
  readonly getGazetteer: () => Gazetteer
}

/** What of some notes had been said by an instant, as it then stood. */
async function findNotesAt<Note extends Parameters<typeof toNoteAt>[0]>(find: (page: PageRequest) => Promise<Page<Note>>, instant: string): Promise<readonly Note[]> {
  const notes: Note[] = []
  for await (const note of readRows(find)) {
    const standing = toNoteAt(note, instant)
    if (standing) notes.push(standing)
  }
  return notes
}

/**
 * A graph as it stood at an instant (in UTC, as `Date` writes it), in a store of its own: the facts as they then stood; who is who as today's rules
 * tell it of them and of what had been judged by then; without what editors had rejected. Whoever asked closes it.
 */
export async function buildPastGraph(view: Pick<GraphView, 'readBatches' | 'findJudgements' | 'findAnnotations'>, instant: string, { open, getGazetteer }: PastGraphOptions): Promise<GraphStore> {
  const store = await open()
  try {
    const graph = new ResolvedGraph(store, getGazetteer)
    for await (const group of groupBatches(view.readBatches({ asOf: instant }))) await graph.writeAll(group)
    // With the first change who is who is worked out of all that is there.
    await graph.change({ judgements: await findNotesAt((page) => view.findJudgements(page), instant), annotations: await findNotesAt((page) => view.findAnnotations(page), instant) })
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
