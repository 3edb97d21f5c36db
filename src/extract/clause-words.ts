import { hasClass, toClassSet } from '../gazetteer/word-classes.js'
import { isA, isAny, valueOf, type Atom } from './atoms.js'
import type { BareClause } from './clauses.js'
import { PERSON_TAG } from './name-shape.js'
import { outermost, type NamedChunk, type Subject } from './document.js'

/** Index of the first atom of the clause that is no time word, adverb, mark or small word. */
export function firstContentIndex(atoms: readonly Atom[], clause: BareClause): number {
  const known = contents.get(clause)
  if (known !== undefined) return known
  const index = findContent(atoms, clause)
  contents.set(clause, index)
  return index
}

/** A dozen rules ask it of the same clause. */
const contents = new WeakMap<BareClause, number>()

function findContent(atoms: readonly Atom[], { from, to }: BareClause): number {
  let index = from
  while (index < to) {
    const atom = atoms[index]
    const isSmall = !atom || atom.kind === 'mark' || atom.kind === 'date' || atom.kind === 'close' || atom.kind === 'open' || isA(atom, 'time') || (/^(?:d|ad|t|c|f|vd)$/u.test(atom.tag) && !isA(atom, 'home') && !isA(atom, 'anaphor') && !isA(atom, 'place')) || isA(atom, 'conjunction') || /^(?:截至|以来|期间|底|末|初|据了解|据悉|据介绍|的)$/u.test(atom.text)
    if (!isSmall) break
    index++
  }
  return index
}

const HOST_ROLES: ReadonlySet<string> = new Set(['HOST', 'UNDERTAKER', 'CO_ORGANIZER'])
const NO_NOUNS = toClassSet(['time', 'preposition'])

/** A主办, B承办, C给予指导: the clause says who runs something. */
export function isHostClause({ line: { atoms }, from, to, classes }: BareClause): boolean {
  const hasHosts = hasClass(classes, 'do-organize')
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (hasHosts && HOST_ROLES.has(valueOf(atom, 'do-organize') ?? '')) return true
    if (atom?.text === '指导' || (atom?.text.length ?? 0) >= 4 && atom?.text.includes('指导单位')) if (atom.tag !== 'n') return true
  }
  return false
}

/** E|由|A…: the doer stands behind 由, so that what stands before it is the topic. */
export function hasAgent({ line: { atoms }, from, to }: BareClause): boolean {
  for (let index = from + 1; index < to; index++) if (atoms[index]?.text === '由' || atoms[index]?.text === '被') return true
  return false
}

/** 被|甲|授予…: the clause opens with who does it to the subject that is left out. */
export const isPassiveAt = (atoms: readonly Atom[], index: number): boolean => atoms[index]?.text === '被'

const LEADS_IN = /^(?:继|凭借|凭|依托|通过|借助|随着|为|为了|得益于|自|自从|靠|依靠|经|经过|作为|围绕|瞄准|聚焦|针对|面对|从|利用|运用|引进|引入|采用)$/u
const LED_IN = /^(?:后|之后|以后|以来|之前|前|时|之际|之余|同时|基础上|过程中|期间)$/u

/** 继…后, 依托…平台, 引进…以来: a clause that only says when, how or as what the one behind it happened. */
export function isLeadIn({ line: { atoms }, from, to }: BareClause): boolean {
  return atoms[to]?.text === '，' && (LEADS_IN.test(atoms[from]?.text ?? '') || LED_IN.test(atoms[to - 1]?.text ?? ''))
}

/** 去年, 近年来, 结合学生出行需求, 执行方面: a clause that only says when, on what ground or in which field; it has no subject to hand on. */
export function isOpening({ line: { atoms }, from, to, chunks }: BareClause): boolean {
  if (atoms[to]?.text !== '，' || chunks.length > 0) return false
  const own = atoms.slice(from, to)
  return own.every(atom => atom.kind === 'date' || isA(atom, 'time') || /^(?:d|ad|t|f|m|r)/u.test(atom.tag)) || OPENS.test(own[0]?.text ?? '') || LED_IN.test(own.at(-1)?.text ?? '') || /^(?:方面|上|中|里)$/u.test(own.at(-1)?.text ?? '') && own.length <= 4
}

const OPENS = /^(?:结合|围绕|聚焦|针对|面对|立足|依托|通过|借助|随着|为|为了|得益于|着眼|瞄准|紧扣|坚持|凭借|凭|靠|依靠|本着|秉承|历经|经过|经|在|近|截至)$/u

/** 这次|有8吨: without a noun behind it only says when. */
export const isTimeAdverb = (atoms: readonly Atom[], index: number): boolean =>
  /^[本此这][次届]$/u.test(atoms[index]?.text ?? '') && !/(?:赛|活动|论坛|会|竞赛|赛事|评选|行动|展|节|培训|展会|大会|会议)$/u.test(atoms[index + 1]?.text ?? '')

/** 企业|技能人才: the bare noun is part of a compound and refers to nobody. */
export function isCompoundAt(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index], next = atoms[index + 1]
  if (!atom || /^(?:[该本其它他她前我]|[此这][次届])/u.test(atom.text) || next?.kind !== 'word' || isA(next, 'title')) return false
  return /^(?:n|vn|b|j|x|a)/u.test(next.tag) && !isA(next, 'govern') && !isA(next, 'time') && !isA(next, 'plan')
}

/** True where a common noun stands between the atoms. */
export function isNounBetween(atoms: readonly Atom[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const atom = atoms[index]
    if (atom?.kind === 'word' && /^(?:n|vn|l|j)/u.test(atom.tag) && !isAny(atom, NO_NOUNS)) return true
  }
  return false
}

/** 龙口|兴民智芯的|控制器: words that nobody knows right behind a place, which may be the name of a firm there. */
export function isNameBehind(atoms: readonly Atom[], from: number, to: number): boolean {
  const end = atoms.slice(from, to).findIndex(({ text }) => text === '的')
  return end > 0 && atoms.slice(from, from + end).every(atom => atom.kind === 'word' && (atom.tag === 'x' && atom.word === undefined || /^n/u.test(atom.tag)))
}

/** 焊接|实训|指导|教师|鞠洪涛, 熟食|工艺师|孙志强: a verb that is part of the post before a name. */
export function isInPost(atoms: readonly Atom[], index: number): boolean {
  const first = atoms[index]
  if (!first || first.text.length < 2 || isA(first, 'report-verb') || isA(first, 'do-receive') || isA(first, 'do-confer')) return false
  for (let at = index + 1; at < index + 6; at++) {
    const atom = atoms[at]
    if (atom?.tag === PERSON_TAG) return isTrade(atoms[at - 1]) || /^[师员工手]$/u.test(atoms[at - 1]?.text ?? '')
    if (atom?.kind !== 'word' || !/^(?:n|vn|v|x|b|j)/u.test(atom.tag) || isA(atom, 'report-verb') || isA(atom, 'do-receive') || isA(atom, 'place')) return false
  }
  return false
}

const isTrade = (atom: Atom | undefined): boolean => isA(atom, 'title') || isA(atom, 'person-noun') && /[师员工长手]$/u.test(atom?.text ?? '') || /^\p{Script=Han}{2,5}[师员工手]$/u.test(atom?.text ?? '')

/** 公交集团|驾驶员|高爱国: of an employer and a post, the person whom they tell of; else the name itself. */
export function headOfPhrase(atoms: readonly Atom[], top: readonly NamedChunk[], chunk: NamedChunk): NamedChunk {
  const person = chunk.type === 'Person' ? undefined : top.find(({ type, from }) => type === 'Person' && from >= chunk.to)
  const isPost = person && person.from - chunk.to <= 8 && atoms.slice(chunk.to, person.from).every(atom => atom.kind === 'word' && (!/^[vpcdu]$/u.test(atom.tag) || isTrade(atom)) && !isA(atom, 'do-receive'))
  return person && isPost === true ? person : chunk
}

/** 走进|甲公司|车间，…: the scene is set at a firm, of which the next clauses tell. */
export const visited = (clause: BareClause): Subject | undefined => {
  const { atoms } = clause.line, start = firstContentIndex(atoms, clause)
  const opens = /^(?:走进|来到|走入|踏入|步入|在)$/u.test(atoms[start]?.text ?? '')
  const firm = opens ? outermost(clause.chunks).findLast(chunk => chunk.type === 'Company' && chunk.from - start <= 6) : undefined
  return firm && !clause.chunks.some(({ type }) => type === 'Event' || type === 'Programme') ? { entities: [firm.entity], source: 'explicit', isOnBehalf: false } : undefined
}

/** 文登单项冠军企业|累计达到19家: the place that what is counted begins with. */
export const frontPlace = (clause: BareClause): NamedChunk | undefined => {
  const start = firstContentIndex(clause.line.atoms, clause)
  return clause.chunks.find(chunk => chunk.type === 'Place' && chunk.from === start && chunk.isNested === true && clause.chunks.some(({ type, from }) => type === 'Award' && from === start))
}

/** 烟台和|莱州市级…企业, “威海刺参”: a place that only tells of a level, or opens a quote, is nobody who acts. */
export function isPartOfWording(clause: BareClause, chunk: NamedChunk): boolean {
  const { line: { atoms }, chunks } = clause
  // a product acts where it opens the clause or its maker's 的 stands before it
  if (chunk.type === 'Technology') return atoms[chunk.from - 1]?.text !== '的' && chunk.from > firstContentIndex(atoms, clause) + 1 && !isBehindItsKind(atoms, chunk, clause.from)
  if (isDateline(atoms, chunk)) return true
  if (chunk.type !== 'Place') return false
  // 山东省|最大|的…网箱
  if (/^(?:最|首[个家条座艘台批款项]|唯一|第一|规模最大|单体最大)/u.test(atoms[chunk.to]?.text ?? '') && atoms.slice(chunk.to + 1, chunk.to + 5).some(({ text }) => text === '的')) return true
  // 得利斯集团|诸城|工厂
  if (/^(?:工厂|基地|生产基地|公司|分公司|厂区|厂|园区|产业园)$/u.test(atoms[chunk.to]?.text ?? '') && chunks.some(({ type, to }) => type === 'Company' && to === chunk.from)) return true
  // 威海|至|仁川航线, 年产|莱阳|梨
  if (/^(?:至|—|－|~|到)$/u.test(atoms[chunk.to]?.text ?? '') && atoms.slice(chunk.to + 1, chunk.to + 7).some(({ text }) => /(?:航线|专线|班列|线路|航班|高铁|铁路|公路|高速)$/u.test(text))) return true
  if (/^(?:年产|年加工|年出栏|主产|盛产|种植|养殖|采收|收购)$/u.test(atoms[chunk.from - 1]?.text ?? '') && chunk.from - 1 <= firstContentIndex(atoms, clause)) return true
  const joined = /^[和与、]$/u.test(atoms[chunk.to]?.text ?? '')
  if (isLevelAt(atoms, chunk.to) && !isAbove(atoms[chunk.to], chunk) || joined && chunks.some(({ type, from }) => type === 'Award' && from === chunk.to + 1)) return true
  return atoms[chunk.from - 1]?.text === '“' && atoms[chunk.to]?.text !== '”'
}

/** 省内最大的|坐底式|网箱|“长鲸1号”: nothing but its kind stands between 的 and the name of a product. */
function isBehindItsKind(atoms: readonly Atom[], { from: start }: NamedChunk, from: number): boolean {
  const relative = atoms.slice(Math.max(from, start - 5), start).findLastIndex(({ text }) => text === '的')
  return relative >= 0 && atoms.slice(Math.max(from, start - 5), start).slice(relative + 1).every(({ kind, tag }) => kind === 'word' && /^(?:n|x|b|vn|j|s)/u.test(tag))
}

/** 荣成|国家级海洋牧场示范区: a level above the place is not the place's own, so that the place has what follows. */
const isAbove = (atom: Atom | undefined, { kind }: NamedChunk): boolean => kind !== 'PROVINCE' && kind !== 'COUNTRY' && /^(?:国家|省)(?:级|重点)?/u.test(atom?.text ?? '')

/** （记者 某某 通讯员 某某）, YMG全媒体讯, 公孙弈（某中学）: who writes, and what brackets add, is nobody who acts. */
export function isAside({ line: { atoms }, from, to }: BareClause, chunk: NamedChunk): boolean {
  if (chunk.kind === 'MEDIA' && /^(?:讯|记者|全媒体|客户端|报道|（|日报)/u.test(atoms[chunk.to]?.text ?? '')) return true
  for (let open = chunk.from - 1; open >= from; open--) {
    const partner = atoms[open]?.text === '（' ? atoms[open]?.partner ?? -1 : -1
    if (partner >= chunk.to && partner < to) return true
  }
  return false
}

/** 大众日报|讯（记者…）, 观海新闻|11月18日讯: a paper before its report is nobody that the report tells of. */
const isDateline = (atoms: readonly Atom[], { kind, to }: NamedChunk): boolean =>
  kind === 'MEDIA' && atoms.slice(to, to + 4).some((atom, offset, near) => /^(?:讯|电|报道|消息)$/u.test(atom.text) && near.slice(0, offset).every(other => other.kind === 'date' || isA(other, 'place') || other.kind === 'mark' || other.tag === 'ns'))

/** 73岁的|莱州市|沙河镇村民|李明: a place that only begins what a longer phrase names. */
export function isFrontOf(atoms: readonly Atom[], chunks: readonly NamedChunk[], { type, to }: NamedChunk): boolean {
  const next = type === 'Place' ? chunks.find(({ from }) => from >= to) : undefined
  return next !== undefined && next.from - to <= 8 && atoms.slice(to, next.from).every(atom => atom.kind === 'word' && /^(?:n|x|b|j|zg|a|s|uj|vn)/u.test(atom.tag) && !isA(atom, 'govern'))
}

/** 供货的|甲公司，已连续9年…; 位于龙口的|乙公司，…; 镇上的|丙合作社，…; 1995年入厂的|王刚，…: a relative clause and its name fill the clause, and what it does stands in the next. */
export function closingHead(clause: BareClause): NamedChunk | undefined {
  const { line: { atoms }, from, to, chunks } = clause
  const team = atoms[to]?.text === '，' && TEAM.test(atoms[to - 1]?.text ?? '') ? outermost(chunks).find(chunk => chunk.to === to - 1 && chunk.type === 'Place' && atoms[chunk.from - 1]?.text === '的') : undefined
  if (team) return team
  const head = atoms[to]?.text === '，' ? outermost(chunks).find(chunk => chunk.to === to && /^(?:Company|Organization|Person)$/u.test(chunk.type)) : undefined, before = head && atoms[head.from - 2]
  if (head?.type === 'Person') return isToldOf(clause, head) ? head : undefined
  if (!head || atoms[head.from - 1]?.text !== '的') return undefined
  if (isNearBy(atoms, from, head)) return head
  const isLed = /^(?:位于|地处|坐落于|坐落在|来自|作为|身为|扎根|总部在)$/u.test(atoms[from]?.text ?? '')
  return isLed || /^v/u.test(before?.tag ?? '') && !atoms.slice(from, head.from - 2).some(({ text }) => /^[了过着]$/u.test(text)) ? head : undefined
}

/** 由213名学生组成的|潍坊|代表队，共获得…: a place stands for those who compete for it. */
const TEAM = /^(?:代表队|代表团|参赛队|选手|健儿|学子|队)$/u

/** 为|莫比航运|建造, 向|甲公司|交付: whom something is done for, and who does nothing himself. */
export function isServed(atoms: readonly Atom[], { from }: Pick<NamedChunk, 'from'>, start: number): boolean {
  for (let index = from - 1; index >= Math.max(start, from - 6); index--) {
    const atom = atoms[index]
    if (/^(?:为|向|给|替|供|对|供应|交付)$/u.test(atom?.text ?? '')) return true
    if (atom?.kind !== 'word' && atom?.text !== '、' || atom.text === '由') return false
  }
  return false
}

/** 镇上的, 同村的, 园区内的: nothing but where. */
const isNearBy = (atoms: readonly Atom[], from: number, head: NamedChunk): boolean =>
  head.from - from <= 5 && atoms.slice(from, head.from - 2).every(({ kind, tag }) => kind === 'word' && /^(?:n|s|f|b|x|r|a|t)/u.test(tag)) && /(?:[上里内旁边侧区村镇市县街地]|附近|隔壁|对面|当地|本地|同城|周边)$/u.test(atoms[head.from - 2]?.text ?? '')

/** Whom somebody visits, meets or names is not who the next clause tells of. */
const MEETS = /^(?:看望|慰问|走访|采访|拜访|见到|遇到|遇见|找到|邀请|聘请|表彰|致敬|走近|走进|来到|学习|像|和|与|跟|向|对|据|让|请|叫|同|为|给|把|被|由|在|从|有|是)$/u

/** 1995年入厂的|高级技师|王刚，: a person behind what tells of him, alone in his clause. */
function isToldOf({ line: { atoms }, from, chunks }: BareClause, { from: start }: NamedChunk): boolean {
  const relative = from + atoms.slice(from, start).findLastIndex(({ text }) => text === '的')
  if (relative <= from || MEETS.test(atoms[from]?.text ?? '') || outermost(chunks).some(({ type, from: at }) => type === 'Person' && at < start)) return false
  const names = outermost(chunks)
  return atoms.slice(relative + 1, start).every((atom, offset) => atom.kind === 'word' && (!/^[vpcd]$/u.test(atom.tag) || isTrade(atom)) || names.some(chunk => chunk.from <= relative + 1 + offset && relative + 1 + offset < chunk.to))
}

export const isLevelAt = (atoms: readonly Atom[], index: number): boolean => isA(atoms[index], 'level') || atoms[index]?.text === '级'

/** True where the name is the object of a preposition: 在…, 与…, 对…; 由 gives the doer and does not count. */
export function isGoverned(atoms: readonly Atom[], chunk: NamedChunk, from: number): boolean {
  for (let index = chunk.from - 1; index >= from; index--) {
    const atom = atoms[index]
    if (atom?.kind === 'close' && atom.partner !== undefined && atom.partner > from) { index = atom.partner; continue }
    if (!atom || atom.tag === 'f' || atom.tag === 'v' && !isA(atom, 'preposition') || isA(atom, 'report-verb')) return false
    if (isA(atom, 'preposition') && atom.kind === 'word') return true
  }
  return false
}
