import type { Props } from '../../model/entity.js'
import { isA } from '../atoms.js'
import type { Clause, EntityRef, NamedChunk, RelationDraft } from '../document.js'
import { parseNumeral } from '../../model/numerals.js'
import { cover, spanOfClause, yearIn, type Predicate } from './frames.js'

/** Where and how an award is said to be received. */
export interface ReceivedContext {
  readonly clause: Clause
  readonly rule: string
  readonly confidence: number
  readonly predicate: Predicate | undefined
  readonly also?: NamedChunk
}

/** The draft of an award that someone received, with what its sentence says of year, batch, rank and count. */
export function toReceived(source: EntityRef, award: NamedChunk, { clause, rule, confidence, predicate, also }: ReceivedContext): RelationDraft {
  const parts = [spanOfClause(clause), award, ...also ? [also] : [], ...predicate ? [predicate.atom] : []]
  return { type: 'RECEIVED', source, target: award.entity, basis: 'STATED', props: propsOf(clause, award), rule, confidence, sentence: clause.sentence, span: cover(clause.sentence, ...parts) }
}

/** Year, batch, rank and count as the sentence states them; what stands around the award counts only where it is in the same line. */
function propsOf(clause: Clause, award: NamedChunk): Props {
  const { atoms, chunks } = clause.line, year = yearIn(clause)
  if (!chunks.some(({ start, type }) => start === award.start && type === award.type)) return year === undefined ? {} : { year }
  const rank = atoms.slice(award.to, award.to + 2).find(atom => isA(atom, 'rank'))?.text
  const batch = batchBefore(atoms.slice(Math.max(0, award.from - 3), award.from).map(({ text }) => text).join(''))
  const count = atoms[award.to]?.quantity?.values[0]
  return { ...(year !== undefined && { year }), ...(rank !== undefined && { rank }), ...(batch !== undefined && { batch }), ...(count !== undefined && { count }) }
}

/** 第五批 → 5, 首批 → 1. */
function batchBefore(text: string): number | undefined {
  const digits = /第([一二三四五六七八九十\d]+)批/u.exec(text)?.[1]
  if (digits === undefined) return text.includes('首批') ? 1 : undefined
  return parseNumeral(digits)
}
