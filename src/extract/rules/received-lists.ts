import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { itemHeads } from '../list-items.js'
import { outermost, type AnnotatedDocument, type Clause, type NamedChunk, type RelationDraft } from '../document.js'
import { awardInPlay, awardsBefore, isRoll, tellsOfAward } from './award-in-play.js'
import { coordinated, findPredicates, isHedged } from './frames.js'
import { toReceived } from './received-draft.js'

const WINNERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Programme', 'Technology']

const LIST_OPENERS = /^(?:分别是|分别为|包括|即|有|为|是|含|涵盖)$/u

/** 3家企业入选省级绿色工厂，分别是A、B、C. */
export function listFrames({ clauses }: AnnotatedDocument, clause: Clause, position: number): RelationDraft[] {
  if (clause.chunks.length === 0) return []
  const opener = clause.line.atoms.slice(clause.from, clause.from + 4).findIndex(atom => LIST_OPENERS.test(atom.text))
  if (opener < 0) return []
  const winners = listOfWinners(clause, clause.from + opener + 1)
  if (winners.length === 0) return []
  for (const [offset, other] of clauses.slice(Math.max(0, position - 3), position + 1).reverse().entries()) {
    if (other.line !== clause.line) break
    const predicate = findPredicates(other, 'do-receive').find(found => !isHedged(other, found.index) && found.atom.text !== '通过')
    const award = predicate && (outermost(other.chunks).filter(chunk => chunk.type === 'Award').at(-1) ?? awardsBefore(clauses, { clause: other, position: position - offset, predicate })[0])
    if (predicate && award) return winners.map(winner => toReceived(winner.entity, award, { clause, rule: 'received/list', confidence: 0.85, predicate, also: award }))
  }
  return countedAward(clauses, position).flatMap(award => winners.map(winner => toReceived(winner.entity, award, { clause, rule: 'received/count', confidence: 0.75, predicate: undefined, also: award })))
}

const NAMES = /^(?:分别是|分别为|分别系|包括|即|为|是|系)$/u
const COUNTERS = /^[家个项名人位席件款种处]$/u

/** 国家级智能工厂1家，为甲; 新增的3家独角兽企业，分别是…; 6家单项冠军企业里，乙县占两席，分别是…: those whom the award that the sentence counts went to. */
function countedAward(clauses: readonly Clause[], position: number): readonly NamedChunk[] {
  const clause = clauses[position]
  if (!clause || !clause.line.atoms.slice(clause.from, clause.from + 3).some(atom => NAMES.test(atom.text))) return []
  for (const other of clauses.slice(Math.max(0, position - 2), position).reverse()) {
    if (other.sentence.start !== clause.sentence.start || other.line !== clause.line || isHedged(other, other.to)) return []
    const award = outermost(other.chunks).findLast(({ type }) => type === 'Award')
    if (award) return isCounted(other, award) ? [award] : []
  }
  return []
}

/** 3家|独角兽企业, 智能工厂|1家: a count right before or behind the award. */
const isCounted = ({ line: { atoms } }: Clause, award: NamedChunk): boolean =>
  [...atoms.slice(Math.max(0, award.from - 3), award.from), ...atoms.slice(award.to, award.to + 3)].some(({ quantity }) => quantity !== undefined && COUNTERS.test(quantity.unit))

/** The list of names that begins at `from` and fills the clause. */
function listOfWinners(clause: Clause, from: number): NamedChunk[] {
  const top = outermost(clause.chunks).filter(chunk => chunk.from >= from && WINNERS.includes(chunk.type))
  const first = top[0], last = top.at(-1)
  if (!first || !last) return []
  return first.from <= from + 1 ? coordinated(clause.line.atoms, top, last) : [...itemHeads(clause, [from, clause.to], WINNERS)]
}

const ROLL_CALL = /^(?:他们|她们|他们分别|获奖者|获奖名单|入选者|名单|具体名单|入选名单|获奖企业|入选企业|上榜企业|分别|具体)(?:是|为|如下|有)?$/u

/**
 * 授予20名职工“威海工匠”称号。他们是：甲，…；乙，…; 青岛市3人获此殊荣：甲、乙; 其中，文登区占8席：甲、乙. The items behind the colon are the winners of the
 * award spoken of.
 */
export function rollCall({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const opener = clauses[position]
  if (!opener || opener.line.atoms[opener.to]?.text !== '：') return []
  const award = announcedAward(clauses, position)
  if (!award) return []
  const members = clauses.slice(position + 1).filter(other => other.line === opener.line && other.sentence.start === opener.sentence.start)
  return collect(members, (member, order) => membersOf(member, order === 0).map(winner => toReceived(winner.entity, award, { clause: member, rule: 'received/roll-call', confidence: 0.85, predicate: undefined })))
}

/** The award that the clause before a colon says was won, or that the sentences before announced. */
function announcedAward(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  const opener = clauses[position]
  if (!opener) return undefined
  if (tellsOfAward(opener)) return awardInPlay(clauses, position)
  const before = clauses[position - 1]
  if (before?.sentence.start === opener.sentence.start && before.line === opener.line && isRoll(before)) return awardInPlay(clauses, position - 1)
  if (!ROLL_CALL.test(opener.line.atoms.slice(opener.from, opener.to).map(({ text }) => text).join(''))) return undefined
  const source = clauses.slice(Math.max(0, position - 9), position).findLastIndex(tellsOfAward)
  return source < 0 ? undefined : awardInPlay(clauses, Math.max(0, position - 9) + source)
}

function membersOf(member: Clause, isFirst: boolean): readonly NamedChunk[] {
  // 甲、乙获得…: what has a verb of its own speaks for itself
  if (tellsOfAward(member)) return []
  const listed = outermost(member.chunks).filter(chunk => WINNERS.includes(chunk.type) && (chunk.from === member.from || /^[、和]$/u.test(member.line.atoms[chunk.from - 1]?.text ?? '')) && chunk.type !== 'Technology' && (chunk.type === 'Person' || isListItem(member, chunk)))
  const heads = isFirst ? itemHeads(member, [member.from, member.to], WINNERS) : []
  return heads.length >= listed.length ? heads : listed
}

/** A firm that opens the clause right behind the colon or semicolon, not one that says whom a person works for. */
const isListItem = ({ line, from, to, chunks }: Clause, chunk: NamedChunk): boolean =>
  /^[：；]$/u.test(line.atoms[from - 1]?.text ?? '') && !outermost(chunks).some(({ type }) => type === 'Person') && to - chunk.to <= 1

/** 国家级绿色工厂：A、B: an award, a colon, a list of firms. */
export function colonFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause || !before || before.line !== clause.line || clause.line.atoms[clause.from - 1]?.text !== '：') return []
  const award = outermost(before.chunks).at(-1)
  if (award?.type !== 'Award' || (clause.line.atoms[before.to - 1]?.end ?? 0) - award.end > 8) return []
  if (isHedged(before, before.to) || findPredicates(before, 'candidate').length > 0) return []
  const winners = listOfWinners(clause, clause.from)
  return winners.map(winner => toReceived(winner.entity, award, { clause, rule: 'received/colon', confidence: 0.8, predicate: undefined, also: award }))
}

/** 其中两人来自烟台，一位是甲，另一位是乙: one by one, of those whom the award spoken of went to. */
export function oneByOne({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const near = clause?.line.atoms.slice(clause.from, clause.from + 4).findIndex(({ text }) => /^(?:是|为|即|则是|则为|就是|叫)$/u.test(text)) ?? -1
  if (!clause || near < 0) return []
  const link = clause.from + near, opening = clause.line.atoms.slice(clause.from, link).map(({ text }) => text).join('')
  if (/^(?:后者|前者)$/u.test(opening)) return latter(clauses, { position, link, isLast: opening === '后者' })
  if (!/^(?:其中)?(?:一|另一|还有一|第[一二三]|其中一|另外一)[位家个名人]$/u.test(opening)) return []
  const start = Math.max(0, position - 8)
  const source = clauses.slice(start, position).findLastIndex(other => other.line === clause.line && other.sentence.start === clause.sentence.start && tellsOfAward(other))
  const award = source < 0 ? undefined : awardInPlay(clauses, start + source)
  const winner = outermost(clause.chunks).filter(chunk => chunk.from > link && WINNERS.includes(chunk.type))
  const named = winner.find(({ type }) => type === 'Person') ?? winner[0] ?? outermost(clauses[position + 1]?.chunks ?? []).find(({ type, from }) => type === 'Person' && from === clauses[position + 1]?.from)
  return award && named ? [toReceived(named.entity, award, { clause, rule: 'received/one-by-one', confidence: 0.8, predicate: undefined })] : []
}

/** 新认定瞪羚企业37家、准独角兽企业1家。后者为甲公司: the award named last, or first, in the sentence before. */
function latter(clauses: readonly Clause[], { position, link, isLast }: { readonly position: number; readonly link: number; readonly isLast: boolean }): RelationDraft[] {
  const clause = clauses[position], before = clauses[position - 1]
  const awards = before ? outermost(before.chunks).filter(({ type }) => type === 'Award') : [], award = awards.at(isLast ? -1 : 0)
  const winner = clause && outermost(clause.chunks).find(({ type, from }) => from > link && WINNERS.includes(type))
  return clause && winner && award && awards.length === 2 && before && tellsOfAward(before) ? [toReceived(winner.entity, award, { clause, rule: 'received/one-by-one', confidence: 0.8, predicate: undefined })] : []
}
