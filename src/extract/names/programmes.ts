import { collect } from '../../model/collect.js'
import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { findHeadedChunks, isMarked, modifierLength, type HeadedName } from './headed.js'
import { extendLeft, hasProper, textOf, toChunk, type Scan } from './scan.js'

const GENERIC_START = /^(?:各类|各项|多项|一系列|系列|重点|重大|相关|有关|主题|专项|全面|日常|传统|大型|广大|新|这|此|该)/u

/** Policies in book marks, contests, campaigns, training and projects by their heads. */
export function findProgrammeChunks(scan: Scan): Chunk[] {
  return [...findDocumentChunks(scan), ...findContestChunks(scan), ...findHeadedChunks(scan, { type: 'Programme', wordClass: 'programme-head', rule: 'programme/head', maxLength: 34, judge, isStop }), ...findHeadedChunks(scan, { type: 'Programme', wordClass: 'programme-head', rule: 'programme/project', maxLength: 34, judge: judgeFirmProject })]
}

/** 公司|承接|…项目: who takes a project on, and how, is no part of it. */
const TAKEN_ON = /^(?:承接|承揽|承包|承建|承担|中标|参建|拿下|主持|负责|投资|签下|引进|落地)$/u

const isStop = (atom: Atom): boolean => TAKEN_ON.test(atom.text) || isA(atom, 'anaphor') && /^(?:公司|企业|集团)$/u.test(atom.text) || isA(atom, 'company') || isA(atom, 'company-head') && !isA(atom, 'company-tail') || isA(atom, 'person-noun') && atom.text === '选手'

function judge(scan: Scan, name: HeadedName): number {
  const { from, head, text, value } = name
  const marked = isMarked(scan, from, head), length = modifierLength(scan, name)
  // 非物质文化遗产代表性项目名录扩展项目: a title
  if (/(?:非物质文化遗产|非遗).*项目$/u.test(text)) return 0
  if (/(?<![中高初优同平均对])等|以上|一[处座]|^第?[一二两三四五六七八九十\d]+[条个项家]/u.test(text)) return 0
  // 国家级|试点, 试点|了: of that level there are many, and what is done is no name
  if (value.kind === 'PROJECT' && scan.atoms.slice(from, head).every(atom => isA(atom, 'level')) || /^(?:了|过)$/u.test(scan.atoms[head + 1]?.text ?? '')) return 0
  if (isRound(scan, from, head) || value.kind === 'PROJECT' && scan.atoms.slice(from, head).some(endsContest)) return 0
  if (value.isWeak || GENERIC_START.test(text) && !marked) return 0
  if (scan.atoms.slice(from, head).some(atom => atom.kind === 'open')) return 0.92
  if (value.kind === 'COMPETITION') return marked ? 0.92 : length >= 3 || hasProper(scan, from, head) ? 0.75 : 0
  if (value.kind === 'CAMPAIGN') return judgeCampaign(scan, name, { marked, length })
  if (value.kind === 'TRAINING') return marked ? 0.9 : length >= 4 ? 0.85 : 0
  if (value.kind === 'POLICY') return judgePolicy(scan, name, { marked, length })
  return judgeProject(scan, name, { marked, length })
}

/** The rounds of a contest, which is named before them: 联赛|决赛, 运动会|举重比赛. */
const ROUND = /^(?:决赛|总决赛|半决赛|预赛|初赛|复赛|比赛)$/u

const isRound = ({ atoms }: Scan, from: number, head: number): boolean =>
  ROUND.test(atoms[head]?.text ?? '') && atoms.slice(from, head).every(({ text }) => !text.endsWith('赛区')) && atoms.slice(from, head).some((atom, index) => endsContest(atom) || index === 0 && atom.kind === 'ordinal' && atom.text.endsWith('名'))

const endsContest = ({ text }: Atom): boolean => (text.endsWith('赛') || text.endsWith('会')) && /(?:大赛|竞赛|联赛|锦标赛|挑战赛|邀请赛|运动会)$/u.test(text)

/** 第42届全国中学生物理竞赛|决赛: the contest itself, before its round. */
function findContestChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, head) => {
    if (!endsContest(atom)) return []
    const round = scan.atoms.slice(head + 1, head + 5).findIndex(other => ROUND.test(other.text) || other.text === '项目')
    if (round < 0 || scan.atoms.slice(head + 1, head + 1 + round).some(({ kind, tag, text }) => kind !== 'word' || /^[vpcudr]/u.test(tag) || text.endsWith('赛区'))) return []
    const from = extendLeft(scan, head, { maxLength: 34, quotes: true, takesHome: true, isStop })
    return isMarked(scan, from, head) ? [toChunk(scan, [from, head + 1], { type: 'Programme', kind: 'COMPETITION', rule: 'programme/head', confidence: 0.92 })] : []
  })
}

type Marks = { readonly marked: boolean; readonly length: number }

function judgeCampaign(scan: Scan, { from, head, headText }: HeadedName, { marked, length }: Marks): number {
  const isActivity = headText.endsWith('活动')
  if (isActivity) return (marked && length >= 4) || (headText !== '活动' && length >= 5) ? 0.8 : 0
  return length >= 4 || (marked && length >= 2) || hasProper(scan, from, head) && length >= 3 ? 0.88 : 0
}

/** A policy without book marks: governed by a verb of launching or issuing, and long enough to be a name. */
function judgePolicy(scan: Scan, { from, head, headText }: HeadedName, { marked, length }: Marks): number {
  const before = scan.atoms[from - 1]
  const isGoverned = isA(before, 'do-organize') || isA(before, 'do-issue') || before?.text === '了' || before?.text === '和'
  // 职工互助保障计划|覆盖3.6万人
  if (headText === '计划' && length >= 6 && /^(?:覆盖|惠及|资助|累计|正式|启动|实施)$/u.test(scan.atoms[head + 1]?.text ?? '')) return 0.75
  if (/^(?:计划|规划|条例|政策)$/u.test(headText)) return marked && length >= 4 && isGoverned ? 0.7 : 0
  return length >= 4 && (isGoverned || marked) ? 0.8 : hasProper(scan, from, head) && length >= 4 ? 0.7 : 0
}

function judgeProject(scan: Scan, { from, head, headText }: HeadedName, { marked, length }: Marks): number {
  // 网页设计项目|金牌: what a contest is held in
  if (headText === '项目' && (isA(scan.atoms[head + 1], 'rank') || /^(?:的?(?:比赛|角逐|决赛|争夺|冠军|头名))/u.test(scan.atoms[head + 1]?.text ?? ''))) return 0
  if (headText === '项目') return length < 4 ? 0 : length >= 8 && isA(scan.atoms[head + 1], 'do-receive') ? 0.8 : hasProper(scan, from, head) ? 0.75 : length >= 5 && (isBuilt(scan, from) || isUnderWay(scan.atoms, from, head)) ? 0.65 : 0
  if (headText.endsWith('项目') && length >= 3 && isBuilt(scan, from)) return 0.75
  if (/线$/u.test(headText)) return marked && /[—至]|“/u.test(textOf(scan, from, head)) ? 0.75 : 0
  if (headText === '工程') return length >= 4 ? 0.85 : 0
  return (marked && length >= 2) || length >= 5 || length >= 3 && isBuilt(scan, from) ? 0.8 : 0
}

/** 青云山|生态修复项目|完成…: a clause's subject of which it is told how far it has come, with a word that is no everyday noun. */
const isUnderWay = (atoms: readonly Atom[], from: number, head: number): boolean =>
  atoms[from - 1]?.kind !== 'word' && /^(?:完成|总投资|计划总投资|开工|竣工|投产|通过验收|建成|启用|开园|封顶)$/u.test(atoms[head + 1]?.text ?? '') && atoms.slice(from, head).some(({ tag }) => tag === PERSON_TAG || /^(?:nr|ns|nz|x)/u.test(tag))

/** 甲集团高端带材项目: a project named with its firm. */
function judgeFirmProject(scan: Scan, name: HeadedName): number {
  if (scan.atoms.slice(name.from, name.head).some(endsContest)) return 0
  return name.headText.endsWith('项目') && isA(scan.atoms[name.from], 'company') || name.headText.endsWith('项目') && scan.atoms.slice(name.from, name.head).some(atom => isA(atom, 'company-head')) ? (modifierLength(scan, name) >= 8 ? 0.8 : 0) : 0
}

/** 投资建设的…项目, 总投资5亿元的…项目: what is built or paid for is a project of its own. */
const isBuilt = ({ atoms }: Scan, from: number): boolean => atoms[from - 1]?.text === '的' && (['company', 'company-head', 'company-tail'] as const).some(name => isA(atoms[from - 2], name)) || atoms[from - 1]?.text === '的' && atoms.slice(Math.max(0, from - 4), from - 1).some(atom => atom.quantity?.unit === '元' || /建设|投资|实施|带来|打造/u.test(atom.text))

/** 《关于…的实施意见》: book marks around what such papers are called; songs and books end otherwise. */
function findDocumentChunks(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, open) => {
    if (atom.text !== '《' || atom.partner === undefined) return []
    const inner = textOf(scan, open + 1, atom.partner).replace(/（[^（）]*）$/u, '')
    const isDocument = [2, 3, 4, 5, 6].some(length => inner.length > length && scan.gazetteer.lexicon.find(inner.slice(-length))?.classes.has('document-head'))
    if (STANDARD.test(inner) || /^(?:国家|行业|地方|团体|国际|企业)?标准$/u.test(textOf(scan, atom.partner + 1, atom.partner + 3)) || /^(?:国家标准|行业标准|地方标准|团体标准|国际标准)$/u.test(textOf(scan, atom.partner + 1, atom.partner + 2))) return [standardChunk(scan, open, atom.partner)]
    const again = againAs(scan, inner)
    return isDocument ? [toChunk(scan, [open, atom.partner + 1], { type: 'Programme', kind: 'POLICY', rule: 'programme/book-marks', confidence: 0.95, ...(again && { aliases: [again] }) })] : []
  })
}

/** 《…若干措施》 is named 《措施》 again, where the article does so. */
function againAs({ view, gazetteer }: Scan, inner: string): string | undefined {
  const forms = [4, 3, 2].filter(length => inner.length > length && gazetteer.lexicon.find(inner.slice(-length))?.classes.has('document-head')).map(length => `《${inner.slice(-length)}》`)
  return forms.find(form => view.includes(form))
}

const STANDARD = /(?:规程|技术规范|技术要求|测定方法|测试方法|试验方法|检验方法|检测方法|通则|技术导则|标准)$/u

/** 《…技术规程》, 《海岸葡萄酒》行业标准. */
function standardChunk(scan: Scan, open: number, close: number): Chunk {
  const words = [1, 2].find(length => /标准$/u.test(textOf(scan, close + 1, close + 1 + length)) && scan.atoms[close + length]?.kind === 'word') ?? 0
  return toChunk(scan, [open, close + 1 + words], { type: 'Technology', kind: 'STANDARD', rule: 'technology/book-marks', confidence: 0.95 })
}
