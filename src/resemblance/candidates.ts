import { compareText } from '../model/order.js'
import { splitBands } from './bands.js'

/** An article by its id, with what `toBands` gives for it. */
export interface Sketch {
  readonly id: string
  readonly bands: string
}

/** Looks up articles that share a band. */
export class SketchIndex {
  readonly #byKey = new Map<string, string[]>()

  constructor(sketches: Iterable<Sketch>) {
    for (const { id, bands } of sketches) for (const key of splitBands(bands)) {
      const ids = this.#byKey.get(key)
      if (ids) ids.push(id)
      else this.#byKey.set(key, [id])
    }
  }

  /** Those that share a band with an article, but for itself, each with the number of bands shared. */
  find({ id, bands }: Sketch): ReadonlyMap<string, number> {
    const shared = new Map<string, number>()
    for (const key of splitBands(bands)) for (const other of this.#byKey.get(key) ?? []) if (other !== id) shared.set(other, (shared.get(other) ?? 0) + 1)
    return shared
  }
}

/** No article is compared with more: a daily notice is like hundreds of others, and the same as none. */
const MOST_CANDIDATES = 20

/** The likest by bands shared; of equals the first by id. */
export const toLikest = (shared: ReadonlyMap<string, number>): readonly string[] =>
  [...shared].sort(([a, some], [b, others]) => others - some || compareText(a, b)).slice(0, MOST_CANDIDATES).map(([id]) => id)

/** How many groups some articles fall into when those of each pair are one. */
export function countGroups(ids: readonly string[], pairs: Iterable<readonly [string, string]>): number {
  const heads = new Map(ids.map(id => [id, id]))
  const headOf = (id: string): string => {
    let head = id
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next
    return head
  }
  for (const [a, b] of pairs) if (heads.has(a) && heads.has(b)) heads.set(headOf(a), headOf(b))
  return new Set([...heads.keys()].map(headOf)).size
}
