import { collect } from '../../model/collect.js'
import type { EntityKind, EntityType } from '../../model/ontology.js'
import { ENTITY_KINDS } from '../../model/ontology.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { refuse } from '../trace.js'
import { endingOf, extendLeft, textOf, toChunk, type Scan } from './scan.js'

/** A head as the lists value it: its kind, and whether it needs more than a generic modifier. */
export interface HeadValue {
  readonly kind: EntityKind | undefined
  readonly isWeak: boolean
}

const knownValues = new Map<string, HeadValue>()

/** Reads a head's value, e.g. `DESIGNATION weak`. The lists have a few dozen, which are read once. */
export function toHeadValue(type: EntityType, value: string): HeadValue {
  const key = `${type} ${value}`
  const known = knownValues.get(key) ?? readHeadValue(type, value)
  knownValues.set(key, known)
  return known
}

function readHeadValue(type: EntityType, value: string): HeadValue {
  const [word, weak] = value.split(' ')
  const kinds: readonly EntityKind[] = ENTITY_KINDS[type]
  return { kind: kinds.find(kind => kind === word), isWeak: weak === 'weak' || value === 'weak' }
}

// nouns that follow a name without being part of it: 大赛|现场, 工程|契机
const RELATIONAL = /^(?:现场|契机|选手|决赛|初赛|复赛|总决赛|开幕|闭幕|组委会|冠军|亚军|季军|背景|精神|要求|名单|目标|情况|成果|成效|金牌|银牌|铜牌|奖牌|一等奖|二等奖|三等奖|特等奖|银奖|铜奖|金奖|颁奖|期间|负责人|主题|通知|相关|称号|荣誉|资格|中|上|内|获奖|第一名|第二名|第三名|入选|参赛|开赛|落幕|圆满|正式|等|活动现场|总投资|一期|二期|落户|签约|揭牌|方面|总体|获得者|代表|企业|产品|优秀|团体|个人|女子|男子|赛区|赛事|全国|全省|总成绩|奖|认定|评选|申报|培育|工作|领导小组|专家|牌匾|证书|之一|之列|之林|行列|榜单|项目|进社区|进校园|进企业|进农村|进机关|进家庭|进万家|进军营)$/u

const BEHIND_NAMES = toClassSet(['govern', 'preposition', 'conjunction', 'collective', 'place', 'company', 'rank', 'person-noun', 'home', 'do-organize', 'do-receive', 'do-locate', 'do-deal', 'do-issue', 'do-confer', 'plan', 'negation', 'report-verb', 'change'])

/** True where the atom behind the head ends the name: a mark, a predicate, a small word, or a noun that only relates to it. */
export function endsName({ atoms }: Scan, head: number): boolean {
  const next = atoms[head + 1]
  if (!next || next.kind !== 'word' || isAny(next, BEHIND_NAMES)) return true
  return /^(?:u|p|c|d|f|v$|r|ad|m|t)/u.test(next.tag) || RELATIONAL.test(next.text)
}

/** True where the name opens with a quote, or holds a year, an edition, a level or a place. */
export function isMarked(scan: Scan, from: number, to: number): boolean {
  return scan.atoms.slice(from, to).some(atom => atom.kind === 'open' || atom.kind === 'date' || atom.kind === 'ordinal' || isA(atom, 'level') || isA(atom, 'place'))
}

/** What a family of names with a common class of heads asks of a name. */
export interface HeadedRule {
  readonly type: EntityType
  readonly wordClass: 'programme-head' | 'event-head' | 'award-head'
  readonly rule: string
  readonly maxLength: number
  readonly isStop?: (atom: Atom, index: number) => boolean
  /** How sure the rule is of the name between the atoms; 0 where it is none. */
  readonly judge: (scan: Scan, name: HeadedName) => number
}

/** A candidate: atoms `[from, head]` with the head's value. */
export interface HeadedName {
  readonly from: number
  readonly head: number
  readonly text: string
  readonly headText: string
  readonly value: HeadValue
}

/** Names that end in a head of the rule's class; where heads follow each other, the last one ends the name. */
export function findHeadedChunks(scan: Scan, rule: HeadedRule): Chunk[] {
  return collect(scan.atoms, (atom, head) => {
    const ending = endingOf(atom, rule.wordClass)
    if (!ending || isInQuote(scan, head)) return []
    const from = extendLeft(scan, head, { maxLength: rule.maxLength, quotes: true, joinsBodies: rule.type === 'Event', takesHome: rule.type !== 'Award', stopsAtPlace: rule.type === 'Award', ...(rule.isStop && { isStop: rule.isStop }) })
    const text = textOf(scan, from, head + 1), value = toHeadValue(rule.type, ending.value)
    if (scan.gazetteer.lexicon.find(text)?.classes.has('generic')) return refuse(scan, [from, head + 1], { finder: rule.rule, reason: 'GENERIC' })
    if (ending.value.endsWith('marked') && !scan.atoms.slice(from, head).some(({ kind }) => kind === 'date' || kind === 'ordinal' || kind === 'open') && !/^\d{4}/u.test(text)) return refuse(scan, [from, head + 1], { finder: rule.rule, reason: 'UNMARKED' })
    if (!endsName(scan, head) && !(isMarked(scan, from, head) && !headFollows(scan, head))) return refuse(scan, [from, head + 1], { finder: rule.rule, reason: 'NAME_GOES_ON' })
    const confidence = rule.judge(scan, { from, head, text, headText: ending.text, value })
    return confidence > 0 ? [toChunk(scan, [from, head + 1], { type: rule.type, kind: value.kind, rule: rule.rule, confidence })] : refuse(scan, [from, head + 1], { finder: rule.rule, reason: 'TOO_WEAK' })
  })
}

/** True where a later head carries the name on: 竞赛|工程, 大赛|颁奖典礼. */
function headFollows(scan: Scan, head: number): boolean {
  for (const atom of scan.atoms.slice(head + 1, head + 4)) {
    if (atom.kind !== 'word' || isA(atom, 'govern') && !isA(atom, 'inner-verb') || /^[pcudrf]/u.test(atom.tag)) return false
    if ((['programme-head', 'event-head', 'award-head', 'organization-head', 'company-head'] as const).some(name => endingOf(atom, name))) return true
  }
  return false
}

/** True where the head lies between quotation marks; what the quote names is read with the quote. */
export function isInQuote({ atoms }: Scan, index: number): boolean {
  for (let open = 0; open < index; open++) {
    const atom = atoms[open]
    if (atom?.kind === 'open' && (atom.text === '“' || atom.text === '《') && atom.partner !== undefined && atom.partner > index && !isSpeech(atoms, open, atom.partner)) return true
  }
  return false
}

/** What someone says is longer than a name, has clauses or tells who won what. */
const isSpeech = (atoms: readonly Atom[], open: number, close: number): boolean =>
  (atoms[close]?.start ?? 0) - (atoms[open]?.end ?? 0) > 40 || atoms.slice(open, close).some(atom => /^[，。！？；]$/u.test(atom.text) || isA(atom, 'do-receive') && atom.text.length > 1)

/** Length of what stands before the head in code units; half of it where every word is generic. */
export function modifierLength({ atoms }: Scan, { from, head, headText }: HeadedName): number {
  const modifiers = atoms.slice(from, head).filter(({ kind }) => kind === 'word')
  const length = modifiers.reduce((sum, { text }) => sum + text.length, (atoms[head]?.text.length ?? 0) - headText.length)
  return modifiers.every(atom => isA(atom, 'generic')) ? length / 2 : length
}
