import { collect } from '../../model/collect.js'
import { mostNamed } from '../anaphors.js'
import { firstContentIndex, isServed } from '../clause-words.js'
import { isContestOrEvent, isFirmOrBody, outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import type { Spot } from './collectives.js'

/** What only a firm has, never a town: its defects, orders, works and customers. */
const OF_FIRMS = /^(?:次品率|不良品率|不良率|良品率|合格率|成品率|报废率|返修率|毛利率|研发投入|研发费用|研发经费|研发人员|订单|订单量|产能|日产能|月产能|年产能|日产量|用工|人工成本|营收|营业收入|销售收入|净利润|利润总额|主机厂|回头客|复购率|交货期|交付周期|单耗|能耗|车间|产线|生产线|员工|职工|工人|授权专利|发明专利)$/u

/** True where the clause's subject is only what the report or paragraph is about, for want of another. */
export const isForWant = ({ subject: { source, isOnBehalf } }: Clause): boolean => isOnBehalf && (source === 'noun' || source === 'inherited')

/** True where that is the place that the report is about. */
const isHomeForWant = (clause: Clause, local: EntityRef | undefined): boolean => isForWant(clause) && local !== undefined && clause.subject.entities[0] === local

/** 引入…系统后，次品率降到…: a figure of works and goods is the firm's that the paragraph, else the report, names most. */
export function firmOfMeasure({ document: { local, chunks }, clause, clauses, position }: Spot): EntityRef | undefined {
  const { line, from, to } = clause
  if (line.role !== 'body' || !isHomeForWant(clause, local) || !line.atoms.slice(from, to).some(({ text }) => OF_FIRMS.test(text))) return undefined
  if (clauses.slice(0, position).some(({ subject: { source, entities } }) => (source === 'explicit' || source === 'home') && entities[0] === local)) return undefined
  const firmsOf = (lines: readonly (readonly NamedChunk[])[]): EntityRef[] => collect(lines, all => outermost(all)).filter(({ type }) => type === 'Company').map(({ entity }) => entity)
  const start = line.atoms[from]?.start ?? 0, here = firmsOf([(chunks[line.index] ?? []).filter(chunk => chunk.end <= start && !isServed(line.atoms, chunk, 0))])
  const all = firmsOf(chunks.slice(0, line.index)), main = mostNamed(all)
  return mostNamed(here) ?? (main && all.filter(entity => entity === main).length >= 2 ? main : undefined)
}

/** 热线那头，受理诉求3.8万件: where a paragraph names nobody, the one firm, school or hospital that headline and lead are about, unless the place has been spoken of. */
export function mainOfReport({ document: { local, chunks, lines }, clause, clauses, position }: Spot): EntityRef | undefined {
  if (clause.line.role !== 'body' || !isHomeForWant(clause, local) || clauses.slice(0, position).some(({ subject: { source, entities } }) => (source === 'explicit' || source === 'home') && entities.some(({ type }) => type !== 'Person'))) return undefined
  const isOwn = ({ type, kind }: NamedChunk): boolean => type === 'Company' || type === 'Organization' && !NOT_TOPICAL.test(kind ?? '')
  const headlines = collect(chunks.filter((_, index) => lines[index]?.role === 'headline'), all => outermost(all)), named = new Set(headlines.filter(isOwn).map(({ entity }) => entity))
  const lead = lines.findIndex(({ role }) => role === 'body'), [main, other] = named
  const isLed = main !== undefined && other === undefined && (chunks[lead] ?? []).some(({ entity }) => entity === main)
  return isLed && !headlines.some(({ type }) => type === 'Place') ? main : undefined
}

const NOT_TOPICAL = /^(?:GOVERNMENT|UNION|MEDIA|ASSOCIATION)$/u

/** 全年门急诊312万人次 / 甲医院晒出答卷: a headline's line that names nobody tells of the firm, school or contest that the other lines name, if the report does too. */
export function headlined({ document: { local, chunks, lines }, clause }: Spot): EntityRef | undefined {
  const { line } = clause
  if (line.role !== 'headline' || !isHomeForWant(clause, local) || outermost(clause.chunks).some(({ from, type }) => type === 'Place' && from === firstContentIndex(line.atoms, clause))) return undefined
  const body = new Set(chunks.filter((_, index) => lines[index]?.role === 'body').flat().map(({ entity }) => entity))
  const named = collect(chunks.filter((_, index) => lines[index]?.role === 'headline'), all => outermost(all))
  const contest = named.find(chunk => isContestOrEvent(chunk) && body.has(chunk.entity)), firm = named.find(({ type, kind, entity }) => (type === 'Company' || type === 'Organization' && !NOT_TOPICAL.test(kind ?? '')) && body.has(entity))
  const bodies = new Set(named.filter(isFirmOrBody).map(({ entity }) => entity))
  return contest?.entity ?? (bodies.size === 1 ? firm?.entity : undefined)
}
