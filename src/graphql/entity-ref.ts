import { isEntityId, normalizeName } from '../model/ids.js'
import type { EntityType } from '../model/ontology.js'
import type { EntityRow, GraphView } from '../store/graph-store.js'
import { toInputError } from './errors.js'

const MAX_NAME = 200
const MAX_CANDIDATES = 10
/** Whole names come first, so that more hits could not change who is meant. */
const MAX_HITS = 50

/** Which argument names the entity, and what it may be. */
export interface RefOptions {
  readonly argument: string
  readonly types?: readonly EntityType[]
}

/** Who bears a name, and who else was near. */
export interface NameHits {
  readonly bearers: readonly EntityRow[]
  readonly others: readonly EntityRow[]
}

/** @throws GraphQLError BAD_USER_INPUT where the text is blank or longer than 200 characters */
export function checkText(argument: string, text: string): string {
  if (text.trim() === '') throw toInputError(`\`${argument}\` is empty. Give one or more words.`, { argument, reason: 'EMPTY_TEXT' })
  if (text.length <= MAX_NAME) return text
  throw toInputError(`\`${argument}\` is too long. Give at most ${MAX_NAME} characters.`, { argument, reason: 'TOO_LONG', details: { max: MAX_NAME } })
}

/** Those whose canonical name is `name`, or else those who bear it as an alias. */
export async function findByName(view: GraphView, name: string, { argument, types }: RefOptions): Promise<NameHits> {
  const text = checkText(argument, name)
  const { rows } = await view.searchEntities({ text, first: MAX_HITS, ...(types && { types }) })
  const wanted = normalizeName(text)
  const named = rows.filter(row => normalizeName(row.name) === wanted)
  const aliased = rows.filter(row => row.aliases.some(alias => normalizeName(alias) === wanted))
  return { bearers: named.length > 0 ? named : aliased, others: rows }
}

const toCandidates = (rows: readonly EntityRow[]) => rows.slice(0, MAX_CANDIDATES).map(({ id, type, name }) => ({ id, type, name }))

/** The one bearer of a name; `undefined` where there is none. @throws GraphQLError BAD_USER_INPUT where there are several */
export function getOnly(name: string, { bearers }: NameHits, { argument }: RefOptions): EntityRow | undefined {
  if (bearers.length <= 1) return bearers[0]
  const details = { candidates: toCandidates(bearers) }
  throw toInputError(`${bearers.length} entities are called ${name}. Give the id of one of the candidates.`, { argument, reason: 'AMBIGUOUS_NAME', details })
}

/** An `EntityRef` → the entity's id. An id is passed on unseen. @throws GraphQLError BAD_USER_INPUT where a name is unknown or ambiguous */
export async function resolveRef(view: GraphView, ref: string, options: RefOptions): Promise<string> {
  if (isEntityId(ref)) return ref
  const hits = await findByName(view, ref, options)
  const bearer = getOnly(ref, hits, options)
  if (bearer) return bearer.id
  const { argument } = options
  const details = { candidates: toCandidates(hits.others) }
  throw toInputError(`No entity is called ${ref}. Search for it, or give the id of one of the candidates.`, { argument, reason: 'UNKNOWN_NAME', details })
}

/** As `resolveRef`, for an argument that may be left out. */
export const resolveOptionalRef = async (view: GraphView, ref: string | null | undefined, options: RefOptions): Promise<string | undefined> =>
  ref == null ? undefined : resolveRef(view, ref, options)
