import type { EntityType } from '../../model/ontology.js'
import type { Atom } from '../atoms.js'
import { isHeld, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { fairOf, heldInPlay } from './in-play.js'
import { coordinated, cover, isHedged, spanOfClause, findIn } from './frames.js'

const ACTORS: readonly EntityType[] = ['Person', 'Organization', 'Company']
const ATTENDS = /^(?:出席|致辞|主持|讲话|参会|参加|参与|发言|演讲|致贺|致欢迎辞|致欢迎词|致开幕词|致开幕辞|作报告|作推介|推介|授课|点评|宣布|路演|献艺|领奖|到场|与会|列席|交流发言|解读|阐述|剖析|讲解|展望|授奖|颁奖|揭牌|揭幕|启动|参演|表演|登台|领唱|献唱|助阵|亮相|同台|发表演讲|发布)$/u
const SPEAKS = /^(?:致|作|做|发表|分享|带来|围绕|就)$/u
const SPEECH = /(?:辞|词|报告|演讲|发言|推介|讲话|讲座|分享|交流|主旨|授课|点评|致贺|致意)$/u
const SHOWS = /^(?:参展|展出|展示|亮相|带来|亮出|首发|推出|登场|布展|设展|搬来|携|集中展示|推介|接到|收获|签下|签约|摆出|主打|到场|签单|设摊|开出|亮牌|抢购|揽客|接单|展位|展台|展区|摊位|展馆)$/u

/** Who attends what the sentences before spoke of: 出席并致辞, 作主旨报告, 在致辞中说; firms that show at the fair of the report. */
export function attendances(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position]
  if (!clause || outermost(clause.chunks).some(isHeld)) return []
  return [...speakers(document, clause, position), ...exhibitors(document, clause)]
}

/** 副市长某某出席, 教授某某作主旨报告: persons, else bodies, before the verb; the event said last in this paragraph or the one before. */
function speakers({ clauses }: AnnotatedDocument, clause: Clause, position: number): RelationDraft[] {
  const index = attendingVerb(clause)
  if (index < 0 || isHedged(clause, index)) return []
  const own = actorsBefore(clause, index), people = own.length > 0 && own.every(({ type }) => type === 'Person') ? [...listedBefore(clauses, position), ...own] : own
  const event = people.length > 0 ? heldInPlay({ clauses }, position, chunk => isHeld(chunk) && chunk.kind !== 'CAMPAIGN' || chunk.type === 'Programme' && /^(?:授课|讲课)$/u.test(clause.line.atoms[index]?.text ?? '')) : undefined
  if (event?.kind === 'COMPETITION' && (ownCeremony(clause, index) || /^(?:授课|讲课)$/u.test(clause.line.atoms[index]?.text ?? ''))) return []
  const role = roleAt(clause.line.atoms, index)
  return event ? people.map(person => toDraft(person, event, { clause, rule: 'participated/attends', ...(role !== undefined && { role }) })) : []
}

/** 出席|揭牌仪式: what is attended is said, and is no contest. */
const ownCeremony = ({ line: { atoms }, to }: Clause, index: number): boolean =>
  /^(?:出席|参加)$/u.test(atoms[index]?.text ?? '') && atoms.slice(index + 1, Math.min(to, index + 5)).some(({ text }) => /(?:仪式|座谈会|会议)$/u.test(text) && !/^(?:开幕|闭幕|颁奖|启动)/u.test(text))

function attendingVerb(clause: Clause): number {
  const { line: { atoms }, from, to, chunks } = clause, top = outermost(chunks)
  return findIn(clause, (atom, index) => index > from && atom.kind === 'word' && !top.some(chunk => chunk.from <= index && index < chunk.to) && (ATTENDS.test(atom.text) && !takesOther(atoms, index, to) || isSpeech(atoms, index, to) || isSaidThere(atoms, index)))
}

/** 在会上|通报, 在论坛上|表示: what is said is said at the event. */
const isSaidThere = (atoms: readonly Atom[], index: number): boolean =>
  /^(?:通报|介绍|表示|说|透露|强调|指出|宣布|坦言|认为|呼吁|建议|提出|回应|发出|作说明|解释|签订|签署|签下|签约|达成|首发|亮相|推出|展示|展出|成交|发布|分享)$/u.test(atoms[index]?.text ?? '') && /在(?:会|大会|会议|论坛|仪式|峰会|年会|发布会|座谈会|推介会|对接会|启动仪式|开幕式|闭幕式|签约仪式|揭牌仪式|展会|研讨会|交流会)上$/u.test(atoms.slice(Math.max(0, index - 5), index).map(({ text }) => text).join(''))

/** 启动|项目, 参加|工作: the verb has an object of its own that is no event. */
const takesOther = (atoms: readonly Atom[], index: number, to: number): boolean =>
  atoms[index + 1]?.text === '指导' || atoms[index]?.text === '发布' ? !atoms.slice(Math.max(0, index - 12), index).some((atom, at, near) => /(?:会|式|论坛|活动|现场|峰会)$/u.test(atom.text) && /^[上，]$/u.test(near[at + 1]?.text ?? '')) : /^(?:参加|参与|主持|启动|推介|宣布|点评|揭牌|表演|亮相)$/u.test(atoms[index]?.text ?? '') && !atoms.slice(index, Math.min(to, index + 4)).some(atom => /(?:活动|仪式|会议|大会|论坛|座谈|发布会|会)$|^(?:开幕|开赛|本次|此次|闭幕|现场|推介|致辞|签约|座谈|开工|开馆|开班)/u.test(atom.text)) && index + 1 < to

/** 作|主旨|报告, 致|欢迎辞, 在致辞中说. */
function isSpeech(atoms: readonly Atom[], index: number, to: number): boolean {
  if (atoms[index - 1]?.text === '在' && /^(?:致辞|讲话|发言|演讲|主旨演讲|推介|报告)$/u.test(atoms[index]?.text ?? '')) return true
  return SPEAKS.test(atoms[index]?.text ?? '') && atoms.slice(index + 1, Math.min(to, index + 8)).some(atom => SPEECH.test(atom.text) && atom.kind === 'word')
}

/** 作|主旨|报告 → 报告, 致|欢迎辞 → 致辞; else the verb itself. */
function roleAt(atoms: readonly Atom[], index: number): string | undefined {
  const verb = atoms[index]?.text
  if (verb === undefined || !SPEAKS.test(verb)) return verb
  return verb === '致' ? '致辞' : atoms.slice(index + 1, index + 8).find(atom => SPEECH.test(atom.text) && atom.text.length > 1 && atom.text !== '主旨')?.text ?? verb
}

/** The persons of the list that ends before the verb; bodies and firms where no person stands there. */
function actorsBefore(clause: Clause, index: number): readonly EntityRef[] {
  const before = outermost(clause.chunks).filter(chunk => ACTORS.includes(chunk.type) && chunk.to <= index)
  const persons = before.filter(({ type }) => type === 'Person'), last = persons.at(-1) ?? before.at(-1)
  if (last) return coordinated(clause.line.atoms, before, last).filter(({ type }) => type === last.type || last.type !== 'Person' && type !== 'Person').map(({ entity }) => entity)
  return clause.subject.source === 'inherited' ? clause.subject.entities.filter(({ type }) => type === 'Person') : []
}

/** 院士姚某，首席科学家谭某，|总裁某某先后作报告: those whom clauses without a verb list before the one that has it. */
function listedBefore(clauses: readonly Clause[], position: number): readonly EntityRef[] {
  const listed: EntityRef[] = []
  for (let at = position - 1; at >= 0; at--) {
    const clause = clauses[at], next = clauses[at + 1], last = clause && outermost(clause.chunks).at(-1)
    if (!clause || clause.line !== next?.line || clause.sentence.start !== next.sentence.start || last?.type !== 'Person' || last.to !== clause.to || !/^(?:，|、)$/u.test(clause.line.atoms[clause.to]?.text ?? '') || clause.verb < last.from) break
    listed.unshift(...coordinated(clause.line.atoms, outermost(clause.chunks), last).filter(({ type }) => type === 'Person').map(({ entity }) => entity))
  }
  return listed
}

/** 甲公司展出即食虾滑: at the fair that the headline or the first paragraph names, firms that show, bring or sign are exhibitors. */
function exhibitors(document: AnnotatedDocument, clause: Clause): RelationDraft[] {
  const { atoms } = clause.line
  const verb = findIn(clause, atom => SHOWS.test(atom.text))
  const fair = verb < 0 ? undefined : fairOf(document, clause)
  if (!fair || isHedged(clause, verb)) return []
  const near = outermost(clause.chunks).filter(({ type, to }) => type === 'Company' && to <= verb).at(-1)
  const firms = near ? coordinated(atoms, outermost(clause.chunks), near).map(({ entity }) => entity) : clause.subject.source === 'noun' ? [] : clause.subject.entities
  return firms.filter(({ type }) => type === 'Company').map(firm => toDraft(firm, fair, { clause, rule: 'participated/exhibits' }))
}

interface DraftContext { readonly clause: Clause; readonly rule: string; readonly role?: string }

const toDraft = (actor: EntityRef, event: NamedChunk, { clause, rule, role }: DraftContext): RelationDraft => ({
  type: 'PARTICIPATED_IN', source: actor, target: event.entity, basis: 'STATED', ...(role !== undefined && { props: { role } }), rule, confidence: 0.75, sentence: clause.sentence, span: cover(clause.sentence, spanOfClause(clause)),
})
