import type { Span } from '../model/span.js'
import type { Atom } from './atoms.js'

/** Why something that looks like a name is none. */
export const REFUSALS = {
  OVERLAPPED: 'a longer or surer name covers it',
  GENERIC: 'a common word, not a name',
  NOTHING_PROPER: 'nothing in it tells it from others of its kind',
  NAME_GOES_ON: 'what stands behind it carries the name on',
  UNMARKED: 'it takes a year, an edition or quotes to be a name',
  TOO_WEAK: 'neither level nor verb nor count makes it a name',
  NO_CUE: 'it has the shape of a personal name, but nothing around it says that it is one',
  UNTYPED_QUOTE: 'nothing says what the quoted words name',
} as const
/** A reason as a word. */
export type RefusalReason = keyof typeof REFUSALS

/** A candidate that a finder refused. Offsets into the reading text. */
export interface Refusal extends Span {
  readonly finder: string
  readonly reason: RefusalReason
  /** The name that won. */
  readonly rival?: string
}

/** Listens to refusals; for `wenmai explain`, absent while facts are extracted. */
export type Trace = (refusal: Refusal) => void

/** No name at atoms `[from, to)`; says so where someone listens. */
export function refuse({ atoms, trace }: { readonly atoms: readonly Atom[]; readonly trace?: Trace }, [from, to]: readonly [number, number], why: Omit<Refusal, keyof Span>): never[] {
  trace?.({ ...why, start: atoms[from]?.start ?? 0, end: atoms[to - 1]?.end ?? 0 })
  return []
}
