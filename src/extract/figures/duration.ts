import { isA, type Atom } from '../atoms.js'
import { outermost, type Clause, type EntityRef } from '../document.js'
import type { Quantity } from './quantity.js'

const SERVES = /^(?:从事|从教|从警|从医|从业|从艺|从军|从检|从商|从政|参军|入伍|入行|入党|行医|执教|执业|履职|守望|耕耘|扎根|坚守|工作|岗位|讲台|打交道|干|一干|一线|入职|服务|任教|奋战|深耕|钻研|驻守|守护|坚持)/u
/** What lasts, and what points are given for: the noun that a length of time, or 96分, measures. */
const LASTS = /(?:单程|天数|住院日|审限|时效|日均用时|周期|时间|时长|用时|耗时|航程|航时|车程|工期|停时|停留|停泊|花期|保质期|质保期|货架期|寿命|续航|工时|在港时|有效期|公示期|试用期|服务期|租期|任期|质保|免租期|宽限期|会期|展期|历时|均龄|午休|学制|账期|交期|得分|评分|总分|平均分)$/u
const MOVES = /^(?:缩短|提前|压缩|节省|延长|缩减|压减|减少|增加|提高|降低|降|压|提速|加快|改|推迟|滞后|延后|顺延|快|慢|早|晚|长|短|多|少|仅用|只用|只花|仅花|仅用时|只用时)(?:了|至|到|为|出)?$/u
const REACHES = /^(?:了|累计|总计|共|已|就|均|再|整整|稳定|保持|在于|至|到|为|达|达到|长达|约|近|仅|只|需|只需|仅需|控制|在|从|由|成)$/u

/** 平均用时缩短到40分钟, 会期10天, 从事钳工28年: a time that is measured, not the date, age or span that most are. */
export function isDuration(clause: Clause, index: number, quantity: Quantity): boolean {
  const { atoms } = clause.line
  if (isServiceYears(clause, index, quantity) || isRun(atoms, index, quantity)) return true
  if (quantity.unit === '岁') return /(?:平均年龄|均龄)$/u.test(atoms.slice(Math.max(clause.from, index - 3), index).map(({ text }) => text).join(''))
  if (quantity.unit === '分' && atoms[index - 1]?.text === '以') return true
  if (quantity.unit === '月' && !/个[半多]?月/u.test(atoms[index]?.text ?? '')) return false
  if (/^(?:点|时|刻|星期|岁|周岁|月龄|日龄|周年|号|届|版|层|楼|世纪|章|条例|国语|旬|位数|晚|夜|级|代)$/u.test(quantity.unit)) return false
  // 历时|八年|选育
  if (/^[年载]$/u.test(quantity.unit) && /^(?:历时|历经|耗时)$/u.test(atoms[index - 1]?.text ?? '') && atoms[index + 1]?.kind === 'word') return false
  // 提前|23天, 保质期|延长|到|45天, 人均停留|2.4天: over the words that only lead to the figure
  let at = index - 1
  while (at >= clause.from && REACHES.test(atoms[at]?.text ?? '')) at--
  const lead = at < clause.from ? undefined : atoms[at]
  const isOnly = at > clause.from && /^[用花]$/u.test(lead?.text ?? '') && /^[仅只]$/u.test(atoms[at - 1]?.text ?? '')
  return lead !== undefined && (isOnly || MOVES.test(lead.text) || isA(lead, 'change') || LASTS.test(lead.text))
}

/** 连续11年零上访, 连续举办11届: how long something has gone on. */
const isRun = (atoms: readonly Atom[], index: number, { unit }: Quantity): boolean =>
  /^(?:年|载|届|个月|月|季度|天)$/u.test(unit) && !/^(?:占|没有|未|无|低于|高于|保持|的)$/u.test(atoms[index + 1]?.text ?? '') && (/连续$/u.test(atoms[index - 1]?.text ?? '') || /连续$/u.test(atoms[index - 2]?.text ?? '') && atoms[index - 1]?.tag.startsWith('v') === true)

/** 站讲台27年, 在钳工岗位上一干就是25年: years that a person has served; 会期10天: how long an event lasts. */
function isServiceYears({ line, from, to, chunks, subject }: Clause, index: number, { unit }: Quantity): boolean {
  const before: readonly Atom[] = line.atoms.slice(Math.max(from, index - 8), index)
  if (unit === '天') return /^(?:会期|展期|持续|历时|为期)$/u.test(before.at(-1)?.text ?? '') && subject.entities.some(({ type, kind }) => type === 'Event' || kind === 'COMPETITION')
  if (unit !== '年' && unit !== '载') return false
  if (SENIORITY.test(before.at(-1)?.text ?? '')) return true
  if (personServing({ line, from, to, chunks }, index)) return true
  return subject.entities.some(({ type }) => type === 'Person') && (before.at(-1)?.text === '了' || before.some(atom => SERVES.test(atom.text)) || SERVES.test(before.slice(-2).map(({ text }) => text).join(''))) && !before.some(atom => atom.kind === 'mark' && atom.text === '，')
}

const SENIORITY = /^(?:护龄|工龄|教龄|党龄|军龄|警龄|驾龄|艺龄|医龄|司龄|厂龄|法龄|检龄|飞龄|船龄|球龄|团龄)$/u

/** 从教|31年|的…教师鞠洪涛, 37年|护龄|的于秀芝: the person behind, whom years of service describe. */
export function personServing({ line: { atoms }, chunks, to }: Pick<Clause, 'line' | 'from' | 'to' | 'chunks'>, index: number): EntityRef | undefined {
  const isDescribed = SERVES.test(atoms[index - 1]?.text ?? '') && atoms[index + 1]?.text === '的' || SENIORITY.test(atoms[index + 1]?.text ?? '') && atoms[index + 2]?.text === '的'
  return isDescribed && atoms[index]?.quantity?.unit === '年' ? outermost(chunks).find(chunk => chunk.type === 'Person' && chunk.from > index && chunk.to <= to)?.entity : undefined
}
