import { collect } from '../../model/collect.js'
import { endingMeant, isNamedSo, mostNamed } from '../anaphors.js'
import { isA, type Atom } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { isContestOrEvent, isHeld, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { isJoining } from './collectives.js'
import type { Figure } from './figure-subjects.js'

/** Words for those who come to a contest or show because they are at one. */
const ENTRANTS = /^(?:参赛|参展|参会|与会|到会|选手|代表队|参赛选手|展位|展区|展商|同台竞技|参演|观众|赛道|赛程|补给站|参观者|观赛|参赛者|跑者|跑友|业内人士|嘉宾|客商|采购商|与会者|参展商|参会者|获奖者|参赛作品)$/u
/** Words for those who may be at one, */
const GUESTS = /^(?:专家|手艺人|艺人|匠人|学员|志愿者|厨师|商户|商家|企业|单位|机构|代表|院士|教师|厂商|队员|队伍|项目|展品|创投机构|作品)$/u
/** where something like this is done. */
const ATTENDS = /^(?:参加|加入|授课|齐聚|角逐|亮相|受邀|应邀|观摩|带来|展出|演讲|登台|竞技|报名|前来|助阵|当场|现场|首日|签约|评出|决出|入场|进场)$/u

/** How a clause tells of those who are at a contest: by a word for them next to the figure, by what they do there, or not at all. */
type Attendance = 'named' | 'told' | undefined

/** 128名选手参赛, 600家企业参展: entrants are of the contest or show, though the clause does not name it. */
function attendanceIn({ line: { atoms }, from, to, chunks }: Clause, index: number): Attendance {
  if (chunks.some(isContestOrEvent)) return undefined
  const words = atoms.slice(from, to), isNear = (atom: Atom): boolean => ENTRANTS.test(atom.text)
  if ([...atoms.slice(Math.max(from, index - 2), index), ...atoms.slice(index + 1, Math.min(to, index + 3))].some(isNear)) return 'named'
  if (words.some(isNear)) return 'told'
  const unit = atoms[index]?.quantity?.unit ?? '', counted = [...atoms.slice(Math.max(from, index - 2), index), ...atoms.slice(index + 1, Math.min(to, index + 6))]
  const isGuest = /^[名位人]$/u.test(unit) || COUNTED.test(unit) && counted.some(atom => GUESTS.test(atom.text))
  return isGuest && words.some(atom => ATTENDS.test(atom.text)) ? 'told' : undefined
}

/** The contest or show that entrants are counted for where the clause names none. */
export function contestOf(document: AnnotatedDocument, { clause, position, index, topic }: Figure): EntityRef | undefined {
  const { line: { atoms } } = clause
  // 成立X，|17家|企业|加入: not a contest's
  if (topic && isJoining(clause)) return undefined
  if (/^(?:该?公司|该?企业|集团)$/u.test(atoms[firstContentIndex(atoms, clause)]?.text ?? '')) return undefined
  if (isFromPlaces(clause, index)) return contestInSentence(document, position) ?? (isOfContest(document, position) ? contestBefore(document, position) : undefined)
  const attendance = attendanceIn(clause, index)
  if (!attendance) return undefined
  // 竞赛开赛，全市28支代表队同场比拼
  if (clause.subject.source === 'home') {
    const isSaid = clause.line.atoms.slice(clause.from, clause.to).some(({ text }) => COMPETES.test(text))
    return attendance === 'named' || isSaid ? contestInSentence(document, position) ?? (isSaid ? contestInLine(document, position) : undefined) : undefined
  }
  if (!isOpenToContest(clause, index, attendance)) return undefined
  return contestBefore(document, position)
}

/** True where the clause's subject is not who the figure is said of: nobody is named, or a place where it is. */
function isOpenToContest({ line: { atoms }, chunks, from, subject: { source, entities, isOnBehalf } }: Clause, index: number, attendance: Attendance): boolean {
  const isPlace = entities.every(({ type }) => type === 'Place')
  // 210名业内人士齐聚安丘: the place behind the figure is where, not who
  if (source === 'explicit') return isPlace && outermost(chunks).every(chunk => chunk.from > index)
  if (source === 'noun' || source === 'inherited' && (isOnBehalf || isPlace)) return true
  // 与13名选手签下协议: entrants whom somebody else meets
  return source === 'inherited' && (index === from || attendance === 'named' && !atoms.slice(from, index).some(atom => isA(atom, 'preposition')))
}

/** 甲镇、乙镇的|12名村支书: places that those who are counted come from. */
function isFromPlaces({ line: { atoms }, chunks, subject }: Clause, index: number): boolean {
  const place = outermost(chunks).find(({ to }) => to === index - 1)
  return atoms[index - 1]?.text === '的' && place?.type === 'Place' && /^[名位人家支个]$/u.test(atoms[index]?.quantity?.unit ?? '') && subject.entities.every(({ type }) => type === 'Place')
}

/** True where a clause of the sentence up to this one begins with a word for a contest: 擂台赛由甲主办，… */
function isOfContest({ clauses }: AnnotatedDocument, position: number): boolean {
  const here = clauses[position]
  return clauses.slice(Math.max(0, position - 8), position).some(clause => clause.sentence.start === here?.sentence.start && /(?:赛|赛事|展会|论坛|大会|节会)$/u.test(clause.line.atoms[firstContentIndex(clause.line.atoms, clause)]?.text ?? ''))
}

/** The contest that the sentence has named last. */
function contestInSentence({ clauses }: AnnotatedDocument, position: number): EntityRef | undefined {
  const here = clauses[position]
  let from = position
  while (from > 0 && clauses[from - 1]?.sentence.start === here?.sentence.start) from--
  return clauses.slice(from, position + 1).findLast(({ chunks }) => chunks.some(isContestOrEvent))?.chunks.find(isContestOrEvent)?.entity
}

/** 全市16支代表队、486名选手|参赛: what only happens at a contest. */
const COMPETES = /^(?:参赛|同台竞技|参展|参演|竞技|角逐|比拼|参会|观赛)$/u

/** The contest or show that the paragraph has named last. */
const contestInLine = ({ clauses }: AnnotatedDocument, position: number): EntityRef | undefined =>
  clauses.slice(Math.max(0, position - 30), position).findLast(({ line, chunks }) => line === clauses[position]?.line && chunks.some(isContestOrEvent))?.chunks.find(isContestOrEvent)?.entity

/** The contest of the sentence, else the one that the report's body, else its headline, named first. */
function contestBefore(document: AnnotatedDocument, position: number): EntityRef | undefined {
  const before = document.clauses.slice(0, position).filter(({ chunks }) => chunks.some(isContestOrEvent))
  const named = before.find(({ line }) => line.role !== 'headline') ?? before[0]
  return contestInSentence(document, position) ?? named?.chunks.find(isContestOrEvent)?.entity
}

/** The names that a figure sums up (甲、乙等|9家, 甲、乙和丙|三家), and the firm or body in front that does something with them. */
interface Samples { readonly names: readonly NamedChunk[]; readonly isFront: boolean; readonly leader: EntityRef | undefined }

const COUNTED = /^(?:家|个|名|位|人|所|项|户|只|支|款|种|条|座|处|件)$/u

/** The samples right before the figure; undefined where none stand there. */
export function samplesBefore(clause: Clause, index: number): Samples | undefined {
  const { line: { atoms }, chunks, from } = clause
  const { unit = '', values = [] } = atoms[index]?.quantity ?? {}
  const lump = lumpBefore(clause, index), isOpenList = lump >= 0, end = isOpenList ? lump : index
  const names = outermost(chunks).filter(({ to }) => to <= end), last = names.at(-1)
  if (!COUNTED.test(unit) && !isOpenList || !last || end - last.to > (isOpenList ? 4 : 0) || !atoms.slice(last.to, end).every(atom => atom.kind === 'word' && !isDeed(atom))) return undefined
  let first = names.length - 1
  while (first > 0 && isListed(atoms, names[first - 1], names[first])) first--
  const list = names.slice(first)
  if (!isOpenList && (list.length < 2 || values[0] !== list.length)) return undefined
  const leader = names.slice(0, first).find(({ type, from: start }) => (type === 'Company' || type === 'Organization') && start === firstContentIndex(atoms, clause))
  return { names: list, isFront: !leader && isInFront(clause, list[0]?.from ?? from, index), leader: leader?.entity }
}

/** Index of the 等 that ends a list: 甲、乙|等|9家, 甲、乙|等|商家当场签单67笔; -1 where there is none. */
function lumpBefore({ line: { atoms }, from, verb }: Clause, index: number): number {
  if (/^等/u.test(atoms[index - 1]?.text ?? '')) return index - 1
  const at = from + atoms.slice(from, Math.min(index, verb)).findLastIndex(({ text }) => /^等/u.test(text))
  return at >= from && (/^等./u.test(atoms[at]?.text ?? '') || GUESTS.test(atoms[at + 1]?.text ?? '')) ? at : -1
}

/** True where the list is what the clause's predicate is said of: 甲、乙等9家|加入, not 集团现有|甲、乙两家. */
function isInFront({ line: { atoms }, from, verb, subject }: Clause, start: number, index: number): boolean {
  if (subject.source === 'anaphor' || subject.source === 'home') return false
  // 注册在福山区的|甲、乙: what describes the samples does not govern them
  const relative = from + atoms.slice(from, start).findLastIndex(({ text }) => text === '的') + 1
  const before = atoms.slice(Math.max(from, relative), start)
  return !before.some(atom => atom.quantity !== undefined || isA(atom, 'preposition')) && (verb > index || subject.source === 'explicit' || !before.some(isDeed))
}

const isVerb = (atom: Atom): boolean => /^(?:v|d)/u.test(atom.tag) || isA(atom, 'do-confer') || isA(atom, 'do-use') || isA(atom, 'preposition') && !/^[和与]$/u.test(atom.text)
const isDeed = (atom: Atom): boolean => /^(?:v|p)/u.test(atom.tag) || isA(atom, 'do-confer') || isA(atom, 'do-use')

/** 甲公司经理某某、乙: a mark between the two and else only common words, or a person behind where he works. */
function isListed(atoms: readonly Atom[], a: NamedChunk | undefined, b: NamedChunk | undefined): boolean {
  const between = a && b ? atoms.slice(a.to, b.from) : []
  const isJoint = between.some(({ text }) => /^(?:、|和|与|及|以及)$/u.test(text)) || b?.type === 'Person' && between.length <= 3
  return isJoint && between.length <= 8 && between.every(atom => atom.text === '、' || atom.kind === 'open' || atom.kind === 'close' || atom.kind === 'word' && !isVerb(atom) && atom.text !== '的')
}

/** 甲、乙等9家单位加入: not the samples' but of what they join, else of the home place; whose it is where the list is an object. */
export function ownersOfTotal(document: AnnotatedDocument, figure: Figure): readonly EntityRef[] | undefined {
  const samples = samplesBefore(figure.clause, figure.index)
  if (!samples && areOfBodies(figure)) return signedBy(document, figure.position)
  if (!samples) return areFromAfar(figure) ? subjectBefore(document, figure.position, figure.clause.subject.entities) : undefined
  const { clause, position } = figure, listed = samples.names.map(({ entity }) => entity)
  const partner = samples.isFront ? partnerOf(document, clause, figure.index) : undefined
  if (partner) return [partner]
  if (samples.names.every(({ type }) => type === 'Programme') && clause.line.atoms.slice(figure.index, clause.to).some(({ text }) => STARTS.test(text))) return signedAt(document, position)
  const isTaken = clause.subject.source === 'explicit' && clause.subject.entities.some(entity => listed.includes(entity))
  if (!samples.names.every(({ type }) => /^(?:Company|Organization|Person|Place)$/u.test(type))) return isTaken ? subjectBefore(document, position, listed) : undefined
  if (samples.leader) return isTaken ? [samples.leader] : undefined
  if (!samples.isFront && figure.before?.clause === clause && (isTaken || figure.before.isOverruled)) return figure.before.subjects
  if (!samples.isFront) return isTaken ? subjectBefore(document, position, listed) : undefined
  const occasion = occasionOf(document, figure, samples)
  return occasion ? [occasion] : document.local ? [document.local] : []
}

const STARTS = /^(?:签约|开工|投产|落地|落户|竣工|启动|揭榜|路演|奠基|动工|完工)$/u

/** 甲项目等32个项目集中签约: of the meeting that the paragraphs tell of, else of the place. */
function signedAt(document: AnnotatedDocument, position: number): readonly EntityRef[] {
  const held = contestBefore(document, position) ?? document.local
  return held ? [held] : []
}

/** 甲、乙等56家企业|与学校|签订…协议: the one that they all deal with. */
function partnerOf(document: AnnotatedDocument, { line: { atoms, index: line }, to, chunks }: Clause, index: number): EntityRef | undefined {
  const at = atoms.findIndex(({ text }, offset) => offset > index && offset < Math.min(to, index + 4) && /^(?:与|同|和|跟)$/u.test(text)), word = atoms[at + 1]?.text ?? ''
  if (at < 0 || !atoms.slice(at + 2, to).some(({ text }) => /^(?:签订|签约|签下|签署|合作|建立|达成|结成|结对|共建|保持|开展|结为)/u.test(text))) return undefined
  const named = outermost(chunks).find(({ from, type }) => from === at + 1 && /^(?:Company|Organization)$/u.test(type))
  if (named) return named.entity
  const ending = /^(?:学校|学院|医院|公司|集团|园区|基地|中心|实验室|协会|研究院|银行|港口|该校|该院|该公司|我校|我院)$/u.test(word) ? endingMeant(word) : undefined
  const before = collect(document.chunks.slice(0, line + 1), all => outermost(all)).filter(({ type, end }) => /^(?:Company|Organization)$/u.test(type) && end <= (atoms[index]?.start ?? 0)).map(({ entity }) => entity)
  return /公司|集团/u.test(word) ? mostNamed(before.filter(({ type }) => type === 'Company')) : ending && mostNamed(before.filter(entity => isNamedSo(entity, ending)))
}

/** 日照、南通两地的|5家坯布厂: those who come from elsewhere are no figure of that place. */
const areFromAfar = ({ clause: { line: { atoms }, subject }, index }: Figure): boolean =>
  atoms[index - 1]?.text === '的' && /^(?:两地|三地|多地|等地|各地)$/u.test(atoms[index - 2]?.text ?? '') && subject.entities.every(({ type }) => type === 'Place')

/** 甲研究所、乙大学|的|7位专家: people of several bodies are no figure of each. */
function areOfBodies({ clause: { line: { atoms }, chunks, subject }, index }: Figure): boolean {
  if (!/^[名位人]$/u.test(atoms[index]?.quantity?.unit ?? '') || atoms[index - 1]?.text !== '的' || subject.source !== 'explicit' || subject.entities.length < 2) return false
  const named = outermost(chunks).filter(({ to, entity }) => to < index && subject.entities.includes(entity))
  return named.length >= 2 && named.every(({ type }) => type === 'Company' || type === 'Organization') && index - 1 - (named.at(-1)?.to ?? 0) <= 4
}
const signedBy = (document: AnnotatedDocument, position: number): readonly EntityRef[] => [contestInSentence(document, position) ?? contestInLine(document, position)].filter(entity => entity !== undefined)

/** What is joined: behind the figure in its clause, what its sentence is about, or the contest where the clause tells of guests. */
function occasionOf(document: AnnotatedDocument, { clause, position, index }: Figure, samples: Samples): EntityRef | undefined {
  const behind = outermost(clause.chunks).find(chunk => chunk.from > index && isHeld(chunk))
  if (behind) return behind.entity
  const contest = contestInSentence(document, position)
  if (contest) return contest
  for (let at = position - 1; at >= 0 && document.clauses[at]?.sentence.start === clause.sentence.start; at--) {
    const before = document.clauses[at], joined = before?.chunks.find(chunk => isHeld(chunk) && before.subject.entities.includes(chunk.entity))
    if (joined) return joined.entity
  }
  return isVisited(clause, samples) ? contestBefore(document, position) : undefined
}

const GUEST_DEEDS = /^(?:当选|展位|签单|受邀|应邀|到场|前来|围观|助阵)$/u
const isVisited = ({ line, from, to }: Clause, { names }: Samples): boolean =>
  line.atoms.slice(from, to).some(({ text }) => ENTRANTS.test(text) || ATTENDS.test(text) || GUEST_DEEDS.test(text) || /^(?:获|获得)$/u.test(text) && names.at(-1)?.type === 'Person')

/** Whom the sentence, else the paragraph, spoke of before the clause; no person and none of those listed. */
export function subjectBefore({ clauses, local }: AnnotatedDocument, position: number, listed: readonly EntityRef[]): readonly EntityRef[] {
  const { line } = clauses[position] ?? {}
  for (let at = position - 1; at >= 0 && clauses[at]?.line === line; at--) {
    const [first] = clauses[at]?.subject.entities.filter(entity => entity.type !== 'Person' && !listed.includes(entity)) ?? []
    if (first) return [first]
  }
  return local ? [local] : []
}
