import { flatten } from '../../model/collect.js'
import { hasOverlap, hasWithin, type Span } from '../../model/span.js'
import type { AnnotatedDocument, EntityRef, RelationDraft } from '../document.js'
import type { StatisticDraft } from '../figures/find-statistics.js'
import type { ErratumDraft, WithdrawalDraft } from './correction-draft.js'
import { findErrata } from './errata.js'
import { findRemovals } from './removals.js'
import { findWithdrawals } from './withdrawals.js'

/** What an article takes back of what was said before, and what it therefore does not say itself. */
export interface FoundCorrections {
  readonly withdrawals: readonly WithdrawalDraft[]
  readonly errata: readonly ErratumDraft[]
  /** True for what was read of words that are told to be wrong, or of a post in the very words that end it. */
  readonly isTakenBack: (draft: RelationDraft) => boolean
  /** True for a figure among words that are told to be wrong. */
  readonly isMistaken: (draft: StatisticDraft) => boolean
}

interface Joined {
  readonly source: EntityRef
  readonly target: EntityRef
  readonly span: Span
}

/** Finds the corrections of an article; `relations` are what its rules read. */
export function findCorrections(document: AnnotatedDocument, relations: readonly RelationDraft[]): FoundCorrections {
  const errata = findErrata(document), wrong = errata.flatMap(({ wrong: words }) => words ?? []), chunks = wrong.length === 0 ? [] : flatten(document.chunks)
  const isWrong = (span: Span): boolean => wrong.some(words => hasWithin(words, span))
  /** An end that its words name only where they are wrong. */
  const isWrongEnd = ({ index }: EntityRef, span: Span): boolean => {
    const named = chunks.filter(({ entity, ...chunk }) => entity.index === index && hasWithin(span, chunk))
    return named.length > 0 && named.every(isWrong)
  }
  const hasWrongEnd = ({ source, target, span }: Joined): boolean => wrong.length > 0 && (isWrongEnd(source, span) || isWrongEnd(target, span))
  const isSame = (a: Joined & Pick<RelationDraft, 'type'>, b: Joined & Pick<RelationDraft, 'type'>): boolean => a.type === b.type && a.source.index === b.source.index && a.target.index === b.target.index
  // 任命李强为甲局局长，免去其甲局副局长职务: he works there as before
  const isPromoted = (draft: WithdrawalDraft): boolean => draft.type === 'WORKS_FOR' && relations.some(other => isSame(other, draft) && hasWithin(draft.sentence, other.span) && !hasOverlap(other.span, draft.span))
  const withdrawals = [...findWithdrawals(document), ...findRemovals(document)].filter(draft => !hasWrongEnd(draft) && !isPromoted(draft))
  const isEnded = (draft: RelationDraft): boolean => draft.type === 'WORKS_FOR' && withdrawals.some(other => isSame(other, draft) && hasOverlap(other.span, draft.span))
  return { errata, withdrawals, isTakenBack: draft => hasWrongEnd(draft) || isEnded(draft), isMistaken: ({ raw }) => isWrong(raw) }
}
