import { isA, type Atom } from '../../extract/atoms.js'
import { outermost, type Clause, type RelationDraft } from '../../extract/document.js'
import { findPredicates, isHedged, spanOfClause, type Predicate } from '../../extract/rules/frames.js'
import type { WordClass } from '../../gazetteer/word-classes.js'
import { hasWithin, type Span } from '../../model/span.js'
import type { ExplainedClause, ExplainedPredicate, HedgeReason, Printed } from './explanation.js'

/** Words that can state a relation, and the rules that read them. */
const STATED_BY: Readonly<Partial<Record<WordClass, RegExp>>> = {
  'do-receive': /^(?:received|confers|participated)\//u, 'do-participate': /^participated\//u, 'do-organize': /^organized\//u, 'do-issue': /^organized\//u, 'do-use': /^uses\//u,
  'do-deal': /^deals-with\//u, 'do-confer': /^(?:confers|received)\//u, 'do-operate': /^operates-in\//u, 'do-locate': /^located\//u,
}
const PREDICATE_CLASSES = Object.keys(STATED_BY) as WordClass[]

const HEDGES = ['negation', 'candidate', 'plan'] as const

interface Parts {
  readonly relations: readonly RelationDraft[]
  readonly print: (span: Span) => Printed
}

function toReason(hedge: Atom): HedgeReason {
  if (isA(hedge, 'negation')) return 'NEGATION'
  return isA(hedge, 'candidate') ? 'CANDIDATE' : 'PLAN'
}

/** The word that denies, plans or only proposes what the clause's predicate says. */
function findHedge(clause: Clause, predicate: number): Atom | undefined {
  if (!isHedged(clause, predicate)) return undefined
  const names = outermost(clause.chunks), isOutside = (index: number): boolean => !names.some(({ from, to }) => from <= index && index < to)
  return clause.line.atoms.find((atom, index) => clause.from <= index && index < predicate && isOutside(index) && HEDGES.some(wordClass => isA(atom, wordClass)))
}

function explainPredicate(clause: Clause, { wordClass, predicate: { index, atom } }: { readonly wordClass: WordClass; readonly predicate: Predicate }, { relations, print }: Parts): ExplainedPredicate {
  const hasFact = relations.some(({ rule, span }) => STATED_BY[wordClass]?.test(rule) === true && hasWithin(span, atom))
  const hedge = hasFact ? undefined : findHedge(clause, index)
  return { ...print(atom), wordClass, outcome: hasFact ? 'FACT' : hedge ? 'VETOED' : 'NOTHING', ...(hedge && { hedge: hedge.text, reason: toReason(hedge) }) }
}

/** 拟认定: the word itself says that nothing is settled. */
const explainCandidate = ({ atom }: Predicate, { print }: Parts): ExplainedPredicate => ({ ...print(atom), wordClass: 'candidate', outcome: 'VETOED', hedge: atom.text, reason: 'CANDIDATE' })

/** A clause with its subject, and what came of each word that can state a relation. */
export function explainClause(clause: Clause, parts: Parts): ExplainedClause {
  const { entities, source, isOnBehalf } = clause.subject
  const found = PREDICATE_CLASSES.flatMap(wordClass => findPredicates(clause, wordClass).map(predicate => ({ wordClass, predicate })))
  const candidates = findPredicates(clause, 'candidate').filter(({ atom }) => !found.some(({ predicate }) => predicate.atom === atom)).map(predicate => explainCandidate(predicate, parts))
  const predicates = [...found.map(one => explainPredicate(clause, one, parts)), ...candidates].sort((a, b) => a.start - b.start)
  return { ...parts.print(spanOfClause(clause)), subject: { entities: entities.map(({ name }) => name), source, isOnBehalf }, predicates }
}
