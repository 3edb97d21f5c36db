import { collect } from '../../model/collect.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { isJoint, textOf, toChunk, type Scan } from './scan.js'

/** What techniques are summed up as, behind 等 or a count. */
const HEAD = /^(?:技术|新技术|工艺|新工艺|关键技术|核心技术|先进技术|实用技术|前沿技术|共性技术|关键核心技术|技术难题|难题|术式|新术式|疗法|新疗法|工艺技术)$/u
/** What a technique may end in, so that it is one without 等 and a sum. */
const ENDING = /(?:工艺|疗法|术式|.术|.(?:养殖|种植|栽培|轮作|轮养|混养|套作|耕作|育苗|绩效管理)模式)$/u
/** What is done to the sick. */
const TREATMENT = /(?:.术|疗法|化疗|放疗|透析|移植|置换|消融|栓塞|成形)$/u
/** Who uses, makes, spreads or masters a technique stands before these. */
const VERBS = /^(?:大力|全面|广泛|积极|率先|成功|集成|重点|持续|先后|相继|自主|联合|创新|推广|陆续|合作|共同)?(?:采用|引进|引入|应用|使用|运用|利用|推广|推广应用|示范推广|推行|掌握|熟练掌握|攻克|突破|开发|研发|研制|研发出|自主研发|首创|创新|独创|开展|率先开展|相继开展|先后开展|实施|施行|讲授|传授|示范|集成|普及|用|借助|通过|依托|凭借|靠|凭|改良|改进|优化|探索|探索出|总结出|集成应用|完成|牵头|拥有|具备|尝试|攻关|联合攻关|联合攻克|成功攻克|先后攻克|率先突破|启用|导入)$/u
/** What research is set out for: 围绕…三个方向开展攻关. */
const AIMS = /^(?:围绕|聚焦|瞄准|面向|针对)$/u
const TREATS = /^(?:开展|率先开展|相继开展|先后开展|实施|施行|完成|成功实施|成功完成)$/u
const NO_PIECES = toClassSet(['place', 'company', 'company-head', 'organization', 'title', 'home', 'anaphor', 'time', 'collective', 'preposition', 'conjunction', 'report-verb', 'negation', 'plan', 'level', 'change', 'person-noun', 'do-participate'])
const PLAIN = /^(?:先进|关键|核心|共性|实用|适用|专业|高新|现代|新型|新|高|相关|有关|各类|各种|多种|一系列|生产|农业|种植|养殖|栽培|管理|产品|设备|传统|成熟|领先|前沿|信息|数字|智能|绿色|科学|医疗|临床|诊疗|护理|重大|创新|原创|自主|尖端|多项|一批|卡脖子|技术|”)$/u

type Range = readonly [number, number]

/** A word that the name of a technique can hold, verbs included: 避雨|栽培, 根|域|限制, 无|软带|感应|淬火. */
function isPiece(atom: Atom | undefined, before?: Atom): boolean {
  if (atom?.kind !== 'word' || atom.tag === PERSON_TAG || /^(?:了|过|着|是|有|又|出|等|首[例台个次项])$|的$/u.test(atom.text) || /^(?:u|r|c|d|y|t)/u.test(atom.tag) && atom.text.length > 1 || atom.tag.startsWith('m') && /[\d一二两三四五六七八九十百千万亿几数]/u.test(atom.text) || /^[ucry]/u.test(atom.tag)) return false
  const isInner = isA(atom, 'inner-verb') || isA(atom, 'name-verb') || isA(atom, 'industry') || isA(atom, 'technology-head')
  // 术|中|热灌注化疗, 低浴|比|染色工艺
  if (atom.text === '中' && before?.text === '术' || atom.text === '比' && before?.kind === 'word' && /^[nx]/u.test(before.tag) && before.text.length <= 2) return true
  return !isAny(atom, NO_PIECES) && (isInner || !isA(atom, 'govern') || /^[na]/u.test(atom.tag))
}


/** Items of a list of techniques that ends before `end`, back to the verb that governs it; none where there is no such verb. */
function itemsBefore(scan: Scan, end: number, verbs: RegExp): Range[] {
  const { atoms } = scan, items: Range[] = []
  for (let to = end; to > 0;) {
    let from = to
    while (from > 0 && isPiece(atoms[from - 1], atoms[from - 2]) && !verbs.test(atoms[from - 1]?.text ?? '')) from--
    if (from === to || !isTechnique(scan, from, to)) return []
    items.push([from, to])
    if (!isJoint(atoms[from - 1])) return isGoverned(atoms, from, verbs) ? items : []
    to = from - 1
  }
  return []
}

/** 开展了|…, 采用的|…, 攻克一批|…: the verb stands right before, over small words. */
const isGoverned = (atoms: readonly Atom[], from: number, verbs: RegExp): boolean => {
  let before = from - 1
  while (before > 0 && (/^(?:了|的|过|出)$/u.test(atoms[before]?.text ?? '') || atoms[before]?.kind === 'quantity')) before--
  return verbs.test(atoms[before]?.text ?? '')
}

function isTechnique(scan: Scan, from: number, to: number): boolean {
  const text = textOf(scan, from, to), words = scan.atoms.slice(from, to)
  return text.length >= 4 && text.length <= 16 && !words.every(atom => PLAIN.test(atom.text) || isA(atom, 'generic')) && words.filter(({ text: word }) => !PLAIN.test(word) && !ENDING.test(word)).length > 0 && scan.gazetteer.lexicon.find(text) === undefined
}

const toTechnique = (scan: Scan, range: Range): Chunk => toChunk(scan, range, { type: 'Technology', kind: 'TECHNOLOGY', rule: 'technology/technique', confidence: 0.74 })

/**
 * 推广了|避雨栽培、根域限制|等|新技术, 攻克了|无软带感应淬火技术, 开展|…化疗、…放疗: techniques are mostly named with verbs, which other names
 * stop at; between the verb that governs them and the word that sums them up all words belong to them.
 */
export const findTechniqueChunks = (scan: Scan): Chunk[] => collect(scan.atoms, (atom, index) => {
  const next = scan.atoms[index + 1]
  if (atom.text === '方向' && isResearch(scan.atoms, index)) return itemsBefore(scan, sumStart(scan.atoms, index) ?? index, AIMS).map(range => toTechnique(scan, range))
  if (atom.kind !== 'word' || next?.kind === 'word' && isPiece(next) && !isJoint(next) && /^(?:n|vn|x)/u.test(next.tag) && !isA(next, 'do-use') && !OUTCOME.test(next.text)) return []
  const sum = HEAD.test(atom.text) ? sumStart(scan.atoms, index) : undefined
  if (sum !== undefined) return itemsBefore(scan, sum, VERBS).map(range => toTechnique(scan, range))
  const isTreatment = TREATMENT.test(atom.text) && !/(?:技术|学术|艺术|武术|战术|手术)$/u.test(atom.text)
  if (isTreatment) return itemsBefore(scan, index + 1, TREATS).map(range => toTechnique(scan, range))
  return endsTechnique(scan.atoms, index) && !/(?:手术|学术|艺术|武术|战术)$/u.test(atom.text) ? itemsBefore(scan, index + 1, VERBS).slice(0, 4).map(range => toTechnique(scan, range)) : []
})

/** 养殖|模式: the tokenizer may cut the ending in two. */
const endsTechnique = (atoms: readonly Atom[], index: number): boolean =>
  ENDING.test(atoms[index]?.text ?? '') || atoms[index]?.text === '管理模式' && index > 1 || atoms[index]?.text === '模式' && /^(?:养殖|种植|栽培|轮作|轮养|混养|套作|耕作|育苗|管理)$/u.test(atoms[index - 1]?.text ?? '')

/** What is done with a technique, whatever the tokenizer takes it for: …工艺|替代了…. */
const OUTCOME = /^(?:替代|代替|处理|加工|制备|改造|治疗|种植|养殖|提取|替换|解决|实现|提升|改善|获)$/u

/** …三个方向|开展|攻关: what is set out for is researched, no sector. */
export const isResearch = (atoms: readonly Atom[], head: number): boolean =>
  atoms.slice(head + 1, head + 5).some(({ text }) => /^(?:攻关|联合攻关|研究|研发|技术攻关|科研攻关|协同攻关|科研)$/u.test(text))

/** 等|新|技术, 两项|工艺: index where what sums the list up begins; `undefined` where nothing does. */
function sumStart(atoms: readonly Atom[], head: number): number | undefined {
  let at = head
  while (at > 0 && at > head - 5 && (PLAIN.test(atoms[at - 1]?.text ?? '') || atoms[at - 1]?.text === '“')) at--
  const count = atoms[at - 1]
  if (count?.text === '等') return at - 1
  return count?.kind === 'quantity' && /^[项种个大类]$/u.test(count.quantity?.unit ?? '') ? atoms[at - 2]?.text === '等' ? at - 2 : at - 1 : undefined
}

/** “液体黄金”|橡胶连续液相混炼|技术: index behind the word that ends the technique whose words begin at `from`; `undefined` where none does. */
export function techniqueEnd(atoms: readonly Atom[], from: number): number | undefined {
  for (let index = from; index < from + 7 && isPiece(atoms[index]); index++) {
    const next = atoms[index + 1]
    if (index > from && endsTechnique(atoms, index)) return next?.kind === 'word' && isPiece(next) && /^(?:n|vn|x)/u.test(next.tag) ? undefined : index + 1
  }
  return undefined
}
