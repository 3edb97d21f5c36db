import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { findHeadedChunks, isMarked, modifierLength, type HeadedName } from './headed.js'
import { hasProper, type Scan } from './scan.js'

/** Honours, medals and designations by their heads. Year and batch before the name are properties, not part of it. */
export const findAwardChunks = (scan: Scan): Chunk[] =>
  findHeadedChunks(scan, { type: 'Award', wordClass: 'award-head', rule: 'award/head', maxLength: 30, judge, isStop: (atom, index) => (isStop(atom) || leadsToLevel(scan.atoms, index)) && !(atom.text === '企业' && /强$/u.test(scan.atoms[index + 1]?.text ?? '')) }).map(chunk => withoutHolder(scan, chunk))

/** 文登|单项冠军企业: a short place before a designation of firms says whose they are, not who gives it. */
function withoutHolder({ atoms, view }: Scan, chunk: Chunk): Chunk {
  const place = atoms[chunk.from], next = atoms[chunk.from + 1]
  // 荣成市|国家级…示范区: the level says who gives it
  if (isA(place, 'place') && next && /^(?:国家级|省级|市级|全国|世界级)$/u.test(next.text) && chunk.to - chunk.from >= 3) return { ...chunk, name: view.slice(next.start, chunk.end), start: next.start, from: chunk.from + 1 }
  const isHolder = chunk.kind === 'DESIGNATION' && isA(place, 'place') && !/[省市区县国]$/u.test(place?.text ?? '') && /(?:企业|工厂|车间|产品|园区|瞪羚|独角兽)$/u.test(chunk.name) && next !== undefined && chunk.to - chunk.from >= 2
  return isHolder && chunk.end - next.start >= 4 ? { ...chunk, name: view.slice(next.start, chunk.end), start: next.start, from: chunk.from + 1 } : chunk
}

/** 处在|省级绿色工厂: a verb right before the level. */
const leadsToLevel = (atoms: readonly Atom[], index: number): boolean =>
  (atoms[index]?.tag === 'v' || isA(atoms[index], 'inner-verb')) && /^(?:国家级|省级|市级|区级|县级|全国|全省|国家)$/u.test(atoms[index + 1]?.text ?? '')

const isStop = (atom: Atom): boolean => /.是$/u.test(atom.text) || atom.kind === 'date' || atom.kind === 'ordinal' || isA(atom, 'company') || isA(atom, 'company-head') && atom.text.length > 2 || isA(atom, 'anaphor') && /^(?:[该本我其他她它前后这]|公司|企业|集团|厂里)/u.test(atom.text)

function judge(scan: Scan, name: HeadedName): number {
  const { from, head, text, headText, value } = name
  const { atoms } = scan
  if (isA(atoms[head], 'rank') && headText === atoms[head]?.text && !(headText === '提名奖' && /奖$/u.test(atoms[head - 1]?.text ?? '')) && (isA(atoms[head - 1], 'award-head') || isContestRank(scan, from, head) || modifierLength(scan, name) < 4)) return 0
  if (headText === '名单' && isA(atoms[head - 1], 'award-head')) return 0
  if (value.isWeak && (atoms[head + 1]?.kind === 'ordinal' || /^第/u.test(atoms[head + 1]?.text ?? ''))) return 0
  // 某公司|医用导管首席技师|宋建波: the post of who is named behind
  if (isA(atoms[head], 'title') && atoms[head + 1]?.tag === PERSON_TAG && (['company', 'company-head', 'organization', 'organization-head'] as const).some(owner => isA(atoms[from - 1], owner))) return 0
  const hasLevel = /^(?:齐鲁|泰山|全国|国家)/u.test(text) || atoms.slice(from, head).some(atom => isA(atom, 'level')) || /^[省市区县](?![内里中外])/u.test(text)
  const isTaken = isTakenAway(scan, from, head), isReceived = isTaken || isObjectOfReceiving(scan, from), length = modifierLength(scan, name)
  if (isTaken && headText.length >= 5) return 0.85
  if (followedByPeople(scan, head) && !isReceived && !/^(?:获得者|得主|获奖者)$/u.test(atoms[head + 1]?.text ?? '')) return 0
  if (!value.isWeak && isReceived && (headText.length >= 4 || headText.endsWith('等功'))) return 0.93
  if (/^(?:名单|榜单|称号|荣誉称号|认定)$/u.test(atoms[head + 1]?.text ?? '') && (hasLevel || isMarked(scan, from, head))) return 0.93
  if (value.isWeak || headText.length < 8 && INSTITUTION.test(headText) && !/^(?:企业技术中心|工业设计中心)$/u.test(headText)) return judgeWeak(scan, name, { hasLevel, isReceived, length })
  // 优秀组织奖|由…分享, 优秀护理管理者|5名: who has it, or how many do, is told behind
  if (headText.length >= 5 && (/^(?:由|归|归属|花落)$/u.test(atoms[head + 1]?.text ?? '') || /^[名人位个]$/u.test(atoms[head + 1]?.quantity?.unit ?? ''))) return 0.88
  if (headText === '院士' && !isReceived) return 0
  if (value.kind === 'MEDAL') return length >= 2 || hasLevel || headText.length >= 5 ? 0.9 : 0
  if (value.kind === 'HONOUR') return isMarked(scan, from, head) || hasLevel || isReceived || length >= 4 ? 0.88 : 0
  // 企业技术中心: what a great many have where nobody is said to be named one
  const isBare = text === headText && /(?:中心|园区|校园)$/u.test(text)
  return hasLevel || isMarked(scan, from, head) ? 0.92 : isReceived || text.length >= 4 && !isBare ? 0.8 : 0
}

/** 数控车工组|一等奖, 某大赛|一等奖: the rank of a contest; 国家科技进步|二等奖 is a prize of its own. */
const isContestRank = ({ atoms }: Scan, from: number, head: number): boolean => {
  const words = atoms.slice(from, head)
  return !words.some(atom => isA(atom, 'level') || isA(atom, 'place')) || words.some(atom => isA(atom, 'programme-head') || isA(atom, 'event-head') || /(?:赛|组|项目|节)$/u.test(atom.text))
}

/** Bodies and places that may be a title, but are mostly just there. */
const INSTITUTION = /(?:中心|工作站|工作室|实验室|平台|基地|孵化器|空间|示范区|试验区|先行区|园区|公园|度假区|景区|小镇|城市|集群|产品|遗产|资质|好人)$/u

type Marks = { readonly hasLevel: boolean; readonly isReceived: boolean; readonly length: number }

/** 工厂, 企业, 中心 … are designations where a level stands before them and they are received or counted. */
function judgeWeak(scan: Scan, { from, head, headText }: HeadedName, { hasLevel, isReceived, length }: Marks): number {
  const { atoms } = scan
  const isCounted = isCountedBehind(scan, head)
  const marked = isMarked(scan, from, head)
  if (/最美|十佳/u.test(atoms.slice(from, head).map(({ text }) => text).join('')) && isReceived) return 0.93
  // 赛轮|奖学金: a prize with a name of its own
  if (headText === '奖学金' && hasProper(scan, from, head)) return 0.85
  if (length < 2 || atoms.slice(from, head).some(atom => isA(atom, 'organization-head') && atom.text.length > 1 || isA(atom, 'company-head'))) return 0
  // 烟台|人才|191名: people of a place
  if (!isReceived && /^(?:人才|职工|青年|个人|教师|医生|护士|专家)$/u.test(headText) && atoms.slice(from, head).every(atom => isA(atom, 'place') || isA(atom, 'level'))) return 0
  if ((hasLevel || marked) && isReceived) return 0.93
  if (hasLevel && isCounted) return 0.88
  if (/^(?:企业|单位|机构|中小企业)$/u.test(headText)) return 0
  if (hasLevel && isTalkOfTitles(scan, from, head)) return 0.85
  if (marked && isCounted) return 0.82
  if (isCounted && isListedBehindAward(scan, from)) return 0.8
  if (isReceived && isListedBehindAward(scan, from)) return 0.8
  return isReceived && length >= 4 ? 0.7 : 0
}

const TALK = /^(?:公示|公示期|认定|申报|复核|验收|答辩|评审|评选|创建|资质|称号|候选|考核|评估|培育|入库|终评|初评|现场核查|奖补|奖励|名单)$/u
const GAINED = /^(?:新认定|新认定的|认定|认定的|获评|获评的|创建|争创|申报|冲刺|建成|参评|挂牌|公示|入选|备案|处在|处于|建有|现有|新增|获批|设有|通过|成为|打造|新获批|建成了|拥有|集聚|涌现)$/u

/** 新认定的|国家级工业设计中心, …|的公示期: of titles it is told how they are sought, gained and checked. */
const isTalkOfTitles = ({ atoms }: Scan, from: number, head: number): boolean =>
  atoms.slice(head + 1, head + 4).some(({ text }) => TALK.test(text)) || atoms.slice(Math.max(0, from - 3), from).some(({ text }) => GAINED.test(text)) || atoms[from - 1]?.text === '、' && isA(atoms[from - 2], 'award-head')

/** 绿色工厂|88家; 甲企业|和|乙工作室|各|1家: the name is counted, itself or with the rest of its list. */
function isCountedBehind({ atoms }: Scan, head: number): boolean {
  // 绿色工厂|增至|61家
  if (atoms[head - 1]?.kind !== 'close' && /^(?:增至|增加到|增加至|达到|达|扩至|扩大到|升至|累计达|累计达到|总数达|总数达到|数量达)$/u.test(atoms[head + 1]?.text ?? '') && /^[家个名位所处]$/u.test(atoms[head + 2]?.quantity?.unit ?? '')) return true
  for (let index = head + 1; index <= head + 14; index++) {
    const atom = atoms[index]
    if (!atom || /^[，。；！？]$/u.test(atom.text) || atom.text === '：' && index > head + 1 || isA(atom, 'govern') && !isA(atom, 'inner-verb') && !/^(?:各|共|达|累计)$/u.test(atom.text)) return false
    if (atom.kind === 'quantity') return index === head + 1 || index === head + 2 && atoms[head + 1]?.text === '：' || isA(atoms[index - 1], 'award-head') || /^(?:合计|共|达|总数|累计|各|总计)$/u.test(atoms[index - 1]?.text ?? '')
    if (index === head + 1 && !/^(?:[和与及、：]|合计|共|达|总数|累计|各|总计)$/u.test(atom.text)) return false
  }
  return false
}

const isListedBehindAward = ({ atoms }: Scan, from: number): boolean =>
  /^[、和及，]$/u.test(atoms[from - 1]?.text ?? '') && (atoms[from - 2]?.kind === 'quantity' && isA(atoms[from - 3], 'award-head') && atoms[from]?.tag !== 'v' || isA(atoms[from - 2], 'award-head'))

/** Their object is whom they praise, not what is given. */
const PRAISES = /^(?:表彰|通报表扬|嘉奖|表扬)$/u

/** True where a verb of receiving governs the name, perhaps over other names of a list. */
export function isObjectOfReceiving({ atoms }: Scan, from: number): boolean {
  for (let index = from - 1; index >= Math.max(0, from - 24); index--) {
    const atom = atoms[index]
    if (!atom || /^[。；！？，：]$/u.test(atom.text)) return false
    if (isA(atom, 'do-receive') || isA(atom, 'do-confer') && !PRAISES.test(atom.text) || /^(?:作为|系)$/u.test(atom.text)) return true
    if (isA(atom, 'govern') && !isA(atom, 'inner-verb')) return /^(?:培育|创建|新增|新创建|新培育|创成|申报|新认定|通过认定)$/u.test(atom.text)
  }
  return false
}

const TAKES = /^被?(?:撤销|取消|收回|摘除|剥夺|失去|丧失|移出|剔除|注销)$/u

/** 被取消|高新技术企业|资格: what is taken away was a title, as much as what is given. */
function isTakenAway({ atoms }: Scan, from: number, head: number): boolean {
  if (!/^(?:称号|荣誉称号|资格|资质|荣誉|认定|牌匾|名单)$/u.test(atoms[head + 1]?.text ?? '')) return false
  const start = atoms.slice(0, from).findLastIndex(({ text }) => /^[。；！？，：]$/u.test(text)) + 1, end = atoms.findIndex(({ text }, index) => index > head && /^[。；！？，：]$/u.test(text))
  return atoms.slice(Math.max(start, from - 24), end < 0 ? head + 12 : Math.min(end, head + 12)).some(({ text }) => TAKES.test(text))
}

/** 劳模|代表, 工匠|人才: the word behind says that people or bodies of that sort are meant. */
function followedByPeople({ atoms }: Scan, head: number): boolean {
  const next = atoms[head + 1]
  if (next?.tag === PERSON_TAG && /院士$/u.test(atoms[head]?.text ?? '')) return true
  return next?.kind === 'word' && (isA(next, 'person-noun') || isA(next, 'organization-head') || /^(?:工匠|精神|人才|先进|事迹|创新|团|宣讲)$/u.test(next.text))
}
