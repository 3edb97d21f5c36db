import { collect, flatten } from '../../model/collect.js'
import { isA, type Atom } from '../atoms.js'
import { PERSON_TAG } from '../name-shape.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { thatOne } from './that-one.js'
import { employerByEnding, employerSpokenOf, employersTold, employerVisited, holdsPost, titleIn, type Employment } from './employers-around.js'
import { appointedTo } from './appointed.js'
import { electedTo } from './elected.js'
import { officeOf } from './offices.js'
import { isInPost } from '../clause-words.js'
import { cover } from './frames.js'

/** WORKS_FOR: [employer][post][name], [employer][name] in lists, name（employer post）, name是employer的post. */
export function findWorksFor(document: AnnotatedDocument): RelationDraft[] {
  const main = mainEmployer(document)
  return collect(document.clauses, (clause, position) => [
    ...collect(outermost(clause.chunks).filter(({ type }) => type === 'Person'), person => employmentsOf(document, position, { person, main }).map(found => toDraft(clause, person, found))),
    ...thatOne(document.clauses, position).map(found => toDraft(clause, found.person, found)),
    ...employersTold(document, position).map(found => toDraft(clause, found.person, found)),
  ])
}

const toDraft = (clause: Clause, person: NamedChunk, found: Employment): RelationDraft => ({
  type: 'WORKS_FOR', source: person.entity, target: found.employer, basis: 'STATED', ...(found.title !== '' && { props: { title: found.title } }),
  span: cover(clause.sentence, { start: Math.min(found.start, person.start), end: Math.max(person.end, found.end) }, person), sentence: clause.sentence, rule: found.rule, confidence: found.confidence,
})

function employmentsOf(document: AnnotatedDocument, position: number, { person, main }: { readonly person: NamedChunk; readonly main: EntityRef | undefined }): readonly Employment[] {
  const clause = document.clauses[position]
  if (!clause) return []
  const near = employerBefore(clause, person, { main, before: document.clauses[position - 1], named: () => employersNamed(document, clause) })
  const found = near ?? employerInBrackets(clause, person) ?? employerBehind(clause, person, { chunks: document.chunks[clause.line.index] ?? [] }) ??
    appointedTo(document.clauses, position, person) ?? employerByEnding(document, clause, person) ?? employerVisited(document, clause, person) ?? employerOfTopic(document, clause, { person, main })
  const elected = electedTo(document, clause, person), office = officeOf(document, position, person)
  const further = [elected, office].filter(other => other !== undefined).filter(({ employer }) => employer !== found?.employer)
  return [...near ? otherPosts(clause, { person, near }) : [], ...found ? [found] : [], ...further]
}

/** 区人大常委会副主任、|区总工会主席|李强: each body before a post of the list is an employer of the name behind. */
function otherPosts(clause: Clause, { person, near }: { readonly person: NamedChunk; readonly near: Employment }): Employment[] {
  const { atoms } = clause.line, posts: Employment[] = []
  const employers = outermost(clause.chunks).filter(chunk => isFirmOrBody(chunk) && chunk.to <= person.from)
  let next = employers.findLast(chunk => chunk.entity === near.employer && chunk.start === near.start)
  for (const employer of next ? employers.slice(0, employers.indexOf(next)).reverse() : []) {
    if (!next || !/^[、兼]$/u.test(atoms[next.from - 1]?.text ?? '') || !isA(atoms[next.from - 2], 'title') || !isPostGap(atoms, employer.to, next.from)) break
    posts.push({ employer: employer.entity, title: titleIn(atoms, employer.to, next.from), start: employer.start, end: person.end, rule: 'works-for/post', confidence: 0.9 })
    next = employer
  }
  return posts
}

interface Around {
  readonly main: EntityRef | undefined
  readonly before: Clause | undefined
  /** Firms and bodies named before, in order. */
  readonly named: () => readonly EntityRef[]
}

const employersNamed = ({ chunks }: AnnotatedDocument, { line, from }: Clause): readonly EntityRef[] =>
  chunks.slice(0, line.index + 1).flatMap(outermost).filter(chunk => isFirmOrBody(chunk) && chunk.end <= (line.atoms[from]?.start ?? 0)).map(({ entity }) => entity)

/** 冰轮环境总经理李强; 公司副总经理李强; in a list of names, the employer before the first. */
function employerBefore(clause: Clause, person: NamedChunk, { main, before, named }: Around): Employment | undefined {
  const { atoms } = clause.line
  const employers = outermost(clause.chunks).filter(chunk => isFirmOrBody(chunk) && chunk.to <= person.from)
  const employer = employers.at(-1)
  if (employer && isPostGap(atoms, employer.to, person.from)) {
    return { employer: employer.entity, title: titleIn(atoms, employer.to, person.from), start: employer.start, end: person.end, rule: 'works-for/post', confidence: 0.93 }
  }
  const anaphor = findAnaphor(clause, person)
  const topic = anaphor === undefined ? undefined : firmJustNamed(clause, before, atoms[anaphor]?.text ?? '') ?? (/^(?:公司|企业)$/u.test(atoms[anaphor]?.text ?? '') && main?.type === 'Company' && clause.subject.source !== 'inherited' ? main : anaphorTarget(clause, atoms[anaphor]?.text ?? '', named))
  return anaphor !== undefined && topic ? { employer: topic, title: titleIn(atoms, anaphor + 1, person.from), start: atoms[anaphor]?.start ?? person.start, end: person.end, rule: 'works-for/anaphor', confidence: 0.85 } : undefined
}

/** 坊间盛传甲集团换人，公司|负责人李明回应: the one firm that the clause before names, where nobody else is its subject. */
function firmJustNamed({ line, sentence }: Clause, before: Clause | undefined, word: string): EntityRef | undefined {
  if (!/^(?:公司|企业|集团)$/u.test(word) || before?.line !== line || before.sentence.start !== sentence.start || before.subject.source === 'explicit' || before.subject.source === 'anaphor') return undefined
  const firms = new Set(outermost(before.chunks).filter(({ type }) => type === 'Company').map(({ entity }) => entity))
  return firms.size === 1 ? [...firms][0] : undefined
}

const MAX_GAP = 20
/** Who is named with a body without working for it. */
const NO_EMPLOYEE = /^(?:毕业生|学生|大学生|研究生|新生|患者|病人|家长|校友|学员|村民|居民|客户|用户|游客|乘客|旅客|粉丝|供应商)$/u

/** What may stand between two names of a list of colleagues: marks, 和, posts and workplaces. */
const isListWord = (atom: Atom): boolean => atom.tag === PERSON_TAG || atom.kind === 'mark' || isA(atom, 'conjunction') || isA(atom, 'person-noun') || isA(atom, 'title') || atom.word === undefined && /(?:部|科|室|班|车间|班组|组|处|队|系|中心)$/u.test(atom.text)

/** Only words of a post, department names and earlier names of the same list between employer and name. */
function isPostGap(atoms: readonly Atom[], from: number, to: number): boolean {
  if (to - from > MAX_GAP) return false
  const between = atoms.slice(from, to)
  if (between.some(atom => /^[，。；：！？（]$/u.test(atom.text) || NO_EMPLOYEE.test(atom.text))) return false
  const first = between.findIndex(atom => atom.tag === PERSON_TAG)
  if (first >= 0 && between.slice(first).some(atom => isA(atom, 'title') ? OFFICIAL.test(atom.text) : !isListWord(atom))) return false
  return between.every((atom, offset) => atom.kind !== 'word' || atom.tag === PERSON_TAG || isA(atom, 'title') || isA(atom, 'conjunction') || isA(atom, 'anaphor') || !isA(atom, 'govern') && /^(?:n|x|vn|b|j|s|q|uj|m|k|f|a|l)/u.test(atom.tag) || /^(?:的|兼|原|现任|党委|党组|第一)$/u.test(atom.text) || offset === 0 && isA(atom, 'inner-verb') || isA(atom, 'department') || isInPost(atoms, from + offset))
}

/** 公司|副总经理|李强: index of the bare word that stands for the employer. */
function findAnaphor({ line, from }: Clause, person: NamedChunk): number | undefined {
  const { atoms } = line
  for (let index = person.from - 1; index >= Math.max(from, person.from - 6); index--) {
    const atom = atoms[index]
    if (!atom || atom.kind !== 'word') return undefined
    // 该|团队: the noun behind says what is meant, and a team is no employer
    if (isA(atom, 'anaphor') && /公司|企业|集团|学校|医院|厂|院|该/u.test(atom.text)) return atom.text === '该' && !/^(?:公司|企业|集团|厂|校|院|局|所|行|站|中心|协会|学校|医院|学院)/u.test(atoms[index + 1]?.text ?? '') ? undefined : index
    if (!isA(atom, 'title') && !/^(?:n|x|vn|b|j)/u.test(atom.tag) && !isA(atom, 'name-verb')) return undefined
  }
  return undefined
}

/** The employer that the article spoke of last: a firm for 公司, a body for 学校, 医院, 该局. */
function anaphorTarget({ referents }: Clause, word: string, named: Around['named']): EntityRef | undefined {
  const [first, second] = /公司|企业|集团|厂/u.test(word) ? (['Company', 'Organization'] as const) : (['Organization', 'Company'] as const)
  const found = [referents.get(first), referents.get(second)].find(entity => entity && entity.kind !== 'MEDIA')
  const ending = /校/u.test(word) ? /(?:校|学院|大学|中学|小学)$/u : /院/u.test(word) ? /院$/u : undefined
  // 该院: the court or hospital named last, though another body is spoken of
  // 集团副总经理: the group, though one of its firms was named last
  const group = word === '集团' && !/集团/u.test(found?.name ?? '') ? named().findLast(({ name }) => /集团/u.test(name)) : undefined
  if (group) return group
  return found && ending && !ending.test(found.name) ? named().findLast(({ name }) => ending.test(name)) : found
}

/** The firm or body that the article is about: named three times and more than any other. */
function mainEmployer({ chunks }: AnnotatedDocument): EntityRef | undefined {
  const counts = new Map<EntityRef, number>()
  for (const chunk of flatten(chunks)) if (isFirmOrBody(chunk)) counts.set(chunk.entity, (counts.get(chunk.entity) ?? 0) + 1)
  const [first, second] = [...counts].sort(([a, x], [b, y]) => y - x || a.index - b.index)
  return first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) && !/GOVERNMENT|UNION|ASSOCIATION/u.test(first[0].kind ?? '') ? first[0] : undefined
}

const OFFICIAL = /^(?:市长|县长|区长|省长|镇长|书记|副市长|副县长|副区长|常委|部长|主席|秘书长|记者|通讯员|教授|市委|代表|选手|委员)/u

/** 心病科主任杨淑娟: a post without an employer in the clause is one with the firm or body that the paragraphs speak of. */
function employerOfTopic(document: AnnotatedDocument, clause: Clause, { person, main }: { readonly person: NamedChunk; readonly main: EntityRef | undefined }): Employment | undefined {
  const { atoms } = clause.line, title = atoms[person.from - 1]
  if (!isA(title, 'title') && !/^(?:创始人|负责人|创办人|带头人|民警|辅警|干警|消防员|护士|医生)$/u.test(title?.text ?? '') || outermost(clause.chunks).some(chunk => chunk.type !== 'Award' && chunk.to <= person.from)) return undefined
  let from = person.from
  const honour = outermost(clause.chunks).findLast(({ type, to }) => type === 'Award' && to <= person.from)
  const start = honour ? honour.to : clause.from
  while (from > start && atoms[from - 1]?.kind === 'word' && /^(?:n|x|vn|b|j|s|v$|a)/u.test(atoms[from - 1]?.tag ?? '') && person.from - from < 5) from--
  // 由|骨科主任医师|栾东升|牵头: a small word in front is no part of the post
  if (from > start && atoms[from - 1]?.kind === 'word' && !/^(?:由|据|请|让|对|向|跟|与|被|经|而|但|如今|当时|该科|该科室|该院|该校|本院|本校|科室|该系)$/u.test(atoms[from - 1]?.text ?? '')) return undefined
  const post = atoms.slice(from, person.from).map(({ text }) => text).join('')
  const told = [main, headlined(document)].find(entity => entity && holdsPost(entity, post)) ?? employerSpokenOf(document, clause, post), isOfficial = OFFICIAL.test(title?.text ?? '')
  // 制造部副部长, 教授: of what officials are called too, only what says where it is held
  const employer = told ?? (isOfficial ? undefined : main)
  if (isOfficial && !/部(?:副?部长|主任)$|教授/u.test(post)) return undefined
  return employer ? { employer, title: titleIn(atoms, from, person.from), start: atoms[from]?.start ?? person.start, end: person.end, rule: 'works-for/topic', confidence: 0.6 } : undefined
}

/** The firm or body that the headline names first. */
const headlined = ({ chunks, lines }: AnnotatedDocument): EntityRef | undefined =>
  collect(lines.filter(({ role }) => role === 'headline'), ({ index }) => outermost(chunks[index] ?? [])).find(isFirmOrBody)?.entity

/** 李强（冰轮环境高级技师）. */
function employerInBrackets(clause: Clause, person: NamedChunk): Employment | undefined {
  const open = clause.line.atoms[person.to]
  if (open?.text !== '（' || open.partner === undefined) return undefined
  const close = open.partner
  const employer = outermost(clause.chunks).find(chunk => isFirmOrBody(chunk) && chunk.from > person.to && chunk.to <= close)
  return employer && { employer: employer.entity, title: titleIn(clause.line.atoms, employer.to, close), start: person.start, end: clause.line.atoms[close]?.end ?? person.end, rule: 'works-for/brackets', confidence: 0.9 }
}

/** 李强是冰轮环境的焊工; 李强，冰轮环境焊工; 李强来自冰轮环境; 李强现任…总经理. */
function employerBehind(clause: Clause, person: NamedChunk, line: { readonly chunks: readonly NamedChunk[] }): Employment | undefined {
  const { atoms } = clause.line
  const employer = outermost(line.chunks).find(chunk => isFirmOrBody(chunk) && chunk.from >= person.to)
  if (!employer || employer.from - person.to > 5) return undefined
  const link = atoms.slice(person.to, employer.from)
  const isRollCall = link.length === 1 && link[0]?.text === '，' && titleFollows(atoms, employer.to)
  if (!isRollCall && (link.length > 3 || link.some(atom => isA(atom, 'report-verb')) || link.some(({ text }) => text === '，' || text === '为') && link.length > 1)) return undefined
  const isOwn = link.length === 2 && /^(?:所在|任职|供职|就职|工作|效力)$/u.test(link[0]?.text ?? '') && link[1]?.text === '的'
  if (!isRollCall && !isOwn && !link.some(atom => /^(?:是|系|来自|任|担任|现任|就职于|任职于|供职于|为|就职|加入|进入|入职)$/u.test(atom.text))) return undefined
  const end = atoms.findIndex((atom, index) => index >= employer.to && (atom.kind === 'mark' || isA(atom, 'govern') && atom.text !== '的'))
  const title = titleIn(atoms, employer.to, end < 0 ? Math.min(employer.to + 6, atoms.length) : end)
  return { employer: employer.entity, title, start: person.start, end: employer.end, rule: 'works-for/is', confidence: 0.85 }
}

/** 丛日东，天润公司数控车工；: a post closes what stands behind the employer. */
function titleFollows(atoms: readonly Atom[], from: number): boolean {
  const end = atoms.findIndex((atom, index) => index >= from && atom.kind === 'mark')
  return isA(atoms[(end < 0 ? atoms.length : end) - 1], 'title') && (end < 0 || end - from <= 8)
}
