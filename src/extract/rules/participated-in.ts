import type { EntityType } from '../../model/ontology.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause } from './frames.js'

const DOERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Place']
const DEEDS: readonly EntityType[] = ['Programme', 'Event']
const ROLE_VERBS = /^(?:发言|致辞|讲话|主持|作报告|演讲|承担)$/u

/** PARTICIPATED_IN: 参加 亮相 出席 + event, 在E上发言, 在E中获奖, and whoever wins a prize of a contest. */
export function findParticipatedIn(document: AnnotatedDocument): RelationDraft[] {
  return document.clauses.flatMap(clause => [...verbFrames(clause), ...insideFrames(clause), ...prizeFrames(clause)])
}

function verbFrames(clause: Clause): RelationDraft[] {
  return findPredicates(clause, 'do-participate').flatMap(predicate => {
    if (isHedged(clause, predicate.index)) return []
    const deeds = objectsOf(clause, predicate, DEEDS)
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    const doers = near.length > 0 ? near : participants(clause)
    return pair(doers, deeds, { clause, rule: 'participated/verb', confidence: 0.85 })
  })
}

const participants = ({ subject }: Clause): readonly EntityRef[] =>
  subject.source === 'noun' ? [] : subject.entities.filter(({ type }) => DOERS.includes(type))

/** 甲公司在E上发言; 我市选手在E中获得…: the subject takes part in what 在…上/中 names. */
function insideFrames(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line
  const deeds = outermost(clause.chunks).filter(chunk => DEEDS.includes(chunk.type) && isInside(clause, chunk))
  const isActive = findPredicates(clause, 'do-receive').length > 0 || clause.line.atoms.slice(clause.from, clause.to).some(atom => ROLE_VERBS.test(atom.text)) || /^[，]$/u.test(atoms[clause.to]?.text ?? '')
  if (deeds.length === 0 || !isActive) return []
  const before = outermost(clause.chunks).filter(chunk => DOERS.includes(chunk.type) && chunk.to <= (deeds[0]?.from ?? 0))
  const doers = before.length > 0 || clause.subject.source === 'home' || clause.subject.source === 'explicit' ? participants(clause) : []
  const role = atoms.slice(clause.from, clause.to).find(atom => ROLE_VERBS.test(atom.text))?.text
  return pair(doers, deeds, { clause, rule: 'participated/inside', confidence: 0.75, ...(role !== undefined && { role }) })
}

const isInside = ({ line, from }: Clause, chunk: NamedChunk): boolean =>
  line.atoms.slice(Math.max(from, chunk.from - 2), chunk.from).some(atom => atom.text === '在') && /^(?:中|上|期间|里)$/u.test(line.atoms[chunk.to]?.text ?? line.atoms[chunk.to + 1]?.text ?? '')

/** 斩获E金牌, 荣获E一等奖: a prize of the contest. */
function prizeFrames(clause: Clause): RelationDraft[] {
  return findPredicates(clause, 'do-receive').flatMap(predicate => {
    if (isHedged(clause, predicate.index)) return []
    const deeds = outermost(clause.chunks).filter(chunk => chunk.from > predicate.index && chunk.type === 'Programme' && chunk.kind === 'COMPETITION')
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    return pair(near.length > 0 ? near : participants(clause), deeds, { clause, rule: 'participated/prize', confidence: 0.8 })
  })
}

interface PairContext { readonly clause: Clause; readonly rule: string; readonly confidence: number; readonly role?: string }

function pair(doers: readonly EntityRef[], deeds: readonly NamedChunk[], { clause, rule, confidence, role }: PairContext): RelationDraft[] {
  return deeds.flatMap(deed => doers.filter(({ index }) => index !== deed.entity.index).map((doer): RelationDraft => ({
    type: 'PARTICIPATED_IN', source: doer, target: deed.entity, basis: 'STATED', ...(role !== undefined && { props: { role } }), rule, confidence,
    sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause), deed),
  })))
}
