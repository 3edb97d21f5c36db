import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { isA } from '../atoms.js'
import { chunkAt, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { toReceived } from './received-draft.js'
import { amongFrames, countedFrames, givenFrames, holderFrames, oneOfFrames } from './received-otherwise.js'
import { coordinated, findIn, doersBefore, findPredicates, isHedged, isJoined, objectsOf, type Predicate } from './frames.js'

const WINNERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Programme', 'Technology']

/** RECEIVED: 荣获 入选 被认定为 …, 是 + honour, 授予 X 称号, lists of winners behind 分别是 or a colon. */
export function findReceived(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [
    ...verbFrames(document, clause, position), ...conferFrames(clause), ...isFrames(clause), ...listFrames(document, clause, position), ...rollCall(document, position), ...whoFrames(document, position), ...rankFrames(document, position), ...colonFrames(document, position), ...holderFrames(clause), ...givenFrames(document, position), ...oneOfFrames(document, position), ...countedFrames(document, position), ...amongFrames(document, position),
  ])
}

/** A、B入选国家级绿色工厂. */
function verbFrames(document: AnnotatedDocument, clause: Clause, position: number): RelationDraft[] {
  return collect(findPredicates(clause, 'do-receive'), predicate => {
    if (isHedged(clause, predicate.index) || predicate.atom.text === '通过' || isCounting(clause, predicate) || predicate.atom.text === '在其中' && predicate.index + 1 < clause.to) return []
    const awards = objectsOf(clause, predicate, ['Award']).filter(award => !isShortlist(clause, award))
    if (awards.length === 0 && objectsOf(clause, predicate, ['Award']).length > 0) return []
    const named = awards.length > 0 ? awards : awardsBefore(document, { clause, position, predicate })
    const relative = relativeWinners(clause, predicate, named)
    const winners = relative ?? winnersOf(clause, predicate)
    return collect(named, award => winners.map(winner => toReceived(winner, award, { clause, rule: 'received/verb', confidence: 0.9, predicate })))
  })
}

/** 获得金奖的企业, 荣获“…”的李强: what the relative clause describes has won, where it is a name. */
function relativeWinners(clause: Clause, predicate: Predicate, awards: readonly NamedChunk[]): EntityRef[] | undefined {
  const { atoms } = clause.line, last = awards.at(-1)
  if (!last || last.from < predicate.index || last.from < clause.from || last.to > clause.to || doersBefore(clause, predicate, WINNERS).length > 0) return undefined
  let end = last.to
  while (end < clause.to && (isA(atoms[end], 'rank') || /^(?:、|等|称号|荣誉|奖项|殊荣|和|荣誉称号|多项|”)$/u.test(atoms[end]?.text ?? ''))) end++
  if (atoms[end]?.text !== '的') return undefined
  const described = outermost(clause.chunks).find(chunk => WINNERS.includes(chunk.type) && chunk.from > end && chunk.from - end <= 4)
  return described ? [described.entity] : []
}

/** 入围独角兽企业初选: who is only on a shortlist has not received it. */
const isShortlist = ({ line }: Clause, award: NamedChunk): boolean => /^(?:初选|复选|候选|提名|决赛|复赛|半决赛|初评|公示|推荐)/u.test(line.atoms[award.to]?.text ?? '')

/** 拥有/培育 N 家 X names the award only. */
const isCounting = ({ line, to }: Clause, { index, atom }: Predicate): boolean =>
  /^(?:拥有|纳入|登上|升级为|位居|位列|名列)$/u.test(atom.text) && line.atoms.slice(index + 1, Math.min(to, index + 12)).some(other => other.kind === 'quantity')

/** The names right before the verb, else the clause's subject where it is a winner at all. */
function winnersOf(clause: Clause, predicate: Predicate): EntityRef[] {
  const near = isAgentBefore(clause, predicate) ? [] : doersBefore(clause, predicate, WINNERS).filter(chunk => chunk.type !== 'Technology' || !isMeans(clause, chunk))
  if (near.length > 0) return [...near, ...completers(clause, near)].map(({ entity }) => entity)
  if (clause.subject.source === 'noun' || (clause.subject.source !== 'anaphor' && hasCountedPeople(clause, predicate))) return []
  return clause.subject.entities.filter(({ type }) => WINNERS.includes(type) || type === 'Place' && !clause.subject.isOnBehalf)
}

/** 凭借|永磁体|跻身: what is won with is not who wins. */
const isMeans = ({ line: { atoms } }: Clause, { from }: NamedChunk): boolean => isA(atoms[from - 1], 'preposition') || /^(?:靠|凭|携|的)$/u.test(atoms[from - 1]?.text ?? '') && atoms.slice(Math.max(0, from - 5), from).some(({ text }) => /^(?:凭借|靠|凭|以)$/u.test(text))

/** 胜利油田完成的“…”获一等奖: who completed the work that wins wins with it. */
function completers(clause: Clause, near: readonly NamedChunk[]): readonly NamedChunk[] {
  const [work] = near
  if (work?.type !== 'Technology') return []
  const top = outermost(clause.chunks).filter(chunk => chunk.to <= work.from)
  const last = top.at(-1)
  return last && (last.type === 'Company' || last.type === 'Organization') ? coordinated(clause.line.atoms, top, last) : []
}

/** 被全国总工会评为…: the body behind 被 gives the award. */
export const isAgentBefore = ({ line, from }: Clause, { index }: Predicate): boolean =>
  line.atoms.slice(Math.max(from, index - 8), index).some(atom => atom.text === '被') && !/^被/u.test(line.atoms[index]?.text ?? '')

/** 3家企业入选, 5人获奖: unnamed winners. */
export const hasCountedPeople = ({ line, from }: Clause, { index }: Predicate): boolean =>
  line.atoms.slice(from, index).some((atom, offset) => atom.kind === 'quantity' && /^[家人名位个户]$/u.test(atom.quantity?.unit ?? '') && !/^（/u.test(line.atoms[from + offset - 1]?.text ?? ''))

/** 在第五批省级智能工厂名单中，A上榜: the award stands before the verb, in this sentence. */
function awardsBefore({ clauses }: Pick<AnnotatedDocument, 'clauses'>, { clause, position, predicate }: { readonly clause: Clause; readonly position: number; readonly predicate: Predicate }): NamedChunk[] {
  const own = outermost(clause.chunks).filter(chunk => chunk.type === 'Award' && chunk.to <= predicate.index).at(-1)
  if (own) return [own]
  if (!(BARE_VERB.test(predicate.atom.text) || THIS_AWARD.test(textBehind(clause, predicate))) || /^(?:n|vn)/u.test(clause.line.atoms[predicate.index + 1]?.tag ?? '') && !THIS_AWARD.test(textBehind(clause, predicate))) return []
  for (const other of clauses.slice(Math.max(0, position - 30), position).reverse()) {
    const award = outermost(other.chunks).filter(chunk => chunk.type === 'Award').at(-1)
    if (award) return LISTED.test(predicate.atom.text) && isProposed(other) ? [] : [award]
  }
  return []
}

/** 位列其中 says no more than the list does: where that only proposes, nobody has received anything. */
const LISTED = /(?:位列其中|名列其中|位居其中|在列|榜上有名)$/u
const isProposed = ({ line, sentence }: Clause): boolean => line.atoms.some(atom => atom.start >= sentence.start && atom.end <= sentence.end && isA(atom, 'candidate'))

/** 同获此奖, 获得这一称号: the award spoken of before. */
const THIS_AWARD = /^(?:了)?(?:此|该|这一|这项|此项|同一|上述)(?:奖|称号|荣誉|殊荣|认定|名单|榜单|资质)/u
const textBehind = ({ line, to }: Clause, { index }: Predicate): string => line.atoms.slice(index + 1, Math.min(to, index + 5)).map(({ text }) => text).join('')

/** Verbs that say of a list spoken of before that someone is on it. */
const BARE_VERB = /(?:在其中|跻身其中|入选|入围|上榜|登榜|入榜|榜上有名|在列|获得认定|获认定|通过认定|获此殊荣|获此称号|获此认定|获奖|入库|位居|位列|名列|位列其中|名列其中|位居其中|跻身|当选|摘得|揽获|夺魁)$/u

/** 授予甲公司“…”称号: who stands between the verb and the award receives it. */
function conferFrames(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-confer'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const behind = outermost(clause.chunks).filter(chunk => chunk.from > predicate.index)
    const award = behind.find(chunk => chunk.type === 'Award')
    if (!award) return []
    const received = recipientsBefore(clause, predicate).filter(({ type }) => WINNERS.includes(type))
    const given = received.length > 0 ? received.map(({ entity }) => entity) : passiveWinners(clause, predicate)
    const winners = given ?? behind.filter(chunk => chunk.to <= award.from && WINNERS.includes(chunk.type)).map(({ entity }) => entity)
    return winners.map(winner => toReceived(winner, award, { clause, rule: 'received/conferred', confidence: 0.88, predicate }))
  })
}

/** 甲中心向|乙产业园|颁发…: whom the thing is given to stands between 向 and the verb. */
export function recipientsBefore({ line: { atoms }, chunks }: Clause, { index }: Predicate): readonly NamedChunk[] {
  const before = outermost(chunks).filter(chunk => chunk.to <= index), last = before.at(-1)
  if (!last || index - last.to > 2) return []
  const list = coordinated(atoms, before, last)
  return /^[向给为]$/u.test(atoms[(list[0]?.from ?? 0) - 1]?.text ?? '') ? list : []
}

/** The body before 向. */
export const giversBefore = ({ chunks }: Clause, [first]: readonly NamedChunk[]): readonly NamedChunk[] =>
  first ? outermost(chunks).filter(chunk => chunk.type === 'Organization' && chunk.to === first.from - 1) : []

/** 丙被甲授予“乙”称号: who stands before 被, else whom the clause speaks of. */
function passiveWinners(clause: Clause, { index }: Predicate): EntityRef[] | undefined {
  const { atoms } = clause.line, by = findIn(clause, (atom, at) => at < index && atom.text === '被')
  if (by < 0 || by < clause.from) return undefined
  const before = outermost(clause.chunks).filter(chunk => chunk.to <= by && WINNERS.includes(chunk.type)), last = before.at(-1)
  return last ? coordinated(atoms, before, last).filter(({ type }) => type === last.type).map(({ entity }) => entity) : clause.subject.entities.filter(({ type }) => WINNERS.includes(type) || type === 'Place' && !clause.subject.isOnBehalf)
}

const COPULAS = /^(?:[也还就便正都均同又既则更已]?是|成为|系|作为|为)$/u

/** 甲公司是国家级专精特新“小巨人”企业. */
function isFrames(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  if (!top.some(({ type }) => type === 'Award')) return []
  const index = findIn(clause, (atom, at) => COPULAS.test(atom.text) && !chunkAt(top, at)), verb = atoms[index]
  if (!verb || isHedged(clause, index)) return []
  const behind = top.filter(chunk => chunk.from > index), award = behind[0]
  if (award?.type !== 'Award' || atoms.slice(index + 1, award.from).some(atom => isA(atom, 'govern') && /^v/u.test(atom.tag) && !isA(atom, 'inner-verb'))) return []
  const winners = clause.subject.source === 'noun' || clause.subject.source === 'none' ? [] : clause.subject.entities.filter(({ type }) => WINNERS.includes(type) || type === 'Place' && !clause.subject.isOnBehalf)
  const end = behind.findIndex((chunk, at) => chunk.type !== 'Award' || at > 0 && !isJoined(atoms, behind[at - 1]?.to ?? 0, chunk.from))
  const awards = end < 0 ? behind : behind.slice(0, end)
  return collect(awards, each => winners.map(winner => toReceived(winner, each, { clause, rule: 'received/is', confidence: 0.8, predicate: { index, atom: verb, value: '' } })))
}

const LIST_OPENERS = /^(?:分别是|分别为|包括|即|有|为|是|含|涵盖)$/u

/** 3家企业入选省级绿色工厂，分别是A、B、C. */
function listFrames({ clauses }: AnnotatedDocument, clause: Clause, position: number): RelationDraft[] {
  if (clause.chunks.length === 0) return []
  const opener = clause.line.atoms.slice(clause.from, clause.from + 4).findIndex(atom => LIST_OPENERS.test(atom.text))
  if (opener < 0) return []
  const winners = listOfWinners(clause, clause.from + opener + 1)
  if (winners.length === 0) return []
  for (const other of clauses.slice(Math.max(0, position - 3), position + 1).reverse()) {
    if (other.line !== clause.line) break
    const predicate = findPredicates(other, 'do-receive').find(found => !isHedged(other, found.index) && found.atom.text !== '通过')
    const award = predicate && (outermost(other.chunks).filter(chunk => chunk.type === 'Award').at(-1) ?? awardsBefore({ clauses }, { clause: other, position: clauses.indexOf(other), predicate })[0])
    if (predicate && award) return winners.map(winner => toReceived(winner.entity, award, { clause, rule: 'received/list', confidence: 0.85, predicate, also: award }))
  }
  return []
}

const ROLL_CALL = /^(?:他们|她们|他们分别|获奖者|获奖名单|入选者|名单|具体名单|入选名单|获奖企业|入选企业|分别)(?:是|为|如下|有)?$/u

/** 授予20名职工“威海工匠”称号。他们是：甲，…；乙，…。 Each clause behind the colon that opens with a name adds a winner. */
function rollCall({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const opener = clauses[position]
  if (!opener || opener.line.atoms[opener.to]?.text !== '：' || !ROLL_CALL.test(opener.line.atoms.slice(opener.from, opener.to).map(({ text }) => text).join(''))) return []
  const source = clauses.slice(Math.max(0, position - 9), position).findLast(other => outermost(other.chunks).some(({ type }) => type === 'Award') && [...findPredicates(other, 'do-receive'), ...findPredicates(other, 'do-confer')].some(({ index }) => !isHedged(other, index)))
  const award = source && outermost(source.chunks).find(({ type }) => type === 'Award')
  if (!award) return []
  const members = clauses.slice(position + 1).filter(other => other.line === opener.line && other.sentence.start === opener.sentence.start)
  return collect(members, member => outermost(member.chunks).filter(chunk => WINNERS.includes(chunk.type) && (chunk.from === member.from || /^[、和]$/u.test(member.line.atoms[chunk.from - 1]?.text ?? '')) && chunk.type !== 'Technology' && (chunk.type === 'Person' || isListItem(member, chunk)))
    .map(winner => toReceived(winner.entity, award, { clause: member, rule: 'received/roll-call', confidence: 0.85, predicate: undefined })))
}

const WHO_LINKS = new Set(['是', '为', '有', '分别是', '分别为', '包括'])

/** 获得潍坊市五一劳动奖章的是：甲公司乙、…; 摘得特别奖的是甲公司的“…装置”. */
function whoFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], predicate = clause && findPredicates(clause, 'do-receive')[0]
  if (!clause || !predicate) return []
  const link = findIn(clause, (atom, index) => index > clause.from && WHO_LINKS.has(atom.text) && clause.line.atoms[index - 1]?.text === '的')
  const award = outermost(clause.chunks).find(({ type, to }) => type === 'Award' && to <= link)
  if (!award || isHedged(clause, predicate.index)) return []
  const next = clause.line.atoms[clause.to]?.text === '：' ? clauses.slice(position + 1).filter(other => other.line === clause.line && other.sentence.start === clause.sentence.start) : []
  return collect([clause, ...next], other => {
    const listed = outermost(other.chunks).filter(chunk => WINNERS.includes(chunk.type) && chunk.from > (other === clause ? link : 0))
    const people = listed.filter(({ type }) => type === 'Person'), works = listed.filter(({ type }) => type === 'Technology')
    const winners = people.length > 0 ? people : works.length > 0 ? works : listed
    return winners.map(winner => toReceived(winner.entity, award, { clause: other, rule: 'received/who', confidence: 0.85, predicate }))
  })
}

/** 乙公司获二等奖: a rank of the science or patent prize that the lines before spoke of. */
function rankFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  const predicate = clause && findPredicates(clause, 'do-receive').find(({ index }) => clause.line.atoms.slice(clause.from, clause.to).some((atom, offset) => isA(atom, 'rank') && Math.abs(clause.from + offset - index) < 30))
  if (!clause || !predicate || isHedged(clause, predicate.index) || outermost(clause.chunks).some(({ type, kind }) => type === 'Award' || kind === 'COMPETITION')) return []
  // 在全省优质课评选中获一等奖: the rank of something else
  if (clause.line.atoms.slice(clause.from, predicate.index).some(atom => /(?:评选|评比|大赛|竞赛|比赛|展评|展演|赛)$/u.test(atom.text))) return []
  const recent = collect(clauses.slice(Math.max(0, position - 12), position), ({ chunks }) => outermost(chunks))
  const award = recent.findLast(({ type, kind }) => type === 'Award' || kind === 'COMPETITION')
  if (award?.kind !== 'MEDAL') return []
  return winnersOf(clause, predicate).map(winner => toReceived(winner, award, { clause, rule: 'received/rank', confidence: 0.7, predicate }))
}

/** A firm that opens the clause right behind the colon or semicolon, not one that says whom a person works for. */
const isListItem = ({ line, from, to, chunks }: Clause, chunk: NamedChunk): boolean =>
  /^[：；]$/u.test(line.atoms[from - 1]?.text ?? '') && !outermost(chunks).some(({ type }) => type === 'Person') && to - chunk.to <= 1

/** The list of names that begins at `from` and fills the clause. */
function listOfWinners(clause: Clause, from: number): NamedChunk[] {
  const top = outermost(clause.chunks).filter(chunk => chunk.from >= from && WINNERS.includes(chunk.type))
  const first = top[0], last = top.at(-1)
  return first && last && first.from <= from + 1 ? coordinated(clause.line.atoms, top, last) : []
}

/** 国家级绿色工厂：A、B: an award, a colon, a list of firms. */
function colonFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], before = clauses[position - 1]
  if (!clause || !before || before.line !== clause.line || clause.line.atoms[clause.from - 1]?.text !== '：') return []
  const award = outermost(before.chunks).at(-1)
  if (award?.type !== 'Award' || (clause.line.atoms[before.to - 1]?.end ?? 0) - award.end > 8) return []
  if (isHedged(before, before.to) || findPredicates(before, 'candidate').length > 0) return []
  const winners = listOfWinners(clause, clause.from)
  return winners.map(winner => toReceived(winner.entity, award, { clause, rule: 'received/colon', confidence: 0.8, predicate: undefined, also: award }))
}
