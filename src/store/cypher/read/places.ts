import type { CypherSession } from '../cypher-session.js'

const MAX_PLACE_DEPTH = 4

/** The places that are part of a place, directly or through up to three others; never the place itself. */
export async function findSubPlaces(session: CypherSession, place: string): Promise<readonly string[]> {
  const seen = new Set([place])
  let level: readonly string[] = [place]
  for (let depth = 0; depth < MAX_PLACE_DEPTH && level.length > 0; depth += 1) {
    const found = await session.run<{ id: string }>({ name: 'find-sub-places' }, { places: level })
    level = [...new Set(found.map(({ id }) => id))].filter((id) => !seen.has(id))
    for (const id of level) seen.add(id)
  }
  return [...seen].filter((id) => id !== place)
}

/** The companies located in a place or in a part of it. */
export async function findCompaniesIn(session: CypherSession, place: string): Promise<readonly string[]> {
  const places = [place, ...(await findSubPlaces(session, place))]
  const found = await session.run<{ id: string }>({ name: 'find-located-companies' }, { places })
  return found.map(({ id }) => id)
}
