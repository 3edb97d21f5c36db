import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { isA, type Atom } from '../atoms.js'
import { coordinated } from '../coordination.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { itemHeads } from '../list-items.js'
import { awardInPlay, countedMeant } from '../rules/award-in-play.js'
import { isHedged, spanOfClause } from '../rules/frames.js'
import type { WithdrawalDraft } from './correction-draft.js'
import { takenIn, type Taking } from './takings.js'

const HOLDERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Programme', 'Technology']
const TAKES = /撤销|撤消|取消|收回|注销|撤回|摘除|摘掉|摘去|剥夺|失去|丧失|移出|移除|剔除|剔出|除名|清出|不再(?:保留|拥有|具有|具备|享有|列入)/gu
/** Those that say of who has the title that it is so, without anybody who does it. */
const LOSES = /^(?:失去|丧失|不再)/u

interface Place {
  readonly document: AnnotatedDocument
  readonly clause: Clause
  readonly position: number
  readonly taking: Taking
}

/** Titles taken back: 撤销甲“…”称号, 甲、乙被取消…资格, 甲的…资格予以撤销, 将甲移出…名单, 被撤销的是：甲和乙. */
export function findWithdrawals(document: AnnotatedDocument): WithdrawalDraft[] {
  return collect(document.clauses, (clause, position) => collect(takenIn(document, clause, TAKES), taking => withdrawalsAt({ document, clause, position, taking })))
}

function withdrawalsAt(place: Place): WithdrawalDraft[] {
  const { document, clause, taking } = place
  if (isHedged(clause, taking.from) || isOnlyAsked(document, clause, taking)) return []
  const awards = awardsOf(place), holders = awards.length === 0 ? [] : holdersOf(place, awards), { sentence } = clause
  return collect(awards, ({ entity: target }) => holders.map(({ entity, span, confidence }): WithdrawalDraft => ({ type: 'RECEIVED', source: entity, target, span, sentence, rule: 'withdrawn/award', confidence })))
}

const ASKS = /申请|请求|要求|建议|提请|提议|面临|可能|或被|或将|应予|应当|可以|有权|一律|视情|恢复|威胁|一经|严禁/u
/** A rule for whoever it may concern: 对弄虚作假的，取消其称号. */
const RULE = /(?:凡|对)[^，。]{2,40}(?:的|者)(?:，|企业|单位|个人|$)/u
/** 如整改不到位，撤销…: only where something happens that has not. */
const CONDITION = /(?:^|，)(?:如(?![今期下上此同愿约实])|若|一旦|倘若|凡|逾期)/u

/** True where nobody has taken anything yet: it is asked for, threatened, or what a rule foresees. */
function isOnlyAsked({ view }: AnnotatedDocument, clause: Clause, { start }: Taking): boolean {
  const own = spanOfClause(clause).start, before = view.slice(own, start)
  const said = view.slice(clause.sentence.start, start)
  return ASKS.test(before) || CONDITION.test(said) || RULE.test(said) && !outermost(clause.chunks).some(({ type }) => HOLDERS.includes(type))
}

const TITLE_BEHIND = /^[^，。；]{0,8}?(?:称号|资格|荣誉|资质|认定|名单|奖项|牌匾|殊荣)/u
/** What may stand between a title and the verb that takes it: 称号予以|撤销. */
const isBetween = (atom: Atom): boolean => atom.kind !== 'mark' && (atom.kind !== 'word' || !isA(atom, 'do-receive') && !isA(atom, 'report-verb') && !isA(atom, 'do-organize'))

/** The titles that are taken: behind the verb, before it, or the one spoken of. */
function awardsOf({ document: { clauses, view }, clause, position, taking }: Place): readonly NamedChunk[] {
  const { atoms } = clause.line, top = outermost(clause.chunks), named = top.filter(({ type }) => type === 'Award')
  const behind = named.filter(({ from }) => from >= taking.to), first = behind[0]
  if (first) return joinedFrom(atoms, behind)
  const before = named.findLast(({ to }) => to <= taking.from)
  if (before) return atoms.slice(before.to, taking.from).every(isBetween) ? coordinated(atoms, named, before) : []
  const own = spanOfClause(clause), said = view.slice(own.start, own.end)
  const spoken = TITLE_BEHIND.test(view.slice(taking.end, own.end)) || /(?:称号|资格|荣誉|认定)[^，。；]{0,6}$/u.test(view.slice(own.start, taking.start)) || LINKS.test(view.slice(taking.end, own.end))
  const award = spoken && !/补助|补贴|奖金|资金|许可证|执照/u.test(said) ? awardInPlay(clauses, position) : undefined
  return award ? [award] : []
}

/** The first of some titles, and those that it is joined with. */
function joinedFrom(atoms: readonly Atom[], awards: readonly NamedChunk[]): readonly NamedChunk[] {
  const end = awards.findIndex((award, index) => index > 0 && !coordinated(atoms, awards, award).includes(awards[index - 1] ?? award))
  return end < 0 ? awards : awards.slice(0, end)
}

interface Holder {
  readonly entity: EntityRef
  readonly span: { readonly start: number; readonly end: number }
  readonly confidence: number
}

/** Who had the titles. */
function holdersOf(place: Place, awards: readonly NamedChunk[]): readonly Holder[] {
  const { document: { clauses }, clause, position, taking } = place, span = spanOfClause(clause)
  const listed = listedBehind(place)
  if (listed.length > 0) return listed
  const named = namedHolders(clause, taking, awards)
  if (named.length > 0) return named.map(({ entity }) => ({ entity, span, confidence: 0.88 }))
  const counted = countedMeant(clauses, position, [clause.from, taking.from]).filter(({ type }) => HOLDERS.includes(type))
  return (counted.length > 0 ? counted : meantHolders(place)).map(entity => ({ entity, span, confidence: 0.78 }))
}

/** Names that stand where whoever loses a title can stand. */
function namedHolders(clause: Clause, taking: Taking, [award]: readonly NamedChunk[]): readonly NamedChunk[] {
  const { atoms } = clause.line, inClause = award && clause.chunks.includes(award) ? award : undefined
  // 将|甲|移出…, 把|甲|从…剔除
  const by = atoms.findIndex((atom, index) => index >= clause.from && index < taking.from && /^[将把]$/u.test(atom.text))
  if (by >= 0) return holdersIn(clause, by + 1, inClause && inClause.from < taking.from ? inClause.from : taking.from)
  const between = holdersIn(clause, taking.to, inClause && inClause.from >= taking.to ? inClause.from : clause.to)
  if (between.length > 0 && !taking.isPassive) return between
  const passive = atoms.findIndex((atom, index) => index >= clause.from && index < taking.from && /^被/u.test(atom.text))
  const end = passive >= 0 ? passive : inClause && inClause.to <= taking.from ? inClause.from : taking.from
  const isDone = taking.isPassive || passive >= 0 || inClause !== undefined && inClause.to <= taking.from || LOSES.test(taking.text)
  // 省工信厅不再保留其称号: who takes a title had none
  return isDone ? holdersIn(clause, clause.from, end).filter(({ kind }) => kind !== 'GOVERNMENT' || taking.isPassive) : []
}

/** The last list of names of one kind within a stretch. */
function holdersIn(clause: Clause, from: number, to: number): readonly NamedChunk[] {
  const heads = itemHeads(clause, [from, to], HOLDERS)
  if (heads.length > 0) return heads
  const { atoms } = clause.line, within = outermost(clause.chunks).filter(chunk => chunk.from >= from && chunk.to <= to && HOLDERS.includes(chunk.type)), last = within.at(-1)
  return last ? coordinated(atoms, within, last).filter(({ type }) => HOLDERS.includes(type)) : []
}

/** 其…称号已被撤销, 该公司被取消…资格: whom the clause speaks of, where its sentence names them or a word means them; who takes is no holder. */
function meantHolders({ document, clause, taking }: Place): readonly EntityRef[] {
  const { source, entities } = clause.subject, { atoms } = clause.line
  const isDone = taking.isPassive || LOSES.test(taking.text) || outermost(clause.chunks).some(({ type, to }) => type === 'Award' && to <= taking.from) || atoms.slice(clause.from, taking.from).some(({ text }) => /^(?:其|被.*)$/u.test(text))
  if (!isDone || source === 'noun' || source === 'none') return []
  const inSentence = new Set((document.chunks[clause.line.index] ?? []).filter(chunk => chunk.start >= clause.sentence.start && chunk.end <= clause.sentence.end).map(({ entity }) => entity.index))
  return entities.filter(({ type, kind, index }) => HOLDERS.includes(type) && kind !== 'GOVERNMENT' && (source === 'anaphor' || inSentence.has(index)))
}

/** 被撤销|的是：甲和乙, 2家被撤销称号，分别是甲、乙. */
const LINKS = /^[^，。；：]{0,30}的(?:企业|单位|公司|机构|个人)?(?:分别)?(?:是|为|有|包括)(?:：|$|\p{Script=Han})/u
const NEXT_LINKS = /^(?:分别是|分别为|即|它们是|包括|为|是)/u

/** Names that a list behind the verb gives. */
function listedBehind({ document: { view, clauses }, clause, position, taking }: Place): readonly Holder[] {
  const own = spanOfClause(clause), isRelative = LINKS.test(view.slice(taking.end, own.end)), next = clauses[position + 1]
  const inSentence = next?.line === clause.line && next.sentence.start === clause.sentence.start ? next : undefined
  const isNext = inSentence !== undefined && (isRelative || NEXT_LINKS.test(view.slice(spanOfClause(inSentence).start, spanOfClause(inSentence).end)))
  const here = isRelative ? holdersIn(clause, taking.to, clause.to).map(({ entity }) => ({ entity, span: own, confidence: 0.85 })) : []
  if (here.length > 0 || !isNext) return here
  const span = { start: own.start, end: spanOfClause(inSentence).end }
  return holdersIn(inSentence, inSentence.from, inSentence.to).map(({ entity }) => ({ entity, span, confidence: 0.82 }))
}
