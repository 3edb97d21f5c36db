import { collect } from '../../model/collect.js'
import type { EntityKind, EntityType } from '../../model/ontology.js'
import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { refuse } from '../trace.js'
import { isStopAt, endingOf, extendLeft, textOf, toChunk, type Scan } from './scan.js'
import { toHeadValue } from './headed.js'
import { PRODUCT_RULE } from './products.js'
import { NUMBERED, quotedWork } from './quoted-works.js'

/** What decides that a quote names something, and what. */
export interface Verdict {
  readonly type: EntityType
  readonly kind: EntityKind | undefined
  /** Index behind the last atom of the name. */
  readonly to: number
  readonly confidence: number
  readonly rule: string
}

const HEAD_CLASSES = [['award-head', 'Award'], ['programme-head', 'Programme'], ['event-head', 'Event'], ['technology-head', 'Technology']] as const
const MAX_LEFT = 40
// nouns that say what the quote is, but are no part of its name
const APPOSITIONS: readonly (readonly [RegExp, EntityType, EntityKind | undefined])[] = [
  [/^(?:称号|荣誉|荣誉称号|奖项|奖牌|殊荣|名单|牌匾|榜单|人选|候选人|候选单位|得主)$/u, 'Award', 'HONOUR'],
  [/^(?:政策|措施|新政|文件|制度|办法)$/u, 'Programme', 'POLICY'],
  [/^(?:品牌)$/u, 'Programme', 'CAMPAIGN'],
]

/** Quotes that name something: a head behind (or inside) them, a shared head of a list, a verb before them. The rest are scare quotes. */
export function findQuotedChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, open) => {
    if (atom.text !== '“' && atom.text !== '‘' || atom.partner === undefined) return []
    const inner = textOf(scan, open + 1, atom.partner)
    if (inner.length < 2 || inner.length > 40 || /[。！？；]/u.test(inner)) return []
    const verdict = judgeQuote(scan, open, atom.partner)
    if (!verdict) return refuse(scan, [open, atom.partner + 1], { finder: 'quoted', reason: 'UNTYPED_QUOTE' })
    const from = /^quoted\/(?:place-product|body)$/u.test(verdict.rule) || verdict.rule === 'quoted/founded' && verdict.to > atom.partner + 1 ? open : startOf(scan, open, verdict)
    return [toChunk(scan, [from, verdict.to], verdict)]
  })
}

/** Where the name begins: at words before the quote that belong to it. */
const startOf = (scan: Scan, open: number, { type }: Verdict): number => type === 'Award' && isHolderBefore(scan.atoms, open) ? open : extendLeft(scan, open, {
  maxLength: MAX_LEFT,
  isStop: (atom, index) => endsLead(scan.atoms, index, open) || isA(atom, 'anaphor') || (type === 'Technology' && /(?:品种|产品|专利|品牌|成果|项目)$/u.test(atom.text)) || isA(atom, 'person-noun') || ((type === 'Technology' || type === 'Programme') && (['company', 'company-head', 'organization', 'organization-head'] as const).some(name => isA(atom, name))) || (type === 'Award' && (atom.kind === 'date' || atom.kind === 'ordinal' || isA(atom, 'company') || isA(atom, 'organization') || isA(atom, 'company-head'))),
})

/** 授予|高密市|“…名城”: the place between the verb and the quote is who gets it. */
const isHolderBefore = (atoms: readonly Atom[], open: number): boolean => isA(atoms[open - 1], 'place') && /^(?:授予|颁给|命名)$/u.test(atoms[open - 2]?.text ?? '')

/** Only nouns lead on to a quote: 打响“…”, 用上“…”, 文中“…”, 黄岛海关|创新|“…”模式 begin with it. */
function endsLead(atoms: readonly Atom[], index: number, open: number): boolean {
  const atom = atoms[index], before = atoms[index - 1]
  if (atom?.kind !== 'word' || isA(atom, 'level') || isA(atom, 'place')) return false
  // 团队|应用|“天玑”机器人: what is used or made is named behind
  if (index === open - 1 && isA(atom, 'do-use') && isA(atom, 'govern')) return true
  // 培育|国家级|“小巨人”
  if (isA(atom, 'govern') && isA(atoms[index + 1], 'level')) return true
  if (isA(atom, 'inner-verb')) return index === open - 1 && /^v/u.test(atom.tag) && (isA(atom, 'do-deal') || isA(before, 'organization-head') || isA(before, 'company-head') || isA(before, 'company-tail'))
  return /^(?:v|vd|d|s|f|r|z)$/u.test(atom.tag) || atom.tag === 'x' && atom.word === undefined && /[出上过了到为传称叫有回起成建办推享]$/u.test(atom.text)
}

/** “海蓝和”|调解|工作室: a workshop is a body, unless it is won. */
function workshop(scan: Scan, open: number, close: number): Verdict | undefined {
  const end = scan.atoms.slice(close + 1, close + 4).findIndex(({ text }) => /(?:工作室|工作坊)$/u.test(text))
  const isRun = end >= 0 && scan.atoms.slice(close + 1, close + 2 + end).every(({ kind, tag }) => kind === 'word' && !/^[pcudr]/u.test(tag))
  return isRun && !isObjectOfAward(scan, open) ? { type: 'Organization', kind: 'OTHER', to: close + 2 + end, confidence: 0.9, rule: 'quoted/body' } : undefined
}

function judgeQuote(scan: Scan, open: number, close: number): Verdict | undefined {
  return workshop(scan, open, close) ?? byHeadBehind(scan, close) ?? byHeadInside(scan, open, close) ?? quotedWork(scan, open, close) ?? byListHead(scan, close) ?? byVerbBefore(scan, open, close) ?? vesselVerdict(scan, open, close)
}

/** 客滚船“海澜之约”号, “海丰泰昌”轮靠泊: a ship, which counts where something is said of it. */
function vesselVerdict({ atoms }: Scan, open: number, close: number): Verdict | undefined {
  const isShip = /^[号轮]$/u.test(atoms[close + 1]?.text ?? '') && [...atoms.slice(Math.max(0, open - 3), open), ...atoms.slice(close + 2, close + 5)].some(({ text }) => SHIPS.test(text))
  return isShip || atoms[close + 1]?.text === '轮' ? { type: 'Technology', kind: 'PRODUCT', to: close + 2, confidence: 0.7, rule: PRODUCT_RULE } : undefined
}

const SHIPS = /(?:船|轮|艇|舰|驳|渡轮|[停靠]泊|靠港|驶离|驶入|启航|首航|交付|下水|吉水|登上|搭乘|出坞|试航|命名)$/u

/** “技能兴烟”|竞赛, “我从一线来”|职工|文艺汇演: the head closes the name within four words. */
function byHeadBehind(scan: Scan, close: number): Verdict | undefined {
  const { atoms } = scan, raid = [2, 3, 4].find(distance => isRaid(atoms, close, close + distance))
  if (raid !== undefined) return { type: 'Programme', kind: 'CAMPAIGN', to: close + raid + 1, confidence: 0.9, rule: 'quoted/head-behind' }
  for (let index = close + 1; index <= close + 7; index++) {
    const atom = atoms[index]
    if (atom?.text === '、' && index > close + 1 && atoms[index - 1]?.kind === 'word') continue
    if (atom?.kind !== 'word') return undefined
    const apposition = index === close + 1 ? APPOSITIONS.find(([pattern]) => pattern.test(atom.text)) : undefined
    if (apposition) return { type: apposition[1], kind: apposition[2], to: close + 1, confidence: 0.9, rule: 'quoted/apposition' }
    if (index > close + 1 && isStopAt(atoms, index - 1) || (isStopAt(atoms, index) && !endingOf(atom, 'programme-head'))) return undefined
    const verdict = headVerdict(scan, index, index - close)
    // “爱莲湾1号”养殖平台: what floats has a number
    const isVessel = verdict?.kind === 'PROJECT' && atom.text.endsWith('平台') && NUMBERED.test(textOf(scan, openOf(scan, close) + 1, close))
    if (verdict?.type === 'Technology' && index > close + 1 && goesOnAsThing(atoms, index)) continue
    if (verdict && !continues(scan, index)) return isVessel ? { ...verdict, type: 'Technology', kind: 'PRODUCT', confidence: 0.85 } : verdict
  }
  return undefined
}

/** “鲸落”系列|光纤|水听|阵列: a part or material that what follows is made of. */
const goesOnAsThing = (atoms: readonly Atom[], index: number): boolean => {
  const next = atoms[index + 1]
  return next?.kind === 'word' && next.tag === 'x' && next.word === undefined && /^(?:n|q|x)/u.test(atoms[index + 2]?.tag ?? '')
}

/** “秋雷”|集中|执行|行动: what is done stands between the quote and the word for it. */
const isRaid = (atoms: readonly Atom[], close: number, index: number): boolean =>
  /^(?:行动|专项行动|整治行动|执行行动)$/u.test(atoms[index]?.text ?? '') && atoms.slice(close + 1, index).every(({ kind, tag, text }) => kind === 'word' && text.length === 2 && /^(?:v|vn|vd|n|ad|b|d)$/u.test(tag))

function headVerdict(scan: Scan, index: number, distance: number): Verdict | undefined {
  const atom = scan.atoms[index]
  if (!atom) return undefined
  for (const [wordClass, type] of HEAD_CLASSES) {
    const ending = endingOf(atom, wordClass)
    if (!ending || (ending.text.length === 1 && type !== 'Award')) continue
    const { kind, isWeak } = toHeadValue(type, ending.value)
    if (type === 'Award' && isWeak && !isObjectOfAward(scan, openOf(scan, index - distance))) continue
    if (type === 'Technology' && /^(?:船|轮|软件|认证)$/u.test(ending.text)) continue
    if (type === 'Technology' && ending.text === '平台' && !isSoftware(scan, index)) return { type: 'Programme', kind: 'PROJECT', to: index + 1, confidence: 0.6, rule: 'quoted/head-behind' }
    return { type, kind, to: index + 1, confidence: (isWeak ? 0.8 : 0.93) - 0.02 * distance, rule: 'quoted/head-behind' }
  }
  return productVerdict(scan, index)
}

/** 上线“潍有惠”服务平台, “智慧工会”管理平台: what goes online or manages is software, what is built up (搭建) is a programme. */
const isSoftware = ({ atoms }: Scan, index: number): boolean => /^(?:管理|调度|监测|监管|监控|运营|预警|物联网|数据|大数据|云|智控|控制|操作|仿真|追溯|溯源|检测|分析|决策)$/u.test(atoms[index - 1]?.text ?? '') || atoms.slice(Math.max(0, index - 9), index).some(atom => /^(?:上线|开发|研发|自主研发|引进|引入|用|用上|使用|应用|运用|接入|搭载|借助)$/u.test(atom.text))

/** “云脊”|窄基|角钢|塔: what machines and parts end in. */
function productVerdict({ atoms }: Scan, index: number): Verdict | undefined {
  const atom = atoms[index]
  const isProduct = atom !== undefined && /^n/u.test(atom.tag) && (atom.facts?.isTool ?? false)
  return isProduct && /^[机器仪泵阀塔艇船舰]$/u.test(atom.text.slice(-1)) ? { type: 'Technology', kind: 'PRODUCT', to: index + 1, confidence: 0.75, rule: 'quoted/product' } : undefined
}

/** 活动|启动仪式: a later head right behind carries the name on. */
const continues = (scan: Scan, index: number): boolean => {
  const next = scan.atoms[index + 1]
  return next?.kind === 'word' && HEAD_CLASSES.some(([wordClass]) => (endingOf(next, wordClass)?.text.length ?? 0) >= 2) && !isA(next, 'govern') && !isA(next, 'rank')
}

/** “应聘计划”, “烟台工匠”: what the quoted words end in. */
function byHeadInside(scan: Scan, open: number, close: number): Verdict | undefined {
  const last = scan.atoms[close - 1]
  const core = last?.text === '）' && last.partner !== undefined ? scan.atoms[last.partner - 1] : last
  // “某企业获特等奖”: a sentence, no name
  if (!core || scan.atoms.slice(open + 1, close - 1).some(atom => isA(atom, 'do-receive') && atom.text !== '进')) return undefined
  if (/^(?:最美|十佳|十大|最佳|最具)./u.test(textOf(scan, open + 1, close))) return { type: 'Award', kind: 'HONOUR', to: close + 1, confidence: 0.85, rule: 'quoted/superlative' }
  if (/(?:之乡|之都|之城|名城|之窗)$/u.test(textOf(scan, open + 1, close))) return { type: 'Award', kind: 'DESIGNATION', to: close + 1, confidence: 0.85, rule: 'quoted/title-of-place' }
  if (scan.atoms[open + 1]?.tag === PERSON_TAG && /(?:工作室|工作坊)$/u.test(core.text)) return { type: 'Organization', kind: 'OTHER', to: close + 1, confidence: 0.85, rule: 'quoted/body' }
  for (const [wordClass, type] of HEAD_CLASSES) {
    const ending = endingOf(core, wordClass)
    if (!ending || type === 'Technology' || textOf(scan, open + 1, close) === ending.text && !(type === 'Award' && ending.text.length >= 4 && toHeadValue(type, ending.value).kind === 'HONOUR') && !isObjectOfAward(scan, open) && !(type === 'Award' && isModified(scan, open))) continue
    const { kind, isWeak } = toHeadValue(type, ending.value)
    // “张国良院士”
    if (isWeak && !isObjectOfAward(scan, open) || kind === 'HONOUR' && scan.atoms[close - 2]?.tag === PERSON_TAG) continue
    return { type, kind, to: close + 1, confidence: 0.88, rule: 'quoted/head-inside' }
  }
  // “金靴|奖”: the tokenizer hides the last character in a word
  if (/..奖$/u.test(textOf(scan, open + 1, close))) return { type: 'Award', kind: 'MEDAL', to: close + 1, confidence: 0.85, rule: 'quoted/head-inside' }
  return quotedBody(scan, open, close) ?? foundedBody(scan, open, close)
}

const CREW = /(?:突击队|服务队|志愿服务队|志愿队|宣讲团|艺术团|合唱团|救援队|创新团队|攻关团队|工作室|工作站|驿站|俱乐部|合作社|联合实验室)$/u

/** “连钢创新团队”, “海之星”突击队: a crew with a name of its own. */
function quotedBody(scan: Scan, open: number, close: number): Verdict | undefined {
  const inner = textOf(scan, open + 1, close), behind = scan.atoms[close + 1]?.text ?? ''
  const end = CREW.test(inner) && inner.length >= 4 ? close + 1 : CREW.test(behind) && behind.length >= 3 && inner.length <= 8 ? close + 2 : undefined
  return end === undefined || isObjectOfAward(scan, open) ? undefined : { type: 'Organization', kind: 'OTHER', to: end, confidence: 0.8, rule: 'quoted/body' }
}

/** 揭牌“…实践基地”, 共建“…联合实验室”: what is founded or unveiled and named as bodies are. */
function foundedBody(scan: Scan, open: number, close: number): Verdict | undefined {
  const before = scan.atoms.slice(Math.max(0, open - 3), open), last = scan.atoms[close - 1]
  const isFounded = before.some(atom => /^(?:揭牌|共建|成立|设立|组建|挂牌|共同揭牌|建立|联合成立|启用|合作共建|为)$/u.test(atom.text))
  const ends = last && endingOf(last, 'organization-head') || /(?:基地|中心|实验室|工作站|学院|联盟|研究院|服务站|驿站|产业园)$/u.test(last?.text ?? '')
  const behind = scan.atoms[close + 1]
  // 共建“智慧船坞”|联合实验室
  if (isFounded && /^(?:联合实验室|实验室|重点实验室|研究院|研究中心|联合研究中心|工作站|创新中心|产业学院|联盟|实践基地)$/u.test(behind?.text ?? '')) return { type: 'Organization', kind: 'OTHER', to: close + 2, confidence: 0.85, rule: 'quoted/founded' }
  return isFounded && ends && textOf(scan, open + 1, close).length >= 6 ? { type: 'Organization', kind: 'OTHER', to: close + 1, confidence: 0.85, rule: 'quoted/founded' } : undefined
}

const openOf = ({ atoms }: Scan, close: number): number => atoms[close]?.partner ?? close

/** 能效“领跑者”: words of the name stand right before the quote. */
const isModified = ({ atoms }: Scan, open: number): boolean => atoms[open - 1]?.kind === 'word' && /^(?:n|b|j|x|vn)/u.test(atoms[open - 1]?.tag ?? '') && !isA(atoms[open - 1], 'place') && !isStopAt(atoms, open - 1)

function isObjectOfAward({ atoms }: Scan, open: number): boolean {
  for (let index = open - 1; index >= Math.max(0, open - 6) && atoms[index]?.kind !== 'mark'; index--) if (isA(atoms[index], 'do-receive') || isA(atoms[index], 'do-confer')) return true
  return false
}

/** “A”“B”工程, “A”、“B”等称号: quotes in a row share what follows the last. */
function byListHead(scan: Scan, close: number): Verdict | undefined {
  const { atoms } = scan
  let at = close + 1, steps = 0
  while (steps < 8 && atoms[at]) {
    const atom = atoms[at]
    if (atom?.text === '“' && atom.partner !== undefined) { at = atom.partner + 1; steps++; continue }
    if (steps === 0 && !/^[、和与及等]$/u.test(atom?.text ?? '')) return undefined
    if (/^[、和与及等]$/u.test(atom?.text ?? '')) { if (atom?.text === '等') steps++; at++; continue }
    break
  }
  if (steps === 0) return undefined
  const shared = byHeadBehind(scan, at - 1)
  return shared && { ...shared, to: close + 1, confidence: shared.confidence - 0.05, rule: 'quoted/shared-head' }
}

/** 当选“…”, 实施“…”: the verb right before the quote types it. */
function byVerbBefore(scan: Scan, open: number, close: number): Verdict | undefined {
  const { atoms } = scan
  let before = open - 1
  while (atoms[before]?.kind === 'ordinal' || atoms[before]?.kind === 'date') before--
  for (let steps = 0; steps < 12 && (atoms[before]?.text === '”' || /^[、和与及]$/u.test(atoms[before]?.text ?? '')); steps++) before = (atoms[before]?.partner ?? before) - 1
  const isLaunchedAs = atoms[before]?.text === '的' && /^(?:推出|联合推出|共同推出|开设|开办|创办|打造|发起|实施|开展|组织|举办|推行)$/u.test(atoms[before - 1]?.text ?? '')
  const verb = isLaunchedAs ? atoms[before - 1] : atoms[before], length = textOf(scan, open + 1, close).length
  if (length >= 3 && (verb?.text === '参评' || isRecognizedAs(atoms, before))) return { type: 'Award', kind: 'HONOUR', to: close + 1, confidence: 0.8, rule: 'quoted/award-verb' }
  if (isA(verb, 'do-receive') && verb?.text !== '通过' && length >= 3) return { type: 'Award', kind: 'HONOUR', to: close + 1, confidence: 0.8, rule: 'quoted/award-verb' }
  const isLaunched = isLaunchedAs || /^(?:联合推出|共同推出|创办|开办|发起|实施|开展|启动|举办|开设|推出|推行|组织|组织开展|深入开展|广泛开展|深入实施|联合开展)$/u.test(verb?.text ?? '')
  const isIssued = /^(?:出台|印发|发布|推出|制定|出台了|打出|亮出|升级)$/u.test(verb?.text ?? '') && /(?:条|措施|新政|政策|办法|计划|方案|清单|礼包|\d\.0版)$/u.test(textOf(scan, open + 1, close))
  if (isIssued && length >= 3) return { type: 'Programme', kind: 'POLICY', to: close + 1, confidence: 0.75, rule: 'quoted/issue-verb' }
  const isNamed = atoms.slice(open + 1, close).some(atom => isA(atom, 'place') || atom.text === '中国')
  if ((isLaunched && length >= 4) || (/^(?:打造|推进|构建)$/u.test(verb?.text ?? '') && isNamed && length >= 5)) return { type: 'Programme', kind: 'CAMPAIGN', to: close + 1, confidence: 0.7, rule: 'quoted/launch-verb' }
  return undefined
}

/** 认定|上述三人|为“…”: whom it is given to stands between the verb and 为. */
const isRecognizedAs = (atoms: readonly Atom[], index: number): boolean =>
  atoms[index]?.text === '为' && atoms.slice(Math.max(0, index - 10), index).some((atom, offset, before) => isA(atom, 'do-confer') && !before.slice(offset).some(({ text }) => /^[，。；]$/u.test(text)))
