import { toAnnotatedEntities, toAnnotatedId, type Annotation } from '../model/annotation.js'
import { compareText } from '../model/order.js'
import type { Showing } from './show-claims.js'

/** What editors said, under the ids that the graph shows. */
export interface Annotated {
  /** Ids of relations and statistics that count as wrong. */
  readonly rejected: ReadonlySet<string>
  /** Names by hand of entities, sorted. */
  readonly aliases: ReadonlyMap<string, readonly string[]>
}

/** Nothing was said. */
export const NOT_ANNOTATED: Annotated = { rejected: new Set(), aliases: new Map() }

const byAge = (a: Annotation, b: Annotation): number => compareText(a.at, b.at) || compareText(a.id, b.id)

/** What standing annotations come to. Of several verdicts on one fact the newest counts. */
export function toAnnotated(annotations: readonly Annotation[], toShown: Showing['toShown']): Annotated {
  const rejected = new Set<string>(), aliases = new Map<string, Set<string>>()
  for (const annotation of annotations.toSorted(byAge)) {
    const id = toAnnotatedId(annotation, toShown)
    if (annotation.act === 'REJECT') rejected.add(id)
    else if (annotation.act === 'CONFIRM') rejected.delete(id)
    else aliases.set(id, new Set(aliases.get(id)).add(annotation.name))
  }
  return { rejected, aliases: new Map([...aliases].map(([id, names]) => [id, [...names].sort(compareText)])) }
}

/** Standing annotations once a change has added to them, renewed them or taken them back. */
export function toStanding(annotations: readonly Annotation[], changed: readonly Annotation[]): readonly Annotation[] {
  const byId = new Map([...annotations, ...changed].map((annotation) => [annotation.id, annotation]))
  return [...byId.values()].filter(({ withdrawnAt }) => withdrawnAt === undefined)
}

/** All entities that some annotations name. */
export const toAllAnnotatedEntities = (annotations: readonly Annotation[]): readonly string[] => [...new Set(annotations.flatMap(toAnnotatedEntities))]

/** Entities that get or lose a name by hand. */
export function findRenamed(before: Annotated, after: Annotated): readonly string[] {
  const toText = ({ aliases }: Annotated, id: string): string => JSON.stringify(aliases.get(id) ?? [])
  return [...new Set([...before.aliases.keys(), ...after.aliases.keys()])].filter((id) => toText(before, id) !== toText(after, id))
}

/** Facts that are left out only before or only after. */
export const findVerdictsChanged = ({ rejected: before }: Annotated, { rejected: after }: Annotated): readonly string[] =>
  [...[...before].filter((id) => !after.has(id)), ...[...after].filter((id) => !before.has(id))]
