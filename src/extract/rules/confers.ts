import { collect, flatten } from '../../model/collect.js'
import { isContestOrEvent, outermost, type AnnotatedDocument, type Clause, type NamedChunk, type RelationDraft } from '../document.js'
import { awardInPlay } from './award-in-play.js'
import { contestBefore, heldInPlay } from './in-play.js'
import { cover, doersBefore, findPredicates, isHedged, objectsOf, spanOfClause, findIn } from './frames.js'
import { giversBefore, isAgentBefore, recipientsBefore } from './received.js'

/** CONFERS: a named body that 授予 / 颁发 / 认定, and a contest whose own prize is named with it. */
export function findConfers(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [...byVerb(document, position), ...byDisposal(clause), ...byAgent(clause), ...byContest(document, position), ...byCeremony(document, clause), ...atEvent(document, position)])
}

function byVerb({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  return !clause ? [] : collect(findPredicates(clause, 'do-confer'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const named = outermost(clause.chunks).filter(chunk => chunk.type === 'Award' && chunk.from > predicate.index)
    // 向20名专家颁发奖章和证书: of the award spoken of
    const isBadge = named.length === 0 && /^(?:颁发|颁授|授予)$/u.test(predicate.atom.text) && /^(?:奖章|证书|奖牌|牌匾|奖杯|荣誉证书|奖状)$/u.test(clause.line.atoms[predicate.index + 1]?.text ?? '')
    // 福山被甲协会授予这一称号
    const isThis = named.length === 0 && /^(?:这一|此|该|同一)(?:称号|荣誉|殊荣|奖项)/u.test(clause.line.atoms.slice(predicate.index + 1, Math.min(clause.to, predicate.index + 3)).map(({ text }) => text).join(''))
    const spoken = isBadge || isThis ? awardInPlay(clauses, position) : undefined, awards = spoken ? [spoken] : named
    const all = doersBefore(clause, predicate, ['Organization', 'Event', 'Programme']), received = recipientsBefore(clause, predicate)
    const near = (received.length > 0 ? giversBefore(clause, received) : all).map(({ entity }) => entity)
    const isPassive = clause.line.atoms.slice(clause.from, predicate.index).some(atom => atom.text === '被')
    const doers = near.length > 0 ? near : isPassive || clause.subject.source === 'noun' ? [] : clause.subject.entities.filter(({ type }) => type === 'Organization' || type === 'Event')
    return collect(awards, award => doers.map(doer => toDraft(doer, award, clause)))
  })
}

/** 被全国总工会评为“…”: the body behind 被 confers it. */
function byAgent(clause: Clause): RelationDraft[] {
  return collect(findPredicates(clause, 'do-receive'), predicate => {
    if (isHedged(clause, predicate.index) || !isAgentBefore(clause, predicate)) return []
    const doers = doersBefore(clause, predicate, ['Organization'])
    return collect(objectsOf(clause, predicate, ['Award']), award => doers.map(({ entity }) => toDraft(entity, award, clause)))
  })
}

/** 商务部将某某认定为…: who does it stands before 将 or 把. */
function byDisposal(clause: Clause): RelationDraft[] {
  const by = findIn(clause, (other, index) => index > clause.from && /^[将把]$/u.test(other.text)), atom = by < 0 ? undefined : clause.line.atoms[by]
  return by < 0 || !atom ? [] : collect(findPredicates(clause, 'do-receive').filter(({ index, atom: { text } }) => index > by && /[为入成]$/u.test(text)), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const near = doersBefore(clause, { index: by, atom, value: '' }, ['Organization']).map(({ entity }) => entity)
    return collect(objectsOf(clause, predicate, ['Award']), award => near.map(doer => toDraft(doer, award, clause)))
  })
}

/** 会上颁发了2024年度山东省科学技术奖; 大会还为“…”颁奖: nobody gives it but the meeting that the report speaks of. */
function atEvent(document: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = document.clauses[position]
  if (!clause) return []
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const verb = atoms.findIndex(({ text }, index) => index >= clause.from && index < clause.to && /^(?:颁发|颁发了|颁授|颁奖|揭晓|颁出|授予)$/u.test(text))
  const opening = atoms.slice(clause.from, clause.from + 3).map(({ text }) => text).join('')
  const award = top.find(({ type, from, to }) => type === 'Award' && (from > verb || to === verb && atoms.slice(clause.from, verb).some(({ text }) => text === '为')))
  if (verb < 0 || !award || isHedged(clause, verb) || top.some(({ type }) => type === 'Organization' || type === 'Event' || type === 'Programme') || !/^(?:在?(?:会|大会|会议|仪式|典礼|活动|开幕式|闭幕式)上|大会|会议|活动|盛典|典礼)/u.test(opening)) return []
  const event = heldInPlay(document, position, chunk => isContestOrEvent(chunk))
  return event ? [toDraft(event.entity, award, clause)] : []
}

const OWN_PRIZE = /^(?:大赛|赛事|比赛|本届大赛|本次大赛|组委会|大赛组委会)$/u

/** 甲大赛新星奖, 大赛“新星奖”: a contest's name, or what stands for it, right before a prize with a name of its own; who wins a quoted prize in the clauses behind it wins its prize. */
function byContest({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  if (!clause) return []
  const top = outermost(clause.chunks)
  return collect(top, award => {
    if (award.type !== 'Award') return []
    const contest = top.find(chunk => (chunk.type === 'Programme' || chunk.type === 'Event') && chunk.end === award.start) ?? (OWN_PRIZE.test(clause.line.atoms[award.from - 1]?.text ?? '') || isWonPrize(clause, award) ? contestBefore(clauses, position) : undefined)
    return contest ? [toDraft(contest.entity, award, clause)] : []
  })
}

/** 拿下“最佳创意奖”: a prize with a name of its own, won and not given by a body that the clause names. */
const isWonPrize = (clause: Clause, award: NamedChunk): boolean =>
  award.kind === 'MEDAL' && /^“[^”]+奖”$/u.test(award.name) && findPredicates(clause, 'do-receive').some(({ index }) => index < award.from && !isHedged(clause, index)) && findPredicates(clause, 'do-confer').length === 0

const CEREMONY = /(?:颁奖|表彰|授奖|授牌|授勋|命名)[^，。]{0,4}(?:仪式|大会|典礼|会|晚会|盛典)$/u

/** 第九届全省道德模范表彰大会: a ceremony named after the award that it gives. */
function byCeremony({ chunks }: AnnotatedDocument, clause: Clause): RelationDraft[] {
  return clause.line.role === 'headline' ? [] : collect(outermost(clause.chunks).filter(({ type, name }) => type === 'Event' && CEREMONY.test(name)), event => {
    const awards = new Map(flatten(chunks).filter(chunk => chunk.type === 'Award' && isNamedIn(chunk.entity.name, event.name)).map(chunk => [chunk.entity, chunk]))
    return [...awards.keys()].map(award => ({ ...toDraft(event.entity, event, clause), target: award }))
  })
}

/** The last four characters or more of the award's name stand in the ceremony's; 山东省|道德模范 and 全省|道德模范. */
function isNamedIn(award: string, event: string): boolean {
  const plain = award.replace(/[“”‘’]/gu, '').replace(/称号$/u, '')
  const own = levelOf(plain), wanted = levelOf(event)
  return plain.length >= 4 && (own === undefined || wanted === undefined || own === wanted) && event.replace(/[“”‘’]/gu, '').includes(plain.slice(-4))
}

/** 全国, 省级, 市级: how high an award or ceremony stands, as its name says. */
const levelOf = (name: string): string | undefined => {
  const word = /全国|国家|[省市县区]/u.exec(name)?.[0]
  return word === '国家' ? '全国' : word
}

const toDraft = (source: NamedChunk['entity'], award: NamedChunk, clause: Clause): RelationDraft => ({
  type: 'CONFERS', source, target: award.entity, basis: 'STATED', rule: 'confers/verb', confidence: 0.85,
  span: cover(clause.sentence, spanOfClause(clause), award), sentence: clause.sentence,
})
