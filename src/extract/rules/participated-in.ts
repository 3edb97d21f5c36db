import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import type { Atom } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { isContest, isHeld, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { attendances } from './attendance.js'
import { contestBefore, heldInPlay } from './in-play.js'
import { standings } from './standings.js'
import { hasCountedPeople } from './received.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause } from './frames.js'

const DOERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Place']
const DEEDS: readonly EntityType[] = ['Programme', 'Event']
const ROLE_VERBS = /^(?:发言|致辞|讲话|主持|作报告|演讲|承担|宣布|介绍|分享|发布|透露|表示|推介|签约|亮相|路演|授课|点评|领奖|展示|首发|说)$/u

/** PARTICIPATED_IN: 参加 亮相 出席 + event, 在E上发言, 在E中获奖, and whoever wins a prize of a contest. */
export function findParticipatedIn(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [...verbFrames(clause), ...attendances(document, position), ...insideFrames(clause), ...followFrames(document, position), ...prizeFrames(clause), ...standings(document, position), ...joins(document, position), ...onTheSpot(document, position), ...officials(document, position)])
}

function verbFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-participate'), predicate => {
    // 主持|的|…项目: what is led, not what is attended
    if (isHedged(clause, predicate.index) || clause.line.atoms[predicate.index + 1]?.text === '的') return []
    const deeds = objectsOf(clause, predicate, predicate.atom.text === '主持' ? ['Event'] : DEEDS)
    const near = doersBefore(clause, predicate, DOERS).map(({ entity }) => entity)
    const doers = near.length > 0 ? near : participants(clause)
    return pair(doers, deeds, { clause, rule: 'participated/verb', confidence: 0.85 })
  })
}

const participants = ({ subject }: Clause): readonly EntityRef[] =>
  subject.source === 'noun' ? [] : subject.entities.filter(({ type }) => DOERS.includes(type))

const JOINS = /^(?:加入|参加|参与|参展|参赛|参会|到场|与会|亮相|组队参赛|出战|登场|报名参加|带队参赛|组团参展)$/u

/** 甲医院、乙医院等9家单位加入: with nothing behind the verb, it is what the report speaks of that they join. */
function joins(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position]
  if (!clause) return []
  const { atoms } = clause.line
  return collect(findPredicates(clause, 'do-participate').filter(({ index, atom }) => JOINS.test(atom.text) && index >= clause.to - (/^[了其]/u.test(atoms[clause.to - 1]?.text ?? '') ? 2 : 1)), predicate => {
    if (isHedged(clause, predicate.index) || outermost(clause.chunks).some(({ type }) => DEEDS.includes(type))) return []
    const near = doersBefore(clause, predicate, ['Company', 'Organization', 'Person']).map(({ entity }) => entity)
    const held = near.length > 0 ? heldInPlay(document, position) : undefined
    return held ? pair(near, [held], { clause, rule: 'participated/joins', confidence: 0.75 }) : []
  })
}

const ON_THE_SPOT = /^(?:在|当天|当日|昨日|今天|当天的)?(?:会|论坛|大会|会议|峰会|活动|仪式|开幕式|启幕式|启动仪式|闭幕式|签约仪式|颁奖仪式|展会|年会|座谈会|发布会|推介会|对接会|节会|赛|大赛|比赛)(?:上|中|现场|期间)|^(?:活动|展会|签约|推介|颁奖|比赛|论坛)?(?:现场|签约环节|环节)/u

const openingOf = ({ line, from, to }: Clause): string => line.atoms.slice(from, Math.min(to, from + 6)).map(({ text }) => text).join('')

/** 论坛上，甲校教授李某发布…; 签约环节，…: who acts at what the report speaks of. */
function onTheSpot(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position], before = document.clauses[position - 1]
  if (!clause || clause.subject.source !== 'explicit' || outermost(clause.chunks).some(isHeld) || isHedged(clause, clause.verb)) return []
  const own = openingOf(clause), fore = before?.sentence.start === clause.sentence.start && before.line === clause.line ? openingOf(before) : ''
  if (!ON_THE_SPOT.test(own) && !(ON_THE_SPOT.test(fore) && before && before.to - before.from <= 5)) return []
  const held = heldInPlay(document, position), doers = clause.subject.entities.filter(({ type, kind }) => type !== 'Place' && kind !== 'GOVERNMENT' && DOERS.includes(type))
  return held ? pair(doers, [held], { clause, rule: 'participated/follow', confidence: 0.7 }) : []
}

/** 甲公司在E上发言; 我市选手在E中获得…: the subject takes part in what 在…上/中 names. */
function insideFrames(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line
  const deeds = outermost(clause.chunks).filter(chunk => DEEDS.includes(chunk.type) && isInside(clause, chunk))
  if (deeds.length === 0) return []
  const isActive = findPredicates(clause, 'do-receive').length > 0 || clause.line.atoms.slice(clause.from, clause.to).some(atom => ROLE_VERBS.test(atom.text)) || atoms[clause.to]?.text === '，'
  if (!isActive) return []
  const before = outermost(clause.chunks).filter(chunk => DOERS.includes(chunk.type) && chunk.to <= (deeds[0]?.from ?? 0))
  const own = before.length === 0 && isOfItsPeople(clause) ? clause.subject.entities.filter(({ type }) => type === 'Organization' || type === 'Company') : []
  const doers = own.length > 0 ? own : before.length > 0 || clause.subject.source === 'home' || clause.subject.source === 'explicit' || isOfPerson(clause) ? participants(clause).filter(({ type }) => before.length > 0 || type !== 'Place' || clause.subject.source === 'home') : []
  const role = atoms.slice(clause.from, clause.to).find(atom => ROLE_VERBS.test(atom.text))?.text
  return pair(doers, deeds, { clause, rule: 'participated/inside', confidence: 0.75, ...(role !== undefined && { role }) })
}

/** 李明是甲厂焊工，|去年在E上夺得第四名: the person of whom the clause before told wins there. */
const isOfPerson = (clause: Clause): boolean =>
  clause.subject.source === 'inherited' && clause.subject.entities.every(({ type }) => type === 'Person') && findPredicates(clause, 'do-receive').some(({ index }) => !isHedged(clause, index))

/** 学生|在E中摘得…: the school, hospital or firm that the article goes on about takes part by its people. */
const isOfItsPeople = (clause: Clause): boolean =>
  clause.subject.source === 'noun' && /^(?:学生|师生|选手|参赛选手|代表队|队员|学子|职工|员工|教师|学员|团队|参赛队|健儿)$/u.test(clause.line.atoms[firstContentIndex(clause.line.atoms, clause)]?.text ?? '')

const isInside = ({ line, from, chunks }: Clause, chunk: NamedChunk): boolean =>
  // 在展会同期举办的E上: no other name between
  line.atoms.slice(Math.max(from, chunk.from - 8, ...chunks.filter(({ to }) => to <= chunk.from).map(({ to }) => to)), chunk.from).some(atom => atom.text === '在') && (/^(?:中|上|期间|里)$/u.test(line.atoms[chunk.to]?.text ?? line.atoms[chunk.to + 1]?.text ?? '') || isContest(chunk) && closesBehind(line.atoms, chunk.to))

/** …大赛|珠宝鉴定|赛项|中: the part of the contest that 中 closes. */
function closesBehind(atoms: readonly Atom[], from: number): boolean {
  const end = atoms.findIndex((atom, index) => index >= from && (index > from + 9 || atom.text === '中' || atom.kind === 'mark' && !/^[（）“”]$/u.test(atom.text)))
  return atoms[end]?.text === '中' && /(?:赛项|项目|组|比赛|决赛|单元|环节|类|组别|赛道|赛场|角逐|评选)$/u.test(atoms[end - 1]?.text ?? '')
}

const OFFICE = /^(?:裁判长|总裁判长|副裁判长|裁判|裁判员|评委|评委会主席|评审|评审专家|教练|主教练|领队|解说|解说员|主持人|形象大使|推广大使|特邀嘉宾|嘉宾|点评嘉宾|旗手|仲裁|技术代表)$/u

/** 担任大赛裁判长的是李明, 总裁判长由李明担任: who has an office at the contest. */
function officials({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const office = clause ? clause.line.atoms.findIndex((atom, index) => index >= clause.from && index < clause.to && OFFICE.test(atom.text)) : -1
  const verb = clause && office >= 0 ? clause.line.atoms.findIndex((atom, index) => index >= clause.from && index < clause.to && /^(?:担任|出任|受聘为|受邀担任|执裁|担纲|任)$/u.test(atom.text)) : -1
  if (!clause || verb < 0 || isHedged(clause, verb)) return []
  const people = outermost(clause.chunks).filter(({ type }) => type === 'Person').map(({ entity }) => entity)
  const own = outermost(clause.chunks).find(isContest), contest = own ?? contestBefore(clauses, position)
  return contest ? pair(people.length > 0 ? people : clause.subject.entities.filter(({ type }) => type === 'Person'), [contest], { clause, rule: 'participated/office', confidence: 0.7, role: clause.line.atoms[office]?.text ?? '' }) : []
}


/** E上，教授李某作主旨演讲，甲公司发布…: whoever acts in the clauses behind E上. */
function followFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const deed = clause && outermost(clause.chunks).findLast(chunk => DEEDS.includes(chunk.type) && isLocative(clause, chunk))
  if (!clause || !deed || clause.line.atoms.slice(deed.to + 1, clause.to).some(atom => atom.kind === 'word')) return []
  const behind = clauses.slice(position + 1, position + 4).filter(other => other.line === clause.line && other.sentence.start === clause.sentence.start)
  // …；焊接教研室主任…: behind a semicolon something else is told
  const end = behind.findIndex(other => other.line.atoms[other.from - 1]?.text === '；')
  return collect(end < 0 ? behind : behind.slice(0, end), other =>
    pair(other.subject.source === 'explicit' && !isHedged(other, other.to) ? other.subject.entities.filter(({ type }) => type !== 'Place' && DOERS.includes(type)) : [], [deed], { clause: other, rule: 'participated/follow', confidence: 0.75 }))
}

const isLocative = ({ line }: Clause, chunk: NamedChunk): boolean => line.atoms.slice(chunk.to, chunk.to + 2).some(atom => /^(?:中|上|期间|总决赛|决赛)$/u.test(atom.text))

/** 斩获E金牌, 荣获E一等奖: a prize of the contest. */
function prizeFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-receive'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const deeds = outermost(clause.chunks).filter(chunk => chunk.from > predicate.index && isContest(chunk))
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
