import { collect } from '../../model/collect.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { titleIn } from '../rules/employers-around.js'
import { isHedged, spanOfClause } from '../rules/frames.js'
import type { WithdrawalDraft } from './correction-draft.js'
import { takenIn, type Taking } from './takings.js'

/** 免去|李明|的甲局局长职务: whoever is removed stands behind. */
const REMOVES = /免去|免除|罢免|撤销|解聘|解除/gu
/** 李明|辞去|甲公司总经理职务: who leaves stands before. */
const LEAVES = /辞去|卸任|不再(?:担任|兼任|出任)|(?<=被)(?:免去|免除|罢免|撤销|解聘|解除)/gu
const ASKS = /请求|申请|提请|建议|提议|要求|拟|面临/u
const GRANTED = /接受|批准|同意|准许|决定/u

/** Posts that somebody was removed from or gave up: 免去李明的甲局局长职务, 李明不再担任甲公司总经理. */
export function findRemovals(document: AnnotatedDocument): WithdrawalDraft[] {
  return collect(document.clauses, clause => [
    ...collect(takenIn(document, clause, REMOVES), taking => removedBehind(document, clause, taking)),
    ...collect(takenIn(document, clause, LEAVES), taking => leavingBefore(document, clause, taking)),
  ])
}

/** True where it is only asked for, and nobody has granted it. */
function isOnlyAsked({ view }: AnnotatedDocument, clause: Clause, { start, from }: Taking): boolean {
  const before = view.slice(spanOfClause(clause).start, start)
  return isHedged(clause, from) || ASKS.test(before) && !GRANTED.test(before)
}

/** A post that somebody loses. */
interface Post {
  readonly person: EntityRef
  /** Atoms `[from, to)` that tell the post. */
  readonly from: number
  readonly to: number
}

/** The post's body is named in it, or it is one of a firm that is spoken of. */
function toDraft({ view }: AnnotatedDocument, clause: Clause, { person, from, to }: Post): WithdrawalDraft[] {
  const { atoms } = clause.line, employers = outermost(clause.chunks).filter(isFirmOrBody)
  const named = employers.find(chunk => chunk.from >= from && chunk.to <= to), told = named ? titleIn(atoms, named.to, to) : titleIn(atoms, from, to).replace(/^(?:公司|集团|企业)/u, '')
  const employer = named?.entity ?? firmOf(clause, employers, { from, title: told })
  if (!employer || told === '' && !/职务|职位/u.test(view.slice(atoms[from]?.start, atoms[to - 1]?.end))) return []
  return [{
    type: 'WORKS_FOR', source: person, target: employer, ...(told !== '' && { props: { title: told } }), span: spanOfClause(clause), sentence: clause.sentence,
    rule: 'withdrawn/post', confidence: named ? 0.88 : 0.75,
  }]
}

const FIRM_POST = /董事|监事|经理|总裁|总监|总工|厂长|财务负责人/u

/** 甲公司董事会决定免去李明总经理职务: the firm named before, or the one that the clause or its paragraph is about. A body that appoints for others is not meant. */
const firmOf = (clause: Clause, employers: readonly NamedChunk[], { from, title }: { readonly from: number; readonly title: string }): EntityRef | undefined =>
  !FIRM_POST.test(title) ? undefined
    : [...employers.filter(({ to }) => to <= from).map(({ entity }) => entity), ...clause.subject.entities].findLast(({ type }) => type === 'Company') ?? clause.referents.get('Company')

function removedBehind(document: AnnotatedDocument, clause: Clause, taking: Taking): WithdrawalDraft[] {
  const { atoms } = clause.line, people = outermost(clause.chunks).filter(({ type, from }) => type === 'Person' && from >= taking.to)
  if (taking.isPassive || isOnlyAsked(document, clause, taking)) return []
  const [first] = people, isOwn = /^其/u.test(atoms[taking.to]?.text ?? '')
  if (isOwn) {
    const person = personBefore(document, clause, taking)
    return person ? toDraft(document, clause, { person, from: taking.to + 1, to: clause.to }) : []
  }
  // 免去|甲局局长李明: only a name right behind the verb, and those listed with it
  if (!first || first.from - taking.to > 1) return []
  return collect(people, (person, index) => toDraft(document, clause, { person: person.entity, from: person.to, to: people[index + 1]?.from ?? clause.to }))
}

/** 曲洪波任甲局局长，免去|其|乙局局长职务: the last person whom the sentence names before. */
const personBefore = ({ chunks }: AnnotatedDocument, { line, sentence }: Clause, { start }: Taking): EntityRef | undefined =>
  outermost(chunks[line.index] ?? []).findLast(({ type, ...chunk }) => type === 'Person' && chunk.start >= sentence.start && chunk.end <= start)?.entity

function leavingBefore(document: AnnotatedDocument, clause: Clause, taking: Taking): WithdrawalDraft[] {
  const before = outermost(clause.chunks).findLast(({ type, to }) => type === 'Person' && to <= taking.from)
  const inherited = clause.subject.source === 'inherited' || clause.subject.source === 'anaphor' ? clause.subject.entities.find(({ type }) => type === 'Person') : undefined
  const person = before?.entity ?? inherited
  return !person || isOnlyAsked(document, clause, taking) ? [] : toDraft(document, clause, { person, from: taking.to, to: clause.to })
}
