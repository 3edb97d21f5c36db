import { toAnnotatedId, type Annotation } from '../../model/annotation.js'
import { findVerdictsChanged, NOT_ANNOTATED, toAllAnnotatedEntities, toAnnotated, toStanding } from '../annotated.js'
import { NO_ANNOTATIONS, type AnnotationNotes, type Turn } from '../plan-change.js'
import { toAnnotationBody } from './change-rows.js'
import { runPortions, type CypherSession } from './cypher-session.js'
import type { Planning } from './load-before.js'
import { findNews, type BodyRecord } from './notes.js'
import { getRedirects, turnRedirects } from './redirects.js'

/** An annotation from its body. */
export const toAnnotation = ({ body }: BodyRecord): Annotation => JSON.parse(body) as Annotation

/** All that stand. They are made by hand, so that they are few beside what is read. */
async function findStandingAnnotations(session: CypherSession): Promise<readonly Annotation[]> {
  return (await session.run<BodyRecord>({ name: 'find-standing-annotations' }, {})).map(toAnnotation)
}

/** What a change makes of what editors say. */
export async function toAnnotationNotes({ session, redirects, annotations: count }: Planning, annotations: readonly Annotation[], turns: readonly Turn[]): Promise<AnnotationNotes> {
  const changed = await findNews(session, annotations, { name: 'get-annotations', toBody: toAnnotationBody }), before = count > 0 ? await findStandingAnnotations(session) : []
  const all = [...before, ...changed]
  if (all.length === 0) return NO_ANNOTATIONS
  const known = redirects > 0 ? await getRedirects(session, toAllAnnotatedEntities(all)) : new Map<string, string>(), turned = turnRedirects(known, turns)
  const toShownBefore = (entity: string): string => known.get(entity) ?? entity, toShown = (entity: string): string => turned.get(entity) ?? entity
  const moved = before.filter((annotation) => toAnnotatedId(annotation, toShownBefore) !== toAnnotatedId(annotation, toShown))
  const standing = toStanding(before, changed), annotated = before.length > 0 ? toAnnotated(before, toShownBefore) : NOT_ANNOTATED
  const placed = [...new Map([...moved, ...changed].map((annotation) => [annotation.id, { annotation, shown: toAnnotatedId(annotation, toShown) }])).values()]
  return { changed, standing, placed, before: annotated, after: placed.length === 0 ? annotated : toAnnotated(standing, toShown) }
}

/** The printings that claim something that is left out only before a change or only after it. */
export async function findRejecting(session: CypherSession, { before, after }: AnnotationNotes): Promise<readonly string[]> {
  const found = await runPortions<{ printing: string }>(session, { name: 'find-printings-of-owners' }, { key: 'owners', values: findVerdictsChanged(before, after) })
  return found.map(({ printing }) => printing)
}
