import type { EntityType } from '../../model/ontology.js'
import { isA } from '../atoms.js'
import { outermost, type AnnotatedDocument, type Clause, type NamedChunk, type RelationDraft } from '../document.js'
import { coordinated, findPredicates, isHedged, findIn } from './frames.js'
import { firmsCounted } from './counted-lists.js'
import { toReceived } from './received-draft.js'

const WINNERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Technology']

/** 省五一劳动奖章获得者、班长刁玉柱: the award stands before who holds it, with 获得者 between. */
export function holderFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  if (!clause) return []
  const { atoms } = clause.line, top = outermost(clause.chunks)
  return top.filter(({ type }) => type === 'Award').flatMap(award => {
    if (!/^(?:获得者|得主|获奖者|称号获得者|荣誉获得者)$/u.test(atoms[award.to]?.text ?? '')) return []
    // 全国五一劳动奖状获得者——丙公司: who it is stands behind the dash
    const shown = award.to + 1 === clause.to && atoms[clause.to]?.text === '—' ? outermost(skipDash(clauses, position)?.chunks ?? []).find(({ type }) => HOLDERS.includes(type)) : undefined
    if (shown) return [toReceived(shown.entity, award, { clause, rule: 'received/holder', confidence: 0.8, predicate: undefined })]
    const person = top.find(({ type, from }) => type === 'Person' && from > award.to)
    const between = person ? atoms.slice(award.to + 1, person.from) : []
    const isTitled = between.every(atom => atom.text === '、' || atom.kind === 'word' && !isA(atom, 'govern'))
    return person && between.length <= 10 && isTitled ? [toReceived(person.entity, award, { clause, rule: 'received/holder', confidence: 0.85, predicate: undefined })] : []
  })
}

const HOLDERS: readonly EntityType[] = ['Company', 'Organization', 'Person']
const GIVEN = /^(?:颁给|颁发给|颁授给|授予|授给|花落|归属|落入|归|花落于)$/u

/** 国际科学技术合作奖颁给了让·莫罗; 拿下一等奖的，是“…技术”: the winner stands behind, in this clause or the next. */
export function givenFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  if (!clause) return []
  const { atoms } = clause.line, awards = outermost(clause.chunks).filter(({ type }) => type === 'Award'), award = awards[0]
  const verb = findIn(clause, atom => GIVEN.test(atom.text))
  const next = clauses[position + 1], follows = next?.line === clause.line && next.sentence.start === clause.sentence.start ? next : undefined
  if (award && verb >= award.to && awards.every(({ to }) => to <= verb) && !isHedged(clause, verb)) {
    const own = winnersFrom(clause, verb)
    const at = own.length > 0 ? clause : atoms[clause.to]?.text === '—' ? skipDash(clauses, position) : undefined
    const winners = at === clause ? own : winnersFrom(at, -1)
    return at ? winners.map(winner => toReceived(winner.entity, award, { clause: at, rule: 'received/given', confidence: 0.8, predicate: undefined })) : []
  }
  const predicate = findPredicates(clause, 'do-receive')[0]
  // “…”证书的新主人，|是李明
  const isHolder = /(?:主人|得主|获得者|拥有者|获奖者|摘得者)$/u.test(atoms[clause.to - 1]?.text ?? '')
  if (award && follows && isHolder && /^(?:是|为|正是|就是)$/u.test(atoms[follows.from]?.text ?? '')) return winnersFrom(follows, follows.from).map(winner => toReceived(winner.entity, award, { clause: follows, rule: 'received/cleft', confidence: 0.8, predicate: undefined }))
  const isCleft = predicate && award && award.from > predicate.index && atoms[clause.to - 1]?.text === '的' && follows && /^(?:是|为|有|还有|则是|正是|则有|分别是|分别为|包括|均为|都是)$/u.test(atoms[follows.from]?.text ?? '')
  if (!isCleft || isHedged(clause, predicate.index)) return []
  return winnersFrom(follows, follows.from).map(winner => toReceived(winner.entity, award, { clause: follows, rule: 'received/cleft', confidence: 0.8, predicate: undefined }))
}

/** The clause behind a dash of two characters. */
const skipDash = (clauses: readonly Clause[], position: number): Clause | undefined => clauses.slice(position + 1, position + 3).find(({ chunks }) => chunks.length > 0)

/** Works before persons before bodies, of those behind the verb; the last list of that kind. */
function winnersFrom(clause: Clause | undefined, verb: number): readonly NamedChunk[] {
  const listed = clause ? outermost(clause.chunks).filter(chunk => chunk.from > verb && WINNERS.includes(chunk.type)) : []
  const works = listed.filter(({ type }) => type === 'Technology'), people = listed.filter(({ type }) => type === 'Person')
  return works.length > 0 ? works : people.length > 0 ? people : listed
}

/** 某公司是本批新认定的4家之一, 是唯一入选企业: one of those that the award spoken of went to. */
export function oneOfFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const { atoms } = clause?.line ?? { atoms: [] }
  const copula = clause ? findIn(clause, (atom, index) => index > clause.from && /^(?:[就也正便还都]?是|成为|为)$/u.test(atom.text)) : -1
  if (!clause || copula < 0 || outermost(clause.chunks).some(({ type }) => type === 'Award')) return []
  const said = atoms.slice(copula + 1, clause.to).map(({ text }) => text).join('')
  const isOneOf = /其中(?:之一|一员|的一[员位名个])$/u.test(said)
  if (!isOneOf && !/(?:认定|入选|获评|上榜|入围|获奖|当选|获批|命名)/u.test(said) || !isOneOf && !/(?:之一|唯一|首家|第[一二三四五六七八九十\d]+家|首个|其中)/u.test(said)) return []
  const recent = clauses.slice(Math.max(0, position - 6), position).flatMap(({ chunks }) => outermost(chunks)).filter(({ type }) => type === 'Award')
  // of several awards told before, the first is the one that most share
  const award = isOneOf ? recent[0] : recent.at(-1)
  const last = outermost(clause.chunks).filter(chunk => WINNERS.includes(chunk.type) && chunk.to <= copula).at(-1)
  if (!award || !last || isHedged(clause, copula)) return []
  return coordinated(atoms, outermost(clause.chunks), last).map(winner => toReceived(winner.entity, award, { clause, rule: 'received/one-of', confidence: 0.75, predicate: undefined }))
}

const ANNOUNCES = /(?:入选|上榜|榜上有名|在列|获评|入围|获批|认定为|评为|获得|登榜|跻身|获奖|命名为)$/u

/** 烟台7家企业榜上有名。甲…；乙…: as many firms as were announced, told one by one behind. */
export function countedFrames(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position]
  const predicate = clause && findPredicates(clause, 'do-receive').find(({ atom }) => ANNOUNCES.test(atom.text))
  if (!clause || !predicate || isHedged(clause, predicate.index) || outermost(clause.chunks).some(({ type }) => type === 'Company')) return []
  const award = outermost(clause.chunks).findLast(({ type }) => type === 'Award') ?? document.clauses.slice(Math.max(0, position - 2), position).filter(({ sentence }) => sentence.start === clause.sentence.start).flatMap(({ chunks }) => outermost(chunks)).findLast(({ type }) => type === 'Award')
  if (!award) return []
  const firms = firmsCounted(document, position, other => other.line.index > clause.line.index && findPredicates(other, 'negation').length > 0 || outermost(other.chunks).some(({ type, entity }) => type === 'Award' && entity !== award.entity))
  return firms.map(firm => toReceived(firm.entity, award, { clause: document.clauses.find(({ chunks }) => chunks.includes(firm)) ?? clause, rule: 'received/counted', confidence: 0.75, predicate: undefined }))
}

/** 3人获得甲奖章，其中某公司的李某还…: one of those counted before has what they have. */
export function amongFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause || !before || before.sentence.start !== clause.sentence.start || clause.line.atoms[clause.from]?.text !== '其中' || clause.subject.source !== 'explicit') return []
  const predicate = findPredicates(before, 'do-receive')[0], award = outermost(before.chunks).findLast(({ type }) => type === 'Award')
  const isCounted = before.line.atoms.slice(before.from, predicate?.index ?? before.from).some(({ kind }) => kind === 'quantity')
  if (!predicate || !award || !isCounted || isHedged(before, predicate.index) || clause.line.atoms.slice(clause.from, clause.from + 4).some(({ kind }) => kind === 'quantity')) return []
  return clause.subject.entities.filter(({ type }) => WINNERS.includes(type)).map(winner => toReceived(winner, award, { clause, rule: 'received/among', confidence: 0.75, predicate: undefined }))
}

const HONOURS = /(?:荣誉|奖项|头衔|称号|殊荣|光环|名头|履历|勋章)/u

/** 荣誉接踵而至：2017年青岛市劳动模范，2020年齐鲁工匠: a row of years and awards, of the person or firm that the report goes on about. */
export function yearFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], award = clause && datedAward(clause)
  if (!clause || !award) return []
  const own = clauses.slice(Math.max(0, position - 8), position + 8).filter(other => other.line === clause.line && other.sentence.start === clause.sentence.start), opener = own[0]
  if (!opener || datedAward(opener) || own.filter(datedAward).length < 2 || own.some(other => other !== opener && !datedAward(other)) || !HONOURS.test(opener.line.atoms.slice(opener.from, opener.to).map(({ text }) => text).join(''))) return []
  const holder = opener.subject.source === 'noun' || opener.subject.source === 'none' ? opener.referents.get('Person') : opener.subject.entities.find(({ type }) => HOLDERS.includes(type))
  return holder ? [toReceived(holder, award, { clause, rule: 'received/year', confidence: 0.75, predicate: undefined })] : []
}

/** 2020年|齐鲁工匠: nothing but a year and an award. */
function datedAward({ line: { atoms }, from, to, chunks }: Clause): NamedChunk | undefined {
  const [award] = outermost(chunks)
  return award?.type === 'Award' && atoms[from]?.kind === 'date' && award.from - from <= 2 && to - award.to <= 1 ? award : undefined
}
