import { collect } from '../../model/collect.js'
import type { EntityKind } from '../../model/ontology.js'
import { isA, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { toHeadValue, isInQuote } from './headed.js'
import { isOwnProduct, isThing } from './products.js'
import { findTechniqueChunks } from './techniques.js'
import { endingOf, extendLeft, isBetweenNouns, textOf, toChunk, type Scan } from './scan.js'

const MAX_LENGTH = 26

/** Named technologies, products and standards: only where a sentence says that they are made, used or developed. */
export function findTechnologyChunks(scan: Scan): Chunk[] {
  return [...findStandards(scan), ...findListedItems(scan), ...findUsedItems(scan), ...findDevelopedItems(scan), ...findRatedItems(scan), ...findTechniqueChunks(scan)]
}

/** ISO50001|能源|管理体系, 通过|欧盟|CE|认证. */
function findStandards(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, index) => {
    if (/^(?:APP|App|app|小程序)$/u.test(atom.text)) {
      const from = extendLeft(scan, index, { maxLength: 14, quotes: true, isStop: isItemStop(scan.atoms) }), name = textOf(scan, from, index)
      return name.length >= 4 && !/^(?:手机|微信|官方|客户端)/u.test(name) ? [toChunk(scan, [from, index + 1], { type: 'Technology', kind: 'PRODUCT', rule: 'technology/standard', confidence: 0.9 })] : []
    }
    if (atom.tag === 'eng' && /^[A-Z][A-Z0-9.\-/]+$/u.test(atom.text) && /^(?:认证|体系认证)$/u.test(scan.atoms[index + 1]?.text ?? '')) {
      const from = /^(?:欧盟|美国|德国|国际)$/u.test(scan.atoms[index - 1]?.text ?? '') ? index - 1 : index
      return [toChunk(scan, [from, index + 2], { type: 'Technology', kind: 'STANDARD', rule: 'technology/standard', confidence: 0.85 })]
    }
    if (atom.tag !== 'eng' || !/^(?:ISO|IATF|GB\/?T?|IEC|HACCP|AS)-?\d*/u.test(atom.text)) return []
    let to = index + 1
    while (to < index + 6 && scan.atoms[to] && !/^(?:体系|标准|管理体系)$/u.test(scan.atoms[to - 1]?.text ?? '') && (scan.atoms[to]?.kind === 'word') && !/^[vpcud]/u.test(scan.atoms[to]?.tag ?? '')) to++
    return /(?:体系|标准)$/u.test(textOf(scan, index, to)) ? [toChunk(scan, [index, to], { type: 'Technology', kind: 'STANDARD', rule: 'technology/standard', confidence: 0.9 })] : []
  })
}

const LIST_HEADS: readonly (readonly [RegExp, EntityKind])[] = [[/^(?:技术|工艺|关键技术|核心技术)$/u, 'TECHNOLOGY'], [/^(?:产品|新产品|创新成果|装备|成果|设备|品种|新品种)$/u, 'PRODUCT']]

/** 整板制造、激光封焊等自研技术: what stands before 等 + … + 技术 are technologies. */
function findListedItems(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (atom, etc) => {
    // POE、柠檬醛|三个|产品: a count sums the list up as 等 does
    const isCounted = atom.kind === 'quantity' && /^[个款种项大类]$/u.test(atom.quantity?.unit ?? '') && atoms[etc - 1]?.kind === 'word' && atoms[etc - 1]?.text !== '等'
    if (atom.text !== '等' && !isCounted) return []
    const head = atoms.slice(etc + 1, etc + 5).findIndex(other => LIST_HEADS.some(([pattern]) => pattern.test(other.text)))
    const kind = LIST_HEADS.find(([pattern]) => pattern.test(atoms[etc + 1 + head]?.text ?? ''))?.[1]
    if (head < 0 || kind === undefined || !atoms.slice(etc + 1, etc + 1 + head).every(isListFiller)) return []
    const items = itemsBefore(scan, etc)
    return isCounted && items.length < 2 ? [] : items.map(range => toChunk(scan, range, { type: 'Technology', kind, rule: 'technology/list', confidence: 0.8 }))
  })
}

const isListFiller = (atom: Atom): boolean => atom.kind === 'quantity' || /^(?:自研|自主|研发|创新|核心|关键|先进|新|一批|多项|高端|系列|主导|高|新型|拳头|特色)$/u.test(atom.text) || atom.tag === 'a'

/** The items of a 、-list that ends before `end`, each a run of name words. */
export function itemsBefore(scan: Scan, end: number): (readonly [number, number])[] {
  const items: (readonly [number, number])[] = []
  let to = end
  while (to > 0) {
    const from = extendLeft(scan, to - 1, { maxLength: MAX_LENGTH, quotes: true, isStop: isItemStop(scan.atoms) })
    if (from >= to || !isItem(scan, from, to)) break
    items.push([from, to])
    if (!/^[、和与及]$/u.test(scan.atoms[from - 1]?.text ?? '')) break
    to = from - 1
  }
  return items
}

const isItemStop = (atoms: readonly Atom[]) => (atom: Atom, index: number): boolean => atom.text.endsWith('的') || isA(atom, 'do-use') && atoms[index + 1]?.text === '“' || isA(atom, 'company') || isA(atom, 'company-head') || isA(atom, 'anaphor') || isA(atom, 'do-use') && !isA(atom, 'inner-verb') || /^(?:v|d|ad)$/u.test(atom.tag) && !isA(atom, 'inner-verb') && !isA(atom, 'name-verb') && atoms[index + 1]?.tag !== 'k' && !isBetweenNouns(atoms, index) && !opensItem(atoms, index)
/** 球形硅微粉和|导热|界面材料, 采用|包衣|设备: a verb that no list knows opens the item, with a noun behind it. */
const opensItem = (atoms: readonly Atom[], index: number): boolean => {
  const atom = atoms[index], before = atoms[index - 1]
  return atom?.tag === 'v' && atom.word === undefined && atom.text.length === 2 && /^n/u.test(atoms[index + 1]?.tag ?? '') && (/^[、和与及]$/u.test(before?.text ?? '') || isA(before, 'do-use') && /^v/u.test(before?.tag ?? ''))
}
const isItem = (scan: Scan, from: number, to: number): boolean => {
  const text = textOf(scan, from, to), last = scan.atoms[to - 1]
  return text.length >= 3 && last?.kind === 'word' && !isA(last, 'govern') && !scan.gazetteer.lexicon.find(text)?.classes.has('generic')
}

/** 自主研发的|石英晶体|谐振器, 引入|产品数据管理|系统: the object of a verb of making or using. */
function findUsedItems(scan: Scan): Chunk[] {
  return collect(scan.atoms, (atom, head) => {
    const kind = atom.kind === 'word' ? headKind(scan, atom, head) : undefined
    if (kind === undefined || continuesName(scan, head) || isInQuote(scan, head) || scan.atoms[head + 1]?.text === '“') return []
    const from = dropPraise(scan, extendLeft(scan, head, { maxLength: MAX_LENGTH, quotes: true, isStop: isItemStop(scan.atoms) }), head)
    const start = takeRating(scan, from)
    const name = textOf(scan, from, head + 1)
    if (name.length < 4 || /^[^“]*品种$|^首台|^\d+号/u.test(name) || isPlain(scan, from, head) || scan.gazetteer.lexicon.find(name)?.classes.has('generic')) return []
    const verb = verbBefore(scan, from) ?? madeBehind(scan, head)
    return verb && (kind !== 'PRODUCT' || verb.text !== '通过') ? [toChunk(scan, [start, head + 1], { type: 'Technology', kind, rule: 'technology/object', confidence: 0.72 })] : []
  })
}

/** 国内首条|整流罩…生产线, 全球首台: praise before a name is no part of it. */
function dropPraise({ atoms }: Scan, from: number, head: number): number {
  const isPraise = (index: number): boolean => atoms[index]?.kind === 'ordinal' || isA(atoms[index], 'measure') && atoms[index]?.text.length === 1 || /^(?:出|起|一[台只卷套款条座件辆艘架种批枚根块]{1,2}|国内|国际|全国|全球|世界|行业|国产|我国|首[个条台套款艘座]|唯一|全套|整套|最大|第一|拳头产品|主打产品|主导产品|明星产品|核心产品|王牌产品)$/u.test(atoms[index]?.text ?? '')
  let start = from
  while (start < head && isPraise(start)) start++
  return start
}

/** 60千瓦|坡口激光切割机: a rating right before the name belongs to it. */
function takeRating({ atoms }: Scan, from: number): number {
  const rating = atoms[from - 1]?.quantity
  return rating && rating.values.length === 1 && /^(?:瓦|千瓦|兆瓦|吨|米|毫米|厘米|升|马力|伏|英寸|公斤|赫兹)$/u.test(rating.unit) && /^(?:的|研制的|了|研发的|生产|研制|研发)$/u.test(atoms[from - 2]?.text ?? '') ? from - 1 : from
}

const DEVELOPED = new Set(['自主研发的', '研发的', '研制的', '自研的', '自主研制的', '自主开发的', '联合研发的', '首创的', '研发生产的', '自主研发生产的', '合作研发的'])

/** What is measured of a product, and is no part of its name: 抗切割纱线|强度. */
const MEASURED = /^(?:强度|性能|寿命|效率|精度|价格|成本|重量|厚度|硬度|销量|产能|订单|能耗|转速|功率)$/u

/** 自主研发的|航空温控集装箱|…: what is said to be developed is named right behind, up to the predicate. */
function findDevelopedItems(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (atom, index) => {
    const isSplit = atom.text === '的' && /^(?:研发|研制|自主研发|自主研制|自研|自主开发|联合研发|合作研发)$/u.test(atoms[index - 1]?.text ?? '')
    if (!DEVELOPED.has(atom.text) && !isSplit) return []
    let to = index + 1
    while (to < atoms.length && atoms[to + 1]?.text !== '了' && (isNamePiece(atoms[to]) || isVerbInName(atoms, to)) && (atoms[to]?.end ?? 0) - atom.end <= 18) to++
    while (to - index > 2 && (MEASURED.test(atoms[to - 1]?.text ?? '') || isMeasuredAt(atoms, to))) to--
    const from = dropPraise(scan, index + 1, to), name = textOf(scan, from, to)
    const isNoun = /^(?:n|x|vn|q)/u.test(atoms[to - 1]?.tag ?? '')
    return name.length >= 4 && isNoun && !isPlain(scan, from, to - 1) && !scan.gazetteer.lexicon.find(name)?.classes.has('generic') ? [toChunk(scan, [from, to], { type: 'Technology', kind: 'PRODUCT', rule: 'technology/developed', confidence: 0.72 })] : []
  })
}

/** 膜元件|脱盐|率, 密封圈|耐压|110兆帕: behind a thing, what is measured of it. */
const isMeasuredAt = (atoms: readonly Atom[], to: number): boolean =>
  (/^[率度量值]$/u.test(atoms[to]?.text ?? '') || atoms[to]?.kind === 'quantity') && atoms.slice(to - 1, to).every(atom => !isThing(atom)) && atoms.slice(to - 2, to - 1).some(isThing)

/** 深海|采油|装备: a verb that no list knows, with a noun behind it. */
const isVerbInName = (atoms: readonly Atom[], index: number): boolean =>
  atoms.slice(index, index + 1).some(({ tag, word }) => tag === 'v' && word === undefined) && /^n/u.test(atoms[index + 1]?.tag ?? '')

const isNamePiece = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && !isA(atom, 'collective') && !isA(atom, 'conjunction') && !isA(atom, 'preposition') && !isA(atom, 'time') && (!isA(atom, 'govern') || isA(atom, 'inner-verb')) && !/^(?:u|p|c|d|f|r|v$|y)/u.test(atom.tag) && !/^(?:国内|国际|全球|全国|市场|首次|生长)$/u.test(atom.text)

/** Kind by the ending of the name: 系统, 技术, 平台 …, or 器, 机, 盘 … for products. */
function headKind(scan: Scan, atom: Atom, head: number): EntityKind | undefined {
  const ending = endingOf(atom, 'technology-head')
  if (ending) return toHeadValue('Technology', ending.value).kind
  return atom.facts?.isTool && (atom.text.length > 1 || /^n/u.test(scan.atoms[head - 1]?.tag ?? '')) && /^(?:n|x|q)/u.test(atom.tag) ? 'PRODUCT' : undefined
}

const continuesName = ({ atoms }: Scan, head: number): boolean => {
  const next = atoms[head + 1]
  return next?.kind === 'word' && /^(?:n|vn|x|j)/u.test(next.tag) && !isA(next, 'govern') && !isA(next, 'conjunction') && !isA(next, 'collective')
}

/** Only generic words before the head: 先进|设备, 智能化|系统. */
const isPlain = ({ atoms }: Scan, from: number, head: number): boolean => from === head ? (atoms[head]?.text.length ?? 0) < 5 :
  atoms.slice(from, head).filter(atom => !isA(atom, 'generic') && !/^(?:a|b|d)$/u.test(atom.tag) && !/^(?:智能化|自动化|数字化|信息化|先进|关键|核心|全新|高端|绿色|现代|智能|大型|专业|新型|新|高|进口|国产|配套|成套)$/u.test(atom.text)).length === 0

const USE_VERBS = /^(?:拥有|建有|配有|装有|安装|加装|购置|新上|添置|用上|装上|配上|换上|带去|带去的|靠|凭|得益于|搭载|选用|装配|主产|供应|申报的|选育|选育出|育成|培育出|试制|创制|投用|启用了|联合攻关|联合攻关的|合作研发|合作研发的|共同研发|共同研发的|联合研发的|自研|研发|研制|开发|自主研发|自主开发|联合研发|研发的|研制的|自研的|自主研发的|采用|引进|引入|应用|使用|运用|搭建|依托|上线|部署|导入|生产|制造|量产|推出|攻克|突破|首创|建成|生产的|制造的|研究开发|自主设计|通过|借助|建造|建造的|下线|交付|掌握|凭借|主攻|带来|展出|亮出|申报|带来的|引入了|自主研发了|研发了|研制了|开发了|引进了|采用了|启用|研制出|研发出|生产出|主打)$/u

/** 谐振器在自动化线上快速成型: a verb of coming into being behind the name. */
const madeBehind = ({ atoms }: Scan, head: number): Atom | undefined =>
  atoms.slice(head + 1, head + 9).find(atom => /^(?:成型|下线|量产|问世|投产|填补|研制成功|研发成功|启用|投用|投入使用)$/u.test(atom.text)) ?? madeBy(atoms, head)

/** DP2|动力定位系统|均由|中集来福士|设计建造: who makes it stands behind 由. */
const madeBy = (atoms: readonly Atom[], head: number): Atom | undefined => {
  const by = atoms.slice(head + 1, head + 3).findIndex(atom => /^(?:由|均由|全部由|全由|都由)$/u.test(atom.text))
  return by < 0 ? undefined : atoms.slice(head + 2 + by, head + 14 + by).find(atom => /^(?:研发|研制|生产|制造|设计|建造|自主设计|自主研发|搭建|开发|提供|承建|供应|打造)$/u.test(atom.text))
}

/** The verb of making or using that governs the name: right before it, or over 了, 的, 一套 and other items of a list. */
function verbBefore({ atoms }: Scan, from: number): Atom | undefined {
  for (let index = from - 1; index >= Math.max(0, from - 14); index--) {
    const atom = atoms[index]
    if (!atom || /^[，。；：！？]$/u.test(atom.text)) return undefined
    if (USE_VERBS.test(atom.text)) return atom
    if (atom.text === '是' && atoms[index - 1]?.text === '的') continue
    if (atom.text === '的' && index === from - 1 && (isA(atoms[index - 1], 'company-head') || isA(atoms[index - 1], 'company'))) return atom
    if (isA(atom, 'govern') && !isA(atom, 'inner-verb') && !/^(?:了|的|的第|起|出)$/u.test(atom.text)) return undefined
  }
  return undefined
}

const SHARE = /^(?:市场占有率|市占率|占有率|良品率|国产化率|良率|市场份额|产销量)$/u
/** How much of a product is made or sold: 芳纶|年产能, 红外芯片|出货量. */
const OUTPUT = /^(?:年产能|产能|月产能|日产能|出货量|销量|年销量|产量|年产量|月产量|出口量|装机量|供货量)$/u
const PRIZED = /(?:首台|装备|产品|地理标志|设计奖|专利奖|品牌|名优)/u

/** 铜铬触头|国内市场占有率, 超薄盖板玻璃的良品率, 其|生物安全柜|被认定为…技术装备: what only a product has or wins. */
function findRatedItems(scan: Scan): Chunk[] {
  const { atoms } = scan
  return collect(atoms, (atom, index) => {
    const isShare = SHARE.test(atom.text)
    const wins = (isA(atom, 'do-receive') && /^(?:被|获|入选|荣获)/u.test(atom.text) || atom.text === '通过' && atoms.slice(index + 1, index + 12).some(({ text }) => text === '认定')) && atoms.slice(index + 1, index + 12).some(other => PRIZED.test(other.text))
    const isOutput = OUTPUT.test(atom.text)
    if (!isShare && !wins && !isOutput) return []
    let end = index
    while (end > 0 && /^(?:的|在|年|月|日|国内|国际|全球|全国|世界|市场|还|已|也|曾|今年|同类|产品|行业|成功|均)$/u.test(atoms[end - 1]?.text ?? '')) end--
    const from = extendLeft(scan, end - 1, { maxLength: 14, quotes: false, isStop: isItemStop(atoms) })
    const name = textOf(scan, from, end), last = atoms[end - 1], before = atoms[from - 1]
    const isNoun = last?.kind === 'word' && /^(?:n|x|vn)/u.test(last.tag) && !(['company', 'company-head', 'organization', 'organization-head', 'place', 'title', 'person-noun', 'generic', 'award-head', 'programme-head', 'industry-head', 'anaphor', 'home'] as const).some(wordClass => isA(last, wordClass))
    const isOwn = isOwnProduct(last)
    if (isOutput && !isOwn && last?.facts?.isTool !== true && !isA(last, 'technology-head')) return []
    const isOpen = before === undefined || isA(before, 'company') || isA(before, 'company-head') || before.kind !== 'word' && before.kind !== 'quantity' || /^(?:将|其|把|的|使|该)$/u.test(before.text)
    return (isNoun || isOwn) && isOpen && (isOwn || name.length >= 4 && !isPlain(scan, from, end - 1)) && atoms.slice(from, end).every(other => !isA(other, 'place') && !isA(other, 'company') && !isA(other, 'time') && !isA(other, 'collective') && !isA(other, 'home')) ? [toChunk(scan, [from, end], { type: 'Technology', kind: 'PRODUCT', rule: 'technology/rated', confidence: 0.7 })] : []
  })
}
