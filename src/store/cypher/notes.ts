import { runPortions, type CypherSession } from './cypher-session.js'

/** Notes are kept whole, as a text each. */
export interface BodyRecord {
  readonly body: string
}

interface Noting<Note> {
  /** Gives the bodies of notes by `$ids`. */
  readonly name: string
  readonly toBody: (note: Note) => string
}

/** Those of some notes (judgements, annotations) that the graph does not have as they are: new ones, and newer states of known ones. */
export async function findNews<Note extends { readonly id: string }>(session: CypherSession, notes: readonly Note[], { name, toBody }: Noting<Note>): Promise<readonly Note[]> {
  const known = await runPortions<BodyRecord>(session, { name }, { key: 'ids', values: notes.map(({ id }) => id) })
  const bodies = new Set(known.map(({ body }) => body))
  return notes.filter((note) => !bodies.has(toBody(note)))
}
