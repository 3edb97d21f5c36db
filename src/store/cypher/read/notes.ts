import type { Page, PageRequest } from '../../graph-store.js'
import { decodeKey, mapPage, toLimit, toPage } from '../../page-keys.js'
import type { CypherSession } from '../cypher-session.js'
import type { BodyRecord } from '../notes.js'

/** `GraphView.findJudgements` and `findAnnotations`: a page of notes, by id. */
export async function findNotes<Note>(session: CypherSession, name: 'find-judgements' | 'find-annotations', query: PageRequest): Promise<Page<Note>> {
  const [id] = decodeKey(query.after, [''])
  const found = await session.run<{ note: BodyRecord & { readonly id: string } }>({ name }, { id, limit: toLimit(query) })
  return mapPage(toPage(found, query, ({ note }) => [note.id]), ({ note }) => JSON.parse(note.body) as Note)
}
