import type { Baseline } from './baseline.js'
import type { Reliability } from './reliability.js'
import type { RuleScore } from './rule-scores.js'
import type { Evaluation, Score, Scores } from './scoreboard.js'

const allLast = ([a]: readonly [string, Score], [b]: readonly [string, Score]): number => Number(a === 'all') - Number(b === 'all')

/** How F1 moved, where there is something to compare with. */
function formatDelta(f1: number, row: string, baseline: Baseline | undefined): string {
  if (!baseline) return ''
  const before = baseline.get(row)
  if (before === undefined) return '  new'
  const delta = f1 - before
  return Math.abs(delta) < 0.0005 ? '  =' : `  ${delta > 0 ? '+' : '−'}${Math.abs(delta).toFixed(3)}`
}

const formatScores = (part: string, scores: Scores, baseline: Baseline | undefined): string[] => Object.entries(scores).sort(allLast).map(([type, { p, r, f1, tp, fp, fn }]) =>
  `${part.padEnd(11)} ${type.padEnd(16)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}  (tp ${tp}, fp ${fp}, fn ${fn})${formatDelta(f1, `${part} ${type}`, baseline)}`)

const formatRule = ([rule, { facts, right, wrong, precision }]: readonly [string, RuleScore]): string =>
  `rules       ${rule.padEnd(28)} ${String(facts).padStart(4)} facts, ${right} right, ${wrong} wrong${precision === undefined ? '' : `  P ${precision.toFixed(3)}`}`

/** A row a bin, and one for all. */
export const formatReliability = ([part, { count, bins, ece, auc }]: readonly [string, Reliability]): string[] => count === 0 ? [] : [
  ...bins.map(bin => `reliability ${part.padEnd(16)} ${bin.from.toFixed(2)}–${bin.to.toFixed(2)}  ${String(bin.count).padStart(4)} facts, confidence ${bin.mean.toFixed(3)}, right ${bin.right.toFixed(3)}`),
  `reliability ${part.padEnd(16)} calibration error ${ece.toFixed(3)}${auc === undefined ? '' : `, AUC ${auc.toFixed(3)}`}  (${count} facts)`,
]

/** An evaluation as a table for people, with what changed since the baseline. */
export const formatEvaluation = ({ articles, entities, relations, statistics, details, rules, reliability }: Evaluation, baseline?: Baseline): string => [
  `articles ${articles.found}/${articles.gold} found with their title`,
  ...formatScores('entities', entities, baseline),
  ...formatScores('relations', relations, baseline),
  ...formatScores('statistics', statistics, baseline),
  ...Object.entries(details).map(([what, { right, of }]) => `details     ${what.padEnd(16)} ${(right / of).toFixed(3)}  (${right}/${of})`),
  ...Object.entries(rules).map(formatRule),
  ...Object.entries(reliability).flatMap(formatReliability),
].join('\n')
