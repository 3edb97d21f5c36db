import type { EntityRef, NamedChunk, Clause } from '../document.js'
import { outermost } from '../document.js'
import { coordinated, findIn, findPredicates, isHedged, type Predicate } from './frames.js'

/** Who runs what, and how, as one clause tells it in another order than 甲主办乙. */
export interface Hosting {
  readonly host: NamedChunk
  readonly deed: EntityRef
  readonly role: string
  readonly predicate: Predicate
}

const isDoer = ({ type }: NamedChunk): boolean => type === 'Organization' || type === 'Company' || type === 'Place'
const isDeed = ({ type }: NamedChunk): boolean => type === 'Programme' || type === 'Event'
const COPULA = /^(?:是|为|系|有|包括|还有|则是|正是|分别是|分别为)$/u

/** 主办这场竞赛的|是甲、乙; 承办E的|甲中心连夜…; E，是甲和乙联手举办的. */
export function hostsTold(clauses: readonly Clause[], position: number): readonly Hosting[] {
  const clause = clauses[position]
  return !clause ? [] : findPredicates(clause, 'do-organize').flatMap(predicate => isHedged(clause, predicate.index) ? [] : [...behindRelative(clauses, position, predicate), ...inCleft(clauses, position, predicate)])
}

/** 牵头发起E|的|是甲; 承办E的|甲…: the verb opens the clause, and who does it stands behind the 的 that closes its object. */
function behindRelative(clauses: readonly Clause[], position: number, predicate: Predicate): readonly Hosting[] {
  const clause = clauses[position]
  if (!clause) return []
  const { atoms } = clause.line, top = outermost(clause.chunks)
  if (top.some(chunk => isDoer(chunk) && chunk.to <= predicate.index) || atoms.slice(clause.from, predicate.index).some(({ text }) => text === '由')) return []
  const end = findIn(clause, ({ text }, index) => text === '的' && index > predicate.index + 1)
  const object = top.find(chunk => isDeed(chunk) && chunk.from > predicate.index && chunk.to <= end), deed = object?.entity ?? clauseDeed(clause, predicate, end)
  if (end < 0 || !deed || object && end - object.to > 1) return []
  const link = COPULA.test(atoms[end + 1]?.text ?? '') ? end + 2 : end + 1
  const first = top.find(chunk => isDoer(chunk) && chunk.from >= link && chunk.from - link <= 1)
  const behind = first ? top.filter(chunk => isDoer(chunk) && chunk.from >= first.from) : []
  const hosts = behind.filter((chunk, at) => at === 0 || coordinated(atoms, behind, chunk).includes(behind[0] ?? chunk))
  return (link === end + 1 ? hosts.slice(0, 1) : hosts).map(host => ({ host, deed, role: predicate.value, predicate }))
}

/** 主办|本次大赛|的是…: a word that stands for the contest or event spoken of. */
const clauseDeed = (clause: Clause, { index }: Predicate, end: number): EntityRef | undefined =>
  clause.line.atoms.slice(index + 1, end).some(({ text }) => /(?:大赛|比赛|竞赛|赛事|活动|展会|论坛|大会|会议|盛会)$/u.test(text)) ? clause.referents.get('Programme') ?? clause.referents.get('Event') : undefined

/** E，|是甲和乙联手举办的: the clause begins with 是 and ends with 的. */
function inCleft(clauses: readonly Clause[], position: number, predicate: Predicate): readonly Hosting[] {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause || !/^(?:是|系|由|均由|正是)$/u.test(clause.line.atoms[clause.from]?.text ?? '') || clause.line.atoms[clause.to - 1]?.text !== '的' || clause.to - predicate.index > 2) return []
  const deed = before && before.line === clause.line && before.sentence.start === clause.sentence.start ? outermost(before.chunks).findLast(isDeed) : undefined
  const top = outermost(clause.chunks).filter(chunk => isDoer(chunk) && chunk.to <= predicate.index), last = top.at(-1)
  return deed && last && predicate.index - last.to <= 2 ? coordinated(clause.line.atoms, top, last).map(host => ({ host, deed: deed.entity, role: predicate.value, predicate })) : []
}
