import { hasClass, hasShared, toClassSet, type WordClass } from '../../gazetteer/word-classes.js'
import type { EntityType } from '../../model/ontology.js'
import type { Span } from '../../model/span.js'
import { isA, isAny, valueOf, type Atom } from '../atoms.js'
import { chunkAt, outermost, type Clause, type NamedChunk } from '../document.js'
import { adjunctStart } from '../adjuncts.js'
import { itemHeads } from '../list-items.js'
import { coordinated, isJoined } from '../coordination.js'

/** A predicate of some class in a clause, outside names. */
export interface Predicate {
  readonly index: number
  readonly atom: Atom
  readonly value: string
}

/** The clause's predicates of that class, in order. */
export function findPredicates(clause: Clause, wordClass: WordClass): Predicate[] {
  const found: Predicate[] = []
  if (!hasClass(clause.classes, wordClass)) return found
  const top = outermost(clause.chunks)
  for (let index = clause.from; index < clause.to; index++) {
    const atom = clause.line.atoms[index], value = valueOf(atom, wordClass)
    if (atom && value !== undefined && !chunkAt(top, index)) found.push({ index, atom, value })
  }
  return found
}

/** Index of the clause's first atom that the test holds for; -1 where there is none. */
export function findIn({ line: { atoms }, from, to }: Clause, test: (atom: Atom, index: number) => boolean): number {
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (atom && test(atom, index)) return index
  }
  return -1
}

/** Index of the clause's last atom that the test holds for; -1 where there is none. */
export function findLastIn({ line: { atoms }, from, to }: Clause, test: (atom: Atom, index: number) => boolean): number {
  for (let index = to - 1; index >= from; index--) {
    const atom = atoms[index]
    if (atom && test(atom, index)) return index
  }
  return -1
}

/** Names of those types that stand behind the predicate in the clause, up to the next predicate that takes them away. */
export function objectsOf(clause: Clause, predicate: Predicate, types: readonly EntityType[]): NamedChunk[] {
  const top = outermost(clause.chunks), objects: NamedChunk[] = []
  for (const chunk of top.filter(other => other.from > predicate.index)) {
    const last = objects.at(-1), isType = types.includes(chunk.type)
    if (last ? !isListGap(clause.line.atoms, last.to, chunk.from) : isBlockedBetween(clause, predicate.index + 1, chunk.from)) break
    if (isType) objects.push(chunk)
  }
  return objects
}

/** Marks, counts and small words between two members of a list: 、88家、 or ”和“. */
function isListGap(atoms: readonly Atom[], from: number, to: number): boolean {
  return atoms.slice(from, to).every(atom => atom.kind !== 'word' || isA(atom, 'conjunction') || isA(atom, 'level') || isA(atom, 'collective') || isA(atom, 'award-head') || isA(atom, 'generic') || /^[nbjmuq]/u.test(atom.tag)) &&
    (from === to && atoms[from - 1]?.kind === 'close' && atoms[from]?.kind === 'open' || atoms.slice(from, to).some(atom => /^[、和与及”“]|以及$/u.test(atom.text)))
}

/** True where another predicate stands between the verb and the name. */
function isBlockedBetween({ line }: Clause, from: number, to: number): boolean {
  // 领走组委会设立的|“新品奖”: a verb that a 的 behind it makes a modifier takes nothing away
  const relative = line.atoms.slice(from, to).findLastIndex(atom => atom.text === '的')
  return line.atoms.slice(from, to).some((atom, offset) => {
    if (atom.kind !== 'word' || isA(atom, 'inner-verb') || offset < relative && to - from - relative <= 6) return false
    const isPredicate = isA(atom, 'do-organize') || isA(atom, 'do-receive') || isA(atom, 'do-participate') || isA(atom, 'do-deal') || isA(atom, 'report-verb')
    return isPredicate && offset > 0
  })
}

/** Names of those types right before the predicate: the list that ends there. */
export function doersBefore(clause: Clause, predicate: Predicate, types: readonly EntityType[]): NamedChunk[] {
  const { atoms } = clause.line
  const all = outermost(clause.chunks).filter(chunk => chunk.to <= predicate.index)
  // A、B等7家|烟台|企业: a place in what sums the list up is no member of it
  const before = all.filter((chunk, index) => chunk.type !== 'Place' || !isBracketed(atoms, all[index - 1]?.to ?? chunk.from, chunk.from) && !all.slice(0, index).some(other => other.type !== 'Place' && /^等/u.test(atoms[other.to]?.text ?? '') && chunk.from - other.to <= 4))
  // 李明（甲校）、王芳（乙校）|获金牌: brackets tell of who stands before them
  const plain = before.filter(chunk => !isBracketed(atoms, Math.max(clause.from, chunk.from - 12), chunk.from) || chunk.type === 'Person' && !before.some(({ to }) => to === openBefore(atoms, chunk.from)))
  // 甲公司|凭借永磁体|入选: what a preposition governs is no doer, and does not part the doer from its verb
  let end = predicate.index
  const free = [...plain]
  for (let last = free.at(-1); last; last = free.at(-1)) {
    const start = adjunctStart(atoms, last, clause.from)
    if (start === undefined) break
    end = start
    while ((free.at(-1)?.to ?? 0) > start) free.pop()
  }
  const last = free.at(-1), listed = last && isListed(atoms, clause.from, end) ? itemHeads(clause, [clause.from, end], types) : []
  // 甲院李明、乙院王芳以及丙院某某|当选: of a list of persons the last may be one whom nobody knows
  const people = listed.filter(({ type }) => type === 'Person')
  if (last?.type !== 'Person' && people.length >= 2) return [...people]
  if (!last || !types.includes(last.type) || !isNearGap(atoms, last.to, end)) return people.length > 0 && last?.type !== 'Award' ? [...people] : []
  const group = coordinated(atoms, free, last).filter(chunk => types.includes(chunk.type))
  // of a list of persons with posts that nobody knows, the items tell more than what joins the last to its neighbours
  // 甲公司、乙医院3家组织，以及丙、丁2名个人
  const isMixed = listed.length > group.length && people.length > 0 && people.length < listed.length && atoms.slice(clause.from, end).some((atom, at) => atom.text === '以及' && atoms[clause.from + at - 1]?.text === '，')
  return isMixed ? [...listed] : last.type === 'Person' && people.length > group.length ? [...people] : group
}

/** True where the stretch is a list and little else. */
const isListed = (atoms: readonly Atom[], from: number, to: number): boolean => {
  const marks = atoms.slice(from, to).filter(({ text }) => /^(?:、|以及)$/u.test(text))
  return marks.length > 0 && atoms.slice(from, to).every((atom, at, all) => all[at - 1]?.kind === 'quantity' || !isA(atom, 'report-verb') && !isA(atom, 'do-organize') && !isA(atom, 'do-confer'))
}

/** 等单位|联合|主办: nothing but small words between a doer and its verb. */
const isNearGap = (atoms: readonly Atom[], from: number, to: number): boolean =>
  atoms.slice(from, adjunctBetween(atoms, from, to)).every((atom, offset) => isBracketed(atoms, from, from + offset) || atom.kind !== 'mark' && (isCountedNoun(atoms, from + offset) || isSummedUp(atoms, from, from + offset) || (atom.kind !== 'word' || isA(atom, 'collective') || isA(atom, 'generic') || /^(?:联合|共同|具体|牵头|单位|部门|负责|等|一起|协同|作为|为|、|多|家|机构|企业|公司|本人|自己|个人|则|也|亦|还|一同|一道|队|代表队|参赛队|团队|选手|组合|搭档|二人组|三人组|师徒|小组)$/u.test(atom.text) || isA(atom, 'time') || /^(?:d|ad|vd|q|m|u|c|t)/u.test(atom.tag))))

/** 李明|以97.6分的成绩|夺冠: where an adjunct begins that no name stands in. */
const adjunctBetween = (atoms: readonly Atom[], from: number, to: number): number => {
  const at = atoms.slice(from, to).findIndex(atom => atom.kind === 'word' && /^(?:以|凭|凭借|靠|从|按|按照|在|于|用|因|继)$/u.test(atom.text))
  return at < 0 ? to : from + at
}

const openBefore = (atoms: readonly Atom[], index: number): number => atoms.slice(0, index).findLastIndex(({ text }) => text === '（')

/** 乙公司（滨海区）|入选: what brackets hold behind a name. */
const isBracketed = (atoms: readonly Atom[], from: number, index: number): boolean =>
  atoms.slice(from, index + 1).some((atom, offset) => atom.text === '（' && (atom.partner ?? -1) >= index && from + offset <= index)

/** 等36家|海洋|食品|企业: what sums a list up behind 等. */
const isSummedUp = (atoms: readonly Atom[], from: number, index: number): boolean =>
  /^等/u.test(atoms[from]?.text ?? '') && index - from <= 7 && (atoms[index]?.kind === 'word' || atoms[index]?.kind === 'quantity') && /^(?:n|vn|b|a|j|x|l|m)/u.test(atoms[index].tag) && !isA(atoms[index], 'govern')

/** 等12家|鲁企: the noun that a count stands before. */
const isCountedNoun = (atoms: readonly Atom[], index: number): boolean => /^(?:n|x|b|j)/u.test(atoms[index]?.tag ?? '') && (atoms[index - 1]?.kind === 'quantity' || atoms[index - 2]?.kind === 'quantity' && /^(?:n|b|j)/u.test(atoms[index - 1]?.tag ?? ''))

const HEDGES = toClassSet(['negation', 'candidate', 'plan', 'condition'])

/** True where the clause denies, plans or only proposes what its predicate says. */
export function isHedged(clause: Clause, predicateIndex: number): boolean {
  if (!hasShared(clause.classes, HEDGES)) return false
  const { atoms } = clause.line, top = outermost(clause.chunks)
  for (let index = clause.from; index < predicateIndex; index++) {
    const atom = atoms[index]
    // 计划|由市教育局实施: a plan that is spoken of
    if (!isAny(atom, HEDGES) || chunkAt(top, index) || /^(?:计划|规划)$/u.test(atom?.text ?? '') && /^(?:由|已|自|的|是)$/u.test(atoms[index + 1]?.text ?? '')) continue
    if (isA(atom, 'negation') || isA(atom, 'candidate') || isA(atom, 'condition') || !(atom?.text === '将' && isDisposal(atoms[index + 1], chunkAt(top, index + 1)))) return true
  }
  return false
}

/** 将|382个品牌|认定为, 将|甲公司|列入: 将 brings what is done something to; before a verb it says what is to come. */
const isDisposal = (next: Atom | undefined, name: NamedChunk | undefined): boolean =>
  name !== undefined || next?.kind === 'quantity' || next?.kind === 'open' || next?.kind === 'word' && /^(?:n|r|j|b)/u.test(next.tag) && !isA(next, 'time')

/** The span of the clause without its marks. */
export const spanOfClause = ({ line, from, to }: Clause): Span => ({ start: line.atoms[from]?.start ?? line.start, end: line.atoms[to - 1]?.end ?? line.end })

/** From the first to the last character of the spans, within the sentence. */
export function cover(sentence: Span, ...spans: readonly Span[]): Span {
  const inside = spans.filter(span => span.start >= sentence.start && span.end <= sentence.end)
  return inside.length === 0 ? sentence : { start: Math.min(...inside.map(span => span.start)), end: Math.max(...inside.map(span => span.end)) }
}

export { coordinated, isJoined }

/** Year named in the clause, or at the head of its sentence. */
export function yearIn(clause: Clause): number | undefined {
  const { atoms } = clause.line
  const own = atoms.slice(clause.from, clause.to).findLast(atom => atom.kind === 'date' && /\d{4}年/u.test(atom.text))
  const opening = atoms.find(({ start }) => start >= clause.sentence.start)
  const year = /(\d{4})年/u.exec((own ?? (opening?.kind === 'date' ? opening : undefined))?.text ?? '')?.[1]
  return year === undefined ? undefined : Number(year)
}
