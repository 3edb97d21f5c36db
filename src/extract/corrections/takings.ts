import { collect } from '../../model/collect.js'
import type { Span } from '../../model/span.js'
import { chunkAt, outermost, type AnnotatedDocument, type Clause } from '../document.js'
import { spanOfClause } from '../rules/frames.js'

/** A verb that takes something away, however the tokenizer cut it. Atoms `[from, to)` of its line. */
export interface Taking extends Span {
  readonly from: number
  readonly to: number
  readonly text: string
  /** 被撤销, 遭取消. */
  readonly isPassive: boolean
}

/** The clause's verbs that a (global) pattern finds outside names. */
export function takenIn({ view }: AnnotatedDocument, clause: Clause, pattern: RegExp): Taking[] {
  const { atoms } = clause.line, own = spanOfClause(clause), top = outermost(clause.chunks)
  return collect([...view.slice(own.start, own.end).matchAll(pattern)], ({ 0: text, index }): Taking[] => {
    const start = own.start + index, end = start + text.length
    const from = atoms.findIndex(atom => atom.end > start), to = atoms.findIndex((atom, at) => at > from && atom.start >= end)
    if (from < clause.from || chunkAt(top, from)) return []
    return [{ start, end, text, from, to: to < 0 || to > clause.to ? clause.to : to, isPassive: /[被遭]$/u.test(view.slice(own.start, start)) }]
  })
}
