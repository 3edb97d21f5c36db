import type { AnnotatedThing, Annotation } from '../../../model/annotation.js'
import { compareText } from '../../../model/order.js'
import { decodeClaims } from '../../claims-text.js'
import { placeClaim } from '../../show-claims.js'
import { toAnnotation } from '../annotations.js'
import { runPortions, type CypherSession } from '../cypher-session.js'
import { findShowing } from '../redirects.js'
import { groupRecords } from './evidence.js'

/** Standing annotations by the things that they are about, as shown. */
export async function getAnnotationMap(session: CypherSession, things: readonly string[]): Promise<ReadonlyMap<string, readonly Annotation[]>> {
  const found = await runPortions<{ shown: string; body: string }>(session, { name: 'get-annotations-of' }, { key: 'ids', values: [...new Set(things)] })
  const groups = groupRecords(found, ({ shown }) => shown)
  return new Map([...groups].map(([id, records]) => [id, records.map(toAnnotation).sort((a, b) => compareText(a.id, b.id))]))
}

/** `GraphView.findThing`. Found by its evidence, so that what is left out of the graph is found too. */
export async function findThing(session: CypherSession, id: string): Promise<AnnotatedThing | undefined> {
  const [found] = await session.run<{ claims: string; claimed: string }>({ name: 'find-printings-evidencing' }, { owner: id })
  const claim = found && decodeClaims(found.claims).find(({ owner }) => owner === found.claimed)
  if (claim === undefined) return undefined
  const placed = placeClaim(claim, await findShowing(session, [[claim]]))
  if (placed?.about === 'RELATION') return { about: 'RELATION', type: placed.type, source: placed.source, target: placed.target }
  return placed?.about === 'STATISTIC' ? { about: 'STATISTIC', id } : undefined
}
