import { collect } from '../../model/collect.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { cover, findIn, findPredicates, isHedged, spanOfClause, type Predicate } from './frames.js'

/** DEALS_WITH: A与B签约 / 合作, A向B交付, A投资B. */
export function findDealsWith({ clauses }: AnnotatedDocument): RelationDraft[] {
  return collect(clauses, clause => [...settlements(clause), ...collect(findPredicates(clause, 'do-deal'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const pairs = partnersOf(clause, predicate)
    return pairs.map(([source, target]): RelationDraft => ({
      type: 'DEALS_WITH', source, target, basis: 'STATED', props: { role: predicate.value }, rule: 'deals-with/verb', confidence: 0.75,
      span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence,
    }))
  })])
}

/** 甲公司投资20亿元的项目落户南海新区: the firm invests in the place. */
function settlements(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  if (!top.some(({ type }) => type === 'Company') || !top.some(({ type }) => type === 'Place')) return []
  const settles = findIn(clause, (atom, index) => index > clause.from && /^(?:落户|落地|落户于|选址)$/u.test(atom.text))
  const firm = top.find(({ type, to }) => type === 'Company' && to <= settles), place = top.find(({ type, from }) => type === 'Place' && from > settles && from - settles <= 2)
  const invests = firm && atoms.slice(firm.to, settles).some(atom => /投资/u.test(atom.text))
  return firm && place && invests && !isHedged(clause, settles) ? [{ type: 'DEALS_WITH', source: firm.entity, target: place.entity, basis: 'STATED', props: { role: 'INVESTS' }, rule: 'deals-with/settles', confidence: 0.75, span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence }] : []
}

const isActor = ({ type }: EntityRef): boolean => type === 'Company' || type === 'Organization'
const JOINTS = /^[与和同跟向为给]$/u

/** Who deals with whom: the two sides of 与/和/向 before the verb, or the subject and who stands behind the verb. */
function partnersOf(clause: Clause, predicate: Predicate): (readonly [EntityRef, EntityRef])[] {
  const { atoms } = clause.line
  if (predicate.atom.text === '联合' && [...findPredicates(clause, 'do-organize'), ...findPredicates(clause, 'do-issue')].some(({ index, atom }) => index > predicate.index && !/建设|组建|打造/u.test(atom.text))) return []
  const actors = outermost(clause.chunks).filter(({ entity }) => isActor(entity))
  const before = actors.filter(chunk => chunk.to <= predicate.index)
  const other = before.find(chunk => JOINTS.test(atoms[chunk.from - 1]?.text ?? ''))
  if (other) {
    const sides = before.filter(chunk => chunk.to < other.from).map(({ entity }) => entity)
    const first = sides.length > 0 ? sides : clause.subject.entities.filter(isActor)
    const others = before.slice(before.indexOf(other)).map(({ entity }) => entity)
    return pairUp(first, others)
  }
  const anaphor = atoms.findIndex((atom, index) => index > clause.from && index < predicate.index && /^(?:该公司|该企业|该集团|对方|该校|该院)$/u.test(atom.text) && JOINTS.test(atoms[index - 1]?.text ?? ''))
  const meant = anaphor < 0 ? undefined : clause.referents.get(/校|院/u.test(atoms[anaphor]?.text ?? '') ? 'Organization' : 'Company')
  if (meant) return pairUp(before.length > 0 ? before.map(({ entity }) => entity) : clause.subject.entities.filter(isActor), [meant])
  const behind = actors.filter(chunk => chunk.from > predicate.index && chunk.from - predicate.index <= 3)
  if (behind.length === 0 || predicate.value === 'COOPERATES' && !/^(?:携手|牵手|联合)$/u.test(predicate.atom.text)) return []
  const doers: readonly EntityRef[] = before.length > 0 ? before.map(({ entity }: NamedChunk) => entity) : clause.subject.source === 'noun' && predicate.value !== 'DELIVERS' ? [] : clause.subject.entities.filter(isActor)
  return pairUp(doers, behind.map(({ entity }) => entity))
}

const pairUp = (sources: readonly EntityRef[], targets: readonly EntityRef[]): (readonly [EntityRef, EntityRef])[] =>
  collect(sources, source => targets.filter(target => target.index !== source.index).map(target => [source, target] as const))
