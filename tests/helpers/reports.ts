import type { Entity, Mention, Props } from '../../src/model/entity.js'
import type { ArticleFacts } from '../../src/model/graph-batch.js'
import { sha256, toArticleId, toEntityId, toRelationId, toSourceId } from '../../src/model/ids.js'
import type { EntityKind, EntityType, RelationType } from '../../src/model/ontology.js'
import { Components } from '../../src/resolve/identity/components.js'
import type { Profile } from '../../src/resolve/identity/profile.js'
import { ProfileReader } from '../../src/resolve/identity/read-profiles.js'
import { gazetteer } from './seed-lists.js'

/** `Type:name`, as `Company:冰轮环境`. */
export type Ref = `${EntityType}:${string}`
/** An entity of a report, with what more there is to it. */
export interface Named { readonly ref: Ref; readonly kind?: EntityKind; readonly aliases?: readonly string[]; readonly props?: Props }
/** A relation of a report; `ARTICLE` is the report itself. */
export type Related = readonly [type: RelationType, source: Ref, target: Ref | 'ARTICLE', props?: Props]

/** A report as a reader of the graph would tell it: names stand in the text, each as often as it does. */
export interface Report {
  readonly city?: string
  readonly text: string
  readonly names: readonly (Ref | Named)[]
  readonly relations?: readonly Related[]
}

const typeOf = (ref: Ref): EntityType => ref.slice(0, ref.indexOf(':')) as EntityType
const nameOf = (ref: Ref): string => ref.slice(ref.indexOf(':') + 1)
/** Id of the entity, as extraction gives it. */
export const entityIdOf = (ref: Ref): string => toEntityId(typeOf(ref), nameOf(ref))

const toEntity = (named: Ref | Named): Entity => {
  const { ref, kind, aliases = [], props }: Named = typeof named === 'string' ? { ref: named } : named
  return { id: entityIdOf(ref), type: typeOf(ref), ...(kind && { kind }), name: nameOf(ref), aliases, ...(props && { props }) }
}

function findPlaces(text: string, word: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** Where names stand, the longest first, so that none of a type is found within another. */
function toMentions(entities: readonly Entity[], text: string, ids: { readonly article: string; readonly source: string }): readonly Mention[] {
  const taken: (Mention & { readonly type: EntityType })[] = []
  const words = entities.flatMap(({ id, type, name, aliases }) => [name, ...aliases].map(word => ({ entity: id, type, word }))).sort((a, b) => b.word.length - a.word.length)
  for (const { entity, type, word } of words) {
    for (const start of findPlaces(text, word)) {
      const end = start + word.length, isFree = taken.every(mention => mention.type !== type || mention.end <= start || end <= mention.start)
      if (isFree) taken.push({ entity, ...ids, start, end, text: word, type })
    }
  }
  return taken.map(({ type: _, ...mention }) => mention)
}

/** The report as extraction would give it. */
export function toFacts({ city, text, names, relations = [] }: Report): ArticleFacts {
  const source = toSourceId(sha256(text)), article = toArticleId(sha256(`${text} ${city ?? ''}`)), ids = { article, source }, entities = names.map(toEntity)
  return {
    article: { id: article, source, file: 'report.txt', title: '', authors: [], ...(city !== undefined && { city }), segments: [[0, text.length]], sha256: sha256(text) },
    entities, mentions: toMentions(entities, text, ids), statistics: [],
    relations: relations.map(([type, from, to, props]) => {
      const ends = { source: entityIdOf(from), target: to === 'ARTICLE' ? article : entityIdOf(to) }, end = Math.max(1, text.length)
      return { id: toRelationId(type, ends.source, ends.target), type, ...ends, basis: 'STATED' as const, ...(props && { props }), evidence: [{ ...ids, start: 0, end, quote: text.slice(0, end), sentence: [0, end] as const, rule: 'test', confidence: 0.9 }] as const }
    }),
  }
}

const reader = new ProfileReader(gazetteer)

/** What a report claims, by what it names. */
export function readReport(report: Report): ReadonlyMap<Ref, Profile> {
  const claims = reader.read(toFacts(report), report.text)
  return new Map(report.names.map((named, index) => [typeof named === 'string' ? named : named.ref, claims[index]?.profile as Profile]))
}

/** A name in a report, by the report's number. */
export type Said = readonly [report: number, ref: Ref]

/** Reports with who is who in them. */
export class Newsroom {
  readonly components = new Components(gazetteer)
  readonly #claims: readonly ReadonlyMap<Ref, Profile>[]

  constructor(...reports: readonly Report[]) {
    this.#claims = reports.map(readReport)
    for (const claims of this.#claims) this.components.add([...claims.values()])
  }

  /** All that a report claims. */
  claimsOf(report: number): readonly Profile[] {
    return [...this.#claims[report]?.values() ?? []]
  }

  /** Id of the profile that a report means by a name. */
  profile([report, ref]: Said): string {
    const profile = this.#claims[report]?.get(ref)
    if (!profile) throw new Error(`report ${report} names no ${ref}`)
    return profile.id
  }

  canonical(said: Said): string {
    return this.components.canonicalOf(this.profile(said)) ?? '?'
  }

  isOne(...said: readonly Said[]): boolean {
    return new Set(said.map(one => this.canonical(one))).size === 1
  }

  /** Why the queue has the two; empty where it has not. */
  asked(a: Said, b: Said): readonly string[] {
    const ids = [this.canonical(a), this.canonical(b)].sort()
    return this.components.proposals().find(proposal => proposal.a === ids[0] && proposal.b === ids[1])?.reasons ?? []
  }
}
