import { flatten } from '../model/collect.js'
import { countWhile } from '../model/count-while.js'
import type { Span } from '../model/span.js'
import type { AnnotatedDocument, Clause, EntityRef, NamedChunk } from './document.js'
import { spanOfClause } from './rules/frames.js'

/** How many names of a stretch are looked at: more would cost much on hostile pages and tell nothing. */
export const MAX_LOOK = 60

/** Where an article names its entities. One for each article. */
export class ArticleNames {
  readonly #clauses: readonly Clause[]
  readonly #namesOf = new Map<number, NamedChunk[]>()

  constructor({ clauses, chunks }: AnnotatedDocument) {
    this.#clauses = clauses
    for (const chunk of flatten(chunks)) {
      const names = this.#namesOf.get(chunk.entity.index)
      if (names) names.push(chunk)
      else this.#namesOf.set(chunk.entity.index, [chunk])
    }
  }

  /** The entity's names, in reading order. */
  of({ index }: EntityRef): readonly NamedChunk[] {
    return this.#namesOf.get(index) ?? []
  }

  /** Those of its names that begin within the span, the first of them at least. */
  within(entity: EntityRef, span: Span): readonly NamedChunk[] {
    return findWithin(this.of(entity), span)
  }

  /** The clause that holds the offset; clauses stand in reading order. */
  clauseAt(offset: number): Clause | undefined {
    return this.#clauses[Math.max(0, countWhile(this.#clauses, clause => spanOfClause(clause).start <= offset) - 1)]
  }
}

/** Index of the first item that starts at `start` or behind it; items stand in reading order. */
export const lowerBound = (items: readonly Span[], start: number): number => countWhile(items, item => item.start < start)

/** The first items that begin within the span. */
export function findWithin<Item extends Span>(items: readonly Item[], { start, end }: Span): readonly Item[] {
  const from = lowerBound(items, start)
  return items.slice(from, Math.min(from + MAX_LOOK, lowerBound(items, end)))
}
