import { collect } from '../../model/collect.js'
import { ANAPHORS } from '../anaphors.js'
import { isA, type Atom } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'
import { awardOfWhole, bodyJoined, builtOf, contestMeant, decreeOf, editionMeant, firmOfHead, firstOfBoth, makerOf, placeOfChosen, placeOfList, shownBehind, subjectAhead, thatPlace, townMeant, villageMeant, type Spot } from './collectives.js'
import { firmOfMeasure, headlined, mainOfReport } from './measured-by-nature.js'
import { personPointedAt, referredTo } from './referents.js'
import { heardFrom, introducedBy, type Introduced } from './introduced.js'
import { isTelling, officialTopic, quotedTopic, toldTopic, type Spoken } from './speakers.js'

/** Whom a clause speaks of beside what its grammar says, `null` where of nobody, and by which way that was found. */
export interface FigureTopic { readonly entity: EntityRef | null; readonly by: string }

/** A topic, and the subject that it stands in for. */
interface Topic extends FigureTopic { readonly instead: readonly EntityRef[] }

/** How many clauses of the paragraph are looked through around one: more would cost much on hostile pages and tell nothing. */
const LOOK_BACK = 40, LOOK_AHEAD = 9

/**
 * Clauses whose figures belong to somebody else than to the subject that relations see: the firm of who speaks, the firm that a
 * bare 企业 before a noun owns, the county that 全市 means in its own paragraph. It holds on through the clauses that name nobody.
 */
export function findFigureTopics(document: AnnotatedDocument): ReadonlyMap<Clause, FigureTopic> {
  const topics = new Map<Clause, FigureTopic>()
  for (const clauses of document.clausesByLine) {
    let topic: Topic | undefined, introduced: Introduced | undefined, sentence = -1
    // what comes behind the paragraph's last figure is nobody's question
    clauses.slice(0, clauses.findLastIndex(hasFigure) + 1).forEach((clause, position) => {
      const isNew = clause.sentence.start !== sentence, { source } = clause.subject
      if (isNew) topic = undefined
      if (isNew && introduced?.isOfSentence === true || source === 'explicit' || source === 'home') introduced = undefined
      sentence = clause.sentence.start
      const at = Math.min(position, LOOK_BACK), spot: Spot = { document, clause, clauses: clauses.slice(position - at, position + LOOK_AHEAD), position: at }
      const own = topicOf(spot), isOn = introduced === undefined && topic?.entity && topic.by !== 'nearest' && isCarried(topic, clause)
      const found = own === undefined && isOpen(clause) && !isOn ? openTopic(introduced, spot) : own
      if (own?.entity && own.entity.type !== 'Place' && own.entity.type !== 'Person') introduced = { entity: own.entity, isOfSentence: false }
      introduced = introducedBy(clause) ?? heardFrom(clause) ?? introduced
      if (found !== undefined) topic = { ...found, instead: clause.subject.entities }
      else if (topic && !isCarried(topic, clause)) topic = undefined
      if (topic) topics.set(clause, topic)
    })
  }
  return topics
}

const hasFigure = ({ line: { atoms }, from, to }: Clause): boolean => atoms.slice(from, to).some(({ kind }) => kind === 'quantity' || kind === 'medals')

/** True where the clause names nobody at its front, not even 昌邑 of 昌邑绿色工厂总数. */
const isOpen = (clause: Clause): boolean =>
  isUnnamed(clause) && !clause.chunks.some(({ type, from }) => type === 'Place' && from === firstContentIndex(clause.line.atoms, clause))

const isUnnamed = ({ subject: { source } }: Clause): boolean => source === 'noun' || source === 'inherited' || source === 'none'

const isCarried = ({ instead }: Topic, clause: Clause): boolean => {
  const { entities } = clause.subject
  return isUnnamed(clause) && entities.length === instead.length && entities.every((entity, index) => entity === instead[index])
}

/** What a clause that names nobody goes on about. */
function openTopic(introduced: Introduced | undefined, spot: Spot): FigureTopic | undefined {
  if (introduced) return { entity: introduced.entity, by: 'introduced' }
  const nearest = nearestThing(spot)
  return nearest === undefined ? undefined : { entity: nearest, by: 'nearest' }
}

/** Asked one after the other; the first that knows is believed. */
const WAYS: readonly (readonly [by: string, way: (spot: Spot) => Spoken])[] = [
  ['quoted', ({ document, clauses, position }) => quotedTopic(document, clauses, position)], ['told', ({ document, clauses, position }) => toldTopic(document, clauses, position)],
  ['official', ({ document, clauses, position }) => officialTopic(document, clauses, position)], ['referent', ({ document, clauses, position }) => referredTo(document, clauses, position)],
  ['edition', editionMeant], ['listed', placeOfList], ['joined', bodyJoined], ['of-award', awardOfWhole], ['headline', headlined], ['of-firm', firmOfMeasure], ['ahead', subjectAhead], ['built', builtOf], ['contest', contestMeant], ['shown', shownBehind], ['both', firstOfBoth], ['head', firmOfHead], ['maker', makerOf], ['decree', decreeOf],
  ['town', townMeant], ['village', villageMeant], ['that-place', thatPlace], ['county', countyOf], ['chosen', placeOfChosen], ['macro', placeOfMacro], ['doer', doerOf], ['main', mainOfReport], ['joint', partnersOf], ['counted', countedPlace],
]

function topicOf(spot: Spot): FigureTopic | undefined {
  if (spot.clause.subject.source === 'explicit') return thisPerson(spot)
  for (const [by, way] of WAYS) {
    const entity = way(spot)
    if (entity !== undefined) return { entity, by }
  }
  return undefined
}

/** 这位沙子口街道的渔家女，: not the place that she is from. */
function thisPerson({ document, clause, clauses }: Spot): FigureTopic | undefined {
  const person = clause.subject.entities.every(({ type }) => type === 'Place') ? personPointedAt(document, clause, clauses) : undefined
  return person && { entity: person, by: 'referent' }
}

const MACRO = /(?:地区生产总值|生产总值|零售额|零售总额|新能源汽车销量|汽车销售|招商引资|技改投资|高新技术产业产值|财政支出|预算支出|财政预算|[市区县]级财政安排|一产|二产|三产|第一产业|第二产业|第三产业|旅游收入|旅游总收入|接待游客|进出口(?!侵权|集装箱|货物|环节|水|商品|嫌疑|口岸|企业|食品|邮)|外贸(?!箱|航线|集装箱|吞吐|内|货|班轮|企业|公司|订单)|税收|财政收入|公共预算|居民人均|可支配收入|规上工业|规模以上工业|固定资产投资|常住人口|城镇化率|粮食总产|(?:登记|实有|各类|新增|全市|新设|民营)经营主体|(?<!农业)经营主体(?:总|达|突破|发展|数)|市场主体|城镇新增就业|入选总数|上榜总数|入选数量|上榜数量|空气质量|森林覆盖率|到账外资|实际使用外资|民营经济)/u

/** 社会消费品零售总额增长8%: what only a place has is said of the place, whoever the sentence before was about. */
function placeOfMacro({ document: { local, view }, clause: { subject, line, from, to }, clauses, position }: Spot): EntityRef | undefined {
  if (subject.source === 'home' || subject.entities.some(({ type }) => type === 'Place')) return undefined
  // 首日接待游客: what a fair does, 公司接待游客: what a firm does
  if (line.atoms.slice(from, to).some(({ text }) => /^(?:首日|首周|开幕当天|期间|公司|景区|该景区|度假区)$/u.test(text))) return undefined
  const said = view.slice(line.atoms[from]?.start, line.atoms[to - 1]?.end)
  return MACRO.test(said) && !(OF_SIGHTS.test(said) && isSpokenOf(clauses, position)) ? local : undefined
}

/** What a sight, fair or firm takes in, receives and pays, as a place does, */
const OF_SIGHTS = /(?:旅游收入|旅游总收入|接待游客|税收|进出口|外贸)/u
/** where its sentence has begun with one. */
const isSpokenOf = (clauses: readonly Clause[], position: number): boolean =>
  clauses.slice(0, position).some(({ sentence, subject: { source, entities } }) => sentence.start === clauses[position]?.sentence.start && (source === 'explicit' || source === 'anaphor') && entities.length === 1 && /^(?:Company|Organization|Programme|Event|Technology)$/u.test(entities[0]?.type ?? '') && entities[0]?.kind !== 'GOVERNMENT')

/** 荣成拥有…。全市…, 坊子区…，本地配套率…: the county or district that the paragraph has just spoken of. */
function countyOf({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { atoms } = clause.line, word = atoms[firstContentIndex(atoms, clause)]?.text ?? ''
  if (clause.subject.source !== 'home' || !/^(?:全[市区县]|该[市区县]|本地|当地|本区)$/u.test(word)) return undefined
  // 其中诸城6家、寿光5家: those that only had their share are not spoken of
  const place = clauses.slice(0, position).findLast(other => other.subject.source === 'explicit' && other.subject.entities.some(({ type }) => type === 'Place') && !isShare(other))?.subject.entities[0]
  if (place?.kind !== 'COUNTY' && place?.kind !== 'DISTRICT') return undefined
  return /[本当]地/u.test(word) || place.name.endsWith(word.slice(-1)) ? place : undefined
}

const NOT_HIS = /^(?:公司|企业|集团|单位|班组|车间|项目|产品|学校|医院|团队|工作室|合作社|全[市区县]|村|社区)$/u

/** 她归还财物76件，价值12万元: a common noun behind what a person does is still the person's. */
function doerOf({ clause: { subject, sentence, line, from, verb }, clauses, position }: Spot): EntityRef | undefined {
  const before = clauses[position - 1], [person, other] = before?.subject.entities ?? []
  if (subject.source !== 'noun' || before?.sentence.start !== sentence.start || person?.type !== 'Person' || other || before.subject.source === 'noun') return undefined
  const isSpoken = clauses.some(({ sentence: { start }, chunks }, index) => start === sentence.start && index < position && chunks.some(chunk => chunk.entity === person && isTelling(clauses[index] ?? before, chunk)))
  return isSpoken || line.atoms.slice(from, verb).some(atom => NOT_HIS.test(atom.text)) ? undefined : person
}

/** 全市建成驿站1126个，其中市南区168个、胶州市95个。仅…: a place that only had its share of a count is not spoken of further. */
function countedPlace({ clause: { subject, sentence }, clauses, position }: Spot): EntityRef | undefined {
  const [place] = subject.entities
  if (subject.source !== 'noun' && subject.source !== 'inherited' || place?.type !== 'Place') return undefined
  const at = clauses.findLastIndex((other, index) => index < position && other.subject.source === 'explicit' && other.subject.entities[0] === place)
  const listed = clauses[at]
  if (!listed || listed.sentence.start === sentence.start || !isCount(listed)) return undefined
  return clauses.slice(0, at).findLast(other => other.sentence.start === listed.sentence.start && !isCount(other))?.subject.entities[0]
}

/** 其中诸城6家、寿光5家; 高密4家: places that a count is shared out to. */
const isShare = (clause: Clause): boolean => isCount(clause) || outermost(clause.chunks).filter(({ type, to }) => type === 'Place' && clause.line.atoms[to]?.quantity !== undefined).length >= 2

const isCount = ({ line, from, to, chunks }: Clause): boolean =>
  outermost(chunks).some(({ type, to: end }) => type === 'Place' && line.atoms[end]?.quantity !== undefined && end - from <= 2 && (end + 1 === to || line.atoms[end + 1]?.kind === 'mark'))

/** 中国工程院|院士某某: a body that only says what somebody is. */
const isOfPerson = (next: Atom | undefined): boolean => isA(next, 'title') || isA(next, 'person-noun') || /^(?:院士|教授|专家|团队|博士|研究员)$/u.test(next?.text ?? '')

/** 专线由|甲|和乙联合运营，每周…: the first of those by whom the sentence says that something is done. */
const doerIn = (near: readonly Clause[], { sentence }: Clause): EntityRef | undefined =>
  collect(near.filter(other => other.sentence.start === sentence.start), ({ chunks, line: { atoms } }) => outermost(chunks).filter(({ type, from }) => (type === 'Company' || type === 'Organization') && atoms[from - 1]?.text === '由'))[0]?.entity

const isReporting = ({ line: { atoms }, from, to }: Clause): boolean => atoms.slice(from, to).some(atom => isA(atom, 'report-verb'))

/** Where a paragraph has had no subject yet but the place that its report is about: the one firm or body that it has named; of several, nobody knows which. */
function nearestThing({ document: { local }, clause, clauses, position }: Spot): Spoken {
  const { subject } = clause
  if (!subject.isOnBehalf || subject.entities[0] !== local) return undefined
  const near = clauses.slice(0, position)
  // a person whom the paragraph tells of has what nobody is named for, if anybody
  if (near.some(other => other.subject.source === 'explicit' && other.subject.entities[0]?.type === 'Person' && !isReporting(other))) return null
  if (near.some(other => (other.subject.source === 'explicit' || other.subject.source === 'home') && other.subject.entities[0] === local)) return undefined
  const named = new Set(collect(near, ({ chunks, line: { atoms } }) => outermost(chunks).filter(({ from, to }) => atoms[from - 1]?.text !== '据' && !isOfPerson(atoms[to]))).filter(({ type, kind }) => /^(?:Company|Organization)$/u.test(type) && !/^(?:GOVERNMENT|UNION|MEDIA)$/u.test(kind ?? '')).map(({ entity }) => entity))
  return named.size > 1 ? doerIn(near, clause) ?? null : [...named][0]
}

/** 行动联合甲、乙推进，建成驿站126处: not those it is done with, but who or what the sentence began with. */
function partnersOf({ clause: { subject, sentence }, clauses, position }: Spot): EntityRef | undefined {
  const [partner] = subject.entities
  if (subject.source !== 'noun' && subject.source !== 'inherited' || !partner) return undefined
  const joint = clauses.slice(0, position).findLast(other => other.sentence.start === sentence.start && other.subject.source === 'explicit')
  const first = joint && outermost(joint.chunks).find(({ entity }) => entity === partner), atoms = joint?.line.atoms ?? []
  if (!joint || !first || !atoms.slice(Math.max(joint.from, first.from - 4), first.from).some(({ text }) => /^(?:联合|携手|会同|协同|依托)$/u.test(text))) return undefined
  const word = atoms[firstContentIndex(atoms, joint)]?.text ?? '', types = ANAPHORS.find(([words]) => words.test(word))?.[1] ?? []
  return types.map(type => joint.referents.get(type)).find(entity => entity !== undefined && entity !== partner)
}
