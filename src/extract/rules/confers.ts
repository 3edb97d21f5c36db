import { collect } from '../../model/collect.js'
import { outermost, type AnnotatedDocument, type Clause, type NamedChunk, type RelationDraft } from '../document.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause } from './frames.js'
import { giversBefore, isAgentBefore, recipientsBefore } from './received.js'

/** CONFERS: a named body that 授予 / 颁发 / 认定, and a contest whose own prize is named with it. */
export function findConfers(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, clause => [...byVerb(clause), ...byAgent(clause), ...byContest(clause)])
}

function byVerb(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-confer'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const awards = outermost(clause.chunks).filter(chunk => chunk.type === 'Award' && chunk.from > predicate.index)
    const all = doersBefore(clause, predicate, ['Organization', 'Event', 'Programme']), received = recipientsBefore(clause, predicate)
    const near = (received.length > 0 ? giversBefore(clause, received) : all).map(({ entity }) => entity)
    const isPassive = clause.line.atoms.slice(clause.from, predicate.index).some(atom => atom.text === '被')
    const doers = near.length > 0 ? near : isPassive || clause.subject.source === 'noun' ? [] : clause.subject.entities.filter(({ type }) => type === 'Organization' || type === 'Event')
    return collect(awards, award => doers.map(doer => toDraft(doer, award, clause)))
  })
}

/** 被全国总工会评为“…”: the body behind 被 confers it. */
function byAgent(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-receive'), predicate => {
    if (isHedged(clause, predicate.index) || !isAgentBefore(clause, predicate)) return []
    const doers = doersBefore(clause, predicate, ['Organization'])
    return collect(objectsOf(clause, predicate, ['Award']), award => doers.map(({ entity }) => toDraft(entity, award, clause)))
  })
}

/** 甲大赛新星奖: the contest's name right before a prize with a name of its own. */
function byContest(clause: Clause): RelationDraft[] {
  const top = outermost(clause.chunks)
  return collect(top, award => {
    const contest = award.type === 'Award' ? top.find(chunk => (chunk.type === 'Programme' || chunk.type === 'Event') && chunk.end === award.start) : undefined
    return contest ? [toDraft(contest.entity, award, clause)] : []
  })
}

const toDraft = (source: NamedChunk['entity'], award: NamedChunk, clause: Clause): RelationDraft => ({
  type: 'CONFERS', source, target: award.entity, basis: 'STATED', rule: 'confers/verb', confidence: 0.85,
  span: cover(clause.sentence, spanOfClause(clause), award), sentence: clause.sentence,
})
