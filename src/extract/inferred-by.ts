import type { Basis } from '../model/ontology.js'
import type { Span } from '../model/span.js'
import type { WordClass } from '../gazetteer/word-classes.js'
import type { ArticleNames } from './article-names.js'
import { isBareBody } from './anaphors.js'
import { isA } from './atoms.js'
import type { AnnotatedDocument, Clause, EntityRef } from './document.js'

/** What a fact was read from, and whom it speaks of. */
interface Ground {
  readonly rule: string
  readonly basis?: Basis
  readonly span: Span
  readonly sentence: Span
  readonly ends: readonly EntityRef[]
}

/**
 * The rule that tells what the words of the evidence do not: that of the fact where it follows from a name (`located/name`), else how an end was found that its sentence
 * does not name: `reference/anaphor` (该公司, 其, 前者), `reference/home` (我市, 全省) or `reference/ellipsis` (nobody is named there). Undefined where the sentence says it all.
 */
export function inferredBy({ rule, basis, span, sentence, ends }: Ground, names: ArticleNames, { home, local, province }: AnnotatedDocument): string | undefined {
  if (basis === 'INFERRED') return rule
  const unnamed = ends.find(end => names.within(end, sentence).length === 0)
  if (!unnamed) return undefined
  const clause = names.clauseAt(span.start), subject = clause?.subject.entities.some(({ index }) => index === unnamed.index) === true ? clause.subject.source : undefined
  if (subject === 'home' || [home, local, province].some(place => place?.index === unnamed.index) && hasWord(clause, 'home')) return 'reference/home'
  return subject === 'anaphor' || subject === undefined && hasWord(clause, 'anaphor') ? 'reference/anaphor' : 'reference/ellipsis'
}

/** 该公司, 我市: whether some word of the clause stands for a name. */
const hasWord = (clause: Clause | undefined, wordClass: WordClass): boolean =>
  clause?.line.atoms.slice(clause.from, clause.to).some(atom => isA(atom, wordClass) || wordClass === 'anaphor' && isBareBody(atom)) === true
