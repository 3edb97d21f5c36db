/** The closed vocabulary of the graph: `ontology` in the docs says what each word means. */
export const ENTITY_TYPES = ['Place', 'Company', 'Organization', 'Person', 'Programme', 'Award', 'Event', 'Technology', 'Industry'] as const
/** One of the nine kinds of thing that the graph holds. */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** The `kind`s an entity type may have; an empty list means that the type has none. */
export const ENTITY_KINDS = {
  Place: ['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'COUNTY', 'TOWN'],
  Company: [],
  Organization: ['GOVERNMENT', 'UNION', 'SCHOOL', 'MEDIA', 'ASSOCIATION', 'PARK', 'VENUE', 'OTHER'],
  Person: [],
  Programme: ['POLICY', 'COMPETITION', 'TRAINING', 'CAMPAIGN', 'PROJECT'],
  Award: ['HONOUR', 'MEDAL', 'DESIGNATION'],
  Event: [],
  Technology: ['TECHNOLOGY', 'PRODUCT', 'STANDARD'],
  Industry: [],
} as const satisfies Record<EntityType, readonly string[]>
/** A sub-type of an entity, within its type. */
export type EntityKind = (typeof ENTITY_KINDS)[EntityType][number]

/** What a relation may join; `Article` stands for an article's id. */
export type RelationEnd = EntityType | 'Article'

/** A relation type's signature: allowed (source, target) types and roles. */
export interface RelationSignature {
  readonly ends: readonly (readonly [sources: readonly RelationEnd[], targets: readonly RelationEnd[]])[]
  readonly roles: readonly string[]
}

const ACTORS = ['Company', 'Organization'] as const

/** The eleven relation types with their signatures. An empty `roles` means free text or none. */
export const RELATION_SIGNATURES = {
  LOCATED_IN: { ends: [[[...ACTORS, 'Event', 'Programme'], ['Place']]], roles: [] },
  PART_OF: {
    ends: [[['Place'], ['Place']], [['Organization'], ['Organization']], [['Company'], ['Company']], [['Programme'], ['Programme']]],
    roles: [],
  },
  RECEIVED: { ends: [[[...ACTORS, 'Person', 'Place', 'Programme', 'Technology'], ['Award']]], roles: [] },
  PARTICIPATED_IN: { ends: [[[...ACTORS, 'Person', 'Place'], ['Programme', 'Event']]], roles: [] },
  ORGANIZED: {
    ends: [[[...ACTORS, 'Place'], ['Programme', 'Event']]],
    roles: ['HOST', 'UNDERTAKER', 'CO_ORGANIZER', 'GUIDE', 'LAUNCHER', 'ISSUER'],
  },
  WORKS_FOR: { ends: [[['Person'], ACTORS]], roles: [] },
  USES: { ends: [[ACTORS, ['Technology']]], roles: ['DEVELOPS', 'USES', 'PRODUCES'] },
  OPERATES_IN: { ends: [[[...ACTORS, 'Place'], ['Industry']]], roles: [] },
  DEALS_WITH: { ends: [[ACTORS, [...ACTORS, 'Place']]], roles: ['DELIVERS', 'COOPERATES', 'INVESTS', 'SIGNS'] },
  CONFERS: { ends: [[['Organization', 'Programme', 'Event'], ['Award']]], roles: [] },
  WROTE: { ends: [[['Person'], ['Article']]], roles: ['REPORTER', 'CORRESPONDENT', 'PHOTOGRAPHER'] },
} as const satisfies Record<string, RelationSignature>
/** One of the eleven relation types. */
export type RelationType = keyof typeof RELATION_SIGNATURES
/** All relation types, in the ontology's order. */
export const RELATION_TYPES = Object.keys(RELATION_SIGNATURES) as readonly RelationType[]

/** How a relation is known: a sentence asserts it, or it follows from a name or dateline. */
export type Basis = 'STATED' | 'INFERRED'

/** How a figure is bounded. */
export const BOUNDS = ['EXACT', 'ABOUT', 'OVER', 'UNDER', 'RANGE'] as const
/** One of the bounds of a figure. */
export type Bound = (typeof BOUNDS)[number]

/** True where the ontology lets `type` join these ends. */
export function isAllowedRelation(type: RelationType, source: RelationEnd, target: RelationEnd): boolean {
  const { ends }: RelationSignature = RELATION_SIGNATURES[type]
  return ends.some(([sources, targets]) => sources.includes(source) && targets.includes(target))
}
