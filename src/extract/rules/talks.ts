import { isA } from '../atoms.js'
import type { Clause } from '../document.js'
import type { Predicate } from './frames.js'

/** What is only being talked of. */
const TALKS = /^(?:洽谈|探讨|商谈|磋商|接洽|商讨|谋求|寻求|谈判|接触|考虑|探索|希望|期待|渴望|欢迎|呼吁)$/u
const OPEN = /^(?:意向阶段|谈判|洽谈|搁置|终止|中断|告吹|未果|停留|搁浅|破裂)$/u
const SETTLED = /签|定下|敲定|达成|落地|谈拢/u

/** 正与乙公司洽谈合作, 与丙的合作停留在意向阶段, …，目前尚未签约: a deal that is not made yet, or no more. */
export function isStillOpen(clauses: readonly Clause[], position: number, { index }: Predicate): boolean {
  const clause = clauses[position], next = clauses[position + 1]
  if (!clause) return false
  const { atoms } = clause.line
  if (atoms.slice(clause.from, index).some(({ text }) => TALKS.test(text)) || atoms.slice(index + 1, clause.to).some(({ text }) => OPEN.test(text))) return true
  const behind = next?.line === clause.line && next.sentence.start === clause.sentence.start ? atoms.slice(next.from, next.to) : []
  return behind.some((atom, at) => isA(atom, 'negation') && behind.slice(at + 1, at + 5).some(({ text }) => SETTLED.test(text)))
}
