import { mostNamed } from '../anaphors.js'
import { isA, type Atom } from '../atoms.js'
import { collect } from '../../model/collect.js'
import { firstContentIndex } from '../clause-words.js'
import { bodyMeant } from './referents.js'
import { isFirmOrBody, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'

/** `null` where words in quotes are about nobody whom the report names. */
export type Spoken = EntityRef | null | undefined

const FIRM_WORD = /^(?:公司|企业|集团|该公司|该企业)$/u
/** Index of the quote that `index` stands in, at most 120 atoms before it; -1 where there is none. */
function openBefore(atoms: readonly Atom[], index: number): number {
  for (let open = index; open >= Math.max(0, index - 120); open--) if (atoms[open]?.text === '“' && (atoms[open]?.partner ?? -1) > index) return open
  return -1
}

/** “研发经费占到5%以上。”集团技术中心主任某某说: the speaker's firm is whom the words in quotes are about. */
export function quotedTopic(document: AnnotatedDocument, clauses: readonly Clause[], position: number): Spoken {
  const clause = clauses[position]
  if (!clause || clause.subject.source === 'home') return undefined
  const { atoms } = clause.line, open = openBefore(atoms, clause.from), close = atoms[open]?.partner
  const isOurs = /^(?:我|咱|俺)/u.test(atoms[firstContentIndex(atoms, clause)]?.text ?? '')
  if (close === undefined || open > 0 && atoms[open - 1]?.text === '：' || clause.subject.source === 'anaphor' && !isOurs) return undefined
  const speech = clauses.slice(position, position + 8).find(other => other.to > close && (isA(atoms[other.verb], 'report-verb') || isSpeaker(other, close)))
  const named = speech && speakersBody(document, clauses, { speech, close })
  if (named) return named
  if (open > 0) return undefined
  // the paragraph opens with the words of somebody: of the firm that the one before has told of, or of nobody's
  const before = speech && document.clausesByLine[clause.line.index - 1]?.slice(-40).findLast(other => other.subject.source === 'explicit')
  return before?.subject.entities.find(({ type }) => type === 'Company') ?? null
}

interface Speech { readonly speech: Clause; readonly close: number }

/** The firm or body of who speaks behind the quote: named there, meant by 该院 or 公司, where the speaker was first met, or what he goes on to speak of. */
function speakersBody(document: AnnotatedDocument, clauses: readonly Clause[], { speech, close }: Speech): EntityRef | undefined {
  const { line: { atoms }, verb } = speech, at = clauses.indexOf(speech)
  // “…。”走进甲公司，经理某某说: the scene between counts like the speaker's own clause
  const between = collect(clauses.slice(Math.max(0, at - 3), at + 1), ({ chunks }) => outermost(chunks)).findLast(chunk => isFirmOrBody(chunk) && chunk.from >= close && chunk.to <= verb)
  // an office speaks of its place
  if (between) return between.kind === 'GOVERNMENT' && !ACTS_ITSELF.test(between.entity.name) ? placeOf(document, speech, between) : between.entity
  const words = atoms.slice(close, verb)
  const that = close + words.findIndex(({ text }) => text.startsWith('该')), meant = that < close ? undefined : bodyMeant(document, speech, that)
  if (meant) return meant
  if (words.some(atom => FIRM_WORD.test(atom.text))) return speech.referents.get('Company')
  const speaker = outermost(speech.chunks).find(({ type, from }) => type === 'Person' && from >= close)?.entity
  return speaker && (employerMet(document, speech, speaker) ?? firmSpokenOf(clauses, at) ?? bodyOfPost(document, speech, close))
}

/** Whose head, by his bare post, somebody is: what the name of such a body ends in. */
const POSTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:副?院长|护士长|主任医师|副主任医师|科主任|医务科长)$/u, /(?:医院|卫生院|保健院|学院|研究院|法院|检察院|福利院|敬老院|养老院)$/u],
  [/^(?:副?校长|班主任|教务主任)$/u, /(?:学校|大学|学院|中学|小学|职专|中专|[一二三四五六]中|校)$/u], [/^园长$/u, /(?:幼儿园|园)$/u], [/^副?馆长$/u, /馆$/u], [/^副?行长$/u, /(?:银行|支行|分行)$/u],
  [/^(?:董事长|副?总经理|总裁|副总裁|厂长|总工程师|财务总监|技术总监|研发总监|生产经理|销售经理)$/u, /(?:公司|集团|厂|银行|科技|股份)$/u], [/^(?:庭长|法官|审判长|法官助理)$/u, /(?:法院|法庭)$/u], [/^检察官$/u, /检察院$/u],
  [/^(?:民警|教导员|支队长|大队长)$/u, /(?:公安局|分局|支队|大队|派出所)$/u], [/^(?:理事长|社长)$/u, /(?:合作社|联合社|协会|报社)$/u], [/^(?:副?会长|秘书长)$/u, /(?:协会|商会|联合会|学会|基金会)$/u],
]

/** “患者满意度提升到96.8%。”|院长|某某说: the hospital that the report has named most, though the speaker comes without it. */
function bodyOfPost({ chunks }: AnnotatedDocument, { line: { atoms, index }, verb }: Speech['speech'], close: number): EntityRef | undefined {
  const post = atoms.slice(close + 1, Math.min(verb, close + 4)).find(atom => isA(atom, 'title'))?.text ?? '', ending = POSTS.find(([word]) => word.test(post))?.[1]
  if (!ending) return undefined
  const before = collect(chunks.slice(0, index + 1), all => outermost(all)).filter(chunk => isFirmOrBody(chunk) && chunk.end <= (atoms[close]?.start ?? 0))
  return mostNamed(before.map(({ entity }) => entity).filter(({ type, name }) => ending.test(name) || type === 'Company' && ending.test('公司')))
}

const placeOf = ({ chunks, local }: AnnotatedDocument, { line }: Clause, office: NamedChunk): EntityRef | undefined =>
  (chunks[line.index] ?? []).findLast(({ type, from, to, isNested }) => type === 'Place' && isNested === true && office.from <= from && to <= office.to)?.entity ?? local

/** The firm or body beside which the speaker was named earlier in the report. */
function employerMet(document: AnnotatedDocument, speech: Clause, speaker: EntityRef): EntityRef | undefined {
  const { clauses } = document
  const met = clauses.slice(0, clauses.indexOf(speech)).find(({ chunks, line }) => line.role !== 'headline' && chunks.some(({ entity }) => entity === speaker)), name = met?.chunks.find(({ entity }) => entity === speaker)
  if (!met || !name) return undefined
  const body = outermost(met.chunks).findLast(chunk => isFirmOrBody(chunk) && chunk.to <= name.from)
  if (body?.kind === 'GOVERNMENT' && !ACTS_ITSELF.test(body.entity.name)) return placeOf(document, met, body)
  return body?.entity ?? met.subject.entities.find(({ type }) => type === 'Company')
}

/** 某某介绍，|甲公司|先后…: the firm with which his own words go on. */
const firmSpokenOf = (clauses: readonly Clause[], at: number): EntityRef | undefined =>
  clauses.slice(at + 1, at + 2).find(({ sentence, subject }) => sentence.start === clauses[at]?.sentence.start && subject.source === 'explicit')?.subject.entities.find(({ type }) => type === 'Company')

/** “…。”甲公司主任某某介绍: a post or name behind a firm right after the quote, though the verb was not read. */
function isSpeaker({ line: { atoms }, chunks, verb }: Clause, close: number): boolean {
  const body = outermost(chunks).find(chunk => isFirmOrBody(chunk) && chunk.from >= close && chunk.from <= close + 2)
  return body !== undefined && atoms.slice(body.to, verb).some(atom => isA(atom, 'title'))
}

/** 局长某某算了一笔账：今年…, 部长某某指着大屏说，…: who tells is not who is told of, but his firm or the place of his office. */
export function toldTopic(document: AnnotatedDocument, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const { local } = document
  const clause = clauses[position], [person, other] = clause?.subject.entities ?? []
  if (!clause) return undefined
  const own = toldOfThat(document, clauses, position)
  if (own) return own
  if (person?.type !== 'Person' || other) return undefined
  const at = clauses.findLastIndex(({ chunks, sentence }, index) => index < position && sentence.start === clause.sentence.start && chunks.some(({ entity }) => entity === person))
  const opening = clauses[at], name = opening?.chunks.find(({ entity }) => entity === person)
  if (!opening || !name || !isTelling(opening, name)) return undefined
  const body = outermost(opening.chunks).findLast(chunk => isFirmOrBody(chunk) && chunk.to <= name.from)
  if (body) return body.kind === 'GOVERNMENT' || body.kind === 'UNION' ? local : body.entity
  const between = opening.line.atoms.slice(opening.from, name.from)
  const isFirm = between.some(atom => FIRM_WORD.test(atom.text))
  const post = between.find(atom => isA(atom, 'title'))
  if (!isFirm && /^(?:镇长|乡长|镇党委书记|街道党工委书记|街道办事处主任|区长|县长|市长|副市长|副区长|副县长|副镇长)$/u.test(post?.text ?? '')) return /[镇乡街]/u.test(post?.text ?? '') ? townBefore(document, opening) ?? local : local
  const posted = isFirm ? undefined : bodyOfPost(document, opening, opening.from - 1)
  if (posted) return posted
  // a bare post is held in the firm that the paragraph has named last
  return (isFirm || between.some(atom => isA(atom, 'title')) ? firmBefore(clauses, at) ?? (isFirm ? firmOfReport(document, opening) : undefined) ?? opening.referents.get('Company') : undefined) ?? clauses.slice(0, at).findLast(({ subject: { entities } }) => entities[0] && entities[0].type !== 'Person')?.subject.entities[0]
}

/** 该校教练某某说，队里有37名孩子: the body that the speaker's 该校 means, where the clause would only have the home place. */
function toldOfThat(document: AnnotatedDocument, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const clause = clauses[position], opening = clauses.findLast((other, index) => index < position && other.sentence.start === clause?.sentence.start && isA(other.line.atoms[other.verb], 'report-verb'))
  if (!clause || !opening || clause.subject.source === 'explicit' || clause.subject.source === 'home' || !clause.subject.entities.every(({ type }) => type === 'Place')) return undefined
  const start = firstContentIndex(opening.line.atoms, opening)
  const body = opening.line.atoms[start]?.text.startsWith('该') === true ? bodyMeant(document, opening, start) : undefined
  return clauses.slice(0, position).some(({ chunks }) => chunks.some(({ entity }) => entity === body)) ? body : undefined
}

/** 公司负责人某某说 in a paragraph without a name: the firm that the report has named most so far, if it has named it more than once. */
function firmOfReport({ chunks }: AnnotatedDocument, { line: { index } }: Clause): EntityRef | undefined {
  const firms = collect(chunks.slice(0, index), all => outermost(all)).filter(({ type }) => type === 'Company').map(({ entity }) => entity), main = mostNamed(firms)
  return firms.filter(entity => entity === main).length >= 2 ? main : undefined
}

function firmBefore(clauses: readonly Clause[], position: number): EntityRef | undefined {
  const named = clauses.slice(0, position).findLast(({ chunks }) => outermost(chunks).some(isFirmOrBody))
  return named && outermost(named.chunks).findLast(isFirmOrBody)?.entity
}

/** The town that the paragraph or the one before has named last. */
const townBefore = ({ chunks }: AnnotatedDocument, { line: { index }, from }: Clause): EntityRef | undefined =>
  [...chunks.slice(Math.max(0, index - 2), index).flat(), ...(chunks[index] ?? []).filter(({ to }) => to <= from)].findLast(({ type, kind }) => type === 'Place' && kind === 'TOWN')?.entity

/** 泽头镇党委书记某某说，镇上…: what an office tells is told of its place, as far as its name has one. */
export function officialTopic({ local }: AnnotatedDocument, clauses: readonly Clause[], position: number): EntityRef | undefined {
  const clause = clauses[position], [office, other] = clause?.subject.entities ?? []
  if (!clause || other || office?.kind !== 'GOVERNMENT' || ACTS_ITSELF.test(office.name) || clause.subject.source !== 'inherited' && clause.subject.source !== 'noun') return undefined
  const opening = clauses.slice(0, position).findLast(({ sentence, chunks }) => sentence.start === clause.sentence.start && chunks.some(({ entity }) => entity === office))
  const name = opening?.chunks.find(({ entity }) => entity === office)
  if (!opening || !name || !isSaying(opening, name)) return undefined
  return opening.chunks.findLast(({ type, from, to, isNested }) => type === 'Place' && isNested === true && name.from <= from && to <= name.to)?.entity ?? local
}

/** Courts, customs and police tell of what they do themselves. */
export const ACTS_ITSELF = /(?:海关|法院|检察院|公安局|分局|支队|大队|海事局|边检站|派出所)$/u

/** True where the clause says that the person speaks, or a colon lets him. */
export const isTelling = (clause: Clause, name: { readonly to: number }): boolean => clause.line.atoms[clause.to]?.text === '：' || isSaying(clause, name)

const isSaying = ({ line: { atoms }, to }: Clause, name: { readonly to: number }): boolean =>
  atoms.slice(name.to, to).some(atom => isA(atom, 'report-verb') || /(?:说|道|介绍|透露|算账|分析|判断|预测|估算|^账)$/u.test(atom.text))
