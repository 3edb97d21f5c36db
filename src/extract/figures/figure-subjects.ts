import { isA, type Atom } from '../atoms.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'
import type { Quantity } from './quantity.js'

const PIVOT = /^(?:责令|勒令|助力|帮助|帮|支持|推动|促使|令|使|让|带动|支撑|督促|指导|引导)$/u
const FINED = /^(?:对|给予|向)$/u
const SANCTION = /^(?:没收|罚款|处罚|处以|罚没|奖励|补助|补贴|给予奖励|给予补助|发放|兑付)/u

/** 责令甲公司召回1260把, 对乙商行罚款4万元, 让丙药厂增产30%: the named one that is made to do it. */
export function pivotBefore(clause: Clause, index: number): EntityRef | undefined {
  const { atoms } = clause.line
  return outermost(clause.chunks).findLast(chunk => {
    if (chunk.to > index || !/^(?:Company|Organization|Person|Technology)$/u.test(chunk.type)) return false
    const before = atoms.slice(Math.max(clause.from, chunk.from - 3), chunk.from)
    if (before.some(atom => PIVOT.test(atom.text))) return true
    return before.some(atom => FINED.test(atom.text)) && atoms.slice(chunk.to, index).some(atom => SANCTION.test(atom.text)) && /^(?:没收|罚款|处罚|处以|罚没)/u.test(atoms.slice(chunk.to, index).map(({ text }) => text).join(''))
  })?.entity
}

const MACRO = /(?:地区生产总值|生产总值|零售额|零售总额|旅游收入|旅游总收入|接待游客|进出口|外贸|税收|财政收入|公共预算|居民人均|可支配收入|规上工业|规模以上工业|固定资产投资|常住人口|城镇化率|粮食总产|经营主体|市场主体|城镇新增就业|入选总数|上榜总数|入选数量|上榜数量|空气质量|森林覆盖率|到账外资|实际使用外资|民营经济)/u

/** 社会消费品零售总额增长8%: what only a place has is said of the place, whoever the sentence before was about. */
export function placeOfMacro({ local }: AnnotatedDocument, { subject }: Clause, measure: string): EntityRef | undefined {
  return subject.source !== 'explicit' && subject.source !== 'home' && MACRO.test(measure) && subject.entities.every(({ type }) => type !== 'Place') ? local : undefined
}

/** Index of the quote that `index` stands in, at most 120 atoms before it; -1 where there is none. */
function openBefore(atoms: readonly Atom[], index: number): number {
  for (let open = index; open >= Math.max(0, index - 120); open--) if (atoms[open]?.text === '“' && (atoms[open]?.partner ?? -1) > index) return open
  return -1
}

/** “研发经费占到5%以上。”集团技术中心主任某某说: the speaker's firm is whom the words in quotes are about. */
export function speakerOf({ clauses }: AnnotatedDocument, clause: Clause): EntityRef | undefined {
  if (clause.subject.source === 'explicit' || clause.subject.source === 'home' || clause.subject.source === 'anaphor') return undefined
  const { atoms } = clause.line, position = clauses.indexOf(clause)
  const open = openBefore(atoms, clause.from)
  const close = atoms[open]?.partner
  if (open < 0 || close === undefined || open > 0 && atoms[open - 1]?.text === '：') return undefined
  const speech = clauses.slice(position, position + 6).find(other => other.line === clause.line && other.to > close && isA(atoms[other.verb], 'report-verb'))
  const named = speech && outermost(speech.chunks).findLast(chunk => (chunk.type === 'Company' || chunk.type === 'Organization') && chunk.from >= close && chunk.to <= speech.verb)?.entity
  const isFirm = speech && atoms.slice(close, speech.verb).some(atom => /^(?:公司|企业|集团|该公司|该企业)$/u.test(atom.text))
  return named ?? (isFirm ? speech.referents.get('Company') : undefined)
}

const SERVES = /^(?:从事|从教|从警|从医|从业|从艺|扎根|坚守|工作|岗位|讲台|打交道|干|一干|一线|入职|服务|任教|奋战|深耕|钻研|驻守|守护|坚持)/u

/** 站讲台27年, 在钳工岗位上一干就是25年: years that a person has served; 会期10天: how long an event lasts. */
export function isServiceYears({ line, from, subject }: Clause, index: number, { unit }: Quantity): boolean {
  const before = line.atoms.slice(Math.max(from, index - 8), index)
  if (unit === '天') return /^(?:会期|展期|持续|历时)$/u.test(before.at(-1)?.text ?? '') && subject.entities.some(({ type, kind }) => type === 'Event' || kind === 'COMPETITION')
  return unit === '年' && subject.entities.some(({ type }) => type === 'Person') && before.some(atom => SERVES.test(atom.text)) && !before.some(atom => atom.kind === 'mark' && atom.text === '，')
}
