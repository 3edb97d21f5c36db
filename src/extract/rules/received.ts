import { collect } from '../../model/collect.js'
import type { EntityType } from '../../model/ontology.js'
import { isA } from '../atoms.js'
import { chunkAt, isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { firstContentIndex, headOfPhrase, isGoverned } from '../clause-words.js'
import { endingMeant, isNamedSo } from '../anaphors.js'
import { fellowBefore } from '../fellows.js'
import { itemHeads } from '../list-items.js'
import { awardsBefore, countedMeant } from './award-in-play.js'
import { toReceived } from './received-draft.js'
import { colonFrames, listFrames, oneByOne, rollCall } from './received-lists.js'
import { amongFrames, countedFrames, givenFrames, holderFrames, oneOfFrames, yearFrames } from './received-otherwise.js'
import { coordinated, findIn, doersBefore, findPredicates, isHedged, isJoined, objectsOf, type Predicate } from './frames.js'

const WINNERS: readonly EntityType[] = ['Company', 'Organization', 'Person', 'Programme', 'Technology']

/** RECEIVED: 荣获 入选 被认定为 …, 是 + honour, 授予 X 称号, lists of winners behind 分别是 or a colon. */
export function findReceived(document: AnnotatedDocument): RelationDraft[] {
  return collect(document.clauses, (clause, position) => [
    ...verbFrames(document, clause, position), ...conferFrames(document, position), ...isFrames(clause), ...listFrames(document, clause, position), ...rollCall(document, position), ...whoFrames(document, position), ...rankFrames(document, position), ...colonFrames(document, position), ...holderFrames(document, position), ...givenFrames(document, position), ...oneOfFrames(document, position), ...countedFrames(document, position), ...amongFrames(document, position), ...oneByOne(document, position), ...yearFrames(document, position),
  ])
}

/** A、B入选国家级绿色工厂. */
function verbFrames(document: AnnotatedDocument, clause: Clause, position: number): RelationDraft[] {
  return collect([...findPredicates(clause, 'do-receive'), ...passings(clause)], predicate => {
    if (isHedged(clause, predicate.index) || isCounting(clause, predicate) || predicate.atom.text === '在其中' && predicate.index + 1 < clause.to) return []
    const awards = objectsOf(clause, predicate, ['Award']).filter(award => !isShortlist(clause, award))
    if (awards.length === 0 && objectsOf(clause, predicate, ['Award']).length > 0) return []
    const named = awards.length > 0 ? awards : awardsBefore(document.clauses, { clause, position, predicate })
    const winners = relativeWinners(clause, predicate, named) ?? disposed(clause, predicate) ?? goodsBefore(document.clauses[position - 1], { clause, predicate, named }) ?? winnersOf(clause, predicate)
    return collect(named, award => winners.map(winner => toReceived(winner, award, { clause, rule: 'received/verb', confidence: 0.9, predicate })))
  })
}

interface Won { readonly clause: Clause; readonly predicate: Predicate; readonly named: readonly NamedChunk[] }

/** 甲公司生产的封堵器已卖到11个国家，|上月入选首台（套）技术装备: an award for goods goes to the goods that the clause before speaks of. */
function goodsBefore(before: Clause | undefined, { clause, predicate, named }: Won): EntityRef[] | undefined {
  if (!before || before.line !== clause.line || before.sentence.start !== clause.sentence.start || clause.subject.source !== 'inherited' || doersBefore(clause, predicate, WINNERS).length > 0) return undefined
  if (!named.every(({ name }) => /(?:装备|首台（套）|首台套|产品|精品|名品|好品|农产品|品牌价值榜)”?$/u.test(name))) return undefined
  const { atoms } = before.line, goods = outermost(before.chunks).find(({ type }) => type === 'Technology')
  const isMade = goods && /(?:生产|研发|研制|制造|推出|开发|打造|培育)的$/u.test(atoms.slice(Math.max(before.from, goods.from - 2), goods.from).map(({ text }) => text).join(''))
  return goods && isMade === true && goods.to < before.to && !/^[，、]$/u.test(atoms[goods.to]?.text ?? '') ? [goods.entity] : undefined
}

/** 商务部将甲、乙认定为…: whom 将 or 把 brings before the verb. */
function disposed(clause: Clause, { index }: Predicate): EntityRef[] | undefined {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const by = findIn(clause, (atom, at) => at < index && /^[将把]$/u.test(atom.text) && !chunkAt(top, at))
  return by < 0 || !/[为入成]$/u.test(atoms[index]?.text ?? '') ? undefined : itemHeads(clause, [by + 1, index], WINNERS).map(({ entity }) => entity)
}

/** 获得金奖的企业, 荣获“…”的李强: what the relative clause describes has won, where it is a name. */
function relativeWinners(clause: Clause, predicate: Predicate, awards: readonly NamedChunk[]): EntityRef[] | undefined {
  const { atoms } = clause.line, last = awards.at(-1)
  if (!last || last.from < predicate.index || last.from < clause.from || last.to > clause.to || !isAgentBefore(clause, predicate) && doersBefore(clause, predicate, WINNERS).length > 0) return undefined
  let end = last.to
  while (end < clause.to && (isA(atoms[end], 'rank') || /^(?:、|等|称号|荣誉|奖项|殊荣|和|荣誉称号|多项|”)$/u.test(atoms[end]?.text ?? ''))) end++
  // 捧回“…”的|证书: the paper is won, and nobody is described
  if (atoms[end]?.text !== '的' || TOKENS.test(atoms[end + 1]?.text ?? '')) return undefined
  const described = outermost(clause.chunks).find(chunk => WINNERS.includes(chunk.type) && chunk.from > end && chunk.from - end <= 4)
  // 成为全省唯一入选“…”的|啤酒企业: the copula says it of its subject
  if (!described && findIn(clause, ({ text }, at) => at < predicate.index && /^(?:成为|是|为|系)$/u.test(text)) >= 0) return undefined
  return described ? [headOfPhrase(atoms, outermost(clause.chunks), described).entity] : meantBy(clause, end + 1)
}

const TOKENS = /^(?:证书|荣誉证书|奖牌|奖章|奖杯|奖状|牌匾|匾牌|牌子|称号|荣誉|荣誉称号|殊荣|美誉|美称|奖项|桂冠|勋章|铜牌|招牌|金字招牌|名片|资质|认证|认定|头衔)$/u

/** 被授予“…”称号的|该团队: the body that a word which stands for it means. */
function meantBy({ line: { atoms }, referents }: Clause, index: number): EntityRef[] {
  const word = atoms.slice(index, index + 2).map(({ text }) => text).join(''), ending = /^[该这]/u.test(word) ? endingMeant(word) ?? endingMeant(atoms[index]?.text ?? '') : undefined
  const meant = ending ? (['Organization', 'Company'] as const).map(type => referents.get(type)).find(entity => entity && isNamedSo(entity, ending)) : undefined
  return meant ? [meant] : []
}

/** 入围独角兽企业初选: who is only on a shortlist has not received it. */
const isShortlist = ({ line }: Clause, award: NamedChunk): boolean => /^(?:初选|复选|候选|提名|决赛|复赛|半决赛|初评|公示|推荐)/u.test(line.atoms[award.to]?.text ?? '')

/** 通过|国家级胸痛中心、省级卒中中心|认证: an accreditation that is passed is had. */
function passings(clause: Clause): readonly Predicate[] {
  const { atoms } = clause.line, index = findIn(clause, ({ text }) => /^(?:顺利|成功|先后|相继)?通过$/u.test(text)), atom = atoms[index]
  const last = atom ? objectsOf(clause, { index, atom, value: '' }, ['Award']).at(-1) : undefined
  return atom && last && atoms.slice(last.to, Math.min(clause.to, last.to + 8)).some(({ text }) => PASSED.test(text)) ? [{ index, atom, value: '' }] : []
}

const PASSED = /^(?:认证|认定|复核|复审|验收|评审|评估|评价|考核|重新认定|现场验收|现场评审|审核|评定|评选|遴选|专家评审|创建验收|复评)$/u

/** 拥有/培育 N 家 X names the award only. */
const isCounting = ({ line, to }: Clause, { index, atom }: Predicate): boolean =>
  /^(?:拥有|纳入|登上|升级为|位居|位列|名列)$/u.test(atom.text) && line.atoms.slice(index + 1, Math.min(to, index + 12)).some(other => other.kind === 'quantity')

/** The names right before the verb, else the clause's subject where it is a winner at all. */
function winnersOf(clause: Clause, predicate: Predicate): EntityRef[] {
  if (clause.line.atoms[predicate.index + 1]?.text === '的' && isFrontal(clause, predicate)) return outermost(clause.chunks).filter(({ from, type }) => from === predicate.index + 2 && WINNERS.includes(type)).map(({ entity }) => entity)
  // 对已|入选|的|企业实行…: whom the verb only describes, and who has no name, is nobody
  if (clause.line.atoms[predicate.index + 1]?.text === '的' && clause.line.atoms[predicate.index + 2]?.kind === 'word' && isDescribed(clause, predicate.index + 2)) return []
  const near = isAgentBefore(clause, predicate) ? [] : doersBefore(clause, predicate, WINNERS).filter(chunk => chunk.type !== 'Technology' || !isMeans(clause, chunk))
  const last = near.at(-1)
  if (last && isOfPeople(clause, last, predicate)) return []
  const works = near.length > 0 ? worksListed(clause, predicate) : []
  if (works.length > 1) return works.flatMap(work => [work, ...completers(clause, [work])]).map(({ entity }) => entity)
  const [first] = near, fellow = first && fellowBefore(clause, first)
  if (near.length > 0) return [...[...near, ...completers(clause, near)].map(({ entity }) => entity), ...fellow ? [fellow] : []]
  const owner = ownerOfWork(clause, predicate)
  if (owner) return [owner]
  if (clause.subject.source === 'noun' && isUnitAt(clause, predicate)) return clause.subject.entities.filter(isFirmOrBody)
  if (clause.subject.source === 'noun' || (clause.subject.source !== 'anaphor' && hasCountedPeople(clause, predicate))) return []
  return clause.subject.entities.filter(({ type }) => WINNERS.includes(type) || type === 'Place' && !clause.subject.isOnBehalf)
}

/** 对已入选的|企业|…: a bare noun that the clause treats of. */
const isDescribed = ({ line: { atoms }, from, chunks }: Clause, index: number): boolean =>
  /^(?:企业|单位|个人|集体|项目|产品|工厂|公司|人员|选手|品牌|平台)$/u.test(atoms[index]?.text ?? '') && !outermost(chunks).some(chunk => chunk.from === index) && atoms.slice(from, index).some(({ text }) => /^(?:对|为|给|向|把|将|从|由|让|与)$/u.test(text))

/** 甲公司|的3名员工|获评…: some of its people, not the firm. */
const isOfPeople = ({ line: { atoms } }: Clause, { type, to }: NamedChunk, { index }: Predicate): boolean =>
  type !== 'Person' && atoms[to]?.text === '的' && atoms.slice(to, index).some(({ quantity }) => quantity !== undefined && /^[名人位个]$/u.test(quantity.unit))

const UNITS = /(?:科|科室|病区|病房|门诊|护理部|药学部|检验部|车间|班组|项目部|生产线)$/u

/** 骨科|入选…, 项目部先后|被评为…: a part of the body or firm that the sentence goes on about opens the clause. */
function isUnitAt(clause: Clause, { index }: Predicate): boolean {
  const { atoms } = clause.line, start = firstContentIndex(atoms, clause)
  let end = start
  while (end < index && atoms[end]?.kind === 'word' && /^(?:n|x|j|b|vn|s|zg|l)/u.test(atoms[end]?.tag ?? '') && !isA(atoms[end], 'time')) end++
  return end > start && end - start <= 4 && UNITS.test(atoms[end - 1]?.text ?? '') && atoms.slice(end, index).every(({ text, tag }) => /^(?:d|ad|t|p$)/u.test(tag) || /^(?:先后|也|还|被|双双|成功|今年|去年|已|均|又|再次|首次)$/u.test(text))
}

/** 甲研究所的|网络控制系统|则获二等奖: whose work wins, where the work has no name that anybody knows. */
function ownerOfWork(clause: Clause, { index }: Predicate): EntityRef | undefined {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  const prize = top.some(({ type, from }) => type === 'Award' && from > index)
  const owner = prize ? top.findLast(({ type, to }) => to < index && (type === 'Company' || type === 'Organization')) : undefined
  const between = owner ? atoms.slice(owner.to, index) : []
  const isOwn = between[0]?.text === '的' || SENDS.test(between[0]?.text ?? '') && between[1]?.text === '的'
  return owner && isOwn && between.length <= 12 && !isGoverned(atoms, owner, clause.from) && between.every((atom, at) => at === 0 || atom.kind !== 'mark' && atom.kind !== 'quantity' && !isA(atom, 'person-noun') && !isA(atom, 'title') && !/^v(?!n|d)/u.test(atom.tag)) ? owner.entity : undefined
}

/** 同批|入选|的|烟台人还有…: nobody stands before the verb; it only tells of what is behind. */
const isFrontal = ({ from, chunks }: Clause, { index }: Predicate): boolean => index - from <= 2 && !outermost(chunks).some(({ to }) => to <= index)

/** 凭借|永磁体|跻身: what is won with is not who wins. */
const isMeans = ({ line: { atoms } }: Clause, { from }: NamedChunk): boolean => isA(atoms[from - 1], 'preposition') || /^(?:靠|凭|携|的)$/u.test(atoms[from - 1]?.text ?? '') && atoms.slice(Math.max(0, from - 5), from).some(({ text }) => /^(?:凭借|靠|凭|以)$/u.test(text))

/** 甲公司的|成型机、乙公司研制的|起重机、丙公司的|电缆等|名列其中: works told one by one, each behind its maker. */
const worksListed = (clause: Clause, { index }: Predicate): readonly NamedChunk[] => {
  const items = itemHeads(clause, [clause.from, index], WINNERS)
  return items.length > 1 && items.every(({ type, from }) => type === 'Technology' && (clause.line.atoms[from - 1]?.text === '的' || clause.line.atoms[from - 1]?.text === '“')) ? items : []
}

const SENDS = /^(?:选送|报送|带来|培育|种植|设计|创作|主持|完成|研发|研制|发明|制作|主创|领衔|申报|推荐|建设|打造|实施|承建|建造|运营|开发|牵头|主导|编制|选育|生产|推出|施工)/u

/** 胜利油田完成的“…”获一等奖: who completed the work that wins wins with it. */
function completers(clause: Clause, near: readonly NamedChunk[]): readonly NamedChunk[] {
  const [work] = near
  if (work?.type !== 'Technology') return []
  const top = outermost(clause.chunks).filter(chunk => chunk.to <= work.from)
  const last = top.at(-1)
  // 果农李某选送的“…”获金奖: so does who sent, raised or led it
  const isAuthor = last?.type === 'Person' && last.to < work.from && SENDS.test(clause.line.atoms[last.to]?.text ?? '')
  return last && (last.type === 'Company' || last.type === 'Organization' || isAuthor) ? coordinated(clause.line.atoms, top, last).filter(({ type }) => type === last.type) : []
}

/** 被全国总工会评为…: the body behind 被 gives the award. */
export const isAgentBefore = ({ line, from }: Clause, { index }: Predicate): boolean =>
  line.atoms.slice(Math.max(from, index - 8), index).some(atom => atom.text === '被') && !/^被/u.test(line.atoms[index]?.text ?? '')

/** 3家企业入选, 5人获奖: unnamed winners. */
export const hasCountedPeople = ({ line, from }: Clause, { index }: Predicate): boolean =>
  line.atoms.slice(from, index).some((atom, offset) => atom.kind === 'quantity' && /^[家人名位个户]$/u.test(atom.quantity?.unit ?? '') && !/^（/u.test(line.atoms[from + offset - 1]?.text ?? ''))

/** 授予甲公司“…”称号: who stands between the verb and the award receives it. */
function conferFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position]
  return !clause ? [] : collect(findPredicates(clause, 'do-confer'), predicate => {
    if (isHedged(clause, predicate.index)) return []
    const behind = outermost(clause.chunks).filter(chunk => chunk.from > predicate.index)
    const award = behind.find(chunk => chunk.type === 'Award')
    if (!award) return []
    const received = recipientsBefore(clause, predicate).filter(({ type }) => WINNERS.includes(type))
    const given = received.length > 0 ? received.map(({ entity }) => entity) : relativeWinners(clause, predicate, [award]) ?? passiveWinners(clause, predicate)
    const near = itemHeads(clause, [predicate.index + 1, award.from], WINNERS).map(({ entity }) => entity)
    const counted = near.length > 0 ? near : countedMeant(clauses, position, [clause.from, award.from])
    const winners = given ?? (counted.length > 0 ? counted : behind.filter(chunk => chunk.to <= award.from && WINNERS.includes(chunk.type)).map(({ entity }) => entity))
    return winners.map(winner => toReceived(winner, award, { clause, rule: 'received/conferred', confidence: 0.88, predicate }))
  })
}

/** 甲中心向|乙产业园|颁发…: whom the thing is given to stands between 向 and the verb. */
export function recipientsBefore({ line: { atoms }, from, chunks }: Clause, { index }: Predicate): readonly NamedChunk[] {
  const before = outermost(chunks).filter(chunk => chunk.to <= index), last = before.at(-1)
  if (!last || index - last.to > 2) return []
  const list = coordinated(atoms, before, last)
  if (/^[向给为]$/u.test(atoms[(list[0]?.from ?? 0) - 1]?.text ?? '')) return list
  // 为|甲医院护士|刘玉洁|颁发: an employer and a post stand between
  const first = list[0], lead = first && last.type === 'Person' ? atoms.slice(0, first.from).findLastIndex(({ text }) => /^[向给为]$/u.test(text)) : -1
  return first && lead >= from && first.from - lead <= 8 && atoms.slice(lead + 1, first.from).every(({ kind }) => kind === 'word') && /[长员工师手士任记席授]$/u.test(atoms[first.from - 1]?.text ?? '') ? list : []
}

/** The body before 向. */
export const giversBefore = ({ line: { atoms }, chunks }: Clause, [first]: readonly NamedChunk[]): readonly NamedChunk[] =>
  first && /^[向给为]$/u.test(atoms[first.from - 1]?.text ?? '') ? outermost(chunks).filter(chunk => chunk.type === 'Organization' && chunk.to === first.from - 1) : []

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

const WHO_LINKS = new Set(['是', '为', '有', '分别是', '分别为', '包括', '还有'])

/** 获得奖章的|是, 同批入选的|烟台人|还有: a relative clause, with hardly more than a common noun behind it. */
function isRelativeBefore({ line: { atoms } }: Clause, { index }: Predicate, link: number): boolean {
  const end = atoms.slice(0, link).findLastIndex(({ text }) => text === '的')
  return end > index && link - end <= 4 && atoms.slice(end + 1, link).every(atom => atom.kind === 'word' && (/^[njsd]/u.test(atom.tag) || isA(atom, 'place') || isA(atom, 'home')))
}

/** 获得潍坊市五一劳动奖章的是：甲公司乙、…; 摘得特别奖的是甲公司的“…装置”. */
function whoFrames({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], predicate = clause && findPredicates(clause, 'do-receive')[0]
  if (!clause || !predicate) return []
  const link = findIn(clause, (atom, index) => index > predicate.index && WHO_LINKS.has(atom.text) && isRelativeBefore(clause, predicate, index))
  const award = outermost(clause.chunks).find(({ type, to }) => type === 'Award' && to <= link) ?? (link > 0 && predicate.index > clause.from && clause.line.atoms[predicate.index + 1]?.text === '的' ? awardsBefore(clauses, { clause, position, predicate })[0] : undefined)
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
  if (award?.kind !== 'MEDAL' || clauses.slice(0, position).some(({ chunks }) => chunks.some(({ kind }) => kind === 'COMPETITION'))) return []
  return winnersOf(clause, predicate).filter(({ type }) => type !== 'Place').map(winner => toReceived(winner, award, { clause, rule: 'received/rank', confidence: 0.7, predicate }))
}
