import type { CorrectionFacts } from '../model/correction.js'
import type { CorrectionClaim } from './claims.js'
import { addCount, toCommonest, toCountPairs, toSortedJson, type CountPairs, type Counts } from './counts.js'

/** All that the graph's claims say of one correction: they are those of one article, in each of its printings. */
export interface CorrectionSupport {
  readonly id: string
  claims: number
  /** `CorrectionFacts` as JSON with sorted keys. */
  readonly bodies: Counts
}

/** Support by nobody. */
export const createCorrectionSupport = (id: string): CorrectionSupport => ({ id, claims: 0, bodies: new Map() })

/** Adds (`by` 1) or takes away (-1) one claim. */
export function changeCorrectionSupport(support: CorrectionSupport, { correction }: CorrectionClaim, by: 1 | -1): void {
  support.claims += by
  addCount(support.bodies, toSortedJson(correction), by)
}

/** The correction as most printings give it. `support` must have a claim. */
export const toCorrectionFacts = ({ bodies }: CorrectionSupport): CorrectionFacts => JSON.parse(toCommonest(bodies) ?? '{}') as CorrectionFacts

interface CorrectionSupportJson extends Omit<CorrectionSupport, 'bodies'> {
  readonly bodies: CountPairs
}

/** Support as a text that an engine can keep. */
export const encodeCorrectionSupport = ({ bodies, ...rest }: CorrectionSupport): string => JSON.stringify({ ...rest, bodies: toCountPairs(bodies) })

/** Reads what `encodeCorrectionSupport` wrote. */
export function decodeCorrectionSupport({ support }: { readonly support: string }): CorrectionSupport {
  const { bodies, ...rest } = JSON.parse(support) as CorrectionSupportJson
  return { ...rest, bodies: new Map(bodies) }
}
