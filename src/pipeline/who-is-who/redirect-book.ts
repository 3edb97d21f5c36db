import type { Redirect } from '../../model/graph-change.js'
import { compareText } from '../../model/order.js'
import type { IdentityChange } from '../../resolve/identity/identity-change.js'

/**
 * Where ids lead: of profiles that are one with another, and of those that nobody claims any more. Every id that an entity ever had
 * goes on leading to what became of it.
 */
export class RedirectBook {
  readonly #targets = new Map<string, string>()
  readonly #followers = new Map<string, Set<string>>()

  constructor(redirects: Iterable<Redirect>) {
    this.apply(redirects)
  }

  get isEmpty(): boolean {
    return this.#targets.size === 0
  }

  /** Where an id leads; to itself where nothing is noted. */
  follow(id: string): string {
    return this.#targets.get(id) ?? id
  }

  /** What a change of who is who turns, as far as it is not noted so already; by id. */
  foresee({ moves }: Pick<IdentityChange, 'moves'>): readonly Redirect[] {
    const turned = new Map<string, string>()
    for (const { profile, to } of moves) if (to !== undefined) turned.set(profile, to)
    for (const { profile, to } of moves) {
      const heir = to === undefined ? moves.filter((move) => move.from === profile && move.to !== undefined).map((move) => move.to ?? '').sort(compareText)[0] : undefined
      if (heir !== undefined) turned.set(profile, heir)
    }
    for (const [id, to] of [...turned]) for (const follower of this.#followers.get(id) ?? []) if (!turned.has(follower)) turned.set(follower, to)
    return [...turned].filter(([from, to]) => this.follow(from) !== to).map(([from, to]) => ({ from, to })).sort((a, b) => compareText(a.from, b.from))
  }

  /** Notes where ids lead from now on. */
  apply(redirects: Iterable<Redirect>): void {
    for (const { from, to } of redirects) {
      this.#followers.get(this.follow(from))?.delete(from)
      this.#targets.delete(from)
      if (from === to) continue
      this.#targets.set(from, to)
      this.#followers.set(to, (this.#followers.get(to) ?? new Set()).add(from))
    }
  }
}
