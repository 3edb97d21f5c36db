import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import { decideSides, toSides } from '../decide-pair.js'
import { different, same, unsure, type Side, type Sides, type Verdict } from '../pair/pair.js'
import { isTitleName, tradeOf } from '../pair/person.js'
import { haveHomesApart } from '../pair/places.js'
import { toSide } from '../pair/side.js'
import { readTold } from '../pair/told.js'
import { toBlockingKeys } from './blocking-keys.js'
import type { Employer, Profile } from './profile.js'

/** From this score on names are one in full, and no likeness of them. */
export const SURE = 0.95
/** Sides that are kept: neighbours are compared soon after one another. */
const MOST_SIDES = 20_000

/** A profile that may be one with another, and what the rules say of it. */
export interface Match {
  readonly profile: Profile
  readonly verdict: Verdict
}

/** Compares profiles by the rules for pairs of names. The answers depend on nothing but the two profiles. */
export class Matcher {
  readonly #gazetteer: Gazetteer
  readonly #sides = new Map<unknown, Side>()

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer
  }

  /** Keys of the profile: two that share none are never compared. */
  keysOf(profile: Profile): readonly string[] {
    const keys = [...new Set([this.#sideOf(profile), this.#tellingSideOf(profile)].flatMap(side => toBlockingKeys(side, this.#gazetteer)))]
    if (profile.type !== 'Person') return [...keys, ...profile.aliases.map(alias => `${profile.type} name ${this.#fold(profile, alias)}`)]
    // Whom a person works for is known as such: its keys are those of the employer, not of the words around.
    const name = this.#sideOf(profile).name
    return [...keys, ...profile.employers.flatMap(employer => toBlockingKeys(this.#employerSide(employer), this.#gazetteer).map(key => `Person ${name} ${key}`))]
  }

  /** What the rules say of two profiles. */
  decide(a: Profile, b: Profile): Verdict {
    if (a.type !== b.type) return different('different type')
    const verdict = a.type === 'Person' ? this.#decidePersons(a, b) : this.#decideThings(a, b)
    if (verdict.decision === 'unsure') return this.#areCalledAlike(a, b) ? unsure(0.6, ...verdict.reasons, 'called alike') : verdict
    const doubt = verdict.decision === 'same' ? findDoubt(a, b, verdict) : undefined
    return doubt === undefined ? verdict : unsure(0.6, ...verdict.reasons, doubt)
  }

  /** Of these candidates all that are one with the profile or may be, best first, then by id. */
  findMatches(profile: Profile, candidates: Iterable<Profile>): readonly Match[] {
    const matches = [...candidates].filter(({ id }) => id !== profile.id).map(candidate => ({ profile: candidate, verdict: this.decide(profile, candidate) }))
    return matches.filter(({ verdict }) => verdict.decision !== 'different').sort((a, b) => b.verdict.score - a.verdict.score || (a.profile.id < b.profile.id ? -1 : 1))
  }

  #decideThings(a: Profile, b: Profile): Verdict {
    const sides = this.#sidesOf(a, b), verdict = a.tellings.length + b.tellings.length === 0 ? decideSides(sides) : decideSides(sides, this.#tellingSidesOf(a, b))
    if (verdict.reasons[0] !== 'told in context') return verdict
    // A short form that an article introduces is another city's firm in another city.
    const untold = decideSides(sides), isElsewhere = haveHomesApart(sides.short, sides.long, this.#gazetteer) || (untold.decision === 'different' && ELSEWHERE.test(untold.reasons[0] ?? ''))
    if (isElsewhere && a.type === 'Place') return different('different divisions')
    return isElsewhere ? unsure(0.5, ...verdict.reasons, 'different place') : verdict
  }

  #decidePersons(a: Profile, b: Profile): Verdict {
    const sides = this.#sidesOf(a, b), told = readTold(this.#tellingSidesOf(a, b))
    if (told?.decision === 'different') return told
    if (sides.short.name !== sides.long.name && !told) return decideSides(sides)
    if (isTitleName(sides.short.name)) return unsure(0.4, 'surname and title alone')
    return a.employers.length > 0 && b.employers.length > 0 ? this.#decideColleagues(a, b) : decideByPaper(a, b)
  }

  /** One name at one employer, as the rules for firms and bodies know it again. */
  #decideColleagues(a: Profile, b: Profile): Verdict {
    const trades = [a, b].map(({ posts, employers }) => tradeOf([...posts, ...employers.map(({ name }) => name)])), [one = -1, other = -1] = trades
    const decisions = a.employers.flatMap(employer => b.employers.map(another => this.#decideEmployers(employer, another)))
    if (decisions.includes('same')) return one >= 0 && other >= 0 && one !== other ? unsure(0.5, 'same employer, different trade') : same(0.93, 'same name', 'same employer')
    return decisions.includes('unsure') ? unsure(0.5, 'similar employer') : different('different employer')
  }

  #decideEmployers(a: Employer, b: Employer): Verdict['decision'] {
    if (a.id === b.id) return 'same'
    return a.type === b.type ? decideSides(toSides(this.#employerSide(a), this.#employerSide(b), this.#gazetteer)).decision : 'unsure'
  }

  /** One of them is called in its article what the other is called in its own. */
  #areCalledAlike(a: Profile, b: Profile): boolean {
    if (a.aliases.length + b.aliases.length === 0) return false
    const [names, others] = [a, b].map(profile => [profile.name, ...profile.aliases].map(name => this.#fold(profile, name)))
    return names?.some(name => others?.includes(name)) ?? false
  }

  #fold({ type }: Profile, name: string): string {
    return this.#side(`${type} ${name}`, () => toSide({ name, context: '' }, type, this.#gazetteer)).printed
  }

  #side(key: unknown, read: () => Side): Side {
    const known = this.#sides.get(key)
    if (known) return known
    if (this.#sides.size >= MOST_SIDES) this.#sides.clear()
    const side = read()
    this.#sides.set(key, side)
    return side
  }

  #sidesOf(a: Profile, b: Profile): Sides {
    return toSides(this.#sideOf(a), this.#sideOf(b), this.#gazetteer)
  }

  #tellingSidesOf(a: Profile, b: Profile): Sides {
    return toSides(this.#tellingSideOf(a), this.#tellingSideOf(b), this.#gazetteer)
  }

  #sideOf(profile: Profile): Side {
    return this.#side(profile, () => this.#read(profile, profile.facts))
  }

  #tellingSideOf(profile: Profile): Side {
    return profile.tellings.length === 0 ? this.#sideOf(profile) : this.#side(profile.tellings, () => this.#read(profile, profile.tellings))
  }

  #read({ type, name, home }: Profile, sentences: readonly string[]): Side {
    return toSide({ name, context: sentences.join('。'), ...(home !== undefined && { homeCity: home }) }, type, this.#gazetteer)
  }

  #employerSide(employer: Employer): Side {
    const { type, name, home } = employer
    return this.#side(employer, () => toSide({ name, context: '', ...(home !== undefined && { homeCity: home }) }, type, this.#gazetteer))
  }
}

/** Refusals for another place, as rules name them. */
export const ELSEWHERE = /place|cities|divisions|districts|one lies in/u

/** What the articles tell beyond the names, against their being one; `undefined` where nothing does. */
function findDoubt(a: Profile, b: Profile, { score }: Verdict): string | undefined {
  // A yearly event of which one article does not tell the year may be any year's.
  if (a.isUndated || b.isUndated) return 'year not told'
  if (a.isLoose || b.isLoose) return 'name of one article only'
  if (score >= SURE) return undefined
  if (a.rivals.includes(b.id) || b.rivals.includes(a.id)) return 'two in one article'
  return a.type === 'Organization' && a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind ? 'different kind' : undefined
}

/** Reporters of one city's papers are one by name; of others a name alone tells nothing. */
function decideByPaper(a: Profile, b: Profile): Verdict {
  const isOneHome = a.home !== undefined && a.home === b.home
  if (isOneHome && [a, b].every(({ posts }) => posts.includes('REPORTER'))) return same(0.88, 'same name', 'reporter of one paper')
  return unsure(a.home === undefined || b.home === undefined || isOneHome ? 0.5 : 0.3, 'name alone')
}
