import type { EntityKind, EntityType } from '../../model/ontology.js'
import { compareColumns, compareText, toFullest } from '../../model/order.js'

/** Whom a person works for, as an article says. */
export interface Employer {
  /** Profile id. */
  readonly id: string
  readonly type: EntityType
  readonly name: string
  /** Home city of the article, where the employer's name leans on it. */
  readonly home?: string
}

/**
 * What articles that mean the same by a name say of it. Two claims with one profile id are one by the very rules that compare
 * names: an entity of a name that means one thing everywhere, or a namesake with its home city, employer, year or article.
 */
export interface Profile {
  /** Content id: see `toProfileId`. */
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly kind?: EntityKind
  /** Name of the home city that the name leans on; absent where it leans on none, or none is known. */
  readonly home?: string
  /** Other names in the articles, sorted: they bring profiles together in the queue and never merge them. */
  readonly aliases: readonly string[]
  /** Sentences that tell what the name is called otherwise, what it is not, which code it has; sorted. */
  readonly tellings: readonly string[]
  /** Where it is or which year's, as a sentence; sorted. */
  readonly facts: readonly string[]
  /** Profiles that an article names beside this one, though by their names they could be it; sorted. */
  readonly rivals: readonly string[]
  /** Of persons, by id. */
  readonly employers: readonly Employer[]
  /** Posts of persons, `REPORTER` for the author of a report; sorted. */
  readonly posts: readonly string[]
  /** True for an article's own: rules do not even call two of that name the same, and join it with nothing. */
  readonly isLoose?: boolean
  /** True for what returns every year, told by an article that does not say of which year. */
  readonly isUndated?: boolean
}

/** More sentences tell nothing new, and every comparison reads them. */
const MOST_TELLINGS = 8

/** Most lists of most profiles are empty: all of those are this one. */
export const NONE: readonly never[] = []

const union = (lists: readonly (readonly string[])[]): readonly string[] => toList([...new Set(lists.flat())].sort(compareText))

/** The list itself, or the one that all empty lists share. */
export const toList = <Item>(items: readonly Item[]): readonly Item[] => (items.length === 0 ? NONE : items)

/** The kind that most articles give, then the first by code unit. */
function toKind(all: readonly Said[]): EntityKind | undefined {
  const counts = new Map<EntityKind, number>()
  for (const { profile: { kind }, count } of all) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return [...counts].sort(([a, x], [b, y]) => y - x || compareText(a, b))[0]?.[0]
}

/** What articles say alike of one profile, and how many do. */
export interface Said {
  readonly profile: Profile
  readonly count: number
}

/** All that is said of one profile as one; the same in any order. */
export function mergeProfiles(all: readonly [Said, ...Said[]]): Profile {
  const [{ profile: first }, ...others] = all
  if (others.length === 0) return first
  const profiles = all.map(({ profile }) => profile), kind = toKind(all)
  const employers = [...new Map(profiles.flatMap(profile => profile.employers).sort((a, b) => compareColumns([a.id, a.name], [b.id, b.name])).map(employer => [employer.id, employer])).values()]
  return {
    id: first.id, type: first.type, name: toFullest(profiles.map(({ name }) => name)), ...(kind && { kind }), ...(first.home !== undefined && { home: first.home }),
    aliases: union(profiles.map(({ aliases }) => aliases)), tellings: union(profiles.map(({ tellings }) => tellings)).slice(0, MOST_TELLINGS),
    facts: union(profiles.map(({ facts }) => facts)), rivals: union(profiles.map(({ rivals }) => rivals)), employers, posts: union(profiles.map(({ posts }) => posts)), ...(first.isLoose && { isLoose: true }), ...(first.isUndated && { isUndated: true }),
  }
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item, index) => item === b[index])

/** True where two articles say the same of one profile. */
export const isSameProfile = (a: Profile, b: Profile): boolean =>
  a.id === b.id && a.name === b.name && a.kind === b.kind && isSameList(a.aliases, b.aliases) && isSameList(a.tellings, b.tellings) && isSameList(a.facts, b.facts) &&
  isSameList(a.rivals, b.rivals) && isSameList(a.posts, b.posts) &&
  isSameList(a.employers.map(({ id, name }) => `${id} ${name}`), b.employers.map(({ id, name }) => `${id} ${name}`))
