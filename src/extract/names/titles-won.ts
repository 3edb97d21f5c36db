import { collect } from '../../model/collect.js'
import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { isInQuote } from './headed.js'
import { isJoint, textOf, toChunk, type Scan } from './scan.js'

/** Verbs whose object is a title, whatever it ends in. */
const WON = /(?:获评|评为|认定为|授予|荣获|入选|获批|跻身|当选|当选为|命名为|列为|列入|确定为|获得|确认为|获评为|选树为|获授|获颁|摘得|捧回|荣膺|被评定为|评定为)$/u
/** What is won beside titles: programmes, contests, money, papers, praise. */
const OTHERWISE = /(?:计划|项目|工程|政策|方案|规划|大赛|竞赛|联赛|赛|论坛|会议|大会|市场|金牌|银牌|铜牌|奖牌|冠军|亚军|季军|第一|首位|前列|专利|订单|资金|补助|补贴|支持|称号|荣誉|批复|许可|批准|肯定|关注|认可|好评|突破|成绩|授权|立项|经费|奖金|一等奖|二等奖|三等奖|特等奖|特别奖|提名奖|优秀奖|优胜奖|赛区|决赛|总决赛|代表|委员|资格|表彰|名次|殊荣|家|名|个|人|通报|推广|印发|课题|基金|执照|证书|奖励|扶持|补偿|贷款|融资|投资|合同|份额)$/u
/** Where a title ends: what only says that it is one. */
const ENDS = /^(?:称号|荣誉称号|荣誉|名单|榜单|殊荣|行列|之列|之一|等|奖牌|牌匾|资格|认定|评选|创建|认证|评审|复核|复审|验收|评估)$/u
const isLevel = (atom: Atom | undefined): boolean => isA(atom, 'level') && !/^(?:全市|全县|全区|国务院|国际|世界|亚洲)$/u.test(atom?.text ?? '')

type Range = readonly [number, number]

/** Index behind the words of a title that begins at `from`: a mark, a joint or what sums it up. */
function titleEnd({ atoms }: Scan, from: number): number {
  let to = from
  while (to - from < 12) {
    const atom = atoms[to]
    if (atom?.text === '“' && atom.partner !== undefined && atom.partner - to <= 8) { to = atom.partner + 1; continue }
    if (atom?.kind !== 'word' || isJoint(atom) || ENDS.test(atom.text) || atom.tag === PERSON_TAG || isA(atom, 'do-receive') || isA(atom, 'company') || /^(?:u|p|c|r)/u.test(atom.tag)) break
    to++
  }
  return to
}

/** 获评|全国优秀法院、全省法院先进集体: titles that begin with their level, behind a verb of winning. */
function leveledAt(scan: Scan, verb: number): Range[] {
  const { atoms } = scan, items: Range[] = []
  for (let at = verb + 1; items.length < 6;) {
    while (/^(?:ordinal|date)$/u.test(atoms[at]?.kind ?? '') || /^(?:了|首批|过)$/u.test(atoms[at]?.text ?? '')) at++
    const to = titleEnd(scan, at)
    if (to === at) return items
    // 通过国家级胸痛中心、|防治卒中中心|认证: the level of the first holds for the rest
    const isNext = items.length > 0 && atoms[verb]?.text === '通过' && to - at >= 2 && /^(?:认证|评审|验收|评估)$/u.test(atoms[to]?.text ?? '')
    if (isTitle(scan, at, to) || isNext) items.push([at, to])
    if (!isJoint(atoms[to])) return items
    at = to + 1
  }
  return items
}

function isTitle(scan: Scan, from: number, to: number): boolean {
  const first = scan.atoms[from], last = scan.atoms[to - 1], text = textOf(scan, from, to)
  // 入选|第二批|山东省示范性职业教育集团: won in batches
  const isBatch = scan.atoms[from - 1]?.kind === 'ordinal' && /批/u.test(scan.atoms[from - 1]?.text ?? '')
  const isNamed = isLevel(first) || isA(first, 'place') && /[省市]$/u.test(first?.text ?? '') && (isBatch || /奖$/u.test(text))
  const isNoun = last?.kind === 'close' || /^(?:n|x|vn|j|a|b|q|g)/u.test(last?.tag ?? '')
  // 国家级“金字招牌”: a word of praise alone
  if (last?.kind === 'close' && !['organization-head', 'award-head', 'company-head'].some(name => isA(scan.atoms[to - 2], name as 'award-head'))) return false
  return isNamed && isNoun && to - from >= 2 && text.length >= 5 && !(OTHERWISE.test(text) && !/技术创新成果.等奖$/u.test(text))
}

/** 获得|甲、乙、丙|等称号: the members of the list that 称号 sums up, back to the verb. */
function summedAt(scan: Scan, etc: number): Range[] {
  const { atoms } = scan, items: Range[] = []
  for (let to = etc; to > 0 && items.length < 8;) {
    let from = to
    while (from > 0 && to - from < 10 && (atoms[from - 1]?.kind === 'word' || atoms[from - 1]?.text.endsWith('星级')) && !isJoint(atoms[from - 1]) && !isA(atoms[from - 1], 'do-receive') && !isA(atoms[from - 1], 'do-confer') && atoms[from - 1]?.tag !== PERSON_TAG && !/^[ucpr]/u.test(atoms[from - 1]?.tag ?? '')) from--
    const length = textOf(scan, from, to).length
    if (length < 4 || length > 18) return []
    items.push([from, to])
    if (!isJoint(atoms[from - 1])) return isA(atoms[from - 1], 'do-receive') || isA(atoms[from - 1], 'do-confer') ? items : []
    to = from - 1
  }
  return []
}

/** 被授予|西瓜王|称号, 授予某某等10人|威海工匠|称号: what stands between the verb, or who is honoured, and 称号. */
function titledAt(scan: Scan, end: number): Range[] {
  const { atoms } = scan
  let from = end
  while (from > 0 && end - from < 6 && atoms[from - 1]?.kind === 'word' && atoms[from - 1]?.tag !== PERSON_TAG && !isJoint(atoms[from - 1]) && !isA(atoms[from - 1], 'do-receive') && !isA(atoms[from - 1], 'do-confer') && !/^[ucpdr]/u.test(atoms[from - 1]?.tag ?? '') && !/^(?:荣誉|该|这一|此|光荣|多项|诸多|各类|各级)$/u.test(atoms[from - 1]?.text ?? '')) from--
  const before = atoms[from - 1], length = textOf(scan, from, end).length
  const isGiven = isA(before, 'do-receive') || isA(before, 'do-confer') || before?.quantity?.unit === '人' && atoms.slice(Math.max(0, from - 10), from).some(atom => isA(atom, 'do-confer'))
  return isGiven && length >= 3 && length <= 14 && !scan.gazetteer.lexicon.find(textOf(scan, from, end))?.classes.has('generic') ? [[from, end]] : []
}

/** 获评, 参评, 通过|…认证: verbs that a title follows. */
function isWinning(scan: Scan, index: number): boolean {
  const { atoms } = scan, atom = atoms[index]
  // 《甲公司获国家奖》一文有误: a headline that is quoted
  if (atom?.text === '获') return !isInQuote(scan, index)
  if (atom?.text === '通过') return atoms.slice(index + 1, index + 14).some(({ text }) => /^(?:认证|评审|认定)$/u.test(text))
  return /^(?:参评|参选|竞选|争创|冲刺)$/u.test(atom?.text ?? '') || (isA(atom, 'do-receive') || isA(atom, 'do-confer')) && WON.test(atom?.text ?? '') || atom?.text === '评' && /获$/u.test(atoms[index - 1]?.text ?? '')
}

const kindOf = (text: string): 'DESIGNATION' | 'HONOUR' => /(?:企业|单位|基地|中心|[区县市镇村园院校厂]|主体|学校|医院|工厂|产品|目录|名录|平台|机构)$/u.test(text) ? 'DESIGNATION' : 'HONOUR'

/** Titles that no list of heads knows: behind a verb of winning with their level before them, or before 称号. */
export const findTitlesWon = (scan: Scan): Chunk[] => collect(scan.atoms, (atom, index) => {
  const ranges = /^(?:称号|荣誉称号)$/u.test(atom.text) ? scan.atoms[index - 1]?.text === '等' ? summedAt(scan, index - 1) : titledAt(scan, index) : isWinning(scan, index) ? leveledAt(scan, index) : []
  return ranges.map(range => {
    const text = textOf(scan, ...range)
    return toChunk(scan, range, { type: 'Award', kind: kindOf(text), rule: 'award/won', confidence: /目录$/u.test(text) ? 0.95 : 0.78 })
  })
})
