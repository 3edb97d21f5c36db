import { collect } from '../../model/collect.js'
import { endingMeant, isNamedSo, mostNamed } from '../anaphors.js'
import { isA, type Atom } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'

/** Whom words that stand for a name mean: 后者, 它, 这艘新船, 基地面积. */
export function referredTo(document: AnnotatedDocument, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const clause = clauses[position]
  return clause && (latterOf(document, clause) ?? itOf(clause, clauses, position) ?? heOf(clause, clauses, position) ?? thatOf(document, clause, clauses) ?? pointedAt(document, clause, clauses) ?? ownerOf(document, clause, clauses))
}

/** 后者则…, 由后者投资…: the last firm, body or place that the paragraph has named so far. */
function latterOf({ chunks }: AnnotatedDocument, { line, from, to }: Clause): EntityRef | undefined {
  const at = from + line.atoms.slice(from, to).findIndex(({ text }) => text.startsWith('后者'))
  return at < from ? undefined : outermost(chunks[line.index] ?? []).findLast(chunk => chunk.to <= at && /^(?:Company|Organization|Programme|Place)$/u.test(chunk.type))?.entity
}

/** 它总重186吨: not a place or a person, but the thing or firm that was last named. */
function itOf(clause: Clause, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const { subject, line: { atoms } } = clause, isTaken = subject.entities[0] !== undefined && !/^(?:Place|Person)$/u.test(subject.entities[0].type)
  if (isTaken || atoms[firstContentIndex(atoms, clause)]?.text !== '它') return undefined
  const named = clauses.slice(Math.max(0, position - 6), position).findLast(({ chunks }) => outermost(chunks).some(isThing))
  return named && outermost(named.chunks).findLast(isThing)?.entity
}
const isThing = ({ type }: NamedChunk): boolean => /^(?:Technology|Company|Organization|Programme|Event)$/u.test(type)

const FIRM = /^(?:企业|公司|集团|厂里|厂区)$/u
/** What a bare noun before another noun can stand for, beside firms. */
const BODY = /^(?:基地|中心|园区|学院|学校|医院|实验室|平台|项目|合作社|港口|图书馆|博物馆|文化馆|支行|支队|分局|工作室|车站|电站|水库|养老院|幼儿园|农场|牧场|商场|超市|工厂|产业园|港区|研究院|协会|联盟|大赛|展会|银行|法院|商会|景区|码头|机场|专业|酒店|社区)$/u

/** 由他带出的徒弟中，…: the person last named, though another is the subject so far. */
function heOf({ line, from, to, verb }: Clause, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const at = from + line.atoms.slice(from, to).findIndex(({ text }) => text === '他' || text === '她')
  if (at <= from || at > verb && verb > from || line.atoms[at - 1]?.text !== '由' && line.atoms[at + 1]?.text !== '的') return undefined
  const named = clauses.slice(0, position).findLast(({ chunks }) => outermost(chunks).some(({ type }) => type === 'Person'))
  return named && outermost(named.chunks).findLast(({ type }) => type === 'Person')?.entity
}

/** 该关, 该馆: the body last named whose name ends so. */
function thatOf(document: AnnotatedDocument, clause: Clause, clauses: readonly Clause[]): EntityRef | undefined {
  const { line: { atoms } } = clause, start = firstContentIndex(atoms, clause), before = clauses[clauses.indexOf(clause) - 1]
  // 被授予称号的|该团队|，现有成员38人: also where the clause before was nothing but a name
  const spot = before?.sentence.start === clause.sentence.start && isUnnamed(clause) ? [start, before.to - 1, before.to - 2] : [start]
  const ending = spot.map(at => endingAt(atoms, at)).find(found => found !== undefined)
  if (ending === undefined) return undefined
  const named = namesBefore(document, clause, clauses).filter(({ entity, type, kind }) => (type !== 'Place' || kind === 'TOWN') && (type === 'Award') === /奖|榜/u.test(ending) && isCalled(entity, ending)).map(({ entity }) => entity)
  return /奖|榜/u.test(ending) ? mostNamed(named) : named.at(-1)
}

/** The body or firm that 该院, 该中心 at the atom of the clause means. */
export function bodyMeant(document: AnnotatedDocument, { line }: Clause, at: number): EntityRef | undefined {
  const ending = endingAt(line.atoms, at), start = line.atoms[at]?.start ?? 0
  if (ending === undefined) return undefined
  return collect(document.chunks.slice(Math.max(0, line.index - 3), line.index + 1), chunks => outermost(chunks)).findLast(({ end, type, entity }) => end <= start && /^(?:Company|Organization)$/u.test(type) && (nameOf(entity).endsWith(ending) || ending === '校' && isCalled(entity, ending)))?.entity
}

/** 该校 is a college too, not only what is called 学校. */
const isCalled = (entity: EntityRef, ending: string): boolean =>
  nameOf(entity).includes(ending, nameOf(entity).length - ending.length - 3) || ending === '校' && endingMeant('该校')?.test(nameOf(entity)) === true

const isUnnamed = ({ subject: { source } }: Clause): boolean => source === 'noun' || source === 'inherited' || source === 'none'
const nameOf = ({ name }: EntityRef): string => name.replace(/[“”]|（[^（）]*）$/gu, '')

const THING_NOUN = /^(?:航线|专线|班轮|线路|产线|生产线|技术|工艺|平台|系统|装置|设备|装备|机组|机器人|产品|品种|药物|软件|网箱|工船|项目|工程|专项行动|行动|计划|方案|办法|措施|政策|基金|课程|赛项|赛道|论坛|大会|展会|博览会|大赛|竞赛|专场|市集|指数|标准|码头|港区|园区|基地|景区|片区|集群|联盟|协会|商会|合作社|商行|酒庄|农场|牧场|渔场|矿区|油田|风场|电站|泵站|水库|隧道|大桥|机场|车站)$/u

/** What the name ends in that 该关, 该|团队, 该奖 at the atom stands for. */
function endingAt(atoms: readonly Atom[], at: number): string | undefined {
  const word = (atoms[at]?.text ?? '') + (atoms[at]?.text === '该' ? atoms[at + 1]?.text ?? '' : '')
  const whole = /^该(?<noun>\p{Script=Han}{2,4})$/u.exec(word)?.groups?.['noun'] ?? ''
  return /^该(?<ending>[关馆站社会行局院校所厂港台队奖榜村店号]|团队|班组|工作室|志愿队|小组|支部|街道|社区|课题组|奖项|榜单)$/u.exec(word)?.groups?.['ending']?.replace('奖项', '奖').replace('榜单', '榜') ?? (THING_NOUN.test(whole) ? whole : undefined)
}

/** What the head noun of 这艘…新船, 这家…中心 can be. */
const HEADS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:船|轮|产品|设备|装备|机器|机器人|系统|装置|药|芯片|品种|技术|工艺|网箱)$/u, /^Technology$/u],
  [/(?:公司|企业|厂|集团|银行|工坊|合作社|酒庄)$/u, /^(?:Company|Organization)$/u],
  [/(?:中心|医院|学校|学院|校|馆|园区|基地|研究院|院|所|站|街区|景区|协会|实验室)$/u, /^(?:Organization|Company)$/u],
  [/(?:项目|工程|行动|计划|政策|办法|措施)$/u, /^Programme$/u],
  [/(?:大赛|比赛|赛事|展会|论坛|节会|博览会|活动)$/u, /^(?:Event|Programme)$/u],
]

/** 这艘由甲建造的新船，总长192米: the last name before that is such a thing. */
function pointedAt(document: AnnotatedDocument, clause: Clause, clauses: readonly Clause[]): EntityRef | undefined {
  const { line: { atoms }, verb, to, subject } = clause, start = firstContentIndex(atoms, clause)
  const person = personPointedAt(document, clause, clauses)
  if (person) return person
  if (subject.source === 'anaphor' || isA(atoms[start], 'home') || !/^(?:这|该|此)(?!次|一|些)/u.test(atoms[start]?.text ?? '') || isSeveral(atoms[start + 1])) return undefined
  const relative = atoms.slice(start, to).findLastIndex(atom => atom.text === '的')
  const head = atoms.slice(relative < 0 ? start : start + relative, relative < 0 ? Math.max(verb, start + 1) : to).find(({ text, kind }) => kind === 'word' && HEADS.some(([noun]) => noun.test(text)))
  const type = HEADS.find(([noun]) => noun.test(head?.text ?? ''))?.[1]
  // 这款产品: also a bank's
  const isLoan = (chunk: NamedChunk): boolean => head?.text === '产品' && chunk.type === 'Programme' && /[贷险券保]$/u.test(nameOf(chunk.entity))
  return type && namesBefore(document, clause, clauses).findLast(chunk => type.test(chunk.type) && chunk.kind !== 'GOVERNMENT' || isLoan(chunk))?.entity
}

/** 这位50岁的班长, 这名老党员: the person last named. */
export function personPointedAt(document: AnnotatedDocument, clause: Clause, clauses: readonly Clause[]): EntityRef | undefined {
  const { line: { atoms }, to } = clause, start = firstContentIndex(atoms, clause), text = (atoms[start]?.text ?? '') + (atoms[start + 1]?.text ?? '')
  if (!/^(?:这|那)(?:位|名)/u.test(text) || !atoms.slice(start + 1, Math.min(to, start + 12)).some(atom => isA(atom, 'title') || isA(atom, 'person-noun') || /[师员工长手者人匠妈爸哥姐嫂伯叔女]$/u.test(atom.text))) return undefined
  return namesBefore(document, clause, clauses).findLast(({ type }) => type === 'Person')?.entity
}

/** 这|8家|企业: several are meant, not the one that was last named. */
const isSeveral = (atom: Atom | undefined): boolean => atom?.quantity !== undefined && !/^[年月日天]$/u.test(atom.quantity.unit)

/** The names of the paragraph up to the clause, and of the one before. */
const namesBefore = ({ clausesByLine }: AnnotatedDocument, clause: Clause, clauses: readonly Clause[]): readonly NamedChunk[] =>
  collect([...(clausesByLine[clause.line.index - 1] ?? []).slice(-40), ...clauses.slice(0, clauses.indexOf(clause))], ({ chunks }) => outermost(chunks))

const COOPERATIVE = /(?:合作社|联合社)$/u
const LEGAL = /(?:有限责任公司|股份有限公司|有限公司|公司)$/u

/** 企业|订单, 基地|面积: what was last named so owns what the bare noun stands before. */
function ownerOf(document: AnnotatedDocument, clause: Clause, clauses: readonly Clause[]): EntityRef | undefined {
  const { line: { atoms }, sentence, subject } = clause, start = firstContentIndex(atoms, clause), word = atoms[start]?.text ?? ''
  const position = clauses.indexOf(clause)
  if (FIRM.test(word)) {
    const named = subject.entities.some(({ type }) => type === 'Company') ? undefined : clauses.slice(0, position).findLast(({ chunks }) => outermost(chunks).some(({ type }) => type === 'Company'))
    return named?.sentence.start === sentence.start ? outermost(named.chunks).findLast(({ type }) => type === 'Company')?.entity : undefined
  }
  const ending = /^(?:社员|社里)$/u.test(word) ? COOPERATIVE : BODY.test(word.replace(/^[该本]/u, '')) ? endingMeant(word) : undefined
  if (!ending || subject.source === 'anaphor') return undefined
  return namesBefore(document, clause, clauses).findLast(({ entity, type }) => type !== 'Place' && (isNamedSo(entity, ending) || isNamedSo({ ...entity, name: entity.name.replace(LEGAL, '') }, ending)))?.entity
}
