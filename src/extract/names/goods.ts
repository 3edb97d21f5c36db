import { collect } from '../../model/collect.js'
import { isA, isAny, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { isProduct, isRange, isRating, isThing, kindOf, NO_PIECES, PRODUCT_RULE } from './products.js'
import { isJoint, textOf, toChunk, type Scan } from './scan.js'

const MAX_LENGTH = 18

/** What a firm is in business with stands behind these. */
export const BUSINESS = /^(?:从事|专业从事|主要从事|长期从事|专门从事|专注|专注于|专注从事|致力于|深耕|深耕于|主营|主营业务为|专营|主产|主打|专做|专攻|主攻|经营|主要经营|主要生产|主要研发|聚焦|聚焦于)$/u
/** What is done with goods, named behind them: …的研发、生产和销售. */
const DEED = /^(?:研发|研制|开发|研究|研发生产|生产|制造|生产制造|销售|产销|加工|精深加工|深加工|设计|设计制造|制作|集成|养殖|种植|育种|繁育|培育|推广|服务|出口|进出口|贸易|经营|施工|安装|运营|等|一体化|全产业链|技术|及|和|与|、|及其)$/u
/** Who made what is named behind: 研发的|…, 青岛某公司推出的|…. */
const MADE = /^(?:研发|研制|生产|制造|建造|开发|推出|选育|培育|设计|展出|带来|打造|自主研发|自主研制|自主开发|自研|自主设计|联合研发|联合研制|共同研发|合作研发|首创|独创|发明|申报|研发生产|设计制造|自主选育|供应|提供|交付|改造|牵头研制|牵头研发)的?$/u
/** Where a technique is put to use: 将…技术|用于…. */
const APPLIED = /^(?:用于|应用于|应用到|用到|用在|运用于|运用到|引入|引进|融入|推广到|推广至|移植到|嵌入|导入|转化为|转化成)$/u
const RELATIVE = /^(?:生产|研发|制造|主营|主产|研制|加工|专业生产|专门生产|主要生产|经营|主打|专注|专注于|从事|专业从事|主要从事|供应|出口|主攻|开发)$/u

/** Crops and catches, which are goods where somebody bred or sells them. */
export const CROP = /(?:苹果|樱桃|大樱桃|梨|桃|蜜桃|葡萄|草莓|蓝莓|猕猴桃|无花果|石榴|山楂|板栗|核桃|柿|西瓜|甜瓜|银瓜|黄瓜|番茄|西红柿|辣椒|茄子|萝卜|胡萝卜|大姜|生姜|大葱|大蒜|韭菜|芹菜|白菜|菠菜|西兰花|马铃薯|土豆|地瓜|芋头|山药|牛蒡|花生|玉米|小麦|小米|谷子|大豆|绿豆|大米|茶|绿茶|丹参|西洋参|金银花|食用菌|香菇|羊肚菌|海带|裙带菜|紫菜|龙须菜|海参|刺参|鲍鱼|牡蛎|扇贝|蛤|花蛤|贻贝|对虾|梭子蟹|海蜇|海胆|魁蚶|鲈鱼|三文鱼|大菱鲆|牙鲆|石斑鱼|蜂蜜|黑猪|肉羊|奶山羊|黄牛|肉鸡|鸡蛋)$/u

/** In the goods of a firm, 或 joins too. */
const isListed = (atom: Atom | undefined): boolean => isJoint(atom) || atom?.text === '或'

/** True where no name of goods goes on: a mark, a small word, a firm, a place, a person. */
function isEdge(atom: Atom | undefined): boolean {
  if (atom?.kind !== 'word') return true
  if (atom.tag === PERSON_TAG || isAny(atom, NO_PIECES)) return true
  if (/^(?:同步|自动|远程|双向|单向|联动)$/u.test(atom.text) || isThing(atom) || isA(atom, 'inner-verb') || isA(atom, 'name-verb')) return false
  return isA(atom, 'govern') && !/^[na]/u.test(atom.tag) || /^(?:[pcudryft]|ad)/u.test(atom.tag)
}

/** True where the two letters-only words around the dash are one: A|—|TOS. */
const isDashed = (atoms: readonly Atom[], index: number): boolean => /^[—-]$/u.test(atoms[index]?.text ?? '') && atoms[index - 1]?.tag === 'eng' && atoms[index + 1]?.tag === 'eng'

/**
 * Index behind the thing that the words from `from` on name; `from` where they name none. Verbs may stand before the thing's first word
 * (可变|截面|增压器), behind it only nouns go on (拉伸膜|真空包装|机).
 */
function thingEnd({ atoms }: Scan, from: number): number {
  let end = from
  for (let index = isRating(atoms[from]) ? from + 1 : from; index < atoms.length; index++) {
    const atom = atoms[index]
    if (!atom || atom.end - (atoms[from]?.start ?? 0) > MAX_LENGTH) break
    if (atom.text === '“' && atom.partner !== undefined && atom.partner - index <= 4) { index = atom.partner; continue }
    if (!isDashed(atoms, index) && isEdge(atom) || end > from && !/^(?:n|x|b|l|vn|eng|q|g|zg|a$)/u.test(atom.tag) && !(isThing(atom) || atoms.slice(index + 1, index + 2).some(isThing))) break
    if (isThing(atom) || index > from && /^(?:技术|工艺|系统|装备|设备|装置|平台)$/u.test(atom.text) || index > from && CROP.test(atom.text)) end = index + 1
  }
  return end
}

/** Index where a name begins behind `at`: over praise and counts. */
function skipCount(atoms: readonly Atom[], at: number): number {
  let from = at
  while (atoms[from]?.kind === 'quantity' && !isRating(atoms[from]) || /^(?:起|一[款台只套种条件个]|了|过|出|的|首[个条台套款艘座]|国内|全球|新型|新一代|最新|系列|多款|多种|各类|各种)$/u.test(atoms[from]?.text ?? '')) from++
  return from
}

type Range = readonly [number, number]

/** The goods of a list from `from`, and where it ends: nothing where a member is no thing. */
function listOf(scan: Scan, from: number): { readonly items: readonly Range[]; readonly to: number } {
  const items: Range[] = []
  let start = skipCount(scan.atoms, from)
  for (;;) {
    const to = thingEnd(scan, start)
    if (to === start) return { items, to: items.at(-1)?.[1] ?? from }
    // 光纤|水听|阵列: what goes on as names do is no whole name
    if (!isEdge(scan.atoms[to]) && /^(?:n|x|vn)/u.test(scan.atoms[to]?.tag ?? '') && !DEED.test(scan.atoms[to]?.text ?? '')) return { items, to: items.at(-1)?.[1] ?? from }
    items.push([start, to])
    if (!isListed(scan.atoms[to])) return { items, to }
    start = skipCount(scan.atoms, to + 1)
  }
}

/** 从事|缆绳、防腐涂料|的|研发、生产和销售, 主营|鼓风机: what a firm is in business with. */
function businessOf(scan: Scan, verb: number): readonly Range[] {
  const { atoms } = scan, { items, to } = listOf(scan, verb + 1), loose = looseList(scan, verb + 1)
  if (isDealtIn(atoms, loose.to)) return loose.items
  if (isDealtIn(atoms, to)) return items
  const isPlain = (ENOUGH.test(atoms[verb]?.text ?? '') || atoms[verb]?.text === '营') && /^(?:，|。|；|的|等)$/u.test(atoms[to]?.text ?? '。')
  return isPlain || atoms[to]?.text === '的' && isFirmBehind(atoms, to + 1) ? items : []
}

/** Verbs that say by themselves that a firm makes what follows. */
const ENOUGH = /^(?:主营|专营|主产|主打|专做|主要生产|主要研发)$/u

/** …|的|研发、生产和销售, …|研发制造|的|高新技术企业: what is done with the goods stands behind them. */
function isDealtIn(atoms: readonly Atom[], to: number): boolean {
  let end = to
  while (atoms[end]?.text === '的' || DEED.test(atoms[end]?.text ?? '')) end++
  const done = atoms.slice(to, end), isDone = done.some(({ text }) => DEED.test(text) && text.length > 1)
  return isDone && (atoms[end]?.kind !== 'word' || done.at(-1)?.text === '的' && (isFirmBehind(atoms, end) || /(?:企业|公司|集团|厂家|工厂)$/u.test(atoms[end]?.text ?? '')))
}

/** The members of a list whose ends are told by marks and deeds alone: 海藻生物肥、植物免疫诱抗剂|的研发. */
function looseList(scan: Scan, from: number): { readonly items: readonly Range[]; readonly to: number } {
  const { atoms } = scan, items: Range[] = []
  let start = skipCount(atoms, from), to = start
  for (; start < atoms.length; start = skipCount(atoms, to + 1)) {
    to = start
    while (to - start < 8 && !isEdge(atoms[to]) && !isDeedAt(atoms, to)) to++
    if (to > start) items.push([start, to])
    if (!isListed(atoms[to]) || DEED.test(atoms[to + 1]?.text ?? '')) break
  }
  return { items: items.filter(range => isGoods(scan, range)), to }
}

/** 缆绳|研发、生产: a deed that ends the list, not one inside a name (激光|切割|设备). */
const isDeedAt = (atoms: readonly Atom[], index: number): boolean =>
  DEED.test(atoms[index]?.text ?? '') && (DEED.test(atoms[index + 1]?.text ?? '') || atoms[index + 1]?.kind !== 'word' || atoms[index + 1]?.text === '的' || isA(atoms[index + 1], 'conjunction'))

const SECTOR = /(?:业|领域|行业|产业|板块|工作|业务|事业|服务|贸易|食品|医药|能源|材料|装备|化工|零部件|信息|软件|农业|海产品|水产品|农产品|农副产品|产品|市场|方向|赛道)$/u

/** A noun of four characters or more that is no sector. */
function isGoods(scan: Scan, [from, to]: Range): boolean {
  const text = textOf(scan, from, to), last = scan.atoms[to - 1]
  return last !== undefined && (isProduct(scan, from, to) || text.length >= 4 && /^(?:n|x|ng|nz|b|vn)$/u.test(last.tag)) && !SECTOR.test(text) && !isA(last, 'industry') && (!isA(last, 'generic') || text.length >= 6 && /^(?:技术|系统|装备|设备|装置|平台)$/u.test(last.text))
}

/** 的|山东天瑞重工有限公司, 的|潍坊|音锐|电声|有限公司: a firm is named behind what it makes. */
const isFirmBehind = (atoms: readonly Atom[], from: number): boolean => {
  const end = atoms.findIndex((atom, index) => index >= from && atom.kind !== 'word')
  return atoms.slice(from, Math.min(end < 0 ? atoms.length : end, from + 7)).some(atom => isA(atom, 'company') || isA(atom, 'company-head') && !isA(atom, 'anaphor') || isA(atom, 'company-head') && atom.text.length > 2)
}

/** 生产|微型扬声器|的|潍坊…有限公司: the goods in what is said of a firm before its name. */
function relativeOf(scan: Scan, verb: number): readonly Range[] {
  const { items, to } = listOf(scan, verb + 1)
  const end = scan.atoms[to]?.text === '等' ? to + 1 : to
  return scan.atoms[end]?.text === '的' && isFirmBehind(scan.atoms, end + 1) ? items : []
}

/** 将|超高压杀菌技术|用于…: what is put to use. */
function appliedOf(scan: Scan, at: number): readonly Range[] {
  const to = thingEnd(scan, at + 1)
  return to > at + 1 && APPLIED.test(scan.atoms[to]?.text ?? '') ? [[at + 1, to]] : []
}

/** What crops and dishes win: a mark of origin, a place on a list of goods. */
const ORIGIN = /地理标志|名特优新|农产品|名录|名品|品牌|老字号|证明商标|优质产品|生态原产地|好品|名优|区域公用|绿色食品|有机/u

/** 莱西大花生、店埠胡萝卜|入选|…农产品名录: the crops before the verb. */
function crownedOf(scan: Scan, verb: number): readonly Range[] {
  const { atoms } = scan, items: Range[] = []
  if (!ORIGIN.test(atoms.slice(verb + 1, verb + 14).map(({ text }) => text).join(''))) return []
  let to = verb
  while (/^(?:d|ad|t|m)/u.test(atoms[to - 1]?.tag ?? '') || /^(?:先后|成功|同时|均|等|也|还|又|已|双双|再次|首次|被)$/u.test(atoms[to - 1]?.text ?? '') || isA(atoms[to - 1], 'time')) to--
  for (;;) {
    let from = to
    while (from > 0 && atoms[from - 1]?.kind === 'word' && !isCrownEdge(atoms[from - 1]) && to - from < 6) from--
    const text = textOf(scan, from, to)
    if (text.length < 3 || text.length > 9 || !CROP.test(text) && !text.includes('牌', 1)) return items
    items.push([from, to])
    if (!isListed(atoms[from - 1])) return items
    to = from - 1
  }
}

/** A word that no crop's name holds; a place may open it. */
const isCrownEdge = (atom: Atom | undefined): boolean =>
  isListed(atom) || isA(atom, 'company') || isA(atom, 'company-head') || isA(atom, 'home') || isA(atom, 'time') || isA(atom, 'anaphor') || isA(atom, 'govern') && atom?.text.length !== 1 || /^[ucp]/u.test(atom?.tag ?? '') || /^(?:当地|全市|全县|全区|我市|我县|我区|名优|特色|农产品|其中)$/u.test(atom?.text ?? '')

/** 以|变压器、环网柜|为|主导产品: what a firm chiefly makes. */
function mainOf(scan: Scan, at: number): readonly Range[] {
  const { items, to } = listOf(scan, at + 1), rest = scan.atoms.slice(to, to + 5).map(({ text }) => text).join('')
  return /^等?为(?:主导|主打|拳头|核心|主要|特色|主)(?:产品|的产品|的系列)?/u.test(rest) ? items : []
}

const OWNERS = ['company', 'company-head', 'company-tail'] as const

/** 某机床公司|的|五轴联动数控转台|打破…: a thing of a firm's that something is told of. */
function ownedOf(scan: Scan, of: number): readonly Range[] {
  const { items, to } = listOf(scan, of + 1), next = scan.atoms[to]
  const isTold = next === undefined || next.kind !== 'word' || /^[vdpt]/u.test(next.tag) || isA(next, 'do-receive') || /^(?:产量|销量|产能|年产量|年销量|出口额|销售额|市场占有率|订单|国内|全球)$/u.test(next.text)
  return isTold ? items.filter(([from, end]) => textOf(scan, from, end).length >= 4 + (items.length > 1 ? 0 : 1)) : []
}

function rangesAt(scan: Scan, index: number): readonly Range[] {
  const { atoms } = scan, atom = atoms[index], text = atom?.text ?? ''
  if (BUSINESS.test(text) || text === '营' && atoms[index - 1]?.text === '为主') { const found = businessOf(scan, index); if (found.length > 0) return found }
  if (RELATIVE.test(text)) { const found = relativeOf(scan, index); if (found.length > 0) return found }
  if (isRange(atoms, index)) return listOf(scan, index + 1).items
  if (text === '以') return mainOf(scan, index)
  if (text === '将' || text === '把') return appliedOf(scan, index)
  if (text === '的' && OWNERS.some(name => isA(atoms[index - 1], name))) return ownedOf(scan, index)
  if (MADE.test(text) && (text.endsWith('的') || atoms[index + 1]?.text === '的' || isA(atom, 'do-use'))) return listOf(scan, atoms[index + 1]?.text === '的' ? index + 2 : index + 1).items
  return []
}

const isSpecific = (scan: Scan, [from, to]: Range): boolean =>
  !/^[^“]*品种$/u.test(textOf(scan, from, to)) && (isProduct(scan, isRating(scan.atoms[from]) ? from + 1 : from, to) || isGoods(scan, [from, to])) && !scan.gazetteer.lexicon.find(textOf(scan, from, to))?.classes.has('industry')

const toGoods = (scan: Scan, range: Range, confidence: number): Chunk => toChunk(scan, range, { type: 'Technology', kind: kindOf(scan, ...range), rule: PRODUCT_RULE, confidence })

/** Goods and techniques in the plain frames that newspapers tell a firm's business in; only a relation proves them. */
export const findGoodsChunks = (scan: Scan): Chunk[] =>
  collect(scan.atoms, (atom, index) => atom.kind !== 'word' ? [] : isA(atom, 'do-receive') ? crownedOf(scan, index).map(range => toGoods(scan, range, 0.9)) : rangesAt(scan, index).filter(range => isSpecific(scan, range)).map(range => toGoods(scan, range, 0.7)))
