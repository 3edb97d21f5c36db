import { compareText } from '../../model/order.js'
import type { Verdict } from './verdict.js'

/** How many facts a rule stands behind; a fact of two rules counts for both. */
export interface RuleScore {
  readonly facts: number
  readonly right: number
  readonly wrong: number
  /** Of the facts that gold judges; nothing where it judges none. */
  readonly precision?: number
}

function toRuleScore(verdicts: readonly Verdict[]): RuleScore {
  const right = verdicts.filter(({ isRight }) => isRight === true).length, wrong = verdicts.filter(({ isRight }) => isRight === false).length
  return { facts: verdicts.length, right, wrong, ...(right + wrong > 0 && { precision: right / (right + wrong) }) }
}

/** What each rule gave, by its name: those that cost most precision first. */
export function toRuleScores(verdicts: readonly Verdict[]): Record<string, RuleScore> {
  const byRule = new Map<string, Verdict[]>()
  for (const verdict of verdicts) for (const rule of new Set(verdict.evidence.map(piece => piece.rule))) byRule.set(rule, [...byRule.get(rule) ?? [], verdict])
  const rows = [...byRule].map(([rule, found]) => [rule, toRuleScore(found)] as const)
  return Object.fromEntries(rows.sort(([a, { wrong }], [b, other]) => other.wrong - wrong || compareText(a, b)))
}
