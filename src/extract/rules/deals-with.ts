import { collect } from '../../model/collect.js'
import { endingMeant, isNamedSo } from '../anaphors.js'
import { isA, valueOf, type Atom } from '../atoms.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { suppliesOf } from './supplies.js'
import { doerMeant } from './meant-actor.js'
import { isStillOpen } from './talks.js'
import { coordinated, cover, findIn, findPredicates, isHedged, spanOfClause, type Predicate, findLastIn } from './frames.js'

/** DEALS_WITH: A与B签约 / 合作, A联合B共建, A向B交付, A投资B, 为B配套, 双方签约. */
export function findDealsWith({ clauses }: AnnotatedDocument): RelationDraft[] {
  return collect(clauses, (clause, position) => [...settlements(clause), ...ownerFrames(clauses, position), ...suppliesOf(clauses, position).map(([source, target]) => toDraft(clause, { source, target, role: 'DELIVERS', rule: 'deals-with/supplies' })), ...collect(dealsOf(clause), predicate => {
    if (isHedged(clause, predicate.index) || isStillOpen(clauses, position, predicate)) return []
    const pairs = bothSides(clauses, position, predicate) ?? parties(clause, predicate) ?? partnersOf(clause, predicate)
    return toAllowed(pairs).map(([source, target]) => toDraft(clause, { source, target, role: predicate.value, rule: 'deals-with/verb' }))
  })])
}

interface Deal { readonly source: EntityRef; readonly target: EntityRef; readonly role: string; readonly rule: string }

const toDraft = (clause: Clause, { source, target, role, rule }: Deal): RelationDraft => ({
  type: 'DEALS_WITH', source, target, basis: 'STATED', props: { role, ...amountIn(clause) }, rule, confidence: 0.75, span: cover(clause.sentence, spanOfClause(clause)), sentence: clause.sentence,
})

/** 金额2600万美元, 投资18亿元: the one sum that the clause names. */
function amountIn({ line: { atoms }, from, to }: Clause): { readonly amount?: string } {
  const sums = atoms.slice(from, to).filter(({ quantity }) => quantity !== undefined && /元$/u.test(quantity.unit))
  const [sum] = sums
  return sum && sums.length === 1 ? { amount: sum.text } : {}
}

const AGREEMENT = /(?:协议|协议书|合同|合作|合作关系|合作伙伴|伙伴关系|合作伙伴关系|姊妹校|姊妹校关系|备忘录|意向|意向书|意向协议|订单|大单|联盟|契约|战略联盟|共建关系|友好关系|供货关系)$/u
const WINS = /^(?:获得|获|斩获|揽获|揽下|接到|接下|中标|收到|赢得|拿到|争取到|抢下|夺得)$/u
const ORDER = /(?:订单|大单|合同|标的|单子)$/u
const SETTLES = /^(?:签订|签署|签下|达成|缔结|结成|建立|建立起|开展|展开|拓展|深化|拿下|续签|敲定|形成|保持|确立|启动|开启|组建|共建)$/u

const CREATES = /^(?:开辟|开通|开发|建设|投建|投资|出资|研发|研制|打造|成立|组建|设立|创办|创建|建立|生产|培育|完成|攻关|建造|推进|筹建|搭建|编制|制定|起草)$/u

/** 甲与乙|共同|开辟, 由甲与乙|合作|完成: an adverb of doing together before a verb of making something. */
function jointly(clause: Clause): Predicate[] {
  const { atoms } = clause.line
  const index = findIn(clause, (atom, at) => at > clause.from && /^(?:共同|联合|合作|携手|联手)$/u.test(atom.text) && CREATES.test(atoms[at + 1]?.text ?? ''))
  const atom = index < 0 ? undefined : atoms[index]
  return atom ? [{ index, atom, value: 'COOPERATES' }] : []
}

/** Predicates of dealing: listed ones, and 建立 / 达成 / 签订 … with what was agreed on further right. */
function dealsOf(clause: Clause): Predicate[] {
  const { atoms } = clause.line
  // 甲集团控股的|乙公司: a modifier that says whose it is
  const known = findPredicates(clause, 'do-deal').filter(({ index, atom }) => atom.text !== '控股' || atoms[index + 1]?.text !== '的')
  const listed = [...known, ...jointly(clause).filter(({ index }) => known.every(other => other.index !== index))]
  const agreed = findLastIn(clause, (atom, index) => index > clause.from && atom.kind === 'word' && AGREEMENT.test(atom.text))
  const top = outermost(clause.chunks)
  const settled = agreed < 0 ? undefined : atoms.slice(clause.from, agreed).findIndex((atom, offset) => (SETTLES.test(atom.text) || WINS.test(atom.text) && ORDER.test(atoms[agreed]?.text ?? '')) && !top.some(chunk => chunk.from <= clause.from + offset && clause.from + offset < chunk.to))
  if (settled === undefined || settled < 0) return listed
  const index = clause.from + settled, atom = atoms[index]
  return !atom || listed.some(other => other.index === index) ? listed : [...listed, { index, atom, value: /^(?:签|续签|拿下|敲定)/u.test(atom.text) || WINS.test(atom.text) ? 'SIGNS' : 'COOPERATES' }]
}

/** A place deals with firms and bodies only as the other end: 乳山市与某大学签约 is said of the university. */
function toAllowed(pairs: readonly (readonly [EntityRef, EntityRef])[]): (readonly [EntityRef, EntityRef])[] {
  return pairs.flatMap(([source, target]) => source.type !== 'Place' ? [[source, target] as const] : target.type === 'Place' ? [] : [[target, source] as const])
}

/** 甲公司投资20亿元的项目落户南海新区: the firm invests in the place. */
function settlements(clause: Clause): RelationDraft[] {
  const { atoms } = clause.line, top = outermost(clause.chunks)
  if (!top.some(({ type }) => type === 'Company')) return []
  const settles = findIn(clause, (atom, index) => index > clause.from && /^(?:落户|落地|落户于|选址|落子|入驻|花落|花落于)$/u.test(atom.text))
  const place = top.find(({ type, kind, from }) => (type === 'Place' || kind === 'PARK') && from > settles && from - settles <= 2)
  if (settles < 0 || !place || isHedged(clause, settles)) return []
  // 甲公司投资18亿元的…、乙公司投资9亿元的…双双花落…: each with its own sum
  const investors = top.filter(({ type, to }) => type === 'Company' && to <= settles && atoms.slice(to, to + 3).some(({ text }) => /投资/u.test(text)))
  const first = top.find(({ type, to }) => type === 'Company' && to <= settles)
  const firms = investors.length > 0 ? investors : first && atoms.slice(first.to, settles).some(({ text }) => /投资/u.test(text)) ? [first] : []
  return firms.map(firm => toDraft(clause, { source: firm.entity, target: place.entity, role: 'INVESTS', rule: 'deals-with/settles' }))
}

/** 由甲公司建造的散货船交付，船东为乙公司: who the ship is for. */
function ownerFrames(clauses: readonly Clause[], position: number): RelationDraft[] {
  const clause = clauses[position]
  const owner = !clause?.chunks.some(({ type }) => type === 'Company') ? -1 : findIn(clause, (atom, index) => /^(?:船东|买方|买家|客户|用户|采购方|业主|业主单位|接收方)$/u.test(atom.text) && /^(?:为|是|系)$/u.test(clause.line.atoms[index + 1]?.text ?? ''))
  const buyer = clause && outermost(clause.chunks).find(chunk => chunk.from === owner + 2 && chunk.type === 'Company')
  if (!clause || owner < 0 || !buyer) return []
  const delivery = clauses.slice(Math.max(0, position - 4), position + 1).findLast(other => other.line === clause.line && other.line.atoms.slice(other.from, other.to).some(atom => /^(?:交付|下水|交船|命名|签订|签约|下线)$/u.test(atom.text)))
  const maker = delivery && outermost(delivery.chunks).find(({ type }) => type === 'Company')
  return maker && maker.entity !== buyer.entity ? [toDraft(clause, { source: maker.entity, target: buyer.entity, role: 'DELIVERS', rule: 'deals-with/owner' })] : []
}

/** 甲、乙、丙|三方|签署协议: the first of the list with each of the others. */
function parties(clause: Clause, predicate: Predicate): (readonly [EntityRef, EntityRef])[] | undefined {
  const { atoms } = clause.line
  const sum = findIn(clause, (atom, index) => index < predicate.index && /^(?:双方|三方|四方|五方|多方|各方|三家|四家)$/u.test(atom.text)), before = outermost(clause.chunks).filter(({ to }) => to <= sum), last = before.at(-1)
  const list = last && sum - last.to <= 1 ? coordinated(atoms, before, last).filter(({ entity }) => isFirmOrBody(entity)).map(({ entity }) => entity) : []
  return list.length >= 2 ? pairUp(list.slice(0, 1), list.slice(1)) : undefined
}

/** 双方签署协议: the two that the sentence before named with 与 between. */
function bothSides(clauses: readonly Clause[], position: number, predicate: Predicate): (readonly [EntityRef, EntityRef])[] | undefined {
  const clause = clauses[position]
  const says = clause?.line.atoms.slice(clause.from, predicate.index) ?? []
  if (!says.some((atom, at) => says[at + 1]?.text !== '的' && /^(?:双方|两家|双边|银企双方|校企双方|校地双方|政企双方|两校|两院|两地)$/u.test(atom.text))) return undefined
  for (const other of clauses.slice(Math.max(0, position - 5), position).reverse()) {
    if (!clause || other.line.index < clause.line.index - 1) break
    const actors = other.chunks.filter(chunk => isSide(chunk.entity) && chunk.isNested !== true || isSide(chunk.entity) && other.chunks.some(outer => (outer.type === 'Event' || outer.type === 'Programme') && outer.from <= chunk.from && chunk.to <= outer.to))
    const second = actors.find(chunk => /^[与和同]$/u.test(other.line.atoms[chunk.from - 1]?.text ?? '')), first = second && actors.filter(chunk => chunk.to < second.from).at(-1)
    if (first && first.entity !== second.entity) return [[first.entity, second.entity]]
  }
  return []
}

const isSide = (entity: EntityRef): boolean => isFirmOrBody(entity) || entity.type === 'Place'
const JOINTS = /^[与和同跟向为给]$/u
const ALLIES = /^(?:携手|牵手|联合|联手|会同|协同|签约|结盟|对接)$/u

/** Who deals with whom: the two sides of 与/和/向 before the verb, or the subject and who stands behind the verb. */
function partnersOf(clause: Clause, predicate: Predicate): (readonly [EntityRef, EntityRef])[] {
  const { atoms } = clause.line
  if (/^(?:联合|会同|联手|携手|合力|共同|协同)$/u.test(predicate.atom.text) && isLaunch(clause, predicate)) return []
  const top = outermost(clause.chunks), actors = top.filter(({ entity }) => isFirmOrBody(entity)), sides = top.filter(({ entity }) => isSide(entity))
  const before = sides.filter(chunk => chunk.to <= predicate.index)
  const other = before.find(chunk => isJoint(atoms, chunk.from - 1))
  if (other && (other.type !== 'Place' || /^[与和同]$/u.test(atoms[other.from - 1]?.text ?? '') && !isFront(atoms, other, predicate))) {
    if (isMerelyAnd(atoms, before, other)) return []
    const first = before.filter(chunk => chunk.to < other.from && (isFirmOrBody(chunk.entity) || coordinatesWith(atoms, chunk, other)))
    const own = first.length === 0 ? doerMeant(clause, clause.from, other.from) : undefined
    const described = own === undefined && first.length === 0 && !hasActorSubject(clause) ? actors.find(chunk => chunk.from > predicate.index && atoms[chunk.from - 1]?.text === '的' && chunk.from - predicate.index <= 6) : undefined
    const subjects = own ? [own] : described ? [described.entity] : first.length > 0 ? first.map(({ entity }) => entity) : clause.subject.source === 'noun' && clause.subject.isOnBehalf ? [] : clause.subject.entities.filter(isFirmOrBody)
    return pairUp(subjects, before.slice(before.indexOf(other)).filter(({ entity }) => isFirmOrBody(entity) || entity === other.entity).map(({ entity }) => entity))
  }
  const firms = actors.filter(chunk => chunk.to <= predicate.index), meant = meantBefore(clause, predicate)
  const described = meant ? actors.find(chunk => chunk.from > predicate.index && atoms[chunk.from - 1]?.text === '的') : undefined
  // 与该公司合作三年的|乙公司
  if (meant && described && firms.length === 0) return pairUp([described.entity], [meant])
  if (meant) return pairUp(firms.length > 0 ? firms.map(({ entity }) => entity) : clause.subject.entities.filter(isFirmOrBody), [meant])
  return behindFrames(clause, { predicate, actors, before: firms })
}

/** 同|北京|新发地市场|签下: a place that only begins a name which nobody knows. */
const isFront = (atoms: readonly Atom[], { to }: NamedChunk, { index }: Predicate): boolean =>
  to < index && /^[nxjb]/u.test(atoms[to]?.tag ?? '') && !isA(atoms[to], 'govern')

/** 甲公司生产的型材|和乙公司建造的井架|发往…: 和 joins what they made, not them. */
const isMerelyAnd = (atoms: readonly Atom[], before: readonly NamedChunk[], other: NamedChunk): boolean =>
  atoms[other.from - 1]?.text === '和' && /^(?:n|vn|x)/u.test(atoms[other.from - 2]?.tag ?? '') && before.some(({ to }) => to < other.from - 1) && !before.some(({ to }) => to === other.from - 1)

/** True where the clause names or means a firm or body before its verb. */
const hasActorSubject = ({ subject }: Clause): boolean => (subject.source === 'explicit' || subject.source === 'anaphor') && subject.entities.some(isFirmOrBody)

/** 与|乙公司, 向|巴西|乙公司, 与|芬兰|的|乙公司: a joint before the name, a place between allowed. */
function isJoint(atoms: readonly Atom[], index: number): boolean {
  let at = index
  while (at > index - 3 && (atoms[at]?.text === '的' || isA(atoms[at], 'place') || atoms[at]?.tag === 'ns')) at--
  return JOINTS.test(atoms[at]?.text ?? '')
}
const coordinatesWith = (atoms: readonly Atom[], place: NamedChunk, other: NamedChunk): boolean => /^[与和同]$/u.test(atoms[other.from - 1]?.text ?? '') && place.to === other.from - 1

/** 联合举办, 联合印发: the verb behind says what they do together, and that is no deal. */
const isLaunch = (clause: Clause, predicate: Predicate): boolean =>
  [...findPredicates(clause, 'do-organize'), ...findPredicates(clause, 'do-issue')].some(({ index, atom }) => index > predicate.index && !/建设|组建|打造|建立|设立|成立|开发|研发|攻关|创办|开通|开辟|新开|开行/u.test(atom.text))

/** 与该公司签约, 和对方合作: the firm or body that the article spoke of. */
function meantBefore(clause: Clause, predicate: Predicate): EntityRef | undefined {
  const { atoms } = clause.line
  const anaphor = atoms.findIndex((atom, index) => index > clause.from && index < predicate.index && /^(?:该公司|该企业|该集团|对方|该校|该院|后者|前者|其|它|这家公司|这家企业)$/u.test(atom.text) && JOINTS.test(atoms[index - 1]?.text ?? ''))
  const bare = anaphor < 0 ? atoms.findIndex((atom, index) => index > clause.from && index < predicate.index && /^(?:学校|医院|学院|该学院|该中心|该所|公司|集团|园区|协会|商会|合作社|专业合作社|研究院|研究所|实验室|工厂)$/u.test(atom.text) && /^[与和同跟]$/u.test(atoms[index - 1]?.text ?? '')) : -1
  if (bare >= 0) return bodyMeant(clause, atoms[bare]?.text ?? '')
  return anaphor < 0 ? undefined : clause.referents.get(/校|院/u.test(atoms[anaphor]?.text ?? '') ? 'Organization' : 'Company')
}

/** 与|学校|签订: the body whose name ends as such words do, 公司 and 集团 the firm. */
function bodyMeant({ referents }: Clause, word: string): EntityRef | undefined {
  if (/公司|集团/u.test(word)) return referents.get('Company')
  const ending = endingMeant(word)
  return ending && (['Organization', 'Company'] as const).map(type => referents.get(type)).find(entity => entity && isNamedSo(entity, ending))
}

interface Behind { readonly predicate: Predicate; readonly actors: readonly NamedChunk[]; readonly before: readonly NamedChunk[] }

/** 牵手乙公司, 入股乙公司, 交付乙公司: the other side stands behind the verb. 领投, 跟投 alone mean the firm spoken of. */
function behindFrames(clause: Clause, { predicate, actors, before }: Behind): (readonly [EntityRef, EntityRef])[] {
  const { atoms } = clause.line
  if (/^(?:领投|跟投|参投|联合投资)$/u.test(predicate.atom.text)) {
    const firm = clause.referents.get('Company'), invested = clause.subject.source !== 'explicit' ? clause.subject.entities.find(isFirmOrBody) ?? firm : firm
    return invested ? pairUp(before.map(({ entity }) => entity), [invested]) : []
  }
  const near = actors.filter(chunk => chunk.from > predicate.index && isNearBehind(atoms, predicate.index, chunk.from))
  const behind = near.filter((chunk, at) => at === 0 || coordinated(atoms, near, chunk).includes(near[0] ?? chunk))
  if (behind.length === 0 || predicate.value === 'COOPERATES' && !ALLIES.test(predicate.atom.text)) return []
  const meant = before.length === 0 ? doerMeant(clause, clause.from, predicate.index) ?? makerOf(clause) : undefined
  const doers: readonly EntityRef[] = meant ? [meant] : before.length > 0 ? before.map(({ entity }: NamedChunk) => entity) : clause.subject.source === 'noun' && predicate.value !== 'DELIVERS' ? [] : clause.subject.entities.filter(isFirmOrBody)
  return pairUp(doers, behind.map(({ entity }) => entity))
}

/** “海鸥”无人机|已交付|乙公司: of a product that nobody is said to own, the firm spoken of is the maker. */
function makerOf({ subject, referents, line, sentence, from }: Clause): EntityRef | undefined {
  const firm = subject.entities.length > 0 && subject.entities.every(({ type }) => type === 'Technology') ? referents.get('Company') : undefined
  const end = line.atoms[from]?.start ?? 0
  // two characters may be any of a family of firms
  return firm && firm.name.length >= 4 && line.chunks.some(({ type, name, start }) => type === 'Company' && start >= sentence.start && start < end && firm.name.includes(name)) ? firm : undefined
}

/** 收购|了|德国|乙公司, 分别|牵手|甲、乙: small words, places and other firms may stand between. */
const isNearBehind = (atoms: readonly Atom[], verb: number, from: number): boolean =>
  from - verb <= 14 && atoms.slice(verb + 1, from).every((atom, offset) => offset < 2 || /^[、和与及]$/u.test(atom.text) || isA(atom, 'company') || isA(atom, 'company-head') || isA(atom, 'organization') || isA(atom, 'organization-head') || isA(atom, 'place') || valueOf(atom, 'company-tail') !== undefined || /^(?:n|x|b|j)/u.test(atom.tag))

const pairUp = (sources: readonly EntityRef[], targets: readonly EntityRef[]): (readonly [EntityRef, EntityRef])[] =>
  collect(sources, source => targets.filter(target => target.index !== source.index).map(target => [source, target] as const))
