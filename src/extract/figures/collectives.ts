import { collect } from '../../model/collect.js'
import { isA } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { isContestOrEvent, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'

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
  const word = clause.line.atoms[firstContentIndex(clause.line.atoms, clause)]?.text ?? ''
  if (/^(?:文件|该文件|全文|措施|政策|《措施》|《意见》|《办法》|《方案》)$/u.test(word) && clause.subject.entities.every(({ kind }) => kind !== 'POLICY')) return collect(clauses.slice(0, position), ({ chunks }) => outermost(chunks)).findLast(({ kind }) => kind === 'POLICY')?.entity
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

/** 上届博览会成交…, 艺术周期间…: the show that the report is about, not one within it that was named last. */
export function editionMeant({ document: { chunks, lines }, clause }: Spot): EntityRef | undefined {
  const { line: { atoms, index, role }, subject: { source } } = clause, start = contentAfterByline(clause)
  if (role !== 'body' || source === 'home') return undefined
  const words = atoms.slice(start, start + 4).map(({ text }) => text), isEdition = /^(?:[本上]届|该届)$/u.test(words[0] ?? '')
  const lead = lines.findIndex(line => line.role === 'body'), named = collect(chunks.slice(0, index + 1), all => outermost(all)).filter(chunk => isContestOrEvent(chunk) && chunk.end <= (atoms[start]?.start ?? 0))
  if (isEdition) {
    const kind = /(?:会|展|赛|节|坛|周)$/u.test(words[1] ?? '') && !/^参/u.test(words[1] ?? '') ? words[1] ?? '' : '', first = collect(chunks.slice(0, lead + 1), all => outermost(all)).filter(isContestOrEvent)
    return kind === '' ? first[0]?.entity : [...first, ...named.reverse()].find(({ entity }) => entity.name.includes(kind))?.entity
  }
  const during = /^(?<what>\p{Script=Han}{2,5}?)(?:举办|举行)?期间/u.exec(words.join(''))?.groups?.['what']
  return during === undefined || !/[会展赛节坛周]$/u.test(during) ? undefined : named.findLast(({ entity }) => entity.name.replace(/[“”]/gu, '').endsWith(during))?.entity
}

/** 全市…；新建学校9所；医院新院区投用，设床位1200张；改造小区46个: an item of a place's list that names nobody is the place's, not of the body that the item before told of. */
export function placeOfList({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { line: { atoms }, sentence, subject: { source, entities } } = clause
  if (source !== 'noun' && source !== 'inherited' || entities[0]?.type === 'Place' || atoms[clause.from - 1]?.text !== '；' || /^(?:就|连|就连)$/u.test(atoms[clause.from]?.text ?? '')) return undefined
  const before = clauses.slice(0, position).filter(other => other.sentence.start === sentence.start), [first] = before, place = first?.subject.entities[0]
  const teller = before.findLastIndex(({ subject }) => subject.source === 'explicit' && subject.entities[0] === entities[0])
  if (place?.type !== 'Place' || teller < 1 || !before.slice(0, teller).some(other => other.from > (first?.from ?? 0) && atoms[other.from - 1]?.text === '；' || atoms[before[teller]?.from ?? 0] !== undefined && atoms[(before[teller]?.from ?? 0) - 1]?.text === '；')) return undefined
  return atoms.slice(clause.from, clause.to).some(({ text }) => OF_FIRMS.test(text)) ? undefined : place
}

const FOUNDS = /^(?:牵头)?(?:成立|组建|发起|发起成立|建成|搭建|打造|设立|创建|建起|建立)了?$/u
const SERVES = /^(?:已?服务|累计服务|孵化|累计孵化)$/u

/** 17家企业|加入: a clause that closes with somebody's coming in. */
export const isJoining = ({ line: { atoms }, to }: Clause): boolean => /^(?:加入|入驻|加盟|进驻)$/u.test(atoms[to - 1]?.text ?? '')

/** 市教育局牵头成立X，17家企业加入; 建成Y，已服务项目53个: what was founded is joined and serves. */
export function bodyJoined({ clause, clauses, position }: Spot): EntityRef | undefined {
  const { line: { atoms }, from, to, sentence, subject: { source } } = clause
  if (source !== 'noun' && source !== 'inherited') return undefined
  const isJoined = isJoining(clause) && atoms[from]?.quantity !== undefined, isServing = atoms.slice(from, to).some(({ text }) => SERVES.test(text))
  if (!isJoined && !isServing) return undefined
  for (let at = position - 1; at >= 0 && clauses[at]?.sentence.start === sentence.start; at--) {
    const founding = clauses[at], last = founding && outermost(founding.chunks).at(-1)
    if (last && last.to === founding.to && /^(?:Company|Organization|Programme|Technology|Event)$/u.test(last.type) && atoms.slice(Math.max(founding.from, last.from - 2), last.from).some(({ text }) => FOUNDS.test(text))) return last.entity
  }
  return undefined
}

const HOLDERS = /^(?:候选人|获得者|得主|获奖者|入选者|人选|获奖企业|入选企业)$/u

/** “明州工匠”候选人中，90后占四成: what is said of the holders of an award is the award's. */
export function awardOfWhole({ clause: { sentence, subject: { source } }, clauses, position }: Spot): EntityRef | undefined {
  const whole = clauses[position - 1], atoms = whole?.line.atoms ?? []
  if (source === 'home' || whole?.sentence.start !== sentence.start || !/^[中里]$/u.test(atoms[whole.to - 1]?.text ?? '') || !HOLDERS.test(atoms[whole.to - 2]?.text ?? '')) return undefined
  const last = outermost(whole.chunks).at(-1)
  return last?.type === 'Award' && whole.to - last.to <= 3 ? last.entity : undefined
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
