import { collect } from '../../model/collect.js'
import { endingMeant, isNamedSo } from '../anaphors.js'
import { firstContentIndex } from '../clause-words.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { introducedBy, type Introduced } from './introduced.js'
import { isTelling, quotedTopic, toldTopic, type Spoken } from './speakers.js'

/** Whom a clause speaks of beside what its grammar says, and the subject that this stands in for. */
interface Topic { readonly entity: EntityRef | null; readonly instead: readonly EntityRef[] }

/**
 * Clauses whose figures belong to somebody else than to the subject that relations see: the firm of who speaks, the firm that a
 * bare 企业 before a noun owns, the county that 全市 means in its own paragraph. It holds on through the clauses that name nobody.
 */
export function findFigureTopics(document: AnnotatedDocument): ReadonlyMap<Clause, EntityRef | null> {
  const topics = new Map<Clause, EntityRef | null>()
  for (const clauses of document.clausesByLine) {
    let topic: Topic | undefined, introduced: Introduced | undefined, sentence = -1
    clauses.forEach((clause, position) => {
      const isNew = clause.sentence.start !== sentence, { source } = clause.subject
      if (isNew) topic = undefined
      if (isNew && introduced?.isOfSentence === true || source === 'explicit' || source === 'home') introduced = undefined
      sentence = clause.sentence.start
      const own = topicOf(document, clauses, position), found = own === undefined && isOpen(clause) ? introduced?.entity : own
      introduced = introducedBy(clause) ?? introduced
      if (found !== undefined) topic = { entity: found, instead: clause.subject.entities }
      else if (topic && !isCarried(topic, clause)) topic = undefined
      if (topic) topics.set(clause, topic.entity)
    })
  }
  return topics
}

/** True where the clause names nobody at its front, not even 昌邑 of 昌邑绿色工厂总数. */
const isOpen = (clause: Clause): boolean =>
  (clause.subject.source === 'noun' || clause.subject.source === 'inherited') && !clause.chunks.some(({ type, from }) => type === 'Place' && from === firstContentIndex(clause.line.atoms, clause))

const isCarried = ({ instead }: Topic, { subject: { source, entities } }: Clause): boolean =>
  (source === 'inherited' || source === 'noun') && entities.length === instead.length && entities.every((entity, index) => entity === instead[index])

function topicOf(document: AnnotatedDocument, clauses: readonly Clause[], position: number): Spoken {
  const clause = clauses[position]
  if (!clause || clause.subject.source === 'explicit') return undefined
  const quoted = quotedTopic(document, clauses, position)
  if (quoted !== undefined) return quoted
  return toldTopic(document, clauses, position) ?? latterOf(document, clause) ?? itOf(clause, clauses, position) ?? ownerOf(document, clause, clauses) ?? countyOf(clause, clauses, position) ?? doerOf(clause, clauses, position) ?? countedPlace(clause, clauses, position)
}

/** 后者则…, 由后者投资…: the last firm, body or place that the paragraph has named so far. */
function latterOf({ chunks }: AnnotatedDocument, { line, from, to }: Clause): EntityRef | undefined {
  const at = line.atoms.findIndex((atom, index) => index >= from && index < to && atom.text.startsWith('后者'))
  return at < 0 ? undefined : outermost(chunks[line.index] ?? []).findLast(chunk => chunk.to <= at && /^(?:Company|Organization|Programme|Place)$/u.test(chunk.type))?.entity
}

/** 它总重186吨: not a place or a person, but the thing or firm that was last named. */
function itOf(clause: Clause, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const { subject, line: { atoms } } = clause, isTaken = subject.entities[0] !== undefined && !/^(?:Place|Person)$/u.test(subject.entities[0].type)
  if (isTaken || !atoms[firstContentIndex(atoms, clause)]?.text.startsWith('它')) return undefined
  const named = clauses.slice(Math.max(0, position - 6), position).findLast(({ chunks }) => outermost(chunks).some(isThing))
  return named && outermost(named.chunks).findLast(isThing)?.entity
}
const isThing = ({ type }: NamedChunk): boolean => /^(?:Technology|Company|Organization|Programme|Event)$/u.test(type)

const FIRM = /^(?:企业|公司|集团|厂里|厂区)$/u
/** What a bare noun before another noun can stand for, beside firms. */
const BODY = /^(?:基地|中心|园区|学院|学校|医院|实验室|平台|项目|合作社|工厂|产业园|港区|研究院|协会|联盟|大赛|展会|银行|法院|商会|景区|码头|机场|专业|酒店|社区)$/u

const LEGAL = /(?:有限责任公司|股份有限公司|有限公司|公司)$/u

/** 企业|订单, 基地|面积: what was last named so owns what the bare noun stands before. */
function ownerOf({ clausesByLine }: AnnotatedDocument, clause: Clause, clauses: readonly Clause[]): EntityRef | undefined {
  const { line: { atoms, index }, sentence, subject } = clause, start = firstContentIndex(atoms, clause), word = atoms[start]?.text ?? ''
  const position = clauses.indexOf(clause)
  if (FIRM.test(word)) {
    const named = subject.entities.some(({ type }) => type === 'Company') ? undefined : clauses.slice(0, position).findLast(({ chunks }) => outermost(chunks).some(({ type }) => type === 'Company'))
    return named?.sentence.start === sentence.start ? outermost(named.chunks).findLast(({ type }) => type === 'Company')?.entity : undefined
  }
  const ending = BODY.test(word.replace(/^[该本]/u, '')) ? endingMeant(word) : undefined
  if (!ending || subject.source === 'anaphor') return undefined
  const before = collect([...(clausesByLine[index - 1] ?? []), ...clauses.slice(0, position)], ({ chunks }) => outermost(chunks))
  return before.findLast(({ entity, type }) => type !== 'Place' && (isNamedSo(entity, ending) || isNamedSo({ ...entity, name: entity.name.replace(LEGAL, '') }, ending)))?.entity
}

/** 荣成拥有…。全市…, 坊子区…，本地配套率…: the county or district that the paragraph has just spoken of. */
function countyOf(clause: Clause, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const { atoms } = clause.line, word = atoms[firstContentIndex(atoms, clause)]?.text ?? ''
  if (clause.subject.source !== 'home' || !/^(?:全[市区县]|该[市区县]|本地|当地|本区)$/u.test(word)) return undefined
  const place = clauses.slice(0, position).findLast(({ subject: { source, entities } }) => source === 'explicit' && entities.some(({ type }) => type === 'Place'))?.subject.entities[0]
  if (place?.kind !== 'COUNTY' && place?.kind !== 'DISTRICT') return undefined
  return /[本当]地/u.test(word) || place.name.endsWith(word.slice(-1)) ? place : undefined
}

const NOT_HIS = /^(?:公司|企业|集团|单位|班组|车间|项目|产品|学校|医院|团队|工作室|合作社|全[市区县]|村|社区)$/u

/** 她归还财物76件，价值12万元: a common noun behind what a person does is still the person's. */
function doerOf({ subject, sentence, line, from, verb }: Clause, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const before = clauses[position - 1], [person, other] = before?.subject.entities ?? []
  if (subject.source !== 'noun' || before?.sentence.start !== sentence.start || person?.type !== 'Person' || other || before.subject.source === 'noun') return undefined
  const isSpoken = clauses.some(({ sentence: { start }, chunks }, index) => start === sentence.start && index < position && chunks.some(chunk => chunk.entity === person && isTelling(clauses[index] ?? before, chunk)))
  return isSpoken || line.atoms.slice(from, verb).some(atom => NOT_HIS.test(atom.text)) ? undefined : person
}

/** 全市建成驿站1126个，其中市南区168个、胶州市95个。仅…: a place that only had its share of a count is not spoken of further. */
function countedPlace({ subject, sentence }: Clause, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const [place] = subject.entities
  if (subject.source !== 'noun' && subject.source !== 'inherited' || place?.type !== 'Place') return undefined
  const at = clauses.findLastIndex((other, index) => index < position && other.subject.source === 'explicit' && other.subject.entities[0] === place)
  const listed = clauses[at]
  if (!listed || listed.sentence.start === sentence.start || !isCount(listed)) return undefined
  return clauses.slice(0, at).findLast(other => other.sentence.start === listed.sentence.start && !isCount(other))?.subject.entities[0]
}

const isCount = ({ line, from, to, chunks }: Clause): boolean =>
  outermost(chunks).some(({ type, to: end }) => type === 'Place' && line.atoms[end]?.quantity !== undefined && end - from <= 2 && (end + 1 === to || line.atoms[end + 1]?.kind === 'mark'))
