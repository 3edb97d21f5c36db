import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../model/memoize.js'
import { compareText } from '../../model/order.js'
import { Matcher } from './matcher.js'
import { NONE, type Profile } from './profile.js'

/** Of more names under one key, as in a list of a city's bodies, hardly two are forms of one. */
const MOST_ALIKE = 50

/** Names that could be one and that an article yet names as two: it knows more than their names tell. */
export class Rivals {
  readonly #keysOf: (named: string) => readonly string[]
  readonly #areAlike: (names: string) => boolean

  constructor(gazetteer: Gazetteer) {
    const matcher = new Matcher(gazetteer)
    // Bodies of a city stand in every article of it: they are asked of again and again.
    this.#keysOf = memoize(named => matcher.keysOf(JSON.parse(named) as Profile))
    this.#areAlike = memoize(names => {
      const [a, b] = JSON.parse(names) as [Profile, Profile]
      return matcher.decide(a, b).decision === 'same'
    })
  }

  /** For each of an article's profiles those that rules would join with it, by id; sorted. */
  find(profiles: readonly Profile[]): ReadonlyMap<string, readonly string[]> {
    const rivals = new Map<string, Set<string>>()
    const note = (from: Profile, to: Profile): void => void rivals.set(from.id, (rivals.get(from.id) ?? new Set()).add(to.id))
    for (const alike of this.#toBlocks(profiles)) {
      alike.forEach((a, index) => alike.slice(index + 1).filter(b => this.#couldBeOne(a, b)).forEach(b => { note(a, b); note(b, a) }))
    }
    return new Map([...rivals].map(([id, others]) => [id, [...others].sort(compareText)]))
  }

  /** What is loose no rule joins anyway, and one person's name is not two people in one article. */
  #toBlocks(profiles: readonly Profile[]): readonly (readonly Profile[])[] {
    const blocks = new Map<string, Profile[]>()
    for (const profile of profiles.filter(({ type, isLoose }) => type !== 'Person' && !isLoose)) {
      for (const key of this.#keysOf(JSON.stringify(toName(profile)))) blocks.set(key, [...blocks.get(key) ?? [], profile])
    }
    return [...blocks.values()].filter(({ length }) => length > 1 && length <= MOST_ALIKE)
  }

  #couldBeOne(a: Profile, b: Profile): boolean {
    const [low, high] = a.id < b.id ? [a, b] : [b, a]
    return this.#areAlike(JSON.stringify([toName(low), toName(high)]))
  }
}

/** The profile by its name alone. */
const toName = (profile: Profile): Profile => ({ ...profile, tellings: NONE, aliases: NONE })
