import type { Redirect } from '../../../model/graph-change.js'
import type { Page, PageRequest } from '../../graph-store.js'
import { decodeKey, toLimit, toPage } from '../../page-keys.js'
import type { CypherReader, CypherSession } from '../cypher-session.js'
import { getRedirects } from '../redirects.js'

/** `GraphView.findRedirects`. */
export async function findRedirects(session: CypherSession, query: PageRequest): Promise<Page<Redirect>> {
  const [id] = decodeKey(query.after, [''])
  const found = await session.run<{ redirect: { readonly id: string; readonly target: string } }>({ name: 'find-redirects' }, { id, limit: toLimit(query) })
  return toPage(found.map(({ redirect }) => ({ from: redirect.id, to: redirect.target })), query, ({ from }) => [from])
}

/** A question about entities, asked with the ids that it is given. */
export interface EntityQuestion<Answer> {
  /** `undefined`: the question is about all. */
  readonly ids: readonly (string | undefined)[]
  readonly ask: (session: CypherSession, toId: <Id extends string | undefined>(id: Id) => Id) => Promise<Answer>
  readonly isEmpty: (answer: Answer) => boolean
}

/**
 * Asks, and where that finds nothing asks again with the ids that the given ones lead to: nobody waits for redirects who asks with
 * an id that the graph shows.
 */
export async function follow<Answer>(reader: CypherReader, { ids, ask, isEmpty }: EntityQuestion<Answer>): Promise<Answer> {
  return reader.read(async (session) => {
    const answer = await ask(session, (id) => id)
    if (!isEmpty(answer)) return answer
    const redirects = await getRedirects(session, ids.flatMap((id) => id ?? []))
    const toId = <Id extends string | undefined>(id: Id): Id => (id === undefined ? id : (redirects.get(id) ?? id) as Id)
    return redirects.size === 0 ? answer : ask(session, toId)
  })
}

/** True for a page without rows. */
export const isEmptyPage = ({ rows }: Page<unknown>): boolean => rows.length === 0
