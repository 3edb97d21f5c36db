import { hasClass } from '../../gazetteer/word-classes.js'
import { isA, type Atom } from '../atoms.js'
import { outermost, type Clause } from '../document.js'
import { isDuration } from './duration.js'
import type { Quantity } from './quantity.js'

const TIME_UNITS = /^(?:年|载|个月|月|天|日|小时|分钟|秒|岁|月龄|日龄|周年|周|季度|级|代|版|层|楼|号|届|点|分|世纪|期|章|条例|晚|夜|周岁|刻|时|国语|旬|位数|工作日|星期|交易日|昼夜)$/u
const SMALL_HAN_UNITS = /^(?:次|级|地|种|类|方|大|点|步|条|章|头|手|面|边|端|侧|位|个|人|名|句|声|双|对|度|轮|届|道|把|口|下|场|回|番|套|段|节|门|处|首|支|班|趟|张|份|单位|块|本|幅|杯|碗|根|盏|束|朵|片|封|盘|瓶|锅|袋|筐|垄|针|刀|笔|眼|盆|股)$/u

/** True for a figure that is measured, not a date, an age, a filter or an everyday word. */
export function isFigure(clause: Clause, index: number, quantity: Quantity): boolean {
  const { atoms } = clause.line, before = atoms[index - 1]
  // what is only taken for a product proves nothing: 发布|威海3人入列
  if (outermost(clause.chunks).some(chunk => chunk.from <= index && index < chunk.to && !(chunk.type === 'Technology' && /^[人名位家]$/u.test(quantity.unit)))) return false
  if (isCited(atoms, index) || isRound(quantity, atoms[index], before) || isRecap(clause, index, quantity) || isPartOfWord(clause, index, quantity) || isFilter(clause, index, quantity) || isOrigin(clause, index)) return false
  if (TIME_UNITS.test(quantity.unit)) return isDuration(clause, index, quantity) || quantity.unit === '期' && isOfCourses(clause, index)
  const isSmall = quantity.isHan && (quantity.values[0] ?? 0) <= 3 && SMALL_HAN_UNITS.test(quantity.unit) && !/^(?:家|项|席)$/u.test(quantity.unit)
  // 请来|某医院|的|两名|医生: a few people of a body, told by the way
  if (isSmall && /^[名位]$/u.test(quantity.unit) && before?.text === '的' && outermost(clause.chunks).some(({ type, to }) => to === index - 1 && (type === 'Organization' || type === 'Company'))) return false
  return !isSmall || isOften(before, quantity) || isCountedNoun(clause, index) || isMoved(before) || isOfAward(clause, index, quantity) || isOfPeople(clause, index, quantity)
}

/** 百家企业, 千亩良田: a round word that counts nothing, unless something is said to reach it. */
const isRound = ({ isHan, unit }: Quantity, atom: Atom | undefined, before: Atom | undefined): boolean =>
  isHan && unit !== 'ratio' && /^[十百千万亿]{1,2}[^十百千万亿]/u.test(atom?.text ?? '') && !/(?:突破|超|达|达到|超过|过|逾|近|破|跨越|迈上|上)$/u.test(before?.text ?? '')

const JOINS = /^(?:、|和|与|及|以及)$/u
const HAS = /^(?:现有|拥有|有|设|设有|设置|形成|建有|建成|开设|下设|分设|下辖)$/u

/** 避雨栽培、根域限制|两项|技术: as many as were just named one by one, unless somebody is said to have them. */
function isRecap({ line: { atoms }, from }: Clause, index: number, { isHan, values, unit }: Quantity): boolean {
  const count = values[0] ?? 0
  if (!isHan || count < 2 || count > 6 || unit === 'ratio' || JOINS.test(atoms[index - 1]?.text ?? '、')) return false
  const before = atoms.slice(JOINS.test(atoms[from]?.text ?? '') ? from + 1 : from, index)
  return before.filter(({ text }) => JOINS.test(text)).length === count - 1 && !before.some(({ text, quantity }) => quantity !== undefined || text.startsWith('等') || HAS.test(text))
}

/** “三个”, 第3个, 3万吨级, 5米长的, 三家公司…: the figure is part of a name, a kind or a pronoun. */
function isPartOfWord({ line: { atoms }, from }: Clause, index: number, { unit, isHan }: Quantity): boolean {
  const before = atoms[index - 1], next = atoms[index + 1]
  if (isQuoted(atoms, index) || /^(?:第|每|每隔)$/u.test(before?.text ?? '') || next?.text.startsWith('之一')) return true
  // 前5名, 5升装, 电子五所威海分所, 各出一半
  if (/^[名位]$/u.test(unit) && before?.text === '前' || isHan && /^[个家项条款座]$/u.test(unit) && before?.text === '前' || /^(?:装(?![机备置车船箱修配卸])|型$)/u.test(next?.text ?? '') || isHan && unit === '所' && isA(next, 'place') || isHan && unit === '元' && /村$/u.test((next?.text ?? '').slice(0, 3)) || unit === 'ratio' && /^各/u.test(before?.text ?? '') && isHan) return true
  if (/级(?:以上|以下)?$/u.test(atoms[index]?.text ?? '') && !/能力$/u.test(before?.text ?? '') || /^(?:级|重|之外|长的|宽的|高的|厚的|版)/u.test(next?.text ?? '') || /^[长宽高深厚]$/u.test(next?.text ?? '') && atoms[index + 2]?.text === '的' || /^(?:方|折|尺|寸|成熟)$/u.test(unit) || unit === '片' && isHan) return true
  // 1类|新药; 6000米|海底
  if (unit === '类' && !isHan && /^(?:创新药|新药|药物|中药|化药|化学药|医疗器械|器械|水质|疫苗)/u.test(atoms.slice(index + 1, index + 3).map(({ text }) => text).join('')) || unit === '米' && /^(?:海底|水下|深海|高空|海拔|井下|深处|水深|高原|开外|外|远处|高处|之遥)$/u.test(next?.text ?? '')) return true
  // 两项|指标|均居第4位
  if (isHan && unit === '项' && index === from && /^(?:指标|数据|数字|纪录|记录|数值|总量|数量)$/u.test(next?.text ?? '')) return true
  // 40万吨|矿石|码头: what the thing is made for
  if (unit === '吨' && /^(?:码头|泊位|油轮|货轮|散货船|渔船)$/u.test((/^(?:n|b|vn|x)/u.test(next?.tag ?? '') && !/(?:码头|泊位|船|轮)$/u.test(next?.text ?? '') ? atoms[index + 2] : next)?.text ?? '')) return true
  // 3200吨|桥式|起重机; 前湾港区|108泊位
  if (unit === '吨' && HEAVY.test(atoms.slice(index + 1, index + 4).filter(({ kind }) => kind === 'word').map(({ text }) => text).join('')) || unit === '泊位' && !/[个座]/u.test(atoms[index]?.text ?? '') && !/^v/u.test(before?.tag ?? '')) return true
  // 60千瓦|激光切割机: what sort it is, not how much
  if (POWER.test(unit) && next?.kind === 'word' && /^(?:n|x|b|vn)/u.test(next.tag) && !/^(?:装机|容量|功率|电量|以上|以下)/u.test(next.text)) return true
  return isHan && /^(?:家|人|位|名)$/u.test(unit) && (index === from && /^(?:公司|企业|单位|医院|学校|高校|院校|银行|机构|协会|商会|法院|港口|酒店|景区)$/u.test(next?.text ?? '') || /^(?:是|为|分别是|分别为)$/u.test(next?.text ?? ''))
}

const HEAVY = /(?:起重机|吊机|龙门吊|塔吊|浮吊|门机|压机|液压机|压力机|硫化机|锻压机|油压机|冲床|叉车|卡车|货车|拖轮|挖掘机|装载机|注塑机|压铸机|盾构机|锻锤|天车|行车)/u
const POWER = /^(?:兆瓦|千瓦|瓦|千伏|伏|马力|英寸|匹|千伏安|兆伏安)$/u

/** 由500万只提高到6000万只: where a rise began is not what is measured. */
export function isOrigin({ line: { atoms }, from }: Clause, index: number): boolean {
  const before = atoms[index - 1]?.text ?? ''
  const begins = /^[从由]$/u.test(before) || (/^(?:的|年)$/u.test(before) && atoms.slice(Math.max(from, index - 6), index).some(atom => /^[从由]$/u.test(atom.text)))
  return begins && atoms.slice(index + 1, index + 6).some(atom => /至|到|为|(?<![组构完])成$/u.test(atom.text))
}

/** 投资5亿元以上的有7个, 对票房过10亿元的影片, 6人平均39岁, 每招用1人补贴2000元: what only says which ones, or for how many, the figure behind it counts. */
function isFilter({ line: { atoms }, to, from }: Clause, index: number, { values, bound, isHan, unit }: Quantity): boolean {
  const isOfSome = atoms.slice(Math.max(from, index - 5), index).some(({ text }) => /^(?:对|凡|凡是|针对|单笔|单户|年满)$/u.test(text))
  const hasAnother = atoms.slice(index + 2, to).some(atom => atom.quantity !== undefined)
  const isShare = isHan && unit === 'ratio'
  if ((hasAnother || isOfSome) && !isShare && bound !== 'EXACT' && bound !== 'ABOUT' && /(?:以上|以下|以内)$|^(?:超|过|不足|不低于|不少于|达到)/u.test(atoms[index]?.text ?? '') && /^(?:的|且|、)$/u.test(atoms[index + 1]?.text ?? '')) return true
  // 过50亿元|项目|1个
  if ((bound === 'OVER' || atoms[index - 1]?.text === '过') && isMoney(atoms[index]) && /^(?:项目|企业|镇|园区|集群|产业集群|产业|单体|订单|县|镇街|街道|村|单品)$/u.test(atoms[index + 1]?.text ?? '') && atoms[index + 2]?.quantity !== undefined) return true
  if (hasAnother && /^(?:人均|平均)/u.test(atoms[index + 1]?.text ?? '')) return true
  return hasAnother && values[0] === 1 && atoms.slice(Math.max(from, index - 4), index).some(atom => /^每/u.test(atom.text))
}

const isMoney = (atom: Atom | undefined): boolean => /元|美元$/u.test(atom?.quantity?.unit ?? '')
const COUNTED_THING = /(?:生产线|产线|流水线|院区|校区|厂区|港区|矿区|片区|门店|食堂|驿站|站点|岗位|航线|专线|线路|基地|园区|中心|工厂|码头|泊位|项目|船|平台|赛项|赛区|展区|分会场|学校|企业|品种|专利|标准|冷库|车间|实验室|工作站|大棚|机组|风机|医院|酒店|景区|选手|医生|专家|奖项|金牌|银牌|铜牌|一等奖|二等奖|三等奖)$/u
const isCountedNoun = ({ line }: Clause, index: number): boolean => {
  const next = line.atoms[index + 1], after = line.atoms[index + 2]
  return /^n/u.test(next?.tag ?? '') && isA(next, 'person-noun') || COUNTED_THING.test(next?.text ?? '') || next?.kind === 'word' && /^(?:n|b|a|vn|x)/u.test(next.tag) && COUNTED_THING.test(after?.text ?? '')
}
const COURSES = /(?:课|课堂|班|培训|讲座|讲堂|沙龙|研修|学堂|夜校|课程|训练营|大讲堂|直播|展览|画展|专场|活动)$/u
/** 开办公益课堂|61期, 26期|培训班: how many times something was held, not which issue. */
const isOfCourses = ({ line: { atoms }, from, to }: Clause, index: number): boolean =>
  atoms.slice(Math.max(from, index - 2), index).some(({ text }) => COURSES.test(text)) || atoms.slice(index + 1, Math.min(to, index + 4)).some(({ text }) => COURSES.test(text))

/** 每月|两班, 每周往返|三次: how often. */
const isOften = (before: Atom | undefined, { unit }: Quantity): boolean => /^(?:班|趟|次|场|期)$/u.test(unit) && /^(?:每[天日周月年]|每个月|日均|往返|对开)$/u.test(before?.text ?? '')
/** 立过二等功|两次: how often it was won. */
const isOfAward = ({ line: { atoms }, chunks }: Clause, index: number, { unit }: Quantity): boolean =>
  unit === '次' && (isA(atoms[index - 1], 'rank') || /(?:等功|奖|奖章|称号|冠军|亚军|金牌)$/u.test(atoms[index - 1]?.text ?? '') || outermost(chunks).some(({ type, to }) => type === 'Award' && to === index))

/** 我市|两人|受表彰, 其中|两人|来自烟台, 两位|…专家|获颁: so many of a place's people, not 两人 for those just named. */
function isOfPeople({ line: { atoms }, chunks, from, to, classes }: Clause, index: number, { unit }: Quantity): boolean {
  if (!/^[人名位]$/u.test(unit)) return false
  const before = atoms[index - 1], next = atoms[index + 1]
  const isWon = hasClass(classes, 'do-receive') || atoms.slice(index, to).some(({ text }) => /^(?:来自|受|立功|受奖|受到|受表彰|登上)$/u.test(text))
  const isTheirs = isA(before, 'home') || /^(?:其中|共|有|共有|另有)$/u.test(before?.text ?? '') || outermost(chunks).some(({ type, to: end }) => type === 'Place' && end === index)
  return isWon && (isTheirs || index === from && unit !== '人' && next?.kind === 'word' && atoms.slice(index + 1, index + 6).some(atom => isA(atom, 'person-noun')))
}

/** 名次前移|两位. */
const isMoved = (before: Atom | undefined): boolean => /(?:前移|上升|提升|前进|跃升|下降|后移)(?:了)?$/u.test(before?.text ?? '')
/** 《3家企业上榜》一文: what a title says is said there. */
const isCited = (atoms: readonly Atom[], index: number): boolean => atoms.slice(0, index).some(({ text, partner = -1 }) => text === '《' && partner > index)

const isQuoted = (atoms: readonly Atom[], index: number): boolean => {
  for (let open = index - 1; open >= Math.max(0, index - 8); open--) {
    const atom = atoms[open]
    const close = atom?.text === '“' ? atom.partner ?? -1 : -1
    if (close > index) return close - open <= 4 || close - open <= 10 && atoms.slice(open, close).every(({ tag, kind, text }) => !tag.startsWith('v') && (kind !== 'mark' || text === '、'))
  }
  return false
}
