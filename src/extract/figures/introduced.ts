import { isA } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { outermost, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { ACTS_ITSELF } from './speakers.js'

/** What a clause introduces, and whether only its own sentence goes on about it. */
export interface Introduced { readonly entity: EntityRef; readonly isOfSentence: boolean }

const THINGS = /^(?:Technology|Company|Organization|Programme|Event|Person)$/u
/** What a name is said to be and yet is not what the text goes on about: 协办方则是|某商会, 第一大客户是|甲公司. */
const ROLE = /(?:方|单位|主办|承办|协办|商|客户|买家|买方|卖方|伙伴|股东|用户|雇主|东家|对手|邻居|前身|东道主)$/u
const IS = /^(?:是|就是|正是|便是|即|即是|叫|叫做|名为)$/u

/** 这就是X。, 由甲制造的X，…, 出台《X》：…: the name that stands last, for what follows to speak of. */
export function introducedBy(clause: Clause): Introduced | undefined {
  const { line: { atoms }, to, chunks, subject } = clause, last = outermost(chunks).at(-1)
  if (!last || !THINGS.test(last.type) && !isScene(clause, last) || last.kind === 'MEDIA' || !atoms.slice(last.to, to).every(({ kind }) => kind === 'close')) return undefined
  if (atoms[to]?.text === '：') return last.type === 'Programme' ? { entity: last.entity, isOfSentence: true } : undefined
  if (isScene(clause, last)) return { entity: last.entity, isOfSentence: true }
  if (last.type === 'Person') return isHonoured(clause, last) ? { entity: last.entity, isOfSentence: true } : undefined
  if (isRelative(clause, last)) return { entity: last.entity, isOfSentence: true }
  if (isFounded(clause, last)) return { entity: last.entity, isOfSentence: true }
  const isListed = /^(?:、|和|与|及|以及)$/u.test(atoms[last.from - 1]?.text ?? '')
  const said = atoms.slice(clause.from, last.from).findLastIndex(atom => IS.test(atom.text)), lead = atoms.slice(clause.from, clause.from + Math.max(0, said)).findLast(({ tag, kind, text }) => kind === 'word' && !/^[dc]/u.test(tag) && text !== '则')
  const isSaid = said >= 0 && !isListed && !isOffice(last) && !ROLE.test(lead?.text ?? '') && subject.source !== 'explicit'
  return isSaid ? { entity: last.entity, isOfSentence: false } : undefined
}

/** 她牵头成立了某合作社，|社员…; 他创办的…: what a person has founded, for what follows to tell of. */
function isFounded({ line: { atoms }, from, subject: { entities } }: Clause, { type, from: start }: NamedChunk): boolean {
  if (!/^(?:Company|Organization)$/u.test(type) || !entities.every(entity => entity.type === 'Person')) return false
  return atoms.slice(Math.max(from, start - 3), start).some(({ text }) => /^(?:成立|创办|创立|创建|组建|注册|开办|筹建|办起|建起|注册成立|牵头成立|发起成立)了?$/u.test(text))
}

/** 在大钦岛乡，|在甲物流园，: a clause that is nothing but where, for what follows to tell of. */
function isScene({ line: { atoms }, from, to }: Clause, { type, kind, from: start, to: end }: NamedChunk): boolean {
  if (atoms[to]?.text !== '，' || end !== to || !(type === 'Company' || type === 'Organization' && kind !== 'MEDIA' || type === 'Place' && kind !== 'CITY' && kind !== 'PROVINCE' && kind !== 'COUNTRY')) return false
  const words = atoms.slice(from, start), opens = words.findIndex(({ text }) => /^(?:在|走进|来到)$/u.test(text))
  return opens >= 0 && opens <= 1 && words.slice(opens + 1).every(({ tag, kind: sort, text }) => sort === 'word' && (/^(?:n|f|s|x|uj|b|v|j)/u.test(tag)) && !/^(?:了|和|与)$/u.test(text))
}

/** 荣获奖章的|烟台|工人|某某，: a person with nothing but what he is and has done. */
function isHonoured({ line: { atoms }, from, to, chunks }: Clause, name: NamedChunk): boolean {
  const relative = from + atoms.slice(from, name.from).findLastIndex(({ text }) => text.endsWith('的'))
  if (atoms[to]?.text !== '，' || relative <= from || outermost(chunks).some(({ type }) => type === 'Person' && name.type !== type)) return false
  const isApposed = atoms.slice(relative + 1, name.from).every(atom => atom.kind === 'word' && !atom.tag.startsWith('v') && !isA(atom, 'preposition'))
  return isApposed && /^(?:荣获|获得|获|获评|曾|被评为|当选|出生于|来自|从事|有着|身为|扎根|从教|从医)$/u.test(atoms[from]?.text ?? '')
}

const MADE = /(?:研发|研制|培育|选育|育成|育出|自研|开发|制造|生产|建造|设计|打造|攻关|发明|首创|承建|推出|上线|建设)(?:完成)?(?:的|出的|而成的)?$/u

/** 甲与乙合作培育的|扇贝|新品种|“X”: a product behind its kind and its makers. */
function isBredProduct({ line: { atoms }, from, chunks }: Clause, name: NamedChunk): boolean {
  const relative = from + atoms.slice(from, name.from).findLastIndex(({ text }) => text.endsWith('的'))
  if (relative <= from || name.from - relative > 6) return false
  const isKind = atoms.slice(relative + 1, name.from).every(({ kind, tag }) => kind === 'open' || /^(?:n|b|vn|x|a|l|j|eng|m)/u.test(tag))
  const before = atoms[relative]?.text === '的' ? atoms[relative - 1]?.text ?? '' : atoms[relative]?.text ?? ''
  return isKind && MADE.test(before) && !atoms.slice(from, relative).some(({ text }) => /^(?:了|把|将)$/u.test(text)) && (outermost(chunks).some(({ type, to }) => to <= relative && (type === 'Company' || type === 'Organization')) || atoms[from]?.text === '由')
}

/** 由甲牵头、乙制造的|X, 甲研制的|X: nothing but a name with what describes it. */
function isRelative(clause: Clause, name: NamedChunk): boolean {
  const { line: { atoms }, from, to } = clause
  if (atoms[to]?.text !== '，') return false
  if (name.type === 'Technology' && isBredProduct(clause, name)) return true
  if (!atoms[name.from - 1]?.text.endsWith('的')) return false
  if (/^(?:由|来自|位于|总部|地处|坐落|坐落于|注册在)$/u.test(atoms[firstContentIndex(atoms, clause)]?.text ?? '')) return true
  // 总部设在深圳的|甲公司, 主营中间体的子公司|甲公司: nobody else is named who could do anything
  const isAlone = !outermost(clause.chunks).some(({ type, to: end }) => end <= name.from && type !== 'Place' && type !== 'Technology' && type !== 'Industry' && type !== 'Award')
  if (isAlone && name.type !== 'Technology' && atoms[name.from - 1]?.text === '的' && !atoms.slice(from, name.from).some(({ text }) => /^(?:了|在|把|将|与|和|对|从|走进|来到|是|有|为|建有|建成|建起|拥有|设有|组建|引进|引入|推出)$/u.test(text))) return true
  const verbs = atoms.slice(from, name.from).filter((atom, offset) => (atom.tag.startsWith('v') || isA(atom, 'do-use')) && !outermost(clause.chunks).some(chunk => chunk.from <= from + offset && from + offset < chunk.to))
  const last = verbs.at(-1)
  return verbs.length === 1 && last !== undefined && (atoms[name.from - 1] === last || atoms[name.from - 2] === last)
}

/** 记者从青岛海关获悉，…: a firm, hospital, court or customs office that tells is what it tells of; other offices tell of their place. */
export function heardFrom({ line: { atoms }, from, to, chunks }: Clause): Introduced | undefined {
  const body = outermost(chunks).find(({ type, from: start }) => (type === 'Company' || type === 'Organization') && atoms[start - 1]?.text === '从')
  if (!body || !atoms.slice(Math.max(from, body.to), to).some(({ text }) => /^(?:获悉|了解到|获知|得知)$/u.test(text))) return undefined
  return isOffice(body) ? undefined : { entity: body.entity, isOfSentence: false }
}

/** Offices tell of their place, and act for it. */
const isOffice = ({ kind, entity }: NamedChunk): boolean => /^(?:GOVERNMENT|UNION|MEDIA)$/u.test(kind ?? '') && !ACTS_ITSELF.test(entity.name)
