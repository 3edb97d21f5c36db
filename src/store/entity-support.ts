import type { EntityKind, EntityType } from '../model/ontology.js'
import { toFullest } from '../model/order.js'
import { toPropPairs, toProps, type PropItem } from '../model/props.js'
import type { EntityClaim } from './claims.js'
import { addCount, toCommonest, toCountPairs, toPropKey, toSortedKeys, type CountPairs, type Counts } from './counts.js'
import type { EntityRow } from './graph-store.js'

/** All that the graph's claims say of one entity, as counts: a claim can be taken away again without reading the others. */
export interface EntitySupport {
  readonly id: string
  readonly type: EntityType
  claims: number
  mentions: number
  articles: number
  readonly kinds: Counts
  readonly names: Counts
  readonly aliases: Counts
  readonly props: Counts
}

/** Support by nobody. */
export const createEntitySupport = (id: string, type: EntityType): EntitySupport => ({
  id, type, claims: 0, mentions: 0, articles: 0, kinds: new Map(), names: new Map(), aliases: new Map(), props: new Map(),
})

/** Adds (`by` 1) or takes away (-1) one claim. */
export function changeEntitySupport(support: EntitySupport, claim: EntityClaim, by: 1 | -1): void {
  const { entity, mentions } = claim
  support.claims += by
  support.mentions += by * mentions
  if (entity.kind !== undefined) addCount(support.kinds, entity.kind, by)
  addCount(support.names, entity.name, by)
  for (const alias of entity.aliases) addCount(support.aliases, alias, by)
  for (const pair of toPropPairs(entity.props)) addCount(support.props, toPropKey(pair), by)
}

/** Adds (`by` 1) or takes away (-1) names that no article gives. */
export function addNames(support: EntitySupport, names: readonly string[], by: 1 | -1): void {
  for (const name of names) addCount(support.aliases, name, by)
}

const parsePropKey = (key: string): readonly [string, PropItem] => JSON.parse(key) as [string, PropItem]

/** Props from the counts of their values. */
export const toSupportedProps = (counts: Counts) => toProps([...counts.keys()].map(parsePropKey))

/** The entity as the graph shows it: the fullest name, every other as alias, the commonest kind, the union of props. */
export function toEntityRow(support: EntitySupport): EntityRow {
  const { id, type, names, aliases, kinds, props, mentions, articles } = support
  const name = toFullest([...names.keys()])
  const others = toSortedKeys(new Map([...names, ...aliases])).filter((other) => other !== name)
  const kind = toCommonest(kinds) as EntityKind | undefined
  const shown = { id, type, ...(kind && { kind }), name, aliases: others }
  return { ...shown, props: toSupportedProps(props), mentionCount: mentions, articleCount: articles }
}

type EntitySupportJson = readonly [totals: readonly [number, number, number], kinds: CountPairs, names: CountPairs, aliases: CountPairs, props: CountPairs]

/** Support as a text that an engine can keep beside the entity's id and type. */
export function encodeEntitySupport({ claims, mentions, articles, kinds, names, aliases, props }: EntitySupport): string {
  const json: EntitySupportJson = [[claims, mentions, articles], toCountPairs(kinds), toCountPairs(names), toCountPairs(aliases), toCountPairs(props)]
  return JSON.stringify(json)
}

/** Reads what `encodeEntitySupport` wrote. */
export function decodeEntitySupport({ id, type, support }: Pick<EntitySupport, 'id' | 'type'> & { readonly support: string }): EntitySupport {
  const [[claims, mentions, articles], kinds, names, aliases, props] = JSON.parse(support) as EntitySupportJson
  return { id, type, claims, mentions, articles, kinds: new Map(kinds), names: new Map(names), aliases: new Map(aliases), props: new Map(props) }
}
