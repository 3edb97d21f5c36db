import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { memoize } from '../../model/memoize.js'
import { compareText } from '../../model/order.js'
import { Matcher } from './matcher.js'
import type { Profile } from './profile.js'

/** A short form keeps the beginning of what it shortens, behind its place. */
const mayShorten = (a: string, b: string): boolean => b.includes(a.slice(0, 2)) || a.includes(b.slice(0, 2))

/** Names that could be one and that an article yet names as two: it knows more than their names tell. */
export class Rivals {
  readonly #areAlike: (names: string) => boolean

  constructor(gazetteer: Gazetteer) {
    const matcher = new Matcher(gazetteer)
    // Two names of one type and city are asked of again and again: bodies of a city stand in every article.
    this.#areAlike = memoize(names => {
      const [a, b] = JSON.parse(names) as [Profile, Profile]
      return matcher.decide(a, b).decision === 'same'
    })
  }

  /** Of the article's profiles those that rules would join with this one, by id; sorted. */
  of(profile: Profile, all: readonly Profile[]): readonly string[] {
    const rivals = all.filter(other => other.type === profile.type && other.id !== profile.id && mayShorten(profile.name, other.name) && this.#couldBeOne(profile, other))
    return rivals.map(({ id }) => id).sort(compareText)
  }

  #couldBeOne(a: Profile, b: Profile): boolean {
    const [low, high] = a.id < b.id ? [a, b] : [b, a]
    return this.#areAlike(JSON.stringify([low, high]))
  }
}
