import { collect } from '../../model/collect.js'
import { isA } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'

/** A clause, and those of its paragraph around it. */
export interface Spot { readonly document: AnnotatedDocument; readonly clause: Clause; readonly clauses: readonly Clause[]; readonly position: number }

const CHOSEN = /^(?:新认定|新入选|新上榜|认定|入选|入围|上榜|获奖|获评|受奖|首批|这批|该批|上述)$/u
const MEMBERS = /^(?:企业|单位|组织|人才|个人|集体|团队|项目|人员|选手|教师|品牌|产品|者)$/u

/** 新认定|企业平均…, 入选|人才可获…: those that the report is about together, not the one named last. */
export function placeOfChosen({ document: { local }, clause }: Spot): EntityRef | undefined {
  const { line: { atoms }, subject: { source, entities } } = clause, start = firstContentIndex(atoms, clause)
  if (source === 'explicit' || entities[0] && !/^(?:Company|Person)$/u.test(entities[0].type)) return undefined
  const words = atoms.slice(start, start + 4).map(({ text }) => text)
  return words.some((word, at) => CHOSEN.test(word) && MEMBERS.test(words[at + 1] ?? '')) || /^(?:上榜者|入选者|入围者)$/u.test(words[0] ?? '') ? local : undefined
}

/** 某镇党委书记介绍，全镇…: the town that was named last, be it in a longer name. */
export function townMeant({ document: { chunks }, clause }: Spot): EntityRef | undefined {
  const { line: { atoms, index: line }, subject } = clause, start = firstContentIndex(atoms, clause)
  if (subject.source === 'explicit' || !/^(?:[全该我本]镇|[全该我本]乡|[全该]街道|镇上|镇里)$/u.test(atoms[start]?.text ?? '')) return undefined
  const before = [...chunks.slice(Math.max(0, line - 3), line).flat(), ...(chunks[line] ?? []).filter(({ to }) => to <= start)]
  return before.findLast(({ type, kind }) => type === 'Place' && kind === 'TOWN')?.entity
}

/** 全村, 村里, 村民: the village that was named last. */
export function villageMeant({ document: { chunks }, clause }: Spot): EntityRef | undefined {
  const { line: { atoms, index: line }, subject } = clause, start = firstContentIndex(atoms, clause)
  if (subject.source === 'explicit' || !/^(?:全村|村里|村集体|村上|该村|本村|我村|我们村|村民|村民们|村)$/u.test(atoms[start]?.text ?? '')) return undefined
  const before = [...chunks.slice(Math.max(0, line - 3), line).flat(), ...(chunks[line] ?? []).filter(({ to }) => to <= start)]
  return before.findLast(({ type, kind, name }) => type === 'Place' && kind === 'TOWN' && name.endsWith('村'))?.entity
}

/** 该市, 该区 where the place named last only stands in a firm's name or in brackets: the one that was spoken of. */
export function thatPlace({ document: { chunks, local, home }, clause }: Spot): EntityRef | undefined {
  const { line: { atoms, index: line }, subject } = clause, start = firstContentIndex(atoms, clause), level = /^该(?<level>[市区县镇])$/u.exec(atoms[start]?.text ?? '')?.groups?.['level']
  if (level === undefined || subject.source !== 'home') return undefined
  const isMeant = (chunk: NamedChunk): boolean => chunk.type === 'Place' && chunk.isNested !== true && chunk.entity.name.endsWith(level)
  const before = [...chunks.slice(Math.max(0, line - 3), line).flat(), ...(chunks[line] ?? []).filter(chunk => chunk.to <= start && !isBracketed(chunk, atoms))]
  return before.findLast(isMeant)?.entity ?? [local, home].find(place => place?.name.endsWith(level))
}

/** True where an open bracket stands before the name in its line. */
const isBracketed = (chunk: NamedChunk, atoms: Clause['line']['atoms']): boolean =>
  atoms.slice(Math.max(0, chunk.from - 24), chunk.from).some(({ text, partner }) => text === '（' && (partner ?? -1) >= chunk.to)

/** 至此，双方签下的订单全部履约: the first of the two firms or bodies that the sentence before brought together. */
export function firstOfBoth({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { line: { atoms } } = clause
  const start = firstContentIndex(atoms, clause)
  if (!/^(?:双方|两家)$/u.test(atoms[start]?.text ?? '') || /^(?:与|和|同)$/u.test(atoms[start - 1]?.text ?? '') && start > clause.from) return undefined
  const bodies = [...new Set(collect(clauses.slice(Math.max(0, position - 6), position), ({ chunks }) => outermost(chunks)).filter(({ type, kind }) => type === 'Company' || type === 'Organization' && kind !== 'MEDIA' && kind !== 'VENUE').map(({ entity }) => entity))]
  return bodies.length >= 2 ? bodies[0] : undefined
}

const SHOWN = /^(?:成绩单|答卷|履历|账本|账单|清单|数字|数据|档案|简历|轨迹|足迹|战绩|成绩|成果|收获|家底|业绩|写照|缩影|日常|答案|战报|年报|报告|履历表|工作|生活|坚守|故事|一天|一年|十年)$/u

/** 驾龄26年，安全行驶98万公里——这是驾驶员某某交出的成绩单: whose figures those are is said behind them. */
export function shownBehind({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { sentence, subject: { source } } = clause
  if (source !== 'noun' && source !== 'inherited' && source !== 'none') return undefined
  const rest = clauses.slice(position + 1).filter(other => other.sentence.start === sentence.start), show = rest.at(-1)
  if (!show || !/^(?:这|这是|这就是|这正是|这便是|这些|这组|这串)$/u.test(show.line.atoms[show.from]?.text ?? '') || !show.line.atoms.slice(show.to - 3, show.to).some(({ text }) => SHOWN.test(text))) return undefined
  if (clauses.slice(0, position).some(other => other.sentence.start === sentence.start && other.subject.source === 'explicit')) return undefined
  const named = outermost(show.chunks).filter(({ type, kind }) => /^(?:Person|Company|Organization|Place|Programme)$/u.test(type) && kind !== 'MEDIA')
  return (named.find(({ type }) => type === 'Person') ?? named.at(-1))?.entity
}

const HEADED = /^(?:(?:相关|有关|主要|项目)?负责人|工作人员|董事长|总经理|方面|副总经理|总工程师|董秘)$/u

/** 集团负责人透露，…; 总工程师某某说，…: the group or firm that the report is about. */
export function firmOfHead({ document, clause, clauses, position }: Spot): EntityRef | undefined {
  const opening = clauses.slice(0, position).findLast(({ sentence, line: { atoms }, from, to }) => sentence.start === clause.sentence.start && atoms.slice(from, to).some(atom => isA(atom, 'report-verb')))
  if (!opening || clause.subject.source === 'explicit' || clause.subject.source === 'home') return undefined
  const { atoms } = opening.line, start = firstContentIndex(atoms, opening), word = atoms[start]?.text ?? ''
  if (!/^(?:集团|公司|企业)$/u.test(word) || !HEADED.test(atoms[start + 1]?.text ?? '')) return undefined
  const firms = collect(document.chunks.slice(0, opening.line.index + 1), chunks => outermost(chunks)).filter(({ type }) => type === 'Company').map(({ entity }) => entity)
  const here = outermost(document.chunks[opening.line.index] ?? []).findLast(({ type, to }) => type === 'Company' && to <= opening.from)?.entity
  return (word === '集团' ? firms.find(({ name }) => /集团/u.test(name)) : here) ?? firms[0]
}

const OF_FIRMS = /^(?:营收|营业收入|销售收入|销售额|利润|净利润|利税|纳税|订单|员工|客户|用户|供货|主机厂|合同额|市值|研发投入)$/u

/** 甲公司的某产品下线，…前三季度营收5.72亿元: what only a firm has is the maker's. */
export function makerOf({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { line: { atoms }, from, to, subject: { source, entities } } = clause, [thing, other] = entities
  if (thing?.type !== 'Technology' || other || source === 'explicit' || !atoms.slice(from, to).some(({ text }) => OF_FIRMS.test(text))) return undefined
  const opening = clauses.slice(0, position).findLast(({ chunks }) => chunks.some(({ entity }) => entity === thing)), name = opening?.chunks.find(({ entity }) => entity === thing)
  if (!opening || !name) return undefined
  return outermost(opening.chunks).findLast(({ type, to: end }) => type === 'Company' && end < name.from && opening.line.atoms[end]?.text === '的')?.entity
}

/** 印发《X》，因主体内容共20条: what a decree holds is the decree's. */
export function decreeOf({ clause, clauses, position }: Spot): EntityRef | undefined {
  const before = clauses[position - 1], last = before && outermost(before.chunks).at(-1)
  if (!before || before.sentence.start !== clause.sentence.start || last?.kind !== 'POLICY' || before.to - last.to > 1 || clause.subject.source !== 'noun' && clause.subject.source !== 'inherited') return undefined
  return clause.line.atoms.slice(clause.from, clause.to).some(({ text }) => /^(?:条款|条|内容|提出|明确|规定|要求|涵盖|有效期|举措|任务)$/u.test(text)) ? last.entity : undefined
}

/** Index of the first word that tells something: behind （记者 某某）, where the paragraph begins with it. */
function contentAfterByline(clause: Clause): number {
  const { line: { atoms }, from, to } = clause
  const open = atoms.slice(from, from + 8).findIndex(({ text }) => text === '（'), close = open < 0 ? undefined : atoms[from + open]?.partner
  const isByline = close !== undefined && close < to && atoms.slice(from + open, close).some(({ text }) => /^(?:记者|通讯员)$/u.test(text))
  return firstContentIndex(atoms, isByline ? { ...clause, from: close + 1 } : clause)
}

const FRONTED = /^(?:历时|占地|总投资|历经|为期|总长|总面积|投资|总建筑面积|建筑面积|总装机容量)$/u

/** 历时3天，某大赛举行颁奖: what stands in front of the sentence's subject is said of it. */
export function subjectAhead({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { line: { atoms }, sentence, subject } = clause, next = clauses[position + 1]
  if (!FRONTED.test(atoms[contentAfterByline(clause)]?.text ?? '') || atoms[clause.to - 1]?.quantity === undefined || subject.source === 'explicit' || clauses[position - 1]?.sentence.start === sentence.start && clauses[position - 1]?.subject.source === 'explicit') return undefined
  const [entity] = next?.sentence.start === sentence.start && next.subject.source === 'explicit' ? next.subject.entities : []
  return entity && /^(?:Event|Programme|Company|Organization|Technology)$/u.test(entity.type) ? entity : undefined
}

const BUILDS = /^(?:承建|施工|监理|建设|实施|总承包|运营|负责|承制)$/u

/** 工程由甲公司协调，乙、丙承建，新建线路152公里: not those who build it, but what the sentence began with. */
export function builtOf({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { subject: { source }, sentence } = clause
  if (source !== 'noun' && source !== 'inherited') return undefined
  const first = clauses.findIndex(other => other.sentence.start === sentence.start), opening = clauses[first], builder = clauses.slice(first, position).findLast(({ subject }) => subject.source === 'explicit')
  if (!opening || !builder || !opening.line.atoms.slice(opening.from, opening.to).some(({ text }) => text === '由') || !BUILDS.test(builder.line.atoms[builder.to - 1]?.text ?? '')) return undefined
  const word = opening.line.atoms[firstContentIndex(opening.line.atoms, opening)]?.text ?? ''
  return outermost(opening.chunks).find(({ from, type }) => from === opening.from && type !== 'Place')?.entity ?? (/^(?:该)?(?:工程|项目)$/u.test(word) ? opening.referents.get('Programme') : undefined)
}

/** 大赛共征集项目318个: the contest, not a project that was named last. */
export function contestMeant({ document, clause, clauses, position }: Spot): EntityRef | undefined {
  const { line: { atoms }, subject: { source, entities } } = clause, [entity] = entities
  if (source === 'explicit' || entity?.type !== 'Programme' || entity.kind === 'COMPETITION') return undefined
  const sentence = clauses.slice(0, position + 1).filter(other => other.sentence.start === clause.sentence.start)
  if (!sentence.some(other => /^(?:本届|本次|该)?(?:大赛|比赛|赛事|竞赛)$/u.test(atoms[firstContentIndex(atoms, other)]?.text ?? ''))) return undefined
  return collect(document.chunks.slice(0, clause.line.index + 1), chunks => outermost(chunks)).findLast(({ kind, start }) => kind === 'COMPETITION' && start < clause.sentence.start)?.entity
}
