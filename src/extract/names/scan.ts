import type { Gazetteer } from '../../gazetteer/gazetteer.js'
import type { EntityKind, EntityType } from '../../model/ontology.js'
import type { Props } from '../../model/entity.js'
import { hasShared, toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Ending, HeadClass } from '../word-facts.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import type { Trace } from '../trace.js'

/** What a finder of names looks at: one line's atoms, the reading view they point into, the lists. */
export interface Scan {
  readonly view: string
  readonly atoms: readonly Atom[]
  readonly gazetteer: Gazetteer
  readonly trace?: Trace
}

/** What a finder says of the name between two atoms. */
export interface ChunkDraft {
  readonly type: EntityType
  readonly kind?: EntityKind | undefined
  readonly rule: string
  readonly confidence: number
  readonly name?: string
  readonly props?: Props
  readonly aliases?: readonly string[]
}

/** The view's text of atoms `[from, to)`. */
export const textOf = ({ view, atoms }: Scan, from: number, to: number): string => view.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0)

/** 、, 和, 与 …: what stands between the members of a list. */
export const isJoint = (atom: Atom | undefined): boolean => /^(?:、|和|与|及|以及)$/u.test(atom?.text ?? '')

/** 创新药|瑞泽利单抗注射液, 新药|…胶囊: what sort of thing the name behind is of. */
const LEAD = /^(?:创新药|新药|生物药|仿制药|中药新药|创新医疗器械)(?=[^的]{4})/u

/** 创新|药瑞泽利|…: the tokenizer may glue the last character of that to the name. */
const leadLength = (scan: Scan, from: number, to: number): number => {
  const text = textOf(scan, from, to), isCut = text.startsWith('药') && to - from >= 2 && scan.atoms[from - 1]?.text === '创新'
  return isCut ? 1 : LEAD.exec(text)?.[0].length ?? 0
}

/** A chunk over atoms `[from, to)`. */
export function toChunk(scan: Scan, [from, to]: readonly [number, number], { type, kind, name, rule, confidence, props, aliases }: ChunkDraft): Chunk {
  // 研发|出五轴|…: the tokenizer glues the small word to a word that it does not know
  const isGlued = type === 'Technology' && scan.atoms[from]?.tag === 'x' && /^出.{2}/u.test(textOf(scan, from, from + 1)) && isA(scan.atoms[from - 1], 'do-use')
  const lead = type === 'Technology' ? leadLength(scan, from, to) : 0
  const start = (scan.atoms[from]?.start ?? 0) + (isGlued ? 1 : lead), end = scan.atoms[to - 1]?.end ?? start
  // Every chunk has the same fields in the same order, so that all that reads chunks stays fast.
  return { type, kind, name: name ?? scan.view.slice(start, end), start, end, from, to, rule, confidence, props, aliases, isNested: undefined }
}

/** 另有|安丘…, 项目|方|烟台…: what the tokenizer guesses to be a word and is none of the name. */
export const NO_START = /^(?:另有?|还有|从|方|归|即|系|属|则|却|为|是|由|且|其|某|双方|一方|像|如|及|让|让位|且由|再由|当数|要数|首推|当属|莫过于|就数|至于|原是|被告|原告|系被告|系原告|申请人|被申请人|第三人|上诉人|被上诉人|被执行人|债务人)$|.[为是由]$|某系$|.单位$/u

const PRONOUN = /^[该本我其他她它前后]/u
const STOPS = toClassSet(['do-locate', 'do-receive', 'do-participate', 'do-deal', 'do-confer', 'do-organize', 'do-issue', 'govern', 'home', 'collective', 'negation', 'plan', 'candidate', 'time', 'report-verb', 'preposition'])
const ACTORS = toClassSet(['place', 'company', 'company-head', 'organization'])
const JOINED_BODIES = toClassSet(['organization-head', 'award-head', 'place'])
const UNCOMMON = toClassSet(['company', 'organization', 'place', 'surname', 'measure', 'company-tail', 'industry'])
const STOP_TAGS = new Set(['p', 'c', 'r', 'f', 'd', 'ad', 'vd', 'y', 'e', 'o', 'zg', 'k'])
const isNoun = (atom: Atom): boolean => /^(?:n|x|vn|an|eng|j|b|s)/u.test(atom.tag)

/** 关键技术|及|应用|项目: what was done with a technique is part of the name. */
const joinsUse = (atoms: readonly Atom[], index: number): boolean =>
  /^(?:及|及其|与)$/u.test(atoms[index]?.text ?? '') && /^(?:应用|产业化|示范|推广应用|产业化应用|应用研究|工程应用|工程化|示范应用)$/u.test(atoms[index + 1]?.text ?? '') && /^(?:技术|关键技术|系统|装备|工艺|研究|研发|开发|装置|材料|体系|平台)$/u.test(atoms[index - 1]?.text ?? '')

/** True where the verb at `index` is the clause's predicate, not a part of a name: a subject, an adverb or nothing stands before it. */
function isPredicateAt(atoms: readonly Atom[], index: number): boolean {
  const before = atoms[index - 1]
  if (joinsUse(atoms, index - 1)) return false
  if (!before || before.kind === 'mark' || before.kind === 'open' || before.kind === 'quantity') return true
  if (isA(before, 'home') || isA(before, 'time') || isA(before, 'plan') || isA(before, 'collective')) return true
  if (isA(before, 'person-noun')) return isSubjectNounAt(atoms, index - 1)
  if (/^(?:主要|专业|专门|重点|独家|首次|共同|自主|成功|联合)$/u.test(before.text)) return true
  if (isA(before, 'govern') && !isA(before, 'inner-verb')) return true
  // 第五届|威海市|焊接…大赛: the place belongs to the name that the edition opens
  if (isA(before, 'place') && /^(?:ordinal|date|open)$/u.test(atoms[index - 2]?.kind ?? '')) return false
  if (isAny(before, ACTORS)) return true
  if (isA(before, 'organization-head') && isA(atoms[index], 'do-deal')) return true
  return before.tag === 'd' || before.tag === 'ad' || before.tag.startsWith('u') || before.tag === 'p' || (before.tag === 'c' && !/^[和与及]$/u.test(before.text)) || PRONOUN.test(before.text)
}

/** 128名|选手 or a clause's first word: people who do something, not people as part of a name. */
function isSubjectNounAt(atoms: readonly Atom[], index: number): boolean {
  const before = atoms[index - 1]
  return !before || before.kind === 'mark' || before.kind === 'quantity' || isA(before, 'home')
}

/** 劳动|和|技能 竞赛: two short like words share the head to the right, so the conjunction stands inside the name. */
function isJoiningAt(atoms: readonly Atom[], index: number): boolean {
  const left = atoms[index - 1], right = atoms[index + 1], before = atoms[index - 2]
  if (left?.text === '劳模' && /^工匠/u.test(right?.text ?? '')) return true
  const isShort = (atom: Atom | undefined): boolean => atom?.text.length === 2 || (isA(atom, 'generic') && atom?.text.length === 4)
  if (!left || !right || left.text.length !== 2 || !isShort(right) || !isNoun(left) || !isNoun(right)) return false
  if (isA(left, 'company-tail') || [left, right].some(atom => isA(atom, 'place') || isA(atom, 'company') || isA(atom, 'organization-head') || isA(atom, 'company-head') || isA(atom, 'govern') && !isA(atom, 'inner-verb'))) return false
  return !before || before.kind !== 'word' || !isNoun(before) && !/^[il]/u.test(before.tag) || isA(before, 'place') || isA(before, 'level')
}

/** 三维|经|食道|超声技术: the ways into the body that operations are named after. */
const WAY_IN = /^(?:导管|皮|食道|食管|鼻|口|颅|颈|胸|腹|脐|尿道|阴道|血管|支气管|桡动脉|股动脉|静脉|自然腔道|椎间孔|内镜|心尖)/u

/** True where no name can reach over this atom to the left. Every finder asks it of the same atoms: the answer is kept with the atom. */
export function isStopAt(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index]
  if (!atom) return true
  return atom.isStop ??= findStop(atoms, index, atom)
}

function findStop(atoms: readonly Atom[], index: number, atom: Atom): boolean {
  if (atom.kind === 'open' || atom.kind === 'medals') return true
  if (atom.kind === 'quantity') return atom.quantity?.unit !== '周年' && !/^[一二三四]期$/u.test(atom.text) && !isRating(atoms, index)
  if (atom.text === '以上') return !isA(atoms[index - 1], 'level')
  if (atom.text === '成立') return atoms[index + 1]?.quantity?.unit !== '周年'
  if (atom.kind === 'mark') return atom.text !== '·' && !(atom.text === '-' && atoms[index - 1]?.kind === 'word' && atoms[index + 1]?.kind === 'word') && !(atom.text === '—' && atoms[index - 1]?.tag === 'eng' && atoms[index + 1]?.tag === 'eng')
  if (atom.kind !== 'word') return false
  if (atom.tag === PERSON_TAG) return true
  if (joinsUse(atoms, index)) return false
  if (atom.text === '经') return !WAY_IN.test(atoms[index + 1]?.text ?? '')
  if (isA(atom, 'conjunction')) return !isJoiningAt(atoms, index)
  if (isA(atom, 'place') || isA(atom, 'level') || isA(atom, 'department')) return isA(atom, 'home')
  if (/^(?:庆祝|纪念)$/u.test(atom.text)) return false
  // 培养|出|能手: what came out of it
  if (atom.text === '出' && (/^v/u.test(atoms[index - 1]?.tag ?? '') || isA(atoms[index - 1], 'do-use'))) return true
  if (isA(atom, 'inner-verb')) return isPredicateAt(atoms, index)
  if (isA(atom, 'do-use') && !isA(atom, 'name-verb')) return true
  if (isA(atom, 'name-word') || atom.text === '附属') return false
  if (atom.text.length >= 4 && /^(?:全面|深入|大力|持续|加快|着力|扎实|积极|广泛|有序|稳步|不断|成功|共同|联合).{2}/u.test(atom.text)) return true
  // 莱西市|四季度|重点项目…签约仪式: the quarter belongs to the name that the place opens
  if (/^(?:[一二三四]季度|第[一二三四]季度|上半年|下半年|[春夏秋冬]季)$/u.test(atom.text) && isA(atoms[index - 1], 'place') && atoms[index + 1]?.kind === 'word') return false
  // 打来, 送到, 引出: something is done and over
  if (atom.tag === 'v' && atom.word === undefined && /^.[来到去出起过给上]$/u.test(atom.text)) return true
  if (isAny(atom, STOPS)) return true
  if (isA(atom, 'anaphor') && PRONOUN.test(atom.text)) return true
  // 漂浮|式|风机, 融合|型|企业: the suffix of a word that tells the sort
  if (atom.tag === 'k' && /^[式型级性化]$/u.test(atom.text)) return atoms[index - 1]?.kind !== 'word'
  return STOP_TAGS.has(atom.tag) || atom.tag.startsWith('u')
}

/** 招远|400兆瓦|海上光伏项目, 500千伏|昆嵛—威海|输变电工程: how strong a plant is belongs to its name. */
const isRating = (atoms: readonly Atom[], index: number): boolean =>
  /^(?:兆瓦|千伏|吉瓦|千瓦)$/u.test(atoms[index]?.quantity?.unit ?? '') && atoms[index + 1]?.kind === 'word' && (isA(atoms[index - 1], 'place') || isA(atoms[index - 1], 'company') || isA(atoms[index + 1], 'place') || atoms[index + 2]?.text === '—')

/** 番茄|育种|技术创新中心, 电驱|压裂|成套设备: a verb that no list knows, between two words of a name. */
export function isBetweenNouns(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index], before = atoms[index - 1], after = atoms[index + 1]
  const isPlain = atom?.tag === 'v' && atom.text.length === 2 && !isA(atom, 'govern') && !isPredicateAt(atoms, index)
  const follows = before?.kind === 'word' && (/^(?:n|x|b|j|a|eng|vn)/u.test(before.tag) || isA(before, 'do-use'))
  return isPlain && follows && after?.kind === 'word' && (/^(?:n|x|vn)/u.test(after.tag) || after.word !== undefined) && !isA(after, 'govern')
}

const HARD_STOPS = toClassSet(['do-deal', 'do-use', 'do-receive', 'do-participate', 'do-organize', 'do-issue', 'do-confer', 'do-locate', 'home', 'time', 'collective', 'report-verb', 'plan', 'negation', 'company-head', 'title', 'person-noun'])
const isHardStop = (atom: Atom): boolean =>
  atom.tag === PERSON_TAG || PRONOUN.test(atom.text) || /^(?:在|由|对|从|向|把|被|将|为|给|的|等|了|以|及|、|是|有)$/u.test(atom.text) || isAny(atom, HARD_STOPS) && !(isA(atom, 'name-verb') && !isA(atom, 'do-deal')) ||
  (isA(atom, 'govern') && atom.text.length > 1 && !isA(atom, 'inner-verb') && !isA(atom, 'name-verb') && !isA(atom, 'preposition'))

/** 烟台市政府|与|中集集团, 烟台|和|万华化学: behind a body, or before a listed name, the conjunction joins two names. */
const joinsNames = (atoms: readonly Atom[], index: number): boolean => {
  const before = atoms[index - 1], next = atoms[index + 1]
  return (['organization', 'organization-head', 'company-head', 'home'] as const).some(name => isA(before, name)) ||
    (isA(before, 'place') || isA(before, 'company')) && (isA(next, 'generic') || isA(next, 'company') || isA(next, 'organization') || isA(next, 'place'))
}

/**
 * 济南|金威|刻|激光…: a place a few words further left begins the name, whatever the tokenizer made of the words between; 与 may stand
 * among them. Index of the place, or `from` where there is none.
 */
export function reachPlace({ atoms }: Scan, from: number): number {
  const end = atoms[from]?.start ?? 0
  if (isA(atoms[from], 'place') && atoms[from]?.text !== '中国') return from
  for (let index = from - 1; index >= 0; index--) {
    const atom = atoms[index]
    if (atom?.kind !== 'word' || end - atom.start > 12 || isHardStop(atom)) return from
    if (isA(atom, 'conjunction') && joinsNames(atoms, index)) return from
    if ((isA(atom, 'place') && atom.text !== '中国') || isA(atom, 'organization')) return isA(atoms[index - 1], 'place') ? index - 1 : index
  }
  return from
}

/** How far a name may reach to the left of its head. */
export interface Reach {
  /** In UTF-16 code units, the head included. */
  readonly maxLength: number
  /** True where a quoted part may belong to the name. */
  readonly quotes?: boolean
  /** True where the name ends its reach at the first place chain. */
  readonly stopsAtPlace?: boolean
  /** True where 全省…竞赛 takes 全省 into the name. */
  readonly takesHome?: boolean
  /** True where 甲与乙会议 is one name. */
  readonly joinsBodies?: boolean
  /** Further stops of this type of name. */
  readonly isStop?: (atom: Atom, index: number) => boolean
}

/** Index of the first atom of the name whose head is at `head`. */
export function extendLeft({ atoms }: Scan, head: number, reach: Reach): number {
  const end = atoms[head]?.end ?? 0
  let from = head, sawPlace = isA(atoms[head], 'place'), sawQuote = false, quote = -1
  while (from > 0) {
    const index = from - 1, atom = atoms[index]
    if (!atom || end - atom.start > reach.maxLength) break
    if (atom.kind === 'close') {
      const opened = stepOverGroup(atoms, index, { reach, end })
      if (opened === undefined || sawQuote) break
      sawQuote = /^[“‘]$/u.test(atoms[opened]?.text ?? '')
      from = opened
      if (sawQuote) quote = opened
      continue
    }
    const joinsBodies = reach.joinsBodies === true && isA(atom, 'conjunction') && (atom.text === '暨' || isAny(atoms[index - 1], JOINED_BODIES))
    const takesHome = reach.takesHome === true && isA(atom, 'home') && isA(atom, 'level')
    if (!joinsBodies && !takesHome && isStopAt(atoms, index) || reach.isStop?.(atom, index)) break
    if (sawPlace && reach.stopsAtPlace && !isA(atom, 'place') && !isA(atom, 'company') && !isA(atom, 'organization') && !(atom.text === '驻' && isA(atoms[index + 1], 'place')) && !(isA(atom, 'organization-head') && /^(?:分|支|驻)|(?:派出所|法庭|大队|中队|税务所|司法所|监管所|管理所|检察室|边检站|工作站|服务站)$/u.test(atoms[head]?.text ?? '')) && !/^(?:中国|附属|中科院|中国[农林水]?[业利]?科学院|中国医学科学院)$/u.test(atom.text)) break
    sawPlace ||= isA(atom, 'place') && atom.text !== '中国'
    from = index
  }
  // 机构接单、政府买单“五单式”: words that are a list item of their own are no part of the quoted name
  const isOtherItem = quote > from && atoms[from - 1]?.text === '、' && atoms[from - 2]?.text !== '”' && !isA(atoms[from], 'level')
  return dropWeakStart(atoms, isOtherItem ? quote : from, head)
}

/** Index of the opening mark of the quote or bracket that closes at `index`, where the name may reach over it. */
function stepOverGroup(atoms: readonly Atom[], index: number, { reach, end }: { readonly reach: Reach; readonly end: number }): number | undefined {
  const partner = atoms[index]?.partner, opener = partner === undefined ? undefined : atoms[partner]
  if (partner === undefined || !opener || end - opener.start > reach.maxLength) return undefined
  // “…谁少犯错。”|机电工程: somebody speaks
  if (opener.text === '“' || opener.text === '‘') return reach.quotes && !atoms.slice(partner, index).some(({ text }) => /^[。！？]$/u.test(text)) ? partner : undefined
  if (opener.text !== '（') return undefined
  if (reach.joinsBodies === true && index - partner <= 3 && atoms.slice(partner + 1, index).every(atom => /^\p{Script=Han}+$/u.test(atom.text) && !isA(atom, 'govern'))) return partner
  return atoms.slice(partner + 1, index).every(atom => isA(atom, 'place') || atom.text === '中国' || atom.text === '集团' || /^[A-Za-z]+$/u.test(atom.text)) ? partner : undefined
}

/** Words that may stand inside a name but never begin one. */
function dropWeakStart(atoms: readonly Atom[], from: number, head: number): number {
  let start = from
  while (start < head) {
    const atom = atoms[start]
    if (!atom || atom.kind !== 'word') { if (atom?.kind === 'mark' || atom?.kind === 'close') { start++; continue } break }
    const isWeak = isA(atom, 'conjunction') || atom.tag === 'q' || atom.tag === 'k' || atom.tag.startsWith('u') || /^(?:新|大|多|小|更|等|以上|以下|之|类|级|名|位|个|家|项|场|系列|重点|重大|相关|有关|各类|多项|首|首[个条台套款艘座]|所|该|本次|此次|这|其|全部|所有|其余|另|另有|还有|有|就|就有|已|均|都|能|每|各|各个|任何|部分|众多|一[名个项台只卷套款条座件辆艘架种批枚根块箱排株棵]{1,2})$/u.test(atom.text)
    if (!isWeak || isA(atom, 'level')) break
    start++
  }
  return start
}

/** True where the atoms hold something that tells this name from others of its kind. */
export function hasProper({ atoms }: Scan, from: number, to: number): boolean {
  return atoms.slice(from, to).some((atom, offset) =>
    atom.kind === 'ordinal' || atom.kind === 'open' || isA(atom, 'place') || isA(atom, 'company') || isA(atom, 'organization') ||
    isProperWord(atom) || (offset === 0 && /^(?:[市省区县州]|[省市区县]政府|[省市区县]委)$/u.test(atom.text)))
}

/** 市, 省, 区, 县 right before a body's name: the home city's, province's … */
export const HOME_PREFIX = /^[市省区县州]$/u

const isProperWord = (atom: Atom): boolean =>
  atom.kind === 'word' && !isListedAsCommon(atom) && (atom.tag === 'eng' || (/^(?:nr|nz|nt|ns)/u.test(atom.tag) && atom.text.length > 1) || (atom.tag === 'x' && /\p{Script=Han}{2}/u.test(atom.text)))

const isListedAsCommon = ({ word }: Atom): boolean => word !== undefined && !hasShared(word, UNCOMMON)

/** The longest listed ending of the atom's text in that class; the atom itself first. */
export function endingOf(atom: Atom, wordClass: HeadClass): Ending | undefined {
  if (atom.kind !== 'word' || atom.facts?.isPlain === true) return undefined
  const { text, tag } = atom
  const listed = atom.facts?.endings?.get(wordClass)
  if (listed) return listed
  if (wordClass === 'programme-head' && text.length > 1 && text.endsWith('赛') && /^(?:n|x|vn|v)/u.test(tag)) return { text: '赛', value: 'COMPETITION marked' }
  if (wordClass === 'event-head' && text.length > 1 && text.endsWith('展') && !/(?:发|开|拓|扩|进|施|舒|参|布|会|伸|招|策|续|延)展$/u.test(text) && /^(?:n|x|j|v)/u.test(tag)) return { text: '展', value: 'marked' }
  if (wordClass === 'event-head' && text.endsWith('节') && /^(?:n|x|t)/u.test(tag)) return { text: '节', value: 'marked' }
  if (wordClass === 'company-head' && text.length > 2 && text.endsWith('厂') && /^(?:n|x)/u.test(tag) && !isA(atom, 'award-head')) return { text: '厂', value: '' }
  const isOffice = wordClass === 'organization-head' && (text.endsWith('局') || text.endsWith('厅')) && /..[局厅]$/u.test(text) && !/(?:演播|宴会|报告|功能|候车|候机|营业|服务|音乐|展示|陈列|多媒体)厅$/u.test(text) && /^(?:n|x)/u.test(tag)
  return isOffice ? { text: text.slice(-1), value: 'GOVERNMENT' } : undefined
}
