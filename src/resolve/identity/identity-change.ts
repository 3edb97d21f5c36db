import { compareText } from '../../model/order.js'
import type { Merge, Split } from '../../model/review.js'

/** A profile that belongs to another canonical id than before; without `from` it is new, without `to` it is gone. */
export interface Move {
  readonly profile: string
  readonly from?: string
  readonly to?: string
}

/** What a change does to who is who: nothing that is not named here has another canonical id than before. */
export interface IdentityChange {
  readonly moves: readonly Move[]
  readonly merges: readonly Merge[]
  readonly splits: readonly Split[]
}

/** Where a profile was and is. */
export interface Step {
  readonly profile: string
  readonly from: string | undefined
  readonly to: string | undefined
}

/** For each id on one side all on the other that it shares profiles with, where there are several; sorted. */
function spread(steps: readonly Step[], ends: readonly ['from' | 'to', 'from' | 'to']): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, Set<string>>(), [one, other] = ends
  for (const step of steps) {
    const key = step[one], value = step[other]
    if (key !== undefined && value !== undefined) found.set(key, (found.get(key) ?? new Set()).add(value))
  }
  return [...found].filter(([, values]) => values.size > 1).map(([key, values]) => [key, [...values].sort(compareText)] as const).sort(([a], [b]) => compareText(a, b))
}

/** The change that brings profiles from where they were to where they are; steps must hold every member of what is merged or split. */
export function toIdentityChange(steps: readonly Step[]): IdentityChange {
  const moved = steps.filter(({ from, to }) => from !== to).sort((a, b) => compareText(a.profile, b.profile))
  return {
    moves: moved.map(({ profile, from, to }) => ({ profile, ...(from !== undefined && { from }), ...(to !== undefined && { to }) })),
    merges: spread(steps, ['to', 'from']).map(([into, from]) => ({ into, from })),
    splits: spread(steps, ['from', 'to']).map(([from, into]) => ({ from, into })),
  }
}
