import { compareColumns } from '../model/order.js'
import type { Statistic } from '../model/relation.js'
import type { StatisticClaim } from './claims.js'
import { addCount, toCommonest, toCountPairs, toSortedJson, type CountPairs, type Counts } from './counts.js'

/** A figure without its evidence. */
export type StatisticFacts = Omit<Statistic, 'evidence'>

/** All that the graph's claims say of one figure: what it is, and where it stands. */
export interface StatisticSupport {
  readonly id: string
  claims: number
  /** `StatisticFacts` as JSON with sorted keys. */
  readonly bodies: Counts
  /** `[article, start of its first evidence]` as JSON. */
  readonly places: Counts
}

/** The figure as the graph shows it: its facts, the articles that hold it, and where it stands first. */
export interface StatisticRow {
  readonly statistic: StatisticFacts
  readonly articles: readonly string[]
  readonly article: string
  readonly start: number
}

/** Support by nobody. */
export const createStatisticSupport = (id: string): StatisticSupport => ({ id, claims: 0, bodies: new Map(), places: new Map() })

/** Adds (`by` 1) or takes away (-1) the claim of an article. */
export function changeStatisticSupport(support: StatisticSupport, claim: StatisticClaim, { article, by }: { readonly article: string; readonly by: 1 | -1 }): void {
  support.claims += by
  addCount(support.bodies, toSortedJson(claim.statistic), by)
  addCount(support.places, JSON.stringify([article, claim.start]), by)
}

/** The figure as most articles give it. `support` must have a claim. */
export function toStatisticRow(support: StatisticSupport): StatisticRow {
  const places = [...support.places.keys()].map((place) => JSON.parse(place) as [string, number]).sort(compareColumns)
  const [article, start] = places[0] ?? ['', 0]
  const statistic = JSON.parse(toCommonest(support.bodies) ?? '{}') as StatisticFacts
  return { statistic, articles: [...new Set(places.map(([id]) => id))], article, start }
}

interface StatisticSupportJson extends Omit<StatisticSupport, 'bodies' | 'places'> {
  readonly bodies: CountPairs
  readonly places: CountPairs
}

/** Support as a text that an engine can keep. */
export const encodeStatisticSupport = ({ bodies, places, ...rest }: StatisticSupport): string =>
  JSON.stringify({ ...rest, bodies: toCountPairs(bodies), places: toCountPairs(places) })

/** Reads what `encodeStatisticSupport` wrote. */
export function decodeStatisticSupport({ support }: { readonly support: string }): StatisticSupport {
  const { bodies, places, ...rest } = JSON.parse(support) as StatisticSupportJson
  return { ...rest, bodies: new Map(bodies), places: new Map(places) }
}
