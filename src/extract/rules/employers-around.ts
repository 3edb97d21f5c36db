import { isA, type Atom } from '../atoms.js'
import { PERSON_TAG } from '../name-shape.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'

/** A person's employer as one place in the text says it. */
export interface Employment {
  readonly employer: EntityRef
  readonly title: string
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly confidence: number
}

/** The words of the post: from the first title word, with what stands before it, to the name. */
export function titleIn(atoms: readonly Atom[], from: number, to: number): string {
  // an earlier name of the list has a post of its own
  const between = atoms.slice(Math.max(from, atoms.findLastIndex((atom, index) => index < to && atom.tag === PERSON_TAG) + 1), to).filter((atom, index) => index > 0 || atom.text !== '、')
  const last = between.findLastIndex(atom => isA(atom, 'title'))
  if (last < 0) return ''
  const first = between.findIndex((atom, index) => index <= last && atom.kind === 'word' && atom.text !== '的')
  return between.slice(Math.max(0, first), last + 1).map(({ text }) => text).join('')
}

/** What a post says of the body that it is held in. */
const BODY_OF_POST: readonly (readonly [RegExp, RegExp])[] = [
  [/[外内儿妇眼骨]科?科主任|^科主任/u, /(?:医院|卫生院|保健院)$/u], [/院长/u, /(?:院|研究所)$/u], [/教授|博士生导师|讲师/u, /(?:大学|学院|研究院|研究所|医院)$/u], [/研究员|首席研究员/u, /(?:研究院|研究所|科学院|农科院|技术创新中心|实验室)$/u], [/校长|班主任|教师|系(?:副?主任|党总支书记)|教研室(?:副?主任)|处(?:副?处长)|辅导员|学管|教务|专业(?:负责人|带头人)/u, /(?:校|学院|大学|中学|小学|职专|中专)$/u], [/医师|医生|护士|护师|药师|[外内儿妇眼骨产疗痛脏管经肤腔瘤道吸液尿腺醉声像射检急]科?(?:副?主任|教授|博士)/u, /(?:医院|卫生院|保健院|卫生服务中心|急救中心)$/u], [/馆长|馆员/u, /馆$/u], [/园长/u, /园$/u],
  [/行长/u, /(?:行|信用社)$/u], [/局长/u, /局$/u], [/站长/u, /站$/u], [/所长/u, /所$/u], [/会长|秘书长/u, /(?:会|联盟)$/u], [/支队长|大队长|中队长|民警|辅警|教导员|警长/u, /(?:队|局|派出所|分局)$/u], [/审判员|审判长|书记员|执行局/u, /(?:法院|法庭)$/u], [/消防员|消防站/u, /(?:队|站)$/u], [/村支书|村党支部书记|村主任|村委会主任/u, /村$/u], [/理事长|社长/u, /(?:社|会|联盟)$/u], [/检察官|检察长/u, /检察院$/u], [/法官|庭长/u, /法院$/u],
]
const FIRM_POST = /(?:制造|生产|研发|技术|销售|市场|营销|质量|品质|品管|品控|质保|采购|供应|设备|安全|安环|环保|财务|人力资源|人事|行政|综合|企划|战略|投资|外贸|国际|运营|运行|工艺|工程|物流|仓储|信息|客服|售后|项目|综合管理|动力|机电|计划|调度|党群|后勤|证券)(?:管理|保障|业务|贸易)?部(?:门)?(?:的)?(?:副)?(?:部长|主任|主管|经理)|项目(?:总)?(?:经理|负责人)|值班长|工段长|段长|轮机长|技师|焊工|钳工|车工|电工|操作工|调度员|化验员|主管|总助|总工|高工|厂办|分厂|车间|店长|董事|总经理|副总|经理|创始人|总裁|工程师|厂长|合伙人|首席执行官|执行总监|总监|班长|技术员|研发|销售|厂务|船长|技术中心|负责人|创办人|质检|安全员|工艺/u

/** True where the post tells of a kind of body, and the entity is one: 护士长 and a hospital. */
export const holdsPost = (entity: EntityRef, title: string): boolean => BODY_OF_POST.find(([post]) => post.test(title))?.[1].test(entity.name) === true

/** True where the post says nothing of the kind of body, or the entity is of that kind. */
export const fitsPost = (entity: EntityRef, title: string): boolean => BODY_OF_POST.find(([post]) => post.test(title))?.[1].test(entity.name) ?? true

/** 总工程师吕建国: the firm or body of the paragraph, or of the paragraph before, that such a post is held in. */
export function employerSpokenOf(document: AnnotatedDocument, clause: Clause, title: string): EntityRef | undefined {
  const ending = BODY_OF_POST.find(([post]) => post.test(title))?.[1]
  if (!ending && !FIRM_POST.test(title)) return undefined
  const start = clause.line.atoms[clause.from]?.start ?? 0
  const fits = (entity: EntityRef): boolean => ending ? isFirmOrBody(entity) && ending.test(entity.name) : entity.type === 'Company'
  const topic = clause.referents.get(ending ? 'Organization' : 'Company')
  for (const line of [clause.line.index, clause.line.index - 1]) {
    const named = outermost(document.chunks[line] ?? []).filter(chunk => chunk.end <= start && fits(chunk.entity)).map(({ entity }) => entity)
    if (topic && named.includes(topic)) return topic
    const last = named.at(-1)
    if (last) return last
  }
  // the only hospital, school … that the article has named so far
  const all = new Set(ending ? document.chunks.slice(0, clause.line.index).flatMap(outermost).map(({ entity }) => entity).filter(fits) : [])
  return all.size === 1 ? [...all][0] : undefined
}

/** 实验室主任邓卫东, 产业学院院长时圣宇: the body whose name ends in the words before the post. */
export function employerByEnding(document: AnnotatedDocument, clause: Clause, person: NamedChunk): Employment | undefined {
  const { atoms } = clause.line
  let title = person.from
  while (title > clause.from && (isA(atoms[title - 1], 'title') || isA(atoms[title - 1], 'person-noun') || atoms[title - 1]?.text === '、')) title--
  for (let from = Math.max(clause.from, title - 3); from < title; from++) {
    const before = atoms[from - 1], text = atoms.slice(from, title).map(atom => atom.text).join('')
    const isFree = from === clause.from || before === undefined || before.kind !== 'word' || /^(?:该|本|的|和|与|及|据|在|由)$/u.test(before.text) || isA(before, 'time')
    if (!isFree || text.length < 2 || title === person.from || atoms.slice(from, title).some(atom => atom.kind !== 'word')) continue
    const start = atoms[from]?.start ?? 0
    const employer = lastNamed(document, chunk => isFirmOrBody(chunk) && chunk.end <= start && chunk.entity.name.endsWith(text) && chunk.entity.name.length > text.length)
    if (employer) return { employer, title: titleIn(atoms, title, person.from), start, end: person.end, rule: 'works-for/ending', confidence: 0.8 }
  }
  return undefined
}

/** The entity of the article's last name that the test holds for. */
function lastNamed({ chunks }: AnnotatedDocument, test: (chunk: NamedChunk) => boolean): EntityRef | undefined {
  for (let line = chunks.length - 1; line >= 0; line--) {
    const found = chunks[line]?.findLast(test)
    if (found) return found.entity
  }
  return undefined
}

/** 在万隆真空，技术中心主任司徒建国说: where the clause before has brought us. */
export function employerVisited({ clauses }: AnnotatedDocument, clause: Clause, person: NamedChunk): Employment | undefined {
  const { atoms } = clause.line, position = clauses.indexOf(clause), before = clauses[position - 1]
  const titled = isA(atoms[person.from - 1], 'title') || isA(atoms[person.from - 1], 'person-noun')
  if (!before || !titled || /学生|患者|家长|居民|村民|市民|顾客|旅客|游客|毕业生|学员|记者/u.test(atoms[person.from - 1]?.text ?? '') || before.line !== clause.line || before.sentence.start !== clause.sentence.start || outermost(clause.chunks).some(chunk => isFirmOrBody(chunk) && chunk.to <= person.from)) return undefined
  const place = outermost(before.chunks).filter(isFirmOrBody).at(-1)
  const opener = place && atoms.slice(Math.max(before.from, place.from - 2), place.from).some(atom => /^(?:在|走进|来到|位于|走访)$/u.test(atom.text))
  return place && opener ? { employer: place.entity, title: titleIn(atoms, clause.from, person.from), start: place.start, end: person.end, rule: 'works-for/visited', confidence: 0.75 } : undefined
}

const HOLDS = /^(?:现任|任|担任|现为|就职于|供职于|任职于|入职|加入|来到|进入|在|系|是|就职|历任|时任|出任)$/u

/** 宋春雷今年29岁，现任某公司设计总监: a later clause of the sentence tells the post. */
export function employersTold({ clauses }: AnnotatedDocument, position: number): readonly (Employment & { readonly person: NamedChunk })[] {
  const clause = clauses[position]
  const employer = clause && outermost(clause.chunks)[0]
  if (!clause || !employer || !isFirmOrBody(employer) || outermost(clause.chunks).some(({ type }) => type === 'Person')) return []
  const { atoms } = clause.line, opening = atoms.slice(clause.from, employer.from)
  const last = atoms[clause.to - 1]
  const isPost = isA(last, 'title') && clause.to - employer.to <= 8 && !atoms.slice(employer.to, clause.to).some(atom => atom.kind === 'mark' && atom.text !== '、')
  if (!isPost || opening.length > 2 || opening.some(atom => !HOLDS.test(atom.text) && !isA(atom, 'time') && atom.kind !== 'date')) return []
  const earlier = clauses.slice(Math.max(0, position - 5), position).filter(({ sentence, line }) => line === clause.line && sentence.start === clause.sentence.start)
  const people = earlier.flatMap(({ chunks }) => outermost(chunks)).filter(({ type }) => type === 'Person'), person = people[0]
  const isListItem = earlier.some(({ to }) => atoms[to]?.text === '；')
  if (!person || isListItem || new Set(people.map(({ entity }) => entity)).size > 1) return []
  return [{ person, employer: employer.entity, title: titleIn(atoms, employer.to, clause.to), start: employer.start, end: last?.end ?? employer.end, rule: 'works-for/told', confidence: 0.85 }]
}
