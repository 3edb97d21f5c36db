import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { isA } from '../atoms.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { attendances } from './attendance.js'
import { contestBefore } from './in-play.js'
import { hasCountedPeople } from './received.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause, type Predicate } from './frames.js'

const DOERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Place']
const DEEDS: readonly EntityType[] = ['Programme', 'Event']
const ROLE_VERBS = /^(?:发言|致辞|讲话|主持|作报告|演讲|承担|宣布|介绍|分享|发布|透露|表示|推介|签约|亮相|路演|授课|点评|领奖|展示|首发|说)$/u

/** PARTICIPATED_IN: 参加 亮相 出席 + event, 在E上发言, 在E中获奖, and whoever wins a prize of a contest. */
export function findParticipatedIn(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [...verbFrames(clause), ...attendances(document, position), ...insideFrames(clause), ...followFrames(document, position), ...prizeFrames(clause), ...rankFrames(document, position)])
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
  const doers = before.length > 0 || clause.subject.source === 'home' || clause.subject.source === 'explicit' ? participants(clause).filter(({ type }) => before.length > 0 || type !== 'Place' || clause.subject.source === 'home') : []
  const role = atoms.slice(clause.from, clause.to).find(atom => ROLE_VERBS.test(atom.text))?.text
  return pair(doers, deeds, { clause, rule: 'participated/inside', confidence: 0.75, ...(role !== undefined && { role }) })
}

const isInside = ({ line, from, chunks }: Clause, chunk: NamedChunk): boolean =>
  // 在展会同期举办的E上: no other name between
  line.atoms.slice(Math.max(from, chunk.from - 8, ...chunks.filter(({ to }) => to <= chunk.from).map(({ to }) => to)), chunk.from).some(atom => atom.text === '在') && /^(?:中|上|期间|里)$/u.test(line.atoms[chunk.to]?.text ?? line.atoms[chunk.to + 1]?.text ?? '')

/** E上，教授李某作主旨演讲，甲公司发布…: whoever acts in the clauses behind E上. */
function followFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const deed = clause && outermost(clause.chunks).findLast(chunk => DEEDS.includes(chunk.type) && isLocative(clause, chunk))
  if (!clause || !deed || clause.line.atoms.slice(deed.to + 1, clause.to).some(atom => atom.kind === 'word')) return []
  return collect(clauses.slice(position + 1, position + 4).filter(other => other.line === clause.line && other.sentence.start === clause.sentence.start), other =>
    pair(other.subject.source === 'explicit' ? other.subject.entities.filter(({ type }) => type !== 'Place' && DOERS.includes(type)) : [], [deed], { clause: other, rule: 'participated/follow', confidence: 0.75 }))
}

const isLocative = ({ line }: Clause, chunk: NamedChunk): boolean => line.atoms.slice(chunk.to, chunk.to + 2).some(atom => /^(?:中|上|期间|总决赛|决赛)$/u.test(atom.text))

const RANK_VERBS = /^(?:夺得|摘得|获得|荣获|斩获|夺冠|分获|分列|获|捧得|拿下|收获|喜获|摘取|勇夺|捧回|折桂|问鼎|蝉联|一举拿下|共收获|一举夺得|拿到|捧走|赢得|夺取|摘获|名列|位列|位居|列|拔得头筹|包揽|夺魁|摘金|摘银|夺金|获奖|登上|分别获得|再获|连获|捧起|荣膺)$/u
const RANKING = /^排名/u

/** 甲夺得第一名, 乙、丙分获二等奖, 丁名列男子第五: a rank of the contest that the article speaks of. */
function rankFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  if (!clause || outermost(clause.chunks).some(({ type, kind }) => type === 'Programme' && kind === 'COMPETITION')) return []
  const { atoms } = clause.line
  const hasRank = atoms.slice(clause.from, clause.to).some(atom => isA(atom, 'rank') || atom.kind === 'medals' || /^第.{1,2}[名位]?$/u.test(atom.text)) || outermost(clause.chunks).some(({ type, kind }) => type === 'Award' && kind === 'MEDAL')
  const predicate = findPredicates(clause, 'do-receive').find(({ atom }) => RANK_VERBS.test(atom.text)) ?? rankingVerb(clause)
  const isVictory = /(?:夺冠|折桂|问鼎|摘金|夺魁|摘银|夺金|拔得头筹)$/u.test(predicate?.atom.text ?? '')
  const contest = predicate && (hasRank || isVictory) ? contestBefore(clauses, position) : undefined
  if (!predicate || !contest || isHedged(clause, predicate.index)) return []
  const near = doersBefore(clause, predicate, ['Person', 'Company', 'Organization']).map(({ entity }) => entity)
  const own = clause.subject.source === 'explicit' || clause.subject.source === 'inherited' && !clause.subject.isOnBehalf ? clause.subject.entities.filter(({ type }) => type !== 'Place' && DOERS.includes(type)) : []
  return (near.length > 0 ? near : own).map((doer): RelationDraft => ({ type: 'PARTICIPATED_IN', source: doer, target: contest.entity, basis: 'STATED', ...rankIn(clause), rule: 'participated/rank', confidence: 0.7, sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause)) }))
}

/** The one rank that the clause names: 夺得第一名. */
function rankIn({ line: { atoms }, from, to }: Clause): { readonly props?: { readonly rank: string } } {
  const ranks = atoms.slice(from, to).filter(atom => isA(atom, 'rank')), [rank] = ranks
  return rank && ranks.length === 1 ? { props: { rank: rank.text } } : {}
}

/** 排名第三: no verb of receiving, but of standing in a list. */
function rankingVerb({ line, from, to }: Clause): Predicate | undefined {
  const index = line.atoms.findIndex((atom, at) => at >= from && at < to && RANKING.test(atom.text)), atom = line.atoms[index]
  return atom && { index, atom, value: '' }
}

/** 斩获E金牌, 荣获E一等奖: a prize of the contest. */
function prizeFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-receive'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const deeds = outermost(clause.chunks).filter(chunk => chunk.from > predicate.index && chunk.type === 'Programme' && chunk.kind === 'COMPETITION')
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    return pair(near.length > 0 ? near : hasCountedPeople(clause, predicate) ? [] : participants(clause), deeds, { clause, rule: 'participated/prize', confidence: 0.8 })
  })
}

interface PairContext { readonly clause: Clause; readonly rule: string; readonly confidence: number; readonly role?: string }

function pair(doers: readonly EntityRef[], deeds: readonly NamedChunk[], { clause, rule, confidence, role }: PairContext): RelationDraft[] {
  return collect(deeds, deed => doers.filter(({ index }) => index !== deed.entity.index).map((doer): RelationDraft => ({
    type: 'PARTICIPATED_IN', source: doer, target: deed.entity, basis: 'STATED', ...(role !== undefined && { props: { role } }), rule, confidence,
    sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause), deed),
  })))
}
