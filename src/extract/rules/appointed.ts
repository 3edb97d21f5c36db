import { isA, type Atom } from '../atoms.js'
import { isFirmOrBody, outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { titleIn, type Employment } from './employers-around.js'
import { findIn, isHedged } from './frames.js'

const TAKES_OFFICE = /^(?:出任|担任|接任|兼任|执掌|任|掌舵|续任|连任|继任|接棒|接掌|履新|挂帅|代理|代行|主持)$/u
const APPOINTS = /^(?:聘任|任命|选举|聘请|聘用|聘|委任|推选|选聘|选举产生|提拔|补选|增补|任用|续聘|改聘|返聘)$/u
const JOINS = /^(?:加入|入职|加盟|就职于|供职于|受聘于|任职于|受雇于|调入|调任|进入|来到|回到|应聘到|入驻)$/u
/** Verbs that alone do not say that somebody came to stay. */
const COMES = /^(?:来到|进入|回到|入驻)$/u
const STAYS = /^(?:负责|从事|担任|成为|任|当上|当起|做|干|工作|上班|主管|分管|当)/u

/** 甲公司由李明出任董事长, 甲公司副总一职由李明接任, 董事会聘任李明担任总经理, 李明去年加入甲公司: who is given a post, or takes one, and where. */
export function appointedTo(clauses: readonly Clause[], position: number, person: NamedChunk): Employment | undefined {
  const clause = clauses[position]
  return clause && (byAgent(clause, person) ?? byBoard(clause, person) ?? byJoining(clauses, position, person))
}

const toEmployment = (clause: Clause, person: NamedChunk, { employer, title }: Pick<Employment, 'employer' | 'title'>): Employment => {
  const { atoms } = clause.line
  return { employer, title, start: atoms[clause.from]?.start ?? person.start, end: atoms[clause.to - 1]?.end ?? person.end, rule: 'works-for/appointed', confidence: 0.8 }
}

const employersBefore = (clause: Clause, index: number): readonly NamedChunk[] => outermost(clause.chunks).filter(chunk => isFirmOrBody(chunk) && chunk.to <= index)

/** The firm or body named before `index`, else the one that the clause is about. */
const employerOf = (clause: Clause, index: number): EntityRef | undefined =>
  employersBefore(clause, index).at(-1)?.entity ?? clause.subject.entities.find(isFirmOrBody) ?? undefined

/** 甲公司（监事会主席一职）由|李明|接任（董事长）. */
function byAgent(clause: Clause, person: NamedChunk): Employment | undefined {
  const { atoms } = clause.line, by = findIn(clause, ({ text }, index) => text === '由' && index < person.from)
  const verb = by < 0 ? -1 : findIn(clause, ({ text }, index) => index >= person.to && index <= person.to + 3 && TAKES_OFFICE.test(text))
  if (verb < 0 || isHedged(clause, verb) || outermost(clause.chunks).some(chunk => isFirmOrBody(chunk) && chunk.from > by)) return undefined
  const behind = titleIn(atoms, verb + 1, clause.to), own = employersBefore(clause, by).at(-1), before = own ? titleIn(atoms, own.to, by) : ''
  const title = behind === '' ? before : behind, employer = employerOf(clause, by)
  return employer && title !== '' ? toEmployment(clause, person, { employer, title }) : undefined
}

/** 甲公司董事会聘任|李明|担任总经理, 任命李明为院长. */
function byBoard(clause: Clause, person: NamedChunk): Employment | undefined {
  const { atoms } = clause.line, verb = findIn(clause, ({ text }, index) => index < person.from && person.from - index <= 2 && APPOINTS.test(text))
  const link = verb < 0 ? undefined : atoms[person.to]
  if (!link || !(TAKES_OFFICE.test(link.text) || link.text === '为') || isHedged(clause, verb) || outermost(clause.chunks).some(chunk => isFirmOrBody(chunk) && chunk.from > person.to)) return undefined
  const title = titleIn(atoms, person.to + 1, clause.to), employer = employerOf(clause, verb)
  return employer && title !== '' ? toEmployment(clause, person, { employer, title }) : undefined
}

/** 李明去年加入|甲公司; 李明来到|甲公司，负责测试: the one person of the clause, and the firm or body right behind the verb. */
function byJoining(clauses: readonly Clause[], position: number, person: NamedChunk): Employment | undefined {
  const clause = clauses[position], next = clauses[position + 1]
  if (!clause || outermost(clause.chunks).some(({ type, entity }) => type === 'Person' && entity !== person.entity)) return undefined
  const { atoms } = clause.line, verb = findIn(clause, ({ text }, index) => index >= person.to && JOINS.test(text))
  const employer = verb < 0 ? undefined : outermost(clause.chunks).find(chunk => isFirmOrBody(chunk) && chunk.from === verb + 1)
  if (!employer || isHedged(clause, verb) || employer.entity.kind === 'ASSOCIATION' || !isEnd(atoms, employer.to)) return undefined
  const follows = next?.line === clause.line && next.sentence.start === clause.sentence.start ? atoms.slice(next.from, Math.min(next.to, next.from + 4)) : []
  if (COMES.test(atoms[verb]?.text ?? '') && ![...atoms.slice(employer.to, clause.to), ...follows].some(({ text }) => STAYS.test(text))) return undefined
  return toEmployment(clause, person, { employer: employer.entity, title: titleIn(atoms, employer.to, clause.to) })
}

/** The employer's name is not the front of something longer: 加入甲公司|的项目. */
const isEnd = (atoms: readonly Atom[], index: number): boolean => atoms[index]?.text !== '的' && !isA(atoms[index], 'company-head') && !/(?:赛|活动|项目|论坛|联盟|平台|计划)$/u.test(atoms[index]?.text ?? '')
