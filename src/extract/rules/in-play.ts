import { collect } from '../../model/collect.js'
import { outermost, type Clause, type NamedChunk } from '../document.js'

const isContest = ({ type, kind }: NamedChunk): boolean => type === 'Programme' && kind === 'COMPETITION'

/** The contest of the last clauses, else the last of the paragraph that named one first: a series comes before its own contest. */
export function contestBefore(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  for (let index = position - 1; index >= Math.max(0, position - 5); index--) {
    const last = outermost(clauses[index]?.chunks ?? []).findLast(isContest)
    if (last) return last
  }
  for (let index = 0; index < position; index++) {
    const opening = clauses[index]
    if (opening && outermost(opening.chunks).some(isContest)) return collect(clauses.slice(index, position).filter(({ line }) => line === opening.line), ({ chunks }) => outermost(chunks)).findLast(isContest)
  }
  return undefined
}
