import { failFacts } from './check-values.js'
import { toAnnotationId, toRelationId } from './ids.js'
import type { RelationType } from './ontology.js'

/** What can be said of a fact by hand: it is right, it is wrong, or an entity has another name. */
export const ANNOTATION_ACTS = ['CONFIRM', 'REJECT', 'ALIAS'] as const
/** One of these words. */
export type AnnotationAct = (typeof ANNOTATION_ACTS)[number]

/** What is annotated. The ends of a relation are entities as they were shown then; where these lead elsewhere, so does what was said. */
export type AnnotatedThing =
  | { readonly about: 'RELATION'; readonly type: RelationType; readonly source: string; readonly target: string }
  | { readonly about: 'STATISTIC'; readonly id: string }
  | { readonly about: 'ENTITY'; readonly id: string }

/** What an editor says of a fact. It is never rewritten: who changes their mind withdraws it or says something newer. */
export interface Annotation {
  /** Content id (`ann_…`) from what is said, of what, by whom and when. */
  readonly id: string
  /** `ALIAS` of entities, the others of relations and statistics. */
  readonly act: AnnotationAct
  readonly thing: AnnotatedThing
  /** The other name; '' but for an `ALIAS`. */
  readonly name: string
  readonly by: string
  readonly reason: string
  /** When it was said: ISO 8601 in UTC, so that times compare as texts. */
  readonly at: string
  /** When it was taken back; what is withdrawn counts for nothing and is kept. */
  readonly withdrawnAt?: string
}

const toColumns = (thing: AnnotatedThing): readonly string[] => (thing.about === 'RELATION' ? [thing.about, thing.type, thing.source, thing.target] : [thing.about, thing.id])

/** An annotation of these parts, with its id. @throws WenmaiError `BAD_FACTS` where the act does not go with the thing */
export function createAnnotation(parts: Omit<Annotation, 'id'>): Annotation {
  const { act, thing, name, by, at } = parts, isAlias = act === 'ALIAS'
  const id = toAnnotationId([act, ...toColumns(thing), name, by, at])
  if (isAlias !== (thing.about === 'ENTITY')) failFacts(`annotation ${id}`, 'only an entity has an ALIAS, and only relations and statistics are confirmed or rejected')
  if (isAlias !== (name.trim() !== '')) failFacts(`annotation ${id}`, 'an ALIAS, and nothing else, has a name')
  return { ...parts, id }
}

/** The entities that an annotation names. */
export const toAnnotatedEntities = ({ thing }: Annotation): readonly string[] => {
  if (thing.about === 'RELATION') return [thing.source, thing.target]
  return thing.about === 'ENTITY' ? [thing.id] : []
}

/** The id of what is annotated, where entities are shown under other ids. */
export function toAnnotatedId({ thing }: Pick<Annotation, 'thing'>, toShown: (entity: string) => string): string {
  if (thing.about === 'STATISTIC') return thing.id
  return thing.about === 'ENTITY' ? toShown(thing.id) : toRelationId(thing.type, toShown(thing.source), toShown(thing.target))
}
