import { collect } from '../../model/collect.js'
import type { EntityKind } from '../../model/ontology.js'
import { toClassSet } from '../../gazetteer/word-classes.js'
import { isA, isAny, valueOf, type Atom } from '../atoms.js'
import type { Chunk } from '../chunk.js'
import { PERSON_TAG } from '../name-shape.js'
import { makerStart } from './unlisted-firms.js'
import { isStopAt, textOf, toChunk, type Scan } from './scan.js'

/** The rule of names that only a relation proves: without one they are dropped. */
export const PRODUCT_RULE = 'technology/product'

const MAX_LENGTH = 18
/** Verbs of using and making that govern too much else to prove a product. */
const TOO_WIDE = /^(?:通过|完成|研究|建成|出口|加工|发明|利用|依托|培育|发布|首发|供应|攻关|配备|装备|投用|装配|得益于|牵头完成|独立完成|合作完成|共同完成|联合完成|创造性研发)$/u
const ALSO_MAKES = /^(?:专做|主做|专攻|副产|变成|制成|做成|提取|提取出|系上|挂上|贴上|配套生产|配套供应|批量生产|携|用上|装上|换上|用到|选用|实施|接受|开展|试验|试用|试生产|改良|改进|设计|设计出|打磨出|摸索出|创新出|革新)$/u

/** Verbs whose object is a product only where it is a thing. */
const MAKES_THINGS = /^(?:做|月产|年产|日产|改造成|升级为|换成|替换为|供给|推介|卖出|售出|主供|试产|发布|首发|对外发布)$/u

/** True for verbs of making, using, bringing along. */
export const isMaking = (atom: Atom | undefined): boolean =>
  atom?.kind === 'word' && (isA(atom, 'do-use') && !TOO_WIDE.test(atom.text) || ALSO_MAKES.test(atom.text) || MAKES_THINGS.test(atom.text))

/** What is done, given, owned or said, and so is no product, whatever stands before it. */
const NO_PRODUCT = /(?:品种|服务|活动|项目|工程|措施|政策|模式|机制|方式|方法|办法|方案|计划|举措|品牌|基地|课程|岗位|人才|团队|企业|公司|资金|贷款|经验|做法|优势|理念|体系|标准|渠道|市场|机会|效益|成果|任务|作用|水平|能力|条件|环境|氛围|力量|信心|好处|便利|制度|行动|工作|业务|路线|航线|专线|线路|节目|作品|礼包|红包|信息|数据|知识|文化|旅游|资源|空间|场景|主题|内容|形式|手段|途径|关系|订单|合同|协议|论坛|展会|赛事|榜单|名单|报告|指数|特色|亮点|目标|速度|质量|效率|品质|价值|意义|问题|难题|瓶颈|壁垒|垄断|封锁|纪录|空白|需求|成本|产值|收入|利润|产能|产量|规模|比例|份额|占比|费用|补贴|奖励|荣誉|称号|证书|专利|技能|岗|课|班|人|人员|会|赛|节|奖|街|路|村|区|县|馆|所|站|园|场|中心|平方米|车间|工厂|厂房|库|案|榜|事|法规|条例|规定|指南|手册|教材|图书|读本|歌曲|话剧|舞蹈|表演|宣讲|讲座|培训|实践|改革|建设|发展|管理|治理|保护|合作|交流|对接|沟通|考核|评价|监督|检查|调研|整治|攻坚|竞赛|比武|演练|原则|精神|思想|观念|意识|态度|作风|风格|文章|名片|窗口|舞台|桥梁|纽带|动能|引擎|样板|标杆|典型|案例|路径|抓手|载体|合力|格局|局面|态势|趋势|潜力|活力|魅力|影响力|竞争力|话语权|主动权|门槛|考验|挑战|机遇|红利|窗口期|清单|台账|档案|学分|学历|工龄|年限|周期|时间|阶段|时代|世界|全球|国家|社会|生活|生产|经济|产业|行业|领域|赛道|业态|商圈|门店|网点|店|餐厅|酒店|民宿|设计|互鉴)$/u
const NO_HEADS = toClassSet(['organization', 'organization-head', 'company', 'company-head', 'programme-head', 'event-head', 'document-head', 'person-noun', 'title', 'place', 'measure', 'time', 'home', 'generic', 'govern', 'conjunction', 'collective', 'anaphor', 'rank', 'level', 'report-verb', 'change'])
/** Classes of words that no name of goods holds. */
export const NO_PIECES = toClassSet(['company', 'company-head', 'organization', 'place', 'title', 'person-noun', 'home', 'time', 'collective', 'anaphor', 'conjunction', 'preposition', 'report-verb', 'do-receive', 'do-participate', 'negation', 'plan', 'level'])
const PRAISE = /^(?:了|过|出|起|成功|自主|国内|国际|全国|全球|世界|行业|国产|我国|首[个条台套款艘座例家]|唯一|一款|一种|一套|一批|多款|多种|系列|最新|最大|第一|新一代|全新|新研发的|新推出的|新上市的|研发的|自产的|自家|自己|先进|大型|新型|高端|优质|的)$/u

/** 推出|全海况纺车轮, 带来了|…再生的|尼龙钓线: what a verb of making or using has as its object, whatever it ends in. */
export const findProductChunks = (scan: Scan): Chunk[] =>
  collect(scan.atoms, (atom, verb) => isMaking(atom) && !isNominal(scan.atoms, verb) || isRange(scan.atoms, verb) ? objectsOf(scan, verb).map(range => toProduct(scan, range)) : possessed(scan, verb))

/** 公司的|研发|楼, 较大|生产|安全…: the verb stands for a noun. */
const isNominal = (atoms: readonly Atom[], index: number): boolean =>
  /^(?:生产|研发|制造|使用|应用|开发)$/u.test(atoms[index]?.text ?? '') && (/^(?:的|安全)$/u.test(atoms[index - 1]?.text ?? '') || atoms[index - 1]?.tag === 'a' || /^(?:安全|责任|经营)/u.test(atoms[index + 1]?.text ?? ''))

/** 产品|包括, 主导产品|有: what a firm's range holds. */
export const isRange = (atoms: readonly Atom[], index: number): boolean =>
  /^(?:包括|涵盖|有|主要有|主要包括|覆盖|囊括|涉及|为|包含)$/u.test(atoms[index]?.text ?? '') && /^(?:(?:主要|主导|主打|拳头|主营|核心|特色|出口)?产品|产品线|产品系列)$/u.test(atoms[index - 1]?.text ?? '')

const toProduct = (scan: Scan, [from, to]: readonly [number, number]): Chunk =>
  toChunk(scan, [from, to], { type: 'Technology', kind: kindOf(scan, from, to), rule: PRODUCT_RULE, confidence: 0.6 })

/** What the goods' name says they are: a technique or a product. */
export const kindOf = (scan: Scan, from: number, to: number): EntityKind => /(?:技术|工艺|法|术|系统|平台|算法|模型)$/u.test(textOf(scan, from, to)) ? 'TECHNOLOGY' : 'PRODUCT'

type Range = readonly [number, number]

/** The list of names right behind the verb, else the name that ends the clause behind the last 的. */
function objectsOf(scan: Scan, verb: number): Range[] {
  const { atoms } = scan
  let from = verb + 1
  while (isPraise(atoms[from])) from++
  const to = runEnd(scan, from)
  const isCut = (atoms[to]?.kind === 'quantity' || atoms[to + 1]?.text === '了') && isThingAt(atoms, to - 1)
  if (endsObject(atoms, to) || isCut) return listFrom(scan, from).filter(([, end]) => !MAKES_THINGS.test(atoms[verb]?.text ?? '') || isThingAt(atoms, end - 1))
  let end = to
  while (end < atoms.length && end - verb < 16 && !/^[，。；：！？]$/u.test(atoms[end]?.text ?? '')) end++
  const last = atoms.slice(0, end).findLastIndex((atom, index) => index > verb && atom.text === '的')
  return last > verb + 1 && runEnd(scan, last + 1) === end ? listFrom(scan, last + 1) : []
}

const isPraise = (atom: Atom | undefined): boolean => atom?.kind === 'quantity' || atom?.kind === 'ordinal' || atom?.tag === 'm' || PRAISE.test(atom?.text ?? '')

/** The items of a 、-list that begins at `from`. */
function listFrom(scan: Scan, from: number): Range[] {
  const items: Range[] = []
  for (let start = from; items.length < 8;) {
    while (isPraise(scan.atoms[start])) start++
    const to = runEnd(scan, start)
    // 展出的发动机、|某某科技|的增压器: who owns the next thing is no thing
    if (to > start && !(items.length > 0 && scan.atoms[to]?.text === '的') && isProduct(scan, start, to)) items.push([start, to])
    if (!/^[、和与及]$/u.test(scan.atoms[to]?.text ?? '')) break
    start = to + 1
  }
  return items
}

/** What an object ends before: a mark, 等, a conjunction, or the verb of the next thing that is done. */
const endsObject = (atoms: readonly Atom[], index: number): boolean => {
  const atom = atoms[index]
  return atom === undefined || atom.kind === 'mark' || atom.kind === 'close' || /^(?:等|和|与|及|并|后|来|进行|实现|给|向|为|从|在|对)$/u.test(atom.text) || isA(atom, 'do-receive') || DEED.test(atom.text) || atom.tag === 'v' && !(isA(atom, 'inner-verb') && /^n/u.test(atoms[index + 1]?.tag ?? ''))
}

/** What is done with a thing, whatever the tokenizer takes it for: 突围, 登场. */
const DEED = /^(?:[两二三四五六七八九十]大|生长|治疗|救治|精度|强度|硬度|性能|效率|寿命|价格|良品率|产量|产能|销量|销售额|出口额|年产能|年产量|年销量|份额|领先|畅销|热销|远销|销往|国内|国际|全球|市场|市场占有率|市占率|占有率|成活率|合格率|登场|突围|亮相|出圈|破局|领跑|参展|落地|投入使用|投产|下线|上市|出海|抢滩|破题|赋能|助阵|压轴|揭牌|出征|上阵|加持|打底|打头阵|唱主角|突出重围|崭露头角)$/u

/** End of the run of words that a name is made of, quoted parts included. */
function runEnd({ atoms }: Scan, from: number): number {
  let to = from
  while (to < atoms.length && (atoms[to]?.end ?? 0) - (atoms[from]?.start ?? 0) <= MAX_LENGTH) {
    const atom = atoms[to]
    if (atom?.text === '“' && atom.partner !== undefined) { to = atom.partner + 1; continue }
    if (!isPiece(atoms, to) && !(to === from && isOpening(atoms, to)) || DEED.test(atom?.text ?? '')) break
    to++
  }
  return to
}

function isPiece(atoms: readonly Atom[], index: number): boolean {
  const atom = atoms[index], next = atoms[index + 1]
  // 成型机|装备|了: what has 了 behind it is done
  // 信息|直接|驶上…: how something is done
  if (atom?.kind !== 'word' || atom.tag === PERSON_TAG || atom.tag === 'ad' && next?.tag === 'v' && next.word === undefined || isAny(atom, NO_PIECES) || next?.text === '了') return false
  if (/^(?:n|vn|x|b|j|eng|q|a|g|z|s)/u.test(atom.tag) || atom.tag === 'l' && (atom.facts?.isTool === true || isA(atom, 'technology-head')) || atom.text === '用' && atoms[index - 1]?.text.length === 1) return !isA(atom, 'govern') || isA(atom, 'inner-verb') || isA(atom, 'name-verb') || atom.tag === 'a'
  // 全自动|包装|机: a verb inside a name has a noun behind it
  return atom.tag === 'v' && atom.text.length <= 2 && next?.kind === 'word' && (/^(?:n|x|vn|zg)/u.test(next.tag) || next.tag === 'v' && next.word === undefined && /^n/u.test(atoms[index + 2]?.tag ?? '')) && !isAny(next, NO_PIECES) && (atom.word === undefined || isA(atom, 'inner-verb') || isA(atom, 'name-verb')) && (/^(?:n|b|x|j|a)/u.test(atoms[index - 1]?.tag ?? '') || atoms[index - 1]?.tag === 'v' && atoms[index - 1]?.word === undefined && /^n/u.test(atoms[index - 2]?.tag ?? ''))
}

/** 经|导管|…术, 射|芯|机: a small word or verb that opens a name of three words or more. */
const isOpening = (atoms: readonly Atom[], index: number): boolean =>
  (atoms[index]?.text === '经' || atoms[index]?.tag === 'v' && atoms[index].text.length === 1 && atoms[index].word === undefined) && /^(?:n|x|g)/u.test(atoms[index + 1]?.tag ?? '') && isPiece(atoms, index + 2) ||
  // 可变|截面|增压器: a verb that no list knows
  atoms[index]?.tag === 'v' && atoms[index].text.length === 2 && atoms[index].word === undefined && /^n/u.test(atoms[index + 1]?.tag ?? '') && (isThingAt(atoms, index + 1) || isThingAt(atoms, index + 2))

const PLAIN = /^(?:智能化|自动化|数字化|信息化|先进|关键|核心|全新|高端|绿色|现代|智能|大型|专业|新型|新|高|优质|特色|农|海|本地|当地|国产|进口|各类|多种|相关|传统)$/u

/** 连杆, 留置针, MDI: a word that names a product by itself. */
export const isOwnProduct = (atom: Atom | undefined): boolean => valueOf(atom, 'technology-head') === 'PRODUCT own'

/** True where a word ends as things are called. */
export const isThing = (atom: Atom): boolean => atom.facts?.isTool === true || isA(atom, 'technology-head') && !isA(atom, 'generic')

const isThingAt = (atoms: readonly Atom[], index: number): boolean => atoms.slice(index, index + 1).some(isThing)

/** True where the run is specific enough: two words or four characters, one of them no everyday praise, and a thing in the end. */
export function isProduct(scan: Scan, from: number, to: number): boolean {
  const { atoms } = scan, last = atoms[to - 1], text = textOf(scan, from, to)
  if (last?.kind === 'close') return false
  if (!last || !/^(?:n|x|vn|zg|q|eng|g|a|b|l)/u.test(last.tag) || isAny(last, NO_HEADS) && !isThing(last) && !(text.length >= 6 && /^(?:系统|装备|设备|装置)$/u.test(last.text))) return false
  const isTool = last.facts?.isTool ?? false
  if (isOwnProduct(last)) return true
  if (text.length < (isTool && to - from >= 2 ? 3 : 4) || NO_PRODUCT.test(last.text) || scan.gazetteer.lexicon.find(text)?.classes.has('generic')) return false
  const specific = atoms.slice(from, to - 1).filter(atom => !isA(atom, 'generic') && !PLAIN.test(atom.text))
  return specific.length > 0 || to - from === 1 && text.length >= 4 && /^[nx]/u.test(last.tag)
}

const OWNERS = ['company-head', 'company', 'company-tail', 'organization', 'organization-head'] as const
const BEHIND_OWNED = /^(?:、|等|都|也|均|和|与|同时|双双|分别|等产品|则)$/u

/** 甲公司的|射芯机|、…都在其中: a thing of a firm's in a list, or one that wins or sells. */
function possessed(scan: Scan, index: number): Chunk[] {
  const { atoms } = scan
  if (atoms[index]?.text !== '的' || !OWNERS.some(name => valueOf(atoms[index - 1], name) !== undefined) && makerStart(scan, index) === undefined || isStopAt(atoms, index + 1) && !isRating(atoms[index + 1])) return []
  const to = runEnd(scan, isRating(atoms[index + 1]) ? index + 2 : index + 1), next = atoms[to]
  const isPredicated = next === undefined || next.kind !== 'word' || /^[dvpt]/u.test(next.tag)
  const goesOn = isPredicated && isThingAt(atoms, to - 1) && textOf(scan, index + 1, to).length >= 4 || BEHIND_OWNED.test(next?.text ?? '') || isA(next, 'do-receive') || /^(?:占据|占|销往|远销|畅销|亮相|下线|填补|打破)$/u.test(next?.text ?? '')
  return goesOn && to > index + 1 && (isProduct(scan, index + 1, to) || isSmallTool(scan, index + 1, to)) ? [toProduct(scan, [index + 1, to])] : []
}

/** 60千瓦|激光切割机: a rating is part of the name. */
export const isRating = (atom: Atom | undefined): boolean => (/^(?:瓦|千瓦|兆瓦|吨|米|毫米|升|马力|伏|英寸|型)$/u.test(atom?.quantity?.unit ?? '') && !/[万亿余多约近超]/u.test(atom?.text ?? '')) || /^\d+$/u.test(atom?.text ?? '')

/** 射芯|机, 滤芯: three characters that end as tools do. */
const isSmallTool = ({ atoms }: Scan, from: number, to: number): boolean =>
  (atoms[to - 1]?.end ?? 0) - (atoms[from]?.start ?? 0) >= 3 && (atoms[to - 1]?.facts?.isTool ?? false)
