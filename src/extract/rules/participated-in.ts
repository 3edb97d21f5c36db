import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { isA } from '../atoms.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { cover, doersBefore, findIn, findPredicates, isHedged, objectsOf, spanOfClause } from './frames.js'

const DOERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Place']
const DEEDS: readonly EntityType[] = ['Programme', 'Event']
const ROLE_VERBS = /^(?:发言|致辞|讲话|主持|作报告|演讲|承担)$/u

/** PARTICIPATED_IN: 参加 亮相 出席 + event, 在E上发言, 在E中获奖, and whoever wins a prize of a contest. */
export function findParticipatedIn(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [...verbFrames(clause), ...bareFrames(document, position), ...insideFrames(clause), ...followFrames(document, position), ...prizeFrames(clause), ...rankFrames(document, position)])
}

function verbFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-participate'), predicate => {
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
  if (deeds.length === 0) return []
  const isActive = findPredicates(clause, 'do-receive').length > 0 || clause.line.atoms.slice(clause.from, clause.to).some(atom => ROLE_VERBS.test(atom.text)) || atoms[clause.to]?.text === '，'
  if (!isActive) return []
  const before = outermost(clause.chunks).filter(chunk => DOERS.includes(chunk.type) && chunk.to <= (deeds[0]?.from ?? 0))
  const doers = before.length > 0 || clause.subject.source === 'home' || clause.subject.source === 'explicit' ? participants(clause) : []
  const role = atoms.slice(clause.from, clause.to).find(atom => ROLE_VERBS.test(atom.text))?.text
  return pair(doers, deeds, { clause, rule: 'participated/inside', confidence: 0.75, ...(role !== undefined && { role }) })
}

const isInside = ({ line, from }: Clause, chunk: NamedChunk): boolean =>
  line.atoms.slice(Math.max(from, chunk.from - 2), chunk.from).some(atom => atom.text === '在') && /^(?:中|上|期间|里)$/u.test(line.atoms[chunk.to]?.text ?? line.atoms[chunk.to + 1]?.text ?? '')

/** 区委书记李晓冬出席并致辞: the event that the sentence or the one before it spoke of. */
function bareFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const verb = clause?.line.atoms[clause.verb]
  if (!clause || !/^(?:出席|致辞|主持|讲话|参会|参加|出席并致辞)$/u.test(verb?.text ?? '') || outermost(clause.chunks).some(({ type, from }) => DEEDS.includes(type) && from > clause.verb)) return []
  const actors = outermost(clause.chunks).filter(({ type, to }) => (type === 'Person' || type === 'Organization' || type === 'Company') && to <= clause.verb)
  const persons = actors.filter(({ type }) => type === 'Person')
  const people = (persons.length > 0 ? persons : actors).map(({ entity }) => entity)
  const event = collect(clauses.slice(0, position + 1).filter(({ line }) => line === clause.line), ({ chunks }) => outermost(chunks)).findLast(({ type }) => type === 'Event')
  return event ? pair(people, [event], { clause, rule: 'participated/bare', confidence: 0.75 }) : []
}

/** E上，教授李某作主旨演讲，甲公司发布…: whoever acts in the clauses behind E上. */
function followFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const deed = clause && outermost(clause.chunks).findLast(chunk => DEEDS.includes(chunk.type) && isLocative(clause, chunk))
  if (!clause || !deed || clause.line.atoms.slice(deed.to + 1, clause.to).some(atom => atom.kind === 'word')) return []
  return collect(clauses.slice(position + 1, position + 4).filter(other => other.line === clause.line && other.sentence.start === clause.sentence.start), other =>
    pair(other.subject.source === 'explicit' ? other.subject.entities.filter(({ type }) => type !== 'Place' && DOERS.includes(type)) : [], [deed], { clause: other, rule: 'participated/follow', confidence: 0.75 }))
}

const isLocative = ({ line }: Clause, chunk: NamedChunk): boolean => line.atoms.slice(chunk.to, chunk.to + 2).some(atom => /^(?:中|上|期间|总决赛|决赛)$/u.test(atom.text))

const RANK_VERBS = /^(?:夺得|摘得|获得|荣获|斩获|夺冠|分获|分列|获|捧得|拿下|收获|喜获|摘取|勇夺|捧回|折桂|问鼎|蝉联|一举拿下|共收获)$/u

/** 甲夺得第一名, 乙、丙分获二等奖: a rank of the contest that the article speaks of. */
function rankFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const predicate = clause && findPredicates(clause, 'do-receive').find(({ atom }) => RANK_VERBS.test(atom.text))
  if (!predicate || outermost(clause.chunks).some(isContest)) return []
  const hasRank = findIn(clause, atom => isA(atom, 'rank') || atom.kind === 'medals' || /^第.名?$/u.test(atom.text)) >= 0 || outermost(clause.chunks).some(({ type }) => type === 'Award')
  const contest = hasRank && !isHedged(clause, predicate.index) ? contestBefore(clauses, position) : undefined
  if (!contest) return []
  const near = doersBefore(clause, predicate, ['Person', 'Company', 'Organization']).map(({ entity }) => entity)
  const doers = near.length > 0 ? near : clause.subject.source === 'explicit' ? clause.subject.entities.filter(({ type }) => type !== 'Place' && DOERS.includes(type)) : []
  return doers.map((doer): RelationDraft => ({ type: 'PARTICIPATED_IN', source: doer, target: contest.entity, basis: 'STATED', rule: 'participated/rank', confidence: 0.7, sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause)) }))
}

const isContest = ({ type, kind }: NamedChunk): boolean => type === 'Programme' && kind === 'COMPETITION'

/** The contest of the last clauses, else the one that the article named first. */
function contestBefore(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  for (let index = position - 1; index >= Math.max(0, position - 5); index--) {
    const last = outermost(clauses[index]?.chunks ?? []).findLast(isContest)
    if (last) return last
  }
  for (let index = 0; index < position; index++) {
    const first = outermost(clauses[index]?.chunks ?? []).find(isContest)
    if (first) return first
  }
  return undefined
}

/** 斩获E金牌, 荣获E一等奖: a prize of the contest. */
function prizeFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-receive'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const deeds = outermost(clause.chunks).filter(chunk => chunk.from > predicate.index && chunk.type === 'Programme' && chunk.kind === 'COMPETITION')
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    return pair(near.length > 0 ? near : participants(clause), deeds, { clause, rule: 'participated/prize', confidence: 0.8 })
  })
}

interface PairContext { readonly clause: Clause; readonly rule: string; readonly confidence: number; readonly role?: string }

function pair(doers: readonly EntityRef[], deeds: readonly NamedChunk[], { clause, rule, confidence, role }: PairContext): RelationDraft[] {
  return collect(deeds, deed => doers.filter(({ index }) => index !== deed.entity.index).map((doer): RelationDraft => ({
    type: 'PARTICIPATED_IN', source: doer, target: deed.entity, basis: 'STATED', ...(role !== undefined && { props: { role } }), rule, confidence,
    sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause), deed),
  })))
}
