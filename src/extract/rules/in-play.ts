import { collect } from '../../model/collect.js'
import { isContest, isHeld, outermost, type AnnotatedDocument, type Clause, type EntityRef, type NamedChunk } from '../document.js'
import { isHedged } from './frames.js'

/** The contest of the last clauses, else the last of the paragraph that named one first: a series comes before its own contest. A headline's own wording counts last. */
export function contestBefore(all: readonly Clause[], position: number): NamedChunk | undefined {
  return inClauses(all.slice(0, position).filter(({ line }) => line.role !== 'headline')) ?? inClauses(all.slice(0, position))
}

function inClauses(clauses: readonly Clause[]): NamedChunk | undefined {
  for (const clause of clauses.slice(-5).reverse()) {
    const last = outermost(clause.chunks).findLast(isContest)
    if (last) return last
  }
  const opening = clauses.find(({ chunks }) => outermost(chunks).some(isContest))
  return opening && collect(clauses.filter(({ line }) => line === opening.line), ({ chunks }) => outermost(chunks)).findLast(isContest)
}

/** 此前在某赛上…: what a clause tells of another time is not what the report goes on about. */
const ASIDE = /^(?:曾|此前|去年|往届|上届|前年|另悉|早前|曾经|历届)$/u

/** What is held that the report speaks of at this clause: the last named in this paragraph or the two before, asides passed over; else the first of the article. */
export function heldInPlay({ clauses }: Pick<AnnotatedDocument, 'clauses'>, position: number, test: (chunk: NamedChunk) => boolean = isHeld): NamedChunk | undefined {
  const line = clauses[position]?.line.index ?? 0
  const body = clauses.slice(Math.max(0, position - 30), position + 1).filter(other => other.line.role !== 'headline' && other.line.index >= line - 2)
  for (const clause of body.reverse()) {
    const held = outermost(clause.chunks).findLast(test)
    // 经|市政府常务会议|审议通过: what a paper went through is not what the report goes on about
    if (held && !/^(?:经|经过|按照|根据|依据|提请|提交)$/u.test(clause.line.atoms[held.from - 1]?.text ?? '') && !clause.line.atoms.slice(clause.from, held.from).some(({ text }) => ASIDE.test(text)) && !isHedged(clause, clause.verb)) return held
  }
  for (const clause of clauses.slice(0, position)) {
    const held = outermost(clause.chunks).find(test)
    if (held) return held
  }
  return undefined
}

const FAIR = /(?:博览会|展览会|交易会|洽谈会|展销会|展会|车展|展|节|进博会|广交会|推介会|采购会|农博会|菜博会|招聘会|双选会|峰会|大集|市集|嘉年华|专场|对接会|年会|论坛)$/u

/** The fair or meeting that the report is about: named in the headline or its first paragraph, and before this clause. */
export function fairOf({ chunks, lines }: AnnotatedDocument, clause: Clause): NamedChunk | undefined {
  const first = lines.findIndex(({ role }) => role === 'body'), end = clause.line.atoms[clause.from]?.start ?? 0
  const isFair = (chunk: NamedChunk): boolean => chunk.end <= end && (chunk.type === 'Event' || chunk.type === 'Programme') && FAIR.test(chunk.name.replace(/[”"]$/u, ''))
  return chunks.slice(Math.max(0, first), first + 2).flat().find(isFair) ?? chunks.slice(0, Math.max(0, first)).flat().find(isFair)
}

/** The bodies, firms and persons of a list, each once. */
export const entitiesOf = (chunks: readonly NamedChunk[]): readonly EntityRef[] => [...new Set(chunks.map(({ entity }) => entity))]

/** 细则, 这份方案, 该办法: words that stand for a paper named before. */
const PAPER = /^(?:这份|该|此|这一|这项|上述|新)?(?:方案|细则|办法|意见|文件|通知|措施|政策|规定|条例|规划|计划|决定|《措施》|《办法》|《意见》|《方案》|《通知》|《细则》|《条例》|《规划》)$/u

/** The policy that a clause which opens with 方案, 该办法 … is about. */
export function paperInPlay(clauses: readonly Clause[], position: number): NamedChunk | undefined {
  const clause = clauses[position], atoms = clause?.line.atoms ?? []
  const opening = clause ? atoms.slice(clause.from, clause.from + 3).map(({ text }) => text) : []
  if (![1, 2, 3].some(count => PAPER.test(opening.slice(0, count).join('')))) return undefined
  return collect(clauses.slice(Math.max(0, position - 20), position), ({ chunks }) => outermost(chunks)).findLast(({ type, kind }) => type === 'Programme' && kind === 'POLICY')
}
