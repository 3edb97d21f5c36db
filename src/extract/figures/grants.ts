import { isA } from '../atoms.js'
import { firstContentIndex } from '../clause-words.js'
import { collect } from '../../model/collect.js'
import { outermost, type AnnotatedDocument, type Clause, type EntityRef } from '../document.js'
import { awardInPlay } from '../rules/award-in-play.js'
import { sentenceUpTo } from '../time/time-of.js'
import type { Figure } from './figure-subjects.js'

const EACH = /^每[家名人个位户项]/u
const GRANTS = /(?:奖励|奖金|奖补|补贴|补助|资助|贴息|奖)$/u

/** 甲获评…，每家奖励100万元: what each winner gets is a figure of the award or the policy, not of the one named last. */
export function grantOf({ clauses, local }: AnnotatedDocument, { clause, position, index }: Figure): EntityRef | undefined {
  const { line: { atoms }, from, to, subject: { source, entities } } = clause
  const policy = policyOf(clauses, position, index)
  if (policy) return policy
  if (source === 'explicit' || source === 'anaphor' || source === 'home' || !/元$/u.test(atoms[index]?.quantity?.unit ?? '') || !entities.every(({ type }) => /^(?:Company|Person|Organization)$/u.test(type))) return undefined
  const words = atoms.slice(from, to)
  if (!words.some(({ text }) => GRANTS.test(text)) || !words.some(({ text }) => EACH.test(text)) && !/^(?:并)?(?:分别)?给予$/u.test(atoms[firstContentIndex(atoms, clause)]?.text ?? '')) return undefined
  const named = collect(sentenceUpTo(clauses, position), ({ chunks }) => outermost(chunks)).findLast(({ type, kind }) => type === 'Award' || kind === 'POLICY')
  return named?.entity ?? awardInPlay(clauses, position)?.entity ?? local
}

const TERMS = /^(?:对|按|每[家个人名件台辆户项套次]?|最高|一次性|给予|不超过|封顶|上限|限额|可享受?|可获|可申领|享受|单户|单个|单件)/u
const PAID = /^(?:累计|已|共|共计|发放|兑付|兑现|拨付|惠及|下达|争取|带动|拉动|合计|落实|到位|收到|领到|拿到|获得|为|向)$/u

/** 按照新政，…: the sentence has begun with the terms. */
const isByTerms = (clauses: readonly Clause[], position: number): boolean =>
  clauses.slice(Math.max(0, position - 4), position + 1).some(({ sentence, line: { atoms }, from, to }) => sentence.start === clauses[position]?.sentence.start && /^(?:按照|根据|依据|按|依照)$/u.test(atoms[from]?.text ?? '') && atoms.slice(from, to).some(({ text }) => /^(?:新政|政策|规定|办法|措施|细则|意见|通知|文件|方案)$/u.test(text)))

/** 对新认定的工厂，按售价的30%给予奖励，最高不超过300万元: what is promised to whoever fulfils the terms is a figure of the policy that the report has named. */
function policyOf(clauses: readonly Clause[], position: number, index: number): EntityRef | undefined {
  const clause = clauses[position], { unit = '' } = clause?.line.atoms[index]?.quantity ?? {}
  if (!clause || clause.line.role !== 'body' || !/元$|^ratio$/u.test(unit) || clause.subject.source !== 'noun' && clause.subject.source !== 'inherited' || !clause.subject.entities.every(({ type, kind }) => type === 'Place' || kind === 'GOVERNMENT' || kind === 'POLICY' || isByTerms(clauses, position))) return undefined
  const words = clause.line.atoms.slice(clause.from, clause.to)
  // …给予补助，|最高500万元
  const before = clauses[position - 1], isLimit = before?.sentence.start === clause.sentence.start && /最高|不超过|封顶/u.test(clause.line.atoms[index]?.text ?? '') && words.length <= 4
  const promised = isLimit ? before.line.atoms.slice(before.from, clause.to) : words
  if (!promised.some(({ text }) => GRANTS.test(text)) || !promised.some(({ text }) => TERMS.test(text)) || words.some(({ text }) => PAID.test(text))) return undefined
  const near = clauses.slice(Math.max(0, position - 30), position + 1).filter(({ line: { index: at } }) => at >= clause.line.index - 1)
  return collect(near, ({ chunks }) => outermost(chunks)).findLast(({ kind }) => kind === 'POLICY')?.entity
}

/** 公告认定|我市|企业技术中心11家: what somebody else does for the home place's is counted for the place. */
export function homeWithin({ home, local }: AnnotatedDocument, { line: { atoms }, verb, subject: { source, entities }, chunks }: Clause, index: number): EntityRef | undefined {
  // 由|我市|24所学校的学生组成的…
  if (isA(atoms[index - 1], 'home') && /^我/u.test(atoms[index - 1]?.text ?? '') && atoms[index - 2]?.text === '由') return /市/u.test(atoms[index - 1]?.text ?? '') ? home : local
  if (source === 'home' || source === 'explicit' && entities.some(({ kind }) => kind !== 'GOVERNMENT')) return undefined
  const at = atoms.findIndex((atom, offset) => offset > verb && offset < index && isA(atom, 'home') && /^我/u.test(atom.text))
  if (at < 0 || isA(atoms[at - 1], 'preposition') || atoms[at + 1]?.text === '的' || chunks.some(chunk => chunk.from <= at && at < chunk.to)) return undefined
  if (!/^(?:n|vn|b|j|x)/u.test(atoms[at + 1]?.tag ?? '') && at + 1 !== index) return undefined
  return /市/u.test(atoms[at]?.text ?? '') ? home : local
}

/** 另有|5家|企业正在培育: more of what the figure before counts. */
export const isRest = (clause: Clause, index: number): boolean =>
  /^(?:另有|另外|还有|其余|剩余|另|尚有|余下)$/u.test(clause.line.atoms[clause.from]?.text ?? '') && index - clause.from <= 2 && /^[家个名人项件所处]$/u.test(clause.line.atoms[index]?.quantity?.unit ?? '')

/** 技术已在某镇推广1.1万亩: land is where it lies, where the clause names nobody else. */
export function fieldOf({ line: { atoms }, verb, chunks, subject }: Clause, index: number): EntityRef | undefined {
  if (!/^(?:亩|公顷)$/u.test(atoms[index]?.quantity?.unit ?? '') || subject.source === 'explicit' || subject.entities.some(({ type }) => type !== 'Person' && type !== 'Place')) return undefined
  const place = outermost(chunks).find(({ type, from, to }) => type === 'Place' && to <= index && /^(?:在|于)$/u.test(atoms[from - 1]?.text ?? ''))
  return place && atoms.slice(place.to, index).some((atom, offset) => place.to + offset >= verb || /^(?:推广|种植|栽种|示范|建成|流转)/u.test(atom.text)) ? place.entity : undefined
}
