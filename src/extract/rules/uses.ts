import { collect } from '../../model/collect.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk, type RelationDraft } from '../document.js'
import { isA, valueOf, type Atom } from '../atoms.js'
import { BUSINESS } from '../names/goods.js'
import { isMaking, isRange, PRODUCT_RULE } from '../names/products.js'
import { coordinated, cover, findPredicates, isHedged, spanOfClause } from './frames.js'
import { placesOfUse, verbAround } from './applied.js'
import { actorMeant, doerMeant } from './meant-actor.js'
import { findWorksFor } from './works-for.js'

/** USES: a firm or body develops, uses or produces a named technology. */
export function findUses(document: AnnotatedDocument): RelationDraft[] {
  let posts: readonly RelationDraft[] | undefined
  // 孙某研发的“…法” is his firm's
  const employersOf = (people: readonly EntityRef[]): readonly EntityRef[] => (posts ??= findWorksFor(document)).filter(({ source }) => people.includes(source)).map(({ target }) => target)
  const main = mainFirm(document)
  return collect(document.clauses, (clause, position) => [...demonstrated(document, position), ...collect(outermost(clause.chunks).filter(({ type }) => type === 'Technology'), technology => {
    const applied = placesOfUse(clause, technology).map(user => toDraft(clause, technology, { user, role: 'USES' }))
    const verb = verbOf(clause, technology)
    // 将某技术用于…: 将 before the object plans nothing
    const isPut = /^[将把]$/u.test(clause.line.atoms[technology.from - 1]?.text ?? '')
    if (!verb || !isPut && isHedged(clause, clause.line.atoms.indexOf(verb))) return applied
    const users = firmBehind(clause, technology) ?? makersBehind(clause, technology) ?? usersOf(clause, technology, { before: document.clauses[position - 1], employersOf, main })
    const role = roleOf(clause, technology, verb)
    return [...applied, ...takers(clause, technology, users), ...users.filter(isFirmOrBody).map(user => toDraft(clause, technology, { user, role }))]
  })])
}

const MAKES = /^(?:自主|联合|独立|总包|设计)?(?:建造|研发|研制|设计|生产|制造|打造|承建|开发|培育|选育|交付|推出|出口|下水)的?$/u
const CLASSIFIERS = /^[这该此](?:[艘款套台架种座枚辆]|条船)/u
const GOODS = /^[这该此](?:船|轮|平台|系统|设备|装置|机|药|品种|产品|装备)/u

/** 这艘船由甲公司建造, 这是甲公司今年交付的第4座装备: who made what the sentences before named. */
function demonstrated({ clauses }: AnnotatedDocument, position: number): RelationDraft[] {
  const clause = clauses[position], { atoms } = clause?.line ?? { atoms: [] }
  if (!clause) return []
  const opening = atoms.slice(clause.from, clause.from + 3).map(({ text }) => text).join(''), isThis = /^这(?:也|已|正|已经)?是/u.test(opening)
  // 这是甲公司交付的第3座|养殖平台: what it is called in general
  if (outermost(clause.chunks).some(({ type, name }) => type === 'Technology' && (!isThis || /[“”]/u.test(name)))) return []
  if (!isThis && !CLASSIFIERS.test(opening) && !GOODS.test(opening)) return []
  const maker = outermost(clause.chunks).find(({ entity }) => isFirmOrBody(entity)), verb = maker ? atoms.findIndex(({ text }, index) => index >= maker.to && index < clause.to && MAKES.test(text)) : -1
  if (!maker || verb < 0 || verb - maker.to > 5 || isHedged(clause, verb)) return []
  const isMade = isThis ? maker.from - clause.from <= 3 && atoms.slice(verb, verb + 3).some(({ text }) => text.endsWith('的')) && atoms.slice(verb, clause.to).some(({ text, kind }) => kind === 'ordinal' || /^[第首]/u.test(text)) : /^(?:由|是由|系)$/u.test(atoms[maker.from - 1]?.text ?? '')
  const before = clauses.slice(Math.max(0, position - 6), position).filter(({ line }) => line.index >= clause.line.index - 1 && line.role !== 'headline')
  const made = isMade ? collect(before, ({ chunks }) => outermost(chunks)).findLast(({ type, kind }) => type === 'Technology' && kind !== 'STANDARD') : undefined
  return made ? [toDraft(clause, { ...made, start: maker.start, end: maker.end }, { user: maker.entity, role: valueOf(atoms[verb], 'do-use') === 'DEVELOPS' ? 'DEVELOPS' : 'PRODUCES' })] : []
}

/** 甲医院选用由乙公司研发的瓣膜: beside who makes it, who takes it. */
function takers(clause: Clause, technology: NamedChunk, makers: readonly EntityRef[]): RelationDraft[] {
  const { atoms } = clause.line, by = atoms.findIndex((atom, index) => index >= clause.from && index < technology.from && atom.text === '由')
  const taken = by < 0 ? undefined : atoms.slice(clause.from, by).find(atom => valueOf(atom, 'do-use') === 'USES' && atom.text !== '通过')
  return taken ? clause.subject.entities.filter(entity => isFirmOrBody(entity) && !makers.includes(entity)).map(user => toDraft(clause, technology, { user, role: 'USES' })) : []
}

const toDraft = (clause: Clause, technology: NamedChunk, { user, role }: { readonly user: EntityRef; readonly role: string }): RelationDraft => ({
  type: 'USES', source: user, target: technology.entity, basis: 'STATED', props: { role }, rule: 'uses/verb', confidence: 0.8,
  span: cover(clause.sentence, spanOfClause(clause), technology), sentence: clause.sentence,
})

/** The verb of making or using that governs the name; failing that, one behind it (X在…成型 is produced). */
function verbOf({ line, from, to, chunks }: Clause, technology: NamedChunk): Atom | undefined {
  const drafted = technology.kind === 'STANDARD' ? line.atoms.slice(from, technology.from).findLast(atom => /制定|起草|编制|修订/u.test(atom.text)) : undefined
  if (drafted) return drafted
  for (let index = technology.from - 1; index >= from; index--) if (isA(line.atoms[index], 'do-use') || technology.rule === PRODUCT_RULE && (isMaking(line.atoms[index]) || BUSINESS.test(line.atoms[index]?.text ?? '') || /^[营以]$/u.test(line.atoms[index]?.text ?? '') || isRange(line.atoms, index))) return line.atoms[index]
  const by = line.atoms.findIndex((atom, index) => index >= technology.to && index < to && atom.text === '由')
  const passive = by < 0 ? undefined : line.atoms.slice(by, to).find(atom => isA(atom, 'do-use') && atom.text !== '通过')
  return passive ?? verbAround({ line, from, to }, technology) ?? possessive(line.atoms, technology, chunks) ?? ratedAs(line.atoms, technology) ?? line.atoms.slice(technology.to, to).find(atom => /^(?:成型|下线|量产|问世|投产|填补|研发成功|研制成功|生产|发布|应用)$/u.test(atom.text))
}

/** 甲公司的切割机: the firm before 的 makes it. */
const possessive = (atoms: readonly Atom[], technology: NamedChunk, chunks: readonly NamedChunk[]): Atom | undefined =>
  atoms[technology.from - 1]?.text === '的' && (chunks.some(({ to, entity }) => to === technology.from - 1 && isFirmOrBody(entity)) || (['company', 'company-head', 'organization', 'organization-head', 'company-tail', 'anaphor'] as const).some(name => isA(atoms[technology.from - 2], name)) || /^[内里中]$/u.test(atoms[technology.from - 2]?.text ?? '')) ? atoms[technology.from - 1] : undefined

/** 铜铬触头国内市场占有率…, 其生物安全柜被认定为…: a product with a share of its market, or a prize, is made by whom the clause is about. */
const ratedAs = (atoms: readonly Atom[], { rule, to, from }: NamedChunk): Atom | undefined => rule === 'technology/rated' ? atoms[to] : atoms[from - 1]?.text === '其' ? atoms[from - 1] : undefined

/** 主营鼓风机的甲公司, 生产扬声器、麦克风的乙公司: the firm is named behind what it makes. */
function firmBehind({ line: { atoms }, chunks }: Clause, technology: NamedChunk): readonly EntityRef[] | undefined {
  let at = technology.to
  while (/^(?:、|和|与|及|等)$/u.test(atoms[at]?.text ?? '')) at = chunks.find(({ type, from }) => type === 'Technology' && from === at + 1)?.to ?? at + 1
  const start = /^(?:子公司|控股子公司|企业|公司|厂家|高新技术企业)$/u.test(atoms[at + 1]?.text ?? '') ? at + 2 : at + 1
  const firm = atoms[at]?.text === '的' ? outermost(chunks).find(({ from, entity }) => from === start && isFirmOrBody(entity)) : undefined
  return firm && [firm.entity]
}

/** “睿心”由甲公司研发: the maker stands between 由 and the verb. */
function makersBehind(clause: Clause, technology: NamedChunk): readonly EntityRef[] | undefined {
  const { atoms } = clause.line
  const by = atoms.findIndex((atom, index) => index >= technology.to && index < clause.to && atom.text === '由')
  const makers = by < 0 ? [] : outermost(clause.chunks).filter(chunk => chunk.from > by && isFirmOrBody(chunk.entity))
  const own = makers[0] && /^[与和同]$/u.test(atoms[makers[0].from - 1]?.text ?? '') ? actorMeant(clause, by, makers[0].from - 1) : undefined
  return makers.length > 0 && findPredicates(clause, 'do-use').some(({ index }) => index > by) ? [...own ? [own] : [], ...makers.map(({ entity }) => entity)] : undefined
}

interface Around {
  readonly before: Clause | undefined
  readonly employersOf: (people: readonly EntityRef[]) => readonly EntityRef[]
  /** The firm that the article is about. */
  readonly main: EntityRef | undefined
}

/** The firm that the first paragraph names first, where the article names no other as often. */
function mainFirm({ chunks, lines }: AnnotatedDocument): EntityRef | undefined {
  const counts = new Map<EntityRef, number>()
  for (const line of chunks) for (const { type, isNested, entity } of line) if (type === 'Company' && isNested !== true) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const opening = lines.findIndex(({ role }) => role === 'body'), first = outermost(chunks[opening] ?? []).find(({ type }) => type === 'Company')?.entity
  const own = first ? counts.get(first) ?? 0 : 0
  return first && own >= 2 && [...counts].every(([firm, count]) => firm === first || count < own) ? first : undefined
}

/** Who stands before it in the clause, else whom the clause speaks of. */
function usersOf(clause: Clause, technology: NamedChunk, { before, employersOf, main }: Around): readonly EntityRef[] {
  const near = outermost(clause.chunks).filter(chunk => isFirmOrBody(chunk.entity) && chunk.to <= technology.from && !/^(?:为|向|给|对|从|替)$/u.test(clause.line.atoms[chunk.from - 1]?.text ?? '') && !clause.line.atoms.slice(chunk.to, technology.from).some(({ text }) => /^(?:销售|经销|代理)/u.test(text))).at(-1)
  const group = near ? coordinated(clause.line.atoms, outermost(clause.chunks).filter(chunk => chunk.to <= technology.from), near) : [], partner = group[0]
  const doers = partner ? doersWith(clause, partner) : []
  if (near && doers.length > 0) return [...doers, ...isJointly(clause, partner, technology) ? group.map(({ entity }) => entity) : []]
  if (near) return group.map(({ entity }) => entity)
  // 12名手艺人带来|漆器: those whom the clause counts are somebody else
  if (clause.line.atoms.slice(clause.from, technology.from).some(({ quantity }) => quantity !== undefined && /^[名位人]$/u.test(quantity.unit)) && clause.subject.source === 'noun') return []
  if (clause.subject.entities.some(isFirmOrBody)) return clause.subject.entities
  const named = outermost(clause.chunks).filter(({ type, to }) => type === 'Person' && to <= technology.from).map(({ entity }) => entity)
  // 主任医师某某…，借助“…”机器人…: what a doctor uses, the hospital does
  const people = named.length > 0 || clause.subject.source === 'noun' ? named : clause.subject.entities.filter(({ type }) => type === 'Person')
  if (people.length > 0) return employersOf(people)
  const meant = actorMeant(clause, clause.from, technology.from)
  if (meant) return [meant]
  const owner = clause.subject.entities.every(({ type }) => type === 'Technology') ? clause.referents.get('Company') : undefined
  if (owner && clause.subject.entities.length > 0) return [owner]
  const fore = before && before.line === clause.line && before.sentence.start === clause.sentence.start ? outermost(before.chunks).filter(chunk => isFirmOrBody(chunk.entity)).at(-1) : undefined
  // nobody but the home place is spoken of: in a firm's portrait the firm is meant
  const isPlaces = clause.subject.entities.length > 0 && clause.subject.isOnBehalf && clause.subject.source !== 'home' && clause.subject.source !== 'explicit'
  return fore ? [fore.entity] : isPlaces && main ? [main] : []
}

/** 我们与|中国海洋大学|…, 该中心联合|甲大学、乙公司|…: whose partners a list behind 与 or 联合 tells of, with nobody named before it. */
function doersWith(clause: Clause, partner: NamedChunk): readonly EntityRef[] {
  const { line: { atoms }, chunks, subject } = clause, joint = partner.from - 1
  if (!/^(?:[与和同跟]|联合|携手|会同|联手|协同|牵手|依托)$/u.test(atoms[joint]?.text ?? '') || outermost(chunks).some(({ to }) => to === joint)) return []
  const meant = doerMeant(clause, clause.from, joint), known = subject.source === 'noun' ? [] : subject.entities.filter(entity => isFirmOrBody(entity) && entity !== partner.entity)
  return meant ? [meant] : known
}

const isJointly = ({ line: { atoms } }: Clause, partner: NamedChunk | undefined, technology: NamedChunk): boolean =>
  partner !== undefined && atoms.slice(partner.from - 1, technology.from).some(({ text }) => /^(?:联合|合作|共同|携手|联手|会同|协同)/u.test(text))

function roleOf({ line, from }: Clause, technology: NamedChunk, verb: Atom): string {
  const near = line.atoms.slice(Math.max(from, technology.from - 6), Math.min(technology.to + 6, line.atoms.length))
  if (near.some(atom => /^(?:自研|自研的|自主研发|自主研发的|研发的|自主开发|研制)$/u.test(atom.text))) return 'DEVELOPS'
  if (/^(?:成型|下线|量产|投产)$/u.test(verb.text)) return 'PRODUCES'
  if (technology.kind === 'STANDARD' && /制定|起草|编制|修订/u.test(verb.text)) return 'DEVELOPS'
  return valueOf(verb, 'do-use') ?? (verb.text === '的' ? /[内里中]/u.test(line.atoms[technology.from - 2]?.text ?? '') ? 'USES' : 'PRODUCES' : technology.rule === 'technology/rated' || BUSINESS.test(verb.text) || /^(?:[营以有为]|涵盖|包括|覆盖)$/u.test(verb.text) ? 'PRODUCES' : 'USES')
}
