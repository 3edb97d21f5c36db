import type { Verdict } from '../pair/pair.js'
import type { Keyed } from './blocks.js'
import { isSameProfile, mergeProfiles, type Profile, type Said } from './profile.js'

/** Profiles that are one. The least id by code unit stands for all: whatever came first, the same. */
export interface Group {
  readonly canonical: string
  readonly members: readonly ProfileNode[]
}

/** Most profiles have no links, and share this. */
const NO_LINKS: ReadonlyMap<ProfileNode, Verdict> = new Map()

/** A profile in the graph of who is who. */
export class ProfileNode implements Keyed {
  /** A number that no other state of any profile had. */
  serial = 0
  /** False until its component was found for the first time. */
  isSettled = false
  keys: readonly number[] = []
  /** Absent where it is alone. */
  group: Group | undefined
  #links = NO_LINKS
  #profile: Profile
  #said: readonly [Said, ...Said[]]

  constructor(profile: Profile) {
    this.#profile = profile
    this.#said = [{ profile, count: 1 }]
  }

  get id(): string {
    return this.#profile.id
  }

  /** All that articles say of it as one. */
  get profile(): Profile {
    return this.#profile
  }

  get canonical(): string {
    return this.group?.canonical ?? this.id
  }

  /** Itself and whoever is one with it. */
  get members(): readonly ProfileNode[] {
    return this.group?.members ?? [this]
  }

  /** What rules say of it and others, both ways; only what merges or may be asked. */
  get links(): ReadonlyMap<ProfileNode, Verdict> {
    return this.#links
  }

  link(other: ProfileNode, verdict: Verdict): void {
    if (this.#links === NO_LINKS) this.#links = new Map([[other, verdict]])
    else (this.#links as Map<ProfileNode, Verdict>).set(other, verdict)
  }

  unlink(other: ProfileNode): void {
    if (this.#links.size <= 1 && this.#links.has(other)) this.unlinkAll()
    else if (this.#links !== NO_LINKS) (this.#links as Map<ProfileNode, Verdict>).delete(other)
  }

  unlinkAll(): void {
    this.#links = NO_LINKS
  }

  /** True where an article said so. */
  has(profile: Profile): boolean {
    return this.#said.some(said => isSameProfile(said.profile, profile))
  }

  /** Adds a claim; true where the profile says something else now. */
  add(profile: Profile): boolean {
    const known = this.#said.find(said => isSameProfile(said.profile, profile)), [first, ...others] = this.#said
    if (!known) return this.#say([first, ...others, { profile, count: 1 }])
    return this.#say([replace(first, known, 1), ...others.map(said => replace(said, known, 1))])
  }

  /** Takes a claim away; `GONE` where it was the last, else whether the profile says something else now. */
  remove(profile: Profile): boolean | 'GONE' {
    const known = this.#said.find(said => isSameProfile(said.profile, profile))
    if (!known) return false
    const [first, ...others] = this.#said.map(said => replace(said, known, -1)).filter(({ count }) => count > 0)
    return first ? this.#say([first, ...others]) : 'GONE'
  }

  #say(said: readonly [Said, ...Said[]]): boolean {
    const before = this.#profile
    const isOnlyCounted = said.length === this.#said.length && said.every(({ profile }) => profile.kind === before.kind)
    this.#said = said
    // The same in another number: only the commonest kind could change by that.
    if (isOnlyCounted) return false
    const after = mergeProfiles(said)
    if (isSameProfile(before, after)) return false
    this.#profile = after
    return true
  }
}

const replace = (said: Said, known: Said, by: 1 | -1): Said => (said === known ? { profile: said.profile, count: said.count + by } : said)
